import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { projectRoot, readProjectFile, trackedFiles } from "./projectFiles";

const documents = trackedFiles().filter((file) => file.endsWith(".md"));
const { scripts } = JSON.parse(readProjectFile("package.json")) as { scripts: Record<string, string> };

/** What stands in fences and between ticks is no link. */
const prose = (markdown: string): string =>
  markdown.replace(/```[^]*?```/g, "").replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]]/g, " "));

/** As GitHub makes them of a heading: its words without marks, what is no letter, figure, hyphen or space left away. */
const slug = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

/** Where a document can be led to: its headings, and the places that it names itself. */
const placesOf = (markdown: string): ReadonlySet<string> =>
  new Set([
    ...[...markdown.replace(/```[^]*?```/g, "").matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) => slug(text)),
    ...[...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id),
  ]);

/** Links and pictures, as Markdown and as the few elements that documents use. */
const targetsOf = (markdown: string): string[] =>
  [...prose(markdown).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)]
    .map(([, target, other]) => target ?? other ?? "")
    .filter((target) => !/^(?:[a-z]+:|<)/.test(target));

const isThere = (document: string, target: string): boolean => {
  const [path = "", place] = target.split("#");
  const file = path === "" ? document : posix.normalize(posix.join(posix.dirname(document), path));
  if (!existsSync(join(projectRoot, file))) return false;
  return place === undefined || placesOf(readProjectFile(file)).has(decodeURIComponent(place));
};

describe.each(documents)("%s", (document) => {
  const markdown = readProjectFile(document);

  it("leads only to files, pictures and headings that are there", () => {
    expect(targetsOf(markdown).filter((target) => !isThere(document, target))).toEqual([]);
  });

  it("quotes only commands of the project that there are", () => {
    const npm = [...markdown.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);
    const node = [...markdown.matchAll(/node (scripts\/[\w./-]+\.[cm]?js)/g)].map(([, path = ""]) => path);
    expect(npm.filter((name) => !(name in scripts))).toEqual([]);
    expect(node.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });
});

it("the documents lead somewhere", () => {
  expect(documents.flatMap((file) => targetsOf(readProjectFile(file))).length).toBeGreaterThan(80);
});
