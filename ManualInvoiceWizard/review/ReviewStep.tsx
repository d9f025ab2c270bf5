import * as React from "react";
import { counted } from "../../shared/core/texts";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { leftOutGroups } from "./leftOutGroups";
import { selectionOf } from "./selection";
import { finishBlockers } from "./stepBlockers";
import { Work } from "./work";
import { useCalendar } from "./calendarContext";
import { PageHeading } from "./PageHeading";
import { ReviewGrid } from "./ReviewGrid";
import { StepButton } from "./StepButton";
import { TotalBar } from "./TotalBar";
import { WhyNotHere } from "./WhyNotHere";
import { useStore } from "../../shared/ui/room";
import { EventButton } from "./EventButton";
import { ReviewEvent } from "./reviewEvent";
import { ReviewState } from "./reviewState";

interface ReviewStepProps {
  readonly work: Work;
  readonly isWide: boolean;
}

/** Step 2: the invoice before it exists, and why anything is missing from it. */
export function ReviewStep({ work, isWide }: ReviewStepProps): React.ReactElement {
  const { texts } = useSurroundings();
  const { inWords } = useCalendar();
  const store = useStore<ReviewState, ReviewEvent>();
  return (
    <>
      <PageHeading step={2} title={texts("Review_Title")} />
      <p>
        <bdi>{work.contract.name}</bdi>
        {" · "}
        {texts("CutOff_Words", { day: inWords(work.choices.cutOff) })}
      </p>
      <Gaps work={work} />
      <ReviewGrid work={work} isWide={isWide} />
      <WhyNotHere work={work} isWide={isWide} />
      <TotalBar work={work}>
        <EventButton<ReviewEvent> text={texts("Back")} event={{ type: "backPressed" }} />
        <StepButton
          text={texts("Finish")}
          onPress={() => store.dispatch({ type: "finishPressed" })}
          blockersIn={(state) => finishBlockers(state, work)}
        />
      </TotalBar>
    </>
  );
}

/** A missing price is a gap, not a zero: what has none is left out, and that is said. */
function Gaps({ work }: { readonly work: Work }): React.ReactElement | null {
  const { texts } = useSurroundings();
  const gaps = leftOutGroups(selectionOf(work)).find(({ reason }) => reason === "noPrice");
  if (!gaps) return null;
  return (
    <Notice tone="warning" title={counted(texts, "Gaps_Title", gaps.items.length)}>
      <p>{texts("Gaps_Detail")}</p>
    </Notice>
  );
}
