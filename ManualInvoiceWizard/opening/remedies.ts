import { ReconcileReport } from "../../shared/procedures/creation/reconcileOutcome";
import { DraftRow } from "../../shared/procedures/creation/creationPort";
import { RemovalLacks } from "../../shared/procedures/creation/creationRequest";
import { Remedy, RemovingRemedy } from "./openingState";

/**
 * What may be done about an unfinished intent, by what was found. A draft is finished or emptied only where it is surely
 * ours, could be read, every row of it is known, and nothing that was taken off stayed away: it holds what was chosen, or
 * is emptied further where taking back left no more than a part of that. Letting the intent go leaves everything as it
 * is; it is possible wherever it is known what there is, and the journal is this project's.
 */
export function remediesOf(report: ReconcileReport): readonly Remedy[] {
  switch (report.kind) {
    case "ours":
      if (report.unlinked > 0 || report.draft.unread || report.isNotBack) return ["forget"];
      // what is left of a draft that is being emptied is no invoice any more
      if (report.isBeingEmptied) return ["takeBack", "forget"];
      return report.isWhatWasChosen ? ["finish", "takeBack", "forget"] : ["forget"];
    case "nothingYet":
    case "nothingMore":
    case "several":
      return ["forget"];
    case "failed":
    case "foreign":
      return [];
  }
}

/** Whether a remedy takes lines off the draft that was found: that is asked about first. */
export const takesOff = (
  remedy: Remedy,
  { outside, rowCount }: Extract<ReconcileReport, { kind: "ours" }>,
): remedy is RemovingRemedy => (remedy === "takeBack" ? rowCount > 0 : remedy === "finish" && outside > 0);

const takenOffBy = { finish: "outside", takeBack: "all" } as const satisfies Record<RemovingRemedy, string>;

/** What taking each kind of row off takes. */
const rightOf = { detail: "details", productLine: "productLines" } as const satisfies Record<
  DraftRow["kind"],
  keyof RemovalLacks
>;

/** The privilege that a remedy's lines take to be taken off and the user is known to lack; null where there is none. */
export function lackedFor(remedy: Remedy, report: ReconcileReport, lacks: RemovalLacks): string | null {
  if (report.kind !== "ours" || !takesOff(remedy, report)) return null;
  return report.kinds[takenOffBy[remedy]].map((kind) => lacks[rightOf[kind]]).find(Boolean) ?? null;
}
