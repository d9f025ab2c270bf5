import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Collecting garbage costs tens of milliseconds, so a few closed databases may wait for it together, or for a quiet moment. */
export const mostWaiting = 16;
const quietMs = 5000;

let waiting = 0;
let quiet: NodeJS.Timeout | undefined;

/**
 * The SQLite package for Node 20 has no call that ends a statement. A closed database keeps its files open until the
 * last of its statements is collected as garbage, and a program that is mostly idle never collects any; so it is asked
 * for here. Node's own SQLite ends the statements with the database.
 */
export function closedDatabase(): void {
  waiting += 1;
  clearTimeout(quiet);
  if (waiting >= mostWaiting) collect();
  else quiet = setTimeout(collect, quietMs).unref();
}

function collect(): void {
  waiting = 0;
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  collectGarbage();
}
