import { ProjectId } from "../../shared/invoicing/backlog/backlog";
import { plainId } from "../../shared/invoicing/ids";
import { journalCharacters } from "../../shared/invoicing/journal/journalText";
import { IInputs } from "../generated/ManifestTypes";
import { makerProperties } from "../../shared/platform/makerProperties";
import { WizardSettings } from "../review/wizardSettings";

/**
 * The maker's properties, checked: one that cannot be used is named, and its default used.
 *
 * @param defaultMessage the platform's message that makes a contract's draft
 */
export function settingsFrom(parameters: IInputs, defaultMessage: string): WizardSettings {
  const { problems, choice, text } = makerProperties();
  const { journal } = parameters;
  const project = text("projectId", parameters.projectId?.raw, "id");
  return {
    createMode: choice("createMode", parameters.createMode?.raw, ["trim", "wholeContract", "customApi"], "trim"),
    createMessage: text("createMessage", parameters.createMessage?.raw, "name") ?? defaultMessage,
    customApi: text("customApi", parameters.customApi?.raw, "name"),
    rounding: choice("roundingMode", parameters.roundingMode?.raw, ["halfToEven", "halfAwayFromZero"], "halfToEven"),
    defaultCutOff: choice("defaultCutOff", parameters.defaultCutOff?.raw, ["schedule", "today"], "schedule"),
    projectId: project === null ? null : (plainId(project) as ProjectId),
    // not bound, or bound to a column that this form does not have: then the platform gives no attributes
    journalColumn: text("journal", journal?.attributes?.LogicalName, "name"),
    isJournalKept: [journal?.security?.readable, journal?.security?.editable].includes(false),
    journalLimit: Math.max(0, Number(journal?.attributes?.MaxLength)) || journalCharacters,
    problems,
  };
}
