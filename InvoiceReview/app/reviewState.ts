import { each } from "../../shared/core/each";
import { messageActs } from "../../shared/procedures/messageNames";
import { Actings } from "../acts/acting";
import { CompareState } from "../compare/compareState";
import { DocumentState } from "../document/documentState";
import { Workspaces } from "../edits/workspace";
import { unknownProduct } from "../../shared/invoicing/acts/product";
import { wholeGrid } from "../lines/linesState";
import { ColumnsState } from "../columns/columnChoices";
import { ListRoomState } from "../list/listEvent";
import { noFinding } from "../list/finding";
import { emptyList } from "../list/listState";
import { Many } from "../many/manyState";
import { ReviewSettings } from "./reviewSettings";

/** The rooms' states together. */
export interface ReviewState extends ListRoomState, CompareState, DocumentState {
  readonly settings: ReviewSettings;
  readonly many: Many | null;
}

/** What the page remembers of invoices. */
export interface Remembered extends ColumnsState {
  readonly many: Many | null;
  readonly workspaces: Workspaces;
  readonly actings: Actings;
}

export const firstState = (settings: ReviewSettings, remembered: Remembered): ReviewState => ({
  settings,
  placement: { kind: "unknown" },
  permission: { isReadOnly: false, lacks: {} },
  availability: each(messageActs, () => "unknown"),
  product: unknownProduct,
  list: emptyList,
  open: null,
  grid: wholeGrid,
  finding: noFinding,
  busySeconds: null,
  compared: null,
  document: null,
  ...remembered,
});
