import { badRequest } from "../apiError";
import type { JsonObject } from "../exact/readJson";
import { sampleMessage } from "../metadata/messages";
import { guid } from "../wire/literals";

/** What the sample Custom API is asked for: a rule, not a list of transactions. */
export interface SampleRequest {
  readonly contractId: string;
  readonly projectId: string;
  /** `2026-10-31`: up to and including this day in the caller's time zone. */
  readonly cutOffDate: string;
  /** Option values of the transaction class, and `product` for product contract lines. */
  readonly classes: ReadonlySet<string>;
  /** Units of measure; none means all. */
  readonly unitIds: ReadonlySet<string>;
  /** Organizational units of the resources; none means all. */
  readonly resourcingUnitIds: ReadonlySet<string>;
  /** Exactly these milestones. */
  readonly milestoneIds: ReadonlySet<string>;
  /** Transactions, milestones and product contract lines to leave out. */
  readonly excludedIds: ReadonlySet<string>;
  readonly runId: string;
}

const wholeGuid = new RegExp(`^${guid}$`);
const required = ["ContractId", "ProjectId", "CutOffDate", "TransactionClasses", "RunId"];
const optional = ["UnitIds", "ResourcingUnitIds", "MilestoneIds", "ExcludedIds"];
/** Every parameter of the sample Custom API. */
export const sampleParameters: readonly string[] = [...required, ...optional];

/** Reads the parameters; every one is text, lists are parted by commas. A wrong one is refused by name. */
export function sampleRequestFrom(body: JsonObject): SampleRequest {
  const other = Object.keys(body).find((name) => !required.includes(name) && !optional.includes(name));
  if (other !== undefined) throw badRequest(`The parameter '${other}' is not one of ${sampleMessage}.`);
  const text = (name: string): string => {
    const value = body[name] ?? (optional.includes(name) ? "" : undefined);
    if (typeof value !== "string") throw badRequest(`The parameter '${name}' of ${sampleMessage} is missing.`);
    return value.trim();
  };
  const list = (name: string) => new Set(parted(text(name)));
  const ids = (name: string) => new Set(parted(text(name)).map((id) => idFrom(name, id)));
  return {
    contractId: idFrom("ContractId", text("ContractId")),
    projectId: idFrom("ProjectId", text("ProjectId")),
    cutOffDate: dayFrom(text("CutOffDate")),
    classes: list("TransactionClasses"),
    unitIds: ids("UnitIds"),
    resourcingUnitIds: ids("ResourcingUnitIds"),
    milestoneIds: ids("MilestoneIds"),
    excludedIds: ids("ExcludedIds"),
    runId: runFrom(text("RunId")),
  };
}

function parted(list: string): string[] {
  return list
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function idFrom(name: string, id: string): string {
  const bare = id.replace(/^\{(.*)\}$/, "$1").toLowerCase();
  if (wholeGuid.test(bare)) return bare;
  throw badRequest(`'${id}' of the parameter '${name}' is not an id.`);
}

function dayFrom(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw badRequest(`The parameter 'CutOffDate' is a day as 2026-10-31, not '${text}'.`);
}

function runFrom(text: string): string {
  if (text !== "") return text;
  throw badRequest("The parameter 'RunId' is empty; it keeps a repeated call from creating a second invoice.");
}
