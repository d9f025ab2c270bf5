import * as React from "react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { Work } from "../review/work";
import { EventButton } from "../review/EventButton";
import { ParametersEvent } from "./parametersEvent";

/** Offers the parameters of the last invoice of this contract again. */
export function LastChoices({ work }: { readonly work: Work }): React.ReactElement | null {
  const { texts } = useSurroundings();
  if (work.journal.last?.contract !== work.contract.id) return null;
  return (
    <p>
      <EventButton<ParametersEvent> text={texts("Last_Take")} event={{ type: "lastChoicesTaken" }} />
    </p>
  );
}
