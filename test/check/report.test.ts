import type { Answer } from "../../check/askAll";
import { examine } from "../../check/examine";
import { foundIn } from "../../check/found";
import { inquire } from "../../check/inquire";
import { questions } from "../../check/questions";
import { report } from "../../check/report";
import { summary } from "../../check/summary";
import { getWith, languageOf, serviceRootOf } from "../../check/surroundings";
import { leanings } from "../../shared/dataverse/organisation/leanings";
import { openClient } from "../host/hostClient";
import { askedOfHost } from "./askedOfHost";

const list = leanings();

it("the report has names and verdicts, and nothing of any row", async () => {
  const client = await openClient("small");
  const text = report(await askedOfHost(client.host), "en", "2026-11-27");
  expect(text).toMatch(/^# Check for Project Invoicing, 2026-11-27\n\nReady, as far as reading tells\.\n/);
  expect(text).toContain("- [Holds] A line detail's tax is in msdyn_tax");
  const told = await client.query<{ name: string }>(
    "select name from invoice union select name from account union select fullname from systemuser" +
      " union select invoicenumber from invoice union select msdyn_subject from msdyn_project" +
      " union select msdyn_description from msdyn_actual union select invoiceid from invoice",
  );
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter(({ name }) => text.includes(name))).toEqual([]);
  await client.host.close();
});

it("installed solutions stand in it with their versions", () => {
  const answers = new Map(
    questions(list).map((question) => [
      question,
      question.subject.kind === "solutions"
        ? { status: 200, body: { value: [{ uniquename: "ProjectInvoicing", version: "0.1.0" }] } }
        : { status: 403, body: null },
    ]),
  );
  expect(report(examine(list, foundIn(answers)), "da", "2026-11-27")).toContain("- ProjectInvoicing 0.1.0");
});

it.each([
  { what: "nobody answers", answer: { status: 0, body: null } },
  { what: "a page to sign in comes instead", answer: { status: 200, body: null } },
  { what: "an answer of another shape comes", answer: { status: 200, body: { value: 1 } } },
])("where $what, nothing is called known", async ({ answer }: { answer: Answer }) => {
  const found = foundIn(await inquire(list, async () => answer));
  const examined = examine(list, found);
  expect(examined.rows.map(({ verdict }) => verdict)).toEqual(examined.rows.map(() => "unseen"));
  expect(["nothing", "notKnown"]).toContain(summary(examined).kind);
});

it("asks at most six at once, and tells each answer and how many are asked for", async () => {
  let open = 0;
  let most = 0;
  const told: string[] = [];
  const get = async (): Promise<Answer> => {
    most = Math.max(most, ++open);
    await Promise.resolve();
    open -= 1;
    return { status: 404, body: null };
  };
  const answers = await inquire(list, get, (done, all) => told.push(`${done} of ${all}`));
  expect([most, told.length, told.at(-1)]).toEqual([6, answers.size, `${answers.size} of ${answers.size}`]);
});

it("never asks more than sixty, however long the list is", async () => {
  const table = list.tables[0]!;
  const longer = { ...list, tables: [...list.tables, ...Array.from({ length: 60 }, () => table)] };
  expect((await inquire(longer, async () => ({ status: 404, body: null }))).size).toBe(60);
});

const page = (search: string, language = "en-US", parent: unknown = {}) => ({
  location: { search, origin: "https://organisation.example" } as Location,
  navigator: { language } as Navigator,
  parent,
});
const app = {
  Xrm: {
    Utility: {
      getGlobalContext: () => ({ getClientUrl: () => "https://o.example/org", userSettings: { languageId: 1030 } }),
    },
  },
};
const closed = Object.defineProperty({}, "Xrm", {
  get: () => {
    throw new Error("another origin");
  },
});

it.each([
  { why: "the address", given: page("?lcid=1030"), language: "da" },
  { why: "what the platform adds", given: page("?userlcid=1030"), language: "da" },
  { why: "the address, against the browser", given: page("?lcid=1033", "da-DK"), language: "en" },
  { why: "the user's settings", given: page("", "en-US", app), language: "da" },
  { why: "the browser", given: page("", "da"), language: "da" },
  { why: "the browser, in a frame of another origin", given: page("", "en-US", closed), language: "en" },
])("the language is that of $why", ({ given, language }) => expect(languageOf(given)).toBe(language));

it("the service is where the app says, else at the origin", () => {
  expect(serviceRootOf(page("", "da", app))).toBe("https://o.example/org/api/data/v9.2/");
  expect(serviceRootOf(page("", "da", closed))).toBe("https://organisation.example/api/data/v9.2/");
});

it("an answer that is no JSON, or none at all, is one that shows nothing", async () => {
  const html = getWith(async () => new Response("<html>"), "/");
  const none = getWith(async () => Promise.reject(new TypeError("failed")), "/");
  expect([await html("a"), await none("a")]).toEqual([
    { status: 200, body: null },
    { status: 0, body: null },
  ]);
});
