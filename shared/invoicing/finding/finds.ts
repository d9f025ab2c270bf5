import { each } from "../../core/each";
import { InvoiceStatus } from "../invoiceStatus";

/** What the list can be narrowed to, in the order it is shown. */
export const chips = ["attention", "ready", "inReview", "unpaid", "overdue", "paid"] as const;

/** The first day of each age, counted from the day that an invoice was due; 0 is not past it. The last one has no end. */
export const ageDays = [0, 1, 31, 61, 91] as const;
export const ages = ["age0", "age1", "age31", "age61", "age91"] as const;

/** What is asked of a project invoice; what is not said is not asked. */
export interface Criterion {
  readonly status: readonly InvoiceStatus[];
  /** Days past its due date, at least and at most; nobody knows of one without a due date that it is past it. */
  readonly past?: readonly [from: number, to: number];
  readonly hasPricingError?: boolean;
  readonly isCorrective?: boolean;
  /** Whether its total is above zero. */
  readonly hasTotal?: boolean;
  /** Last changed in the month of today. */
  readonly isRecent?: boolean;
}

const open = ["draft", "inReview"] as const;
const unpaid = { status: ["confirmed"] } as const;
const overdue = [1, Infinity] as const;

/** Why an invoice needs attention, as far as it tells itself: what only its lines tell is known of what is loaded. */
const whys = {
  overdue: { ...unpaid, past: overdue },
  draftPastDue: { status: open, past: overdue },
  pricingError: { status: open, hasPricingError: true },
  noTotal: { status: open, hasTotal: false },
  corrective: { status: open, isCorrective: true },
} as const;
export type Cause = keyof typeof whys;
export const causes = Object.keys(whys) as readonly Cause[];

export type Find = (typeof chips | typeof ages)[number] | Cause;

/**
 * What each find means, said once: the list is narrowed by it, and what is counted and summed as well.
 *
 * - `attention`: any of the causes.
 * - `ready`: not sent, the platform found no pricing error, and the total is above zero. Its lines were not looked at: Send does that.
 * - `paid`: paid, and last changed in the month of today: when it was paid is kept nowhere (decision 0016).
 *
 * @returns of which it meets one
 */
export const criteria: Readonly<Record<Find, readonly Criterion[]>> = {
  attention: Object.values(whys),
  ready: [{ status: open, hasPricingError: false, hasTotal: true }],
  inReview: [{ status: ["inReview"] }],
  unpaid: [unpaid],
  paid: [{ status: ["paid"], isRecent: true }],
  ...each(causes, (cause) => [whys[cause]]),
  ...each(ages, (age) => {
    const at = ages.indexOf(age);
    return [{ ...unpaid, past: [ageDays[at] ?? 0, (ageDays[at + 1] ?? Infinity) - 1] as const }];
  }),
};
