import * as React from "react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { itemTypeChoices, resourcingUnitChoices, unitChoices } from "./parameterChoices";
import { nextBlockers } from "../review/stepBlockers";
import { Work } from "../review/work";
import { ChoiceGroup } from "./ChoiceGroup";
import { ContractNotices } from "./ContractNotices";
import { CutOffField } from "./CutOffField";
import { LastChoices } from "./LastChoices";
import { MilestoneChoices } from "./MilestoneChoices";
import { StepButton } from "../review/StepButton";
import { TotalBar } from "../review/TotalBar";
import { WhyNotHere } from "../review/WhyNotHere";
import { useStore } from "../../shared/ui/room";
import { ParametersEvent } from "./parametersEvent";
import { ReviewState } from "../review/reviewState";

interface ParametersStepProps {
  readonly work: Work;
  readonly isWide: boolean;
}

/** What to invoice. Each choice shows what it would add, and follows the others at once. */
export function ParametersStep({ work, isWide }: ParametersStepProps): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ReviewState, ParametersEvent>();
  const { currency } = work.contract;
  return (
    <>
      <ContractNotices work={work} />
      <CutOffField work={work} />
      <LastChoices work={work} />
      <div className="pinv-columns">
        <ChoiceGroup
          title={texts("Type_Title")}
          choices={itemTypeChoices(work).map((choice) => ({ ...choice, name: texts(`Class_${choice.id}`) }))}
          currency={currency}
          onToggle={(itemType) => store.dispatch({ type: "itemTypeToggled", itemType })}
        />
        <ChoiceGroup
          title={texts("Unit_Title")}
          choices={unitChoices(work)}
          currency={currency}
          onToggle={(unit) => store.dispatch({ type: "unitToggled", unit })}
        />
        <ChoiceGroup
          title={texts("ResourcingUnit_Title")}
          choices={resourcingUnitChoices(work)}
          currency={currency}
          onToggle={(unit) => store.dispatch({ type: "resourcingUnitToggled", unit })}
        />
        <MilestoneChoices work={work} />
      </div>
      <WhyNotHere work={work} isWide={isWide} />
      <TotalBar work={work}>
        <StepButton
          text={texts("Next")}
          blockersIn={(state) => nextBlockers(state, work)}
          onPress={() => store.dispatch({ type: "nextPressed" })}
        />
      </TotalBar>
    </>
  );
}
