import * as React from "react";
import { Spinner } from "@fluentui/react";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { itemTypeChoices, resourcingUnitChoices, unitChoices } from "./parameterChoices";
import { nextBlockers } from "../review/stepBlockers";
import { WizardPage, Work } from "../app/wizardState";
import { ChoiceGroup } from "./ChoiceGroup";
import { ContractNotices } from "./ContractNotices";
import { ContractPicker } from "./ContractPicker";
import { CutOffField } from "./CutOffField";
import { EventButton } from "../review/EventButton";
import { LastChoices } from "./LastChoices";
import { MilestoneChoices } from "./MilestoneChoices";
import { PageHeading } from "../review/PageHeading";
import { StepButton } from "../review/StepButton";
import { useStore } from "../review/storeContext";
import { TotalBar } from "../review/TotalBar";
import { WhyNotHere } from "../review/WhyNotHere";

interface ParametersStepProps {
  readonly page: Extract<WizardPage, { step: "contract" | "parameters" }>;
  readonly isWide: boolean;
}

/** Step 1: what to invoice. Each choice shows what it would add, and follows the others at once. */
export function ParametersStep({ page, isWide }: ParametersStepProps): React.ReactElement {
  const { texts } = useSurroundings();
  const open = page.step === "contract" ? page.open : page.work;
  const contract = page.step === "contract" ? page.contract : page.work.contract;
  return (
    <>
      <PageHeading step={1} title={texts("Parameters_Title")} />
      <ContractPicker open={open} chosen={contract?.id ?? null} />
      {page.step === "contract" ? <Waiting page={page} /> : <Parameters work={page.work} isWide={isWide} />}
    </>
  );
}

function Waiting({ page }: { readonly page: Extract<WizardPage, { step: "contract" }> }): React.ReactElement {
  const { texts } = useSurroundings();
  if (!page.contract) return <p>{texts("Contract_Choose")}</p>;
  if (!page.error) return <Spinner label={texts("Backlog_Loading")} />;
  const retry = <EventButton text={texts("Retry")} event={{ type: "startAgainPressed" }} />;
  return <ErrorNotice title={texts("Backlog_Failed")} error={page.error} actions={retry} />;
}

function Parameters({ work, isWide }: { readonly work: Work; readonly isWide: boolean }): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore();
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
        <StepButton text={texts("Next")} pressed="nextPressed" blockersIn={(state) => nextBlockers(state, work)} />
      </TotalBar>
    </>
  );
}
