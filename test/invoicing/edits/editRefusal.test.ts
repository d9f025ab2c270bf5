import { cellRefusal, invoiceRefusal, removalRefusal } from "../../../shared/invoicing/edits/editRefusal";
import type { DetailField } from "../../../shared/invoicing/edits/editableField";
import type { Invoice, LineDetail } from "../../../shared/invoicing/invoice";
import type { EditRules, Lacks } from "../../../shared/invoicing/edits/reviewRules";
import { aLineDetail, aMilestone, aProductRow } from "../../support/aLineDetail";
import { anInvoice } from "../../support/anInvoice";
import { editRules } from "../../support/editRules";

const fields: readonly DetailField[] = [
  "billingType",
  "quantity",
  "price",
  "tax",
  "description",
  "externalDescription",
];

/** The fields that may be edited, in one line. */
const editable = (detail: LineDetail, rules: Partial<EditRules> = {}): string =>
  fields.filter((field) => !cellRefusal(anInvoice(), detail, field, { ...editRules, ...rules })).join(" ");

const rows: Readonly<Record<string, LineDetail>> = {
  time: aLineDetail(),
  "taxed time": aLineDetail({ tax: "0" }),
  expense: aLineDetail({ transactionClass: "expense" }),
  material: aLineDetail({ transactionClass: "material" }),
  fee: aLineDetail({ transactionClass: "fee" }),
  "not available": aLineDetail({ billingType: "notAvailable" }),
  milestone: aMilestone(),
  "taxed milestone": aMilestone({ tax: "1250" }),
  "multiplied milestone": aMilestone({ isMultiplied: true }),
  "fixed amount": aLineDetail({ transactionClass: "fee", isMultiplied: false }),
  "product line": aProductRow(),
};

const texts = "description externalDescription";
const timeAndMaterial = `billingType quantity ${texts}`;

// facts 3.4, the conservative set: where the vendor's pages conflict the maker decides
describe("what may be edited on a row of a draft", () => {
  it.each<{ why: string; row: string; rules?: Partial<EditRules>; may: string }>([
    { why: "time", row: "time", may: timeAndMaterial },
    { why: "expense", row: "expense", may: timeAndMaterial },
    { why: "material", row: "material", may: timeAndMaterial },
    { why: "fee", row: "fee", may: timeAndMaterial },
    {
      why: "price by property",
      row: "time",
      rules: { allowPriceEdit: true },
      may: `billingType quantity price ${texts}`,
    },
    {
      why: "tax by property",
      row: "taxed time",
      rules: { allowTaxEdit: true },
      may: `billingType quantity tax ${texts}`,
    },
    {
      why: "but not where there is no column for it",
      row: "time",
      rules: { allowTaxEdit: true },
      may: timeAndMaterial,
    },
    { why: "a milestone's tax too", row: "taxed milestone", rules: { allowTaxEdit: true }, may: `tax ${texts}` },
    { why: "a milestone's texts alone", row: "milestone", may: texts },
    { why: "whatever works its amount out", row: "multiplied milestone", may: texts },
    { why: "its price never", row: "milestone", rules: { allowPriceEdit: true }, may: texts },
    {
      why: "its billing type by property",
      row: "milestone",
      rules: { allowMilestoneEdit: true },
      may: `billingType ${texts}`,
    },
    { why: "an amount that is not multiplied", row: "fixed amount", rules: { allowPriceEdit: true }, may: texts },
    { why: "a class that the line leaves out", row: "not available", may: `quantity ${texts}` },
    { why: "nothing of a product line", row: "product line", may: "" },
    { why: "its tax by property", row: "product line", rules: { allowTaxEdit: true }, may: "tax" },
  ])("$why: $row", ({ row, rules, may }) => expect(editable(rows[row] ?? aLineDetail(), rules)).toBe(may));
});

