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
export function tables({ rows, assumed, surroundings, related }: Examined): readonly Table[] {
  const all = [...rows, ...surroundings];
  const needsLook = all.filter(({ verdict }) => verdict !== "holds" && verdict !== "byHand").map(lineOfRow);
  const told = rows.flatMap(({ property }) => property ?? []);
  // what no row has told of already
  const toSet = assumed.filter(
    ({ verdict, property, isEvidence }) =>
      (verdict === "set" && !told.includes(property ?? "")) || (verdict === "differs" && isEvidence),
  );
  const look = [...needsLook, ...toSet.map(lineOfAssumed)];
  return [
    {
      heading: pageWords.look,
      lines: byGravity(look),
    },
    { heading: pageWords.settled, lines: byGravity(assumed.filter(isTold).map(lineOfAssumed)) },
    { heading: pageWords.surroundings, lines: surroundings.map(lineOfRow) },
    { heading: pageWords.byHand, lines: assumed.filter((each) => !isTold(each)).map(lineOfAssumed) },
    { heading: pageWords.leant, lines: rows.filter(({ verdict }) => verdict === "holds").map(lineOfRow) },
    { heading: pageWords.related, lines: related.map(lineOfRow) },
  ].filter(({ heading, lines }) => lines.length > 0 || heading === pageWords.look);
}

const byGravity = (lines: readonly Line[]): readonly Line[] =>
  [...lines].sort((one, other) => gravity.indexOf(one.verdict) - gravity.indexOf(other.verdict));

const nothing = same("");
const isTold = ({ verdict }: AssumedRow): boolean => verdict !== "byHand";

/** How many lines have each verdict, the gravest first: of what needs a look those that it has, of the others the rest. */
export function tally(examined: Examined): readonly (readonly [Verdict, number])[] {
  const [look, ...others] = tables(examined);
  // what only looks related, or stands around, is no test to be done by hand
  const counts = ({ heading }: Table, verdict: Verdict): boolean =>
    verdict === "holds" || (verdict === "byHand" && heading === pageWords.byHand);
  const rest = others.flatMap((table) => table.lines.filter(({ verdict }) => counts(table, verdict)));
  const all = [...(look?.lines ?? []), ...rest].map(({ verdict }) => verdict);
  return gravity
    .map((verdict) => [verdict, all.filter((each) => each === verdict).length] as const)
    .filter(([, count]) => count > 0);
}

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
