import fc from "fast-check";
import type { DetailEdit, FieldEdit } from "../../shared/invoicing/edits/rowEdit";
import { amountText, anyBillingType } from "./anyAmount";

const to = (values: fc.Arbitrary<string | null>): fc.Arbitrary<FieldEdit> =>
  values.map((value) => ({ base: "recorded", value }));

/** A row's pending edit of any of its fields, its removal, or none. */
export const anyRowEdit: fc.Arbitrary<DetailEdit | undefined> = fc.option(
  fc.record({
    isRemoved: fc.boolean(),
    fields: fc.record(
      {
        quantity: to(amountText(4, 2)),
        price: to(fc.option(amountText(4, 4), { freq: 6 })),
        tax: to(amountText(3, 2)),
        billingType: to(anyBillingType),
        description: to(fc.string({ maxLength: 5 })),
      },
      { requiredKeys: [] },
    ),
  }),
  { nil: undefined },
);
