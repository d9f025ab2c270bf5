import * as React from "react";
import { ProgressIndicator } from "@fluentui/react";
import { Texts } from "../../shared/core/texts";
import { useSurroundings } from "../../shared/ui/surroundings";
import { AtFinishing } from "./finishState";
import { PageHeading } from "../review/PageHeading";

type Progress = AtFinishing["progress"];

/** The invoice is being made: which stage it is at, and that leaving loses nothing. */
export function FinishingPage({ progress }: { readonly progress: Progress }): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <>
      <PageHeading title={texts("Finishing_Title")} />
      <StageProgress progress={progress} />
      <p className="pinv-quiet">{texts("Finishing_Leave")}</p>
    </>
  );
}

/** One stage at a time, in words that are read out, and as a bar where it is known how much is left. */
export function StageProgress({ progress }: { readonly progress: Progress }): React.ReactElement {
  const { texts } = useSurroundings();
  const share = progress?.stage === "removing" && progress.of > 0 ? progress.done / progress.of : undefined;
  return (
    <div role="status">
      <ProgressIndicator label={stageText(progress, texts)} percentComplete={share} />
    </div>
  );
}

const stageText = (progress: Progress, texts: Texts): string =>
  texts(`Stage_${progress?.stage ?? "starting"}`, { ...progress });
