import { readJournal } from "../../shared/invoicing/journal/journalText";
import { createInvoice } from "../../shared/procedures/creation/createInvoice";
import type { CreationProgress } from "../../shared/procedures/creation/creationOutcome";
import type { CreationRequest } from "../../shared/procedures/creation/creationRequest";
import type { UnfinishedIntent } from "../../shared/procedures/creation/reconcileIntent";
import { projectId, type Choosing, type CreationHost } from "./creationHost";
import { valueOf } from "./valueOf";

type Stage = CreationProgress["stage"];
type Changed = (request: CreationRequest) => CreationRequest;

/** Presses Finish and leaves the page when this stage is told for the time named. */
export async function leftAt(
  host: CreationHost,
  stage: Stage,
  choosing: Choosing,
  times = 1,
  change: Changed = (request) => request,
): Promise<{ readonly request: CreationRequest; readonly unfinished: UnfinishedIntent }> {
  const port = host.port();
  const request = change(await host.request(choosing, port));
  const steps = createInvoice(request, port, host.wait, host.now);
  let seen = 0;
  for (;;) {
    const step = await steps.next();
    if (step.done) throw new Error(`Ended before ${stage}: ${step.value.kind}`);
    if (step.value.stage === stage) seen += 1;
    if (seen === times) break;
  }
  await steps.return({ kind: "notKnownYet" });
  return { request, unfinished: await unfinishedOf(host, choosing) };
}

/** What the journal of the project says is not finished. */
export async function unfinishedOf(host: CreationHost, { project: key }: Choosing): Promise<UnfinishedIntent> {
  const project = projectId(key);
  const { intent } = valueOf(readJournal(valueOf(await host.port().readProject(project)).journal));
  if (!intent) throw new Error("No intent in the journal");
  return { project, intent };
}
