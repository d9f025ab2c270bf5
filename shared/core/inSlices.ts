import { aTurn } from "./aTurn";

/** At a stretch: some milliseconds. */
const sliceItems = 500;

/** Does the same with each, in its order and in slices that let the page answer its user. */
export async function inSlices<T>(items: readonly T[], act: (item: T) => void): Promise<void> {
  for (let from = 0; from < items.length; from += sliceItems) {
    if (from > 0) await aTurn();
    items.slice(from, from + sliceItems).forEach(act);
  }
}
