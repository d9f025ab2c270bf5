import { boolean, choice, decimal, integer, lookup, money, text } from "../columnKinds";
import { billingMethod, invoiceState, lineType, pricingError, productType } from "../optionSets";
import { table } from "../table";

/** Invoice line, facts 1.2. Amounts of project lines are roll-ups of the line details below it. */
export const invoiceDetail = table({
  logicalName: "invoicedetail",
  entitySet: "invoicedetails",
  nameColumn: "invoicedetailname",
  objectTypeCode: 1091,
  label: ["Invoice Line", "Fakturalinje"],
  labelPlural: ["Invoice Lines", "Fakturalinjer"],
  columns: [
    text("invoicedetailname", 100, { required: true }),
    text("productdescription", 500),
    choice("producttypecode", productType, { initial: 1, createOnly: true }),
    boolean("isproductoverridden", false, { createOnly: true }),
    boolean("ispriceoverridden", false),
    decimal("quantity", 5, { most: 1e11 }),
    money("priceperunit", 2, "pricing"),
    money("volumediscountamount", 2, "currency", { readOnly: true }),
    money("manualdiscountamount", 2, "currency", { least: 0 }),
    money("tax", 2, "currency"),
    money("baseamount", 2, "currency", { readOnly: true }),
    money("extendedamount", 2, "currency", { readOnly: true }),
    choice("msdyn_billingmethod", billingMethod),
    choice("msdyn_linetype", lineType),
    money("msdyn_chargeableamount", 4, "currency"),
    money("msdyn_nonchargeableamount", 4, "currency"),
    money("msdyn_complimentaryamount", 4, "currency"),
    money("msdyn_invoicedtilldate", 4, "currency"),
    money("msdyn_contractlineamount", 4, "currency"),
    integer("msdyn_lineorder"),
    integer("lineitemnumber"),
    integer("sequencenumber"),
    choice("invoicestatecode", invoiceState, { readOnly: true, initial: 0 }),
    choice("pricingerrorcode", pricingError, { initial: 0 }),
    decimal("exchangerate", 10, { readOnly: true }),
    lookup("invoiceid", "invoice", { required: true, createOnly: true }),
    lookup("msdyn_Project", "msdyn_project"),
    lookup("salesorderdetailid", "salesorderdetail"),
    lookup("productid", "product"),
    lookup("uomid", "uom"),
    lookup("msdyn_Currency", "transactioncurrency"),
    lookup("transactioncurrencyid", "transactioncurrency", { createOnly: true }),
  ],
  collections: [
    {
      navigation: "msdyn_invoicedetail_msdyn_invoicelinetransaction_InvoiceLineId",
      table: "msdyn_invoicelinetransaction",
      lookup: "msdyn_invoicelineid",
    },
  ],
});
