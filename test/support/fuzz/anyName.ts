import fc from "fast-check";
import { propertyOf } from "../../../host/server/metadata/column";
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

/** The tables that the controls use come up more often than the rest. */
export const anyTable = fc.oneof(
  fc.constantFrom(...tables.filter(({ logicalName }) => /^invoice|linetransaction$|^salesorder$/.test(logicalName))),
  fc.constantFrom(...tables),
);

const properties = [...new Set(tables.flatMap(({ columns }) => columns.map(propertyOf)))];
const navigations = [
  ...new Set(
    tables.flatMap(({ columns, collections }) => [
      ...columns.flatMap((column) => (column.kind === "lookup" ? [column.navigation] : [])),
      ...collections.map(({ navigation }) => navigation),
    ]),
  ),
];

export const anyNavigation = fc.constantFrom(...navigations);

/** A column of some table, often of the one that is asked; sometimes no column at all. */
export const anyProperty = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("name", "invoiceid", "msdyn_description", "msdyn_amount", "createdon") },
  { weight: 3, arbitrary: fc.constantFrom(...properties) },
  { weight: 1, arbitrary: fc.oneof(anyNavigation, anyText, fc.constant("*")) },
);

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
