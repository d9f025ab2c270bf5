import * as React from "react";
import { Spinner } from "@fluentui/react";
import { assertNever } from "../../shared/core/assertNever";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { SetupNotice } from "../../shared/ui/SetupNotice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { WizardPage, WizardState } from "./wizardState";
import { BlockedPage } from "../opening/BlockedPage";
import { Busy } from "../../shared/ui/Busy";
import { FinishedPage } from "../finish/FinishedPage";
import { FinishingPage } from "../finish/FinishingPage";
import { NothingPage } from "../opening/NothingPage";
import { ContractWait } from "../opening/ContractWait";
import { FirstStep } from "../parameters/FirstStep";
import { ParametersStep } from "../parameters/ParametersStep";
import { ReviewStep } from "../review/ReviewStep";
import { UnfinishedPage } from "../opening/UnfinishedPage";
import { useStepFocus } from "./useStepFocus";
import { useSelected } from "../../shared/ui/room";

/** The page that the wizard is on. A new page takes the focus to its heading, if the focus was in the wizard. */
export function WizardScreen({ isWide }: { readonly isWide: boolean }): React.ReactElement {
  const { texts } = useSurroundings();
  const page = useSelected((state: WizardState) => state.page);
  const broke = useSelected((state: WizardState) => state.broke);
  const root = useStepFocus(pageName(page));
  return (
    <section ref={root} className={isWide ? "pinv-wide" : "pinv-narrow"} aria-label={texts("Wizard_Label")}>
      <SetupNotice problems={useSelected((state: WizardState) => state.settings.problems)} />
      <Busy />
      {broke ? <ErrorNotice error={broke} /> : null}
      <Page page={page} isWide={isWide} />
    </section>
  );
}

/** Choosing a contract and the parameters below it are one page to the user. */
const pageName = ({ step }: WizardPage): string => (step === "contract" ? "parameters" : step);

function Page({ page, isWide }: { readonly page: WizardPage; readonly isWide: boolean }): React.ReactElement {
  const { texts } = useSurroundings();
  switch (page.step) {
    case "opening":
      return <Spinner label={texts("Opening")} />;
    case "blocked":
      return <BlockedPage reason={page.reason} />;
    case "unfinished":
      return <UnfinishedPage page={page} />;
    case "contract":
      return (
        <FirstStep open={page.open} chosen={page.contract?.id ?? null}>
          <ContractWait page={page} />
        </FirstStep>
      );
    case "parameters":
      return (
        <FirstStep open={page.work} chosen={page.work.contract.id}>
          <ParametersStep work={page.work} isWide={isWide} />
        </FirstStep>
      );
    case "nothing":
      return <NothingPage page={page} isWide={isWide} />;
    case "review":
      return <ReviewStep work={page.work} isWide={isWide} />;
    case "finishing":
      return <FinishingPage progress={page.progress} />;
    case "finished":
      return <FinishedPage page={page} />;
    default:
      return assertNever(page);
  }
}
