import { ok } from "../../core/result";
import { InvoicingError, isRefusal, isWaitedFor } from "../../invoicing/invoicingError";
import { logicalName } from "../columns";
import { Answer } from "../../procedures/review/reviewPort";

/** What is known of this organisation, for the life of the page. */
export interface Organisation {
  /** What it is known to lack of the columns and navigations of a table that can be spared, as read rows name them: no read asks for these. */
  readonly lackedOf: (table: string) => ReadonlySet<string>;
  readonly lacks: (table: string, column: string) => boolean;
  readonly learn: (table: string, columns: readonly string[]) => void;
  /** The same of what no read asks for by its name: options ("table.column=value") and messages. */
  readonly learnOther: (names: readonly string[]) => void;
  readonly lacksOther: (name: string) => boolean;
  /** All of it as metadata names it, "table.column" where it is a column. */
  readonly lacking: () => readonly string[];
  /** @param ask asked once; again only where nobody answered, because that is about the network and not about it */
  readonly finding: <T>(question: string, ask: () => Answer<T | null>) => Finding<T>;
}

/** What is found out of it; null where this user may not know, nobody answered, or what came is no answer. */
export interface Finding<T> {
  readonly ask: () => Promise<T | null>;
  /** The same where it matters who said nothing: null where this user may not know, an error where nobody answered. */
  readonly answer: () => Answer<T | null>;
  /** null as well where it was not asked yet, or is still being asked. */
  readonly known: () => T | null;
}

export function createOrganisation(): Organisation {
  const lacked = new Map<string, Set<string>>();
  const lackedOf = (table: string): ReadonlySet<string> => lacked.get(table) ?? new Set();
  const others = new Set<string>();
  const asked = new Map<string, Promise<unknown>>();
  const found = new Map<string, unknown>();
  const answered = async <T>(question: string, ask: () => Answer<T | null>): Answer<T | null> => {
    try {
      const answer = await ask();
      if (answer.ok) found.set(question, answer.value);
      else if (isSettled(answer.error)) return ok(null);
      else asked.delete(question);
      return answer;
    } catch {
      return ok(null); // it has another shape than any that is known: another try would not change it
    }
  };
  return {
    lackedOf,
    lacks: (table, column) => lackedOf(table).has(column),
    learnOther: (names) => names.forEach((name) => others.add(name)),
    lacksOther: (name) => others.has(name),
    lacking: () => [
      ...[...lacked].flatMap(([table, columns]) => [...columns].map((column) => `${table}.${logicalName(column)}`)),
      ...others,
    ],
    learn: (table, columns) => void lacked.set(table, new Set([...lackedOf(table), ...columns])),
    finding: <T>(question: string, ask: () => Answer<T | null>): Finding<T> => {
      const answer = (): Answer<T | null> => {
        const asking = asked.get(question) ?? answered(question, ask);
        asked.set(question, asking);
        return asking as Answer<T | null>;
      };
      return {
        answer,
        ask: async () => valueOr(await answer()),
        known: () => (found.get(question) as T | undefined) ?? null,
      };
    },
  };
}

const valueOr = <T>(answer: Awaited<Answer<T | null>>): T | null => (answer.ok ? answer.value : null);

/** What another try would not change. */
const isSettled = (error: InvoicingError): boolean =>
  isRefusal(error) && !isWaitedFor(error) && error.kind !== "sessionExpired";
