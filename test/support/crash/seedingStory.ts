import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Store } from "../../../host/server/store/store";
import { launchHostProcess, startHostProcess } from "../hostProcess";

/** What a host kept busy with: its first seed, or one reset after another. */
export type Seeding = "first" | "resets";

const scenario = "small";

/** Kills a host while it puts seeded data in their place, and looks at what the next one makes of it. */
export async function seedingStory(seeding: Seeding, killAfterMs: number): Promise<readonly string[]> {
  const data = mkdtempSync(join(tmpdir(), "invoicing-seeding-"));
  try {
    if (seeding === "first") await killWhileSeeding(data, killAfterMs);
    else await killWhileResetting(data, killAfterMs);
    return [...problemsIn(join(data, "host.sqlite")), ...(await problemsAfterRestart(data))];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function killWhileSeeding(data: string, killAfterMs: number): Promise<void> {
  const { url, kill } = launchHostProcess({ data, scenario });
  const started = url.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, killAfterMs));
  await kill();
  await started;
}

async function killWhileResetting(data: string, killAfterMs: number): Promise<void> {
  const { url, kill } = await startHostProcess({ data, scenario });
  const killed = new Promise((resolve) => setTimeout(resolve, killAfterMs)).then(kill);
  for (;;) {
    try {
      await (await fetch(`${url}/__host/reset`, { method: "POST", body: "{}" })).text();
    } catch {
      return killed;
    }
  }
}

/** There is no database, or a whole one. */
function problemsIn(file: string): string[] {
  if (!existsSync(file)) return [];
  const store = Store.open(file);
  try {
    const said = store.all("PRAGMA integrity_check").map((row) => String(Object.values(row)[0]));
    return said.filter((each) => each !== "ok");
  } finally {
    store.close();
  }
}

async function problemsAfterRestart(data: string): Promise<string[]> {
  const host = await startHostProcess({ data, scenario });
  try {
    const invoices = await fetch(`${host.url}/api/data/v9.2/invoices?$select=name`);
    const { value = [] } = (await invoices.json()) as { value?: unknown[] };
    return value.length === seededInvoices ? [] : [`${value.length} invoices after the restart`];
  } finally {
    await host.stop();
  }
}

/** The scenario `small` has four. */
const seededInvoices = 4;
