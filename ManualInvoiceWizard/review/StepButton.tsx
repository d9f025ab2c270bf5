import * as React from "react";
import { PrimaryButton } from "@fluentui/react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { StepBlocker } from "./stepBlockers";
import { ReviewState } from "./reviewState";
import { describeBlocker } from "./describeBlocker";
import { useSelected } from "../../shared/ui/room";

interface StepButtonProps {
  readonly text: string;
  readonly blockersIn: (state: ReviewState) => readonly StepBlocker[];
  readonly onPress: () => void;
}

/** The way on. Disabled it stays reachable, and why stands beside it. */
export function StepButton({ text, blockersIn, onPress }: StepButtonProps): React.ReactElement {
  const { texts } = useSurroundings();
  const reason = useSelected((state: ReviewState) =>
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
        onClick={onPress}
      />
      {reason ? <p className="pinv-why-not">{reason}</p> : null}
    </>
  );
}
