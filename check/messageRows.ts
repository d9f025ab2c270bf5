import { Leanings, LeantMessage } from "../shared/dataverse/organisation/leanings";
import { Found } from "./found";
import { FoundMessage } from "./foundMessages";
import { isSetTo, ownMessages, settingsOf } from "./placements";
import { statusOf } from "./seen";
import { unseenRows } from "./unseenRows";
import { Row, row } from "./verdict";
import { words } from "./words";

/** Messages: by what a maker has named, else by their usual name. */
export const messageRows = ({ messages }: Leanings, found: Found): readonly Row[] => [
  ...messages.flatMap((message) => rowsOfMessage(message, found)),
  ...ownMessages(found.placed).map((name) => ownMessageRow(name, found)),
];

export function rowsOfMessage(message: LeantMessage, found: Found): readonly Row[] {
  const set = settingsOf(found.placed, message.control, message.property);
  return (set.length > 0 ? set : [message.name]).map((name) => {
    const told = messageRow(message, name, found);
    // what nobody calls may be missing
    return told.verdict === "set" && isReplaced(message, found)
      ? { ...told, verdict: "spared", property: null, todo: words.doneOtherwise }
      : told;
  });
}

/** Whether a maker has set, wherever the control stands, that something else is done in the place of a message. */
const isReplaced = ({ control, property }: LeantMessage, { placed }: Found): boolean =>
  (property === "paidMessage" && isSetTo(placed, control, "paidFallback", ["true", "1"])) ||
  (property === "createMessage" && isSetTo(placed, control, "createMode", ["customApi"]));

/** The organisation's own message: what it takes is its own matter, and told in the administrator's guide. */
function ownMessageRow(name: string, { messages: seen }: Found): Row {
  if (seen.kind !== "seen") return row(name, "unseen", words.unseen(statusOf(seen)), { todo: words.askForReading });
  return seen.value.some((each) => each.name === name)
    ? row(name, "holds", words.there)
    : row(name, "set", words.notThere, { property: "customApi", todo: words.makeOwnMessage });
}

function messageRow(message: LeantMessage, name: string, { messages: seen }: Found): Row {
  const { property, control, boundTo } = message;
  if (seen.kind !== "seen") return row(name, "unseen", words.unseen(statusOf(seen)), { todo: words.askForReading });
  const there = seen.value.find((each) => each.name === name);
  if (!there) {
    const known = seen.value.filter((each) => problemOf(each, boundTo) === null).map((each) => each.name);
    return row(name, "set", words.notThere, { property, todo: words.nameMessage(control, property, known) });
  }
  const problem = problemOf(there, boundTo);
  return problem
    ? row(name, "fails", problem, { controls: [control], property, todo: words.otherMessage(control, property) })
    : row(name, "holds", there.boundTo.length > 0 ? words.boundAsWanted(boundTo) : words.there);
}

/** The controls call it on one row, with nothing in its body. */
const problemOf = ({ boundTo, needs }: FoundMessage, wanted: string) =>
  boundTo.length > 0 && !boundTo.includes(wanted)
    ? words.boundElsewhere(boundTo)
    : needs.length > 0
      ? words.needsParameters(needs)
      : null;

/** The ways along which reads go. */
export function navigationRows({ navigations }: Leanings, found: Found): readonly Row[] {
  return navigations.flatMap(({ table, name, control, isSpared }) => {
    const seen = found.navigations(table);
    const what = `${table}/${name}`;
    if (seen.kind !== "seen") return unseenRows(what, seen);
    if (seen.value.includes(name)) return [row(what, "holds", words.there)];
    if (isSpared) return [row(what, "spared", words.notThere, { todo: words.doneWithout })];
    return [row(what, "fails", words.notThere, { controls: [control], todo: words.tellDevelopers })];
  });
}
