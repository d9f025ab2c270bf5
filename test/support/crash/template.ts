import { join } from "node:path";
import { Store } from "../../../host/server/store/store";
import { startHostProcess } from "../hostProcess";
import type { Template } from "./crashStory";
import { confirmable } from "./writers";

/**
 * Seeds a database in a folder, and finds out, on a second one that is not used further, what each confirmation
 * adds when nothing goes wrong.
 */
export async function makeTemplate(folder: string): Promise<Template> {
  const data = join(folder, "template");
  await (await startHostProcess({ data })).stop();
  const file = join(data, "host.sqlite");
  const calm = join(folder, "calm");
  const host = await startHostProcess({ data: calm });
  const actualsOf = new Map<string, number>();
  const actuals = await countActuals(host.url);
  let before = actuals;
  for (const { id } of confirmable) {
    const address = `${host.url}/api/data/v9.2/invoices(${id})/Microsoft.Dynamics.CRM.msdyn_PostInvoice`;
    const answer = await fetch(address, { method: "POST", body: "{}" });
    if (answer.status !== 204) throw new Error(`An invoice to confirm cannot be confirmed: ${await answer.text()}`);
    const after = await countActuals(host.url);
    actualsOf.set(id, after - before);
    before = after;
  }
  await host.stop();
  writeThrough(file);
  return { file, actuals, actualsOf };
}

async function countActuals(url: string): Promise<number> {
  const body = JSON.stringify({ sql: "select count(*) as n from msdyn_actual" });
  const answer = await fetch(`${url}/__host/query`, { method: "POST", body });
  return ((await answer.json()) as { n: number }[])[0]?.n ?? 0;
}

/** What is still in the journal goes into the file, which alone is copied. */
function writeThrough(file: string): void {
  const store = Store.open(file);
  store.writeThrough();
  store.close();
}
