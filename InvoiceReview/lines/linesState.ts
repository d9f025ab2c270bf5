import { Transition } from "../../shared/core/createStore";
import { toggled } from "../../shared/core/toggled";
import { Turns } from "../../shared/core/turns";
import { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { Grouping } from "../../shared/invoicing/arranging/grouping";
import { totalsOf } from "../../shared/invoicing/invoiceFigures";
import { ColumnsEvent, ColumnsState } from "../columns/columnChoices";
import { DocumentEvent } from "../document/documentState";
import { EditEvent } from "../edits/editEvent";
import { EditsState } from "../edits/editsState";
import { loadedOpen, openWorkspace, rulesOf } from "../edits/selectors";
import { DataColumn } from "./lineValue";

/** Which lines of the open invoice are shown, and in which order. */
export interface GridView {
  readonly filter: "all" | "changed";
  readonly collapsed: ReadonlySet<string>;
  /** What was asked of columns, as it was written. */
  readonly filters: ReadonlyMap<DataColumn, string>;
  /** The column they are sorted by within their groups, or the other way round; null as they were read. */
  readonly sorted: { readonly by: DataColumn; readonly isReverse: boolean } | null;
  /** Whether a text is being looked for. */
  readonly isFinding: boolean;
}

/** As an invoice is opened: all of them. */
export const wholeGrid: GridView = {
  ...{ filter: "all", collapsed: new Set() },
  ...{ filters: new Map(), sorted: null, isFinding: false },
};

export interface LinesState extends EditsState, ColumnsState {
  readonly grid: GridView;
}

export type ViewEvent =
  | { readonly type: "filterChosen"; readonly filter: GridView["filter"] }
  | { readonly type: "groupToggled"; readonly group: string }
  | { readonly type: "groupsOpened" }
  | { readonly type: "linesGrouped"; readonly grouping: Grouping }
  | { readonly type: "linesSorted"; readonly sorted: GridView["sorted"] }
  /** An empty text asks nothing of the column; without a column no filter is left. */
  | { readonly type: "linesFiltered"; readonly column: DataColumn | null; readonly text: string }
  | { readonly type: "findToggled"; readonly isFinding: boolean }
  /** Of the transaction or milestone behind a line, the form is asked for. */
  | { readonly type: "sourceOpened"; readonly row: RowId };

export type LinesEvent = EditEvent | ViewEvent | ColumnsEvent | DocumentEvent;

export interface SourceEffect {
  readonly effect: "openSource";
  readonly id: InvoiceId;
  readonly row: RowId;
}

export const lineTurns: Turns<LinesState, ViewEvent, SourceEffect> = {
  filterChosen: (state, { filter }) => [withGrid(state, { filter })],
  groupToggled: (state, { group }) => [withGrid(state, { collapsed: toggled(state.grid.collapsed, group) })],
  groupsOpened: (state) => [withGrid(state, { collapsed: new Set() })],
  linesGrouped(state, { grouping }) {
    const open = loadedOpen(state);
    if (!open) return [state];
    const { loaded } = open.load;
    const totals = totalsOf(loaded, openWorkspace(state).edits.rows, rulesOf(state, loaded.invoice), grouping);
    return [{ ...withGrid(state, { collapsed: new Set() }), open: { ...open, load: { ...open.load, totals } } }];
  },
  linesSorted: (state, { sorted }) => [withGrid(state, { sorted })],
  linesFiltered(state, { column, text }) {
    const others = [...state.grid.filters].filter(([each]) => column && each !== column);
    return [withGrid(state, { filters: new Map(column && text ? [...others, [column, text]] : others) })];
  },
  findToggled: (state, { isFinding }) => [withGrid(state, { isFinding })],
  sourceOpened: (state, { row }): Transition<typeof state, SourceEffect> =>
    state.open ? [state, { effect: "openSource", id: state.open.id, row }] : [state],
};

const withGrid = <State extends LinesState>(state: State, change: Partial<GridView>): State => ({
  ...state,
  grid: { ...state.grid, ...change },
});
