import {
  type DetailField,
  detailValue,
  type FieldValue,
  withValue,
} from "../../../shared/invoicing/edits/editableField";
import { aLineDetail } from "../../support/aLineDetail";

const row = aLineDetail({ tax: "16", description: "Analysis", externalDescription: "Analysis of needs" });

describe("a field's value as one text", () => {
  it.each<{ field: DetailField; is: FieldValue }>([
    { field: "quantity", is: "8" },
    { field: "price", is: "200" },
    { field: "tax", is: "16" },
    { field: "billingType", is: "chargeable" },
    { field: "description", is: "Analysis" },
    { field: "externalDescription", is: "Analysis of needs" },
  ])("$field: $is", ({ field, is }) => expect(detailValue(row, field)).toBe(is));
});

describe("a row as it would be with a value in place", () => {
  it.each<{ why: string; field: DetailField; value: FieldValue; is?: FieldValue }>([
    { why: "another quantity", field: "quantity", value: "6.5" },
    { why: "a row always has a quantity", field: "quantity", value: null, is: "0" },
    { why: "another price", field: "price", value: "0" },
    { why: "no price is not 0", field: "price", value: null },
    { why: "another tax", field: "tax", value: "-1" },
    { why: "no tax", field: "tax", value: null },
    { why: "another billing type", field: "billingType", value: "complimentary" },
    { why: "a word that is none", field: "billingType", value: "free", is: "chargeable" },
    { why: "a text", field: "description", value: "Design" },
    { why: "an emptied text", field: "description", value: null, is: "" },
    { why: "the customer's text", field: "externalDescription", value: "Design" },
    { why: "emptied too", field: "externalDescription", value: null, is: "" },
  ])("$why", ({ field, value, is = value }) => {
    const changed = withValue(row, field, value);
    expect(detailValue(changed, field)).toBe(is);
    expect({ ...changed, [field]: row[field] }).toEqual(row);
  });
});
