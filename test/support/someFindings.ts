import type { ReviewFindings } from "../../shared/dataverse/review/reviewFindings";

/** Of an organisation that keeps no state of bulk confirmations, and its tax in this column, if at all. */
export const someFindings = (taxColumn: string | null = null): ReviewFindings => ({
  tax: { ask: async () => taxColumn, known: () => taxColumn },
  bulk: { ask: async () => null, known: () => null },
});
