import { beforeTax } from "../../calculation/beforeTax";
import { Decimal } from "../../calculation/money";
import { BacklogItem, NamedUnit, ProjectId, SourceId, UnitId } from "../../invoicing/backlog/backlog";
import { ContractId, InvoiceId } from "../../invoicing/ids";
import {
  adjustmentFromOption,
  billingStatusFromOption,
  billingTypeFromOption,
  milestoneBillingFromOption,
  transactionClassFromOption,
} from "../optionSets";
import {
  amountOrNull,
  amountOrZero,
  idOf,
  nameOf,
  optionOf,
  requiredText,
  textOf,
  UnreadableColumn,
  UserDay,
  userDayOf,
  WireRow,
} from "../wire/row";
import { Lookup, Moment } from "../columns";
import { dayOf } from "../review/invoiceFromRow";
import { RecordedDays } from "./recordedDays";
import { actualBacklog, milestoneBacklog, contractLineBacklog } from "./backlogTables";

/** What was read beside the sources, by id. */
export interface BacklogSurroundings {
  readonly userDay: UserDay;
  /** The column of each kind's recorded day, where it has one. */
  readonly recorded: RecordedDays["columns"];
  /** ISO code by the currency's id. */
  readonly currencies: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, { readonly name: string; readonly project: string }>;
  /** Numbers of the contract's invoices, by id. */
  readonly invoiceNames: ReadonlyMap<string, string>;
}

export function actualFromRow(row: WireRow, around: BacklogSurroundings): BacklogItem {
  const { columns } = actualBacklog;
  const billingOption = optionOf(row, columns.billingType);
  const billingType = billingTypeFromOption(billingOption ?? NaN);
  if (billingType === undefined) throw new UnreadableColumn(columns.billingType, billingOption);
  const invoice = idOf(row, columns.invoice);
  return {
    id: requiredText(row, actualBacklog.id) as SourceId,
    kind: "actual",
    itemType: transactionClassFromOption(optionOf(row, columns.transactionClass) ?? NaN),
    ...placeOf(row, columns, around),
    ...datesOf(row, "actual", around),
    description: textOf(row, columns.description),
    resource: nameOf(row, columns.resource),
    roleOrCategory: nameOf(row, columns.role) || nameOf(row, columns.category),
    unit: unitOf(row, columns.unit),
    resourcingUnit: unitOf(row, columns.resourcingUnit),
    billingType,
    quantity: amountOrZero(row, columns.quantity),
    price: amountOrNull(row, columns.price),
    amount: amountOrNull(row, columns.amount),
    status: billingStatusFromOption(optionOf(row, columns.billingStatus)),
    adjustment: adjustmentFromOption(optionOf(row, columns.adjustment)),
    invoice:
      invoice === ""
        ? null
        : {
            id: invoice as InvoiceId,
            name: around.invoiceNames.get(invoice) ?? nameOf(row, columns.invoice),
          },
  };
}

/** A milestone is billed once, for its amount. It names no invoice (facts 1.7). */
export function milestoneFromRow(row: WireRow, around: BacklogSurroundings): BacklogItem {
  const { columns } = milestoneBacklog;
  const amount = amountOrNull(row, columns.amount);
  return {
    id: requiredText(row, milestoneBacklog.id) as SourceId,
    kind: "milestone",
    itemType: "milestone",
    ...placeOf(row, columns, around),
    ...datesOf(row, "milestone", around),
    description: textOf(row, columns.name),
    ...nobodysWork,
    unit: null,
    quantity: new Decimal(1),
    price: amount,
    amount,
    status: milestoneBillingFromOption(optionOf(row, columns.invoiceStatus)),
  };
}

/** A contract line that sells a product; its day is the one on which billing starts. */
export function productFromRow(row: WireRow, around: BacklogSurroundings): BacklogItem {
  const { columns } = contractLineBacklog;
  const id = requiredText(row, contractLineBacklog.id);
  const extended = amountOrNull(row, columns.extended);
  return {
    id: id as SourceId,
    kind: "product",
    itemType: "product",
    contract: requiredText(row, columns.contract) as ContractId,
    contractLine: id,
    contractLineName: textOf(row, columns.name),
    project: projectOf(idOf(row, columns.project)),
    currency: around.currencies.get(idOf(row, columns.currency)) ?? "",
    ...datesOf(row, "product", around),
    description: nameOf(row, columns.product) || textOf(row, columns.description),
    ...nobodysWork,
    unit: unitOf(row, columns.unit),
    quantity: amountOrZero(row, columns.quantity),
    price: amountOrNull(row, columns.pricePerUnit),
    amount: extended && beforeTax(extended, amountOrZero(row, columns.tax)),
    status: billingStatusFromOption(optionOf(row, columns.billingStatus)),
  };
}

const nobodysWork = {
  resource: "",
  roleOrCategory: "",
  resourcingUnit: null,
  billingType: "chargeable",
  adjustment: "none",
  invoice: null,
} as const;

/** What names no project itself belongs to its contract line's. */
function placeOf(
  row: WireRow,
  columns: Readonly<Record<"contract" | "contractLine" | "project" | "currency", Lookup>>,
  { currencies, lines }: BacklogSurroundings,
): Pick<BacklogItem, "contract" | "contractLine" | "contractLineName" | "project" | "currency"> {
  const contractLine = idOf(row, columns.contractLine);
  const line = lines.get(contractLine);
  return {
    contract: requiredText(row, columns.contract) as ContractId,
    contractLine,
    contractLineName: nameOf(row, columns.contractLine) || (line?.name ?? ""),
    project: projectOf(idOf(row, columns.project) || (line?.project ?? "")),
    // a currency that was not read is never the contract's: what is in it stays where it is
    currency: currencies.get(idOf(row, columns.currency)) ?? "",
  };
}

/** Where each kind of source has the instant of its day. */
const instants: Readonly<Record<BacklogItem["kind"], Moment>> = {
  actual: actualBacklog.columns.documentDate,
  milestone: milestoneBacklog.columns.date,
  product: contractLineBacklog.columns.billingStart,
};

/** The day that was recorded without a time zone, where there is one; else the day of its instant for this user. */
export function datesOf(
  row: WireRow,
  kind: BacklogItem["kind"],
  { userDay, recorded }: Pick<BacklogSurroundings, "userDay" | "recorded">,
): Pick<BacklogItem, "date" | "instantMs"> {
  const column = instants[kind];
  const recordedIn = kind === "product" ? undefined : recorded[kind];
  const day = recordedIn ? dayOf(row, recordedIn) : null;
  if (day) return { date: day, instantMs: null };
  const date = userDayOf(row, column, userDay);
  return { date, instantMs: date === null ? null : Date.parse(textOf(row, column)) };
}

function unitOf(row: WireRow, column: Lookup): NamedUnit | null {
  const id = idOf(row, column);
  return id === "" ? null : { id: id as UnitId, name: nameOf(row, column) };
}

export const projectOf = (id: string): ProjectId | null => (id === "" ? null : (id as ProjectId));
