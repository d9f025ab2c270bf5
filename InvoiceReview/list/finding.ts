import { Chip } from "../../shared/invoicing/finding/chips";
import { ViewSummary } from "../../shared/invoicing/finding/viewSummary";

/** What the list is narrowed to by a hand, and the figures of what it can be narrowed to. */
export interface Finding {
  readonly chip: Chip | null;
  /** Whether sales invoices are left out of the list. */
  readonly isProjectOnly: boolean;
  /** Whether the data set takes a filter. */
  readonly canFilter: boolean;
  /** Over the whole view; null where it cannot be had, undefined before anything is known. */
  readonly summary: ViewSummary | null | undefined;
}

export const noFinding: Finding = { chip: null, isProjectOnly: false, canFilter: false, summary: undefined };

export type FindingEvent =
  | { readonly type: "chipPressed"; readonly chip: Chip }
  | {
      readonly type: "summaryRead";
      readonly summary: ViewSummary | null;
      readonly canFilter: boolean;
      /** Whether what the list was narrowed to is still on: another view begins without. */
      readonly isOn: boolean;
    };
