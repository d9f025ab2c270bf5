import * as React from "react";
import { counted } from "../../shared/core/texts";
import { HelpLink } from "../../shared/ui/PageLink";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useSelected } from "../../shared/ui/room";
import { ColumnsMenu } from "../columns/ColumnsMenu";
import { CurrencySums } from "./CurrencySums";
import { ListRoomState } from "./listEvent";

/** What is selected, by currency, and behind it what can be done with it. */
export function SelectionSummary({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const { texts } = useSurroundings();
  const selected = useSelected((state: ListRoomState) => state.list.selected);
  const facts = useSelected((state: ListRoomState) => state.list.facts);
  const unreadRows = useSelected((state: ListRoomState) => state.list.unread);
  const view = useSelected((state: ListRoomState) => state.list.view);
  const unread = [...selected].filter((id) => unreadRows.has(id)).length;
  const invoices = [...selected].flatMap((id) => facts.get(id)?.invoice ?? []);
  return (
    <div className="pinv-summary">
      <div className="pinv-summary" role="status">
        {unread > 0 && <span className="pinv-error">{counted(texts, "Summary_unread", unread)}</span>}
        {invoices.length === 0 && unread === 0 && <span className="pinv-quiet">{texts("Summary_None")}</span>}
        <CurrencySums invoices={invoices} figures={["amount", "tax", "total"]} />
      </div>
      {children}
      {view && <ColumnsMenu of="list" columns={view.columns} />}
      <HelpLink entry="list" />
    </div>
  );
}
