import { SettingProblem } from "../../shared/core/settingProblem";
import { ActSettings } from "../acts/actsState";
import { ListSettings } from "../list/listEvent";

/** The maker's properties, read once and checked. */
export interface ReviewSettings extends ActSettings, ListSettings {
  /** Logical name of the line details' tax column; null where there is none (facts 1.3: its name is unverified). */
  readonly taxColumn: string | null;
  readonly paidFallback: boolean;
  readonly problems: readonly SettingProblem[];
}
