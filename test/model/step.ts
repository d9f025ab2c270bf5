import type { DetailField, HeaderField } from "../../shared/invoicing/edits/editableField";
import type { InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import type { CreateMode } from "../../shared/procedures/creation/creationOutcome";
import type { Fault } from "../support/anyFault";
import type { ContractKey, ProjectKey } from "../support/creationHost";
import type { Act } from "../support/wizardScript";
import type { User } from "./world";

/** What a hand does on the review control's screen. `row` and `place` pick among what is there. */
export type ScreenAct =
  | { readonly kind: "open"; readonly place: number }
  | { readonly kind: "edit"; readonly row: number; readonly field: DetailField; readonly value: string }
  | { readonly kind: "editHeader"; readonly field: HeaderField; readonly value: string | null }
  | { readonly kind: "takeOff" | "putBack"; readonly row: number }
  | { readonly kind: "undo" | "redo" | "save" | "dismiss" | "lookAgain" | "lookedAt" }
  | { readonly kind: "press"; readonly action: InvoiceAction }
  | { readonly kind: "settle"; readonly take: "mine" | "theirs" }
  | { readonly kind: "close" | "list" };

/** What a user does in the review control. */
export type ReviewAct =
  | ScreenAct
  /** Takes back, step by step, everything that was typed. */
  | { readonly kind: "discard" }
  | { readonly kind: "agree" }
  /** Presses and agrees before anything else happens. */
  | { readonly kind: "pressAndAgree"; readonly action: InvoiceAction }
  /** A page loaded anew forgets; one that is come back to remembers. */
  | { readonly kind: "reload" | "comeBack" };

/** What a user does in the wizard: what its own test does, on a project and in a way of creating. */
export type WizardAct =
  | {
      readonly kind: "openProject";
      readonly project: ProjectKey;
      readonly mode: CreateMode;
      /** Goes on to the review at once. */
      readonly goesOn: boolean;
    }
  /** Presses Finish and loads the page anew while it is under way. */
  | { readonly kind: "finishAndReload"; readonly afterTurns: number }
  /**
   * Presses Finish; while it is under way somebody makes a draft of the same contract past the controls. `afterTurns`:
   * null is the worst moment, just before the creating message leaves.
   */
  | { readonly kind: "finishAndDraft"; readonly afterTurns: number | null; readonly by: User }
  /** Everybody who is at the review presses Finish. */
  | { readonly kind: "finishEverywhere" }
  | Extract<
      Act,
      {
        kind:
          "goOn" | "toReview" | "press" | "finishTwice" | "itemType" | "unit" | "tick" | "cutOff" | "remedy" | "reload";
      }
    >;

/** What of a row decides over its money. */
export type MoneyField = Extract<DetailField, "quantity" | "price" | "billingType">;

/** What comes from elsewhere. */
export type WorldAct =
  /** Somebody writes past the controls, over whatever is there. */
  | {
      readonly kind: "directEdit";
      readonly by: User;
      readonly row: number;
      readonly field: MoneyField;
      readonly value: string;
    }
  | { readonly kind: "directHeader"; readonly by: User; readonly place: number; readonly name: string }
  | { readonly kind: "directTakeOff"; readonly by: User; readonly row: number }
  | { readonly kind: "directDraft"; readonly by: User; readonly contract: ContractKey }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] }
  | { readonly kind: "noFaults" | "restart" }
  | { readonly kind: "pass"; readonly milliseconds: number }
  | { readonly kind: "session"; readonly of: User; readonly is: "there" | "expired" };

/** One thing that happens, and how far everything goes on before the next one. */
export type Step = (
  | { readonly at: "review"; readonly place: number; readonly act: ReviewAct }
  | { readonly at: "wizard"; readonly place: number; readonly act: WizardAct }
  | { readonly at: "world"; readonly act: WorldAct }
) & {
  /** Turns without time passing; null goes on until no window waits for anything. */
  readonly thenTurns: number | null;
};

/** Who sits where: one user with two windows of each control, two with one. */
export const seats: readonly User[] = ["billing", "billing", "second", "manager"];

/** A step as a sentence, for the story of a failure. */
export function stepText(step: Step): string {
  const { kind, ...rest } = step.act;
  const what = [kind, ...Object.entries(rest).map(([name, value]) => `${name} ${JSON.stringify(value)}`)].join(" ");
  const who = step.at === "world" ? "" : `${seats[step.place]}'s ${step.at} ${step.place}: `;
  return `${who}${what}${step.thenTurns === null ? "" : `, and on after ${step.thenTurns} turns`}`;
}
