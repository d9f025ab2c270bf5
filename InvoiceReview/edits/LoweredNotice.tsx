import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { isolated } from "../../shared/core/isolated";
import { invoiceRefusal } from "../../shared/invoicing/edits/editRefusal";
import { isEditableStatus } from "../../shared/invoicing/invoiceStatus";
import { groupedOutcomes, isWarning, mayTakeOff } from "../../shared/invoicing/acts/lineOutcome";
import { HelpLink } from "../../shared/ui/PageLink";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { outcomesNow } from "./outcomesNow";
import { editRulesOf, loadedOpen, openWorkspace } from "./selectors";
import { describeOutcome, describeOutcomes } from "./describeOutcome";
import { focusNear } from "./focusNear";
import { useSelected, useStore } from "../../shared/ui/room";
import { EditEvent } from "./editEvent";
import { EditsState } from "./editsState";

/**
 * What sending will do to the lines as they stand, saved or not, in money, with the other way beside it: taking the
 * whole line off.
 */
export function LoweredNotice(): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const store = useStore<EditsState, EditEvent>();
  // what is worked out follows from these two alone
  const invoice = useSelected((state: EditsState) => loadedOpen(state)?.load.loaded.invoice);
  const edits = useSelected((state: EditsState) => openWorkspace(state).edits.rows);
  if (!invoice || !isEditableStatus(invoice.status)) return null;
  const outcomes = outcomesNow(store.state());
  const { currency } = invoice;
  const groups = groupedOutcomes(outcomes);
  const [worst] = groups;
  if (!worst) return null;
  const said = groups.map((group) => describeOutcomes(group, currency, surroundings)).join(" · ");
  const only = outcomes.length === 1 ? outcomes[0] : undefined;
  const offered = worst.rows.find(({ row }) => edits.has(row)) ?? worst.rows[0];
  const mayTake =
    offered && mayTakeOff(offered) && !invoiceRefusal(invoice, editRulesOf(store.state()), "removal") && offered;
  return (
    <div className="pinv-lowered">
      <Notice
        tone={isWarning(worst) ? "warning" : "info"}
        title={
          only
            ? `${texts(`Outcome_${only.kind}`)}: ${describeOutcome(only, currency, surroundings)}, ${isolated(only.name)}`
            : said
        }
        actions={
          mayTake && (
            <DefaultButton
              text={texts("Outcome_TakeOff")}
              ariaLabel={texts("Row_remove", { name: mayTake.name })}
              title={texts("Row_remove", { name: mayTake.name })}
              onClick={(event: React.MouseEvent<HTMLElement>) => {
                if (worst.rows.length === 1) focusNear(event.currentTarget, "lines");
                store.dispatch({ type: "rowRemoved", row: mayTake.row });
              }}
            />
          )
        }
      >
        <p>
          {texts(`OutcomeDetail_${worst.kind}`)} <HelpLink entry="lowered" />
        </p>
      </Notice>
    </div>
  );
}
