import { detailAmount } from "../../shared/calculation/lineDetail";
import { type Rounding } from "../../shared/calculation/money";
import { currencyTable, lineDetailTable } from "../../shared/dataverse/tables";
import { Judged } from "../assumed/assumption";
import { Found } from "../found";
import { settingsOf } from "../placements";
import { Json, textIn } from "../seen";
import { words } from "../words";
import { amountIn } from "./amounts";
import { currencyColumn } from "./rowsRead";
import { byRows } from "./tally";

const { quantity, price, amount } = lineDetailTable.columns;
const property = "roundingMode";

/** How amounts were rounded where it makes a difference: quantity × price lies in the middle, and the modes part. */
export const tiesRounded = (found: Found): Judged =>
  byRows(found, ["details", "currencies"], (details, currencies) => {
    const decimals = new Map(
      currencies.map((row) => [textIn(row, currencyTable.id), Number(row[currencyTable.columns.decimals])]),
    );
    const told = details.flatMap((row) => modeOf(row, decimals.get(textIn(row, currencyColumn))) ?? []);
    const even = told.filter((mode) => mode === "halfToEven").length;
    if (told.length === 0) return { verdict: "byHand", found: words.nothingToSee(details.length) };
    if (even !== 0 && even !== told.length) {
      return { verdict: "differs", found: words.roundedBothWays(even, told.length), todo: words.previewsDiffer };
    }
    return judgedMode(even > 0 ? "halfToEven" : "halfAwayFromZero", told.length, found);
  });

function judgedMode(mode: Rounding, ties: number, found: Found): Judged {
  const set = (["InvoiceReview", "ManualInvoiceWizard"] as const).flatMap((control) =>
    settingsOf(found.placed, control, property),
  );
  // where nobody has set it, the default is half to even
  const isSet = set.length > 0 ? set.every((each) => each === mode) : mode === "halfToEven";
  return isSet
    ? { verdict: "holds", found: words.rounded(mode, ties) }
    : { verdict: "set", found: words.rounded(mode, ties), todo: words.setRounding(mode) };
}

/** Null where both modes come to the same, or where neither explains what is recorded. */
function modeOf(row: Json, decimals: number | undefined): Rounding | null {
  const [q, p, recorded] = [amountIn(row, quantity), amountIn(row, price), amountIn(row, amount)];
  if (!q || !p || !recorded || decimals === undefined || !(decimals >= 0)) return null;
  const [even, away] = (["halfToEven", "halfAwayFromZero"] as const).map((rounding) =>
    detailAmount(q, p, { decimals, rounding }),
  );
  if (!even || !away || even.eq(away)) return null;
  return recorded.eq(even) ? "halfToEven" : recorded.eq(away) ? "halfAwayFromZero" : null;
}
