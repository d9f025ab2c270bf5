import { Judged } from "../assumed/assumption";
import { Found } from "../found";
import { Json, statusOf } from "../seen";
import { Phrase } from "../verdict";
import { words } from "../words";
import { RowsName } from "./rowsRead";

/** How many rows bear an assumption out, and how many speak against it. */
export interface Tally {
  readonly held: number;
  readonly against: number;
}

/** Counts what each row says; null is a row that says nothing. */
export function tallied<T>(rows: readonly T[], says: (row: T) => boolean | null): Tally {
  const said = rows.map(says);
  return {
    held: said.filter((each) => each === true).length,
    against: said.filter((each) => each === false).length,
  };
}

/**
 * What existing data says of an assumption.
 *
 * @param looked how many rows were looked at, whether or not they say anything
 * @param against what to do where one speaks against it
 */
export function judgedBy({ held, against }: Tally, looked: number, todo: Phrase): Judged {
  const all = held + against;
  if (all === 0) return { verdict: "byHand", found: words.nothingToSee(looked) };
  return against === 0
    ? { verdict: "holds", found: words.heldIn(held, all) }
    : { verdict: "differs", found: words.heldIn(held, all), todo };
}

type RowsOf<Names extends readonly RowsName[]> = { readonly [K in keyof Names]: readonly Json[] };

/** Judges by rows that were read; where some were not, only a test by hand tells. */
export function byRows<const Names extends readonly RowsName[]>(
  found: Found,
  names: Names,
  judge: (...rows: RowsOf<Names>) => Judged,
): Judged {
  const reads = names.map((name) => found.rows(name));
  const missing = reads.find(({ kind }) => kind !== "seen");
  if (missing) return { verdict: "byHand", found: words.notLooked(statusOf(missing)) };
  return judge(...(reads.map((each) => (each.kind === "seen" ? each.value : [])) as unknown as RowsOf<Names>));
}
