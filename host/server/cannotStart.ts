/** Why a host cannot begin, as a sentence for the person who started it: what is wrong and what to do. */
export class CannotStart extends Error {}

/** What a failure of the system or of SQLite means, where only its name tells. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/EEXIST|ENOTDIR/, "is no folder: a file stands there"],
  [/EACCES|EPERM|EROFS|readonly database/, "may not be written by this user"],
  [/ENOSPC|EDQUOT|disk is full/, "has no space left: make room"],
  [/EISDIR|unable to open database file|ERR_FS_EISDIR/, "holds something else under the name of the host's database"],
];

/** The sentence for a failure while the data folder was prepared; nothing of a stack. */
export function sentenceForFolder(folder: string, error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const meaning = meanings.find(([pattern]) => pattern.test(text))?.[1] ?? `cannot be used (${text.split("\n")[0]})`;
  return `The data folder '${folder}' ${meaning}, or give another --data FOLDER.`;
}

/** The sentence for a port that could not be had. */
export function sentenceForPort(port: number, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  if (code === "EADDRINUSE") return `Port ${port} is taken: stop what uses it or give another --port.`;
  if (code === "EACCES") return `Port ${port} may not be used by this user: give a --port from 1024 on.`;
  return `Port ${port} cannot be used (${code}): give another --port.`;
}
