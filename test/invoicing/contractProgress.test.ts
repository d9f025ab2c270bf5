import { totalsOf } from "../../shared/invoicing/invoiceFigures";
import { type ContractProgress, contractProgress, progressShares } from "../../shared/invoicing/contractProgress";
import { type LineDetail, noneAbsent } from "../../shared/invoicing/invoice";
import { amount, digits } from "../support/amount";
import { aLineDetail, aProductRow } from "../support/aLineDetail";
import { aLoadedInvoice } from "../support/aLoadedInvoice";

const amountOrNull = (text: string | undefined) => (text === undefined ? null : amount(text));

/** Contract value and invoiced before of each project line. */
const progressOf = (lines: readonly { contract?: string; before?: string }[], thisInvoice: string) => {
  const loaded = aLoadedInvoice({
    // the first line bills it all
    details: lines.map((_line, place) =>
      aLineDetail({
        id: `detail-${place}`,
        lineId: `line-${place}`,
        quantity: "1",
        price: place === 0 ? thisInvoice : "0",
      }),
    ),
    lines: Object.fromEntries(
      lines.map(({ contract, before }, place) => [
        `line-${place}`,
        { contractAmount: amountOrNull(contract), invoicedBefore: amountOrNull(before) },
      ]),
    ),
  });
  return figures(contractProgress(loaded, null));
};

const figures = ({ contract, before, thisInvoice, remaining }: ContractProgress): string =>
  [contract, before, thisInvoice, remaining].map(digits).join(" ");

const halfToEven = { decimals: 2, rounding: "halfToEven" } as const;

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

  it("what was billed before is not kept here: it is not 0, and what remains is not known", () => {
    const loaded = aLoadedInvoice({ lines: { "line-1": { contractAmount: amount("20000"), invoicedBefore: null } } });
    const absent = { ...noneAbsent, before: true };
    expect(figures(contractProgress({ ...loaded, absent }, null))).toBe("20000 none 1600 none");
  });

  describe("like is compared with like: project lines on every side", () => {
    const projectLine = { "line-1": { contractAmount: amount("20000"), invoicedBefore: amount("0") } };
    it.each<{ why: string; details: readonly LineDetail[]; says: string }>([
      { why: "a product line", details: [aLineDetail(), aProductRow()], says: "20000 0 1600 18400" },
      {
        why: "two product lines and tax, as on the invoice of Trey Research's laboratory",
        details: [
          aLineDetail({ quantity: "1", price: "573.62" }),
          aProductRow(),
          aProductRow({ id: "product-2", lineId: "product-2", amount: "624.88", tax: "156.22" }),
        ],
        says: "20000 0 573.62 19426.38",
      },
      {
        why: "a returned product",
        details: [aLineDetail(), aProductRow({ amount: "-175", tax: "-8" })],
        says: "20000 0 1600 18400",
      },
      {
        why: "tax on the project line itself",
        details: [aLineDetail({ tax: "400" })],
        says: "20000 0 1600 18400",
      },
      {
        why: "what is not chargeable",
        details: [aLineDetail(), aLineDetail({ id: "detail-2", billingType: "complimentary" })],
        says: "20000 0 1600 18400",
      },
      {
        why: "a correction, whose reversal is in what was billed before",
        details: [aLineDetail({ quantity: "-2", isCorrection: true })],
        says: "20000 0 -400 20400",
      },
      { why: "product lines alone", details: [aProductRow()], says: "20000 0 0 20000" },
    ])("$why", ({ details, says }) => {
      const loaded = aLoadedInvoice({ details, lines: projectLine });
      const preview = contractProgress(loaded, totalsOf(loaded, new Map(), halfToEven));
      expect([figures(contractProgress(loaded, null)), figures(preview)]).toEqual([says, says]);
    });

    it("nor do the header's discount and freight count, which no contract line has", () => {
      const header = { discountPercent: amount("10"), discountAmount: amount("5"), freight: amount("12") };
      const loaded = aLoadedInvoice({ invoice: { header }, lines: projectLine });
      expect(figures(contractProgress(loaded, null))).toBe("20000 0 1600 18400");
    });

    it("totals left behind do not count: the recorded is the lines' own, the preview the rows'", () => {
      const loaded = aLoadedInvoice({
        lines: { "line-1": { ...projectLine["line-1"], chargeable: amount("1500") } },
        recorded: { lineItemAmount: amount("1400") },
      });
      const preview = contractProgress(loaded, totalsOf(loaded, new Map(), halfToEven));
      expect([figures(contractProgress(loaded, null)), figures(preview)]).toEqual([
        "20000 0 1500 18500",
        "20000 0 1600 18400",
      ]);
    });
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
