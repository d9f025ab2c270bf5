import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CannotStart } from "../../host/server/cannotStart";
import { openHost } from "../../host/server/openHost";
import { openSqlDatabase } from "../../host/server/store/sqlDatabase";
import {
  canRunHost,
  launchHostProcess,
  runHostProcess,
  startHostProcess,
  type HostProcess,
} from "../support/hostProcess";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "invoicing-start-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const invoice = "api/data/v9.2/invoices";
const rename = async (url: string, name: string) => {
  const read = await fetch(`${url}/${invoice}?$select=name&$top=1`);
  const { value } = (await read.json()) as { value: { invoiceid: string }[] };
  const body = JSON.stringify({ description: name });
  return (await fetch(`${url}/${invoice}(${value[0]?.invoiceid})`, { method: "PATCH", body })).status;
};
const renamed = async (url: string, name: string): Promise<number> => {
  const read = await fetch(`${url}/${invoice}?$select=name&$filter=description eq '${name}'`);
  return ((await read.json()) as { value: unknown[] }).value.length;
};

/** Ended with 1, and with one line for people: no stack, and what to do. */
const oneSentence = (why: string, remedy: RegExp) => ({
  code: 1,
  said: "",
  complained: expect.stringMatching(new RegExp(`^[^\\n]*${why}[^\\n]*${remedy.source}[^\\n]*\\n$`)) as string,
});

describe("two hosts", () => {
  let first: HostProcess;
  beforeEach(async () => {
    first = await startHostProcess({ data, scenario: "small" });
  });
  afterEach(async () => first.kill());

  // of another scenario, because such a second host would put other data in their place
  it.each([
    { why: "the same port and folder", scenario: "worked", samePort: true, says: "is taken" },
    { why: "the same folder under another port", scenario: "worked", samePort: false, says: "Another host is using" },
    { why: "the same folder and scenario", scenario: "small", samePort: false, says: "Another host is using" },
  ])("$why: the second says so, and the first loses nothing", async ({ scenario, samePort, says }) => {
    expect(await rename(first.url, "before")).toBe(204);
    const port = samePort ? new URL(first.url).port : "0";
    expect(await runHostProcess({ data, port, scenario })).toEqual(oneSentence(says, /give another --(port|data)/));
    expect(await renamed(first.url, "before")).toBe(1);
    expect(await rename(first.url, "after")).toBe(204);
    await first.stop();
    first = await startHostProcess({ data, scenario: "small" });
    expect(await renamed(first.url, "after")).toBe(1);
  });

  it("a host that was killed leaves no lock behind: the next one has the folder, and every row", async () => {
    await rename(first.url, "answered");
    await first.kill();
    first = await startHostProcess({ data, scenario: "small" });
    expect(await renamed(first.url, "answered")).toBe(1);
  });

  it("of two that start at once in an empty folder one serves it and the other says why it does not", async () => {
    const empty = join(data, "empty");
    const both = [
      launchHostProcess({ data: empty, scenario: "small" }),
      launchHostProcess({ data: empty, scenario: "small" }),
    ];
    const ends = await Promise.allSettled(both.map(async ({ url }) => url));
    await Promise.all(both.map(async ({ kill }) => kill()));
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(String(ends.find((end) => end.status === "rejected")?.reason)).toContain("Another host is using");
  });

  it("a folder named in another way is the same folder", async () => {
    const again = await runHostProcess({ data: `${data}/../${data.split("/").pop()}/.` });
    expect(again).toEqual(oneSentence("Another host is using", /--data/));
  });
});

it("two hosts in one process keep out of each other's folder, and give it free when they close", async () => {
  const host = await openHost({ scenario: "small", data });
  await expect(openHost({ scenario: "small", data })).rejects.toThrow("Another host is using");
  await host.close();
  await (await openHost({ scenario: "small", data })).close();
});

/** A database of this host, as one leaves it. */
const seeded = async (): Promise<string> => {
  await (await openHost({ scenario: "small", data })).close();
  return join(data, "host.sqlite");
};

