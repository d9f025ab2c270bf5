import { WizardState } from "./wizardState";

/**
 * Whether a run has got so far that it goes on though nobody looks any more: something was asked for, and a draft that is
 * left half done is worse than its end. Before that, nothing is begun by nobody.
 */
export function goesOn({ page }: WizardState): boolean {
  const progress =
    page.step === "finishing"
      ? page.progress
      : page.step === "unfinished" && page.now.kind === "working"
        ? page.now.progress
        : null;
  return progress !== null && progress.stage !== "writingIntent" && progress.stage !== "asking";
}
