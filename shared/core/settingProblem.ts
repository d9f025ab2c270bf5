/** A maker's property whose value cannot be used, and what was found in it; its default is used instead. */
export interface SettingProblem {
  readonly property: string;
  readonly found: string;
}
