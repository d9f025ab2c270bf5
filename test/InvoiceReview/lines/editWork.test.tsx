/** @jest-environment jsdom */
import { Decimal } from "decimal.js";
import type { RowId } from "../../../shared/invoicing/ids";
import type { LoadedInvoice } from "../../../shared/invoicing/invoice";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aShownReview } from "../../support/aShownReview";
import { eachOnANewPage } from "../../support/eachOnANewPage";

eachOnANewPage();

/** An invoice that counts how often one of its lines is looked up in its list, and how often the list is walked. */
function countedInvoice(lines: number): { readonly loaded: LoadedInvoice; readonly reads: () => number } {
  const details = Array.from({ length: lines }, (_, n) => aLineDetail({ id: `row-${n}`, lineId: `line-${n % 20}` }));
  let reads = 0;
  const counted = new Proxy(details, {
    get(target, key, receiver): unknown {
      if (typeof key === "string" && /^\d+$/.test(key)) reads += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  return { loaded: { ...aLoadedInvoice({ details }), details: counted }, reads: () => reads };
}

/** Lines that were looked at for the second edit of an invoice: the first makes what is kept. */
function lookedAt(lines: number): number {
  const { loaded, reads } = countedInvoice(lines);
  const { happens, unmount } = aShownReview({ loaded });
  const edit = (row: string, value: string): void =>
    happens({ type: "fieldEdited", row: row as RowId, field: "quantity", value: new Decimal(value) });
  edit("row-0", "3");
  const before = reads();
  edit("row-1", "4");
  unmount();
  return reads() - before;
}

it.each([
  { why: "of a usual invoice", lines: 30 },
  { why: "of a large one", lines: 3_000 },
])("an edit looks at no line but its own $why: what concerns all is worked out once a reading", ({ lines }) =>
  expect(lookedAt(lines)).toBe(0),
);
