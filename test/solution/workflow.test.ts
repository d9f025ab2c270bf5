import { readProjectFile, trackedFiles } from "../repository/projectFiles";

const workflows = trackedFiles().filter((file) => file.startsWith(".github/workflows/"));
const { scripts } = JSON.parse(readProjectFile("package.json")) as { scripts: Record<string, string> };

it("there is one", () => {
  expect(workflows).not.toEqual([]);
});

describe.each(workflows)("%s", (file) => {
  const text = readProjectFile(file);
  const found = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, part]) => part ?? "");

  it("runs the scripts that a developer runs", () => {
    const commands = found(/npm ((?:run )?[\w:]+)/g).map((command) => command.replace("run ", ""));
    expect(commands).toEqual(expect.arrayContaining(["test", "pack", "release"]));
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("names every action by its commit, which cannot be moved, and its version for people", () => {
    const actions = found(/uses: (.*)/g);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  it("may read the repository and nothing else", () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    expect(found(/(permissions):/g)).toHaveLength(1);
    expect(found(/uses: (actions\/checkout)/g)).toHaveLength(found(/(persist-credentials: false)/g).length);
  });

  it("tests on every system that people build on", () => {
    expect(text).toContain("system: [ubuntu-24.04, windows-2025, macos-15]");
  });

  it("covers every Node that the README promises", () => {
    for (const [, nodes] of text.matchAll(/node: \[(.*)\]/g)) expect(nodes).toBe("20, 22, 24");
    expect(readProjectFile("README.md")).toContain("Node 20, 22 or 24");
  });
});
