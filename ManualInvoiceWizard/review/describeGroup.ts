import { Currency } from "../../shared/invoicing/words/currency";
import { Surroundings } from "../../shared/ui/surroundings";
import { LeftOutGroup } from "./leftOutGroups";
import { moneyTexts } from "./moneyTexts";

/** What one reason leaves out, in words: how many, and how much money. */
export const describeGroup = (
  { reason, items, totals }: LeftOutGroup,
  own: Currency,
  { texts, formats }: Surroundings,
): string =>
  texts("Why_Reason", {
    reason: texts(`Reason_${reason}`),
    count: items.length,
    money: moneyTexts(totals, own, formats).join(", ") || texts("NoAmount"),
  });
