import { invoicedBeforeGrows } from "../../check/evidence/progress";
import { detailIsFirst, inProcessInvoiced, markedOnCorrections, namesItsDraft } from "../../check/evidence/links";
import { restAtNewPrice, restWrittenOff } from "../../check/evidence/lowered";
import { chargeableOnly, totalsOfInvoices } from "../../check/evidence/rollUps";
import { tiesRounded } from "../../check/evidence/rounding";
import type { RowsName } from "../../check/evidence/rowsRead";
import type { Judge } from "../../check/assumed/assumption";
import { foundIn } from "../../check/found";
import { leanings } from "../../shared/dataverse/organisation/leanings";
import type { Json } from "../../check/seen";

type Rows = Partial<Record<RowsName, readonly Json[]>>;

const list = leanings();
/** What a judge says of rows that an organisation has. */
const judged = (judge: Judge, rows: Rows) => {
  const answers = Object.entries(rows).map(
    ([name, value]) =>
      [
        { subject: { kind: "rows", rows: name as RowsName } as const, address: name },
        { status: 200, body: { value } },
      ] as const,
  );
  const { verdict, found, todo } = judge(foundIn(new Map(answers)), list);
  return { verdict, found: found.en, todo: todo?.en };
};

const dollars = { transactioncurrencyid: "usd", currencyprecision: 2 };
const detail = (q: number, p: number, amount: number) => ({
  msdyn_quantity: q,
  msdyn_price: p,
  msdyn_amount: amount,
  _transactioncurrencyid_value: "usd",
});

it.each([
  { why: "27.125 became 27.12", rows: [detail(7.75, 3.5, 27.12)], verdict: "holds", says: "1 of 1" },
  { why: "27.125 became 27.13", rows: [detail(7.75, 3.5, 27.13)], verdict: "set", says: "halfAwayFromZero in 1 of 1" },
  {
    why: "a credit of 27.125 became -27.13",
    rows: [detail(-7.75, 3.5, -27.13)],
    verdict: "set",
    says: "halfAwayFromZero",
  },
  {
    why: "both came",
    rows: [detail(7.75, 3.5, 27.12), detail(7.75, 3.5, 27.13)],
    verdict: "differs",
    says: "halfToEven in 1 of 2",
  },
  { why: "no product lies in the middle", rows: [detail(2, 3.5, 7)], verdict: "byHand", says: "1 looked at" },
  { why: "either mode gives the same", rows: [detail(7.25, 3.5, 25.38)], verdict: "byHand", says: "1 looked at" },
  { why: "neither explains it", rows: [detail(7.75, 3.5, 30)], verdict: "byHand", says: "1 looked at" },
  {
    why: "its currency is not known",
    rows: [{ ...detail(7.75, 3.5, 27.12), _transactioncurrencyid_value: "x" }],
    verdict: "byHand",
    says: "1 looked at",
  },
])("rounding: $why", ({ rows, verdict, says }) => {
  const said = judged(tiesRounded, { details: rows, currencies: [dollars] });
  expect(said.verdict).toBe(verdict);
  expect(said.found).toContain(says);
});

it("a rounding mode that is not the default is a property to set, by its name", () => {
  const rows = { details: [detail(7.75, 3.5, 27.13)], currencies: [dollars] };
  expect(judged(tiesRounded, rows).todo).toBe("Set roundingMode of both controls to halfAwayFromZero.");
});

const line = (id: string, more: Json) => ({
  invoicedetailid: id,
  producttypecode: 5,
  tax: 0,
  _invoiceid_value: "i1",
  ...more,
});
const part = (billing: number, amount: number) => ({
  ...{ _msdyn_invoicelineid_value: "l1", msdyn_billingtype: 192350000 + billing, msdyn_amount: amount },
});

it.each([
  { why: "a line has the chargeable ones only", extended: 100, details: [part(1, 100), part(0, 40)], verdict: "holds" },
  { why: "a line has all of them", extended: 140, details: [part(1, 100), part(0, 40)], verdict: "differs" },
  { why: "all are chargeable", extended: 100, details: [part(1, 100)], verdict: "byHand" },
])("sums by billing type: $why", ({ extended, details, verdict }) => {
  const lines = [line("l1", { extendedamount: extended })];
  expect(judged(chargeableOnly, { lines, linesDetails: details }).verdict).toBe(verdict);
});

const invoice = (id: string, more: Json = {}) => ({
  ...{ invoiceid: id, msdyn_projectinvoicestatus: 192350002, _transactioncurrencyid_value: "usd" },
  ...{ totallineitemamount: 100, totalamountlessfreight: 90, totaldiscountamount: 10, discountpercentage: 10 },
  ...{ totaltax: 5, totalamount: 95, ...more },
});

it.each([
  { why: "as ours", total: 95, verdict: "holds" },
  { why: "otherwise", total: 96, verdict: "differs" },
])("totals of a confirmed invoice: $why", ({ total, verdict }) => {
  const lines = [line("l1", { extendedamount: 105, tax: 5 })];
  const invoices = [invoice("i1", { totalamount: total })];
  expect(judged(totalsOfInvoices, { invoices, lines, currencies: [dollars] }).verdict).toBe(verdict);
});

