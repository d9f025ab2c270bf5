import { SettingProblem } from "../core/settingProblem";

type Raw = string | null | undefined;

/** Of what a maker has set no more is told than fits beside the property. */
const toldCharacters = 100;

/** Whatever the typings say: a property that is bound to a column holds what the column does. */
const textOf = (raw: unknown): string =>
  typeof raw === "string" ? raw : raw === null || raw === undefined ? "" : JSON.stringify(raw);

/** Logical names of columns and messages. */
export const logicalName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Reads a maker's properties and gathers what cannot be used, so that every problem is named and not just the first. */
export function makerProperties(): {
  readonly problems: readonly SettingProblem[];
  /** One of the values; the fallback where it is empty or none of them. */
  readonly choice: <T extends string>(property: string, raw: Raw, values: readonly T[], fallback: T) => T;
  /** Yes or no, in each of the forms that a host was seen to give them in; no where it is empty or neither. */
  readonly isOn: (property: string, raw: unknown) => boolean;
  /** A trimmed text of that shape; null where it is empty or of another. */
  readonly text: (property: string, raw: Raw, shape: RegExp) => string | null;
} {
  const problems: SettingProblem[] = [];
  const tell = (property: string, found: string): void =>
    void problems.push({ property, found: found.slice(0, toldCharacters) });
  return {
    problems,
    choice: (property, raw, values, fallback) => {
      const given = textOf(raw);
      if (given === "") return fallback;
      const found = values.find((value) => value === given);
      if (!found) tell(property, given);
      return found ?? fallback;
    },
    isOn: (property, raw) => {
      const given = textOf(raw).trim().toLowerCase();
      if (!["true", "1", "false", "0", ""].includes(given)) tell(property, given);
      return given === "true" || given === "1";
    },
    text: (property, raw, shape) => {
      const found = textOf(raw).trim();
      if (found === "" || shape.test(found)) return found || null;
      tell(property, found);
      return null;
    },
  };
}
