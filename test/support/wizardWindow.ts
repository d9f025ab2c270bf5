import type { ProjectId } from "../../shared/invoicing/backlog/backlog";
import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import type { CreationSituation } from "../../shared/procedures/creation/creationRequest";
import { performEffect } from "../../ManualInvoiceWizard/app/performEffect";
import type { WizardEffect, WizardEvent } from "../../ManualInvoiceWizard/app/wizardEvent";
import type { WizardPage } from "../../ManualInvoiceWizard/app/wizardState";
import type { RunOutcome } from "../../ManualInvoiceWizard/finish/finishState";
import type { Remedy } from "../../ManualInvoiceWizard/opening/openingState";
import type { WizardSettings } from "../../ManualInvoiceWizard/review/wizardSettings";
import { createWizardStore } from "../../ManualInvoiceWizard/app/wizardStore";
import { day } from "./aBacklogItem";
import { forgetChoices } from "./forgetChoices";
import type { CreationHost } from "./creationHost";
import { userId } from "./creationHost";
import type { ScriptedTime } from "./scriptedTime";
import { takingTurns } from "./takingTurns";

/** What a window did and was told, in order. */
export type WindowNote =
  | { readonly kind: "pressed"; readonly run: string; readonly situation: CreationSituation }
  | { readonly kind: "remedy"; readonly run: string; readonly remedy: Remedy }
  | { readonly kind: "ended"; readonly run: string; readonly outcome: RunOutcome };

/** A browser window with the whole wizard in it: the real machine, procedures and adapter. */
export interface WizardWindow {
  readonly page: () => WizardPage;
  readonly dispatch: (event: WizardEvent) => void;
  /** Something is under way whose end the window waits for. */
  readonly isBusy: () => boolean;
  /** As when its tab is closed: requests under way go on at the other end, nobody hears of them. */
  readonly close: () => void;
}

interface WindowParts {
  readonly settings: WizardSettings;
  readonly project: ProjectId;
  /** Who sits before it: a key of the host's users. */
  readonly user?: string;
  readonly port: CreationPort;
  readonly time: ScriptedTime;
  readonly host: Pick<CreationHost, "now">;
  readonly newRun: () => string;
  readonly note: (note: WindowNote) => void;
}

export function openWindow({
  settings,
  project,
  user = "billing",
  port,
  time,
  host,
  newRun,
  note,
}: WindowParts): WizardWindow {
  let isClosed = false;
  const whileOpen = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    return isClosed ? new Promise(() => undefined) : result;
  };
  const perform = (effect: WizardEffect, dispatch: (event: WizardEvent) => void): void => {
    let run = "intent" in effect ? effect.intent.run : "";
    if (effect.effect === "remedy") note({ kind: "remedy", run, remedy: effect.remedy });
    const told = (event: WizardEvent): void => {
      if (isClosed) return;
      if (event.type === "runEnded") note({ kind: "ended", run, outcome: event.outcome });
      dispatch(event);
    };
    performEffect(effect, told, {
      port: takingTurns(port, time, () => isClosed),
      wait: async (milliseconds) => whileOpen(time.wait(milliseconds)),
      nowMs: host.now,
      today: () => day("2026-11-22"),
      newRun: () => {
        run = newRun();
        if (effect.effect === "create") note({ kind: "pressed", run, situation: effect.situation });
        return run;
      },
      readLacks: async () => ({ begin: [], removal: {} }),
      isJournalColumnGone: () => false,
      openInvoiceForm: () => undefined,
      cancelWait: () => undefined,
    });
  };
  forgetChoices(); // a window is a page of its own
  const store = createWizardStore(settings, userId(user), perform);
  store.dispatch({ type: "placed", project });
  return {
    page: () => store.state().page,
    dispatch: store.dispatch,
    isBusy: () => isWaiting(store.state().page),
    close: () => {
      isClosed = true;
    },
  };
}

function isWaiting(page: WizardPage): boolean {
  if (page.step === "contract") return page.contract !== null && page.error === null;
  if (page.step === "unfinished") return page.now.kind === "looking" || page.now.kind === "working";
  return page.step === "opening" || page.step === "finishing";
}
