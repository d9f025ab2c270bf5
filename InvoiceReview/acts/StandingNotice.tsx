import * as React from "react";
import { isEditableStatus } from "../../shared/invoicing/invoiceStatus";
import { tellingDifference } from "../../shared/invoicing/acts/figureDifferences";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { agreeBlockers } from "./actBlockers";
import { loadedOpen } from "../edits/selectors";
import { ActionButton } from "./ActionButton";
import { describeBlocker } from "./describeBlocker";
import { describeDifference } from "./describeDifference";
import { useActionName } from "./vocabulary";
import { isShallowSame } from "../../shared/core/isShallowSame";
import { useSelected } from "../../shared/ui/room";
import { ActsState } from "./actsState";

/**
 * What the recorded invoice lacks, from the moment it is open and not only at Send: that it is being confirmed in bulk,
 * rows that could not be read, and figures that are out of date, with recalculating beside them. An edit changes nothing
 * of it, so that nothing moves.
 */
export function StandingNotice(): React.ReactElement | null {
  const surroundings = useSurroundings();
  const nameOf = useActionName();
  const { bulk, unread, stale } = useSelected((state: ActsState) => {
    const told = { bulk: "", unread: "", stale: "" };
    const invoice = loadedOpen(state)?.load.loaded.invoice;
    if (!invoice?.isProjectInvoice || !isEditableStatus(invoice.status)) return told;
    for (const blocker of agreeBlockers(state, "send")) {
      if (blocker.kind === "bulkRunning") told.bulk = describeBlocker(blocker, surroundings);
      if (blocker.kind === "unreadRows") told.unread = describeBlocker(blocker, surroundings);
      if (blocker.kind !== "staleTotals") continue;
      const difference = tellingDifference(blocker.differences);
      told.stale = describeDifference("Standing_stale", difference, invoice.currency, surroundings);
    }
    return told;
  }, isShallowSame);
  if (!bulk && !unread && !stale) return null;
  const { texts } = surroundings;
  const ariaLabel = texts("Standing_Label", { action: nameOf("recalculate") });
  return (
    <Notice
      tone="warning"
      title={[bulk, unread, stale].filter(Boolean).join(" ")}
      actions={stale ? <ActionButton action="recalculate" isLeaving ariaLabel={ariaLabel} /> : null}
    />
  );
}
