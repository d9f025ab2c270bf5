import type { ManyAct } from "../../shared/invoicing/acts/invoiceActions";
import type { InvoiceId } from "../../shared/invoicing/ids";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import { actOnMany, type OneOfManyOutcome } from "../../shared/procedures/review/actOnMany";
import type { ReviewPort } from "../../shared/procedures/review/reviewPort";
import { agreedAsSeen } from "./agreedAsSeen";
import { hostTime } from "./hostTime";
import type { ReviewHost } from "./reviewHost";
import { valueOf } from "./valueOf";

export const manyMessages: Readonly<Record<ManyAct, string>> = {
  recalculate: "msdyn_InvoiceRecalculate",
  recalculateAndSend: "msdyn_PostInvoice",
  send: "msdyn_PostInvoice",
  putInReview: "PATCH",
  backToDraft: "PATCH",
  markPaid: "msdyn_InvoicePaid",
};

export const statusOptions = { draft: 192350000, inReview: 192350001, confirmed: 192350002, paid: 192350003 } as const;

/** The project invoices of a status, by their ids. */
export async function idsIn(host: ReviewHost, status: keyof typeof statusOptions): Promise<InvoiceId[]> {
  const filter = `msdyn_projectinvoicestatus eq ${statusOptions[status]} and msdyn_ordertype eq 192350001`;
  const { json } = await host.get(`invoices?$select=invoiceid&$filter=${filter}&$orderby=invoiceid`);
  return json.value.map(({ invoiceid }) => invoiceid as InvoiceId);
}

/** As a user has seen them who agrees. */
export async function seenOf(host: ReviewHost, ids: readonly InvoiceId[]): Promise<LoadedInvoice[]> {
  const read = await host.port().readInvoices(ids);
  return ids.map((id) => valueOf(read.get(id) ?? { ok: false, error: { kind: "gone" } }));
}

/** Does one act with many over the host, whose time passes meanwhile. @param cancelAt cancelled once so many were asked for */
export async function doneWithMany(
  host: ReviewHost,
  act: ManyAct,
  seen: readonly LoadedInvoice[],
  cancelAt = Infinity,
): Promise<ReadonlyMap<InvoiceId, OneOfManyOutcome>> {
  const time = hostTime(host);
  let asked = 0;
  const real = host.port({ fetch: time.givingUpAfter(125_000) });
  const port: ReviewPort = {
    ...real,
    request: async (...given) => {
      asked += 1;
      return real.request(...given);
    },
  };
  await host.door("trace", undefined, "DELETE");
  const steps = actOnMany({ act, agreed: seen.map(agreedAsSeen) }, port, {
    wait: time.wait,
    nowMs: () => 0,
    isCancelled: () => asked >= cancelAt,
  });
  const outcomes = async (): Promise<ReadonlyMap<InvoiceId, OneOfManyOutcome>> => {
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    return step.value;
  };
  return time.during(outcomes());
}
