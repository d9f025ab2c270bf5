import { Rounding } from "../../shared/calculation/money";
import { SettingProblem } from "../../shared/core/settingProblem";
import { ProjectId } from "../../shared/invoicing/backlog/backlog";
import { CreateMode } from "../../shared/procedures/creation/creationOutcome";

/** The maker's properties, read once and checked. */
export interface WizardSettings {
  readonly createMode: CreateMode;
  /** The platform's message that makes a contract's draft. */
  readonly createMessage: string;
  /** The customer's own message; null where none is named. */
  readonly customApi: string | null;
  /** Of the preview's total; the recorded figure is the platform's. */
  readonly rounding: Rounding;
  /** Where the cut-off date starts: the contract line's next invoice schedule, or today. */
  readonly defaultCutOff: "schedule" | "today";
  /** A project named by the maker; null takes the form's record. */
  readonly projectId: ProjectId | null;
  /** Logical name of the project's column that keeps the journal; null where the control is bound to none. */
  readonly journalColumn: string | null;
  /** Column security keeps the user from reading or changing that column. */
  readonly isJournalKept: boolean;
  /** How many characters it holds. */
  readonly journalLimit: number;
  readonly problems: readonly SettingProblem[];
}
