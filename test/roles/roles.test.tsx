/** @jest-environment ./test/support/pageWithHost.cjs */
import type { Fetch } from "../../host/web/context/webApi";
import * as needs from "../../host/server/needPrivilege";
import { everything } from "../../host/server/users";
import * as backlogTables from "../../shared/dataverse/creation/backlogTables";
import * as tables from "../../shared/dataverse/tables";
import { openClient, type HostClient } from "../host/hostClient";
import { eachOnANewPage } from "../support/eachOnANewPage";
import { amountsIn, wrongOn } from "../support/neverShown";
import { isDisabled, type Screen } from "../support/screenOnHost";
import { timeWithoutWaiting } from "../support/timeWithoutWaiting";
import { stories, whole, type Story } from "./stories";

eachOnANewPage();
timeWithoutWaiting();

/** How a host page answers who may do what. */
const pages = {
  "a page that tells": (real: ComponentFramework.Utility): unknown => real,
  "a page that says yes to everything": (real: ComponentFramework.Utility): unknown => ({
    ...real,
    hasEntityPrivilege: () => true,
  }),
  "a page that knows nothing": (): unknown => ({}),
} as const;
type Page = keyof typeof pages;

/** What the controls ask the page about, so that they can say it before anything is tried. */
const toldBefore = new Set([
  ...["prvWriteinvoice", "prvWritemsdyn_invoicelinetransaction", "prvDeletemsdyn_invoicelinetransaction"],
  ...["prvCreateinvoice", "prvWritemsdyn_project", "prvDeleteinvoice"],
]);

/** What a page says matters for reading only where it says whether the user sees every row, or may begin. */
const readsAsked = /^prvRead(msdyn_actual|msdyn_transactionconnection|invoice|msdyn_invoicelinetransaction)$/;

const pagesFor = (lacked: string): readonly Page[] => [
  "a page that tells",
  ...(!lacked.startsWith("prvRead") || readsAsked.test(lacked)
    ? (["a page that says yes to everything"] as const)
    : []),
  ...(lacked === "prvWriteinvoice" ? (["a page that knows nothing"] as const) : []),
];

/** Refusals that need no words: the names of messages only make a button say beforehand that it cannot work. */
const unsaid = new Set(["prvReadsdkmessage"]);

const aReason = /permission|not known|could not be read|unknown|not available/i;

interface Cell {
  readonly lacked: string | null;
  readonly page: Page;
}

interface Told {
  readonly problems: readonly string[];
  readonly amounts: ReadonlySet<string>;
}

/** Plays a story once, as a user who lacks one privilege, and says what was not as it has to be. */
async function play(story: Story, client: HostClient, { lacked, page }: Cell, faultless?: Told): Promise<Told> {
  await client.door("restore", { name: "begin" });
  await client.door("users/billing", { privileges: everything, ...(lacked !== null && { lacks: [lacked] }) });
  const problems = new Set<string>();
  const amounts = new Set<string>();
  let refused: string[] = [];
  const wire =
    (real: Fetch): Fetch =>
    async (url, init) => {
      const answer = await real(url, init);
      const text = await answer.clone().text();
      if (lacked !== null && text.includes(lacked))
        refused.push(
          `${init?.method ?? "GET"} ${url.replace(/.*v9.2./, "/").replace(/[?(].*[)]?/, "")}${url.includes("/Microsoft.") ? "/Microsoft." : ""}`,
        );
      return answer;
    };
  const step = (name: string, screen: Screen): void => {
    const tell = (what: string): void => void problems.add(`${what} at ${name}`);
    const said = screen.said();
    wrongOn(screen).forEach(tell);
    for (const amount of amountsIn(said)) {
      amounts.add(amount);
      // lines whose transaction is not known in full are named with what they come to, and so is a draft that is left
      const isNew = faultless && !faultless.amounts.has(amount) && !/not known in full|Stopped before/.test(said);
      if (isNew && (lacked?.startsWith("prvRead") || /^0\.0+$/.test(amount))) tell(`another amount, ${amount},`);
    }
    for (const button of screen.page.querySelectorAll<HTMLButtonElement>(".pinv-actions button, .pinv-footer button")) {
      if (isDisabled(button) && !button.title) tell(`no reason beside ${button.textContent ?? ""}`);
    }
    if (refused.length > 0 && lacked !== null && !unsaid.has(lacked)) {
      // what was sent, or read back whole, needs nothing that was refused
      if (!aReason.test(said) && !/Confirmed|Paid|The invoice is created/.test(said))
        tell(`nothing said of ${refused.join(", ")}`);
      // which privileges a message checks is not published
      const tried = refused.filter((request) => !request.includes("/Microsoft."));
      const isTold = tried.length > 0 && page === "a page that tells" && toldBefore.has(lacked);
      if (isTold) tell(`asked for what the page says is lacking: ${tried.join(", ")},`);
    }
    refused = [];
  };
  await story.play({ client, utils: pages[page], wire }, step);
  for (const edit of (await story.lost?.(client)) ?? []) problems.add(`lost: ${edit}`);
  return { problems: [...problems], amounts };
}

/** The privileges that a story needs, as the host was asked for them: new requests and tables join by themselves. */
async function needed(story: Story, client: HostClient): Promise<{ told: Told; privileges: readonly string[] }> {
  const privileges = new Set<string>();
  const real = needs.needPrivilege;
  const spy = jest.spyOn(needs, "needPrivilege").mockImplementation((user, privilege, table) => {
    privileges.add(needs.privilegeName(privilege, table));
    real(user, privilege, table);
  });
  const told = await play(story, client, { lacked: null, page: "a page that tells" });
  spy.mockRestore();
  return { told, privileges: [...privileges].sort() };
}

const asked = new Set<string>();

describe.each(stories().map((story) => [story.name, story] as const))("%s", (_name, story) => {
  it("holds whatever privilege is missing, and whatever the page says of it", async () => {
    const client = await openClient(story.scenario);
    await client.door("snapshot", { name: "begin" });
    const { told: faultless, privileges } = await needed(story, client);
    expect(faultless.problems).toEqual([]);
    const red: Record<string, readonly string[]> = {};
    for (const lacked of privileges) {
      asked.add(lacked);
      for (const page of pagesFor(lacked)) {
        const { problems } = await play(story, client, { lacked, page }, faultless);
        if (problems.length > 0) red[`${lacked}, ${page}`] = problems;
      }
    }
    await client.host.close();
    expect(red).toEqual({});
  });
});

it("who may not take lines off invoices a whole contract all the same", async () => {
  const client = await openClient(whole.scenario);
  const lacks = ["prvDeletemsdyn_invoicelinetransaction", "prvDeleteinvoice"];
  await client.door("users/billing", { privileges: everything, lacks });
  const ends: string[] = [];
  await whole.play({ client }, (_step, screen) => ends.push(screen.shown()));
  expect(ends.at(-1)).toContain("The invoice is created");
  await client.host.close();
});

/** The tables of views, which a list on a page tells the id of: refused in test/contract/viewSummary.contract.test.ts. */
const ofViews = ["savedquery", "userquery"];

it("every table that the controls name was refused once", () => {
  const named = [...Object.values({ ...tables, ...backlogTables })].flatMap((each) =>
    typeof each === "object" && "name" in each ? [each.name] : [],
  );
  const here = named.filter((name) => !ofViews.includes(name));
  expect(here.filter((name) => !asked.has(needs.privilegeName("Read", { logicalName: name })))).toEqual([]);
});
