import { controls, readProjectFile, trackedFiles } from "./projectFiles";
import { readResx } from "./readResx";

type Loader = ((compiled: string) => string) & { readonly namesOf: (kind: "type" | "effect") => readonly string[] };
const numberedEvents = jest.requireActual<Loader>("../../scripts/numberedEvents.cjs");
const events = numberedEvents.namesOf("type");
const names = [...events, ...numberedEvents.namesOf("effect")];
const rooms = [...controls(), "shared"];
const code = trackedFiles()
  .filter((path) => rooms.some((room) => path.startsWith(`${room}/`)) && /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readProjectFile(path) }));

describe("events and effects in a bundle", () => {
  const number = events.indexOf("rowRemoved") + 1;

  it.each([
    {
      why: "an event that is told",
      is: 'dispatch({ type: "rowRemoved", row })',
      becomes: `dispatch({ type: ${number}, row })`,
    },
    {
      why: "a case that touches its text",
      is: 'switch (a) { case"rowRemoved": b(); }',
      becomes: `switch (a) { case ${number}: b(); }`,
    },
    { why: "a turn", is: "({ rowRemoved(state) {} })", becomes: `({ ${number}(state) {} })` },
    { why: "a turn that is a variable", is: "({ rowRemoved })", becomes: `({ ${number}:rowRemoved })` },
    { why: "a variable", is: "rowRemoved(state)", becomes: "rowRemoved(state)" },
    { why: "a module", is: 'import "rowRemoved";', becomes: 'import "rowRemoved";' },
    {
      why: "what the platform does by the name of an effect",
      is: "navigation.openForm(at)",
      becomes: "navigation.openForm(at)",
    },
    { why: "an option by the name of an effect", is: "({ openForm: at })", becomes: "({ openForm: at })" },
  ])("$why", ({ is, becomes }) => {
    expect(numberedEvents(is)).toBe(becomes);
  });

  it("are those that the controls tell apart", () => {
    expect(names).toEqual(expect.arrayContaining(["rowRemoved", "cutOffTyped", "readFacts", "busyTold"]));
  });

  it("are in no text's key: a number is no part of one", () => {
    const parts = controls().flatMap((control) => [...readResx(control, 1033).keys()].flatMap((key) => key.split("_")));
    expect(names.filter((name) => parts.includes(name))).toEqual([]);
  });

  it("are found in a table of turns by an event's type, and never named as its members", () => {
    const named = new RegExp(`\\.(?:${events.join("|")})\\b`, "g");
    expect(code.flatMap(({ path, text }) => [...text.matchAll(named)].map(([use]) => path + use))).toEqual([]);
  });

  it("are texts only where they are given, compared or listed", () => {
    const asText = new RegExp(`^.*"(?:${names.join("|")})".*$`, "gm");
    const known =
      /\w: "|[?:] "|\bcase "|\b(?:type|effect) [!=]== "|(?:Pick|Record)<|^ *(?:\.\.\.\[)?(?:"\w+"(?:, |,$|\],$))+$/;
    const others = code.flatMap(({ path, text }) =>
      [...text.matchAll(asText)].flatMap(([line]) => (known.test(line) ? [] : `${path}: ${line}`)),
    );
    expect(others).toEqual([]);
  });

  it("are never put together from parts", () => {
    const made = code.flatMap(({ path, text }) =>
      [...text.matchAll(/`(\w*)\$\{[^}`]+\}(\w*)`/g)].map(([made, begins = "", ends = ""]) => ({
        path,
        made,
        begins,
        ends,
      })),
    );
    const madeOf = ({ begins, ends }: (typeof made)[number]) =>
      begins + ends !== "" && names.some((name) => name.startsWith(begins) && name.endsWith(ends));
    expect(made.length).toBeGreaterThan(20);
    expect(made.filter(madeOf)).toEqual([]);
  });
});
