import { SoloAct } from "../../invoicing/acts/invoiceActions";
import { Progress, Wait } from "../progress";
import { addingLines, LinesAdded } from "./addPendingLines";
import { Alone, askAlone, findOutAlone } from "./askAlone";
import { Corrected, correcting } from "./correctInvoice";
import { Discarded, discarding } from "./discardDraft";
import { ReviewPort } from "./reviewPort";
import { Sought, WithoutEffect } from "./sought";

export type Done = Corrected | Discarded | LinesAdded;
export type SoloOutcome = Done | WithoutEffect;

/** A new act alone does not compile until it is here. */
const alone: Readonly<Record<SoloAct, (sought: Sought, port: ReviewPort) => Alone<Done>>> = {
  addLines: addingLines,
  correct: correcting,
  discard: discarding,
};

/**
 * Does what is done with one invoice alone: asked for once, and read back.
 *
 * @param isLook whether it was asked for before: then it is only looked for
 */
export function actAlone(
  { act, sought, isLook }: { readonly act: SoloAct; readonly sought: Sought; readonly isLook: boolean },
  port: ReviewPort,
  wait: Wait,
): AsyncGenerator<Progress, SoloOutcome> {
  const one = alone[act](sought, port);
  return isLook ? findOutAlone(one, wait) : askAlone(one, port, wait);
}
