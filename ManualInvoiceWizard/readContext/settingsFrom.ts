import { ProjectId } from "../../shared/invoicing/backlog";
import { plainId } from "../../shared/invoicing/ids";
import { journalCharacters } from "../../shared/invoicing/journalText";
import { IInputs } from "../generated/ManifestTypes";
import { SettingProblem, WizardSettings } from "../wizard/wizardSettings";

const logicalName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const id = /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

/**
 * The maker's properties, checked: one that cannot be used is named, and its default used.
 *
 * @param defaultMessage the platform's message that makes a contract's draft
 */
export function settingsFrom(parameters: IInputs, defaultMessage: string): WizardSettings {
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
  const text = (property: string, raw: string | null | undefined, shape: RegExp): string | null => {
    const found = (raw ?? "").trim();
    if (found === "" || shape.test(found)) return found || null;
    problems.push({ property, found });
    return null;
  };
  const project = text("projectId", parameters.projectId?.raw, id);
  return {
    createMode: choice("createMode", parameters.createMode?.raw, ["trim", "wholeContract", "customApi"], "trim"),
    createMessage: text("createMessage", parameters.createMessage?.raw, logicalName) ?? defaultMessage,
    customApi: text("customApi", parameters.customApi?.raw, logicalName),
    rounding: choice("roundingMode", parameters.roundingMode?.raw, ["halfToEven", "halfAwayFromZero"], "halfToEven"),
    defaultCutOff: choice("defaultCutOff", parameters.defaultCutOff?.raw, ["schedule", "today"], "schedule"),
    projectId: project === null ? null : (plainId(project) as ProjectId),
    // not bound, or bound to a column that this form does not have: then the platform gives no attributes
    journalColumn: parameters.journal?.attributes?.LogicalName || null,
    journalLimit: parameters.journal?.attributes?.MaxLength || journalCharacters,
    problems,
  };
}
