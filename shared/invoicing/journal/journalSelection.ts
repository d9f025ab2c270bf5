import { Decimal } from "../../calculation/money";
import { BacklogItem } from "../backlog/backlog";
import { ChosenSelection } from "./journal";

/** What the journal keeps of a selection, whatever its size. */
export const chosenSelection = (chosen: readonly Pick<BacklogItem, "id">[], total: Decimal): ChosenSelection => ({
  count: chosen.length,
  total: total.toFixed(),
  fingerprint: selectionFingerprint(chosen.map(({ id }) => id)),
});

/**
 * Sixteen hexadecimal digits that are the same for the same ids in any order, and in practice differ for others: sums
 * of two FNV-1a hashes of 32 bits. Guards against mistakes, not against somebody who means to deceive.
 */
export function selectionFingerprint(ids: readonly string[]): string {
  let one = 0;
  let other = 0;
  for (const id of ids) {
    one = (one + hash(id, 0x811c9dc5)) >>> 0;
    other = (other + hash(id, 0x01000193)) >>> 0;
  }
  return [one, other].map((sum) => sum.toString(16).padStart(8, "0")).join("");
}

function hash(text: string, start: number): number {
  let state = start;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state >>> 0;
}
