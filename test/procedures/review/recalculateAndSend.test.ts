import { noEdits, withRows } from "../../../InvoiceReview/edits/pendingEdits";
import { writesOf } from "../../../InvoiceReview/edits/writesOf";
import { asRecalculated } from "../../../shared/invoicing/acts/asRecalculated";
import type { LoadedInvoice } from "../../../shared/invoicing/invoice";
import { moneyRulesOf } from "../../../shared/invoicing/invoiceFigures";
import {
  type AgreedInvoice,
  type BothOutcome,
  recalculateAndSend,
} from "../../../shared/procedures/review/recalculateAndSend";
import { agreedAsSeen } from "../../support/agreedAsSeen";
import { amount, digits } from "../../support/amount";
import { hostTime, type HostTime } from "../../support/hostTime";
import { type InvoiceKey, invoiceId, openReviewHost, patchRow, type ReviewHost, rowId } from "../../support/reviewHost";

const [recalculate, send] = ["msdyn_InvoiceRecalculate", "msdyn_PostInvoice"];

let host: ReviewHost;
let time: HostTime;
beforeEach(async () => {
  host = await openReviewHost("contoso60");
  time = hostTime(host);
});
afterEach(async () => host.host.close());

/** "recalculated, confirmed": how each of the two ended. */
const said = ({ saved, sent }: BothOutcome): string =>
  [saved.kind === "done" ? (saved.isRecalculated ? "recalculated" : "not recalculated") : saved.kind, sent.kind].join(
    ", ",
  );

/** The first line's quantity made another, as the user sees it in the question. */
function lowered(seen: LoadedInvoice): AgreedInvoice {
  const [detail] = seen.details;
  if (!detail) throw new Error("no line");
  const edits = withRows(noEdits, [{ recorded: detail, field: "quantity", value: amount("3") }]);
  const rules = moneyRulesOf(seen.invoice, "halfToEven");
  return { seen, writes: writesOf(seen, edits), expected: asRecalculated(seen, edits, rules), rules };
}

const both = async (agreed: AgreedInvoice): Promise<string> => {
  const port = host.port({ fetch: time.givingUpAfter(125_000) });
  // a step without a stage tells what it comes to if the second does not begin
  const steps = recalculateAndSend(agreed, port, time.wait, time.passedMs) as AsyncGenerator<
    { readonly stage: string },
    BothOutcome
  >;
  return said((await time.finish(steps)).outcome);
};
const statusOf = async (key: InvoiceKey) => (await host.read(key)).invoice.status;

describe("recalculating and sending", () => {
  it.each<{ why: string; key: InvoiceKey }>([
    { why: "a draft that is up to date", key: "draft" },
    { why: "one in review", key: "inReview" },
    { why: "one whose totals are out of date: they come out as the question has worked them out", key: "stale" },
  ])("$why: each once, and confirmed", async ({ key }) => {
    expect(await both(agreedAsSeen(await host.read(key)))).toBe("recalculated, confirmed");
    expect([await host.effects(), await statusOf(key)]).toEqual([[recalculate, send], "confirmed"]);
  });

  it("saves what is pending before: what is sent is what was agreed to", async () => {
    const agreed = lowered(await host.read("draft"));
    expect(await both(agreed)).toBe("recalculated, confirmed");
    const { invoice, details } = await host.read("draft");
    expect([digits(details[0]?.quantity ?? null), invoice.status]).toEqual(["3", "confirmed"]);
    expect(invoice.recorded.total.eq(agreed.expected.invoice.recorded.total)).toBe(true);
  });
});

describe("nothing is sent", () => {
  it("where it comes out otherwise than was agreed to: somebody else changed a line meanwhile", async () => {
    const agreed = agreedAsSeen(await host.read("draft"));
    await patchRow(host, "draft", 2, { msdyn_quantity: 1 });
    expect(await both(agreed)).toBe("recalculated, otherThanAgreed");
    expect([await host.effects(), await statusOf("draft")]).toEqual([[recalculate], "draft"]);
  });

  it("where a line is another at the same total", async () => {
    const seen = await host.read("draft");
    const details = seen.details.map((each, at) => (at === 0 ? { ...each, description: "As it was shown" } : each));
    expect(await both(agreedAsSeen({ ...seen, details }))).toBe("recalculated, otherThanAgreed");
    expect(await host.effects()).toEqual([recalculate]);
  });

  it.each([
    { why: "it was put in review", change: { msdyn_projectinvoicestatus: 192350001 } },
    { why: "it is due on another day", change: { duedate: "2027-01-31" } },
    { why: "somebody else is billed", change: { billto_name: "Another company" } },
    { why: "it says something else", change: { description: "Not what was read" } },
  ])("where its header is another than was agreed to: $why", async ({ change }) => {
    const agreed = agreedAsSeen(await host.read("draft"));
    await host.send("PATCH", `invoices(${invoiceId("draft")})`, change);
    expect(await both(agreed)).toBe("recalculated, otherThanAgreed");
    expect(await host.effects()).toEqual([recalculate]);
  });

  it("where a line was taken off by somebody else", async () => {
    const agreed = agreedAsSeen(await host.read("draft"));
    await host.send("DELETE", `msdyn_invoicelinetransactions(${rowId("draft", 2)})`, {});
    expect(await both(agreed)).toBe("recalculated, otherThanAgreed");
  });

  it.each<{ why: string; fault: object; says: string }>([
    {
      why: "where recalculating is refused",
      fault: { path: recalculate, status: 400, code: "0x80040265", message: "No." },
      says: "not recalculated, notStarted",
    },
    {
      why: "where nobody knows whether it was recalculated",
      fault: { path: recalculate, when: "after", drop: true },
      says: "not recalculated, notStarted",
    },
    {
      why: "where it cannot be read back",
      fault: { path: "^invoices\\?", drop: true, times: 2 },
      says: "notReadBack, notStarted",
    },
  ])("$why", async ({ fault, says }) => {
    const agreed = agreedAsSeen(await host.read("draft"));
    await host.door("faults", fault);
    expect(await both(agreed)).toBe(says);
    expect([(await host.effects()).includes(send), await statusOf("draft")]).toEqual([false, "draft"]);
  });

  it("where a row is refused: the others are saved, and nothing is recalculated", async () => {
    const agreed = lowered(await host.read("draft"));
    await patchRow(host, "draft", 1, { msdyn_quantity: 2 });
    expect(await both(agreed)).toBe("not recalculated, notStarted");
    expect(await host.effects()).toEqual([]);
  });
});

it("a lost answer to sending is looked for, and asked for once", async () => {
  const agreed = agreedAsSeen(await host.read("draft"));
  await host.door("faults", { path: send, when: "after", drop: true });
  expect(await both(agreed)).toBe("recalculated, confirmed");
  expect(await host.effects()).toEqual([recalculate, send]);
});