describe("why a field may not be edited", () => {
  it.each<{ why: string; row: string; field: DetailField; reason: string }>([
    { why: "the maker has not allowed it", row: "time", field: "price", reason: "notAllowedHere" },
    { why: "the maker has not allowed it", row: "taxed time", field: "tax", reason: "notAllowedHere" },
    { why: "there is no such column", row: "time", field: "tax", reason: "noTaxColumn" },
    { why: "the contract fixes it", row: "milestone", field: "quantity", reason: "fixedPrice" },
    { why: "the contract fixes it", row: "milestone", field: "billingType", reason: "fixedPrice" },
    {
      why: "the contract line lacks the class",
      row: "not available",
      field: "billingType",
      reason: "notAvailableClass",
    },
    { why: "the product catalogue decides", row: "product line", field: "quantity", reason: "productLine" },
    { why: "the maker has not allowed it", row: "product line", field: "tax", reason: "notAllowedHere" },
  ])("$why: $row, $field", ({ row, field, reason }) =>
    expect(cellRefusal(anInvoice(), rows[row] ?? aLineDetail(), field, editRules)).toEqual({ kind: reason }),
  );
});

describe("an invoice on which nothing may be edited", () => {
  it.each<{ why: string; invoice?: Partial<Invoice>; rules?: Partial<EditRules>; reason: object | null }>([
    { why: "a draft may", reason: null },
    { why: "in review may as a draft", invoice: { status: "inReview" }, reason: null },
    { why: "confirmed is one-way", invoice: { status: "confirmed" }, reason: { kind: "status", status: "confirmed" } },
    { why: "paid", invoice: { status: "paid" }, reason: { kind: "status", status: "paid" } },
    {
      why: "a status of a later version",
      invoice: { status: "unknown" },
      reason: { kind: "status", status: "unknown" },
    },
    {
      why: "a Sales invoice, whatever its status",
      invoice: { isProjectInvoice: false, status: "paid" },
      reason: { kind: "notProjectInvoice" },
    },
    { why: "the form disables the control", rules: { isReadOnly: true }, reason: { kind: "controlDisabled" } },
  ])("$why", ({ invoice = {}, rules = {}, reason }) => {
    const all = { ...editRules, allowPriceEdit: true, allowTaxEdit: true, allowMilestoneEdit: true, ...rules };
    expect(invoiceRefusal(anInvoice(invoice), all)).toEqual(reason);
    if (!reason) return;
    for (const row of Object.values(rows)) {
      for (const field of fields) expect(cellRefusal(anInvoice(invoice), row, field, all)).toEqual(reason);
      expect(removalRefusal(anInvoice(invoice), row, all)).toEqual(reason);
    }
  });
});

describe("a privilege that the user lacks keeps back what it is for, and nothing else", () => {
  const name = "prvWriteinvoice";
  const all = { ...editRules, allowPriceEdit: true, allowTaxEdit: true, allowMilestoneEdit: true };
  const refusals = (lacks: Lacks) => ({
    header: invoiceRefusal(anInvoice(), { ...all, lacks }, "invoice")?.kind ?? "may",
    detail: cellRefusal(anInvoice(), aLineDetail(), "quantity", { ...all, lacks })?.kind ?? "may",
    productTax: cellRefusal(anInvoice(), aProductRow(), "tax", { ...all, lacks })?.kind ?? "may",
    removal: removalRefusal(anInvoice(), aLineDetail(), { ...all, lacks })?.kind ?? "may",
  });
  const may = refusals({});

  it.each<[keyof Lacks, keyof typeof may]>([
    ["invoice", "header"],
    ["detail", "detail"],
    ["line", "productTax"],
    ["removal", "removal"],
  ])("%s", (right, what) => expect(refusals({ [right]: name })).toEqual({ ...may, [what]: "noPrivilege" }));
});

it("every row but a product line can be taken off a draft", () => {
  const kept = Object.entries(rows).map(([name, row]) => [name, removalRefusal(anInvoice(), row, editRules)?.kind]);
  expect(kept.filter(([, reason]) => reason)).toEqual([["product line", "productLine"]]);
});
