import { assertNever } from "../../shared/core/assertNever";
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
import { takeBackIntent } from "../../shared/procedures/creation/reconcileTakeBack";
import { WizardEffect, WizardEvent } from "./wizardEvent";
import { RunOutcome } from "../finish/finishState";
import { CreationLacks, OpeningError, ProjectRead } from "../opening/openingEvent";

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

/** Carries out one effect and turns what comes of it into events. */
export function performEffect(effect: WizardEffect, dispatch: Dispatch, outside: Outside): void {
  const { port } = outside;
  switch (effect.effect) {
    case "readProject": {
      const { project, errand } = effect;
      void readProject(project, outside).then((read) =>
        dispatch({ type: "projectRead", errand, today: outside.today(), read }),
      );
      return;
    }
    case "readBacklog": {
      const { contract, project, errand } = effect;
      void port.readBacklog(contract, project).then((read) => dispatch({ type: "backlogRead", errand, read }));
      return;
    }
    case "create": {
      const { mode, situation } = effect;
      const request = { ...situation, mode, run: outside.newRun() };
      run(createInvoice(request, port, outside.wait, outside.nowMs), effect.errand, dispatch);
      return;
    }
    case "lookAtIntent": {
      const { project, intent, errand } = effect;
      void endOf(reconcileIntent({ project, intent }, port, outside.wait), () => undefined).then((report) =>
        dispatch({ type: "intentLookedAt", errand, report }),
      );
      return;
    }
    case "remedy":
      run(stepsOf(effect, outside), effect.errand, dispatch);
      return;
    case "cancelWait":
      outside.cancelWait();
      return;
    case "openInvoice":
      outside.openInvoiceForm(effect.invoice);
      return;
    default:
      assertNever(effect);
  }
}

function stepsOf(
  { remedy, project, intent, looked, journalLimit }: Extract<WizardEffect, { effect: "remedy" }>,
  { port, wait, nowMs }: Outside,
): AsyncGenerator<CreationProgress, RunOutcome> {
  const unfinished = { project, intent, looked, journalLimit };
  switch (remedy) {
    case "finish":
      return finishIntent(unfinished, port, wait, nowMs);
    case "takeBack":
      return takeBackIntent(unfinished, port, wait, nowMs);
    case "forget":
      return forgetIntent(unfinished, port, wait);
  }
}

/** Tells each step of a run as it comes, and how it ended. */
function run(steps: AsyncGenerator<CreationProgress, RunOutcome>, errand: number, dispatch: Dispatch): void {
  void endOf(steps, (progress) => dispatch({ type: "progressed", errand, progress })).then((outcome) =>
    dispatch({ type: "runEnded", errand, outcome }),
  );
}

async function endOf<Outcome>(
  steps: AsyncGenerator<CreationProgress, Outcome>,
  tell: (progress: CreationProgress) => void,
): Promise<Outcome> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    tell(step.value);
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
  return ok({ project: project.value, ...contracts.value, availability, lacks });
}
