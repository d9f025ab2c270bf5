import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Store } from "../../../host/server/store/store";
import type { WellKnownInvoice } from "../../../host/scenarios/wellKnown";
import { detailAddress } from "../../host/hostClient";
import { startHostProcess } from "../hostProcess";
import { numberIn, recalculatedInvoice, setRows, singleRow, writeUntilGone, type Written } from "./writers";

/** When the host is killed, and what is confirmed before. */
export interface CrashPlan {
  /** Milliseconds after the first write that was told to have happened. */
  readonly killAfterMs: number;
  readonly confirmations: readonly WellKnownInvoice[];
}

/** What was found afterwards. */
export interface CrashEnd {
  /** What must not be. */
  readonly problems: readonly string[];
  readonly told: number;
  readonly confirmed: number;
}

/** A seeded database to begin each story with. */
export interface Template {
  readonly file: string;
  /** How many actuals there are before anything is confirmed, and how many each confirmation adds. */
  readonly actuals: number;
  readonly actualsOf: ReadonlyMap<string, number>;
}

/** Writers, a kill in the middle, and a look at what is there: in the file, and by the host started again. */
export async function crashStory(template: Template, plan: CrashPlan): Promise<CrashEnd> {
  const data = mkdtempSync(join(tmpdir(), "invoicing-crash-"));
  try {
    copyFileSync(template.file, join(data, "host.sqlite"));
    const written = await writeAndKill(data, plan);
    const problems = problemsIn(join(data, "host.sqlite"), template, written);
    problems.push(...(await problemsAfterRestart(data, written)));
    const told = written.single.told + written.set.told + written.recalculated.told;
    return { problems, told, confirmed: written.confirmed.filter((each) => each.told).length };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function writeAndKill(data: string, { killAfterMs, confirmations }: CrashPlan): Promise<Written> {
  const host = await startHostProcess({ data });
  let killing: Promise<void> | undefined;
  const written = await writeUntilGone(host.url, confirmations, () => {
    killing ??= new Promise((resolve) => setTimeout(resolve, killAfterMs)).then(host.kill);
  }).finally(() => killing ?? host.kill());
  return written;
}

/** Looks into the file itself, before any host has touched it again. */
function problemsIn(file: string, template: Template, written: Written): string[] {
  const database = Store.open(file);
  try {
    return [
      ...database
        .all("PRAGMA integrity_check")
        .map((row) => String(Object.values(row)[0]))
        .filter((said) => said !== "ok"),
      ...between("the single row", lastNote(database, singleRow), written.single),
      ...halfSets(setRows.map((row) => lastNote(database, row))),
      ...between("the change set", lastNote(database, setRows[0] ?? ""), written.set),
      ...between(
        "recalculations",
        effects(database, "msdyn_InvoiceRecalculate", recalculatedInvoice),
        written.recalculated,
      ),
      ...halfConfirmed(database, template, written),
    ];
  } finally {
    database.close();
  }
}

function lastNote(database: Store, row: string): number {
  const sql =
    "SELECT msdyn_description AS note FROM msdyn_invoicelinetransaction WHERE msdyn_invoicelinetransactionid = ?";
  const note = database.get(sql, row)?.["note"];
  return numberIn(typeof note === "string" ? note : null);
}

function effects(database: Store, message: string, record: string): number {
  const sql = "SELECT count(*) AS n FROM host_effect WHERE message = ? AND record = ?";
  return Number(database.get(sql, message, record)?.["n"]);
}

/** What was told is there, and nothing is there that nobody asked for. */
function between(what: string, found: number, { asked, told }: Written["single"]): string[] {
  return found >= told && found <= asked ? [] : [`${what}: found ${found}, told ${told}, asked ${asked}`];
}

function halfSets(found: readonly number[]): string[] {
  return new Set(found).size === 1 ? [] : [`a change set is half applied: ${found.join(", ")}`];
}

/** A confirmation is its effect, its status and its actuals: all of them or none. */
function halfConfirmed(database: Store, template: Template, written: Written): string[] {
  const problems: string[] = [];
  let expected = template.actuals;
  for (const { id, told } of written.confirmed) {
    const sql = "SELECT msdyn_projectinvoicestatus AS status FROM invoice WHERE invoiceid = ?";
    const isConfirmed = Number(database.get(sql, id)?.["status"]) === confirmedStatus;
    const happened = effects(database, "msdyn_PostInvoice", id) === 1;
    if (told && !happened) problems.push(`a confirmation that was told is lost: ${id}`);
    if (isConfirmed !== happened) problems.push(`a confirmation is half applied: ${id}`);
    if (happened) expected += template.actualsOf.get(id) ?? 0;
  }
  const found = Number(database.get("SELECT count(*) AS n FROM msdyn_actual")?.["n"]);
  return found === expected ? problems : [...problems, `actuals: found ${found}, expected ${expected}`];
}

/** `msdyn_projectinvoicestatus` of a confirmed invoice (facts 1.1). */
const confirmedStatus = 192350002;

/** The host starts on what is there, answers with it, and takes writes. */
async function problemsAfterRestart(data: string, written: Written): Promise<string[]> {
  const host = await startHostProcess({ data });
  try {
    const address = `${host.url}/api/data/v9.2/${detailAddress(singleRow)}`;
    const read = await fetch(`${address}?$select=msdyn_description`);
    const { msdyn_description: note } = (await read.json()) as { msdyn_description: string };
    const write = await fetch(address, { method: "PATCH", body: JSON.stringify({ msdyn_description: "afterwards" }) });
    return [
      ...between("the single row, after a restart", numberIn(note), written.single),
      ...(write.status === 204 ? [] : [`a write after the restart answers ${write.status}`]),
    ];
  } finally {
    await host.stop();
  }
}
