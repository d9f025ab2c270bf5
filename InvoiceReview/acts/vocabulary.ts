import { InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import { acts } from "./acts";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useSelected } from "../../shared/ui/room";
import { ActsState } from "./actsState";

/** Names an act: the old verbs of the product's help, or today's words where the product is today's or the maker chose them. */
export function useActionName(): (action: InvoiceAction) => string {
  const { texts } = useSurroundings();
  const isModern = useSelected(({ settings: { vocabulary }, product }: ActsState) =>
    vocabulary === "automatic" ? product.isOperations : vocabulary === "modern",
  );
  return (action) => texts((isModern && acts[action].modernWord) || `Action_${action}`);
}
