import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { assertNever } from "../../shared/core/assertNever";
import { counted } from "../../shared/core/texts";
import { Currency } from "../../shared/invoicing/currency";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { WizardPage } from "../wizard/wizardState";
import { CreatedEnd } from "./CreatedEnd";
import { describeRefusal } from "./describeRefusal";
import { DraftList } from "./DraftList";
import { PageHeading } from "./PageHeading";
import { StoppedEnd } from "./StoppedEnd";
import { useStore } from "./storeContext";

interface FinishedPageProps {
  readonly page: Extract<WizardPage, { step: "finished" }>;
}

/** How it ended: what happened, what is left where, and what to do. */
export function FinishedPage({ page }: FinishedPageProps): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <>
      <PageHeading title={texts(`End_${page.outcome.kind}`)} />
      <End page={page} />
    </>
  );
}

function End({ page }: FinishedPageProps): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore();
  const { outcome, work } = page;
  const startAgain = (text: string): React.ReactElement => (
    <DefaultButton text={text} onClick={() => store.dispatch({ type: "startAgainPressed" })} />
  );
  const again = startAgain(texts("Remedy_look"));
  switch (outcome.kind) {
    case "created":
      return <CreatedEnd {...outcome} work={work} more={startAgain(texts("End_More"))} />;
    case "refused":
      return (
        <Notice
          tone="warning"
          title={describeRefusal(outcome.refusal, texts)}
          actions={
            work ? (
              <DefaultButton text={texts("Back")} onClick={() => store.dispatch({ type: "backPressed" })} />
            ) : (
              again
            )
          }
        >
          <p>{texts("End_refused_Detail")}</p>
        </Notice>
      );
    case "notCreated":
      return <ErrorNotice title={texts("End_notCreated_Detail")} error={outcome.error} actions={again} />;
    case "stopped":
      return <StoppedEnd outcome={outcome} currency={currencyOf(page)} again={again} />;
    case "notKnownYet":
      return (
        <Notice tone="warning" title={texts("End_notKnownYet_Detail")} actions={again}>
          <p>{texts("EndDo_notKnownYet")}</p>
        </Notice>
      );
    case "takenBack":
      return (
        <Notice tone="done" title={texts("End_takenBack_Detail")} actions={startAgain(texts("End_More"))}>
          <DraftList drafts={[outcome.draft]} currency={currencyOf(page)} />
          <p>{texts("EndDo_takenBack")}</p>
        </Notice>
      );
    case "nothingThere":
      return <Notice tone="info" title={texts("End_nothingThere_Detail")} actions={again} />;
    case "forgotten":
      return (
        <Notice tone="done" title={texts("End_forgotten_Detail")} actions={startAgain(texts("End_More"))}>
          {outcome.left.length > 0 ? (
            <>
              <p>{counted(texts, "End_Left", outcome.left.length)}</p>
              <DraftList drafts={outcome.left} currency={currencyOf(page)} />
            </>
          ) : null}
        </Notice>
      );
    case "notForgotten":
      return <ErrorNotice title={texts("End_notForgotten_Detail")} error={outcome.error} actions={again} />;
    default:
      return assertNever(outcome);
  }
}

/** Of the contract that was invoiced; null where the project is no longer on it. */
function currencyOf({ open, work }: FinishedPageProps["page"]): Currency | null {
  const id = work?.contract.id ?? open.journal.intent?.rule.contract;
  return open.contracts.find((contract) => contract.id === id)?.currency ?? null;
}
