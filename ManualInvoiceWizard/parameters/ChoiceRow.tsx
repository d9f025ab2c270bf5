import * as React from "react";
import { counted } from "../../shared/core/texts";
import { Tally } from "../../shared/calculation/tally";
import { Currency } from "../../shared/invoicing/words/currency";
import { useSurroundings } from "../../shared/ui/surroundings";

interface ChoiceRowProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly tally: Tally;
  readonly currency: Currency;
  readonly onToggle: () => void;
}

/** One thing to tick, with what it adds: count and money are part of its name, so that they are read out with it. */
export function ChoiceRow({ name, isChosen, tally, currency, onToggle }: ChoiceRowProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  return (
    <label className="pinv-choice">
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      <bdi className="pinv-choice-name">{name}</bdi>
      <span className="pinv-choice-tally">
        <span>{counted(texts, "Tally_Items", tally.count)}</span>
        <span className="pinv-money">{tally.count > 0 ? formats.money(tally.amount, currency) : null}</span>
      </span>
    </label>
  );
}
