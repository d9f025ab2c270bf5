import * as React from "react";
import { Currency } from "../../shared/invoicing/currency";
import { useSurroundings } from "../../shared/ui/surroundings";
import { UnitChoice } from "../wizard/parameterChoices";
import { ChoiceRow } from "./ChoiceRow";
import { useStore } from "./storeContext";

interface UnitChoicesProps {
  readonly title: string;
  readonly type: "unitToggled" | "resourcingUnitToggled";
  readonly choices: readonly UnitChoice[];
  readonly currency: Currency;
}

/** Units narrow: none ticked means all, and says so. */
export function UnitChoices({ title, type, choices, currency }: UnitChoicesProps): React.ReactElement | null {
  const { texts } = useSurroundings();
  const store = useStore();
  if (choices.length === 0) return null;
  return (
    <fieldset className="pinv-choices">
      <legend>{title}</legend>
      {choices.map(({ id, name, isChosen, tally }) => (
        <ChoiceRow
          key={id}
          name={name}
          isChosen={isChosen}
          tally={tally}
          currency={currency}
          onToggle={() => store.dispatch({ type, unit: id })}
        />
      ))}
      <p className="pinv-quiet">{texts(choices.some(({ isChosen }) => isChosen) ? "Unit_Some" : "Unit_All")}</p>
    </fieldset>
  );
}
