import { InvoicingError } from "../invoicing/invoicingError";
import { Texts } from "../core/texts";

/** An error in words: what happened, and what to do. `technical` is the platform's own, to copy. */
export interface ErrorWords {
  readonly title: string;
  readonly detail: string;
  readonly technical: string;
}

/** The only place where an error becomes words. Its words are keyed by its kind; its own values fill their gaps. */
export function describeError(error: InvoicingError, texts: Texts): ErrorWords {
  const { kind } = error;
  const isAfter = kind === "busy" && error.retryAfterSeconds !== null;
  return {
    title: texts(`Error_${kind}`),
    detail: texts(`Error_${kind}_${isAfter ? "After" : "Do"}`, error),
    technical: technicalOf(error),
  };
}

function technicalOf(error: InvoicingError): string {
  if (error.kind === "unreadableRow") return `${error.table}.${error.column}`;
  // the words of a refusal are its detail
  if (error.kind === "rejected") return joined(error.code, error.requestId);
  if ("message" in error) return joined("status" in error && error.status, error.message);
  return "name" in error ? error.name : "";
}

const joined = (...parts: readonly (string | number | false | null)[]): string => parts.filter(Boolean).join(" ");
