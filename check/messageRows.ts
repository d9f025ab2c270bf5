import { Leanings } from "../shared/dataverse/organisation/leanings";
import { Found } from "./found";
import { Row, row } from "./verdict";
import { words } from "./words";

/** Messages and the ways along which reads go. */
export function messageRows({ messages }: Leanings, found: Found): readonly Row[] {
  const seen = found.messages;
  return messages.map(({ name, property, control }) => {
    if (seen.kind !== "seen") {
      const status = seen.kind === "unseen" ? seen.status : 404;
      return row(name, "unseen", words.unseen(status), { todo: words.askForReading });
    }
    if (seen.value.includes(name)) return row(name, "holds", words.there);
    return row(name, "set", words.notThere, { property, todo: words.nameMessage(control, property, seen.value) });
  });
}

export function navigationRows({ navigations }: Leanings, found: Found): readonly Row[] {
  return navigations.flatMap(({ table, name, control }) => {
    const seen = found.navigations(table);
    const what = `${table}/${name}`;
    if (seen.kind !== "seen") {
      const status = seen.kind === "unseen" ? seen.status : 404;
      return [row(what, "unseen", words.unseen(status), { todo: words.askForReading })];
    }
    if (seen.value.includes(name)) return [row(what, "holds", words.there)];
    return [row(what, "fails", words.notThere, { controls: [control], todo: words.tellDevelopers })];
  });
}
