import { copyFileSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Puts a copy of a database in the place of another. The copy gets its name when it is whole, and what SQLite keeps
 * beside the former one is gone before: a host that dies on the way finds no database or a whole one, never half of
 * one, nor one with another's journal.
 */
export function putDatabase(from: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.next`;
  try {
    copyFileSync(from, aside);
    for (const part of ["", "-wal", "-shm"]) rmSync(path + part, { force: true });
    renameSync(aside, path);
  } finally {
    // of a copy that did not fit
    rmSync(aside, { force: true });
  }
}
