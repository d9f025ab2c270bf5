import { DayKept, FoundHere } from "../../invoicing/backlog/foundHere";
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

/** Asked once for each, beside the first reads: what else is read waits for the answer. Where nobody tells, none is kept. */
export async function recordedDays(
  connection: AskConnection & { readonly organisation: Organisation },
): Promise<RecordedDays> {
  const asked = (table: string, named: RegExp): Promise<readonly Day[] | null> =>
    connection.organisation.finding(`days ${table}`, () => askRecordedDays(connection, table, named)).ask();
  const [actuals, milestones] = await Promise.all([
    asked(actualBacklog.name, /transactiondate/),
    asked(milestoneBacklog.name, /(?:milestone|transaction)date/),
  ]);
  const [actual, milestone] = [onlyOf(actuals ?? []), onlyOf(milestones ?? [])];
  return {
    columns: { ...(actual && { actual }), ...(milestone && { milestone }) },
    // a product goes by the day on which its billing starts
    days: { actual: keptAs(actuals ?? []), milestone: keptAs(milestones ?? []), product: "zoned" },
  };
}

/** Of several nobody knows which one creation compares. */
const onlyOf = (columns: readonly Day[]): Day | undefined => (columns.length === 1 ? columns[0] : undefined);

const keptAs = ({ length }: readonly Day[]): DayKept =>
  length === 0 ? "zoned" : length === 1 ? "recorded" : "unclear";
