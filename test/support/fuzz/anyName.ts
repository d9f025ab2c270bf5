import fc from "fast-check";
import { propertyOf, type Column } from "../../../host/server/metadata/column";
import { navigationsOf } from "../../../host/server/metadata/navigation";
import type { Table } from "../../../host/server/metadata/table";
import { tables } from "../../../host/server/metadata/tables";
import { wellKnownDetail, wellKnownInvoices } from "../../../host/scenarios/wellKnown";
import { anyText } from "./mutated";

const { draft, inReview, confirmed, sales } = wellKnownInvoices;

/** Ids of rows that are there, of none, and in the forms that clients write them. */
export const anyId = fc.oneof(
  fc.constantFrom(
    draft.id,
    inReview.id,
    confirmed.id,
    sales.id,
    wellKnownDetail("draft", 1),
    wellKnownDetail("sales", 1),
  ),
  fc.constantFrom("00000000-0000-0000-0000-000000000000", draft.id.toUpperCase(), `{${draft.id}}`, "1"),
  fc.uuid(),
);

/** What can be named in a request: of one table, so that much of it is understood, or of any. */
export interface Names {
  readonly table: fc.Arbitrary<Table>;
  readonly property: fc.Arbitrary<string>;
  readonly navigation: fc.Arbitrary<string>;
  readonly column: fc.Arbitrary<Column>;
}

const allNavigations = (table: Table): string[] =>
  [...navigationsOf(table), ...table.collections].map(({ navigation }) => navigation);

function namesOf(all: readonly Table[]): Names {
  const columns = all.flatMap((table) => table.columns);
  const property = fc.constantFrom(...columns.map(propertyOf));
  return {
    table: fc.constantFrom(...all),
    navigation: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...all.flatMap(allNavigations)) },
      { weight: 1, arbitrary: property },
    ),
    property: fc.oneof(
      { weight: 14, arbitrary: property },
      { weight: 1, arbitrary: fc.oneof(anyText, fc.constantFrom("*", "nothing", "invoiceid")) },
    ),
    column: fc.constantFrom(...columns),
  };
}

const used = tables.filter(({ logicalName }) => /^invoice|linetransaction$|^salesorder|_actual$/.test(logicalName));

/** The tables that the controls write, each by its own names; then all of them mixed. */
export const anyNames: readonly Names[] = [...used.map((table) => namesOf([table])), namesOf(tables)];

export const anyMessage = fc.constantFrom(
  "msdyn_InvoiceRecalculate",
  "msdyn_PostInvoice",
  "msdyn_InvoicePaid",
  "msdyn_NewInvoiceContract",
  "msdyn_CorrectInvoice",
  "msdyn_AddInvoiceLineDetails",
  "msdyn_createinvoicefrominvoiceschedule",
  "sample_CreateProjectInvoice",
  "UpdateMultiple",
  "Nothing",
);
