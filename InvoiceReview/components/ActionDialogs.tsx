import * as React from "react";
import { DefaultButton, Dialog, DialogFooter, DialogType, PrimaryButton, useTheme } from "@fluentui/react";
import { InvoiceAction, sendWarnings, Warning } from "../../shared/invoicing/invoiceActions";
import { useSurroundings } from "../../shared/ui/surroundings";
import { OutcomeGroup } from "../../shared/invoicing/lineOutcome";
import { themeVariables } from "../../shared/ui/themeVariables";
import { agreeBlockers, loadedOpen, openWorkspace, rulesOf, situationOf } from "../review/selectors";
import { describeBlocker, describeWarning } from "./describeBlocker";
import { OutcomeList } from "./OutcomeList";
import { PendingWrites } from "./PendingWrites";
import { isShallowSame, useReview, useStore } from "./storeContext";
import { actionName } from "./vocabulary";

/** The one question before an act: what it does, what stands against it, what should be known. */
export function ActionDialogs(): React.ReactElement | null {
  const action = useReview((state) => openWorkspace(state).action);
  return action.kind === "asking" ? <ActionDialog action={action.action} /> : null;
}

function ActionDialog({ action }: { readonly action: InvoiceAction }): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts, formats } = surroundings;
  const store = useStore();
  const theme = useTheme();
  const { invoice, vocabulary } = useReview(
    (state) => ({
      invoice: loadedOpen(state)?.load.loaded.invoice,
      vocabulary: state.settings.vocabulary,
    }),
    isShallowSame,
  );
  const blockers = useReview((state) =>
    agreeBlockers(state, action)
      .map((each) => describeBlocker(each, surroundings))
      .join("\n"),
  );
  const warnings = useReview(
    (state) => {
      const open = action === "send" ? loadedOpen(state) : null;
      if (!open) return [];
      const { loaded } = open.load;
      return sendWarnings(loaded, situationOf(state, open, "send"), rulesOf(state, loaded.invoice));
    },
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  );
  if (!invoice) return null;
  const dismiss = (): void => store.dispatch({ type: "dialogDismissed" });
  const name = actionName(action, vocabulary, texts);
  const total = formats.money(invoice.recorded.total, invoice.currency);
  return (
    <Dialog
      hidden={false}
      onDismiss={dismiss}
      minWidth="min(560px, 94vw)"
      dialogContentProps={{
        type: DialogType.normal,
        title: texts(`Dialog_${action}`, { number: invoice.number || invoice.name }),
        closeButtonAriaLabel: texts("Dialog_Dismiss"),
      }}
      modalProps={{ isBlocking: true, className: "pinv-dialog" }}
    >
      <div className="pinv-dialog-body" style={themeVariables(theme)}>
        {action === "recalculate" ? (
          <PendingWrites />
        ) : (
          <p>{texts(`Dialog_${action}_Text`, { customer: invoice.customer, total })}</p>
        )}
        <Sentences title={texts("Dialog_Blocked")} text={blockers} tone="error" />
        {warnings.filter(isOutcome).map((group) => (
          <OutcomeList key={group.kind} group={group} currency={invoice.currency} />
        ))}
        <Sentences
          title={texts("Dialog_Know")}
          text={warnings.flatMap((each) => (isOutcome(each) ? [] : describeWarning(each, surroundings))).join("\n")}
          tone="warning"
        />
      </div>
      <DialogFooter>
        <PrimaryButton
          text={action === "recalculate" ? texts("Dialog_recalculate_Agree") : name}
          disabled={blockers !== ""}
          onClick={() => store.dispatch({ type: "actionAgreed" })}
        />
        <DefaultButton text={texts(blockers === "" ? "Cancel" : "Close")} onClick={dismiss} />
      </DialogFooter>
    </Dialog>
  );
}

const isOutcome = (warning: Warning): warning is OutcomeGroup => "rows" in warning;

interface SentencesProps {
  readonly title: string;
  /** One sentence a line. */
  readonly text: string;
  readonly tone: "error" | "warning";
}

function Sentences({ title, text, tone }: SentencesProps): React.ReactElement | null {
  if (text === "") return null;
  return (
    <div className={`pinv-sentences pinv-${tone}`} role={tone === "error" ? "alert" : undefined}>
      <strong>{title}</strong>
      <ul>
        {text.split("\n").map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
