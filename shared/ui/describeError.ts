import { assertNever } from "../core/assertNever";
import { InvoicingError } from "../invoicing/invoicingError";
import { Texts } from "../core/texts";

/** An error in words: what happened, and what to do. `technical` is the platform's own, to copy. */
export interface ErrorWords {
  readonly title: string;
  readonly detail: string;
  readonly technical: string;
}

/** The only place where an error becomes words. */
export function describeError(error: InvoicingError, texts: Texts): ErrorWords {
  switch (error.kind) {
    case "offline":
      return plain(texts, "Offline");
    case "noAnswer":
      return plain(texts, "NoAnswer");
    case "unavailable":
      return { ...plain(texts, "Unavailable"), technical: `${error.status ?? ""} ${error.message}`.trim() };
    case "busy":
      return error.retryAfterSeconds === null
        ? plain(texts, "Busy")
        : {
            title: texts("Error_Busy"),
            detail: texts("Error_Busy_After", { seconds: error.retryAfterSeconds }),
            technical: "",
          };
    case "sessionExpired":
      return plain(texts, "Session");
    case "forbidden":
      return { ...plain(texts, "Forbidden"), technical: error.message };
    case "conflict":
      return plain(texts, "Conflict");
    case "gone":
      return plain(texts, "Gone");
    case "readOnlyRecord":
      return { ...plain(texts, "ReadOnly"), technical: error.message };
    case "messageMissing":
      return {
        title: texts("Error_MessageMissing"),
        detail: texts("Error_MessageMissing_Do", { name: error.name }),
        technical: error.name,
      };
    case "rejected":
      return {
        title: texts("Error_Rejected"),
        detail: error.message,
        technical: [error.code, error.requestId].filter(Boolean).join(" "),
      };
    case "unreadableRow":
      return {
        title: texts("Error_Unreadable"),
        detail: texts("Error_Unreadable_Do", { column: error.column, table: error.table, found: error.found }),
        technical: `${error.table}.${error.column}`,
      };
    default:
      return assertNever(error);
  }
}

const plain = (texts: Texts, name: string): ErrorWords => ({
  title: texts(`Error_${name}`),
  detail: texts(`Error_${name}_Do`),
  technical: "",
});
