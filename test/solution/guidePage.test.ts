import { controls, readProjectFile, reachedFrom } from "../repository/projectFiles";
import { readResx } from "../repository/readResx";
import { keysSaying, warns } from "../support/whatScreensSay";
import { readFileSync } from "node:fs";
import { runModule } from "./runModule";

const guides = [
  { file: "user.md", language: 1033 },
  { file: "bruger.md", language: 1030 },
];
const pages = runModule<string[]>(
  "scripts/solution/guidePage.mjs",
  "guidePage",
  `[${guides.map(({ file, language }) => `guidePage("${file}", ${language})`).join()}]`,
).map((html, at) => ({ html, ...guides[at]! }));

const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);

describe.each(pages)("the page of $file", ({ html, language, file }) => {
  const ids = idsOf(html);

  it("has no place twice", () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("leads to nothing that is not in it, and to its sister", () => {
    const targets = [...html.matchAll(/href="([^"]+)"/g)].map(([, target = ""]) => target);
    expect(targets.filter((target) => target.startsWith("#") && !ids.includes(target.slice(1)))).toEqual([]);
    expect(new Set(targets.filter((target) => !target.startsWith("#")))).toEqual(
      new Set([language === 1033 ? "bruger.html" : "user.html"]),
    );
  });

  it.each(controls())("is the page that %s opens, and has a place for each of its warnings and refusals", (control) => {
    const texts = readResx(control, language);
    const [page, prefix] = (texts.get("Help_Page") ?? "").split("#");
    expect(page).toBe(file.replace(".md", ".html"));
    const wanted = keysSaying(texts, warns).map((key) => `${prefix}${key.replace(/_Many$/, "")}`);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(controls())("has every place that %s names in its code", (control) => {
    const prefix = readResx(control, language).get("Help_Page")?.split("#")[1];
    const code = reachedFrom(`${control}/index.ts`)
      .map((path) => readFileSync(path, "utf8"))
      .join("\n");
    const places = [...code.matchAll(/<HelpLink entry=(?:"\w+"|\{[^}]*\})|openHelp\(\w+, "\w+"/g)].join("\n");
    const named = [...places.matchAll(/"(\w+)"/g)].map(([, entry]) => `${prefix}${entry}`);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("has a place for each act that asks before it is done", () => {
    const acts = [...readResx("InvoiceReview", language).keys()].flatMap(
      (key) => /^Dialog_([a-z]\w*)_Text$/.exec(key)?.[1] ?? [],
    );
    expect(acts.length).toBeGreaterThan(5);
    expect(acts.filter((act) => !ids.includes(`review-${act}`))).toEqual([]);
  });

  it("has nothing of what only a reader of the documents can open", () => {
    expect(html).not.toMatch(/<img|<script|\.md\)|\]\(/);
    expect(readProjectFile(`docs/${file}`)).toMatch(/!\[/);
  });
});
