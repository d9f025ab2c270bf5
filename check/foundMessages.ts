import { Subject } from "./subjects";
import { Json, Seen, textIn, valueOf } from "./seen";

export interface FoundMessage {
  readonly name: string;
  /** Tables that it is bound to; empty where that is not to be seen. */
  readonly boundTo: readonly string[];
  /** Parameters that it does not do without, beside the row that it is bound to. */
  readonly needs: readonly string[];
}

/** How the row that a message is bound to goes by among what it is sent. */
const rowItself = "Target";

/** Names decide; bindings and parameters are told where they are to be seen. */
export function messagesFrom(list: (wanted: Subject) => Seen<readonly Json[]>): Seen<readonly FoundMessage[]> {
  const names = list({ kind: "messages" });
  if (names.kind !== "seen") return names;
  const [bindings, fields, apis] = (["bindings", "parameters", "customApis"] as const).map((kind) =>
    valueOf(list({ kind }), []),
  ) as [readonly Json[], readonly Json[], readonly Json[]];
  const sent = [...fieldsOf(fields), ...parametersOf(apis)];
  return {
    kind: "seen",
    value: [...names.value, ...valueOf(list({ kind: "namedMessages" }), [])].sort(byItsName).map((row) => {
      const name = String(row["name"]);
      const bound = bindings.filter((each) => each["_sdkmessageid_value"] === row["sdkmessageid"]);
      const needs = sent.filter((each) => each.message === name && each.name !== rowItself).map((each) => each.name);
      return {
        name,
        boundTo: bound.flatMap((each) => textIn(each, "primaryobjecttypecode") ?? []),
        needs: [...new Set(needs)],
      };
    }),
  };
}

const byItsName = (one: Json, other: Json): number => String(one["name"]).localeCompare(String(other["name"]));

interface Sent {
  readonly message: string;
  readonly name: string;
}

const fieldsOf = (fields: readonly Json[]): readonly Sent[] =>
  fields.flatMap((field) => {
    const request = field["sdkmessagerequestid"] as Json | null | undefined;
    // only what says so is needed: the table is the platform's own, and what it leaves empty is not documented
    if (field["optional"] !== false || !request) return [];
    return [{ message: String(request["name"]), name: String(field["name"]) }];
  });

const parametersOf = (apis: readonly Json[]): readonly Sent[] =>
  apis.flatMap((api) =>
    ((api["CustomAPIRequestParameters"] ?? []) as readonly Json[])
      .filter((each) => each["isoptional"] !== true)
      .map((each) => ({ message: String(api["uniquename"]), name: String(each["uniquename"]) })),
  );
