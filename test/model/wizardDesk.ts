import type { InvoiceId } from "../../shared/invoicing/ids";
import type { CreateMode } from "../../shared/procedures/creation/creationOutcome";
import type { DraftRow } from "../../shared/procedures/creation/creationPort";
import { defaultCreationMessage } from "../../shared/dataverse/messages";
import type { RunOutcome } from "../../ManualInvoiceWizard/finish/finishState";
import type { Remedy } from "../../ManualInvoiceWizard/opening/openingState";
import { creationPortOver, projectId, sampleMessage, userId, type ProjectKey } from "../support/creationHost";
import { journalRun } from "../support/wizardPlay";
import { openWindow, type WindowNote, type WizardWindow } from "../support/wizardWindow";
import { someSettings } from "../ManualInvoiceWizard/aWizard";
import { handedOver } from "../support/draftsTold";
import { watched, type Call } from "./watched";
import type { User, World } from "./world";

interface Pressed {
  readonly by: User;
  readonly seq: number;
  /** Ids of the sources, sorted. */
  readonly chosen: string;
  readonly total: number;
}

/** What all wizards of a story did, and what they were told. */
export interface WizardRecord {
  /** Each creating message that left: the run that the journal named at that moment. */
  readonly asked: (string | null)[];
  readonly forgotten: { count: number };
  /** Drafts that some screen handed over as done with. */
  readonly handedOver: Set<string>;
  /** Sources that were chosen, sorted, of every press of Finish. */
  readonly chosen: Set<string>;
  /** Every press of Finish, by its run. */
  readonly pressed: Map<string, Pressed>;
}

export const emptyRecord = (): WizardRecord => ({
  asked: [],
  forgotten: { count: 0 },
  handedOver: new Set(),
  chosen: new Set(),
  pressed: new Map(),
});

let runs = 0;

/** A place where a user has the wizard open. */
export class WizardDesk {
  window: WizardWindow | null = null;
  project: ProjectKey = "website";
  mode: CreateMode = "trim";
  /** Comes between the procedure's last look and its creating message, once. */
  beforeAsking: (() => Promise<void>) | null = null;
  /** Whose intent is carried out: another user's may be finished or taken back, once its maker was named. */
  private maker: User;
  private readonly by: string;

  constructor(
    readonly user: User,
    place: number,
    private readonly world: World,
    private readonly record: WizardRecord,
  ) {
    this.maker = user;
    this.by = `${user}'s wizard ${place}`;
  }

  open(project: ProjectKey = this.project, mode: CreateMode = this.mode): WizardWindow {
    this.window?.close();
    Object.assign(this, { project, mode });
    const { world, user } = this;
    const port = creationPortOver(
      world.reachedBy(user, () => undefined),
      world.now,
      {
        user,
        mode,
        fetch: (real) => world.time.givingUp(async (url, init) => this.noting(url, () => real(url, init))),
      },
    );
    this.window = openWindow({
      settings: someSettings({ createMode: mode, customApi: mode === "customApi" ? sampleMessage : null }),
      project: projectId(project),
      user,
      port: watched(port, (call) => this.calls(call)),
      time: world.time,
      host: world,
      newRun: () => `00000000-0000-4000-8000-${String((runs += 1)).padStart(12, "0")}`,
      note: (note) => this.note(note),
    });
    return this.window;
  }

  /** The creating message is sent under an intent that stands in the journal. */
  private async noting<T>(url: string, send: () => Promise<T>): Promise<T> {
    if (url.endsWith(defaultCreationMessage) || url.endsWith(sampleMessage)) {
      const comesBetween = this.beforeAsking;
      this.beforeAsking = null;
      await comesBetween?.();
      this.record.asked.push(await journalRun(this.world, this.project));
    }
    return send();
  }

  private calls({ name, args }: Call): void {
    if (name !== "removeRows") return;
    const [invoice, rows] = args as [InvoiceId, readonly DraftRow[]];
    const { witness } = this.world;
    for (const { row, version } of rows) {
      witness.wanted.push({ row, field: "removed", value: null, version, by: this.by });
    }
    const draft = witness.now.invoices.get(invoice);
    if (witness.start.invoices.has(invoice) || draft?.createdBy !== userId(this.maker)) {
      witness.problems.push(`${this.by} takes rows off ${draft?.number ?? invoice}, which was not made for its intent`);
    }
  }

  private note(note: WindowNote): void {
    if (note.kind === "pressed") {
      const chosen = sorted(note.situation.chosen.map(({ id }) => id));
      const total = note.situation.previewTotal.times(10_000).toNumber();
      this.maker = this.user;
      this.record.pressed.set(note.run, { by: this.user, seq: this.world.witness.seq, chosen, total });
      this.record.chosen.add(chosen);
    } else if (note.kind === "remedy") {
      this.maker = this.record.pressed.get(note.run)?.by ?? this.user;
      if (note.remedy === ("forget" satisfies Remedy)) this.record.forgotten.count += 1;
    } else {
      handedOver(note.outcome).forEach((draft) => this.record.handedOver.add(draft));
      if (note.outcome.kind === "created") this.billsWhatWasChosen(note.run, note.outcome);
    }
  }

  /** A created draft is that of the intent's user, and holds what he saw and chose, to the last unit, unless somebody has edited it. */
  private billsWhatWasChosen(run: string, outcome: Extract<RunOutcome, { kind: "created" }>): void {
    const pressed = this.record.pressed.get(run);
    const ids = handedOver(outcome);
    const { witness } = this.world;
    const byOthers = ids.filter((id) => witness.now.invoices.get(id)?.createdBy !== userId(this.maker));
    if (byOthers.length > 0) witness.problems.push(`${this.by} calls ${byOthers.join()} created, which others made`);
    if (!pressed || ids.some((id) => this.isTouched(id, pressed.seq))) return;
    const rows = [...witness.now.rows.values()].filter(({ invoice }) => ids.includes(invoice));
    const holds = sorted(rows.flatMap(({ source }) => source ?? "?"));
    const made = ids.flatMap((id) => witness.now.invoices.get(id) ?? []);
    const money = made.reduce((sum, { total, tax }) => sum + total - tax, 0);
    if (holds !== pressed.chosen || money !== pressed.total) {
      witness.problems.push(`${this.by} calls ${ids.join()} created, and it does not hold what was chosen`);
    }
  }

  /** Whether anybody but a wizard changed a draft. */
  private isTouched(invoice: string, since: number): boolean {
    const { changes, wanted } = this.world.witness;
    return changes.some(
      (change) =>
        change.seq > since &&
        change.invoice === invoice &&
        change.field !== "added" &&
        !(change.field === "removed" && wanted.some(({ row, by }) => row === change.row && by.includes("'s wizard"))),
    );
  }
}

const sorted = (ids: readonly string[]): string => [...ids].sort().join();
