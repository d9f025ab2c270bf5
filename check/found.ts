import { Answer, Answers } from "./askAll";
import { FoundMessage, messagesFrom } from "./foundMessages";
import { FoundTable, behaviorsFrom, lengthsFrom, optionsFrom, precisionSourcesFrom, tableFrom } from "./foundTables";
import { Placed, placedFrom } from "./placements";
import { RowsName } from "./evidence/rowsRead";
import { Privileges, privilegesFrom } from "./privileges";
import { OfTable, Subject, noColumn } from "./subjects";
import { Json, Seen, isSeen, listOf, neverAsked, seenIn } from "./seen";

/** What the organisation has, as far as this user may see it. */
export interface Found {
  readonly table: (table: string) => Seen<FoundTable>;
  /** Values by the column's logical name. */
  readonly options: (table: string) => Seen<ReadonlyMap<string, readonly number[]>>;
  readonly navigations: (table: string) => Seen<readonly string[]>;
  /** `DateTimeBehavior` by column. */
  readonly behaviors: (table: string) => Seen<ReadonlyMap<string, string>>;
  /** `PrecisionSource` by column. */
  readonly precisionSources: (table: string) => Seen<ReadonlyMap<string, number>>;
  /** `MaxLength` of texts of several lines, by column. */
  readonly lengths: (table: string) => Seen<ReadonlyMap<string, number>>;
  readonly messages: Seen<readonly FoundMessage[]>;
  readonly solutions: Seen<readonly { readonly name: string; readonly version: string }[]>;
  /** Whether a read that is refused for a column names it in quotation marks. */
  readonly refusal: Seen<boolean>;
  /** Where the controls stand, and with which properties. */
  readonly placed: Seen<Placed>;
  /** Steps that run before the answer to a write of a project. */
  readonly steps: Seen<readonly { readonly columns: readonly string[] }[]>;
  readonly pricingDecimals: Seen<number>;
  /** Who opened the page. */
  readonly user: Seen<string>;
  readonly privileges: Seen<Privileges>;
  /** Rows of existing data: for judging, never for showing. */
  readonly rows: (name: RowsName) => Seen<readonly Json[]>;
  /** Tables whose columns were asked for, and those of them that were seen or are known to be missing. */
  readonly asked: number;
  readonly answered: number;
}

export function foundIn(answers: Answers): Found {
  const all = [...answers];
  const answerTo = (wanted: Subject): Answer | undefined =>
    all.find(([{ subject }]) => sameSubject(subject, wanted))?.[1];
  const about = <T>(wanted: Subject, read: (body: Json) => T): Seen<T> => {
    const answer = answerTo(wanted);
    return answer ? seenIn(answer, read) : neverAsked;
  };
  const ofTable =
    <T>(kind: OfTable, read: (body: Json) => T) =>
    (table: string): Seen<T> =>
      about({ kind, table }, read);
  const list = (wanted: Subject): Seen<readonly Json[]> => about(wanted, listOf);
  const tables = all.filter(([{ subject }]) => subject.kind === "table");
  return {
    table: ofTable("table", tableFrom),
    options: ofTable("options", optionsFrom),
    navigations: ofTable("navigations", (body) =>
      listOf(body).map((each) => String(each["ReferencingEntityNavigationPropertyName"])),
    ),
    behaviors: ofTable("dates", behaviorsFrom),
    precisionSources: ofTable("money", precisionSourcesFrom),
    lengths: ofTable("memos", lengthsFrom),
    messages: messagesFrom(list),
    solutions: about({ kind: "solutions" }, (body) =>
      listOf(body).map(({ uniquename, version }) => ({ name: String(uniquename), version: String(version) })),
    ),
    refusal: refusalIn(answerTo({ kind: "refusal" })),
    placed: placedFrom(list),
    steps: about({ kind: "steps" }, (body) =>
      listOf(body).map((each) => ({ columns: columnsOf(each["filteringattributes"]) })),
    ),
    pricingDecimals: about({ kind: "organisation" }, (body) => numberIn(listOf(body)[0]?.["pricingdecimalprecision"])),
    user: about({ kind: "user" }, ({ UserId }) => String(UserId)),
    privileges: privilegesFrom(
      list({ kind: "privileges" }),
      about({ kind: "userPrivileges" }, (body) => body),
    ),
    rows: (rows) => list({ kind: "rows", rows }),
    asked: tables.length,
    answered: tables.filter(([, answer]) => isSeen(answer) || answer.status === 404).length,
  };
}

const sameSubject = (one: Subject, other: Subject): boolean =>
  one.kind === other.kind && detailOf(one) === detailOf(other);

const detailOf = (subject: Subject): string =>
  "table" in subject ? subject.table : "rows" in subject ? subject.rows : "";

/** A 400 is the answer that was asked for. */
function refusalIn(answer: Answer | undefined): Seen<boolean> {
  if (answer?.status !== 400) return { kind: "unseen", status: answer?.status ?? 0 };
  const { message } = ((answer.body as Json | null)?.["error"] ?? {}) as Json;
  return { kind: "seen", value: typeof message === "string" && message.includes(`'${noColumn}'`) };
}

/** Columns of a step, parted by commas; none means every one. */
const columnsOf = (text: unknown): readonly string[] =>
  typeof text === "string"
    ? text
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== "")
    : [];

function numberIn(value: unknown): number {
  if (typeof value !== "number") throw new Error("no number");
  return value;
}
