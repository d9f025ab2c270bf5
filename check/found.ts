import { Answer, Answers } from "./askAll";
import { noColumn, Subject } from "./questions";

/** What an answer shows: the thing, that it is not there, or why nothing is to be seen. */
export type Seen<T> =
  | { readonly kind: "seen"; readonly value: T }
  | { readonly kind: "absent" }
  | { readonly kind: "unseen"; readonly status: number };

export interface FoundTable {
  readonly set: string;
  readonly hasConcurrency: boolean;
  /** Type by logical name. */
  readonly columns: ReadonlyMap<string, string>;
}

/** What the organisation has, as far as this user may see it. */
export interface Found {
  readonly table: (table: string) => Seen<FoundTable>;
  /** Values by the column's logical name. */
  readonly options: (table: string) => Seen<ReadonlyMap<string, readonly number[]>>;
  readonly navigations: (table: string) => Seen<readonly string[]>;
  /** Columns of days and times that know no time zone. */
  readonly zonelessDates: (table: string) => Seen<readonly string[]>;
  readonly messages: Seen<readonly string[]>;
  readonly solutions: Seen<readonly { readonly name: string; readonly version: string }[]>;
  /** Whether a read that is refused for a column names it in quotation marks. */
  readonly refusal: Seen<boolean>;
  /** Tables whose columns were asked for, and those of them that were seen or are known to be missing. */
  readonly asked: number;
  readonly answered: number;
}

export function foundIn(answers: Answers): Found {
  const all = [...answers];
  const about = <T>(wanted: Subject, read: (body: Json) => T): Seen<T> => {
    const found = all.find(([{ subject }]) => sameSubject(subject, wanted));
    return found ? seenIn(found[1], read) : { kind: "unseen", status: 0 };
  };
  const tables = all.filter(([{ subject }]) => subject.kind === "table");
  return {
    table: (table) => about({ kind: "table", table }, tableFrom),
    options: (table) => about({ kind: "options", table }, optionsFrom),
    navigations: (table) =>
      about({ kind: "navigations", table }, (body) =>
        listOf(body).map((each) => String(each["ReferencingEntityNavigationPropertyName"])),
      ),
    zonelessDates: (table) =>
      about({ kind: "dates", table }, (body) =>
        listOf(body)
          .filter((each) => (each["DateTimeBehavior"] as Json | null)?.["Value"] === "TimeZoneIndependent")
          .map((each) => String(each["LogicalName"])),
      ),
    messages: about({ kind: "messages" }, (body) => listOf(body).map(({ name }) => String(name))),
    solutions: about({ kind: "solutions" }, (body) =>
      listOf(body).map(({ uniquename, version }) => ({ name: String(uniquename), version: String(version) })),
    ),
    refusal: refusalIn(all.find(([{ subject }]) => subject.kind === "refusal")?.[1]),
    asked: tables.length,
    answered: tables.filter(([, answer]) => isSeen(answer) || answer.status === 404).length,
  };
}

type Json = Readonly<Record<string, unknown>>;

const sameSubject = (one: Subject, other: Subject): boolean =>
  one.kind === other.kind && ("table" in one ? one.table : "") === ("table" in other ? other.table : "");

const isSeen = ({ status, body }: Answer): boolean => status === 200 && body !== null;

/** An answer that is not what was asked for, such as a page to sign in, shows nothing. */
function seenIn<T>(answer: Answer, read: (body: Json) => T): Seen<T> {
  if (answer.status === 404) return { kind: "absent" };
  if (!isSeen(answer)) return { kind: "unseen", status: answer.status };
  try {
    return { kind: "seen", value: read(answer.body as Json) };
  } catch {
    return { kind: "unseen", status: answer.status };
  }
}

/** A 400 is the answer that was asked for. */
function refusalIn(answer: Answer | undefined): Seen<boolean> {
  if (answer?.status !== 400) return { kind: "unseen", status: answer?.status ?? 0 };
  const { message } = ((answer.body as Json | null)?.["error"] ?? {}) as Json;
  return { kind: "seen", value: typeof message === "string" && message.includes(`'${noColumn}'`) };
}

const listOf = (body: Json, name = "value"): readonly Json[] => [...(body[name] as readonly Json[])];

const tableFrom = (body: Json): FoundTable => ({
  set: String(body["EntitySetName"]),
  hasConcurrency: body["IsOptimisticConcurrencyEnabled"] === true,
  columns: new Map(
    listOf(body, "Attributes").map((each) => [String(each["LogicalName"]), String(each["AttributeType"])]),
  ),
});

/** A column has a set of its own, or one that it shares with others: whichever has options. */
const optionsFrom = (body: Json): ReadonlyMap<string, readonly number[]> =>
  new Map(
    listOf(body).map((each) => [
      String(each["LogicalName"]),
      [each["OptionSet"], each["GlobalOptionSet"]].flatMap((set) =>
        set ? listOf(set as Json, "Options").map(({ Value }) => Number(Value)) : [],
      ),
    ]),
  );
