import { extname } from "node:path";
import { markdownTables } from "../support/markdownTables";
import { controls, readProjectFile, trackedFiles } from "./projectFiles";

const sourceKinds = new Set([".ts", ".tsx", ".mjs", ".cjs"]);
const files = trackedFiles();

/** Folders of sources that the code map has to name: at the top, in a control, in what is shared, and those below. */
const folders = new Set(
  files
    .filter((file) => sourceKinds.has(extname(file)))
    .flatMap((file) => {
      const parts = file.split("/").slice(0, -1);
      const deep = [...controls(), "shared"].includes(parts[0] ?? "") ? parts.length : 1;
      return parts.slice(0, deep).map((_, index) => parts.slice(0, index + 1).join("/"));
    }),
);

/** The rooms that the code map names; what stands after "room:" is in that room. */
const named = markdownTables(readProjectFile("ARCHITECTURE.md"), "Code map").flatMap((table) =>
  table.flatMap(({ Room = "" }) => {
    const [rooms = "", within] = Room.split(":");
    const names = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);
    return [...names(rooms), ...names(within ?? "").map((name) => `${names(rooms).join()}/${name}`)];
  }),
);

describe("the code map in ARCHITECTURE.md", () => {
  it("names every room that there is", () =>
    expect([...folders].filter((folder) => !named.some((name) => `${name}/`.startsWith(`${folder}/`)))).toEqual([]));

  it("names none that there is not", () =>
    expect(named.filter((name) => !files.some((file) => file === name || file.startsWith(`${name}/`)))).toEqual([]));
});
