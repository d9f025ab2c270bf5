import { TickEvent } from "./reviewEvent";
import { Work } from "./work";

/** The work with these taken in or out, one by one. */
export function withTicks(work: Work, { ids, isTicked }: TickEvent): Work {
  const { choices } = work;
  const leftOut = new Set(choices.leftOut);
  for (const id of ids) {
    if (isTicked) leftOut.delete(id);
    else leftOut.add(id);
  }
  return { ...work, choices: { ...choices, leftOut } };
}
