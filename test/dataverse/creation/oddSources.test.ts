import { orUnread } from "../../../shared/dataverse/creation/unreadBacklogItem";
import {
  actualFromRow,
  type BacklogSurroundings,
  milestoneFromRow,
  productFromRow,
} from "../../../shared/dataverse/creation/backlogItemFromRow";
import type { WireRow } from "../../../shared/dataverse/wire/row";
import type { ContractId } from "../../../shared/invoicing/ids";
import { isReadyAnywhere } from "../../../shared/procedures/creation/creationRefusal";
import { actual, around, milestone } from "../../support/sourceRows";

describe("an odd source of billing", () => {
  const itemOf = (row: WireRow) =>
    orUnread("actual", "contract-1" as ContractId, around, (each) => actualFromRow(each, around))({
      ...actual,
      ...row,
    });

  it.each<{ why: string; row: WireRow; says: object; isReady: boolean }>([
    { why: "is one as it is", row: {}, says: { description: "Analysis", status: "ready" }, isReady: true },
    {
      why: "without billing type keeps its name, its day and its status",
      row: { msdyn_billingtype: null },
      says: { id: "actual-1", description: "Analysis", date: "2026-10-01", status: "ready", amount: null },
      isReady: true,
    },
    {
      why: "with a price beyond 15 digits, already posted",
      row: { msdyn_price: 12345678901234.566, msdyn_billingstatus: 192350002 },
      says: { status: "posted", unread: expect.objectContaining({ column: "msdyn_price" }) as unknown },
      isReady: false,
    },
    {
      why: "with a status that is none",
      row: { msdyn_billingstatus: "ready" },
      says: { status: "unknown", date: "2026-10-01" },
      isReady: false,
    },
    {
      why: "with a day that is none",
      row: { msdyn_documentdate: "soon" },
      says: { date: null, status: "ready" },
      isReady: true,
    },
    {
      why: "without a name is called by its id",
      row: { msdyn_description: 5 },
      says: { description: "actual-1", billingType: "notAvailable" },
      isReady: true,
    },
  ])("$why", ({ row, says, isReady }) => {
    const item = itemOf(row);
    expect([item, isReadyAnywhere(item)]).toEqual([expect.objectContaining(says), isReady]);
  });

  const withLine: BacklogSurroundings = {
    ...around,
    lines: new Map([["line-1", { name: "Structure", project: "annex" }]]),
  };
  const product: WireRow = { salesorderdetailid: "line-1", producttypecode: 1, _salesorderid_value: "contract-1" };
  const onLine: WireRow = { ...milestone, msdyn_amount: "much", _msdyn_contractlineid_value: "line-1" };
  const [asMilestone, asProduct, asActual] = [
    orUnread("milestone", "contract-1" as ContractId, withLine, (row) => milestoneFromRow(row, withLine)),
    orUnread("product", "contract-1" as ContractId, withLine, (row) => productFromRow(row, withLine)),
    orUnread("actual", "contract-1" as ContractId, withLine, (row) => actualFromRow(row, withLine)),
  ];
  it.each<{ why: string; item: object; project: string | null; line: string }>([
    { why: "a milestone, its contract line's", item: asMilestone(onLine), project: "annex", line: "line-1" },
    {
      why: "a milestone, its own",
      item: asMilestone({ ...onLine, _msdyn_project_value: "library" }),
      project: "library",
      line: "line-1",
    },
    {
      why: "a milestone whose own cannot be read: nobody knows",
      item: asMilestone({ ...onLine, _msdyn_project_value: 5 }),
      project: null,
      line: "line-1",
    },
    {
      why: "a milestone on no known line: nobody knows",
      item: asMilestone({ ...onLine, _msdyn_contractlineid_value: "gone" }),
      project: null,
      line: "gone",
    },
    {
      why: "a product, the one it stands on",
      item: asProduct({ ...product, extendedamount: "much", _msdyn_project_value: "annex" }),
      project: "annex",
      line: "line-1",
    },
    {
      why: "a transaction, its contract line's",
      item: asActual({ ...actual, msdyn_price: "much", _msdyn_salescontractlineid_value: "line-1" }),
      project: "annex",
      line: "line-1",
    },
  ])("is of a project: $why", ({ item, project, line: contractLine }) =>
    expect(item).toMatchObject({ project, contractLine, unread: {} }),
  );
});
