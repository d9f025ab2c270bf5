import { assertNever } from "../../shared/core/assertNever";
import { carryOut, Work } from "../../shared/core/carryOut";
import { err, ok, Result } from "../../shared/core/result";
import { ProjectId } from "../../shared/invoicing/backlog/backlog";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { InvoiceId } from "../../shared/invoicing/ids";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { createInvoice } from "../../shared/procedures/creation/createInvoice";
import { CreationProgress } from "../../shared/procedures/creation/creationOutcome";
import { CreationPort } from "../../shared/procedures/creation/creationPort";
import { Wait } from "../../shared/procedures/progress";
import { finishIntent } from "../../shared/procedures/creation/reconcileFinish";
import { forgetIntent } from "../../shared/procedures/creation/reconcileForget";
import { reconcileIntent } from "../../shared/procedures/creation/reconcileIntent";
import { ReconcileReport } from "../../shared/procedures/creation/reconcileOutcome";
import { takeBackIntent } from "../../shared/procedures/creation/reconcileTakeBack";
import { RunOutcome } from "../finish/finishState";
import { BacklogReply, CreationLacks, OpeningError, ProjectRead } from "../opening/openingEvent";
import { WizardEffect, WizardEvent } from "./wizardEvent";

/** What effects need of the outside. */
export interface Outside {
  readonly port: CreationPort;
  readonly wait: Wait;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  /** The user's day. */
  readonly today: () => CalendarDate;
  /** A new id for every run. */
  readonly newRun: () => string;
  readonly readLacks: () => Promise<CreationLacks>;
  readonly isJournalColumnGone: (error: InvoicingError) => boolean;
  readonly cancelWait: () => void;
  readonly openInvoiceForm: (invoice: InvoiceId) => void;
}

type Dispatch = (event: WizardEvent) => void;

/** Carries out one effect and turns what comes of it into events; a mistake of ours too, so that no page waits for ever. */
export function performEffect(effect: WizardEffect, dispatch: Dispatch, outside: Outside): void {
  const { port, wait } = outside;
  switch (effect.effect) {
    case "readProject":
      void carryOut(
        () => readProject(effect.project, outside),
        failed,
        (read: Result<ProjectRead, OpeningError>) => dispatch({ type: "projectRead", errand: effect.errand, read }),
      );
      return;
    case "readBacklog":
      void carryOut(
        () => readBacklog(effect, port),
        (message) => ({ read: failed(message), isMoving: false }),
        (came) => dispatch({ type: "backlogRead", errand: effect.errand, ...came }),
      );
      return;
    case "lookAtIntent":
      void carryOut(
        () => reconcileIntent(effect, port, wait),
        (message): ReconcileReport => ({ kind: "failed", error: broken(message) }),
        (report) => dispatch({ type: "intentLookedAt", errand: effect.errand, report }),
      );
      return;
    case "create":
    case "remedy":
      void carryOut(
        () => stepsOf(effect, outside),
        stopped,
        (outcome) => dispatch({ type: "runEnded", errand: effect.errand, outcome }),
        (progress) => dispatch({ type: "progressed", errand: effect.errand, progress }),
      );
      return;
    case "cancelWait":
      atOnce(outside.cancelWait, dispatch);
      return;
    case "openInvoice":
      atOnce(() => outside.openInvoiceForm(effect.invoice), dispatch);
      return;
    default:
      assertNever(effect);
  }
}

/** With the project once more, to say before choices are made whether others save it; what cannot be read does not move. */
async function readBacklog(
  { contract, project, version }: Extract<WizardEffect, { effect: "readBacklog" }>,
  port: CreationPort,
): Promise<Pick<BacklogReply, "read" | "isMoving">> {
  const [read, now] = await Promise.all([port.readBacklog(contract, project), port.readProject(project)]);
  return { read, isMoving: now.ok && now.value.version !== version };
}

const broken = (message: string): InvoicingError => ({ kind: "broken", message });

const failed = (message: string): Result<never, InvoicingError> => err(broken(message));

/** Whether a draft came of it nobody knows; the journal does, and the next look reads it. */
const stopped = (message: string): RunOutcome => ({
  kind: "stopped",
  reason: { kind: "failed", error: broken(message) },
  draft: null,
  rowCount: null,
});

/** What nothing waits for: only that it went wrong is told. */
function atOnce(act: () => void, dispatch: Dispatch): void {
  void carryOut<never, InvoicingError | null>(
    async () => {
      act();
      return null;
    },
    broken,
    (error) => error && dispatch({ type: "broke", error }),
  );
}

function stepsOf(
  effect: Extract<WizardEffect, { effect: "create" | "remedy" }>,
  { port, wait, nowMs, newRun }: Outside,
): Work<CreationProgress, RunOutcome> {
  if (effect.effect === "create") {
    return createInvoice({ ...effect.situation, mode: effect.mode, run: newRun() }, port, wait, nowMs);
  }
  switch (effect.remedy) {
    case "finish":
      return finishIntent(effect, port, wait, nowMs);
    case "takeBack":
      return takeBackIntent(effect, port, wait, nowMs);
    case "forget":
      return forgetIntent(effect, port, wait);
  }
}

/** One wave: nothing here waits for anything else here. */
async function readProject(id: ProjectId, outside: Outside): Promise<Result<ProjectRead, OpeningError>> {
  const { port } = outside;
  const [project, contracts, availability, lacks] = await Promise.all([
    port.readProject(id),
    port.readContracts(id),
    port.readCreationAvailability(),
    outside.readLacks(),
  ]);
  if (!project.ok) return outside.isJournalColumnGone(project.error) ? err({ kind: "journalColumnGone" }) : project;
  if (!contracts.ok) return contracts;
  return ok({ project: project.value, ...contracts.value, availability, lacks, today: outside.today() });
}
