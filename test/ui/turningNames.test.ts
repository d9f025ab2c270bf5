import { describeOutcome } from "../../InvoiceReview/edits/describeOutcome";
import { listed } from "../../ManualInvoiceWizard/review/listed";
import type { RowId } from "../../shared/invoicing/ids";
import { amount } from "../support/amount";
import { dollar } from "../support/anInvoice";
import { englishSurroundings } from "../support/englishSurroundings";

const [fsi, pdi, override] = ["\u2068", "\u2069", "\u202e"];
/** Ends an enclosure of ours early, and turns whatever follows. */
const turning = `Fabrikam${pdi}${override}`;
const enclosed = `${fsi}Fabrikam${override}${pdi}`;

describe("a name that ends its enclosure early and turns what follows is held", () => {
  it("among other names", () => expect(listed([turning, "Contoso"])).toBe(`${enclosed}, Contoso`));

  it("as a unit behind a quantity", () => {
    const outcome = {
      kind: "writtenOff",
      row: "detail-1" as RowId,
      name: "Analysis",
      unit: turning,
      quantity: amount("2"),
      of: amount("8"),
      amount: amount("400"),
      isProduct: false,
    } as const;
    const said = describeOutcome(outcome, dollar, englishSurroundings).replaceAll("\u00a0", " ");
    expect(said).toBe(`400.00 USD, 2 of 8 ${enclosed}`);
    expect(describeOutcome({ ...outcome, unit: "" }, dollar, englishSurroundings)).toMatch(/2 of 8$/);
  });
});
