import { Seen } from "./seen";
import { Row, row } from "./verdict";
import { words } from "./words";

/** Why a part of a table's definition shows nothing; that the table itself is not there was said. */
export const unseenRows = (what: string, seen: Exclude<Seen<unknown>, { kind: "seen" }>): readonly Row[] =>
  seen.kind === "absent" ? [] : [row(what, "unseen", words.unseen(seen.status), { todo: words.askForReading })];
