import { isWaitedFor } from "../invoicing/invoicingError";
import { StopReason } from "./creationOutcome";
import { patiently } from "./creationPatience";
import { InvoiceCreator } from "./creationPort";
import { Wait } from "./progress";
import { Source } from "./reviewPort";

/** The platform may set a source's status a moment after the row is gone. */
const looksMs = [0, 1000, 3000, 6000];

/**
 * Reads the source of a row that was taken off: unless it can be invoiced again, what is assumed of the platform is
 * false (facts 6, "whether deleting resets its actual"), and nothing further may be taken off.
 */
export async function proveGivenBack(
  source: Source,
  port: Pick<InvoiceCreator, "readSourceStatus">,
  wait: Wait,
): Promise<StopReason | null> {
  let reason: StopReason = { kind: "notGivenBack", status: "unknown" };
  for (const pause of looksMs) {
    if (pause > 0) await wait(pause);
    const status = await patiently(() => port.readSourceStatus(source), wait);
    if (status.ok && status.value === "readyToInvoice") return null;
    reason = status.ok ? { kind: "notGivenBack", status: status.value } : { kind: "failed", error: status.error };
    if (!status.ok && isWaitedFor(status.error)) break;
  }
  return reason;
}
