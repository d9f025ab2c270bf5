import { Rounding } from "../../shared/calculation/money";
import { SettingProblem } from "../../shared/core/settingProblem";
import { MessageNames } from "../../shared/procedures/messageNames";

/** The maker's properties, read once and checked. */
export interface ReviewSettings {
  /** The old verbs of the product's help, or today's Project Operations words. */
  readonly vocabulary: "classic" | "modern";
  readonly rounding: Rounding;
  readonly allowPriceEdit: boolean;
  readonly allowTaxEdit: boolean;
  /** Logical name of the line details' tax column; null where there is none (facts 1.3: its name is unverified). */
  readonly taxColumn: string | null;
  readonly allowMilestoneEdit: boolean;
  readonly messages: MessageNames;
  readonly paidFallback: boolean;
  readonly problems: readonly SettingProblem[];
}
