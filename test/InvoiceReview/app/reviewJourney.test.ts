import type { ReviewPort } from "../../../shared/procedures/review/reviewPort";
import { performEffect } from "../../../InvoiceReview/app/performEffect";
import { createReviewStore, type ReviewStore } from "../../../InvoiceReview/app/reviewStore";
import { loadedOpen } from "../../../InvoiceReview/edits/selectors";
import { amount, digits } from "../../support/amount";
import { openAction, reviewSettings } from "../../support/aReviewState";
import { forgetThePage } from "../../support/forgetThePage";
import { hostTime, type HostTime } from "../../support/hostTime";
import { type InvoiceKey, invoiceId, openReviewHost, type ReviewHost, rowId } from "../../support/reviewHost";
import { openWorkspace } from "../../support/openInvoiceOf";

let host: ReviewHost;
let time: HostTime;
let underWay = 0;
beforeEach(async () => {
  forgetThePage();
  host = await openReviewHost();
  time = hostTime(host);
  underWay = 0;
});
afterEach(async () => host.host.close());

/** Counts what is under way, so that a test can wait for nothing to be. */
function counted(port: ReviewPort): ReviewPort {
  const count =
    <Arguments extends unknown[], T>(call: (...all: Arguments) => Promise<T>) =>
    async (...all: Arguments): Promise<T> => {
      underWay += 1;
      return call(...all).finally(() => (underWay -= 1));
    };
  return {
    ...port,
    readInvoice: count(port.readInvoice),
    saveRows: count(port.saveRows),
    request: count(port.request),
    readSources: count(port.readSources),
    readSourceStatus: count(port.readSourceStatus),
  };
}

/** A control without a screen: the real store, effects and adapter, over the real host. */
function aWindow(user = "billing"): ReviewStore {
  const port = counted(host.port({ user, fetch: time.givingUpAfter(125_000) }));
  return createReviewStore(reviewSettings, (effect, dispatch) =>
    performEffect(effect, dispatch, {
      port,
      wait: time.wait,
      nowMs: time.passedMs,
      runDataSet: () => undefined,
      showUntaken: () => undefined,
      isSaveStopped: () => false,
      isManyCancelled: () => false,
      keepOpened: () => undefined,
      openInvoiceForm: () => undefined,
      cancelWait: () => undefined,
      openSourceForm: () => undefined,
    }),
  );
}

/** Until nothing is under way; time passes for what waits. */
async function settled(store: ReviewStore): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    await host.wait(0);
    const isBusy = underWay > 0 || openWorkspace(store.state()).action.kind === "running";
    if (!isBusy) return;
    if (turn % 5 === 4) await time.wait(5_000);
  }
  throw new Error("Never settled");
}

async function open(key: InvoiceKey, store = aWindow()): Promise<ReviewStore> {
  store.dispatch({ type: "opened", id: invoiceId(key) });
  await settled(store);
  return store;
}

async function press(store: ReviewStore, action: "recalculate" | "send" | "markPaid", times = 1): Promise<void> {
  for (let each = 0; each < times; each += 1) store.dispatch({ type: "actionPressed", action });
  for (let each = 0; each < times; each += 1) store.dispatch({ type: "actionAgreed" });
  await settled(store);
}

const status = (store: ReviewStore) => loadedOpen(store.state())?.load.loaded.invoice.status;
const notice = (store: ReviewStore) => openWorkspace(store.state()).notice;
const asked = async (message: string) => (await host.requests()).filter((request) => request.endsWith(message)).length;

it("from a changed line to paid: each act once, and all of it in the database", async () => {
  const store = await open("draft");
  store.dispatch({ type: "fieldEdited", row: rowId("draft", 1), field: "quantity", value: amount("6") });
  await press(store, "recalculate");
  expect(
    openWorkspace(store.state()).result?.diff.totals.map(
      ({ figure, before, after }) => `${figure} ${digits(after.minus(before))}`,
    ),
  ).toContain("total -400");
  await press(store, "send");
  expect([status(store), notice(store)]).toEqual(["confirmed", { kind: "confirmed", byAnother: false }]);
  await press(store, "markPaid");
  expect([status(store), notice(store)]).toEqual(["paid", { kind: "paid" }]);
  expect(await host.effects()).toEqual(["msdyn_InvoiceRecalculate", "msdyn_PostInvoice", "msdyn_InvoicePaid"]);
});

it("Send pressed and agreed to three times is asked for once", async () => {
  await press(await open("draft"), "send", 3);
  expect([await asked("msdyn_PostInvoice"), await host.effects()]).toEqual([1, ["msdyn_PostInvoice"]]);
});

it("paying twice is one effect", async () => {
  const store = await open("confirmed");
  await press(store, "markPaid", 2);
  await press(store, "markPaid");
  expect(await host.effects()).toEqual(["msdyn_InvoicePaid"]);
});

it("Send in two windows is one effect, and each window says what is so", async () => {
  const ours = await open("draft");
  const theirs = await open("draft", aWindow("second"));
  for (const store of [ours, theirs]) {
    store.dispatch({ type: "actionPressed", action: "send" });
    store.dispatch({ type: "actionAgreed" });
  }
  await settled(ours);
  await settled(theirs);
  expect([status(ours), status(theirs)]).toEqual(["confirmed", "confirmed"]);
  expect(await host.effects()).toEqual(["msdyn_PostInvoice"]);
});

it("an answer that is lost for long leaves Send disabled; looking again, and coming back, only read", async () => {
  await host.door("faults", { path: "msdyn_PostInvoice", delayMs: 600_000 });
  const store = await open("draft");
  await press(store, "send");
  expect(openAction(store.state())).toBe("notKnown send");
  await press(store, "send", 2);
  store.dispatch({ type: "lookAgainPressed" });
  await settled(store);
  expect(openAction(store.state())).toBe("notKnown send");

  await time.wait(600_000);
  const back = await open("draft");
  expect([status(back), openAction(back.state())]).toEqual(["confirmed", "idle"]);
  expect([await asked("msdyn_PostInvoice"), await host.effects()]).toEqual([1, ["msdyn_PostInvoice"]]);
});

it("the second to save gets the conflict on that row, sees both values, and loses nothing", async () => {
  const ours = await open("draft");
  const theirs = await open("draft", aWindow("second"));
  const edit = (store: ReviewStore, place: number, value: string) =>
    store.dispatch({ type: "fieldEdited", row: rowId("draft", place), field: "quantity", value: amount(value) });
  edit(theirs, 1, "5");
  await press(theirs, "recalculate");
  edit(ours, 1, "6");
  edit(ours, 2, "7");
  await press(ours, "recalculate");

  const { refused, edits } = openWorkspace(ours.state());
  expect([...refused]).toEqual([[rowId("draft", 1), { kind: "conflict" }]]);
  expect([...edits.rows.keys()]).toEqual([rowId("draft", 1)]);
  const shown = loadedOpen(ours.state())?.load.loaded.detailById;
  expect([
    digits(shown?.get(rowId("draft", 1))?.quantity ?? null),
    edits.rows.get(rowId("draft", 1))?.fields.quantity?.value.toFixed(),
  ]).toEqual(["5", "6"]);
  expect(digits(shown?.get(rowId("draft", 2))?.quantity ?? null)).toBe("7");

  ours.dispatch({ type: "conflictSettled", row: rowId("draft", 1), field: "quantity", take: "mine" });
  await press(ours, "recalculate");
  expect(digits((await host.read("draft")).detailById.get(rowId("draft", 1))?.quantity ?? null)).toBe("6");
});
