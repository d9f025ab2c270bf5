import * as React from "react";
import { actWarnings, Warning } from "../../shared/invoicing/acts/invoiceActions";
import { HelpLink } from "../../shared/ui/PageLink";
import { Rows } from "../../shared/ui/Rows";
import { useSurroundings } from "../../shared/ui/surroundings";
import { numberOf } from "../../shared/invoicing/invoice";
import { OutcomeGroup } from "../../shared/invoicing/acts/lineOutcome";
import { agreeBlockers, askedAbout, mayAgree, situationOf } from "./actBlockers";
import { PendingLines } from "./PendingLines";
import { AskedAct } from "./acting";
import { acts } from "./acts";
import { hasEdits } from "../edits/pendingEdits";
import { loadedOpen, openWorkspace, rulesOf } from "../edits/selectors";
import { describeBlocker, describeWarning } from "./describeBlocker";
import { OwnDialog } from "../../shared/ui/OwnDialog";
import { OutcomeList } from "./OutcomeList";
import { PendingWrites } from "../edits/PendingWrites";
import { useActionName } from "./vocabulary";
import { openActing, ActsState } from "./actsState";
import { useSelected, useStore } from "../../shared/ui/room";
import { ActEvent } from "./actEvent";
import { EditEvent } from "../edits/editEvent";

/** The one question before an act: what it does, what stands against it, what should be known. */
export function ActionDialogs(): React.ReactElement | null {
  const action = useSelected((state: ActsState) => openActing(state).action);
  return action.kind === "asking" ? <ActionDialog action={action.action} /> : null;
}

function ActionDialog({ action }: { readonly action: AskedAct }): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts, formats } = surroundings;
  const store = useStore<ActsState, ActEvent | EditEvent>();
  const nameOf = useActionName();
  const state = useSelected((whole: ActsState) => whole);
  const open = loadedOpen(state);
  if (!open) return null;
  const loaded = askedAbout(state, open.load.loaded, action);
  const { invoice } = loaded;
  const blockers = agreeBlockers(state, action).map((each) => describeBlocker(each, surroundings));
  const warnings = actWarnings(action, loaded, situationOf(state, open, action), rulesOf(state, invoice));
  const hasWrites = acts[action].isAboutWrites && hasEdits(openWorkspace(state).edits);
  const outcomes = warnings.filter(isOutcome);
  const others = warnings.flatMap((each) => (isOutcome(each) ? [] : describeWarning(each, surroundings)));
  const dismiss = (): void => store.dispatch({ type: "dialogDismissed" });
  const total = formats.money(invoice.recorded.total, invoice.currency);
  return (
    <OwnDialog
      title={texts(`Dialog_${action}`, { number: numberOf(invoice) })}
      widthPx={560}
      agree={{
        text: hasWrites
          ? texts(action === "recalculate" ? "Dialog_recalculate_Agree" : "Dialog_Save", { action: nameOf(action) })
          : nameOf(action),
        isOff: !mayAgree(state, action),
        onClick: () => store.dispatch({ type: "actionAgreed" }),
      }}
      out={texts(blockers.length > 0 ? "Close" : "Cancel")}
      onDismiss={dismiss}
    >
      {hasWrites && <PendingWrites />}
      {action !== "recalculate" && (
        <p>{texts(`Dialog_${action}_Text`, { customer: invoice.customer, total, lines: loaded.details.length })}</p>
      )}
      {action === "addLines" && <PendingLines currency={invoice.currency} />}
      <Sentences title={texts("Dialog_Blocked")} sentences={blockers} tone="error" />
      {outcomes.map((group) => (
        <OutcomeList key={group.kind} group={group} currency={invoice.currency} />
      ))}
      <Sentences title={texts("Dialog_Know")} sentences={others} tone="warning" />
      <HelpLink entry={action} />
    </OwnDialog>
  );
}

const isOutcome = (warning: Warning): warning is OutcomeGroup => "rows" in warning;

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tone: "error" | "warning";
}

function Sentences({ title, sentences, tone }: SentencesProps): React.ReactElement | null {
  if (sentences.length === 0) return null;
  return (
    <div className={`pinv-sentences pinv-${tone}`} role={tone === "error" ? "alert" : undefined}>
      <strong>{title}</strong>
      <Rows items={sentences} />
    </div>
  );
}
