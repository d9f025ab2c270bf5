import { defaultMessages } from "../shared/dataverse/messages";
import { dataverseReviewPort } from "../shared/dataverse/dataverseReviewPort";
import { actualTable, connectionTable, invoiceTable, lineDetailTable } from "../shared/dataverse/tables";
import { sourceTable } from "../shared/dataverse/review/sources";
import { createOrganisation } from "../shared/dataverse/organisation/organisation";
import { Right } from "../shared/invoicing/edits/reviewRules";
import { guardLeaving } from "../shared/platform/leaveGuard";
import { afterPress, watchPresses } from "../shared/platform/pressHold";
import { controls, hasUnsavedEdits } from "./app/pageMemory";
import { givenRoot, serviceRoot } from "../shared/platform/undocumentedHost";
import { largeReads } from "../shared/dataverse/wire/largeReads";
import { Fetch } from "../shared/dataverse/wire/webRequest";
import { lackedOf, maySeeAll, Privilege } from "../shared/platform/privileges";
import { once } from "../shared/core/once";
import { createBusyGate } from "../shared/core/busyGate";
import { keepOpened } from "../shared/platform/openedInvoice";
import { createOwnFilter, isNarrowable, viewOf } from "../shared/platform/ownFilter";
import { listFilter, narrowed } from "../shared/dataverse/review/listFilter";
import { shownFigures } from "./chips/shownFigures";
import { createSummaryReader } from "./chips/summaryReader";
import { createListPages } from "../shared/platform/listPages";
import { Wait } from "../shared/procedures/progress";
import { contextReader } from "./readContext/contextReader";
import { ReviewAppProps } from "./app/ReviewApp";
import { IInputs } from "./generated/ManifestTypes";
import { performEffect } from "./app/performEffect";
import { ReviewEvent } from "./app/reviewEvent";
import { createReviewStore } from "./app/reviewStore";
import { focusUntaken } from "./edits/focusUntaken";
import { isStopped } from "./acts/acting";
import { actingOf } from "./acts/actsState";
import { isCancelled } from "./many/manyState";
import { appPropsFrom } from "./readContext/appProps";
import { settingsFrom } from "./readContext/settingsFrom";
import { userDayIn } from "../shared/platform/userDay";

type Context = ComponentFramework.Context<IInputs>;

/** Lives with the page: a control that is mounted again knows what was learnt before. */
const organisation = createOrganisation();

/** The privilege behind each thing that a user may change. Product lines have none of their own: they go by their invoice. */
const rights: Readonly<Record<Right, Privilege>> = {
  invoice: ["Write", invoiceTable.name],
  detail: ["Write", lineDetailTable.name],
  line: ["Write", invoiceTable.name],
  removal: ["Delete", lineDetailTable.name],
  discard: ["Delete", invoiceTable.name],
};

/** A control's store with everything behind it. */
export interface ComposedReview {
  /** Takes in a context, cheaply when nothing has changed, and gives what the screen needs. */
  readonly update: (context: Context) => ReviewAppProps;
  readonly stop: () => void;
}

/** Puts the rooms together. The only place that sees both the screens and the platform. */
export function composeReview(first: Context): ComposedReview {
  let context = first;
  const settings = settingsFrom(first.parameters, defaultMessages);
  const wait: Wait = (milliseconds) => new Promise((resolve) => window.setTimeout(resolve, milliseconds));
  const gate = createBusyGate(wait, Date.now, (seconds) =>
    afterPress(() => store.dispatch({ type: "busyTold", seconds })),
  );
  const fetch: Fetch = (url, init) => window.fetch(url, { ...init, credentials: "same-origin" });
  const port = dataverseReviewPort({
    ...settings,
    patience: gate.patience,
    reads: largeReads(
      { retrieveMultipleRecords: (...args) => context.webAPI.retrieveMultipleRecords(...args) },
      { fetch, serviceRoot: givenRoot(first) },
    ),
    fetch,
    serviceRoot: serviceRoot(first),
    userDay: userDayIn(first.userSettings),
    seesSources: maySeeAll(first.utils, [connectionTable.name, actualTable.name]),
    random: Math.random,
    organisation,
  });
  const openForm = (entityName: string, entityId: string): void =>
    void context.navigation.openForm({ entityName, entityId });
  let isGone = false;
  const ownFilter = createOwnFilter(narrowed);
  const pages = createListPages((dataSet, { to, today }) => ownFilter.set(dataSet, listFilter(to, today)));
  const store = createReviewStore(settings, (effect, dispatch) => {
    gate.begin();
    const tell = (event: ReviewEvent): void => {
      afterPress(() => gate.following(() => dispatch(event)));
      if (event.type === "factsRead") window.setTimeout(summary.look);
      if (event.type === "factsRead" || event.type === "invoiceRead") window.setTimeout(askOnce);
    };
    performEffect(effect, tell, {
      port,
      wait,
      nowMs: Date.now,
      cancelWait: gate.cancel,
      runDataSet: (command) => {
        if (controls.get(store)) return; // it has gone
        if (command.kind === "refresh") summary.outdate();
        pages.run(context.parameters.records, command);
        readContext(context);
      },
      isSaveStopped: (id) => isStopped(actingOf(store.state(), id)),
      isManyCancelled: () => isGone || isCancelled(store.state().many),
      showUntaken: focusUntaken,
      keepOpened: (id) => keepOpened(context.parameters.records, id),
      openInvoiceForm: (id) => openForm(invoiceTable.name, id),
      openSourceForm: (source) => openForm(sourceTable(source), source.id),
    });
  });
  const summary = createSummaryReader({
    read: async (view) => {
      const read = await port.readViewSummary(view);
      return read.ok ? read.value : null;
    },
    asked: () => {
      const { records } = context.parameters;
      const filter = ownFilter.foreign(records);
      return {
        view: { id: viewOf(records), filter, today: store.state().list.today },
        // where what was counted is not what is there, as long as it is another number of rows
        rows: shownFigures(store.state())?.over === "loaded" ? records.paging.totalResultCount : 0,
      };
    },
    tell: (groups) => {
      const { records } = context.parameters;
      const canFilter = isNarrowable(records);
      afterPress(() => store.dispatch({ type: "groupsRead", groups, canFilter, isOn: ownFilter.isOn(records) }));
    },
  });
  /** What the first rows need not wait for is asked once they are there. */
  const askOnce = once(() => {
    void port.readAvailability().then((availability) => store.dispatch({ type: "availabilityRead", availability }));
    void port.readOrganisation().then((facts) => store.dispatch({ type: "organisationRead", ...facts }));
  });
  guardLeaving(hasUnsavedEdits);
  watchPresses();
  const readContext = contextReader(store, pages);
  void lackedOf(first.utils, rights).then((lacks) => store.dispatch({ type: "permissionRead", permission: { lacks } }));
  return {
    update: (next) => {
      context = next;
      afterPress(() => gate.following(() => readContext(context)));
      return appPropsFrom(next, store);
    },
    stop: () => {
      isGone = true;
      controls.set(store, true);
      gate.stop();
    },
  };
}
