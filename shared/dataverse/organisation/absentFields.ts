import { Column } from "../columns";
import { Invoice, LineDetail } from "../../invoicing/invoice";
import { invoiceTable, lineDetailTable } from "../tables";
import { Organisation } from "./organisation";

/** The fields of an invoice and its rows whose columns the organisation is known to lack. */
export const absentFields = (organisation: Organisation): Invoice["absent"] =>
  [invoiceTable, lineDetailTable].flatMap(({ name, columns }) =>
    Object.entries<Column>(columns).flatMap(([field, column]) =>
      organisation.lacks(name, column) ? [field as keyof Invoice | keyof LineDetail] : [],
    ),
  );
