import { atMost } from "../../core/atMost";
import { actualTable, connectionTable, lineDetailTable } from "../tables";
import { parsePage } from "./parsePage";
import { pageRows, ReadApi } from "./readApi";
import { ReadFailure } from "./webApiFailure";
import { Fetch, webRequest } from "./webRequest";

/** The tables of which there may be very many rows, and their sets. */
const sets: Readonly<Record<string, string>> = {
  [lineDetailTable.name]: lineDetailTable.set,
  [actualTable.name]: actualTable.set,
  [connectionTable.name]: connectionTable.set,
};

/** The one annotation that is shown: the names of the rows that look-ups point at. */
const annotations = 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"';

/** Requests at the same time, where the service does not recommend fewer. */
const mostAtOnce = 10;

/**
 * Reads of large tables by `fetch`, as writes are: `context.webAPI` has every annotation sent, which is three times what
 * is shown, and hands a page over in one piece.
 *
 * @param serviceRoot null where the address is not known: then everything is read by `reads`
 */
export function largeReads(
  reads: ReadApi,
  { fetch, serviceRoot }: { readonly fetch: Fetch; readonly serviceRoot: string | null },
): ReadApi {
  let most = mostAtOnce;
  const inTurn = atMost(() => most);
  return {
    async retrieveMultipleRecords(table, options = "", size = pageRows) {
      const set = sets[table];
      if (!set || !serviceRoot) return reads.retrieveMultipleRecords(table, options, size);
      const prefer = { Prefer: `${annotations},odata.maxpagesize=${size}` };
      const answer = await inTurn(async () => webRequest({ fetch }, serviceRoot + set + options, "GET", prefer));
      if (!answer.ok) throw new ReadFailure(answer.error);
      most = Math.min(mostAtOnce, answer.value.atOnce || mostAtOnce);
      return parsePage(answer.value.body);
    },
  };
}
