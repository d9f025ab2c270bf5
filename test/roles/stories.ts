import type { RowId } from "../../shared/invoicing/ids";
import { loadedOpen } from "../../InvoiceReview/edits/selectors";
import { rowId } from "../support/reviewHost";
import { reviewOnForm, reviewOnList, wizardOnForm, type Screen } from "../support/screenOnHost";
import type { HostClient } from "../host/hostClient";
import { openWorkspace } from "../support/openInvoiceOf";
import { amount } from "../support/amount";

type Parts = Parameters<typeof reviewOnForm>[1];

/** A way through a control: each step is told of when everything that it set off has come to rest. */
export interface Story {
  readonly name: string;
  readonly scenario: "small" | "wizard";
  readonly play: (parts: Parts, step: (name: string, screen: Screen) => void) => Promise<void>;
  /** Edits of this user that are neither recorded nor on the screen any more. */
  readonly lost?: (client: HostClient) => Promise<readonly string[]>;
}

const edited = { row: rowId("draft", 1), name: "As agreed", quantity: "3" } as const;
const removed = rowId("draft", 5);

/** An invoice is opened, edited everywhere, saved, recalculated, sent and paid. */
const invoice = (): Story => {
  let isKept: (what: "header" | RowId) => boolean = () => false;
  return {
    name: "an invoice",
    scenario: "small",
    play: async (parts, step) => {
      const screen = await reviewOnForm("draft", parts);
      const { store } = screen;
      step("open", screen);
      const dispatch = async (...events: readonly Parameters<typeof store.dispatch>[0][]): Promise<void> => {
        await screen.does(() => events.forEach(store.dispatch));
      };
      const before = loadedOpen(store.state());
      await dispatch(
        { type: "fieldEdited", row: null, field: "name", value: edited.name },
        { type: "fieldEdited", row: edited.row, field: "quantity", value: amount(edited.quantity) },
        { type: "rowRemoved", row: removed },
      );
      const taken = openWorkspace(store.state()).edits;
      isKept = (what) => {
        const { edits } = openWorkspace(store.state());
        if (what === "header") return !taken.header.name || Boolean(edits.header.name);
        return !taken.rows.has(what) || edits.rows.has(what);
      };
      if (!before) isKept = () => true;
      step("edit", screen);
      await screen.press(/^Save$/);
      step("save", screen);
      await screen.press(/^Recalculate$/);
      await screen.press(/^Recalculate$/);
      step("recalculate", screen);
      for (const act of [/^Send to Customer$/, /^Mark Invoice as Paid$/]) {
        if (await screen.press(act)) {
          step(`ask: ${act.source}`, screen);
          await agree(screen, act);
        }
        step(act.source, screen);
      }
      screen.close();
    },
    lost: async ({ query }) => {
      const [row] = await query<{ name: string; quantity: number; removed: number }>(
        `SELECT i.name, (SELECT msdyn_quantity FROM msdyn_invoicelinetransaction WHERE msdyn_invoicelinetransactionid = ?) AS quantity,
          (SELECT count(*) FROM msdyn_invoicelinetransaction WHERE msdyn_invoicelinetransactionid = ?) AS removed
         FROM invoice i WHERE invoicenumber = 'PINV-2001'`,
        [edited.row, removed],
      );
      return [
        ...(row?.name === edited.name || isKept("header") ? [] : ["name"]),
        ...(row?.quantity === 300 || isKept(edited.row) ? [] : ["quantity"]),
        ...(row?.removed === 0 || isKept(removed) ? [] : ["removal"]),
      ];
    },
  };
};

/** Presses the act in the question's own buttons. */
async function agree(screen: Screen, act: RegExp): Promise<void> {
  const dialog = screen.page.querySelector('[role="alertdialog"], [role="dialog"]');
  const button = [...(dialog?.querySelectorAll("button") ?? [])].find((each) => act.test(each.textContent ?? ""));
  await screen.does(() => button?.click());
}

const list: Story = {
  name: "a list",
  scenario: "small",
  play: async (parts, step) => {
    const screen = await reviewOnList(["draft", "inReview", "confirmed"], parts);
    step("open", screen);
    screen.close();
  },
};

/** A part of a contract is invoiced: what is not chosen is taken off; and what stays unfinished is taken back. */
const wizard: Story = {
  name: "a part of a contract",
  scenario: "wizard",
  play: async (parts, step) => {
    const screen = await wizardOnForm("tower", parts);
    step("open", screen);
    await screen.does(() => screen.store.dispatch({ type: "itemTypeToggled", itemType: "time" }));
    for (const name of ["Next", "Finish", "Look again", "Take back", "Take back"]) {
      if (await screen.press(new RegExp(`^${name}`))) step(name, screen);
    }
    screen.close();
  },
};

/** Everything of a contract at once: nothing has to be taken off. */
export const whole: Story = {
  name: "a whole contract",
  scenario: "wizard",
  play: async (parts, step) => {
    const screen = await wizardOnForm("website", parts);
    step("open", screen);
    for (const name of ["Next", "Finish"]) {
      if (await screen.press(new RegExp(`^${name}`))) step(name, screen);
    }
    screen.close();
  },
};

export const stories = (): readonly Story[] => [invoice(), list, wizard];
