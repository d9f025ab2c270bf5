import { SettingProblem } from "../core/settingProblem";

type Raw = string | null | undefined;

/** Logical names of columns and messages. */
export const logicalName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Reads a maker's properties and gathers what cannot be used, so that every problem is named and not just the first. */
export function makerProperties(): {
  readonly problems: readonly SettingProblem[];
  /** One of the values; the fallback where it is empty or none of them. */
  readonly choice: <T extends string>(property: string, raw: Raw, values: readonly T[], fallback: T) => T;
  /** A trimmed text of that shape; null where it is empty or of another. */
  readonly text: (property: string, raw: Raw, shape: RegExp) => string | null;
} {
  const problems: SettingProblem[] = [];
  return {
    problems,
    choice: (property, raw, values, fallback) => {
      if (raw === null || raw === undefined || raw === "") return fallback;
      const found = values.find((value) => value === raw);
      if (!found) problems.push({ property, found: raw });
      return found ?? fallback;
    },
    text: (property, raw, shape) => {
      const found = (raw ?? "").trim();
      if (found === "" || shape.test(found)) return found || null;
      problems.push({ property, found });
      return null;
    },
  };
}
