/** How far the confirmation of an invoice together with others is; "unknown" where its word tells us nothing. */
export type BulkStage = "running" | "failed" | "done" | "unknown";

/** The state of a confirmation in bulk: its invoice stays a draft until it has been confirmed (platform review 10). */
export interface BulkConfirmation {
  readonly stage: BulkStage;
  /** The organisation's own word for it, in the user's language. */
  readonly words: string;
}

/** Whether it stands against nothing and is worth a look. One that is through says no more than the status. */
export const isToldOf = (bulk: BulkConfirmation | null): bulk is BulkConfirmation =>
  bulk?.stage === "failed" || bulk?.stage === "unknown";
