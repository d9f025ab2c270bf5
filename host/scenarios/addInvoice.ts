import {
  actualStatus,
  invoiceStatus,
  itemBased,
  milestoneStatusOf,
  transactionTypeOf,
  workBased,
} from "../server/rules/choices";
import { lineDetailAmounts } from "../server/rules/lineDetailAmount";
import { sourceConnection } from "../server/rules/connect";
import { projectLineOf } from "../server/rules/draftLine";
import { rollUpWhole } from "../server/rules/rollUpInvoice";
import { confirmInvoice } from "../server/rules/confirmInvoice";
import { markInvoicePaid } from "../server/rules/invoiceState";
import { detailRow, type DetailPlace } from "./detailRow";
import { isProductLine, type InvoiceSeed, type ProductLineSeed, type ProjectLineSeed } from "./invoiceSeed";
import { contractLineNamed, contractName, currencyOfContract, customerOfContract } from "./findContract";
import { amount, unitsFrom, type Seeding } from "./seeding";
import { seedId } from "./seedId";

const milestoneTable = "msdyn_contractlinescheduleofvalue";

/** Writes an invoice with its lines, details, sources and connections, and rolls it up by the host's own rules. */
export function addInvoice(seeding: Seeding, seed: InvoiceSeed, orderType: number = workBased): string {
  const currency = currencyOfContract(seed.contract);
  const due = new Date(Date.parse(seed.date) + 30 * 86_400_000).toISOString().slice(0, 10);
  const id = seeding.add("invoice", seed.key, {
    name: contractName(seed.contract),
    invoicenumber: seed.number,
    description: seed.description ?? null,
    msdyn_ordertype: orderType,
    msdyn_projectinvoicestatus: seed.status === "inReview" ? invoiceStatus.inReview : invoiceStatus.draft,
    msdyn_invoicedate: `${seed.date}T00:00:00Z`,
    duedate: due,
    customerid: seedId("account", customerOfContract(seed.contract)),
    billto_name: contractName(seed.contract),
    salesorderid: orderType === itemBased ? null : seedId("salesorder", seed.contract),
    pricelevelid: seedId("pricelevel", currency),
    transactioncurrencyid: seedId("transactioncurrency", currency),
  });
  let place = 0;
  seed.lines.forEach((line, index) => {
    if (isProductLine(line)) addProductLine(seeding, seed, line, index);
    else place = addProjectLine(seeding, seed, line, index, place);
  });
  rollUpWhole(seeding.context, id);
  if (seed.status === "confirmed" || seed.status === "paid") finish(seeding, id, seed.status);
  return id;
}

/** Takes an invoice to its end by the host's own rules, so that its actuals are what confirming makes. */
function finish(seeding: Seeding, id: string, status: "confirmed" | "paid"): void {
  confirmInvoice(seeding.context, seeding.find("invoice", id));
  if (status === "paid") markInvoicePaid(seeding.context, seeding.find("invoice", id));
}

function addProductLine(seeding: Seeding, seed: InvoiceSeed, line: ProductLineSeed, index: number): void {
  seeding.add("invoicedetail", `${seed.key}/${index + 1}`, {
    invoicedetailname: line.product,
    invoiceid: seedId("invoice", seed.key),
    producttypecode: 1,
    productid: seedId("product", line.product),
    uomid: seedId("uom", "Each"),
    quantity: unitsFrom(line.quantity, 5),
    priceperunit: amount(line.price),
    volumediscountamount: amount(line.volumeDiscount ?? "0"),
    manualdiscountamount: amount(line.manualDiscount ?? "0"),
    tax: amount(line.tax ?? "0"),
    lineitemnumber: index + 1,
    transactioncurrencyid: seedId("transactioncurrency", currencyOfContract(seed.contract)),
  });
}

function addProjectLine(
  seeding: Seeding,
  seed: InvoiceSeed,
  line: ProjectLineSeed,
  index: number,
  before: number,
): number {
  const contractLine = contractLineNamed(seed.contract, line.contractLine);
  const contractLineId = seedId("salesorderdetail", `${seed.contract}/${line.contractLine}`);
  const currency = currencyOfContract(seed.contract);
  const contractLineRow = seeding.find("salesorderdetail", contractLineId);
  const lineId = seeding.add("invoicedetail", `${seed.key}/${index + 1}`, {
    ...projectLineOf(seeding.context, contractLineRow, index + 1),
    invoiceid: seedId("invoice", seed.key),
  });
  const detailPlace = {
    contract: seed.contract,
    contractLine: line.contractLine,
    project: contractLine.project,
    currency,
  };
  line.details.forEach((detail, position) => {
    addDetail(seeding, `${seed.key}/${before + position + 1}`, detail, detailPlace, {
      msdyn_invoice: seedId("invoice", seed.key),
      msdyn_invoicelineid: lineId,
    });
  });
  return before + line.details.length;
}

function addDetail(
  seeding: Seeding,
  key: string,
  detail: ProjectLineSeed["details"][number],
  place: DetailPlace,
  parents: { msdyn_invoice: string; msdyn_invoicelineid: string },
): void {
  const shared = detailRow(detail, place);
  const row = { ...shared, ...lineDetailAmounts(seeding.context, { ...shared, msdyn_tax: amount(detail.tax ?? "0") }) };
  const { msdyn_amount_after_tax: afterTax, ...source } = row;
  const detailId = seeding.add("msdyn_invoicelinetransaction", key, {
    ...row,
    ...parents,
    msdyn_transactiontypecode: transactionTypeOf.billedSales,
    msdyn_tax: amount(detail.tax ?? "0"),
    msdyn_amount_after_tax: afterTax ?? null,
  });
  if (detail.backed === false) return;
  if (detail.milestone !== undefined) {
    const milestone = seedId(milestoneTable, `${place.contract}/${place.contractLine}/${detail.milestone}`);
    seeding.change(milestoneTable, milestone, { msdyn_invoicestatus: milestoneStatusOf.invoiced });
    seeding.add("msdyn_transactionconnection", key, sourceConnection(detailId, milestoneTable, milestone));
    return;
  }
  const actual = seeding.add("msdyn_actual", key, {
    ...source,
    msdyn_billingstatus: actualStatus.invoiced,
    msdyn_invoice: parents.msdyn_invoice,
  });
  seeding.add("msdyn_transactionconnection", key, sourceConnection(detailId, "msdyn_actual", actual));
}
