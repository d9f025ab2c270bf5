import type { HostClient } from "../host/hostClient";
import type { Database } from "./database";
import type { PlayTime } from "./playTime";
import type { Wire } from "./wire";

/** What a control is put onto for a run. */
export interface World {
  readonly client: HostClient;
  readonly wire: Wire;
  readonly time: PlayTime;
  /** Whether the user cancels each wait for a busy service as soon as it is shown. */
  readonly isImpatient: boolean;
}

/** A control with its user in front of it. */
export interface Desk {
  /** What the user does for a step, by what is on the screen; nothing where there is nothing to press. */
  press(step: string): void;
  /** Whether a step has come to what it is for. */
  isDone(step: string): boolean;
  /** Presses what the screen offers beside the step itself: to read again, to settle, to look. */
  goOn(): void;
  /** What is on the screen and not true, by the database and by what took effect; names of the law that is broken. */
  falsehoods(database: Database, effects: readonly string[]): readonly string[];
  /** Where the control stands, for the name of a problem. */
  where(): string;
}

/** A way through a control, as data: what its user does, step by step. */
export interface Journey {
  readonly name: string;
  readonly scenario: "small" | "wizard";
  readonly steps: readonly string[];
  /** Steps at the beginning that another journey is about: faults come after them. */
  readonly leadIn: number;
  /** Messages that this organisation lacks. */
  readonly lacks: readonly string[];
  /** Whether rows are compared by us just before they are written, so that nothing waits in between (decision 0010). */
  readonly comparesRows?: boolean;
  /** The message that has its effect again where it arrives twice: nothing that the platform has would keep it from it. */
  readonly carriedOutTwice?: string | undefined;
  /** Brings the organisation to where the journey begins. */
  readonly prepare: (client: HostClient & { wait(milliseconds: number): Promise<void> }) => Promise<void>;
  readonly sitDown: (world: World) => Desk;
}
