import type { Operation } from "../operation";
import { badRequest, doesNotExist, noSuchSegment, notImitated, refusedByRule } from "../apiError";
import { lackedMessages } from "../settings";
import { noContent, type HostAnswer } from "../http/hostAnswer";
import { findMessage, originalOf } from "../metadata/messages";
import { tableNamed } from "../metadata/tables";
import { readRow } from "../query/readRow";
import { type Address } from "../wire/address";
import type { Call } from "../wire/call";
import { preferencesFrom } from "../wire/preferences";
import { bodyObject } from "../wire/bodyObject";
import { needPrivilege } from "../needPrivilege";
import { ruleContextOfCall } from "./ruleContext";
import { boundMessages, refusedMessages } from "./boundMessages";
import { workBased } from "./choices";
import { recordEffect } from "./recordEffect";
import { userDayOf } from "./userDay";

/** Runs a bound message; every one that takes effect leaves one row in host_effect. */
export function runMessage(
  { table, id, message: called }: Address & { readonly kind: "message" },
  operation: Operation,
  call: Call,
): HostAnswer {
  if (lackedMessages(call.settings).includes(called)) throw noSuchSegment(`Microsoft.Dynamics.CRM.${called}`);
  const message = originalOf(call.settings.renamedMessages, called);
  if (refusedMessages.has(message)) throw notImitated(`the message '${message}'`);
  const known = boundMessages.get(message);
  if (!known || findMessage(message)?.boundTo !== table.logicalName)
    throw noSuchSegment(`Microsoft.Dynamics.CRM.${called}`);
  const [parameter] = Object.keys(bodyObject(operation.body));
  if (parameter !== undefined) throw badRequest(`The parameter '${parameter}' is not one of ${message}.`);
  for (const [privilege, name] of known.needs) needPrivilege(call.user, privilege, tableNamed(name));
  const row = call.records.find(table, id);
  if (!row) throw doesNotExist(table, id);
  if (row["msdyn_ordertype"] !== workBased) {
    throw refusedByRule(`This message works on projects only; the ${table.label.en.toLowerCase()} is not work based.`);
  }
  const context = ruleContextOfCall(call);
  const invoice = known.run(context, row, userDayOf(call));
  recordEffect(context, call.user.key, message, id);
  if (typeof invoice !== "string" || call.settings.emptyAnswer) return noContent({ "odata-version": "4.0" });
  return readRow(tableNamed("invoice"), invoice, "", call, preferencesFrom(operation.headers["prefer"]));
}
