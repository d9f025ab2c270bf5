/** @jest-environment jsdom */
import type { LineDetail } from "../../../shared/invoicing/invoice";
import type { RowId } from "../../../shared/invoicing/ids";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { amount } from "../../support/amount";
import { aShownReview } from "../../support/aShownReview";

eachOnANewPage();

/** How many lines an invoice has, and how many of them are edited before one more is. */
interface Size {
  readonly lines: number;
  readonly edited?: number;
}

/** How often one more edit asks a line, shown or not, for anything. */
function asksInAnEdit({ lines, edited = 0 }: Size): number {
  let asked = 0;
  const counting = (detail: LineDetail): LineDetail =>
    new Proxy(detail, {
      get(line, name) {
        asked += 1;
        return Reflect.get(line, name) as unknown;
      },
    });
  const details = Array.from({ length: lines }, (_, n) =>
    counting(aLineDetail({ id: `row-${n}`, lineId: `line-${n % 6}` })),
  );
  const shown = aShownReview({ loaded: aLoadedInvoice({ details }) });
  const edit = (row: number, value: string): void =>
    shown.happens({ type: "fieldEdited", row: `row-${row}` as RowId, field: "quantity", value: amount(value) });
  for (let row = 0; row < edited; row += 1) edit(lines - 1 - row, "40");
  edit(0, "31");
  asked = 0;
  edit(0, "32");
  return asked;
}

it("an edit asks no more lines of 5,000 than of 24", () => {
  const ofFew = asksInAnEdit({ lines: 24 });
  expect(ofFew).toBeGreaterThan(0);
  expect([500, 5_000].map((lines) => asksInAnEdit({ lines }))).toEqual([ofFew, ofFew]);
});

it("an edit works nothing out anew of those that wait beside it, and asks once whether they stand", () => {
  const [few, more] = [10, 20].map((edited) => asksInAnEdit({ lines: 5_000, edited }));
  const perEdit = ((more ?? 0) - (few ?? 0)) / 10;
  // its quantity, as it is recorded, for the conflicts
  expect(perEdit).toBeLessThanOrEqual(2);
});
