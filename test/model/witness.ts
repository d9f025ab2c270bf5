import type { HostClient } from "../host/hostClient";
import { isPosted, readStored, versionOf, type Stored } from "./stored";

/** What somebody asked to be written, as the procedure that asked for it meant it. */
export interface Wanted {
  /** Of an invoice's header: the invoice. */
  readonly row: string;
  /** `removed` takes the whole row off. */
  readonly field: string;
  readonly value: string | null;
  /** The version that it was based on; null overwrites whatever is there. */
  readonly version: string | null;
  readonly by: string;
}

/** Two looks at the database, one after the other, and what was asked for until then. */
export interface Moment {
  readonly start: Stored;
  readonly before: Stored;
  readonly after: Stored;
  readonly wanted: readonly Wanted[];
  /** More than one write was on its way: two changes of a row may look like one. */
  readonly isCrowded: boolean;
}

/** What must hold of every moment; each answer is a sentence about what does not. */
export type Law = (moment: Moment) => readonly string[];

/** One field of one row took a value; `seq` counts the moments. */
export interface Change {
  readonly seq: number;
  readonly invoice: string;
  readonly row: string;
  readonly field: string;
  readonly value: string | null;
}

/** Watches the database after every request that may have changed it, and holds every moment against the laws. */
export class Witness {
  readonly problems: string[] = [];
  readonly changes: Change[] = [];
  readonly wanted: Wanted[] = [];
  /** Invoices that were posted meanwhile, with the moment. */
  readonly posted = new Map<string, number>();
  /** Writes that left and were not answered yet. */
  underWay = 0;
  seq = 0;
  private wasCrowded = false;
  private version = "";
  private looking: Promise<void> = Promise.resolve();

  private constructor(
    private readonly database: Pick<HostClient, "query">,
    private readonly laws: readonly Law[],
    readonly start: Stored,
    /** As it was at the last look. */
    public now: Stored,
  ) {}

  static async at(database: Pick<HostClient, "query">, laws: readonly Law[]): Promise<Witness> {
    const start = await readStored(database);
    const witness = new Witness(database, laws, start, start);
    witness.version = await versionOf(database);
    return witness;
  }

  /** Before a write leaves. */
  async leaves(): Promise<void> {
    await this.look();
    this.underWay += 1;
    if (this.underWay > 1) this.wasCrowded = true;
  }

  async arrived(): Promise<void> {
    await this.look();
    this.underWay -= 1;
  }

  /** One look at a time, so that moments come in order. */
  async look(): Promise<void> {
    this.looking = this.looking.then(async () => this.lookOnce());
    return this.looking;
  }

  /** The values that a field had since a moment, the one it had then among them. */
  valuesSince(row: string, field: string, seq: number): readonly (string | null)[] {
    const own = this.changes.filter((change) => change.row === row && change.field === field);
    const first = own.filter((change) => change.seq <= seq).at(-1);
    const rest = own.filter((change) => change.seq > seq).map(({ value }) => value);
    return [first ? first.value : valueIn(this.start, row, field), ...rest];
  }

  private async lookOnce(): Promise<void> {
    const version = await versionOf(this.database);
    if (version !== this.version) {
      this.version = version;
      const moment: Moment = {
        start: this.start,
        before: this.now,
        after: await readStored(this.database),
        wanted: this.wanted,
        isCrowded: this.wasCrowded,
      };
      this.now = moment.after;
      this.seq += 1;
      this.changes.push(...changesIn(moment, this.seq));
      for (const invoice of moment.after.invoices.values()) {
        const was = moment.before.invoices.get(invoice.id);
        if (isPosted(invoice) && !(was && isPosted(was))) this.posted.set(invoice.id, this.seq);
      }
      for (const law of this.laws) this.problems.push(...law(moment));
    }
    this.wasCrowded = this.underWay > 1;
  }
}

/** A field's value as canonical text; undefined where the row is not there. */
function valueIn({ invoices, rows }: Stored, row: string, field: string): string | null {
  const found: Readonly<Record<string, string | null>> | undefined = (rows.get(row) ?? invoices.get(row))?.fields;
  return found?.[field] ?? null;
}

/** What is different in a moment, field by field; a row that came or went is told as such. */
export function changesIn({ before, after }: Pick<Moment, "before" | "after">, seq = 0): readonly Change[] {
  const found: Change[] = [];
  const compare = (
    row: string,
    invoice: string,
    was: Readonly<Record<string, string | null>>,
    is: Readonly<Record<string, string | null>>,
  ): void => {
    for (const [field, value] of Object.entries(is)) {
      if (was[field] !== value) found.push({ seq, invoice, row, field, value });
    }
  };
  for (const [id, is] of after.rows) {
    const was = before.rows.get(id);
    if (!was) found.push({ seq, invoice: is.invoice, row: id, field: "added", value: null });
    else if (was.version !== is.version) compare(id, is.invoice, was.fields, is.fields);
  }
  for (const [id, was] of before.rows) {
    if (!after.rows.has(id)) found.push({ seq, invoice: was.invoice, row: id, field: "removed", value: null });
  }
  for (const [id, is] of after.invoices) {
    const was = before.invoices.get(id);
    if (was && was.version !== is.version) compare(id, id, was.fields, is.fields);
  }
  return found;
}
