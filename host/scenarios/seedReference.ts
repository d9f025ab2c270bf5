import { messages, sampleMessage } from "../server/metadata/messages";
import { tableNamed } from "../server/metadata/tables";
import { users } from "../server/users";
import { seedCustomization } from "./customization";
import { Seeding, amount, unitsFrom } from "./seeding";
import { seedId } from "./seedId";

const currencies = [
  { iso: "USD", name: "US Dollar", symbol: "$", decimals: 2, rate: "1" },
  { iso: "JPY", name: "Japanese Yen", symbol: "¥", decimals: 0, rate: "150.25" },
  { iso: "KWD", name: "Kuwaiti Dinar", symbol: "KD", decimals: 3, rate: "0.307" },
];

const roles = ["Developer", "Functional consultant", "Project manager", "Tester", "Trainer"];
const resources = ["Developer 1", "Developer 2", "Consultant 1", "Consultant 2", "Manager 1", "Tester 1", "Trainer 1"];
const categories = [
  { name: "Airfare", billing: 192350001 },
  { name: "Hotel", billing: 192350001 },
  { name: "Meals", billing: 192350000 },
  { name: "Mileage", billing: 192350001 },
  { name: "Licence fee", billing: 192350001 },
  { name: "Cabling", billing: 192350001 },
];
const customers = [
  ["contoso", "Contoso Ltd"],
  ["fabrikam", "Fabrikam Inc"],
  ["adventureWorks", "Adventure Works"],
  ["northwind", "Northwind Traders"],
  ["litware", "Litware"],
  ["trey", "Trey Research"],
  ["wideWorld", "Wide World Importers"],
] as const;

/** Customers that are persons, named by what they are. */
const contacts = [["tenant", "Tenant of the villa"]] as const;

/** What every scenario stands on: people, currencies, units, roles, categories, customers, price lists. */
export function seedReference(seeding: Seeding): void {
  for (const user of users) {
    const row = { systemuserid: user.id, fullname: user.name, domainname: `${user.key}@contoso.example` };
    seeding.records.insert(tableNamed("systemuser"), row, seeding.context.author);
  }
  for (const { iso, name, symbol, decimals, rate } of currencies) {
    seeding.add("transactioncurrency", iso, {
      currencyname: name,
      isocurrencycode: iso,
      currencysymbol: symbol,
      currencyprecision: decimals,
      exchangerate: unitsFrom(rate, 10),
    });
    seeding.add("pricelevel", iso, {
      name: `Sales ${iso}`,
      msdyn_module: 192350002,
      transactioncurrencyid: seedId("transactioncurrency", iso),
    });
  }
  seeding.add("organization", "only", {
    name: "Contoso Projects",
    pricingdecimalprecision: 2,
    languagecode: 1033,
    basecurrencyid: seedId("transactioncurrency", "USD"),
  });
  seedUnits(seeding);
  for (const name of roles) seeding.add("bookableresourcecategory", name, { name });
  for (const name of resources) seeding.add("bookableresource", name, { name });
  for (const { name, billing } of categories) {
    seeding.add("msdyn_transactioncategory", name, { msdyn_name: name, msdyn_billingtype: billing });
  }
  for (const name of ["Contoso Denmark", "Contoso US"]) {
    seeding.add("msdyn_organizationalunit", name, { msdyn_name: name });
  }
  for (const [key, name] of customers)
    seeding.add("account", key, { name, accountnumber: key.toUpperCase().slice(0, 6) });
  for (const [key, fullname] of contacts) seeding.add("contact", key, { fullname });
  // facts 2.1: the messages of an organisation with PSA 3.x that concern invoices, and the sample Custom API
  for (const name of [...messages.map((each) => each.name), sampleMessage]) seeding.add("sdkmessage", name, { name });
  seedCustomization(seeding);
}

function seedUnits(seeding: Seeding): void {
  const time = seeding.add("uomschedule", "Time", { name: "Time" });
  const each = seeding.add("uomschedule", "Each", { name: "Each" });
  const hour = seeding.add("uom", "Hour", { name: "Hour", quantity: unitsFrom("1", 5), uomscheduleid: time });
  seeding.add("uom", "Day", { name: "Day", quantity: unitsFrom("8", 5), uomscheduleid: time, baseuom: hour });
  const unit = seeding.add("uom", "Each", { name: "Each", quantity: unitsFrom("1", 5), uomscheduleid: each });
  for (const [name, price] of [
    ["Barcode scanner", "249.95"],
    ["Label printer", "20"],
  ] as const) {
    seeding.add("product", name, {
      name,
      productnumber: name.replace(" ", "-").toUpperCase(),
      price: amount(price),
      defaultuomid: unit,
      defaultuomscheduleid: each,
      transactioncurrencyid: seedId("transactioncurrency", "USD"),
    });
  }
}
