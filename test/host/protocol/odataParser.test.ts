import { defaultParser } from "@odata/parser";
import fc from "fast-check";
import { ApiError } from "../../../host/server/apiError";
import { queryOptionsFrom } from "../../../host/server/query/queryOptions";
import { mutatedQueryOptions, validQueryOptions } from "../../support/anyQueryOptions";

/**
 * The host's parser against `@odata/parser`, an independent one of OData 4: of any query options both say yes or both
 * say no, but for what is listed here.
 */
type Verdict = "accepts" | "refuses";

interface Gap {
  readonly host: Verdict;
  readonly matches: RegExp;
  readonly example: string;
  readonly why: string;
}

const gaps: readonly Gap[] = [
  {
    host: "accepts",
    matches: /\d[eE][+-]?\d/,
    example: "$filter=totalamount gt 1e3",
    why: "a number with an exponent and no fraction is one of OData; the other parser wants the fraction",
  },
  {
    host: "accepts",
    matches: /not\(/,
    example: "$filter=not(statecode eq 0)",
    why: "the blank after 'not' may be left out before a parenthesis, as common clients do",
  },
  {
    host: "accepts",
    matches: /[=,;:(/[]\s|\s[,;:)/&\]=]|\s$|(?:any|contains|with)\s\(/,
    example: "$select= name",
    why: "blanks around the signs of a list or call are passed over, which the other parser does in some places only",
  },
  {
    host: "accepts",
    matches: /PropertyValues=/,
    example: "$filter=Microsoft.Dynamics.CRM.In(PropertyName='statecode',PropertyValues=['0','1'])",
    why: "query functions of Dataverse take a list of texts in brackets",
  },
  {
    host: "accepts",
    matches: /(?:true|false|null)\w/,
    example: "$filter=name eq true1",
    why: "a name may begin with a word of the language",
  },
  {
    host: "refuses",
    matches: /\d{5,}-\d\d-|-\d{4}-\d\d-\d\d/,
    example: "$filter=createdon gt 12026-10-31",
    why: "years have four digits in Dataverse; in OData they may have more, and lie before our era",
  },
  {
    host: "refuses",
    matches: /\$top=-/,
    example: "$top=-1",
    why: "a number of rows below zero, which OData does not have",
  },
  {
    host: "refuses",
    matches: /-\s*[A-Za-z_('"]|-\s+\d/,
    example: "$filter=-totalamount eq 1",
    why: "a sign before a name or parenthesis is arithmetic, which Dataverse does not have",
  },
  {
    host: "refuses",
    matches: /--\d/,
    example: "$filter=totalamount gt --1",
    why: "a sign before a negative number is arithmetic too",
  },
  {
    host: "refuses",
    matches: /[A-Za-z_]\w*\.[A-Za-z_]/,
    example: "$orderby=sales.order/name",
    why: "a name with a point is a cast to another type, which Dataverse does not have",
  },
  {
    host: "refuses",
    matches: /\$expand=[^&]*\w\/\w/,
    example: "$expand=salesorderid/customerid_account",
    why: "nested expansions stand in parentheses in Dataverse, not behind a slash",
  },
  {
    host: "refuses",
    matches: /(?:contains|with)\(\w+=|(?:any|all)\(\d/,
    example: "$filter=contains(name='x')",
    why: "the other parser takes a call with other arguments for a function of the service",
  },
  {
    host: "refuses",
    matches: /,\)/,
    example: "$filter=contains(name,'x',)",
    why: "the other parser takes a comma behind the last argument",
  },
  {
    host: "refuses",
    matches: /^(?:[^']*'[^']*')*[^']*'[^']*$/,
    example: "$filter=name eq '",
    why: "the other parser takes an apostrophe that nothing closes",
  },
];

/** What the host does not imitate it refuses by name, whether well written or not: undefined. */
function hostSays(query: string): Verdict | undefined {
  try {
    queryOptionsFrom(query);
    return "accepts";
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.status === 501 ? undefined : "refuses";
  }
}

function otherSays(query: string): Verdict {
  if (parses(defaultParser, query)) return "accepts";
  // once it has failed it fails at times where it should not; a fresh one does not
  let fresh: typeof defaultParser | undefined;
  jest.isolateModules(() => {
    fresh = jest.requireActual<{ defaultParser: typeof defaultParser }>("@odata/parser").defaultParser;
  });
  return fresh && parses(fresh, query) ? "accepts" : "refuses";
}

function parses(parser: typeof defaultParser, query: string): boolean {
  try {
    parser.query(query);
    return true;
  } catch {
    return false;
  }
}

it.each(gaps)("$example: $why", ({ host, example, matches }) => {
  expect(example).toMatch(matches);
  expect([hostSays(example), otherSays(example)]).toEqual([host, host === "accepts" ? "refuses" : "accepts"]);
});

/** Whether the two say different things for no reason that is listed. */
function disagree(query: string): boolean {
  const host = hostSays(query);
  if (host === undefined || parses(defaultParser, query) === (host === "accepts")) return false;
  if (gaps.some((gap) => gap.host === host && gap.matches.test(query))) return false;
  return otherSays(query) !== host;
}

it("both accept what is well formed", () => {
  fc.assert(
    fc.property(validQueryOptions, (query) => {
      expect(hostSays(query)).toBe("accepts");
      expect(disagree(query)).toBe(false);
    }),
    { numRuns: 400 },
  );
});

it("both refuse, or both accept, what was changed by one sign", () => {
  fc.assert(
    fc.property(mutatedQueryOptions, (query) => !disagree(query)),
    // a seed of its own, so that a further oddity of the other parser stops nobody's unrelated work
    { numRuns: 1500, seed: 20261122 },
  );
});

it("most of what was changed is refused, so that the law above says something", () => {
  const sample = fc.sample(mutatedQueryOptions, { numRuns: 500, seed: 1 });
  const refused = sample.filter((query) => hostSays(query) === "refuses").length;
  expect(refused).toBeGreaterThan(100);
});
