import { tables, tally } from "../../check/tables";
import { openClient, type HostClient } from "../host/hostClient";
import { askedOfHost } from "./askedOfHost";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("small");
});
beforeEach(() => client.door("reset", {}));
afterAll(() => client.host.close());

const shown = async () =>
  tables(await askedOfHost(client.host)).map(({ heading, lines }) => ({ heading: heading.en, lines }));

it("what needs a look stands first, what keeps from working before what is to be set", async () => {
  await client.door("settings", {
    missingColumns: ["invoice.msdyn_invoicedate", "invoice.duedate", "msdyn_invoicelinetransaction.msdyn_tax"],
    missingMessages: ["msdyn_PostInvoice"],
  });
  const [look] = await shown();
  expect(look?.heading).toBe("What needs a look");
  expect(look?.lines.map(({ what, verdict }) => [verdict, what.en])).toEqual([
    ["fails", "invoice.duedate"],
    ["set", "msdyn_PostInvoice"],
    [
      "set",
      "A line detail's tax is in msdyn_tax where there is such a column, else in the one that a maker names, else in none",
    ],
    ["spared", "invoice.msdyn_invoicedate"],
  ]);
});

it("a property is named once in what is to be done", async () => {
  await client.door("settings", { missingMessages: ["msdyn_PostInvoice"] });
  const lines = (await shown()).flatMap((table) => table.lines);
  const todo = lines.find(({ what }) => what.en === "msdyn_PostInvoice")?.todo.en ?? "";
  expect(todo.split("sendMessage")).toHaveLength(2);
});

it("all that holds, and every assumption, is shown too, what reading told before what is to be tried", async () => {
  const all = await shown();
  expect(all.map(({ heading, lines }) => [heading, lines.length])).toEqual([
    ["What needs a look", 0],
    ["Assumed, and told by reading", 7],
    ["The controls and their organisation", 13],
    ["Assumed, to be tried by hand in a sandbox", 43],
    ["What the controls lean on", 38],
    ["Not known, but looks related", expect.any(Number)],
  ]);
});

it("what is to be tried by hand is counted as it is listed", async () => {
  const examined = await askedOfHost(client.host);
  const listed = tables(examined).find(({ heading }) => heading.en === "Assumed, to be tried by hand in a sandbox");
  expect(new Map(tally(examined)).get("byHand")).toBe(listed?.lines.length);
});

it("an assumption about a column that nobody needs is not said to fail where it is not there", async () => {
  await client.door("settings", { missingColumns: ["invoicedetail.msdyn_invoicedtilldate"] });
  const { assumed } = await askedOfHost(client.host);
  expect(assumed.filter(({ verdict }) => verdict === "fails")).toEqual([]);
  expect(assumed.filter(({ verdict }) => verdict === "spared").length).toBeGreaterThan(0);
});

it("each verdict is counted once, the gravest first", async () => {
  await client.door("settings", { missingColumns: ["invoice.duedate"], missingMessages: ["msdyn_PostInvoice"] });
  expect(tally(await askedOfHost(client.host)).slice(0, 2)).toEqual([
    ["fails", 1],
    ["set", 1],
  ]);
});
