import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { Work } from "../wizard/wizardState";
import { useStore } from "./storeContext";

/** Offers the parameters of the last invoice of this contract again. */
export function LastChoices({ work }: { readonly work: Work }): React.ReactElement | null {
  const { texts } = useSurroundings();
  const store = useStore();
  if (work.journal.last?.contract !== work.contract.id) return null;
  return (
    <p>
      <DefaultButton text={texts("Last_Take")} onClick={() => store.dispatch({ type: "lastChoicesTaken" })} />
    </p>
  );
}
