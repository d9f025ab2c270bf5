import { kinds, usualKind } from "../../../host/server/kinds";

/** A journey that makes no sense on some kinds of organisation, and why; `kinds.spec.ts` has what is said there instead. */
interface Senseless {
  /** The beginning of its path: the file's name, then the titles. */
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
