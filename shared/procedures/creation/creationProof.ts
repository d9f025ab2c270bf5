import { BacklogItem, ProjectId } from "../../invoicing/backlog/backlog";
import { InvoiceId } from "../../invoicing/ids";
import { CreationIntent } from "../../invoicing/journal/journal";
import { isWaitedFor } from "../../invoicing/invoicingError";
import { StopReason } from "./creationOutcome";
import { patiently } from "./creationPatience";
import { CreationPort } from "./creationPort";
import { Wait } from "../progress";
import { Source } from "../review/reviewPort";

/** The platform may set a source's status a moment after the row is gone. */
const looksMs = [0, 1000, 3000, 6000];

export type ProvingPort = Pick<CreationPort, "readSourceStatus" | "readBacklog">;

/** What reading back a source needs: the draft that it was on, and where the backlog is. */
export interface Proving {
  readonly invoice: InvoiceId;
  readonly project: ProjectId;
  readonly intent: Pick<CreationIntent, "rule">;
  readonly port: ProvingPort;
  readonly wait: Wait;
}

/**
 * Reads the source of a row that was taken off: unless it can be invoiced again, or is by now on another invoice, what
 * is assumed of the platform is false (facts 6, "whether deleting resets its actual"), and nothing further may be taken
 * off.
 */
export async function proveGivenBack(source: Source, proving: Proving): Promise<StopReason | null> {
  const { port, wait } = proving;
  let reason: StopReason = { kind: "notGivenBack", status: "unknown" };
  for (const pause of looksMs) {
    if (pause > 0) await wait(pause);
    const status = await patiently(() => port.readSourceStatus(source), wait);
    if (status.ok && status.value === "readyToInvoice") return null;
    reason = status.ok ? { kind: "notGivenBack", status: status.value } : { kind: "failed", error: status.error };
    if (!status.ok && isWaitedFor(status.error)) break;
  }
  return reason.kind === "notGivenBack" && (await wasBilledSince(source, proving)) ? null : reason;
}

/** Somebody may have invoiced it in the moment that it came back. */
async function wasBilledSince({ id }: Source, { invoice, project, intent, port, wait }: Proving): Promise<boolean> {
  const backlog = await patiently(() => port.readBacklog(intent.rule.contract, project), wait);
  if (!backlog.ok) return false;
  const item = backlog.value.items.find((each) => each.id === id);
  return isBilledElsewhere(item, invoice);
}

/** Ready again, or somebody else's by now: a source that returned may be invoiced, and that sent, at once. */
export const isFreeOf = (item: BacklogItem | undefined, draft: InvoiceId): boolean =>
  item?.status === "ready" || isBilledElsewhere(item, draft);

const isBilledElsewhere = (item: BacklogItem | undefined, draft: InvoiceId): boolean =>
  item?.status === "posted" || (item?.status === "onInvoice" && item.invoice !== null && item.invoice.id !== draft);
