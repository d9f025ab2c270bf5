/**
 * The closed list of what can go wrong between us and the platform. A value, never thrown; described in words in
 * one place (shared/ui/describeError). `message`, `code` and `requestId` are the platform's own, kept for copying.
 */
export type InvoicingError =
  | { readonly kind: "offline" }
  /** No answer within the time allowed, or the connection broke: the effect may or may not have happened. */
  | { readonly kind: "noAnswer" }
  /** The service is out of order, by its own answer or a proxy's: the effect may or may not have happened. */
  | {
      readonly kind: "unavailable";
      readonly status: number | null;
      readonly message: string;
      /** Where it says when it will be there again. */
      readonly retryAfterSeconds?: number;
    }
  /** Service protection: not carried out; worth trying again later. */
  | { readonly kind: "busy"; readonly retryAfterSeconds: number | null }
  | { readonly kind: "sessionExpired" }
  | { readonly kind: "forbidden"; readonly message: string }
  /** It has changed since it was read: another person, another window, or a workflow saved first. */
  | { readonly kind: "conflict" }
  | { readonly kind: "gone" }
  /** The table has no optimistic concurrency: a write under a version is refused, and nothing happened. */
  | { readonly kind: "unversioned"; readonly message: string }
  /** Confirmed, paid or cancelled meanwhile. */
  | { readonly kind: "readOnlyRecord"; readonly message: string }
  | { readonly kind: "messageMissing"; readonly name: string }
  /** A rule of the platform or of a plug-in said no; its words are meant for people. */
  | { readonly kind: "rejected"; readonly code: string; readonly message: string; readonly requestId: string | null }
  /** A row that cannot be read safely: nothing is guessed. */
  | { readonly kind: "unreadableRow"; readonly table: string; readonly column: string; readonly found: string }
  /** A mistake of ours came in between, whose words `message` has: the effect may or may not have happened. */
  | { readonly kind: "broken"; readonly message: string };

/** Whether the service said when to come back: that was waited for already, or the user had enough of it. */
export const isWaitedFor = (error: InvoicingError): boolean =>
  error.kind === "busy" || (error.kind === "unavailable" && error.retryAfterSeconds !== undefined);

/** What says that it did not happen: a new kind does not compile until it is here, or with those that leave it open. */
type Clear =
  | ("busy" | "sessionExpired" | "forbidden" | "conflict" | "gone" | "unversioned")
  | ("readOnlyRecord" | "messageMissing" | "rejected" | "unreadableRow");

/** Whether the error says for certain that nothing happened. Otherwise only reading tells. */
export function isRefusal({ kind }: InvoicingError): boolean {
  if (kind === "noAnswer" || kind === "unavailable" || kind === "offline" || kind === "broken") return false;
  kind satisfies Clear;
  return true;
}
