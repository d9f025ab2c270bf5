import { join } from "node:path";
import { otherUses } from "./otherUses";
import { controls, projectRoot, readProjectFile, trackedFiles } from "./projectFiles";
import { readResx } from "./readResx";

const { namesakes } = jest.requireActual<{ namesakes: readonly string[] }>("../../scripts/namesakes.cjs");
const rooms = [...controls(), "shared"];
const sources = trackedFiles().filter(
  (path) => rooms.some((room) => path.startsWith(`${room}/`)) && /\.tsx?$/.test(path),
);
const uses = otherUses(sources.map((path) => join(projectRoot, path)));

describe("names that a bundle makes short though others have them too", () => {
  it.each([
    { why: "a field of React's own class", name: "state" },
    { why: "a property of an element", name: "className" },
    { why: "a column that is asked for by the name of its field", name: "quantity" },
    { why: "what the platform gives a page of rows", name: "paging" },
    { why: "what is counted key by key", name: "refused" },
    { why: "what the Web API answers", name: "message" },
  ])("would not be $why", ({ name }) => {
    expect(uses.map((use) => use.name)).toContain(name);
    expect(namesakes).not.toContain(name);
  });

  it("are asked of objects of ours alone, and never by a text", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(uses.filter(({ name }) => namesakes.includes(name))).toEqual([]);
  });

  it("are no place for a value in a text", () => {
    const places = controls().flatMap((control) =>
      [...readResx(control, 1033)].flatMap(([, text]) => [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place)),
    );
    expect(namesakes.filter((name) => places.includes(name))).toEqual([]);
  });

  it("are no property of a control, and each is there once", () => {
    const manifests = controls()
      .map((control) => readProjectFile(`${control}/ControlManifest.Input.xml`))
      .join("");
    expect(namesakes.filter((name) => manifests.includes(`name="${name}"`))).toEqual([]);
    expect(namesakes).toEqual([...new Set(namesakes)].sort());
  });
});
