import { webApiBase, type App } from "../app/app.js";
import { entitySetName } from "../context/entitySetName.js";
import { webApiErrorFrom } from "../context/webApiError.js";
import type { WireRow } from "../dataSet/entityRecord.js";

/** Reads a record for a form, with the texts a form shows. @throws with the platform's own message. */
export async function readRow(app: App, table: string, id: string, query = ""): Promise<WireRow> {
  const answer = await app.fetch(`${webApiBase}${entitySetName(table)}(${id})${query}`, {
    headers: { Accept: "application/json", Prefer: 'odata.include-annotations="*"' },
  });
  if (!answer.ok) throw new Error((await webApiErrorFrom(answer)).message);
  return (await answer.json()) as WireRow;
}
