import { join } from "node:path";
import { CannotStart } from "../cannotStart";
import { openSqlDatabase } from "./sqlDatabase";

/** Long enough for a host that is just ending; nobody waits longer for one that goes on. */
const waitMs = 1000;

/**
 * Keeps a data folder to one host: an exclusive lock of SQLite on a small file of its own. The system itself takes such
 * a lock away from a process that is gone, whatever it died of, so there is never a stale one to be judged by the
 * number of a process. Two hosts in one process keep each other out too.
 *
 * @returns gives the folder free
 * @throws {CannotStart} when another host has the folder
 */
export function lockFolder(folder: string): () => void {
  const lock = openSqlDatabase(join(folder, "host.lock"));
  try {
    // a transaction that is never ended; nothing is written in it, so it needs no journal on the disk
    lock.exec(`PRAGMA busy_timeout = ${waitMs}; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE`);
  } catch (error) {
    lock.close();
    if (!/database is (locked|busy)/.test(String(error))) throw error;
    throw new CannotStart(`Another host is using the data folder '${folder}': stop it or give another --data FOLDER.`);
  }
  return () => lock.close();
}
