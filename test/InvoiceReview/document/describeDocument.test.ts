import { documentTable } from "../../../InvoiceReview/document/describeDocument";
import { loadedOpen } from "../../../InvoiceReview/edits/selectors";
import { documentGroupings } from "../../../shared/invoicing/document/documentRows";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aReview } from "../../support/aReviewState";
import { englishSurroundings } from "../../support/englishSurroundings";

const unpriced = aLineDetail({ id: "unpriced", price: null });

it.each<{ why: string; details: readonly (typeof unpriced)[]; says: string }>([
  { why: "what nobody priced is a gap, and no zero", details: [unpriced], says: "–" },
  { why: "what is free is 0", details: [aLineDetail({ price: "0" })], says: "0.00" },
])("$why, in every grouping", ({ details, says }) => {
  const state = aReview(aLoadedInvoice({ details }));
  const open = loadedOpen(state);
  if (!open) throw new Error("It is not open.");
  for (const grouping of documentGroupings) {
    const { rows } = documentTable(state, open, grouping, englishSurroundings);
    expect(rows.map((row) => row[2])).toEqual([says]);
  }
});
