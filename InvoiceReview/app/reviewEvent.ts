import { InvoiceId } from "../../shared/invoicing/ids";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { CompareEffect, CompareEvent } from "../compare/compareState";
import { DocumentEffect, DocumentEvent } from "../document/documentState";
import { ActEvent } from "../acts/actEvent";
import { EditEvent } from "../edits/editEvent";
import { Permission } from "../edits/editsState";
import { ViewEvent, SourceEffect } from "../lines/linesState";
import { FindingEvent } from "../list/finding";
import { ListEffect, ListEvent, Placement } from "../list/listEvent";
import { ManyEffect, ManyEvent } from "../many/manyEvent";

/** What is told of the control as a whole. */
export type PlatformEvent =
  | { readonly type: "placed"; readonly placement: Placement; readonly invoice: InvoiceId | null }
  | { readonly type: "permissionRead"; readonly permission: Partial<Permission> }
  /** What was asked for outside, and has no answer, could not even be begun. */
  | { readonly type: "broke"; readonly error: InvoicingError };

export type ReviewEvent =
  | PlatformEvent
  | ListEvent
  | FindingEvent
  | CompareEvent
  | DocumentEvent
  | ManyEvent
  | ViewEvent
  | ActEvent
  | EditEvent;

/** What is to happen outside, named as data. `performEffect` carries it out. */
export type ReviewEffect =
  ListEffect | CompareEffect | DocumentEffect | ManyEffect | SourceEffect | { readonly effect: "showUntaken" };
