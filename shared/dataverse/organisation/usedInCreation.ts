import { Text } from "../columns";
import { actualBacklog, contractLineBacklog, draftLineBacklog, milestoneBacklog } from "../creation/backlogTables";
import { spareInCreation } from "../creation/spareInCreation";
import { optionsLeanedOn } from "../optionSets";
import {
  connectionTable,
  connectionTypeColumn,
  contractTable,
  createdByColumn,
  createdOnColumn,
  currencyTable,
  invoiceLineTable,
  invoiceTable,
  lineDetailTable,
  messageTable,
  projectTable,
  scheduleTable,
} from "../tables";
import { TableUse, part, tableUse } from "./leantTable";
import { figureKinds } from "./usedInReview";

/** What invoicing by hand reads and writes, table by table. */
export function usedInCreation(): readonly TableUse[] {
  const leansOn = tableUse({ control: "ManualInvoiceWizard", spare: spareInCreation, options: optionsLeanedOn() });
  const moment = { createdOn: createdOnColumn, createdBy: createdByColumn } as const;
  const draft = part(invoiceTable, [
    ...(["number", "name", "status", "state", "contract", "currency", "total", "tax", "freight"] as const),
    ...(["lineItemAmount", "lineItemDiscount", "totalDiscount", "amountLessFreight"] as const),
  ]);
  const currency = part(currencyTable, ["code"]);
  const line = part(invoiceLineTable, ["invoice", "productType"]);
  return [
    leansOn(actualBacklog, {
      ...figureKinds,
      ...({ billingStatus: "choice", adjustment: "choice", transactionType: "choice" } as const),
    }),
    leansOn(milestoneBacklog, { invoiceStatus: "choice", amount: "amount", date: "moment" }),
    leansOn(contractLineBacklog, {
      ...({ billingStatus: "choice", productType: "choice", billingStart: "moment" } as const),
      ...({ quantity: "amount", pricePerUnit: "amount", tax: "amount", extended: "amount" } as const),
    }),
    leansOn(contractTable, {}),
    leansOn(scheduleTable, { cutOff: "moment", runStatus: "choice" }),
    leansOn(projectTable, {}),
    leansOn(currency, {}),
    leansOn(
      { ...draft, columns: { ...draft.columns, ...moment } },
      {
        ...({ status: "choice", state: "choice", total: "amount", tax: "amount", freight: "amount" } as const),
        ...({ lineItemAmount: "amount", lineItemDiscount: "amount", totalDiscount: "amount" } as const),
        ...({ amountLessFreight: "amount", createdOn: "moment" } as const),
      },
    ),
    leansOn(line, { productType: "choice" }),
    leansOn(draftLineBacklog, {}),
    leansOn(
      { name: lineDetailTable.name, columns: { invoice: lineDetailTable.columns.invoice, ...moment } },
      { createdOn: "moment" },
    ),
    leansOn(
      {
        ...connectionTable,
        columns: { ...connectionTable.columns, firstType: connectionTypeColumn as Text, ...moment },
      },
      { createdOn: "moment" },
    ),
    leansOn(messageTable, {}),
  ];
}
