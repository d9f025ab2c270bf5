import { execFileSync } from "node:child_process";
import { projectRoot, readProjectFile } from "../repository/projectFiles";
import { runModule } from "./runModule";

interface Component {
  readonly "bom-ref": string;
  readonly type: string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly scope: "required" | "optional" | "excluded";
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
  readonly purl: string;
}

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly version: number;
  readonly metadata: { readonly component: Pick<Component, "bom-ref" | "type" | "name" | "version" | "purl"> };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const { bundled } = jest.requireActual<{ bundled: readonly { name: string }[] }>("../../scripts/licenceNotices.cjs");
const lockText = readProjectFile("package-lock.json");

const textFor = (lock: string): string =>
  runModule<string>(
    "scripts/solution/billOfMaterials.mjs",
    "billOfMaterials",
    `billOfMaterials((await import("node:fs")).readFileSync(0, "utf8"))`,
    {},
    lock,
  );
const text = textFor(lockText);
const bill = JSON.parse(text) as Bill;
const named = (name: string): Component[] => bill.components.filter((each) => fullName(each) === name);
const fullName = ({ group, name }: Component): string => (group === undefined ? name : `${group}/${name}`);

/** Of the ids that the schema allows, those that are met here. */
const spdx = new Set([
  ...["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC-BY-4.0", "ISC", "MIT", "MPL-2.0"],
  "Python-2.0",
]);

/** A lock file with these packages, each with what is said of it over an entry that is complete. */
const lockOf = (packages: Record<string, object>, needs: Record<string, string> = {}): string =>
  JSON.stringify({
    packages: {
      "": { name: "ours", version: "1.2.3", license: "MIT", dependencies: needs },
      ...Object.fromEntries(
        Object.entries(packages).map(([folder, said]) => [
          folder,
          { version: "1.0.0", license: "MIT", integrity: "sha512-AAEC", ...said },
        ]),
      ),
    },
  });

