import { MessageNames } from "../../shared/procedures/messageNames";
import { InvoiceAction } from "../../shared/invoicing/invoiceActions";
import { IInputs } from "../generated/ManifestTypes";
import { ReviewSettings, SettingProblem } from "../review/reviewSettings";

/** The maker's properties, checked: one that cannot be used is named, and its default used. */
export function settingsFrom(parameters: IInputs, defaults: MessageNames): ReviewSettings {
  const problems: SettingProblem[] = [];
  const choice = <T extends string>(
    property: string,
    raw: string | null | undefined,
    values: readonly T[],
    fallback: T,
  ): T => {
    if (raw === null || raw === undefined || raw === "") return fallback;
    const found = values.find((value) => value === raw);
    if (!found) problems.push({ property, found: raw });
    return found ?? fallback;
  };
  const logicalName = (property: string, raw: string | null | undefined): string | null => {
    const name = (raw ?? "").trim();
    if (name === "" || /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return name || null;
    problems.push({ property, found: name });
    return null;
  };
  const message = (property: string, raw: string | null | undefined, action: InvoiceAction): string =>
    logicalName(property, raw) ?? defaults[action];
  return {
    vocabulary: choice("vocabulary", parameters.vocabulary?.raw, ["classic", "modern"], "classic"),
    rounding: choice("roundingMode", parameters.roundingMode?.raw, ["halfToEven", "halfAwayFromZero"], "halfToEven"),
    allowPriceEdit: parameters.allowPriceEdit?.raw === true,
    allowTaxEdit: parameters.allowTaxEdit?.raw === true,
    taxColumn: logicalName("taxColumn", parameters.taxColumn?.raw),
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
