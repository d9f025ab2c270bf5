import { readAmount } from "../../calculation/readAmount";
import { ProjectId, SourceId, UnitId } from "../backlog/backlog";
import { calendarDateFrom } from "../words/calendarDate";
import { ContractId, InvoiceId } from "../ids";
import { ChosenSelection, CreationIntent, Journal } from "./journal";
import { isPlainGuid, unpackIds } from "./journalIds";
import { SelectionRule } from "../backlog/selectionRule";
import { TransactionClass, transactionClasses } from "../words/transactionClass";

type Members = Readonly<Record<string, unknown>>;

/**
 * A journal out of parsed JSON; null where any part of it is not as version 1 writes it. Nothing is filled in.
 *
 * Anybody who may write the project may have written this: ids are ids, so that nothing else gets into a filter or an
 * address, and numbers are what can be counted and added.
 */
export function journalFromJson(json: unknown): Journal | null {
  if (!isMembers(json) || json["v"] !== 1) return null;
  const { intent, last } = json;
  const readIntent = intentFrom(intent);
  const readLast = ruleFrom(last);
  if ((intent !== undefined && !readIntent) || (last !== undefined && !readLast)) return null;
  return { intent: readIntent, last: readLast };
}

function intentFrom(json: unknown): CreationIntent | null {
  if (!isMembers(json)) return null;
  const { run, user, at, emptying, notBack } = json;
  const rule = ruleFrom(json["rule"]);
  const selection = selectionFrom(json["selection"]);
  const draftsSeen = unpackIds(json["draftsSeen"]);
  if (!isPlainGuid(run) || !isPlainGuid(user) || !isInstant(at) || !rule || !selection || !draftsSeen) return null;
  if (emptying !== undefined && !isPlainGuid(emptying)) return null;
  if (notBack !== undefined && notBack !== true) return null;
  return {
    ...{ run, rule, selection, user, at },
    draftsSeen: draftsSeen as readonly InvoiceId[],
    emptying: emptying as InvoiceId | undefined,
    notBack,
  };
}

function selectionFrom(json: unknown): ChosenSelection | null {
  if (!isMembers(json)) return null;
  const { count, total, fingerprint } = json;
  if (!Number.isSafeInteger(count) || (count as number) < 0) return null;
  if (!isText(fingerprint) || !/^[0-9a-f]{16}$/.test(fingerprint)) return null;
  return isText(total) && readAmount(total).ok ? { count: count as number, total, fingerprint } : null;
}

function ruleFrom(json: unknown): SelectionRule | null {
  if (!isMembers(json)) return null;
  const { contract, project, currency, cutOff, itemTypes } = json;
  if (!isPlainGuid(contract) || !isPlainGuid(project) || !isCurrency(currency) || !isText(cutOff)) return null;
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

/** An ISO code; the platform's column holds five characters. */
const isCurrency = (json: unknown): json is string => isText(json) && /^[A-Z]{3,5}$/.test(json);

/** As `toISOString` writes it: a day without a time, or a thirteenth month, is none. */
function isInstant(json: unknown): json is string {
  const ms = isText(json) ? Date.parse(json) : NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString() === json;
}

const areItemTypes = (json: unknown): json is readonly TransactionClass[] =>
  Array.isArray(json) && json.every((each) => transactionClasses.some((name) => name === each));
