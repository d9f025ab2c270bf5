import * as React from "react";
import { Spinner } from "@fluentui/react";
import { Busy } from "../../shared/ui/Busy";
import { useSurroundings } from "../../shared/ui/surroundings";
import { ChipBar } from "../chips/ChipBar";
import { Guarded } from "../edits/Guarded";
import { InvoiceList } from "../list/InvoiceList";
import { KeptEditsPanel } from "../edits/KeptEditsPanel";
import { SetupNotice } from "../../shared/ui/SetupNotice";
import { useSelected, useStore } from "../../shared/ui/room";
import { InvoiceScreen } from "../invoice/InvoiceScreen";
import { Notice } from "../../shared/ui/Notice";
import { OpenedFromList, stepKeyPressed } from "../list/OpenedFromList";
import { ListEvent } from "../list/listEvent";
import { CompareButton } from "../compare/CompareButton";
import { CompareDialog } from "../compare/CompareDialog";
import { ManyBar } from "../many/ManyBar";
import { ManyQuestion } from "../many/ManyQuestion";
import { ManyReport } from "../many/ManyReport";
import { ReviewState } from "./reviewState";
import { useSettingProblems } from "./useSettingProblems";

/** What is shown where the control stands: the list, one invoice, both, or how to place it. */
export function ReviewScreen({ isWide }: { readonly isWide: boolean }): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ReviewState, ListEvent>();
  const placement = useSelected((state: ReviewState) => state.placement);
  const isOpen = useSelected((state: ReviewState) => state.open !== null);
  return (
    <>
      <SetupNotice problems={useSettingProblems()} />
      <Busy />
      {placement.kind === "unknown" && <Spinner label={texts("Loading")} />}
      {(placement.kind === "unsupportedTable" || placement.kind === "noInvoice") && (
        <Notice tone="warning" title={texts(`Placement_${placement.kind}`, placement)}>
          <p>{texts("Placement_How")}</p>
        </Notice>
      )}
      {placement.kind === "form" && isOpen && <InvoiceScreen placement="form" back={null} />}
      {placement.kind === "list" && (
        <div
          className={isOpen && isWide ? "pinv-beside" : "pinv-single"}
          onKeyDown={(event) => stepKeyPressed(event, store.dispatch)}
        >
          {isOpen ? null : <KeptEditsPanel />}
          <Guarded>
            <ManyReport />
            <ManyQuestion />
            <CompareDialog />
          </Guarded>
          {(!isOpen || isWide) && (
            <Guarded>
              <div>
                <ChipBar />
                <ManyBar />
                <InvoiceList ofSelection={isOpen ? null : <CompareButton />} />
              </div>
            </Guarded>
          )}
          {isOpen && (
            <Guarded>
              <InvoiceScreen
                placement="list"
                back={
                  <OpenedFromList>
                    <CompareButton />
                  </OpenedFromList>
                }
              />
            </Guarded>
          )}
        </div>
      )}
    </>
  );
}
