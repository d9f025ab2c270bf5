import { BacklogItem, ProjectId, SourceId, UnitId } from "../../shared/invoicing/backlog/backlog";
import { BacklogChoices } from "../../shared/invoicing/backlog/backlogChoices";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { ContractId } from "../../shared/invoicing/ids";
import { amount } from "./amount";

export const day = (text: string): CalendarDate => text as CalendarDate;
export const source = (text: string): SourceId => text as SourceId;
export const unit = (name: string): { id: UnitId; name: string } => ({ id: name as UnitId, name });
export const contract = (text: string): ContractId => text as ContractId;
export const project = (text: string): ProjectId => text as ProjectId;

let made = 0;

/** A ready, chargeable hour of 100 on the contract and project of `someChoices`; say what differs. */
export function aBacklogItem(differs: Partial<BacklogItem> = {}): BacklogItem {
  made += 1;
  return {
    id: source(`item ${made}`),
    kind: "actual",
    itemType: "time",
    contract: contract("contract"),
    contractLine: "line",
    contractLineName: "Implementation",
    project: project("project"),
    date: day("2026-10-15"),
    instantMs: null,
    description: "Work",
    resource: "Developer 1",
    roleOrCategory: "Developer",
    unit: unit("Hour"),
    resourcingUnit: unit("Copenhagen"),
    billingType: "chargeable",
    quantity: amount("1"),
    price: amount("100"),
    amount: amount("100"),
    currency: "USD",
    status: "ready",
    adjustment: "none",
    invoice: null,
    ...differs,
  };
}

/** Everything of the contract and project up to the end of October; say what differs. */
export function someChoices(differs: Partial<BacklogChoices> = {}): BacklogChoices {
  return {
    contract: contract("contract"),
    project: project("project"),
    currency: "USD",
    cutOff: day("2026-10-31"),
    itemTypes: new Set(["time", "expense", "material", "fee", "milestone", "product"]),
    units: new Set(),
    resourcingUnits: new Set(),
    leftOut: new Set(),
    ...differs,
  };
}
