/** A maker's property whose value cannot be used, and what was found in it. */
export interface SettingProblem {
  readonly property: string;
  readonly found: string;
  /**
   * The values that it may have; "name" and "id" where any logical name or record's id will do; "notHere" where it is a
   * name, and this organisation has nothing that is called so.
   */
  readonly wanted: readonly string[] | "name" | "id" | "notHere";
}
