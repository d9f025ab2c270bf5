import { aTurn } from "../../core/aTurn";
import { WireRow } from "./row";

/** Rows parsed at a stretch: some milliseconds. */
const sliceRows = 500;

/** Between two rows, and nowhere else: within a text each quotation mark has a backslash before it. */
const seam = '},{"@odata.etag":';

interface Page {
  readonly entities: readonly WireRow[];
  readonly nextLink?: string | undefined;
}

/** A page of rows as `JSON.parse` reads it, in slices that let the browser do what waits. */
export async function parsePage(text: string): Promise<Page> {
  const pieces = text.split(seam);
  if (pieces.length <= sliceRows) return pageOf(text);
  const [first = "", last = ""] = [pieces.shift(), pieces.pop()];
  const page = pageOf([first, last].join(seam));
  const rows = page.entities.slice(0, 1);
  for (let from = 0; from < pieces.length; from += sliceRows) {
    await aTurn();
    const slice = pieces.slice(from, from + sliceRows).join(seam);
    rows.push(...(JSON.parse(`[{"@odata.etag":${slice}}]`) as WireRow[]));
  }
  return { ...page, entities: [...rows, ...page.entities.slice(1)] };
}

function pageOf(text: string): { readonly entities: WireRow[]; readonly nextLink?: string | undefined } {
  const { value, "@odata.nextLink": nextLink } = JSON.parse(text) as {
    readonly value: WireRow[];
    readonly "@odata.nextLink"?: string;
  };
  return { entities: value, nextLink };
}
