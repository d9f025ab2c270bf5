import type { Row } from "../store/records";
import { addActual } from "./addActual";
import { connect } from "./connect";
import { reverseActual } from "./reverseActual";
import type { RuleContext } from "./ruleContext";

/**
 * What was unbilled becomes billed: its reversal, and a billed actual that is connected to it.
 *
 * @param pattern what the billed actual looks like: the line detail, or the unbilled actual itself
 */
export function billUnbilled(context: RuleContext, unbilled: Row, pattern: Row): void {
  reverseActual(context, unbilled);
  const billed = addActual(context, pattern, { type: "billed" });
  connect(context, ["Billed Sales", billed], ["Unbilled Sales", unbilled]);
}
