import { readMs, within } from "../../core/within";
import { Patience } from "../../core/busyGate";
import { AskAgain } from "../../procedures/review/reviewPort";
import { isToBeRepeated } from "./busyPause";
import { ReadApi } from "./readApi";
import { errorFromThrown } from "./webApiFailure";

/**
 * Reads that end: one that is never answered fails after a while, as an answer that did not come; one that a busy service
 * turned away is asked again. `context.webAPI` does not show when the service asked to come back (facts 5.3).
 */
export function patientReads({ reads, patience }: { readonly reads: ReadApi; readonly patience: Patience }): ReadApi {
  return {
    retrieveMultipleRecords: async (...query) => {
      for (let repeats = 0; ; repeats += 1) {
        try {
          return await within(readMs, reads.retrieveMultipleRecords(...query));
        } catch (thrown) {
          if (!(await isToBeRepeated(patience, errorFromThrown(thrown, true), repeats, "nothing"))) throw thrown;
        }
      }
    },
  };
}

/** What waits for nobody. */
export const impatience: Patience = async () => false;

/** Reads that end and wait for no busy service. */
export const hastyReads = (reads: ReadApi): ReadApi => patientReads({ reads, patience: impatience });

/** The wait of an act that looks once more before it asks again: only where it was certainly not carried out. */
export const waitWhileBusy =
  ({ patience }: { readonly patience: Patience }): AskAgain["waitWhileBusy"] =>
  async (error, repeats) =>
    isToBeRepeated(patience, error, repeats, "twice");
