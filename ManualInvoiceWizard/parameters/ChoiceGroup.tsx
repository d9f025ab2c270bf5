import * as React from "react";
import { Currency } from "../../shared/invoicing/words/currency";
import { useSurroundings } from "../../shared/ui/surroundings";
import { Choice } from "./parameterChoices";
import { ChoiceRow } from "./ChoiceRow";

interface ChoiceGroupProps<Id> {
  readonly title: string;
  readonly choices: readonly (Choice<Id> & { readonly name: string })[];
  readonly currency: Currency;
  readonly onToggle: (id: Id) => void;
}

/** Types and units narrow alike: none ticked means all of them, and says so. */
export function ChoiceGroup<Id extends string>(props: ChoiceGroupProps<Id>): React.ReactElement | null {
  const { title, choices, currency, onToggle } = props;
  const { texts } = useSurroundings();
  if (choices.length === 0) return null;
  return (
    <fieldset className="pinv-choices">
      <legend>
        {title}{" "}
        <span className="pinv-choice-hint">
          {texts(choices.some(({ isChosen }) => isChosen) ? "Choice_Some" : "Choice_All")}
        </span>
      </legend>
      {choices.map((choice) => (
        <ChoiceRow key={choice.id} {...choice} currency={currency} onToggle={() => onToggle(choice.id)} />
      ))}
    </fieldset>
  );
}
