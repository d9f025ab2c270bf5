import type { HostClient } from "../host/hostClient";
import { rowAddressOf, type WireRequest } from "./wireRequest";

/** What other people do to the organisation while a request is on its way, and how it is put right again. */
export interface Hands {
  /** Saves the row of the request as it is, so that it has another version. */
  touch(request: WireRequest): Promise<void>;
  /** Takes the row of the request away. */
  remove(request: WireRequest): Promise<void>;
  /** Leaves the user no more than these. */
  takePrivileges(left: readonly string[]): Promise<void>;
  lackMessage(name: string): Promise<void>;
  /** An administrator gives back what was taken. */
  putRight(): Promise<void>;
}

/** A column of each table that the controls write rows of, and that anybody may write. */
const touched: Readonly<Record<string, { readonly table: string; readonly column: string }>> = {
  invoices: { table: "invoice", column: "name" },
  invoicedetails: { table: "invoicedetail", column: "description" },
  msdyn_invoicelinetransactions: { table: "msdyn_invoicelinetransaction", column: "msdyn_description" },
  msdyn_projects: { table: "msdyn_project", column: "msdyn_subject" },
  salesorders: { table: "salesorder", column: "name" },
};

const another = { "if-match": "*", "x-host-user": "second" };
const everyPrivilege = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

/** @param lacked messages that this organisation lacks as it is */
export function handsOn({ door, send, query }: HostClient, lacked: readonly string[]): Hands {
  const addressOf = (request: WireRequest) => {
    const address = rowAddressOf(request);
    const place = address && touched[address.set];
    if (!address || !place) throw new Error(`Nobody knows the row of ${request.path}`);
    return { ...address, ...place };
  };
  return {
    touch: async (request) => {
      const { set, id, table, column } = addressOf(request);
      const [row] = await query<{ value: string }>(`SELECT ${column} AS value FROM ${table} WHERE ${table}id = ?`, [
        id,
      ]);
      // a row that went already, or that is read-only by now, gets no other version
      if (row) await send("PATCH", `${set}(${id})`, { [column]: row.value }, another);
    },
    remove: async (request) => {
      const { set, id } = addressOf(request);
      const { status } = await send("DELETE", `${set}(${id})`, undefined, another);
      if (status >= 400 && status !== 404) throw new Error(`Somebody else could not take ${set}(${id}) away`);
    },
    takePrivileges: async (privileges) => void (await door("users/billing", { privileges })),
    lackMessage: async (name) => void (await door("settings", { missingMessages: [...lacked, name] })),
    putRight: async () => {
      await door("users/billing", { privileges: everyPrivilege });
      await door("settings", { missingMessages: [...lacked] });
    },
  };
}
