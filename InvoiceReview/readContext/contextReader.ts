import { ListPages } from "../../shared/platform/listPages";
import { keptOpened } from "../../shared/platform/openedInvoice";
import { isReadOnlyIn } from "../../shared/platform/privileges";
import { formRecord } from "../../shared/platform/undocumentedHost";
import { placementFrom } from "./placementFrom";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { userDayIn } from "../../shared/platform/userDay";
import { IInputs } from "../generated/ManifestTypes";
import { ReviewStore } from "../app/reviewStore";
import { InvoiceId, plainId } from "../../shared/invoicing/ids";

type Context = ComponentFramework.Context<IInputs>;

/**
 * Takes contexts in. The platform calls often, mostly with nothing new: what is compared is plain text of what we
 * read, and only a difference becomes an event.
 */
export function contextReader(store: ReviewStore, pages: ListPages): (context: Context) => void {
  let seenPlacement = "";
  let seenView = "";
  let seenDisabled: boolean | null = null;

  return (context) => {
    const dataSet = context.parameters.records;
    const isReadOnly = isReadOnlyIn(context);
    if (isReadOnly !== seenDisabled) {
      seenDisabled = isReadOnly;
      store.dispatch({ type: "permissionRead", permission: { isReadOnly } });
    }
    const placed = placementFrom(dataSet, formRecord(context));
    const isList = placed.placement.kind === "list";
    const invoice = isList ? (keptOpened(dataSet) as InvoiceId | null) : placed.invoice;
    const placement = JSON.stringify([placed, invoice]);
    if (placement !== seenPlacement) {
      seenPlacement = placement;
      store.dispatch({ type: "placed", ...placed, invoice });
    }
    if (!isList) return;
    const read = pages.view(dataSet);
    const view = { ...read, rows: read.rows.map((row) => ({ ...row, id: plainId(row.id) })) };
    const text = JSON.stringify(view);
    if (text === seenView) return;
    seenView = text;
    const today = userDayIn(context.userSettings)(new Date().toISOString()) as CalendarDate;
    store.dispatch({ type: "viewUpdated", view, today });
  };
}