describe("what cannot be a data folder", () => {
  const cases: readonly { why: string; arrange: () => Promise<string> | string; says: string; remedy: RegExp }[] = [
    {
      why: "the folder is a file",
      arrange: () => {
        writeFileSync(join(data, "file"), "notes");
        return join(data, "file");
      },
      says: "is no folder",
      remedy: /give another --data FOLDER/,
    },
    {
      why: "a folder above it is a file",
      arrange: () => {
        writeFileSync(join(data, "file"), "notes");
        return join(data, "file", "below");
      },
      says: "is no folder",
      remedy: /give another --data FOLDER/,
    },
    ...[
      {
        why: "the database is some text",
        make: async () => writeFileSync(join(data, "host.sqlite"), "my own notes\n".repeat(200)),
      },
      { why: "the database is empty", make: async () => writeFileSync(join(data, "host.sqlite"), "") },
      { why: "the database is a folder", make: async () => mkdirSync(join(data, "host.sqlite")) },
      { why: "the database lost its end", make: async () => truncateSync(await seeded(), 200_000) },
      { why: "the database lost all but its first page", make: async () => truncateSync(await seeded(), 4096) },
      { why: "the database has a hole", make: async () => spoil(await seeded()) },
      { why: "the database is another program's", make: async () => anotherPrograms(join(data, "host.sqlite")) },
    ].map(({ why, make }) => ({
      why,
      arrange: async () => {
        await make();
        return data;
      },
      says: "is no whole database of this host",
      remedy: /move it away[^\n]*give another --data FOLDER/,
    })),
    {
      why: "the lock is somebody's file",
      arrange: () => {
        writeFileSync(join(data, "host.lock"), "locked by hand\n".repeat(200));
        return data;
      },
      says: "host.lock' is no lock of this host",
      remedy: /move it away, or give another --data FOLDER/,
    },
    {
      why: "the lock is a folder",
      arrange: () => {
        mkdirSync(join(data, "host.lock"));
        return data;
      },
      says: "host.lock' is no lock of this host",
      remedy: /move it away, or give another --data FOLDER/,
    },
  ];

  it.each(cases)("$why: one sentence, and nothing is touched", async ({ arrange, says, remedy }) => {
    const folder = await arrange();
    const before = contents(data);
    const refused: unknown = await openHost({ scenario: "small", data: folder }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CannotStart);
    expect(String(refused)).toMatch(new RegExp(`^Error: [^\\n]*${says}[^\\n]*${remedy.source}[^\\n]*$`));
    expect(contents(data)).toEqual(before);
  });

  it("a database that another program has open is left to it, and no word of moving it away", async () => {
    const other = openSqlDatabase(await seeded());
    other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    const refused: unknown = await openHost({ scenario: "small", data }).catch((error: unknown) => error);
    other.close();
    expect(refused).toBeInstanceOf(CannotStart);
    expect(String(refused)).toMatch(/is open in another program: close it there, or give another --data FOLDER\.$/);
    await (await openHost({ scenario: "small", data })).close();
  });

  it("as a program it ends with 1 and the sentence alone", async () => {
    writeFileSync(join(data, "host.sqlite"), "my own notes");
    expect(await runHostProcess({ data })).toEqual(oneSentence("is no whole database of this host", /--data FOLDER/));
  });
});

function spoil(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xaa, 40_000, 60_000));
}

/** A whole database, with a journal of the kind that SQLite makes by itself. */
function anotherPrograms(file: string): void {
  const database = openSqlDatabase(file);
  database.exec("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('mine')");
  database.close();
}

const fingerprintOf = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

/** Names and bytes of a folder, but for the lock, which a start may leave behind. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter(
    (entry) => entry.isFile() && entry.name !== "host.lock",
  );
  return new Map(files.map((entry) => [entry.name, fingerprintOf(join(entry.parentPath, entry.name))]));
}

describe("what this user may not do", () => {
  const isRoot = process.getuid?.() === 0;
  // root may write everywhere, so it starts the host as somebody who may not
  const asNobody = isRoot ? { uid: 65534 } : {};
  const where = canRunHost(asNobody) && process.platform !== "win32" ? it : it.skip;
  const skipped = "skipped on Windows, and where only root may read the host or Node";

  where(`a folder that may not be written says so (${skipped})`, async () => {
    mkdirSync(join(data, "closed"));
    chmodSync(data, 0o755);
    chmodSync(join(data, "closed"), 0o555);
    const answer = await runHostProcess({ data: join(data, "closed") }, asNobody);
    expect(answer).toEqual(oneSentence("may not be written", /--data FOLDER/));
  });

  where(`a folder that may not be made says so (${skipped})`, async () => {
    chmodSync(data, 0o555);
    const answer = await runHostProcess({ data: join(data, "new") }, asNobody);
    chmodSync(data, 0o755);
    expect(answer).toEqual(oneSentence("may not be written", /--data FOLDER/));
  });
});

/** Runs a program with the rest of its arguments on a disk of its own, as large as said, in the place of a folder. */
const onDisk = (folder: string, size: string): readonly string[] => [
  ...["unshare", "-m", "sh", "-c", `mount -t tmpfs -o size=${size} tmpfs '${folder}' && exec "$@"`, "sh"],
];
const [unshare = "", ...mounting] = onDisk(tmpdir(), "200k");
const canMount = spawnSync(unshare, [...mounting, "true"]).status === 0;

(canMount ? it : it.skip)("a disk too small for the data is told (skipped where no disk can be mounted)", async () => {
  const around = onDisk(data, "200k");
  expect(await runHostProcess({ data }, { around })).toEqual(oneSentence("has no space left", /--data FOLDER/));
});

it("where nothing can be opened, nothing is left behind", () => {
  const program = `require("./out/host/server/openHost").openHost({ scenario: "nowhere" }).catch((error) => console.log(error.message))`;
  const env = { ...process.env, TMPDIR: data, TEMP: data };
  const { stdout } = spawnSync(process.execPath, ["-e", program], { env, encoding: "utf8" });
  expect(stdout).toContain("There is no scenario 'nowhere'");
  expect(readdirSync(data)).toEqual([]);
});

it.each([
  { port: "abc", says: "'abc' is not a port" },
  { port: "65536", says: "'65536' is not a port" },
  { port: "", says: "'' is not a port" },
])("the port '$port' is refused in a sentence", async ({ port, says }) => {
  const { code, said, complained } = await runHostProcess({ data, port });
  expect({ code, said, lines: complained.trim().split("\n").length }).toEqual({ code: 1, said: "", lines: 1 });
  expect(complained).toContain(says);
});
