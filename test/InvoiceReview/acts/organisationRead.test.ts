import { unknownProduct } from "../../../shared/invoicing/acts/product";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { after, aReview, effectNames, newReview } from "../../support/aReviewState";

const loaded = aLoadedInvoice();
const { id } = loaded.invoice;
const list = after(newReview(), { type: "placed", placement: { kind: "list" }, invoice: null });
const opening = after(list, { type: "opened", id });

it.each([
  { why: "an open invoice says more", state: aReview(loaded), isMoreKnown: true, does: "readInvoice" },
  {
    why: "one that is being read began before it was known, and would say less for good",
    state: opening,
    isMoreKnown: true,
    does: "readInvoice",
  },
  { why: "nothing is open", state: list, isMoreKnown: true, does: "" },
  { why: "nothing more is known", state: aReview(loaded), isMoreKnown: false, does: "" },
])("what is found out of the organisation: $why", ({ state, isMoreKnown, does }) => {
  expect(effectNames(state, { type: "organisationRead", product: unknownProduct, isMoreKnown })).toBe(does);
});
