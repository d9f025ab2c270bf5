import { AbsentFields } from "../invoice";
import { Decimal, Rounding } from "../../calculation/money";

/**
 * What a privilege of its own is asked for: the invoice, its line details, its product lines, taking a detail off,
 * discarding all of it.
 */
export type Right = "invoice" | "detail" | "line" | "removal" | "discard";

/** Privileges that the user is known to lack, by their names in roles. */
export type Lacks = Readonly<Partial<Record<Right, string>>>;

/** What a maker has allowed on this form, and what this user may do. */
export interface EditRules {
  readonly allowPriceEdit: boolean;
  readonly allowTaxEdit: boolean;
  readonly allowMilestoneEdit: boolean;
  /** The control is disabled by its form. */
  readonly isReadOnly: boolean;
  readonly lacks: Lacks;
  readonly rounding: Rounding;
  readonly absent: AbsentFields;
}

/** The platform's own limits of a line detail's columns (facts 1.3); a price has no more than its currency either. */
export const decimalsOf = { quantity: 2, price: 4 } as const;

export const largestQuantity = new Decimal("1000000000");
export const largestPrice = new Decimal("1000000000");
