import { ActEvent } from "../acts/actEvent";
import { ActsState } from "../acts/actsState";
import { LinesEvent, LinesState } from "../lines/linesState";

/** The screen of one invoice shows lines, edits and acts, and has no state of its own. */
export type InvoiceState = ActsState & LinesState;

export type InvoiceEvent = ActEvent | LinesEvent;
