import { lineOutcomes } from "../../shared/invoicing/acts/lineOutcome";
import type { LineDetail } from "../../shared/invoicing/invoice";
import { digits } from "./amount";
import { aLineDetail, type DetailParts } from "./aLineDetail";

/** What sending would do to a row, on one line: kind, quantity of what the transaction holds, and money. */
export const saidOfLine = (line: LineDetail, decimals = 2): string =>
  lineOutcomes(line, { decimals, rounding: "halfToEven" })
    .map(
      ({ kind, quantity, of, amount: money }) =>
        `${kind} ${digits(quantity)}${of ? ` of ${digits(of)}` : ""} = ${digits(money)}`,
    )
    .join(", ") || "nothing";

/** A row of eight hours at 200 that now says something else. */
export const aHeldLine = (parts: DetailParts): LineDetail =>
  aLineDetail({ source: { quantity: "8", price: "200", billingType: "chargeable" }, ...parts });
