import { Currency } from "../../shared/invoicing/words/currency";
import { LineOutcome, OutcomeGroup } from "../../shared/invoicing/acts/lineOutcome";
import { Surroundings } from "../../shared/ui/surroundings";

/** "Will be written off: 400.00 USD"; what has no price is said to have none. */
export function describeOutcomes(
  { kind, amounts, unpriced }: OutcomeGroup,
  currency: Currency,
  { texts, formats }: Surroundings,
): string {
  const money = [
    ...amounts.map((amount) => formats.money(amount, currency)),
    ...(unpriced > 0 ? [`${unpriced} ${texts("Outcome_unpriced")}`] : []),
  ];
  return `${texts(`Outcome_${kind}`)}: ${money.join(", ")}`;
}

/** "400.00 USD, 2 of 8 Hour": what stands before the name of the line. */
export function describeOutcome(
  { kind, amount, quantity, of, unit }: LineOutcome,
  currency: Currency,
  { texts, formats }: Surroundings,
): string {
  const money = amount ? formats.money(amount, currency) : texts("Outcome_unpriced");
  const values = {
    quantity: formats.number(quantity),
    of: of ? formats.number(of) : "",
    unit,
  };
  return `${money}, ${texts(`OutcomeQuantity_${kind}`, values).trim()}`;
}
