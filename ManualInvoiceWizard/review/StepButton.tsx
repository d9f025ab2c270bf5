import * as React from "react";
import { PrimaryButton } from "@fluentui/react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { StepBlocker } from "./stepBlockers";
import { WizardState } from "../app/wizardState";
import { describeBlocker } from "./describeBlocker";
import { useStore, useWizard } from "./storeContext";

interface StepButtonProps {
  readonly text: string;
  readonly blockersIn: (state: WizardState) => readonly StepBlocker[];
  readonly pressed: "nextPressed" | "finishPressed";
}

/** The way on. Disabled it stays reachable, and why stands beside it. */
export function StepButton({ text, blockersIn, pressed }: StepButtonProps): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore();
  const reason = useWizard((state) =>
    blockersIn(state)
      .map((blocker) => describeBlocker(blocker, texts))
      .join(" "),
  );
  return (
    <>
      <PrimaryButton
        text={text}
        disabled={reason !== ""}
        allowDisabledFocus
        title={reason || undefined}
        ariaDescription={reason || undefined}
        onClick={() => store.dispatch({ type: pressed })}
      />
      {reason ? <p className="pinv-why-not">{reason}</p> : null}
    </>
  );
}
