import * as React from "react";
import { PrimaryButton } from "@fluentui/react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { nextBlockers } from "../wizard/stepBlockers";
import { Work } from "../wizard/wizardState";
import { describeBlocker } from "./describeBlocker";
import { useStore } from "./storeContext";

/** A disabled button stays reachable and says why. */
export function NextButton({ work }: { readonly work: Work }): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore();
  const reason = nextBlockers(work)
    .map((blocker) => describeBlocker(blocker, texts))
    .join(" ");
  return (
    <PrimaryButton
      text={texts("Next")}
      disabled={reason !== ""}
      allowDisabledFocus
      title={reason || undefined}
      ariaDescription={reason || undefined}
      onClick={() => store.dispatch({ type: "nextPressed" })}
    />
  );
}
