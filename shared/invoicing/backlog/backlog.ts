import { Decimal } from "../../calculation/money";
import { Brand } from "../../core/brand";
import { BillingType } from "../../calculation/lineTotals";
import { CalendarDate } from "../words/calendarDate";
import { ContractId, InvoiceId } from "../ids";
import { TransactionClass } from "../words/transactionClass";
import { UnreadRow } from "../unreadRow";

export type SourceId = Brand<string, "SourceId">;
export type ProjectId = Brand<string, "ProjectId">;
/** A unit of measure, or an organizational unit that resources come from. */
export type UnitId = Brand<string, "UnitId">;

/** Where a source of billing stands. Only what is ready goes on an invoice. Source: facts 1.4, 1.6, 1.7. */
export type BillingStatus = "ready" | "notReady" | "onInvoice" | "posted" | "canceled" | "unknown";

/** Adjusted and unadjustable transactions are not invoiceable (facts 3.3). */
export type Adjustment = "none" | "inProcess" | "adjusted" | "unadjustable";

export interface NamedUnit {
  readonly id: UnitId;
  readonly name: string;
}

/**
 * One thing that could be billed: an unbilled sales actual, a milestone, or a product contract line.
 * Amounts: before tax, in `currency`, as recorded; null is "no price", not 0.
 */
export interface BacklogItem {
  readonly id: SourceId;
  readonly kind: "actual" | "milestone" | "product";
  readonly itemType: TransactionClass;
  readonly contract: ContractId;
  readonly contractLine: string;
  readonly contractLineName: string;
  /** null on a contract line without a project. */
  readonly project: ProjectId | null;
  /**
   * The day that a cut-off is held against (`FoundHere`): as it was recorded without a time zone, or of the instant in the
   * user's Dataverse time zone; null where there is none: then it counts as before any cut-off.
   */
  readonly date: CalendarDate | null;
  /** The instant behind the day, milliseconds since 1970 in UTC, for marking what lies near the cut-off; null where no zone plays a part. */
  readonly instantMs: number | null;
  readonly description: string;
  readonly resource: string;
  readonly roleOrCategory: string;
  readonly unit: NamedUnit | null;
  readonly resourcingUnit: NamedUnit | null;
  readonly billingType: BillingType;
  readonly quantity: Decimal;
  readonly price: Decimal | null;
  readonly amount: Decimal | null;
  /** ISO code. */
  readonly currency: string;
  readonly status: BillingStatus;
  readonly adjustment: Adjustment;
  readonly invoice: { readonly id: InvoiceId; readonly name: string } | null;
  /** Of an item that could not be read safely: it has no figures and is on no invoice of ours. */
  readonly unread?: UnreadRow;
}
