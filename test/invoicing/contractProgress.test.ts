import { contractProgress, progressShares } from "../../shared/invoicing/contractProgress";
import { amount, digits } from "../support/amount";
import { aLineDetail, aProductRow } from "../support/aLineDetail";
import { aLoadedInvoice } from "../support/aLoadedInvoice";

const amountOrNull = (text: string | undefined) => (text === undefined ? null : amount(text));

/** Contract value and invoiced before of each project line. */
const progressOf = (lines: readonly { contract?: string; before?: string }[], thisInvoice: string) => {
  const loaded = aLoadedInvoice({
    details: lines.map((_line, place) => aLineDetail({ id: `detail-${place}`, lineId: `line-${place}` })),
    lines: Object.fromEntries(
      lines.map(({ contract, before }, place) => [
        `line-${place}`,
        { contractAmount: amountOrNull(contract), invoicedBefore: amountOrNull(before) },
      ]),
    ),
  });
  const progress = contractProgress(loaded, amount(thisInvoice));
  return [progress.contract, progress.before, progress.thisInvoice, progress.remaining].map(digits).join(" ");
};

describe("contract value, billed before, this invoice, remaining", () => {
  it.each([
    {
      why: "one line",
      lines: [{ contract: "10000", before: "2500" }],
      thisInvoice: "1600",
      says: "10000 2500 1600 5900",
    },
    {
      why: "lines add up",
      lines: [
        { contract: "10000", before: "2500" },
        { contract: "500", before: "100" },
      ],
      thisInvoice: "1600",
      says: "10500 2600 1600 6300",
    },
    {
      why: "billed beyond the contract",
      lines: [{ contract: "1000", before: "900" }],
      thisInvoice: "1600",
      says: "1000 900 1600 -1500",
    },
    {
      why: "one value not known: neither is the whole",
      lines: [{ contract: "10000", before: "1" }, { before: "2" }],
      thisInvoice: "1600",
      says: "none 3 1600 none",
    },
    {
      why: "nothing billed before is 0",
      lines: [{ contract: "10000" }],
      thisInvoice: "1600",
      says: "10000 0 1600 8400",
    },
    { why: "no project line at all", lines: [], thisInvoice: "0", says: "none 0 0 none" },
  ])("$why", ({ lines, thisInvoice, says }) => expect(progressOf(lines, thisInvoice)).toBe(says));

  it("leaves product lines out: they have no contract value of this kind", () => {
    const loaded = aLoadedInvoice({
      details: [aLineDetail(), aProductRow()],
      lines: { "line-1": { contractAmount: amount("10000") } },
    });
    expect(digits(contractProgress(loaded, amount("1600")).contract)).toBe("10000");
  });
});

describe("the bar", () => {
  const shares = (before: string, thisInvoice: string, remaining: string) =>
    Object.values(
      progressShares({
        contract: null,
        before: amount(before),
        thisInvoice: amount(thisInvoice),
        remaining: amount(remaining),
      }),
    );
  it.each([
    { why: "in percent of the whole", parts: ["25", "25", "50"], says: [25, 25, 50] },
    { why: "what is overdrawn has no width", parts: ["900", "100", "-50"], says: [90, 10, 0] },
    { why: "a credit has no width", parts: ["75", "-5", "25"], says: [75, 0, 25] },
    { why: "nothing at all", parts: ["0", "0", "0"], says: [0, 0, 0] },
  ])("$why", ({ parts: [before = "0", thisInvoice = "0", remaining = "0"], says }) =>
    expect(shares(before, thisInvoice, remaining)).toEqual(says),
  );
});
