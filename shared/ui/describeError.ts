import { InvoicingError } from "../invoicing/invoicingError";
import { Texts } from "../core/texts";

/** An error in words: what happened, and what to do. `technical` is the platform's own, to copy. */
export interface ErrorWords {
  readonly title: string;
  readonly detail: string;
  readonly technical: string;
}

type Values = Readonly<Record<string, string | number>>;

/** The only place where an error becomes words. Its words are keyed by its kind; its own values fill their gaps. */
export function describeError(error: InvoicingError, texts: Texts): ErrorWords {
  const { kind } = error;
  const isAfter = kind === "busy" && error.retryAfterSeconds !== null;
  return {
    title: texts(`Error_${kind}`),
    detail: texts(`Error_${kind}_${isAfter ? "After" : "Do"}`, error as unknown as Values),
    technical: technicalOf(error),
  };
}

function technicalOf(error: InvoicingError): string {
  if (error.kind === "unreadableRow") return `${error.table}.${error.column}`;
  // the words of a refusal are its detail
  if (error.kind === "rejected") return joined(error.code, error.requestId);
  const { status, message, name } = error as Partial<Record<"status" | "message" | "name", string | number | null>>;
  return joined(status, message, name);
}

const joined = (...parts: readonly (string | number | null | undefined)[]): string => parts.filter(Boolean).join(" ");
