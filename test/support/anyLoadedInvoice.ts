import fc from "fast-check";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import { aLineDetail, aMilestone, aProductRow } from "./aLineDetail";
import { aLoadedInvoice } from "./aLoadedInvoice";
import { amountText, anyBillingType } from "./anyAmount";

const anyRow = fc.record({
  kind: fc.constantFrom("time", "expense", "fee", "milestone", "product"),
  lineId: fc.constantFrom("line-1", "line-2"),
  billingType: anyBillingType,
  quantity: amountText(4, 2),
  price: fc.option(amountText(4, 4), { freq: 6 }),
  tax: fc.option(amountText(3, 2)),
});

/** A draft of one to eight rows of every kind, priced or not, on up to two contract lines and some product lines. */
export const anyLoadedInvoice: fc.Arbitrary<LoadedInvoice> = fc
  .array(anyRow, { minLength: 1, maxLength: 8 })
  .map((rows) =>
    aLoadedInvoice({
      details: rows.map(({ kind, tax, lineId, ...parts }, place) => {
        const id = `row-${place}`;
        if (kind === "product") return aProductRow({ id, lineId: id, tax });
        if (kind === "milestone") return aMilestone({ id, lineId });
        return aLineDetail({ ...parts, id, lineId, transactionClass: kind as "time" });
      }),
    }),
  );
