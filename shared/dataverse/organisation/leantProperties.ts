import { connectionTable, invoiceLineTable, invoiceTable, lineDetailTable, projectTable } from "../tables";
import { Control } from "./leantTable";

/** Columns of a table whose amounts are rounded to the decimals of their currency (`PrecisionSource` 2; facts 1.1 to 1.3). */
export interface LeantMoney {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What a person needs on a table for all that a control offers. */
export interface LeantPrivilege {
  readonly kind: "Create" | "Read" | "Write" | "Delete";
  readonly table: string;
  readonly control: Control;
}

/** The wizard's column, whatever it is called. */
export interface LeantJournal {
  readonly table: string;
  readonly leastCharacters: number;
}

/** As long as the wizard takes it to be where metadata says nothing (`journalText.ts`); a test holds both together. */
export const leantJournal: LeantJournal = { table: projectTable.name, leastCharacters: 4000 };

const [header, line, detail] = [invoiceTable.columns, invoiceLineTable.columns, lineDetailTable.columns] as const;

export const leantMoney: readonly LeantMoney[] = [
  {
    table: invoiceTable.name,
    columns: [
      ...[header.lineItemAmount, header.lineItemDiscount, header.totalDiscount],
      ...[header.amountLessFreight, header.tax, header.total],
    ],
  },
  {
    table: invoiceLineTable.name,
    columns: [line.extended, line.tax, line.chargeable],
  },
  { table: lineDetailTable.name, columns: [detail.amount] },
];

const [invoice, rows, links, project] = [invoiceTable, lineDetailTable, connectionTable, projectTable].map(
  ({ name }) => name,
) as [string, string, string, string];

const of = (control: Control, ...needed: readonly (readonly [LeantPrivilege["kind"], string])[]): LeantPrivilege[] =>
  needed.map(([kind, table]) => ({ kind, table, control }));

/** The same as `composeReview.ts` and `composeWizard.ts` ask the platform for; a test holds both together. */
export const leantPrivileges: readonly LeantPrivilege[] = [
  ...of("InvoiceReview", ["Write", invoice], ["Write", rows], ["Delete", rows], ["Delete", invoice]),
  ...of("ManualInvoiceWizard", ["Read", invoice], ["Read", rows], ["Read", links], ["Write", project]),
  ...of("ManualInvoiceWizard", ["Create", invoice], ["Write", invoice], ["Write", rows]),
  ...of("ManualInvoiceWizard", ["Delete", rows], ["Delete", invoice]),
];
