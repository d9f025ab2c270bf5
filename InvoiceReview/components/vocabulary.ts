import { Texts } from "../../shared/core/texts";
import { InvoiceAction } from "../../shared/invoicing/invoiceActions";
import { ReviewSettings } from "../review/reviewSettings";

/** An act's name: the old verbs of the product's help, or today's words where the maker chose them. */
export function actionName(action: InvoiceAction, vocabulary: ReviewSettings["vocabulary"], texts: Texts): string {
  return texts(vocabulary === "modern" && action === "send" ? "Action_send_modern" : `Action_${action}`);
}
