import { Transition } from "../../shared/core/createStore";
import { toggled } from "../../shared/core/toggled";
import { Turns } from "../../shared/core/turns";
import { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { EditEvent } from "../edits/editEvent";
import { EditsState } from "../edits/editsState";

/** Which lines of the open invoice are shown. */
export interface GridView {
  readonly filter: "all" | "changed";
  readonly collapsed: ReadonlySet<string>;
}

/** As an invoice is opened: all of them. */
export const wholeGrid: GridView = { filter: "all", collapsed: new Set() };

export interface LinesState extends EditsState {
  readonly grid: GridView;
}

export type ViewEvent =
  | { readonly type: "filterChosen"; readonly filter: GridView["filter"] }
  | { readonly type: "groupToggled"; readonly group: string }
  /** Of the transaction or milestone behind a line, the form is asked for. */
  | { readonly type: "sourceOpened"; readonly row: RowId };

export type LinesEvent = EditEvent | ViewEvent;

export interface SourceEffect {
  readonly effect: "openSource";
  readonly id: InvoiceId;
  readonly row: RowId;
}

export const lineTurns: Turns<LinesState, ViewEvent, SourceEffect> = {
  filterChosen: (state, { filter }) => [withGrid(state, { filter })],
  groupToggled: (state, { group }) => [withGrid(state, { collapsed: toggled(state.grid.collapsed, group) })],
  sourceOpened: (state, { row }): Transition<typeof state, SourceEffect> =>
    state.open ? [state, { effect: "openSource", id: state.open.id, row }] : [state],
};

const withGrid = <State extends LinesState>(state: State, change: Partial<GridView>): State => ({
  ...state,
  grid: { ...state.grid, ...change },
});
