import type { Fetch } from "../../host/web/context/webApi";
import { hostileValues, columnsOf, withValue } from "../support/hostileValues";

type Row = Readonly<Record<string, unknown>>;
type Rows = { readonly value: readonly Row[] };

/** What is asked of a table, without its values: "invoices", or the same by FetchXML. */
const nameOf = (url: string): string => /\/v9\.2\/(\w+)\?/.exec(url)?.[1] ?? "";

/** Notes every column that a control reads, by the table that it is read of. */
export const noting =
  (seen: Map<string, Set<string>>) =>
  (real: Fetch): Fetch =>
  async (url, init) => {
    const answer = await real(url, init);
    const rows = await rowsOf(answer, init?.method);
    if (rows) {
      const columns = seen.get(nameOf(url)) ?? new Set();
      for (const row of rows.value) for (const column of columnsOf(row)) columns.add(column);
      seen.set(nameOf(url), columns);
    }
    return answer;
  };

/** Puts a hostile value into one column of each row of a table, each row's another; the first row of all stays as it is. */
export const spoiling =
  (table: string, column: string, first: number) =>
  (real: Fetch): Fetch =>
  async (url, init) => {
    const answer = await real(url, init);
    const rows = nameOf(url) === table ? await rowsOf(answer, init?.method) : null;
    if (!rows) return answer;
    const isAlone = rows.value.length === 1;
    const value = rows.value.map((row, at) => {
      if (at === 0 && !isAlone) return row;
      const [, hostile] = hostileValues[(first + at) % hostileValues.length] ?? [];
      return withValue(row, column, hostile);
    });
    return new Response(JSON.stringify({ ...rows, value }), { status: answer.status, headers: answer.headers });
  };

async function rowsOf(answer: Response, method = "GET"): Promise<Rows | null> {
  if (method !== "GET" || !answer.ok) return null;
  const body = JSON.parse(await answer.clone().text()) as Partial<Rows>;
  return Array.isArray(body.value) ? (body as Rows) : null;
}
