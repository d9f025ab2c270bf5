import { isJournalColumnGone } from "../shared/dataverse/creation/creationProject";
import { createOrganisation } from "../shared/dataverse/organisation/organisation";
import { dataverseCreationPort } from "../shared/dataverse/dataverseCreationPort";
import { defaultCreationMessage } from "../shared/dataverse/messages";
import { connectionTable, invoiceTable, lineDetailTable, projectTable } from "../shared/dataverse/tables";
import { CalendarDate } from "../shared/invoicing/words/calendarDate";
import { plainId } from "../shared/invoicing/ids";
import { afterPress, watchPresses } from "../shared/platform/pressHold";
import { lackedOf, Privilege, PrivilegeSource } from "../shared/platform/privileges";
import { givenRoot, serviceRoot } from "../shared/platform/undocumentedHost";
import { largeReads } from "../shared/dataverse/wire/largeReads";
import { Fetch } from "../shared/dataverse/wire/webRequest";
import { userDayIn } from "../shared/platform/userDay";
import { createBusyGate } from "../shared/core/busyGate";
import { Wait } from "../shared/procedures/progress";
import { WizardAppProps } from "./app/WizardApp";
import { IInputs } from "./generated/ManifestTypes";
import { appPropsFrom } from "./readContext/appProps";
import { contextReader } from "./readContext/contextReader";
import { settingsFrom } from "./readContext/settingsFrom";
import { goesOn } from "./app/goesOn";
import { performEffect } from "./app/performEffect";
import { messageName } from "./review/situation";
import { CreationLacks } from "./opening/openingEvent";
import { createWizardStore } from "./app/wizardStore";

type Context = ComponentFramework.Context<IInputs>;

/** Lives with the page: a control that is mounted again knows what was learnt before. */
const organisation = createOrganisation();

/** A control's store with everything behind it. */
export interface ComposedWizard {
  /** Takes in a context, cheaply when nothing has changed, and gives what the screen needs. */
  readonly update: (context: Context) => WizardAppProps;
  /** Nobody looks any more: what waits for a busy service to begin does not begin; what is under way goes on to its end. */
  readonly stop: () => void;
}

/** Puts the rooms together. The only place that sees both the screens and the platform. */
export function composeWizard(first: Context): ComposedWizard {
  let context = first;
  const settings = settingsFrom(first.parameters, defaultCreationMessage);
  const userDay = userDayIn(first.userSettings);
  const wait: Wait = (milliseconds) => new Promise((resolve) => window.setTimeout(resolve, milliseconds));
  const gate = createBusyGate(wait, Date.now, (seconds) =>
    afterPress(() => store.dispatch({ type: "busyTold", seconds })),
  );
  let isLeft = false;
  const fetch: Fetch = (url, init) => window.fetch(url, { ...init, credentials: "same-origin" });
  const port = dataverseCreationPort({
    patience: async (seconds) => (!isLeft || goesOn(store.state())) && gate.patience(seconds),
    reads: largeReads(
      { retrieveMultipleRecords: (...args) => context.webAPI.retrieveMultipleRecords(...args) },
      { fetch, serviceRoot: givenRoot(first) },
    ),
    fetch,
    serviceRoot: serviceRoot(first),
    userDay,
    random: Math.random,
    organisation,
    // without a column nothing is read or written: the wizard says so instead
    journalColumn: settings.journalColumn ?? "",
    creationMessage: messageName(settings),
    now: Date.now,
  });
  const store = createWizardStore(settings, plainId(first.userSettings.userId), (effect, dispatch) => {
    gate.begin();
    performEffect(effect, (event) => afterPress(() => gate.following(() => dispatch(event))), {
      port,
      wait,
      cancelWait: gate.cancel,
      nowMs: Date.now,
      today: () => userDay(new Date().toISOString()) as CalendarDate,
      newRun: () => window.crypto.randomUUID(),
      readLacks: () => lacksOf(first.utils),
      isJournalColumnGone: (error) => isJournalColumnGone(error, settings.journalColumn ?? ""),
      openInvoiceForm: (id) => void context.navigation.openForm({ entityName: invoiceTable.name, entityId: id }),
    });
  });
  watchPresses();
  const readContext = contextReader(store);
  return {
    update: (next) => {
      context = next;
      afterPress(() => readContext(context));
      return appPropsFrom(next, store);
    },
    stop: () => {
      isLeft = true;
      if (!goesOn(store.state())) gate.cancel();
    },
  };
}

/**
 * To write the journal, to create an invoice, to change it, to read what is on it; and to take lines off. Product
 * lines have no privileges of their own: they go by their invoice.
 */
const rights = {
  lines: ["Read", invoiceTable.name],
  rows: ["Read", lineDetailTable.name],
  links: ["Read", connectionTable.name],
  journal: ["Write", projectTable.name],
  creation: ["Create", invoiceTable.name],
  invoice: ["Write", invoiceTable.name],
  change: ["Write", lineDetailTable.name],
  details: ["Delete", lineDetailTable.name],
  productLines: ["Delete", invoiceTable.name],
} as const satisfies Readonly<Record<string, Privilege>>;

async function lacksOf(utils: PrivilegeSource): Promise<CreationLacks> {
  const { details, productLines, ...begin } = await lackedOf(utils, rights);
  return {
    begin: Object.values(begin),
    removal: { ...(details && { details }), ...(productLines && { productLines }) },
  };
}
