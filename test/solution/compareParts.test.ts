import { runModule } from "./runModule";

/** What is said about two solutions, given as text by name. */
const compared = (ours: Record<string, string>, theirs: Record<string, string>): string[] =>
  runModule(
    "scripts/solution/official/compareParts.mjs",
    "compareParts",
    `compareParts(...${JSON.stringify([ours, theirs])}.map((files) =>
      new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))))`,
  );

it.each([
  { why: "the same bytes", ours: "a", theirs: "a", name: "bundle.js", says: [] },
  { why: "other code", ours: "a", theirs: "b", name: "bundle.js", says: ["bundle.js differs."] },
  { why: "a byte order mark", ours: "\ufeff<a />", theirs: "<a/>", name: "solution.xml", says: [] },
  { why: "other white space", ours: "<a>\n  <b/>\n</a>", theirs: "<a><b></b></a>", name: "solution.xml", says: [] },
  { why: "attributes in another order", ours: '<a b="1" c="2"/>', theirs: '<a c="2" b="1"/>', name: "x.xml", says: [] },
  { why: "another attribute", ours: '<a b="1"/>', theirs: '<a b="2"/>', name: "x.xml", says: ["x.xml differs."] },
  { why: "another text", ours: "<a>1</a>", theirs: "<a>2</a>", name: "x.xml", says: ["x.xml differs."] },
  {
    why: "elements in another order",
    ours: "<a><b/><c/></a>",
    theirs: "<a><c/><b/></a>",
    name: "x.xml",
    says: ["x.xml differs."],
  },
  { why: "XML that is none", ours: "<a>", theirs: "<b>", name: "x.xml", says: ["x.xml differs."] },
  { why: "white space where it counts", ours: "a", theirs: "a\n", name: "x.css", says: ["x.css differs."] },
])("two solutions, part by part: $why", ({ ours, theirs, name, says }) => {
  expect(compared({ [name]: ours }, { [name]: theirs })).toEqual(says);
});

it("names a part that only one of them has", () => {
  expect(compared({ "a.js": "", "b.js": "" }, { "b.js": "", "c.js": "" })).toEqual([
    "a.js is only in ours.",
    "c.js is only in the official solution.",
  ]);
});
