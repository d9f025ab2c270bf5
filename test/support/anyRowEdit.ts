import fc from "fast-check";
import type { DetailEdit, FieldEdit } from "../../shared/invoicing/edits/rowEdit";
import type { BillingType } from "../../shared/calculation/lineTotals";
import type { Decimal } from "../../shared/calculation/money";
import { amount } from "./amount";
import { amountText, anyBillingType } from "./anyAmount";

const to = <Value>(base: Value, values: fc.Arbitrary<Value>): fc.Arbitrary<FieldEdit<Value>> =>
  values.map((value) => ({ base, value }));

/** A row's pending edit of any of its fields, its removal, or none. */
export const anyRowEdit: fc.Arbitrary<DetailEdit | undefined> = fc.option(
  fc.record({
    isRemoved: fc.boolean(),
    fields: fc.record(
      {
        quantity: to(amount("8"), amountText(4, 2).map(amount)),
        price: to<Decimal | null>(null, fc.option(amountText(4, 4).map(amount), { freq: 6 })),
        tax: to<Decimal | null>(null, amountText(3, 2).map(amount)),
        billingType: to<BillingType>("chargeable", anyBillingType),
        description: to("recorded", fc.string({ maxLength: 5 })),
      },
      { requiredKeys: [] },
    ),
  }),
  { nil: undefined },
);
