import { Answer } from "./askAll";

/** What an answer shows: the thing, that it is not there, or why nothing is to be seen. */
export type Seen<T> =
  | { readonly kind: "seen"; readonly value: T }
  | { readonly kind: "absent" }
  | { readonly kind: "unseen"; readonly status: number };

export type Json = Readonly<Record<string, unknown>>;

export const isSeen = ({ status, body }: Answer): boolean => status === 200 && body !== null;

export const neverAsked: Seen<never> = { kind: "unseen", status: 0 };

/** An answer that is not what was asked for, such as a page to sign in, shows nothing. */
export function seenIn<T>(answer: Answer, read: (body: Json) => T): Seen<T> {
  if (answer.status === 404) return { kind: "absent" };
  if (!isSeen(answer)) return { kind: "unseen", status: answer.status };
  try {
    return { kind: "seen", value: read(answer.body as Json) };
  } catch {
    return { kind: "unseen", status: answer.status };
  }
}

/** The status behind what could not be seen. */
export const statusOf = (seen: Seen<unknown>): number =>
  seen.kind === "unseen" ? seen.status : seen.kind === "absent" ? 404 : 200;

export const valueOf = <T, Other>(seen: Seen<T>, other: Other): T | Other =>
  seen.kind === "seen" ? seen.value : other;

/** The rows of an answer; throws where it has none, so that it shows nothing. */
export const listOf = (body: Json, name = "value"): readonly Json[] => [...(body[name] as readonly Json[])];

/** A text, or none. */
export const textIn = (row: Json, name: string): string | null => {
  const value = row[name];
  return typeof value === "string" ? value : null;
};
