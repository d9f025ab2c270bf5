import { ok } from "../../core/result";
import { Answer } from "../../procedures/review/reviewPort";
import { Day } from "../columns";
import { askAttributes, AskConnection } from "./askDefinitions";

/** How a date column behaves whose day is the same for every user. */
const withoutZone = ["TimeZoneIndependent", "DateOnly"];

/**
 * The columns of a table that hold a day without a time zone and are named as one is looked for.
 *
 * Source: Project Operations keeps a transaction date of that behaviour since 2022 (`tz-independent-date-fields`) and has
 * invoice creation compare it since 2024 (3734257); its logical name is not published.
 */
export async function askRecordedDays(connection: AskConnection, table: string, named: RegExp): Answer<readonly Day[]> {
  const dates = "/Microsoft.Dynamics.CRM.DateTimeAttributeMetadata?$select=LogicalName,DateTimeBehavior";
  const answer = await askAttributes(connection, table, dates);
  if (!answer.ok) return answer;
  const days = answer.value.filter(({ DateTimeBehavior: behavior }) =>
    withoutZone.includes(String((behavior as { readonly Value?: unknown } | null)?.Value)),
  );
  return ok(days.map(({ LogicalName }) => LogicalName as Day).filter((name) => named.test(name)));
}
