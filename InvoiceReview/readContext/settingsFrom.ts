import { each } from "../../shared/core/each";
import { MessageAct, messageActs, MessageNames, messageProperties } from "../../shared/procedures/messageNames";
import { IInputs } from "../generated/ManifestTypes";
import { makerProperties } from "../../shared/platform/makerProperties";
import { ReviewSettings } from "../app/reviewSettings";

/** The maker's properties, checked: one that cannot be used is named, and its default used. */
export function settingsFrom(parameters: IInputs, defaults: MessageNames): ReviewSettings {
  const { problems, choice, text, isOn: isOnIn } = makerProperties();
  const raw = <P extends Property>(property: P): IInputs[P]["raw"] | undefined => parameters[property]?.raw;
  const isOn = (property: Switch): boolean => isOnIn(property, raw(property));
  const name = (property: Name): string | null => text(property, raw(property), "name");
  return {
    vocabulary: choice("vocabulary", raw("vocabulary"), ["automatic", "classic", "modern"], "automatic"),
    rounding: choice("roundingMode", raw("roundingMode"), ["halfToEven", "halfAwayFromZero"], "halfToEven"),
    allowPriceEdit: isOn("allowPriceEdit"),
    allowTaxEdit: isOn("allowTaxEdit"),
    taxColumn: name("taxColumn"),
    allowMilestoneEdit: isOn("allowMilestoneEdit"),
    messages: each(messageActs, (act) => name(messageProperties[act]) ?? defaults[act]),
    paidFallback: isOn("paidFallback"),
    // on, where a host gives an unset property without its default
    projectInvoicesOnly: isGiven(raw("projectInvoicesOnly")) ? isOn("projectInvoicesOnly") : true,
    problems,
  };
}

type Property = Exclude<keyof IInputs, "records">;
const isGiven = (raw: unknown): boolean => raw !== null && raw !== undefined && raw !== "";

type Switch = "projectInvoicesOnly" | "allowPriceEdit" | "allowTaxEdit" | "allowMilestoneEdit" | "paidFallback";
type Name = "taxColumn" | (typeof messageProperties)[MessageAct];
