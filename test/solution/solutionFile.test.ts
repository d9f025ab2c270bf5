import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { writeABuild } from "./aBuild";
import { packedSolution } from "./packedSolution";
import { verified } from "./verified";

const folder = mkdtempSync(join(tmpdir(), "solution-"));
const built = join(folder, "controls");
let good: Buffer;

beforeAll(() => {
  writeABuild(built);
  good = packedSolution(built, true);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Within what a file holds: its content stands behind its name. */
function damaged(bytes: Buffer): Buffer {
  const name = "solution.xml";
  const place = bytes.indexOf(name) + name.length + 20;
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(place) ^ 0xff, place);
  return copy;
}

/** solution.xml a second time: packed under a name of the same length, which is then written over. */
function doubled(bytes: Buffer): Buffer {
  const files = unzipSync(bytes);
  files["Solution.xml"] = files["solution.xml"] ?? new Uint8Array();
  const copy = Buffer.from(zipSync(files));
  for (let at = copy.indexOf("Solution.xml"); at >= 0; at = copy.indexOf("Solution.xml")) copy.write("s", at);
  return copy;
}

it.each([
  { what: "a damaged byte", made: damaged, says: "cannot be read" },
  { what: "an end cut off", made: (bytes: Buffer) => bytes.subarray(0, -30), says: "the file is not a ZIP file." },
  { what: "no ZIP at all", made: () => Buffer.from("<html>"), says: "the file is not a ZIP file." },
  { what: "a file in it twice", made: doubled, says: "solution.xml is in the file twice." },
])("the verifier sees $what", ({ made, says }) => {
  const file = join(folder, "unusual_managed.zip");
  writeFileSync(file, made(good));
  expect(verified([file]).join("\n")).toContain(says);
});

it("ships when nothing is wrong with it, managed and unmanaged", () => {
  const managed = join(folder, "good_managed.zip");
  const unmanaged = join(folder, "good_unmanaged.zip");
  writeFileSync(managed, good);
  writeFileSync(unmanaged, packedSolution(built, false));
  expect(verified([managed, unmanaged])).toEqual([`${managed}: may ship.`, `${unmanaged}: may ship.`]);
});

// -3 and +14 hours; a time without a zone is what a ZIP file keeps
it.each(["UTC", "America/Sao_Paulo", "Pacific/Kiritimati"])("has the same bytes when it is packed in %s", (TZ) => {
  expect(packedSolution(built, true, { TZ }).equals(good)).toBe(true);
});

it("has the same bytes from another folder", () => {
  const elsewhere = join(folder, "another place");
  writeABuild(elsewhere);
  expect(packedSolution(elsewhere, true).equals(good)).toBe(true);
});

it("differs between managed and unmanaged in one element only", () => {
  const managed = unzipSync(good);
  const unmanaged = unzipSync(packedSolution(built, false));
  const different = Object.keys(managed).filter(
    (name) => !Buffer.from(managed[name] ?? []).equals(unmanaged[name] ?? new Uint8Array()),
  );
  expect(different).toEqual(["solution.xml"]);
  const xml = Buffer.from(managed["solution.xml"] ?? []).toString("utf8");
  expect(Buffer.from(unmanaged["solution.xml"] ?? []).toString("utf8")).toBe(
    xml.replace("<Managed>1</Managed>", "<Managed>0</Managed>"),
  );
});
