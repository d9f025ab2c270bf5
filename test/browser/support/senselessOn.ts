import { kinds, usualKind } from "../../../host/server/kinds";

/** A journey that makes no sense on some kinds of organisation, and why; `kinds.spec.ts` has what is said there instead. */
interface Senseless {
  /** A part of its path: the file's name, then the titles. */
  readonly journey: string;
  readonly kinds: readonly string[];
  readonly why: string;
}

const others = kinds.map(({ name }) => name).filter((name) => name !== usualKind);

export const senseless: readonly Senseless[] = [
  {
    journey: "refusals.spec.ts › a message that the organisation lacks disables its button",
    kinds: ["changed"],
    why: "its users may not read which messages there are: that one is missing is told when it is asked for",
  },
  {
    journey: "wizardBlocked.spec.ts › it cannot begin and says what to do: a missing message",
    kinds: ["changed"],
    why: "its users may not read which messages there are: that one is missing is told when it is asked for",
  },
  {
    journey: "figures.spec.ts › an invoice's figures › of the contract say what is recorded",
    kinds: ["changed"],
    why: "what was billed before is not kept there, so that nothing is said of what remains",
  },
  {
    journey: "transactions are read in at most two waves after the contract is known",
    kinds: ["changed"],
    why: "a column that is missing costs another read",
  },
  {
    journey: "check.spec.ts",
    kinds: ["changed"],
    why: "its users may not read messages: the page says what it could not see, and never that all is ready",
  },
  {
    journey: "check.spec.ts › the check page reads, says what to set",
    kinds: ["psa3", "psa3FieldService"],
    why: "line details have no tax there, so there is nothing to set",
  },
  {
    journey: "firstRows.spec.ts",
    kinds: others,
    why: "figures of one kind; a column that is missing costs another read",
  },
];

/** Why a journey is not run on a kind of organisation; undefined where it is. */
export const senselessOn = (kind: string, titlePath: readonly string[]): string | undefined =>
  senseless.find((each) => each.kinds.includes(kind) && titlePath.join(" › ").includes(each.journey))?.why;
