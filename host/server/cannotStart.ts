import { dirname } from "node:path";

/** Why a host cannot begin, as a sentence for the person who started it: what is wrong and what to do. */
export class CannotStart extends Error {}

/** What a failure of the system or of SQLite means, where only its name tells, and what helps but another folder. */
const meanings: readonly { readonly told: RegExp; readonly says: string; readonly do?: string }[] = [
  { told: /EEXIST|ENOTDIR/, says: "is no folder, a file stands there" },
  { told: /EACCES|EPERM|EROFS|readonly database/, says: "may not be written by this user" },
  { told: /ENOSPC|EDQUOT|disk is full/, says: "has no space left", do: "make room" },
  { told: /database is (locked|busy)/, says: "holds a database that is open in another program", do: "close it there" },
  { told: /EISDIR/, says: "holds a folder under the name of a file of the host", do: "move it away" },
];

/** The sentence for a failure while the data folder was prepared; nothing of a stack. */
export function sentenceForFolder(folder: string, error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const meaning = meanings.find(({ told }) => told.test(text));
  const says = meaning?.says ?? `cannot be used (${text.split("\n")[0]})`;
  const first = meaning?.do === undefined ? "" : `${meaning.do}, or `;
  return `${placeOf(folder, error)} ${says}: ${first}give another --data FOLDER.`;
}

/** The system says which file it was. */
function placeOf(folder: string, error: unknown): string {
  const { path } = error as { readonly path?: unknown };
  return typeof path === "string" && dirname(path) === folder ? `'${path}'` : `The data folder '${folder}'`;
}

/** The sentence for a port that could not be had. */
export function sentenceForPort(port: number, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  if (code === "EADDRINUSE") return `Port ${port} is taken: stop what uses it or give another --port.`;
  if (code === "EACCES") return `Port ${port} may not be used by this user: give a --port from 1024 on.`;
  return `Port ${port} cannot be used (${code}): give another --port.`;
}
