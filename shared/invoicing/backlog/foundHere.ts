import { BacklogItem } from "./backlog";

/**
 * Which day of a source a cut-off is held against: the one that was recorded without a time zone, where a source has one,
 * or the day of an instant in the user's zone. `unclear`: several columns could be the recorded one, so that none is used.
 */
export type DayKept = "recorded" | "zoned" | "unclear";

/** What an organisation, or a contract in it, was found to have, as far as choices hang on it. */
export interface FoundHere {
  /** Whether retainers could meet the contract's invoice: the platform applies them by itself. */
  readonly hasRetainers: boolean;
  /** What was looked for and is not there, by the platform's names: for an administrator. */
  readonly lacking: readonly string[];
  readonly days: Readonly<Record<BacklogItem["kind"], DayKept>>;
}
