import { boolean, choice, decimal, integer, lookup, money, moment, text } from "../columnKinds";
import { priceListModule, priceListStatusReason } from "../optionSets";
import { table } from "../table";

/** Unit, facts 1.9. */
export const uom = table({
  logicalName: "uom",
  state: "none",
  organizationOwned: true,
  entitySet: "uoms",
  nameColumn: "name",
  objectTypeCode: 1055,
  label: ["Unit", "Enhed"],
  labelPlural: ["Units", "Enheder"],
  columns: [
    text("name", 100, { required: true }),
    decimal("quantity", 5),
    lookup("uomscheduleid", "uomschedule"),
    lookup("baseuom", "uom"),
    boolean("isschedulebaseuom", false),
  ],
});

/** Unit group, facts 1.0. */
export const uomSchedule = table({
  logicalName: "uomschedule",
  organizationOwned: true,
  entitySet: "uomschedules",
  nameColumn: "name",
  objectTypeCode: 1056,
  label: ["Unit Group", "Enhedsgruppe"],
  labelPlural: ["Unit Groups", "Enhedsgrupper"],
  columns: [text("name", 200, { required: true })],
});

/** Currency, facts 1.9. The exchange rate is units of this currency per one unit of base currency. */
export const transactionCurrency = table({
  logicalName: "transactioncurrency",
  organizationOwned: true,
  entitySet: "transactioncurrencies",
  nameColumn: "currencyname",
  objectTypeCode: 9105,
  label: ["Currency", "Valuta"],
  labelPlural: ["Currencies", "Valutaer"],
  columns: [
    text("currencyname", 100, { required: true }),
    text("isocurrencycode", 5),
    text("currencysymbol", 10),
    integer("currencyprecision"),
    decimal("exchangerate", 10),
  ],
});

/** Price list, facts 1.9. */
export const priceLevel = table({
  logicalName: "pricelevel",
  organizationOwned: true,
  entitySet: "pricelevels",
  nameColumn: "name",
  objectTypeCode: 1022,
  label: ["Price List", "Prisliste"],
  labelPlural: ["Price Lists", "Prislister"],
  status: priceListStatusReason,
  firstStatus: 100001,
  columns: [
    text("name", 100, { required: true }),
    moment("begindate", "date"),
    moment("enddate", "date"),
    choice("msdyn_module", priceListModule),
    lookup("transactioncurrencyid", "transactioncurrency"),
  ],
});

/** Product, facts 1.9. */
export const product = table({
  logicalName: "product",
  organizationOwned: true,
  entitySet: "products",
  nameColumn: "name",
  objectTypeCode: 1024,
  label: ["Product", "Produkt"],
  labelPlural: ["Products", "Produkter"],
  columns: [
    text("name", 100, { required: true }),
    text("productnumber", 100),
    money("price", 2, "pricing"),
    integer("quantitydecimal"),
    decimal("exchangerate", 10, { readOnly: true }),
    lookup("defaultuomid", "uom"),
    lookup("defaultuomscheduleid", "uomschedule"),
    lookup("msdyn_TransactionCategory", "msdyn_transactioncategory"),
    lookup("transactioncurrencyid", "transactioncurrency"),
  ],
});

/** Account, facts 1.0; its address columns are those of the platform's Account table. */
export const account = table({
  logicalName: "account",
  entitySet: "accounts",
  nameColumn: "name",
  objectTypeCode: 1,
  label: ["Account", "Konto"],
  labelPlural: ["Accounts", "Konti"],
  columns: [
    text("name", 160, { required: true }),
    text("accountnumber", 20),
    text("address1_line1", 250),
    text("address1_city", 80),
    text("address1_postalcode", 20),
    text("address1_country", 80),
    lookup("transactioncurrencyid", "transactioncurrency"),
  ],
});

/** Contact: the customers that are persons (facts 1.1, 1.3 and 1.4), by name only. */
export const contact = table({
  logicalName: "contact",
  entitySet: "contacts",
  nameColumn: "fullname",
  objectTypeCode: 2,
  label: ["Contact", "Kontakt"],
  labelPlural: ["Contacts", "Kontakter"],
  columns: [text("fullname", 160)],
});

/** User: target of every owner and author. */
export const systemUser = table({
  logicalName: "systemuser",
  state: "none",
  organizationOwned: true,
  entitySet: "systemusers",
  nameColumn: "fullname",
  objectTypeCode: 8,
  label: ["User", "Bruger"],
  labelPlural: ["Users", "Brugere"],
  columns: [text("fullname", 200), text("domainname", 1024), boolean("isdisabled", false)],
});

/** Which messages the organisation has (facts 2.1, last paragraph). */
export const sdkMessage = table({
  logicalName: "sdkmessage",
  state: "none",
  organizationOwned: true,
  entitySet: "sdkmessages",
  nameColumn: "name",
  objectTypeCode: 4606,
  label: ["Sdk Message", "SDK-meddelelse"],
  labelPlural: ["Sdk Messages", "SDK-meddelelser"],
  columns: [text("name", 256)],
});

/** Which solutions are installed; here none is. */
export const solution = table({
  logicalName: "solution",
  state: "none",
  organizationOwned: true,
  entitySet: "solutions",
  nameColumn: "friendlyname",
  objectTypeCode: 7100,
  label: ["Solution", "Løsning"],
  labelPlural: ["Solutions", "Løsninger"],
  columns: [text("friendlyname", 256), text("uniquename", 65), text("version", 256), boolean("ismanaged", false)],
});

/** Organisation: base currency and pricing precision (facts 4.3). */
export const organization = table({
  logicalName: "organization",
  state: "none",
  organizationOwned: true,
  entitySet: "organizations",
  nameColumn: "name",
  objectTypeCode: 1019,
  label: ["Organization", "Organisation"],
  labelPlural: ["Organizations", "Organisationer"],
  columns: [
    text("name", 160),
    integer("pricingdecimalprecision"),
    integer("languagecode"),
    lookup("basecurrencyid", "transactioncurrency"),
  ],
});
