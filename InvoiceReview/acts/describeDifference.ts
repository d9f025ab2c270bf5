import { Currency } from "../../shared/invoicing/words/currency";
import { FigureDifference } from "../../shared/invoicing/acts/figureDifferences";
import { Surroundings } from "../../shared/ui/surroundings";

/** A figure as recorded and as calculated, in the words of `key`. */
export const describeDifference = (
  key: "Attention_staleTotals" | "Difference_Row" | "Standing_stale",
  difference: FigureDifference | undefined,
  currency: Currency,
  { texts, formats }: Surroundings,
): string =>
  difference
    ? texts(key, {
        name: difference.of === "total" ? texts(`Figure_${difference.figure}`) : difference.name,
        recorded: formats.money(difference.recorded, currency),
        calculated: formats.money(difference.calculated, currency),
      })
    : "";
