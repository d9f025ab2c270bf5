import { SettingProblem } from "../core/settingProblem";

type Raw = string | null | undefined;

/** Of what a maker has set no more is told than fits beside the property. */
const toldCharacters = 100;

/** Whatever the typings say: a property that is bound to a column holds what the column does. */
const textOf = (raw: unknown): string =>
  typeof raw === "string" ? raw : raw === null || raw === undefined ? "" : JSON.stringify(raw);

/** What a text has to be: the logical name of a column or message, or a record's id. */
const shapes = {
  name: /^[A-Za-z_][A-Za-z0-9_]*$/,
  id: /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i,
} as const;

/** Reads a maker's properties and gathers what cannot be used, so that every problem is named and not just the first. */
export function makerProperties(): {
  readonly problems: readonly SettingProblem[];
  /** One of the values; the fallback where it is empty or none of them. */
  readonly choice: <T extends string>(property: string, raw: Raw, values: readonly T[], fallback: T) => T;
  /** Yes or no, in each of the forms that a host was seen to give them in; no where it is empty or neither. */
  readonly isOn: (property: string, raw: unknown) => boolean;
  /** A trimmed text of that shape; null where it is empty or of another. */
  readonly text: (property: string, raw: Raw, shape: keyof typeof shapes) => string | null;
} {
  const problems: SettingProblem[] = [];
  const tell = (property: string, found: string, wanted: SettingProblem["wanted"]): void =>
    void problems.push({ property, found: found.slice(0, toldCharacters), wanted });
  return {
    problems,
    choice: (property, raw, values, fallback) => {
      const given = textOf(raw);
      if (given === "") return fallback;
      const found = values.find((value) => value === given);
      if (!found) tell(property, given, values);
      return found ?? fallback;
    },
    isOn: (property, raw) => {
      const given = textOf(raw).trim().toLowerCase();
      if (!["true", "1", "false", "0", ""].includes(given)) tell(property, given, ["true", "false"]);
      return given === "true" || given === "1";
    },
    text: (property, raw, shape) => {
      const found = textOf(raw).trim();
      if (found === "" || shapes[shape].test(found)) return found || null;
      tell(property, found, shape);
      return null;
    },
  };
}
