import { attentionOf, mayBeSent } from "../../shared/invoicing/invoiceFacts";
import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { groupedOutcomes, lineOutcomes } from "../../shared/invoicing/acts/lineOutcome";
import { digits } from "../support/amount";
import { type InvoiceKey, invoiceId, openReviewHost, patchRow, type ReviewHost } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("contoso");
});
beforeEach(async () => host.door("reset", {}));
afterAll(async () => host.host.close());

describe("what the list says will be lost", () => {
  const attention = async (...keys: InvoiceKey[]) => {
    const port = host.port();
    const { facts } = valueOf(await port.readFacts(keys.map(invoiceId)));
    const lines = await port.readOpenLines([...facts.values()].filter(mayBeSent).map(({ invoice }) => invoice));
    return keys.map((key) => {
      const of = facts.get(invoiceId(key));
      const open = lines.ok ? lines.value.get(invoiceId(key)) : null;
      // long before any is due
      const found = of ? attentionOf(of, "2026-01-01" as CalendarDate, open, "halfToEven", null) : [];
      return found
        .map((each) => ("rows" in each ? `${each.kind} ${each.amounts.map(digits).join("/")}` : each.kind))
        .join(", ");
    });
  };

  it("is nothing of invoices as they were made", async () => {
    const keys = ["draft", "inReview", "milestones", "dinar", "corrective"] as const;
    expect(await attention(...keys)).toEqual(["", "", "", "", "nothingToBill"]);
  });

  it("is what opening the invoice says", async () => {
    await patchRow(host, "draft", 1, { msdyn_quantity: 6 });
    await patchRow(host, "draft", 5, { msdyn_billingtype: 192350000 });
    await patchRow(host, "yen", 1, { msdyn_quantity: -1 });
    await host.door("trace", undefined, "DELETE");
    const told = await attention("draft", "yen", "confirmed");
    expect(told[0]).toContain("writtenOff 400, notBilled 1800");
    expect(told[1]).toContain("writtenOff 120000, negative -16000");
    expect(told[2]).not.toContain("writtenOff");
    expect((await host.requests()).filter((request) => request.includes("connections"))).toHaveLength(1);
    const { details } = await host.read("draft");
    const rules = { decimals: 2, rounding: "halfToEven" } as const;
    const opened = groupedOutcomes(details.flatMap((line) => lineOutcomes(line, rules)));
    expect(opened.map(({ kind, amounts }) => `${kind} ${amounts.map(digits).join("/")}`).join(", ")).toBe(
      "writtenOff 400, notBilled 1800",
    );
  });

  it("lines that cannot be read are told of, and hide nothing else", async () => {
    await host.door("faults", { path: "^msdyn_invoicelinetransactions", status: 503, times: 1 });
    expect(await attention("draft", "paid")).toEqual(["linesUnknown", ""]);
  });
});