describe("the bill of materials is what CycloneDX 1.6 asks for", () => {
  it("says what it is, and of what", () => {
    expect([bill.bomFormat, bill.specVersion, bill.version]).toEqual(["CycloneDX", "1.6", 1]);
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(readProjectFile("package.json")) as { version: string };
    expect(bill.metadata.component).toMatchObject({
      type: "application",
      name: "project-invoicing",
      version,
      purl: `pkg:npm/project-invoicing@${version}`,
    });
  });

  const refs = [bill.metadata.component["bom-ref"], ...bill.components.map((each) => each["bom-ref"])];

  it("no two components have one reference", () => {
    expect(new Set(refs).size).toBe(refs.length);
  });

  it("every component has a type, a name, a version, a scope and a purl that agree", () => {
    const wrong = bill.components.filter(
      (each) =>
        each.type !== "library" ||
        !["required", "optional", "excluded"].includes(each.scope) ||
        each.purl !== `pkg:npm/${fullName(each).replace("@", "%40")}@${each.version}` ||
        each["bom-ref"] !== each.purl,
    );
    expect(bill.components.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  it("every component has the hash that npm holds it against, in hex of the right length", () => {
    const hashes = bill.components.flatMap((each) => each.hashes);
    expect(hashes.length).toBe(bill.components.length);
    expect(hashes.filter(({ alg, content }) => alg !== "SHA-512" || !/^[0-9a-f]{128}$/.test(content))).toEqual([]);
  });

  it("every component has one licence: an SPDX id, an expression, or a name", () => {
    const said = bill.components.map(({ licenses }) => licenses.map((each) => Object.keys(each.license ?? each)));
    expect(new Set(said.map((keys) => keys.join()))).toEqual(new Set(["id", "name", "expression"]));
    const ids = new Set(bill.components.flatMap(({ licenses }) => licenses[0]?.license?.id ?? []));
    expect([...ids].filter((id) => !spdx.has(id))).toEqual([]);
  });

  it("the graph names every component once, itself included, and nothing else", () => {
    expect(bill.dependencies.map(({ ref }) => ref)).toEqual(refs);
    const known = new Set(refs);
    const unknown = bill.dependencies.flatMap(({ dependsOn }) => dependsOn.filter((ref) => !known.has(ref)));
    expect(unknown).toEqual([]);
    expect(bill.dependencies.filter(({ dependsOn }) => new Set(dependsOn).size < dependsOn.length)).toEqual([]);
  });

  it("every component is reached from ours", () => {
    const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set<string>();
    const pending = [bill.metadata.component["bom-ref"]];
    for (let ref = pending.pop(); ref !== undefined; ref = pending.pop()) {
      if (reached.has(ref)) continue;
      reached.add(ref);
      pending.push(...(needs.get(ref) ?? []));
    }
    expect(refs.filter((ref) => !reached.has(ref))).toEqual([]);
  });
});

describe("what ships, what the platform brings, and what builds", () => {
  it("required is what is in the bundles, and nothing else", () => {
    const required = bill.components.filter(({ scope }) => scope === "required");
    expect(required.map(fullName)).toEqual(bundled.map(({ name }) => name));
  });

  it.each([
    { name: "react", scopes: ["optional", "excluded"], why: "16.14 is the platform's; 17 only tries the page" },
    { name: "@fluentui/react", scopes: ["optional"], why: "the platform's" },
    { name: "pcf-scripts", scopes: ["excluded"], why: "builds" },
    { name: "jest", scopes: ["excluded"], why: "tests" },
  ])("$name is $scopes ($why)", ({ name, scopes }) => {
    expect(named(name).map(({ scope }) => scope)).toEqual(scopes);
  });
});

describe("the same lock file gives the same bytes", () => {
  it("whenever and wherever it is made", () => {
    expect(textFor(lockText)).toBe(text);
  });

  it.each([
    { what: "a time", pattern: /"timestamp"|\d{4}-\d{2}-\d{2}T/ },
    { what: "a registry or another host", pattern: /https?:\/\/(?!cyclonedx\.org\/schema\/)/ },
    { what: "a folder of somebody's machine", pattern: /node_modules|[A-Z]:\\\\|file:/ },
  ])("$what is not in it", ({ pattern }) => {
    expect(text).not.toMatch(pattern);
  });

  it("another lock file has another serial number", () => {
    const serial = (lock: string): string => (JSON.parse(textFor(lock)) as Bill).serialNumber;
    expect(serial(lockOf({ "node_modules/a": {} }))).not.toBe(
      serial(lockOf({ "node_modules/a": { version: "1.0.1" } })),
    );
  });
});

describe("a lock file as npm writes it", () => {
  const nested = { "node_modules/a": { dependencies: { b: "^1" } }, "node_modules/b": {} };

  it.each<{ why: string; more: Record<string, object>; needs: string[] }>([
    {
      why: "the package's own copy comes first",
      more: { "node_modules/a/node_modules/b": { version: "2.0.0" } },
      needs: ["b@2.0.0"],
    },
    { why: "else the one further out", more: {}, needs: ["b@1.0.0"] },
    {
      why: "another package's copy is not its",
      more: { "node_modules/c/node_modules/b": { version: "3.0.0" } },
      needs: ["b@1.0.0"],
    },
    {
      why: "an optional one that is not there is left out",
      more: { "node_modules/a": { optionalDependencies: { gone: "1" } } },
      needs: [],
    },
    {
      why: "a peer is needed when it is there",
      more: { "node_modules/a": { peerDependencies: { b: "1", gone: "1" } } },
      needs: ["b@1.0.0"],
    },
    {
      why: "an alias is the package it stands for",
      more: { "node_modules/b": { name: "real", version: "4.0.0" } },
      needs: ["real@4.0.0"],
    },
    { why: "a scoped name is escaped", more: { "node_modules/b": { name: "@s/b" } }, needs: ["%40s/b@1.0.0"] },
  ])("$why", ({ more, needs }) => {
    const { dependencies } = JSON.parse(textFor(lockOf({ ...nested, ...more }))) as Bill;
    const ofA = dependencies.find(({ ref }) => ref === "pkg:npm/a@1.0.0");
    expect(ofA?.dependsOn).toEqual(needs.map((need) => `pkg:npm/${need}`));
  });

  it("one version that is installed twice is one component, and no tool when one of them is none", () => {
    const twice = lockOf({
      "node_modules/a": { dev: true },
      "node_modules/b/node_modules/a": {},
      "node_modules/b": {},
    });
    const { components } = JSON.parse(textFor(twice)) as Bill;
    expect(components.map(({ name, scope }) => [name, scope])).toEqual([
      ["a", "optional"],
      ["b", "optional"],
    ]);
  });

  it("a package without a readable hash is refused", () => {
    expect(() => textFor(lockOf({ "node_modules/a": { integrity: "md5-x" } }))).toThrow(
      /integrity that cannot be read/,
    );
  });
});

it("npm's own list from the same lock file has the same packages and the same needs", () => {
  const theirs = JSON.parse(
    execFileSync("npm", ["sbom", "--sbom-format=cyclonedx", "--package-lock-only", "--offline"], {
      encoding: "utf8",
      maxBuffer: 1e8,
      cwd: projectRoot,
      shell: process.platform === "win32",
    }),
  ) as Bill;
  const purls = new Map(theirs.components.map((each) => [each["bom-ref"], each.purl]));
  const graph = theirs.dependencies.flatMap(({ ref, dependsOn }) =>
    dependsOn.map((need) => `${purls.get(ref) ?? "ours"} → ${purls.get(need) ?? need}`),
  );
  const own = bill.metadata.component["bom-ref"];
  const ours = bill.dependencies.flatMap(({ ref, dependsOn }) =>
    dependsOn.map((need) => `${ref === own ? "ours" : ref} → ${need}`),
  );
  expect(bill.components.map(({ purl }) => purl).sort()).toEqual([...purls.values()].sort());
  expect(ours.sort()).toEqual(graph.sort());
});
