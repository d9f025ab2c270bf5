import { foundHere } from "../support/foundHere";
import { ok } from "../../shared/core/result";
import { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import { emptyJournal } from "../../shared/invoicing/journal/journal";
import { Decimal, zero } from "../../shared/calculation/money";
import { plainId, InvoiceId } from "../../shared/invoicing/ids";
import {
  ContractBacklog,
  InvoicedProject,
  ProjectContract,
  RecordedDraft,
} from "../../shared/procedures/creation/creationPort";
import { createStore, Store } from "../../shared/core/createStore";
import { WizardEffect, WizardEvent } from "../../ManualInvoiceWizard/app/wizardEvent";
import { WizardPage, WizardState, firstState } from "../../ManualInvoiceWizard/app/wizardState";
import { ProjectRead } from "../../ManualInvoiceWizard/opening/openingEvent";
import { WizardSettings } from "../../ManualInvoiceWizard/review/wizardSettings";
import { Work } from "../../ManualInvoiceWizard/review/work";
import { wizardReducer } from "../../ManualInvoiceWizard/app/wizardReducer";
import { aBacklogItem, contract, day, project, someChoices } from "../support/aBacklogItem";

export const today = day("2026-11-22");

export function someSettings(differs: Partial<WizardSettings> = {}): WizardSettings {
  return {
    createMode: "trim",
    createMessage: "msdyn_NewInvoiceContract",
    customApi: null,
    rounding: "halfToEven",
    defaultCutOff: "schedule",
    projectId: null,
    journalColumn: "pinv_invoicingjournal",
    isJournalKept: false,
    journalLimit: 4000,
    problems: [],
    ...differs,
  };
}

export const aProject = (differs: Partial<InvoicedProject> = {}): InvoicedProject => ({
  id: project("project"),
  version: 'W/"1"',
  journal: "",
  ...differs,
});

export const aContract = (id = "contract", code = "USD"): ProjectContract => ({
  id: contract(id),
  name: `Contract ${id}`,
  currency: { code, decimals: 2 },
});

export const aBacklog = (
  items: readonly BacklogItem[] = [aBacklogItem()],
  differs: Partial<ContractBacklog> = {},
): ContractBacklog => ({
  items,
  drafts: [],
  otherProjects: [],
  customers: ["Contoso"],
  scheduledCutOff: null,
  found: foundHere(),
  ...differs,
});

export const aRecordedDraft = (): RecordedDraft => ({
  id: plainId("draft") as InvoiceId,
  number: "PINV-1",
  name: "Website",
  createdBy: "user",
  createdByName: "Ann Lund",
  createdOn: "2026-11-22T10:00:00Z",
  total: new Decimal(100),
  parts: { amount: new Decimal(100), discount: zero, freight: zero, tax: zero, total: new Decimal(100) },
  currency: { code: "USD", decimals: 2 },
});

export const aProjectRead = (differs: Partial<ProjectRead> = {}): ProjectRead => ({
  project: aProject(),
  contracts: [aContract()],
  unreadContracts: [],
  availability: "there",
  lacks: { begin: [], removal: {} },
  today,
  ...differs,
});

export const aWork = (items: readonly BacklogItem[], differs: Partial<Work> = {}): Work => ({
  project: aProject(),
  journal: emptyJournal,
  contracts: [aContract()],
  unreadContracts: [],
  isMoving: false,
  availability: "there",
  removalLacks: {},
  today,
  contract: aContract(),
  backlog: aBacklog(items),
  choices: someChoices(),
  cutOffText: null,
  dropped: 0,
  ...differs,
});

/** A store whose effects are only noted. */
export interface NotedStore extends Store<WizardState, WizardEvent> {
  readonly effects: WizardEffect[];
}

export function aStore(settings: Partial<WizardSettings> = {}): NotedStore {
  const effects: WizardEffect[] = [];
  const first = firstState(someSettings(settings), "user");
  return { ...createStore(first, wizardReducer, (effect) => effects.push(effect)), effects };
}

type Unnumbered<Event> = Event extends { readonly errand: number } ? Omit<Event, "errand"> : Event;

/** An event before its errand's number is known. */
export type Told = Unnumbered<WizardEvent>;

/** The event happens; a reply is one to the errand that the store began last, or to an earlier one. */
export const tell = (store: Store<WizardState, WizardEvent>, event: Told, errand = store.state().errand): void =>
  store.dispatch({ ...event, errand } as WizardEvent);

/** A store that has read a project and, where there is one contract, its backlog. */
export function anOpenStore(
  read: Partial<ProjectRead> = {},
  backlog: ContractBacklog = aBacklog(),
  settings: Partial<WizardSettings> = {},
): NotedStore {
  const store = aStore(settings);
  store.dispatch({ type: "placed", project: project("project") });
  tell(store, { type: "projectRead", read: ok(aProjectRead(read)) });
  tell(store, { type: "backlogRead", isMoving: false, read: ok(backlog) });
  return store;
}

/** The page, known to be a certain one. */
export function pageAt<Step extends WizardPage["step"]>(
  { state }: Store<WizardState, WizardEvent>,
  step: Step,
): Extract<WizardPage, { step: Step }> {
  const { page } = state();
  if (page.step !== step) throw new Error(`The wizard is at ${page.step}, not at ${step}`);
  return page as Extract<WizardPage, { step: Step }>;
}
