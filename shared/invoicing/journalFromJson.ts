import { ProjectId, SourceId, UnitId } from "./backlog";
import { calendarDateFrom } from "./calendarDate";
import { ContractId, InvoiceId } from "./ids";
import { ChosenSelection, CreationIntent, Journal } from "./journal";
import { unpackIds } from "./journalIds";
import { SelectionRule } from "./selectionRule";
import { TransactionClass, transactionClasses } from "./transactionClass";

type Members = Readonly<Record<string, unknown>>;

/** A journal out of parsed JSON; null where any part of it is not as version 1 writes it. Nothing is filled in. */
export function journalFromJson(json: unknown): Journal | null {
  if (!isMembers(json) || json["v"] !== 1) return null;
  const { intent, last } = json;
  const readIntent = intent === undefined ? null : intentFrom(intent);
  const readLast = last === undefined ? null : ruleFrom(last);
  if ((intent !== undefined && !readIntent) || (last !== undefined && !readLast)) return null;
  return { intent: readIntent, last: readLast };
}

function intentFrom(json: unknown): CreationIntent | null {
  if (!isMembers(json)) return null;
  const { run, user, at } = json;
  const rule = ruleFrom(json["rule"]);
  const selection = selectionFrom(json["selection"]);
  const draftsSeen = unpackIds(json["draftsSeen"]);
  if (!isText(run) || !isText(user) || !isText(at) || Number.isNaN(Date.parse(at))) return null;
  if (!rule || !selection || !draftsSeen) return null;
  return { run, rule, selection, draftsSeen: draftsSeen as readonly InvoiceId[], user, at };
}

function selectionFrom(json: unknown): ChosenSelection | null {
  if (!isMembers(json)) return null;
  const { count, total, fingerprint } = json;
  if (typeof count !== "number" || !isText(fingerprint)) return null;
  return isText(total) && /^-?\d+(\.\d+)?$/.test(total) ? { count, total, fingerprint } : null;
}

function ruleFrom(json: unknown): SelectionRule | null {
  if (!isMembers(json)) return null;
  const { contract, project, currency, cutOff, itemTypes } = json;
  if (!isText(contract) || !isText(project) || !isText(currency) || !isText(cutOff)) return null;
  const day = calendarDateFrom(cutOff);
  const units = unpackIds(json["units"]);
  const resourcingUnits = unpackIds(json["resourcingUnits"]);
  const leftOut = unpackIds(json["leftOut"]);
  if (!day || !units || !resourcingUnits || !leftOut || !areItemTypes(itemTypes)) return null;
  return {
    contract: contract as ContractId,
    project: project as ProjectId,
    currency,
    cutOff: day,
    itemTypes,
    units: units as readonly UnitId[],
    resourcingUnits: resourcingUnits as readonly UnitId[],
    leftOut: leftOut as readonly SourceId[],
  };
}

const isMembers = (json: unknown): json is Members => typeof json === "object" && json !== null && !Array.isArray(json);

const isText = (json: unknown): json is string => typeof json === "string";

const areItemTypes = (json: unknown): json is readonly TransactionClass[] =>
  Array.isArray(json) && json.every((each) => transactionClasses.some((name) => name === each));
