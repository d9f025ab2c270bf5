import * as React from "react";
import { InvoiceId } from "../../shared/invoicing/ids";
import { actingOf } from "../acts/actsState";
import { ViewColumn, ViewRow } from "../../shared/procedures/review/listView";
import { workspaceOf } from "../edits/selectors";
import { describeUnread } from "../../shared/ui/describeUnread";
import { useSurroundings } from "../../shared/ui/surroundings";
import { askedOf } from "../acts/acting";
import { isBeingConfirmed } from "../acts/acts";
import { isShallowSame } from "../../shared/core/isShallowSame";
import { attentionOf } from "../../shared/invoicing/invoiceFacts";
import { useSelected, useStore } from "../../shared/ui/room";
import { describeAttention } from "./describeAttention";
import { editCount } from "../edits/pendingEdits";
import { Icon } from "../../shared/ui/icons";
import { StatusPill } from "../acts/StatusPill";
import { ListEvent, ListRoomState } from "./listEvent";

interface InvoiceListRowProps {
  readonly row: ViewRow;
  readonly columns: readonly ViewColumn[];
}

export const InvoiceListRow = React.memo(function InvoiceListRow({ row, columns }: InvoiceListRowProps) {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const store = useStore<ListRoomState, ListEvent>();
  const id = row.id as InvoiceId;
  const {
    facts,
    unread,
    isSelected,
    isOpen,
    isLeft,
    asked,
    isConfirming,
    edits,
    today,
    openLines,
    rounding,
    standing,
  } = useSelected((state: ListRoomState) => {
    const workspace = workspaceOf(state, id);
    const acting = actingOf(state, id);
    return {
      facts: state.list.facts.get(id),
      unread: state.list.unread.get(id),
      rounding: state.settings.rounding,
      standing: acting.standing,
      isSelected: state.list.selected.has(id),
      isOpen: state.open?.id === id,
      isLeft: state.list.leftFor === id,
      asked: askedOf(acting),
      isConfirming: isBeingConfirmed(acting),
      edits: editCount(workspace.edits) + workspace.kept.size,
      today: state.list.today,
      openLines: state.list.openLines.get(id),
    };
  }, isShallowSame);
  const link = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (isLeft) link.current?.focus(); // back from the invoice, to where one was
  }, [isLeft]);
  const name = row.cells.find((cell) => cell !== "") ?? row.id;
  const pick = ({ shiftKey, ctrlKey, metaKey }: Keys): void => {
    const reach = !shiftKey ? "one" : ctrlKey || metaKey ? "more" : "range";
    store.dispatch({ type: "rowPicked", id, reach });
  };
  const open = (): void => store.dispatch({ type: "opened", id });
  const clicked = (event: React.MouseEvent): void => {
    const place = (event.target as Element).closest("button, a, input, .pinv-cell-check");
    if (place?.tagName === "TD" || (!place && (event.shiftKey || event.ctrlKey || event.metaKey))) pick(event);
    // a drag over the text selects it
    else if (!place && !String(getSelection())) open();
  };
  return (
    <tr
      className={isOpen ? "pinv-row-open" : isSelected ? "pinv-row-selected" : undefined}
      // with Shift a range of rows, not of text; else what is chosen after it was chosen by it
      onMouseDown={(event) => (event.shiftKey ? event.preventDefault() : getSelection()?.empty())}
      onClick={clicked}
    >
      <td className="pinv-cell-check">
        <input
          type="checkbox"
          checked={isSelected}
          onChange={(event) => pick(event.nativeEvent as MouseEvent)}
          aria-label={texts("List_Select", { name })}
        />
      </td>
      <td title={row.cells[0]}>
        <button ref={link} type="button" className="pinv-link" onClick={open}>
          {row.cells[0] || name}
        </button>
      </td>
      <td>
        {facts?.invoice.isProjectInvoice && <StatusPill invoice={facts.invoice} isBeingConfirmed={isConfirming} />}
      </td>
      <td className="pinv-attention">
        {asked && <AttentionLine icon="info" text={texts("Blocker_actionRunning")} />}
        {edits > 0 && <AttentionLine icon="edited" text={texts("Attention_unsaved", { count: edits })} />}
        {unread && (
          <AttentionLine icon="error" text={texts("Attention_unreadable", { why: describeUnread(unread, texts) })} />
        )}
        {facts &&
          attentionOf(facts, today, openLines, rounding, standing).map((attention) => (
            <AttentionLine
              key={attention.kind}
              icon={attention.kind === "notProjectInvoice" ? "info" : "warning"}
              text={describeAttention(attention, facts, surroundings)}
            />
          ))}
      </td>
      {columns.slice(1).map((column, index) => (
        <td key={column.name} className={column.isNumber ? "pinv-number" : undefined} title={row.cells[index + 1]}>
          {row.cells[index + 1]}
        </td>
      ))}
    </tr>
  );
});

type Keys = Readonly<Record<"shiftKey" | "ctrlKey" | "metaKey", boolean>>;

interface AttentionLineProps {
  readonly icon: "edited" | "info" | "warning" | "error";
  readonly text: string;
}

function AttentionLine({ icon, text }: AttentionLineProps): React.ReactElement {
  return (
    <span className="pinv-attention-line" title={text}>
      <Icon name={icon} /> {text}
    </span>
  );
}
