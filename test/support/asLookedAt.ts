import { journalCharacters } from "../../shared/invoicing/journal/journalText";
import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import type { Wait } from "../../shared/procedures/progress";
import {
  reconcileIntent,
  type Remedying,
  type UnfinishedIntent,
} from "../../shared/procedures/creation/reconcileIntent";
import { endOf } from "./endOf";

/** A remedy as the wizard begins one: with what a look at the intent found just now. */
export async function asLookedAt(unfinished: UnfinishedIntent, port: CreationPort, wait: Wait): Promise<Remedying> {
  const report = await endOf(reconcileIntent(unfinished, port, wait));
  return {
    ...unfinished,
    looked: report.kind === "ours" ? report.looked : null,
    journalLimit: journalCharacters,
  };
}
