import { Result } from "../../shared/core/result";
import { BacklogAge } from "../../shared/invoicing/finding/backlogAge";
import { InvoiceGroup } from "../../shared/invoicing/finding/invoiceGroup";
import { InvoiceId } from "../../shared/invoicing/ids";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { Narrowing } from "../../shared/procedures/review/listView";

/** What a platform cannot sort by, because it is the control's own. */
export type OwnColumn = "status" | "attention";

/** What the list is narrowed to by a hand, and the figures of what it can be narrowed to. */
export interface Finding extends Narrowing {
  /** Whether the data set takes a filter. */
  readonly canFilter: boolean;
  /** Over the whole view; null where it cannot be had, undefined before anything is known. */
  readonly groups: readonly InvoiceGroup[] | null | undefined;
  /** Why each invoice that is loaded needs attention, its lines among what tells it. */
  readonly kinds: ReadonlyMap<InvoiceId, readonly string[]>;
  /** One of these reasons, where only what is loaded is shown for it. */
  readonly kind: string | null;
  /** What is loaded is sorted by it, or the other way round. */
  readonly sorted: { readonly by: OwnColumn; readonly isReverse: boolean } | null;
  /** Whether ages are shown; how old the backlog is, once it was asked. */
  readonly isAgeShown: boolean;
  readonly backlog: Result<readonly BacklogAge[], InvoicingError> | null;
}

export const noFinding: Finding = {
  ...{ find: null, contract: null, isProjectOnly: false, canFilter: false, groups: undefined },
  ...{ kinds: new Map(), kind: null, sorted: null, isAgeShown: false, backlog: null },
};

export type FindingEvent =
  /** To be narrowed to it by the platform, over the whole view. */
  | ({ readonly type: "narrowed" } & Partial<Narrowing>)
  /** Among what is loaded. */
  | { readonly type: "kindChosen"; readonly kind: string | null }
  | { readonly type: "ownSorted"; readonly by: OwnColumn }
  | { readonly type: "agesToggled" }
  | { readonly type: "backlogRead"; readonly backlog: Finding["backlog"] }
  | {
      readonly type: "groupsRead";
      readonly groups: readonly InvoiceGroup[] | null;
      readonly canFilter: boolean;
      /** Whether what the list was narrowed to is still on: another view begins without. */
      readonly isOn: boolean;
    };
