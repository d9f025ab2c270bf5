import * as React from "react";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { AtNothing } from "./openingState";
import { ContractNotices } from "../parameters/ContractNotices";
import { ContractPicker } from "../parameters/ContractPicker";
import { PageHeading } from "../review/PageHeading";
import { WhyNotHere } from "../review/WhyNotHere";
import { EventButton } from "../review/EventButton";
import { OpeningEvent } from "./openingEvent";

interface NothingPageProps {
  readonly page: AtNothing;
  readonly isWide: boolean;
}

/** Nothing of this contract can be invoiced now: why, transaction by transaction, and what to do. */
export function NothingPage({ page, isWide }: NothingPageProps): React.ReactElement {
  const { texts } = useSurroundings();
  const { work, why } = page;
  return (
    <>
      <PageHeading title={texts("Nothing_Title")} />
      <ContractPicker open={work} chosen={work.contract.id} />
      <Notice
        tone="info"
        title={texts(`Nothing_${why}`, { contract: work.contract.name })}
        actions={<EventButton<OpeningEvent> text={texts("Reread")} event={{ type: "startAgainPressed" }} />}
      >
        <p>{texts(`NothingDo_${why}`)}</p>
      </Notice>
      <ContractNotices work={work} />
      <WhyNotHere work={work} isWide={isWide} />
    </>
  );
}
