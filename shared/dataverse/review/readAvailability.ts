import { Availability } from "../../invoicing/acts/invoiceActions";
import { MessageAct, messageActs, MessageNames } from "../../procedures/messageNames";
import { each } from "../../core/each";
import { messagesQuery } from "./queries";
import { ReadApi } from "../wire/readApi";
import { readRows } from "../wire/readRows";
import { textOf } from "../wire/row";
import { messageTable } from "../tables";

/**
 * Which messages this organisation has, asked once by name. Unreadable means "unknown": the act stays offered and a
 * failure is explained then. Nothing is found out by calling it.
 */
export async function readAvailability(connection: {
  readonly reads: ReadApi;
  readonly messages: MessageNames;
  readonly paidFallback: boolean;
}): Promise<Readonly<Record<MessageAct, Availability>>> {
  const { messages, paidFallback } = connection;
  const read = await readRows(connection.reads, messagesQuery(Object.values(messages)), (row) =>
    textOf(row, messageTable.columns.name).toLowerCase(),
  );
  const of = (action: MessageAct): Availability => {
    if (!read.ok) return "unknown";
    if (action === "markPaid" && paidFallback) return "there";
    return read.value.includes(messages[action].toLowerCase()) ? "there" : "missing";
  };
  return each(messageActs, of);
}
