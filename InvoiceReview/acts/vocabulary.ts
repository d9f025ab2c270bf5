import { InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useReview } from "../edits/storeContext";

/** Names an act: the old verbs of the product's help, or today's words where the maker chose them. */
export function useActionName(): (action: InvoiceAction) => string {
  const { texts } = useSurroundings();
  const isModern = useReview((state) => state.settings.vocabulary === "modern");
  return (action) => texts(isModern && action === "send" ? "Action_send_modern" : `Action_${action}`);
}
