import { detailFromRow } from "../../../shared/dataverse/review/detailFromRow";
import { lineDetailTable } from "../../../shared/dataverse/tables";
import { detailWords } from "../../../shared/invoicing/invoice";
import { invoiceRows } from "../../support/invoiceRows";
import { userDay } from "../../support/sourceRows";

const [row] = invoiceRows.msdyn_invoicelinetransaction;

/** As the Web API gives a text, or the row that a look-up points at: by id, and by name beside it. */
const said = (column: string, words: string): object =>
  column.startsWith("_")
    ? { [column]: "id-1", [`${column}@OData.Community.Display.V1.FormattedValue`]: words }
    : { [column]: words };

describe("what a line detail says in words", () => {
  const read = (columns: object) => detailFromRow({ ...row, ...columns }, { isCorrective: false }, userDay, null);

  it.each(detailWords)("its %s comes from the column of that name, and from no other", (word) => {
    const silent = { ...row, msdyn_description: null };
    const detail = read({ ...silent, ...said(lineDetailTable.columns[word], "said") });
    expect(detailWords.filter((each) => detail[each] !== "")).toEqual([word]);
    expect(detail[word]).toBe("said");
  });
});
