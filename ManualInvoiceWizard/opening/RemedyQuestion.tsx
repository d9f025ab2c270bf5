import * as React from "react";
import { Dialog, DialogFooter, DialogType, useTheme } from "@fluentui/react";
import { counted } from "../../shared/core/texts";
import { useSurroundings } from "../../shared/ui/surroundings";
import { themed } from "../../shared/ui/themed";
import { AtUnfinished, Unfinished, OpeningState } from "./openingState";
import { DraftList } from "../review/DraftList";
import { useStore } from "../../shared/ui/room";
import { EventButton } from "../review/EventButton";
import { OpeningEvent } from "./openingEvent";

interface RemedyQuestionProps {
  readonly page: AtUnfinished;
  readonly asking: Extract<Unfinished, { kind: "asking" }>;
}

/** The one question before lines are taken off a draft: which one, who made it, and what it comes to. */
export function RemedyQuestion({ page, asking }: RemedyQuestionProps): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<OpeningState, OpeningEvent>();
  const theme = useTheme();
  const { remedy, report } = asking;
  const { contract: id } = page.intent.rule;
  const currency = page.open.contracts.find((contract) => contract.id === id)?.currency ?? null;
  const count = remedy === "finish" ? report.outside : report.rowCount;
  return (
    <Dialog
      hidden={false}
      onDismiss={() => store.dispatch({ type: "remedyDeclined" })}
      minWidth="min(560px, 94vw)"
      dialogContentProps={{
        type: DialogType.normal,
        title: counted(texts, "RemedyAsk", count),
        closeButtonAriaLabel: texts("Cancel"),
      }}
      modalProps={{ isBlocking: true, className: "pinv-dialog" }}
    >
      <div {...themed("pinv-dialog-body", theme)}>
        <DraftList drafts={[report.draft]} currency={currency} />
        <p>{texts("RemedyAsk_Maker", { maker: report.draft.createdByName || report.draft.createdBy })}</p>
        <p>{texts(`RemedyAsk_${remedy}`)}</p>
      </div>
      <DialogFooter>
        <EventButton<OpeningEvent> primary text={texts(`Remedy_${remedy}`)} event={{ type: "remedyAgreed" }} />
        <EventButton<OpeningEvent> text={texts("Cancel")} event={{ type: "remedyDeclined" }} />
      </DialogFooter>
    </Dialog>
  );
}
