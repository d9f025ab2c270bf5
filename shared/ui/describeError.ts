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
      return plain(texts, "Error_Offline");
    case "noAnswer":
      return plain(texts, "Error_NoAnswer");
    case "unavailable":
      return { ...plain(texts, "Error_Unavailable"), technical: `${error.status} ${error.message}`.trim() };
    case "busy":
      return error.retryAfterSeconds === null
        ? plain(texts, "Error_Busy")
        : {
            title: texts("Error_Busy"),
            detail: texts("Error_Busy_After", { seconds: error.retryAfterSeconds }),
            technical: "",
          };
    case "sessionExpired":
      return plain(texts, "Error_Session");
    case "forbidden":
      return { ...plain(texts, "Error_Forbidden"), technical: error.message };
    case "conflict":
      return plain(texts, "Error_Conflict");
    case "gone":
      return plain(texts, "Error_Gone");
    case "readOnlyRecord":
      return { ...plain(texts, "Error_ReadOnly"), technical: error.message };
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

const plain = (texts: Texts, key: string): ErrorWords => ({
  title: texts(key),
  detail: texts(`${key}_Do`),
  technical: "",
});
