import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { recordedStanding } from "../../shared/invoicing/invoiceActions";
import { tellingDifference } from "../../shared/invoicing/figureDifferences";
import { isEditableStatus } from "../../shared/invoicing/invoiceStatus";
import { RecordedBlocker, recordedBlockers } from "../../shared/invoicing/recordedBlockers";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { buttonBlockers, loadedOpen, situationOf } from "../review/selectors";
import { describeBlocker } from "./describeBlocker";
import { focusNear } from "./focusNear";
import { isShallowSame, useReview, useStore } from "./storeContext";
import { actionName } from "./vocabulary";

/**
 * What the recorded invoice lacks, from the moment it is open and not only at Send: rows that could not be read, and
 * figures that are out of date, with recalculating beside them. An edit changes nothing of it, so that nothing moves.
 */
export function StandingNotice(): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts, formats } = surroundings;
  const store = useStore();
  const { load, isRecalculated, isDisabled, vocabulary } = useReview((state) => {
    const open = loadedOpen(state);
    return {
      load: open?.load,
      isRecalculated: open ? situationOf(state, open, "send").isRecalculated : false,
      isDisabled: buttonBlockers(state, "recalculate").length > 0,
      vocabulary: state.settings.vocabulary,
    };
  }, isShallowSame);
  if (!load) return null;
  const { loaded, differences } = load;
  const { invoice } = loaded;
  const blockers = recordedBlockers(recordedStanding(loaded, { differences, isRecalculated }));
  const stale = blockers.find(isStale);
  const unread = blockers.find(({ kind }) => kind === "unreadRows");
  if (!invoice.isProjectInvoice || !isEditableStatus(invoice.status) || !(stale ?? unread)) return null;
  const told = stale && tellingDifference(stale.differences);
  const recalculate = (
    <DefaultButton
      text={actionName("recalculate", vocabulary, texts)}
      disabled={isDisabled}
      allowDisabledFocus
      onClick={(event: React.MouseEvent<HTMLElement>) => {
        focusNear(event.currentTarget, "heading"); // it leaves the page once the figures are up to date
        store.dispatch({ type: "actionPressed", action: "recalculate" });
      }}
    />
  );
  return (
    <Notice
      tone="warning"
      title={unread ? describeBlocker(unread, surroundings) : texts("Standing_stale")}
      actions={stale ? recalculate : undefined}
    >
      {told ? (
        <p>
          {texts("Standing_figure", {
            name: told.of === "total" ? texts(`Figure_${told.figure}`) : told.name,
            recorded: formats.money(told.recorded, invoice.currency),
            calculated: formats.money(told.calculated, invoice.currency),
          })}
        </p>
      ) : null}
    </Notice>
  );
}

const isStale = (blocker: RecordedBlocker): blocker is Extract<RecordedBlocker, { kind: "staleTotals" }> =>
  blocker.kind === "staleTotals";