const step = (id: string, before: number, own: number) => ({
  ...{ _invoiceid_value: id, _salesorderdetailid_value: "c1", producttypecode: 5 },
  ...{ msdyn_invoicedtilldate: before, msdyn_chargeableamount: own },
});

it.each([
  {
    why: "it grows by what the first invoice bills",
    lines: [step("i1", 0, 100), step("i2", 100, 40)],
    verdict: "holds",
  },
  { why: "it grows by what the second bills", lines: [step("i1", 100, 100), step("i2", 140, 40)], verdict: "differs" },
  { why: "both bill the same", lines: [step("i1", 0, 100), step("i2", 100, 100)], verdict: "byHand" },
  { why: "there is one invoice only", lines: [step("i1", 0, 100)], verdict: "byHand" },
])("invoiced before: $why", ({ lines, verdict }) => {
  // the newest comes first
  const invoices = [invoice("i2"), invoice("i1")];
  expect(judged(invoicedBeforeGrows, { invoices, lines }).verdict).toBe(verdict);
});

const lowered = (price: number, rest: Json | null, more: Json = {}): Rows => ({
  invoices: [invoice("i1", more)],
  linesDetails: [
    { msdyn_invoicelinetransactionid: "D1", _msdyn_invoice_value: "i1", msdyn_quantity: 6, msdyn_price: price },
  ],
  linesLinks: [{ msdyn_transaction1: "d1", msdyn_transaction2: "A1", msdyn_transaction2type: "msdyn_actual" }],
  sources: [{ msdyn_actualid: "a1", msdyn_quantity: 8, msdyn_price: 200 }],
  billed: rest === null ? [] : [{ _msdyn_invoice_value: "i1", msdyn_quantity: 2, ...rest }],
});
const notCharged = { msdyn_billingtype: 192350000 };

it.each([
  {
    why: "two hours were billed without charge",
    rows: lowered(200, { ...notCharged, msdyn_price: 200 }),
    rest: "holds",
    price: "byHand",
  },
  { why: "at the new price", rows: lowered(150, { ...notCharged, msdyn_price: 150 }), rest: "holds", price: "holds" },
  {
    why: "at the price that they had",
    rows: lowered(150, { ...notCharged, msdyn_price: 200 }),
    rest: "holds",
    price: "differs",
  },
  { why: "nothing was written for them", rows: lowered(200, null), rest: "differs", price: "byHand" },
  {
    why: "it is a correction, where the rest stays",
    rows: lowered(200, null, { msdyn_hascorrections: true }),
    rest: "byHand",
    price: "byHand",
  },
])("a line of 8 hours that was lowered to 6: $why", ({ rows, rest, price }) => {
  expect([judged(restWrittenOff, rows).verdict, judged(restAtNewPrice, rows).verdict]).toEqual([rest, price]);
});

const detailTable = "msdyn_invoicelinetransaction";

it("links: what stands behind line details is counted, and the other way round speaks against it", () => {
  const link = (one: string, other: string) => ({ msdyn_transaction1type: one, msdyn_transaction2type: other });
  const links = [
    link(detailTable, "msdyn_actual"),
    link(detailTable, "msdyn_actual"),
    link("msdyn_actual", detailTable),
  ];
  expect(judged(detailIsFirst, { links })).toMatchObject({
    verdict: "differs",
    found: "Holds in 2 of 3 rows seen. Linked are: msdyn_actual (2).",
  });
});

const onDraft = { msdyn_billingstatus: 192350001, _msdyn_invoice_value: "i1" };
const inProcess = { msdyn_adjustmentstatus: 192350000 };

it.each([
  {
    judge: namesItsDraft,
    rows: { transactions: [onDraft, { ...onDraft, _msdyn_invoice_value: null }, inProcess] },
    verdict: "differs",
  },
  {
    judge: inProcessInvoiced,
    rows: { transactions: [{ ...inProcess, _msdyn_invoice_value: "i1" }, inProcess, onDraft] },
    verdict: "holds",
  },
  { judge: inProcessInvoiced, rows: { transactions: [inProcess, onDraft] }, verdict: "byHand" },
  {
    judge: markedOnCorrections,
    rows: { corrections: [{ _msdyn_invoice_value: "i1" }], invoices: [invoice("i1", { msdyn_hascorrections: true })] },
    verdict: "holds",
  },
  {
    judge: markedOnCorrections,
    rows: { corrections: [{ _msdyn_invoice_value: "i1" }], invoices: [invoice("i1")] },
    verdict: "differs",
  },
])("$judge.name is $verdict", ({ judge, rows, verdict }) => expect(judged(judge, rows).verdict).toBe(verdict));

it("rows that were not read, or are none, settle nothing", () => {
  expect(judged(tiesRounded, {})).toMatchObject({ verdict: "byHand" });
  expect(judged(namesItsDraft, { transactions: [] }).found).toBe("Nothing to see in existing data (0 looked at).");
});
