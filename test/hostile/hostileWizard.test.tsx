/** @jest-environment ./test/support/pageWithHost.cjs */
import { foreignMarkup } from "../support/foreignMarkup";
import type { Fetch } from "../../host/web/context/webApi";
import { everything } from "../../host/server/users";
import { openClient, type HostClient } from "../host/hostClient";
import { eachOnANewPage } from "../support/eachOnANewPage";
import { hostileTexts } from "../support/hostileTexts";
import { amountsIn, wrongOn } from "../support/neverShown";
import { wizardOnForm, type Screen } from "../support/screenOnHost";
import { timeWithoutWaiting } from "../support/timeWithoutWaiting";

eachOnANewPage();
timeWithoutWaiting();

/** What people write, or what is called after it: names, numbers, descriptions, and the words for look-ups. */
const aName =
  /^(name|invoicenumber|msdyn_name|msdyn_description|salesorderdetailname|productdescription)$|_value@OData\.Community\.Display\.V1\.FormattedValue$/;

type Row = Readonly<Record<string, unknown>>;

const renamed = (row: Row, text: string): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (typeof value === "object" && value !== null) return [column, renamed(value as Row, text)];
      return [column, typeof value === "string" && aName.test(column) ? text : value];
    }),
  );

/** Everything that is read is called by this text. */
const calling =
  (text: string) =>
  (real: Fetch): Fetch =>
  async (url, init) => {
    const answer = await real(url, init);
    if ((init?.method ?? "GET") !== "GET" || !answer.ok || url.includes("/sdkmessages")) return answer;
    const body = JSON.parse(await answer.text()) as { value?: readonly Row[] };
    const value = body.value?.map((row) => renamed(row, text));
    return new Response(JSON.stringify({ ...body, ...(value && { value }) }), answer);
  };

function expectHarmless(screen: Screen, text = ""): void {
  expect(screen.page.querySelector(foreignMarkup)).toBeNull();
  expect(document.title).not.toBe("taken");
  expect(screen.said()).toContain(text.trim());
  expect(wrongOn(screen)).toEqual([]);
}

let client: HostClient;
beforeAll(async () => {
  client = await openClient("wizard");
  await client.door("snapshot", { name: "begin" });
});
beforeEach(async () => client.door("restore", { name: "begin" }));
afterAll(async () => client.host.close());

describe.each(hostileTexts)("%s is a text and nothing else", (_why, text) => {
  it("on both steps, and on why something is not here", async () => {
    const plain = await wizardOnForm("tower", { client });
    const amounts = [...amountsIn(plain.shown())].sort();
    plain.close();
    const screen = await wizardOnForm("tower", { client, wire: calling(text) });
    expectHarmless(screen, text);
    // the order is that of names
    expect([...amountsIn(screen.shown().replaceAll(text, ""))].sort()).toEqual(amounts);
    await screen.press(/^Next$/);
    expectHarmless(screen, text);
    screen.close();
  });

  it("as the journal that somebody wrote", async () => {
    const writing =
      (real: Fetch): Fetch =>
      async (url, init) => {
        const answer = await real(url, init);
        if (!url.includes("pinv_invoicingjournal")) return answer;
        const { value } = JSON.parse(await answer.text()) as { value: readonly Row[] };
        return new Response(JSON.stringify({ value: value.map((row) => ({ ...row, pinv_invoicingjournal: text })) }));
      };
    const screen = await wizardOnForm("tower", { client, wire: writing });
    expect(screen.shown()).toContain("journal of this project cannot be read");
    expectHarmless(screen);
    screen.close();
  });

  it("on an invoice that was not finished: its draft, its maker, and the question before lines are taken off", async () => {
    // who may not take rows off leaves the whole draft, and a page that says nothing of it lets it come so far
    const lacks = ["prvDeletemsdyn_invoicelinetransaction"];
    await client.door("users/billing", { privileges: everything, lacks });
    const first = await wizardOnForm("tower", { client, utils: () => ({}) });
    await first.does(() => first.store.dispatch({ type: "itemTypeToggled", itemType: "time" }));
    for (const name of [/^Next$/, /^Finish$/]) await first.press(name);
    first.close();
    const screen = await wizardOnForm("tower", { client, wire: calling(text), utils: () => ({}) });
    expect(screen.store.state().page.step).toBe("unfinished");
    expectHarmless(screen, text);
    await screen.press(/^Take back$/);
    expectHarmless(screen, text);
    screen.close();
  });
});
