import { ok } from "../../core/result";
import { JournalProblem } from "../../procedures/creation/creationPort";
import { Answer } from "../../procedures/review/reviewPort";
import { askDefinition, AskConnection } from "../organisation/askDefinitions";
import { Organisation } from "../organisation/organisation";
import { projectTable } from "../tables";

interface Connection extends AskConnection {
  readonly organisation: Organisation;
  readonly journalColumn: string;
}

/**
 * Why the journal could not be written, as far as definitions tell: the column takes no update, or the project's table
 * checks no versions, so that the journal would be no lock (decisions 0009, 0014). null where nothing says so.
 */
export const journalProblem = async (connection: Connection): Promise<JournalProblem | null> =>
  connection.organisation.finding(`journal ${connection.journalColumn}`, () => ask(connection)).ask();

async function ask(connection: Connection): Answer<JournalProblem | null> {
  const { journalColumn } = connection;
  const rest =
    "?$select=IsOptimisticConcurrencyEnabled" +
    `&$expand=Attributes($select=LogicalName,IsValidForUpdate;$filter=LogicalName eq '${journalColumn}')`;
  const answer = await askDefinition(connection, projectTable.name, rest);
  if (!answer.ok) return answer;
  const { IsOptimisticConcurrencyEnabled, Attributes } = answer.value;
  const columns = Attributes as readonly { readonly LogicalName: unknown; readonly IsValidForUpdate: unknown }[];
  const column = columns.find(({ LogicalName }) => LogicalName === journalColumn);
  if (column?.IsValidForUpdate === false) return ok("journalReadOnly");
  return ok(IsOptimisticConcurrencyEnabled === false ? "journalUnversioned" : null);
}
