import { CreationProgress } from "../../shared/procedures/creation/creationOutcome";
import { WizardState } from "./wizardState";

/** Whether something was begun by the time that a stage is told: by Finish, and by a remedy, which looks first. */
const hasBegun: Readonly<Record<CreationProgress["stage"], Readonly<Record<"finishing" | "remedy", boolean>>>> = {
  writingIntent: { finishing: false, remedy: false },
  asking: { finishing: false, remedy: false },
  matching: { finishing: true, remedy: false },
  waitingForDraft: { finishing: true, remedy: true },
  provingRemoval: { finishing: true, remedy: true },
  removing: { finishing: true, remedy: true },
  recalculating: { finishing: true, remedy: true },
  comparing: { finishing: true, remedy: true },
  finishing: { finishing: true, remedy: true },
};

/**
 * Whether a run has got so far that it goes on though nobody looks any more: something was asked for, and a draft that is
 * left half done is worse than its end. Before that, nothing is begun by nobody.
 */
export function goesOn({ page }: WizardState): boolean {
  if (page.step === "finishing") return page.progress !== null && hasBegun[page.progress.stage].finishing;
  if (page.step !== "unfinished" || page.now.kind !== "working") return false;
  const { progress } = page.now;
  return progress !== null && hasBegun[progress.stage].remedy;
}
