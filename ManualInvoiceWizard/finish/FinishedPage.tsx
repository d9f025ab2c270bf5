import * as React from "react";
import { assertNever } from "../../shared/core/assertNever";
import { counted } from "../../shared/core/texts";
import { Currency } from "../../shared/invoicing/words/currency";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { AtFinished } from "./finishState";
import { CreatedEnd } from "./CreatedEnd";
import { describeRefusal } from "../review/describeRefusal";
import { DraftList } from "../review/DraftList";
import { PageHeading } from "../review/PageHeading";
import { StoppedEnd } from "./StoppedEnd";
import { EventButton } from "../review/EventButton";
import { FinishEvent } from "./finishEvent";

interface FinishedPageProps {
  readonly page: AtFinished;
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
  const { outcome, work } = page;
  const startAgain = (text: string): React.ReactElement => (
    <EventButton<FinishEvent> text={text} event={{ type: "startAgainPressed" }} />
  );
  const again = startAgain(texts("Remedy_look"));
  if (outcome.kind === "stopped") {
    return <StoppedEnd outcome={outcome} currency={currencyOf(page)} again={again} />;
  }
  const detail = texts(`End_${outcome.kind}_Detail`);
  switch (outcome.kind) {
    case "created":
      return <CreatedEnd {...outcome} work={work} more={startAgain(texts("End_More"))} />;
    case "refused":
      return (
        <Notice
          tone="warning"
          title={describeRefusal(outcome.refusal, texts)}
          actions={work ? <EventButton<FinishEvent> text={texts("Back")} event={{ type: "backPressed" }} /> : again}
        >
          <p>{detail}</p>
        </Notice>
      );
    case "notCreated":
    case "notForgotten":
      return <ErrorNotice title={detail} error={outcome.error} actions={again} />;
    case "notKnownYet":
      return (
        <Notice tone="warning" title={detail} actions={again}>
          <p>{texts("EndDo_notKnownYet")}</p>
        </Notice>
      );
    case "takenBack":
      return (
        <Notice tone="done" title={detail} actions={startAgain(texts("End_More"))}>
          {/* its total was read before its lines were taken off */}
          <DraftList drafts={[outcome.draft]} currency={null} />
          <p>{texts("EndDo_takenBack")}</p>
        </Notice>
      );
    case "nothingThere":
      return <Notice tone="info" title={detail} actions={again} />;
    case "forgotten":
      return (
        <Notice tone="done" title={detail} actions={startAgain(texts("End_More"))}>
          {outcome.left.length > 0 ? (
            <>
              <p>{counted(texts, "End_Left", outcome.left.length)}</p>
              <DraftList drafts={outcome.left} currency={currencyOf(page)} />
            </>
          ) : null}
        </Notice>
      );
    default:
      return assertNever(outcome);
  }
}

/** Of the contract that was invoiced; null where the project is no longer on it. */
function currencyOf({ open, work }: FinishedPageProps["page"]): Currency | null {
  const id = work?.contract.id ?? open.journal.intent?.rule.contract;
  return open.contracts.find((contract) => contract.id === id)?.currency ?? null;
}
