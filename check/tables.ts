import { AssumedRow, Examined } from "./examine";
import { pageWords } from "./pageWords";
import { Phrase, Row, Verdict, same } from "./verdict";

/** A line as it is shown, on the page and in the report. */
export interface Line {
  readonly what: Phrase;
  readonly found: Phrase;
  readonly verdict: Verdict;
  readonly todo: Phrase;
}

export interface Table {
  readonly heading: Phrase;
  readonly lines: readonly Line[];
}

/** What keeps from working first, then what somebody has to do. */
const gravity: readonly Verdict[] = ["fails", "unseen", "set", "differs", "spared", "byHand", "holds"];

/** What the page shows, heading by heading; what needs a look comes first. */
export function tables({ rows, assumed, related }: Examined): readonly Table[] {
  const needsLook = rows.filter(({ verdict }) => verdict !== "holds").map(lineOfRow);
  const told = rows.flatMap(({ property }) => property ?? []);
  // what no row has told of already
  const toSet = assumed.filter(({ verdict, property }) => verdict === "set" && !told.includes(property ?? ""));
  const look = [...needsLook, ...toSet.map(lineOfAssumed)];
  return [
    {
      heading: pageWords.look,
      lines: [...look].sort((one, other) => gravity.indexOf(one.verdict) - gravity.indexOf(other.verdict)),
    },
    { heading: pageWords.assumed, lines: assumed.map(lineOfAssumed) },
    { heading: pageWords.leant, lines: rows.filter(({ verdict }) => verdict === "holds").map(lineOfRow) },
    { heading: pageWords.related, lines: related.map(lineOfRow) },
  ].filter(({ heading, lines }) => lines.length > 0 || heading === pageWords.look);
}

const nothing = same("");

const lineOfRow = ({ what, found, verdict, todo, property }: Row): Line => ({
  what: same(what),
  found,
  verdict,
  todo: joined(todo, verdict === "holds" ? null : property),
});

/** What holds needs no test; all else is settled by hand, and helped by a property where there is one. */
const lineOfAssumed = ({ assumed, found, verdict, todo, byHand, property }: AssumedRow): Line => ({
  what: assumed,
  found,
  verdict,
  todo: verdict === "holds" ? nothing : joined(todo ?? byHand, property),
});

/** A property that the words name already is not named twice. */
function joined(todo: Phrase | null, property: string | null): Phrase {
  const named = property === null || todo?.en.includes(property) === true ? [] : [pageWords.property(property)];
  const said = [...(todo ? [todo] : []), ...named];
  return { en: said.map(({ en }) => en).join(" "), da: said.map(({ da }) => da).join(" ") };
}
