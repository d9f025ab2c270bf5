import { MessageNames } from "../../shared/procedures/messageNames";
import { InvoiceAction } from "../../shared/invoicing/invoiceActions";
import { IInputs } from "../generated/ManifestTypes";
import { logicalName, makerProperties } from "../../shared/platform/makerProperties";
import { ReviewSettings } from "../review/reviewSettings";

/** The maker's properties, checked: one that cannot be used is named, and its default used. */
export function settingsFrom(parameters: IInputs, defaults: MessageNames): ReviewSettings {
  const { problems, choice, text } = makerProperties();
  const message = (property: string, raw: string | null | undefined, action: InvoiceAction): string =>
    text(property, raw, logicalName) ?? defaults[action];
  return {
    vocabulary: choice("vocabulary", parameters.vocabulary?.raw, ["classic", "modern"], "classic"),
    rounding: choice("roundingMode", parameters.roundingMode?.raw, ["halfToEven", "halfAwayFromZero"], "halfToEven"),
    allowPriceEdit: parameters.allowPriceEdit?.raw === true,
    allowTaxEdit: parameters.allowTaxEdit?.raw === true,
    taxColumn: text("taxColumn", parameters.taxColumn?.raw, logicalName),
    allowMilestoneEdit: parameters.allowMilestoneEdit?.raw === true,
    messages: {
      recalculate: message("recalculateMessage", parameters.recalculateMessage?.raw, "recalculate"),
      send: message("sendMessage", parameters.sendMessage?.raw, "send"),
      markPaid: message("paidMessage", parameters.paidMessage?.raw, "markPaid"),
    },
    paidFallback: parameters.paidFallback?.raw === true,
    problems,
  };
}
