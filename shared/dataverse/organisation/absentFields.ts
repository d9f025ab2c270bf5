import { DetailField, detailKinds, HeaderField, headerKinds } from "../../invoicing/edits/editableField";
import { AbsentFields } from "../../invoicing/invoice";
import { choosableBillingTypes } from "../../invoicing/words/billingType";
import { optionName } from "../columns";
import { optionOfBillingType } from "../optionSets";
import { invoiceLineTable, invoiceTable, lineDetailTable } from "../tables";
import { Organisation } from "./organisation";

/** What of an invoice the organisation is known to lack: fields and choices that people edit, figures, and all else. */
export function absentFields({ lacks, lacksOther, lacking }: Organisation): AbsentFields {
  const header = Object.keys(headerKinds) as readonly HeaderField[];
  const detail = Object.keys(detailKinds) as readonly DetailField[];
  return {
    header: header.filter((field) => lacks(invoiceTable.name, invoiceTable.columns[field])),
    // the column of tax is found out, and is there or is none
    detail: detail.filter((field) => field !== "tax" && lacks(lineDetailTable.name, lineDetailTable.columns[field])),
    before: lacks(invoiceLineTable.name, invoiceLineTable.columns.invoicedBefore),
    billingTypes: choosableBillingTypes.filter((type) =>
      lacksOther(optionName(lineDetailTable.name, lineDetailTable.columns.billingType, optionOfBillingType(type))),
    ),
    columns: lacking(),
  };
}
