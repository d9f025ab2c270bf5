import { draftsOf } from "./creationMatch";
import { CreationProgress } from "./creationOutcome";
import { patiently } from "./creationPatience";
import { CreationPort } from "./creationPort";
import { clearIntent } from "./journalWrite";
import { Wait } from "../progress";
import { UnfinishedIntent } from "./reconcileIntent";
import { ForgetOutcome } from "./reconcileOutcome";

/** Takes an unfinished intent out of the journal and touches nothing else; names the drafts that could be its. */
export async function* forgetIntent(
  { project, intent }: UnfinishedIntent,
  port: CreationPort,
  wait: Wait,
): AsyncGenerator<CreationProgress, ForgetOutcome> {
  yield { stage: "finishing" };
  const drafts = await patiently(() => port.readDrafts(intent.rule.contract), wait);
  if (!drafts.ok) return { kind: "notForgotten", error: drafts.error };
  const cleared = await clearIntent(project, intent.run, null, port, wait);
  return cleared.ok
    ? { kind: "forgotten", left: draftsOf(intent, drafts.value) }
    : { kind: "notForgotten", error: cleared.error };
}
