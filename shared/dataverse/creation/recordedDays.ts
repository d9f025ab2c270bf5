import { ok } from "../../core/result";
import { DayKept, FoundHere } from "../../invoicing/backlog/foundHere";
import { Answer } from "../../procedures/review/reviewPort";
import { Day } from "../columns";
import { AskConnection } from "../organisation/askDefinitions";
import { askRecordedDays } from "../organisation/askRecordedDays";
import { Organisation } from "../organisation/organisation";
import { actualBacklog, milestoneBacklog } from "./backlogTables";

type Dated = "actual" | "milestone";

/** The column of each kind of source that holds its day without a time zone; none where there is none, or no one. */
export interface RecordedDays {
  readonly columns: Readonly<Partial<Record<Dated, Day>>>;
  readonly days: FoundHere["days"];
}

/**
 * Asked once for each, beside the first reads: what else is read waits for the answer. Where this user may not know, none
 * is kept; where nobody answered that is the answer, because a backlog by other days than the next one would say other
 * transactions of one choice. Only the product's own columns: what creation compares is not a customer's.
 */
export async function recordedDays(
  connection: AskConnection & { readonly organisation: Organisation },
): Answer<RecordedDays> {
  const asked = (table: string, named: RegExp): Answer<readonly Day[] | null> =>
    connection.organisation.finding(`days ${table}`, () => askRecordedDays(connection, table, named)).answer();
  const [actuals, milestones] = await Promise.all([
    asked(actualBacklog.name, /^msdyn_\w*transactiondate$/),
    asked(milestoneBacklog.name, /^msdyn_\w*(?:milestone|transaction)date$/),
  ]);
  if (!actuals.ok) return actuals;
  if (!milestones.ok) return milestones;
  const [ofActuals, ofMilestones] = [actuals.value ?? [], milestones.value ?? []];
  const [actual, milestone] = [onlyOf(ofActuals), onlyOf(ofMilestones)];
  return ok({
    columns: { ...(actual && { actual }), ...(milestone && { milestone }) },
    // a product goes by the day on which its billing starts
    days: { actual: keptAs(ofActuals), milestone: keptAs(ofMilestones), product: "zoned" },
  });
}

/** Of several nobody knows which one creation compares. */
const onlyOf = (columns: readonly Day[]): Day | undefined => (columns.length === 1 ? columns[0] : undefined);

const keptAs = ({ length }: readonly Day[]): DayKept =>
  length === 0 ? "zoned" : length === 1 ? "recorded" : "unclear";
