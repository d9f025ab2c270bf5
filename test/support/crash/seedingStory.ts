import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Store } from "../../../host/server/store/store";
import { launchHostProcess, startHostProcess } from "../hostProcess";

/** What a host kept busy with: its first seed, or one reset after another. */
export type Seeding = "first" | "resets";

const scenario = "small";

/** What came of a kill. */
export interface SeedingEnd {
  readonly problems: readonly string[];
  /** Whether it fell into the work: a seed was left half made, or a reset was never answered. */
  readonly isInterrupted: boolean;
}

/**
 * Kills a host while it puts seeded data in their place, and looks at what the next one makes of it.
 *
 * @param killAfterMs counted from when the work is seen to have begun
 */
export async function seedingStory(seeding: Seeding, killAfterMs: number): Promise<SeedingEnd> {
  const data = mkdtempSync(join(tmpdir(), "invoicing-seeding-"));
  try {
    const isInterrupted = await (seeding === "first" ? killWhileSeeding : killWhileResetting)(data, killAfterMs);
    return {
      problems: [...problemsIn(join(data, "host.sqlite")), ...(await problemsAfterRestart(data))],
      isInterrupted,
    };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const wait = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The host makes a seed aside, under the name that it will have and more behind it. */
const isBeingSeeded = (data: string): boolean => readdirSync(data).some((name) => name.includes(".seed.sqlite."));

async function killWhileSeeding(data: string, killAfterMs: number): Promise<boolean> {
  const { url, kill } = launchHostProcess({ data, scenario });
  let isOver = false;
  const over = url.then(
    () => (isOver = true),
    () => (isOver = true),
  );
  while (!isOver && !isBeingSeeded(data)) await wait(0);
  await wait(killAfterMs);
  await kill();
  await over;
  return isBeingSeeded(data);
}

async function killWhileResetting(data: string, killAfterMs: number): Promise<boolean> {
  const { url, kill } = await startHostProcess({ data, scenario });
  const reset = async () => (await fetch(`${url}/__host/reset`, { method: "POST", body: "{}" })).text();
  // the first one says that the host is at it
  await reset();
  let isKilled = false;
  const killed = wait(killAfterMs).then(async () => {
    isKilled = true;
    return kill();
  });
  while (!isKilled) {
    try {
      await reset();
    } catch {
      await killed;
      return true;
    }
  }
  await killed;
  return false;
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
