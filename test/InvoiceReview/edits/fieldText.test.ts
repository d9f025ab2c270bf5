import { fieldText } from "../../../InvoiceReview/edits/fieldText";
import type { DetailField } from "../../../shared/invoicing/edits/editableField";
import type { Currency } from "../../../shared/invoicing/words/currency";
import { formatsFrom } from "../../../shared/platform/formats";
import type { Surroundings } from "../../../shared/ui/surroundings";
import { fieldValue } from "../../support/fieldValue";
import { dinar, dollar, yen } from "../../support/anInvoice";

const formats = formatsFrom({ numberFormattingInfo: { numberDecimalSeparator: ",", numberGroupSeparator: "." } });
const danish = { formats, texts: (key: string) => `<${key}>` } as Surroundings;

describe("what a cell shows of a field", () => {
  it.each<{ why: string; field: DetailField; value: string | null; currency?: Currency; says: string }>([
    { why: "a price has its currency's decimals, also where they are 0", field: "price", value: "200", says: "200,00" },
    { why: "so that prices stand under each other", field: "price", value: "187.5", says: "187,50" },
    { why: "a tax too", field: "tax", value: "0", says: "0,00" },
    { why: "three in dinar", field: "price", value: "13.25", currency: dinar, says: "13,250" },
    { why: "none in yen", field: "price", value: "16000", currency: yen, says: "16.000" },
    { why: "a finer price is not cut", field: "price", value: "0.1234", says: "0,1234" },
    { why: "a quantity has just the decimals it has", field: "quantity", value: "6.5", says: "6,5" },
    { why: "no price is no zero", field: "price", value: null, says: "–" },
    {
      why: "a billing type in words",
      field: "billingType",
      value: "complimentary",
      says: "<BillingType_complimentary>",
    },
    { why: "a text as it is", field: "description", value: "Cabling", says: "Cabling" },
  ])("$why", ({ field, value, currency = dollar, says }) =>
    expect(fieldText(field, fieldValue(field, value), currency, danish)).toBe(says),
  );
});
