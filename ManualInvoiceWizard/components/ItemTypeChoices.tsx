import * as React from "react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { itemTypeChoices } from "../wizard/parameterChoices";
import { Work } from "../wizard/wizardState";
import { ChoiceRow } from "./ChoiceRow";
import { useStore } from "./storeContext";

export function ItemTypeChoices({ work }: { readonly work: Work }): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore();
  return (
    <fieldset className="pinv-choices">
      <legend>{texts("Type_Title")}</legend>
      {itemTypeChoices(work).map(({ id, isChosen, tally }) => (
        <ChoiceRow
          key={id}
          name={texts(`Class_${id}`)}
          isChosen={isChosen}
          tally={tally}
          currency={work.contract.currency}
          onToggle={() => store.dispatch({ type: "itemTypeToggled", itemType: id })}
        />
      ))}
    </fieldset>
  );
}
