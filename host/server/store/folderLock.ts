import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "../cannotStart";
import { openSqlDatabase, type SqlDatabase } from "./sqlDatabase";

/** Long enough for a host that is just ending; nobody waits longer for one that goes on. */
const waitMs = 1000;

/**
 * Keeps a data folder to one host: an exclusive lock of SQLite on a small file of its own. The system itself takes such
 * a lock away from a process that is gone, whatever it died of, so there is never a stale one to be judged by the
 * number of a process. Two hosts in one process keep each other out too.
 *
 * @returns gives the folder free
 * @throws {CannotStart} when another host has the folder, or what stands in the lock's place is none
 */
export function lockFolder(folder: string): () => void {
  // SQLite names no cause where it cannot make a file
  accessSync(folder, constants.W_OK | constants.X_OK);
  const path = join(folder, "host.lock");
  if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
  let lock: SqlDatabase | undefined;
  try {
    lock = openSqlDatabase(path);
    // a transaction that is never ended; nothing is written in it, so it needs no journal on the disk
    lock.exec(`PRAGMA busy_timeout = ${waitMs}; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE`);
  } catch (error) {
    lock?.close();
    if (isBusy(error)) {
      throw new CannotStart(
        `Another host is using the data folder '${folder}': stop it or give another --data FOLDER.`,
      );
    }
    if (!existsSync(path) || isFull(error)) throw error;
    throw new CannotStart(`'${path}' is no lock of this host: move it away, or give another --data FOLDER.`, {
      cause: error,
    });
  }
  const held = lock;
  return () => held.close();
}

const isBusy = (error: unknown): boolean => /database is (locked|busy)/.test(String(error));
const isFull = (error: unknown): boolean => /disk is full/.test(String(error));
