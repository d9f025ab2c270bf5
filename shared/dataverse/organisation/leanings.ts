import { logicalName } from "../columns";
import { spareNavigations } from "../creation/spareInCreation";
import { contractLineBacklog } from "../creation/backlogTables";
import { defaultCreationMessage, defaultMessages } from "../messages";
import { contractTable, invoiceLineTable, invoiceTable, lineDetailTable, pendingActual, projectTable } from "../tables";
import { Control, LeantColumn, TableUse } from "./leantTable";
import { LeantJournal, LeantMoney, LeantPrivilege, leantJournal, leantMoney, leantPrivileges } from "./leantProperties";
import { usedInCreation } from "./usedInCreation";
import { usedInReview } from "./usedInReview";

export interface LeantTable extends TableUse {
  /** What becomes of writes without optimistic concurrency (decision 0009); null where nothing is written under a version. */
  readonly withoutConcurrency: "compared" | "notWritten" | null;
}

export interface LeantMessage {
  readonly name: string;
  /** The property by which a maker names another. */
  readonly property: `${"recalculate" | "send" | "paid" | "addLines" | "correct" | "create"}Message`;
  readonly control: Control;
  /** The table of the row that it is called on. */
  readonly boundTo: string;
}

/** A single-valued navigation property that a read goes along. */
export interface LeantNavigation {
  readonly table: string;
  readonly name: string;
  readonly control: Control;
  /** Whether the control works without it, and says so. */
  readonly isSpared: boolean;
}

export interface Leanings {
  readonly tables: readonly LeantTable[];
  readonly navigations: readonly LeantNavigation[];
  readonly messages: readonly LeantMessage[];
  readonly money: readonly LeantMoney[];
  readonly privileges: readonly LeantPrivilege[];
  readonly journal: LeantJournal;
}

/**
 * All that both controls lean on in an organisation: the one list that the check page goes by. Nothing in a control
 * imports it, so that it is in no bundle.
 */
export function leanings(): Leanings {
  const uses = [...usedInReview(), ...usedInCreation()];
  const names = [...new Set(uses.map(({ table }) => table))];
  return {
    tables: names.map((name) =>
      merged(
        name,
        uses.filter(({ table }) => table === name),
      ),
    ),
    navigations,
    messages,
    money: leantMoney,
    privileges: leantPrivileges,
    journal: leantJournal,
  };
}

const [review, wizard] = ["InvoiceReview", "ManualInvoiceWizard"] as const;
const messages: readonly LeantMessage[] = [
  { name: defaultMessages.recalculate, property: "recalculateMessage", control: review, boundTo: invoiceTable.name },
  { name: defaultMessages.send, property: "sendMessage", control: review, boundTo: invoiceTable.name },
  { name: defaultMessages.markPaid, property: "paidMessage", control: review, boundTo: invoiceTable.name },
  { name: defaultMessages.addLines, property: "addLinesMessage", control: review, boundTo: invoiceTable.name },
  { name: defaultMessages.correct, property: "correctMessage", control: review, boundTo: invoiceTable.name },
  { name: defaultCreationMessage, property: "createMessage", control: wizard, boundTo: contractTable.name },
];

const navigations: readonly LeantNavigation[] = [
  {
    ...{ table: invoiceTable.name, name: logicalName(invoiceTable.columns.currency) },
    ...{ control: "InvoiceReview", isSpared: false },
  },
  {
    ...{ table: pendingActual.name, name: logicalName(pendingActual.columns.currency) },
    ...{ control: "InvoiceReview", isSpared: false },
  },
  {
    ...{ table: contractLineBacklog.name, name: logicalName(contractLineBacklog.columns.currency) },
    ...{ control: "ManualInvoiceWizard", isSpared: false },
  },
  ...spareNavigations.map(
    ([table, name]) => ({ table, name, control: "ManualInvoiceWizard", isSpared: true }) as const,
  ),
];

const concurrency: Readonly<Record<string, LeantTable["withoutConcurrency"]>> = {
  [invoiceTable.name]: "compared",
  [invoiceLineTable.name]: "compared",
  [lineDetailTable.name]: "compared",
  [projectTable.name]: "notWritten",
};

const merged = (table: string, uses: readonly TableUse[]): LeantTable => {
  const columns = uses.flatMap((use) => use.columns);
  const names = [...new Set(columns.map(({ name }) => name))];
  return {
    table,
    set: uses.find(({ set }) => set !== null)?.set ?? null,
    columns: names.flatMap((name) => oneOf(columns.filter((column) => column.name === name))),
    withoutConcurrency: concurrency[table] ?? null,
  };
};

/** A column that two reads of one control ask for is spared only where both spare it. */
function oneOf(columns: readonly LeantColumn[]): readonly LeantColumn[] {
  const [first] = columns;
  if (!first) return [];
  const neededBy = [...new Set(columns.flatMap((column) => column.neededBy))];
  const sparedBy = [...new Set(columns.flatMap((column) => column.sparedBy))];
  return [{ ...first, neededBy, sparedBy: sparedBy.filter((control) => !neededBy.includes(control)) }];
}
