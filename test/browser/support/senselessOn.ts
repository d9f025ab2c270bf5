import { kinds, usualKind } from "../../../host/server/kinds";

/** A journey that makes no sense on some kinds of organisation, and why; `kinds.spec.ts` has what is said there instead. */
interface Senseless {
  /** Its file. */
  readonly file: string;
  /** A part of its title, as the file has it; without it all of the file's journeys. */
  readonly title?: string;
  readonly kinds: readonly string[];
  readonly why: string;
}

const others = kinds.map(({ name }) => name).filter((name) => name !== usualKind);

const messagesUnread =
  "its users may not read which messages there are: that one is missing is told when it is asked for";

export const senseless: readonly Senseless[] = [
  {
    file: "refusals.spec.ts",
    title: "a message that the organisation lacks disables its button",
    kinds: ["changed"],
    why: messagesUnread,
  },
  {
    file: "wizardBlocked.spec.ts",
    title: "a missing message",
    kinds: ["changed"],
    why: messagesUnread,
  },
  {
    file: "figures.spec.ts",
    title: "of the contract say what is recorded while they are a preview",
    kinds: ["changed"],
    why: "what was billed before is not kept there, so that nothing is said of what remains",
  },
  {
    file: "largeBacklog.spec.ts",
    title: "transactions are read in at most two waves after the contract is known",
    kinds: ["changed"],
    why: "a column that is missing costs another read",
  },
  {
    file: "check.spec.ts",
    kinds: ["changed"],
    why: "its users may not read messages: the page says what it could not see, and never that all is ready",
  },
  {
    file: "check.spec.ts",
    title: "the check page reads, says that all is ready",
    kinds: ["psa3", "psa3FieldService"],
    why: "the form that the host brings names a tax column, which line details have not there: it is to be set",
  },
  {
    file: "firstRows.spec.ts",
    kinds: others,
    why: "figures of one kind; a column that is missing costs another read",
  },
];

/** Why a journey is not run on a kind of organisation; undefined where it is. */
export const senselessOn = (kind: string, titlePath: readonly string[]): string | undefined =>
  senseless.find(
    ({ file, title, kinds: on }) =>
      on.includes(kind) && titlePath.includes(file) && (title === undefined || titlePath.join(" › ").includes(title)),
  )?.why;
