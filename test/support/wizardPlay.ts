import { defaultCreationMessage } from "../../shared/dataverse/messages";
import type { WizardPage } from "../../ManualInvoiceWizard/app/wizardState";
import { someSettings } from "../ManualInvoiceWizard/aWizard";
import { contractId, projectId, sampleMessage, userId, type CreationHost } from "./creationHost";
import { storedDrafts } from "./draftInDatabase";
import { scriptedTime } from "./scriptedTime";
import { untilQuiet } from "./untilQuiet";
import { openWindow, type WindowNote, type WizardWindow } from "./wizardWindow";
import { eventsOf, onward } from "./wizardClicks";
import type { Move, Script } from "./wizardScript";

/** One creating message as it left a window: the run that the journal in the database named at that moment. */
export interface Asked {
  readonly runInJournal: string | null;
}

/** Two windows of one user, another user, and a host with its faults. */
export interface WizardPlay {
  readonly notes: readonly WindowNote[];
  readonly asked: readonly Asked[];
  /** The sources on each draft of another user, as they were when it had been made. */
  readonly ofOthers: ReadonlyMap<string, readonly string[]>;
  readonly play: (move: Move) => Promise<void>;
  /** Takes the faults away and lets everything that is under way come to its end. */
  readonly end: () => Promise<void>;
  /** Closes every window and opens the project anew. */
  readonly openAnew: () => Promise<WizardPage>;
}

/** Longer than any delay that a script asks for. */
const aWhileMs = 900_000;

let runs = 0;

export function wizardPlay(host: CreationHost, { mode, project, contracts, order }: Script): WizardPlay {
  const time = scriptedTime(host, order);
  const notes: WindowNote[] = [];
  const asked: Asked[] = [];
  const ofOthers = new Map<string, readonly string[]>();
  const windows: (WizardWindow | undefined)[] = [];
  const settings = someSettings({ createMode: mode, customApi: mode === "customApi" ? sampleMessage : null });

  /** A message that was turned away for load was not carried out, and may be asked for again. */
  const noting = async <Answer extends { readonly status: number }>(
    url: string,
    send: () => Promise<Answer>,
  ): Promise<Answer> => {
    if (!isCreating(url)) return send();
    const note = { runInJournal: await journalRun(host, project) };
    asked.push(note);
    const answer = await send();
    if (answer.status === 429) asked.splice(asked.indexOf(note), 1);
    return answer;
  };
  const open = (place: number): WizardWindow => {
    windows[place]?.close();
    const window = openWindow({
      settings,
      project: projectId(project),
      port: host.port({
        mode,
        fetch: (real) => time.givingUp(async (url, init) => noting(url, () => real(url, init))),
      }),
      time,
      host,
      newRun: () => `00000000-0000-4000-8000-${String((runs += 1)).padStart(12, "0")}`,
      note: (note) => notes.push(note),
    });
    windows[place] = window;
    return window;
  };
  const quiet = async (): Promise<void> => untilQuiet(windows, time);
  const goToReview = async (window: WizardWindow, place: number): Promise<void> => {
    for (let step = 0; step < 3; step += 1) {
      await quiet();
      const page = window.page();
      if (page.step === "contract" || page.step === "parameters") onward(page, place).forEach(window.dispatch);
    }
  };
  return {
    notes,
    asked,
    ofOthers,
    play: async ({ window: place, act, thenTurns }) => {
      const window = windows[place] ?? open(place);
      if (act.kind === "reload") open(place);
      else if (act.kind === "toReview") await goToReview(window, act.place);
      else if (act.kind === "otherUsersDraft")
        void createAsAnother(host, contractId(contracts[0] ?? "website"), ofOthers);
      else if (act.kind === "faults") for (const fault of act.faults) await host.door("faults", fault);
      else if (act.kind === "noFaults") await host.door("faults", undefined, "DELETE");
      else if (act.kind === "pass") await time.pass(act.milliseconds);
      else for (const event of eventsOf(act, window.page())) window.dispatch(event);
      await (thenTurns === null ? quiet() : time.turns(thenTurns));
    },
    end: async () => {
      await host.door("faults", undefined, "DELETE");
      await quiet();
      await time.pass(aWhileMs);
      await quiet();
    },
    openAnew: async () => {
      for (const window of windows) window?.close();
      windows.length = 0;
      const window = open(0);
      await quiet();
      return window.page();
    },
  };
}

const isCreating = (url: string): boolean => url.endsWith(defaultCreationMessage) || url.endsWith(sampleMessage);

/** The run of the intent that stands in a project's journal. */
export async function journalRun(
  host: Pick<CreationHost, "query">,
  project: Script["project"],
): Promise<string | null> {
  const [row] = await host.query<{ journal: string | null }>(
    "SELECT pinv_invoicingjournal AS journal FROM msdyn_project WHERE msdyn_projectid = ?",
    [projectId(project)],
  );
  const { intent } = JSON.parse(row?.journal || "{}") as { intent?: { run: string } };
  return intent?.run ?? null;
}

async function createAsAnother(
  host: CreationHost,
  contract: string,
  made: Map<string, readonly string[]>,
): Promise<void> {
  const isThere = new Set((await storedDrafts(host, contract)).map(({ id }) => id));
  await host.newInvoice(contract, { "x-host-user": "second" }).catch(() => null);
  const mine = await host.query<{ id: string }>("SELECT invoiceid AS id FROM invoice WHERE createdby = ?", [
    userId("second"),
  ]);
  for (const { id, sources } of await storedDrafts(host, contract)) {
    if (!isThere.has(id) && mine.some((draft) => draft.id === id)) made.set(id, sources);
  }
}
