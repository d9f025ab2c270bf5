import type { Operation } from "./operation";
import { ApiError, errorBody } from "./apiError";
import type { LongMessages, Settings } from "./settings";
import { jsonText, noContent, type HostAnswer } from "./http/hostAnswer";
import type { MessageName } from "./metadata/messages";
import type { Organisation } from "./organisation";

/** The jobs that Project Operations lists as long running ("Enable notifications for long-running processes"). */
const mayRunLong = new Set<string>([
  "msdyn_PostInvoice",
  "msdyn_NewInvoiceContract",
  "msdyn_CorrectInvoice",
  "msdyn_AddInvoiceLineDetails",
] satisfies MessageName[]);

/** The same page: whoever waits gives up after two minutes, and the job goes on. */
const patienceMs = 120_000;

/** How an operation runs that is to take its time, or undefined for one that is done at once. */
export function longRunOf(operation: Operation, settings: Settings): LongMessages | undefined {
  const message = /\/Microsoft\.Dynamics\.CRM\.(\w+)$/.exec(operation.path)?.[1];
  if (operation.method !== "POST" || message === undefined || !mayRunLong.has(message)) return undefined;
  if (settings.longMessages !== false) return settings.longMessages;
  if (message !== "msdyn_NewInvoiceContract" || settings.createInBackground === false) return undefined;
  return { afterMs: settings.createInBackground, answer: "atOnce" };
}

/**
 * Runs a message that outlives its answer. What is refused now is refused at once; otherwise the work is done once the
 * host's time is `afterMs` on, as one transaction, and may then still find that nothing is left to do.
 *
 * The page speaks of the user interface. What the Web API answers meanwhile is not documented: here 204 before the
 * effect (`atOnce`), or 504 after two minutes of waiting (`late`).
 *
 * @param work carries the message out and answers; called with the time of the call and once more for the effect
 */
export async function runLong(
  run: LongMessages,
  organisation: Organisation,
  work: () => HostAnswer,
): Promise<HostAnswer> {
  const rehearsed = rehearse(organisation, work);
  if (rehearsed.status >= 400) return rehearsed;
  const done = new Promise<HostAnswer>((resolve) => organisation.later(run.afterMs, () => resolve(work())));
  if (run.answer === "atOnce") return noContent({ "odata-version": "4.0" });
  return Promise.race([done, organisation.clock.wait(patienceMs).then(() => timedOut)]);
}

/** What the message would answer now. Nothing of it stays. */
function rehearse(organisation: Organisation, work: () => HostAnswer): HostAnswer {
  const undo = new Error("rehearsed");
  let answer: HostAnswer | undefined;
  try {
    organisation.records.store.transact(() => {
      answer = work();
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  return answer ?? timedOut;
}

const timedOut: HostAnswer = jsonText(
  504,
  errorBody(new ApiError(504, "", "The request took longer than two minutes. The job goes on in the background.")),
);
