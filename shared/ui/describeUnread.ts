import { Texts } from "../core/texts";
import { UnreadRow } from "../invoicing/unreadRow";

/** Why a row could not be read: which column, and what was found in it. */
export const describeUnread = ({ column, found }: UnreadRow, texts: Texts): string =>
  found === "null" ? texts("Unread_empty", { column }) : texts("Unread_holds", { column, found });
