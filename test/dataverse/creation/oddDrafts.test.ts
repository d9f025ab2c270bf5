import { readContracts } from "../../../shared/dataverse/creation/creationProject";
import { readDraftRows, readDrafts } from "../../../shared/dataverse/creation/draftRead";
import type { ReadApi } from "../../../shared/dataverse/wire/readApi";
import type { WireRow } from "../../../shared/dataverse/wire/row";
import type { ProjectId } from "../../../shared/invoicing/backlog/backlog";
import type { ContractId, InvoiceId } from "../../../shared/invoicing/ids";
import { valueOf } from "../../support/valueOf";

/** What every table answers. */
const reading = (rows: Readonly<Record<string, readonly WireRow[]>>): ReadApi => ({
  retrieveMultipleRecords: (table) => Promise.resolve({ entities: rows[table] ?? [] }),
});

const draft: WireRow = {
  invoiceid: "draft-1",
  invoicenumber: "PINV-1",
  name: "Website",
  createdon: "2026-11-22T10:00:00Z",
  _createdby_value: "ann",
  totalamount: 100,
};

describe("a draft of which something cannot be read", () => {
  it.each<{ why: string; row: WireRow; says: object }>([
    { why: "nothing", row: {}, says: { number: "PINV-1", createdBy: "ann" } },
    { why: "its total", row: { totalamount: "much" }, says: { number: "PINV-1", unread: { column: "totalamount" } } },
    { why: "its time", row: { createdon: null }, says: { createdOn: "", unread: { column: "createdon" } } },
    { why: "its time, which is none", row: { createdon: "soon" }, says: { unread: { found: '"soon"' } } },
    { why: "its maker", row: { _createdby_value: 5 }, says: { createdBy: "", unread: { column: "_createdby_value" } } },
    { why: "its number, which nothing depends on", row: { invoicenumber: 7 }, says: { number: "", name: "Website" } },
  ])("$why: it is named beside the other", async ({ row, says }) => {
    const reads = reading({
      invoice: [
        { ...draft, ...row },
        { ...draft, invoiceid: "draft-2" },
      ],
    });
    const drafts = valueOf(await readDrafts(reads, "contract" as ContractId));
    expect(drafts).toMatchObject([
      { id: "draft-1", ...says },
      { id: "draft-2", number: "PINV-1" },
    ]);
    expect(drafts[0]?.total?.toFixed()).toBe(drafts[0]?.unread ? undefined : "100");
  });
});

describe("a row of a draft of which something cannot be read", () => {
  const detail = { msdyn_invoicelinetransactionid: "row-1", "@odata.etag": "1", createdon: "2026-11-22T10:00:00Z" };
  const link = { msdyn_transaction1: "row-1", msdyn_transaction2: "actual-1", msdyn_transaction2type: "msdyn_actual" };
  const line = { invoicedetailid: "line-1", "@odata.etag": "1", producttypecode: 1, _salesorderdetailid_value: "own" };
  it.each<{ why: string; rows: Readonly<Record<string, WireRow>>; says: readonly (string | null)[] }>([
    { why: "nothing", rows: {}, says: ["actual-1", "own"] },
    { why: "when it was made", rows: { msdyn_invoicelinetransaction: { createdon: 5 } }, says: ["actual-1", "own"] },
    {
      why: "what it is linked to: it is no row of another source, which would be taken off",
      rows: { msdyn_transactionconnection: { msdyn_transaction2: null } },
      says: [null, "own"],
    },
    {
      why: "to what kind of thing",
      rows: { msdyn_transactionconnection: { msdyn_transaction2type: 5 } },
      says: [null, "own"],
    },
    { why: "whether it is a product", rows: { invoicedetail: { producttypecode: "5" } }, says: ["actual-1", "own"] },
    {
      why: "which contract line it bills",
      rows: { invoicedetail: { _salesorderdetailid_value: 5 } },
      says: ["actual-1", null],
    },
  ])("$why", async ({ rows, says }) => {
    const all: Readonly<Record<string, WireRow>> = {
      msdyn_invoicelinetransaction: detail,
      msdyn_transactionconnection: link,
      invoicedetail: line,
    };
    const reads = reading(
      Object.fromEntries(Object.entries(all).map(([table, row]) => [table, [{ ...row, ...rows[table] }]])),
    );
    const read = valueOf(await readDraftRows(reads, "draft-1" as InvoiceId));
    expect(read.map(({ source }) => source?.id ?? null)).toEqual(says);
  });
});

describe("a contract line of the project of which something cannot be read", () => {
  const line: WireRow = {
    salesorderdetailid: "line-1",
    _salesorderid_value: "contract-1",
    "_salesorderid_value@OData.Community.Display.V1.FormattedValue": "Campus",
    transactioncurrencyid: { isocurrencycode: "USD", currencysymbol: "$", currencyprecision: 2 },
  };
  it.each<{ why: string; lines: readonly WireRow[]; contracts: string[]; unread: object[] }>([
    { why: "nothing", lines: [line], contracts: ["contract-1"], unread: [] },
    {
      why: "the currency of one of two lines: the other tells it",
      lines: [line, { ...line, transactioncurrencyid: null }],
      contracts: ["contract-1"],
      unread: [],
    },
    {
      why: "the currency",
      lines: [{ ...line, transactioncurrencyid: null }],
      contracts: [],
      unread: [{ id: "contract-1", name: "Campus", column: "transactioncurrencyid" }],
    },
    {
      why: "the contract's name: its id stands for it",
      lines: [{ ...line, "_salesorderid_value@OData.Community.Display.V1.FormattedValue": 7 }],
      contracts: [],
      unread: [{ id: "contract-1", name: "contract-1" }],
    },
    {
      why: "even its id: the line's",
      lines: [{ ...line, _salesorderid_value: null }],
      contracts: [],
      unread: [{ id: "line-1", name: "Campus" }],
    },
  ])("$why", async ({ lines, contracts, unread }) => {
    const read = valueOf(await readContracts(reading({ salesorderdetail: lines }), "project" as ProjectId));
    expect([read.contracts.map(({ id }) => id), read.unreadContracts]).toMatchObject([contracts, unread]);
  });
});
