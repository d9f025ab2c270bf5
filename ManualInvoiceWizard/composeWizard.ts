import { isJournalColumnGone } from "../shared/dataverse/creationProject";
import { dataverseCreationPort } from "../shared/dataverse/dataverseCreationPort";
import { defaultCreationMessage } from "../shared/dataverse/messages";
import { invoiceTable, lineDetailTable, projectTable } from "../shared/dataverse/tables";
import { CalendarDate } from "../shared/invoicing/calendarDate";
import { plainId } from "../shared/invoicing/ids";
import { afterPress, watchPresses } from "../shared/platform/pressHold";
import { mayAll, PrivilegeSource, privileges } from "../shared/platform/privileges";
import { serviceRoot } from "../shared/platform/undocumentedHost";
import { userDayIn } from "../shared/platform/userDay";
import { createBusyGate } from "../shared/core/busyGate";
import { Wait } from "../shared/procedures/progress";
import { WizardAppProps } from "./components/WizardApp";
import { IInputs } from "./generated/ManifestTypes";
import { appPropsFrom } from "./readContext/appProps";
import { contextReader } from "./readContext/contextReader";
import { settingsFrom } from "./readContext/settingsFrom";
import { performEffect } from "./wizard/performEffect";
import { messageName } from "./wizard/situation";
import { createWizardStore } from "./wizard/wizardStore";

type Context = ComponentFramework.Context<IInputs>;

/** A control's store with everything behind it. */
export interface ComposedWizard {
  /** Takes in a context, cheaply when nothing has changed, and gives what the screen needs. */
  readonly update: (context: Context) => WizardAppProps;
  /** Nobody looks any more: what waits for a busy service is not asked for again. */
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
  const port = dataverseCreationPort({
    patience: gate.patience,
    reads: { retrieveMultipleRecords: (...args) => context.webAPI.retrieveMultipleRecords(...args) },
    fetch: (url, init) => window.fetch(url, { ...init, credentials: "same-origin" }),
    serviceRoot: serviceRoot(first),
    userDay,
    random: Math.random,
    // without a column nothing is read or written: the wizard says so instead
    journalColumn: settings.journalColumn ?? "",
    creationMessage: messageName(settings),
    now: Date.now,
  });
  const store = createWizardStore(settings, plainId(first.userSettings.userId), (effect, dispatch) =>
    performEffect(effect, (event) => afterPress(() => dispatch(event)), {
      port,
      wait,
      cancelWait: gate.cancel,
      nowMs: Date.now,
      today: () => userDay(new Date().toISOString()) as CalendarDate,
      newRun: () => window.crypto.randomUUID(),
      readMayWrite: () => mayInvoice(first.utils),
      isJournalColumnGone: (error) => isJournalColumnGone(error, settings.journalColumn ?? ""),
      openInvoiceForm: (id) => void context.navigation.openForm({ entityName: invoiceTable.name, entityId: id }),
    }),
  );
  watchPresses();
  const readContext = contextReader(store);
  return {
    update: (next) => {
      context = next;
      afterPress(() => readContext(context));
      return appPropsFrom(next, store);
    },
    stop: gate.stop,
  };
}

/** To create an invoice, to change it and its details, and to write the journal. */
const mayInvoice = (utils: PrivilegeSource): Promise<boolean> =>
  mayAll(utils, [
    [projectTable.name, privileges.write],
    [invoiceTable.name, privileges.create],
    [invoiceTable.name, privileges.write],
    [lineDetailTable.name, privileges.write],
  ]);
