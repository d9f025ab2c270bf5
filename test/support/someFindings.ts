import { ok } from "../../shared/core/result";
import type { Finding } from "../../shared/dataverse/organisation/organisation";
import type { ReviewFindings } from "../../shared/dataverse/review/reviewFindings";

const finding = <T = never>(value: T | null): Finding<T> => ({
  ask: async () => value,
  answer: async () => ok(value),
  known: () => value,
});

/** Of an organisation that keeps no state of bulk confirmations, and its tax in this column, if at all. */
export const someFindings = (taxColumn: string | null = null): ReviewFindings => ({
  tax: finding(taxColumn),
  bulk: finding<never>(null),
});
