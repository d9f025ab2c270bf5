import * as React from "react";
import { isolated } from "../../shared/core/isolated";
import { removalRefusal } from "../../shared/invoicing/edits/editRefusal";
import { LineDetail } from "../../shared/invoicing/invoice";
import { Icon } from "../../shared/ui/icons";
import { Surroundings, useSurroundings } from "../../shared/ui/surroundings";
import { Clipped } from "./Clipped";
import { GridColumn } from "./gridColumns";
import { describeRefusal } from "./describeRefusal";
import { fieldText } from "../edits/fieldText";
import { ShownLine } from "./shownLine";
import { RowNote } from "./RowNote";
import { useStore } from "../../shared/ui/room";
import { LinesEvent, LinesState } from "./linesState";

interface CellContentProps {
  readonly column: GridColumn;
  readonly line: ShownLine;
}

/** Columns that show more than one word of the row. */
const special = ["date", "resource", "unit", "amount", "note", "remove", "open"] as const;
type Special = (typeof special)[number];

const isSpecial = (key: GridColumn["key"]): key is Special => special.some((each) => each === key);

/** What a cell shows when it is not being edited; an edited one keeps its recorded value beneath. */
export function CellContent({ column, line }: CellContentProps): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { recorded, preview, edit } = line;
  const { field } = column;
  if (!field) {
    const { key } = column;
    return isSpecial(key) ? specialContent(key, line, surroundings) : <Clipped text={recorded[key]} />;
  }
  const text = (shown: LineDetail): string => fieldText(field, shown[field], line.invoice.currency, surroundings);
  return <Changed now={text(preview)} was={edit?.fields[field] ? text(recorded) : null} />;
}

function specialContent(of: Special, line: ShownLine, { texts, formats }: Surroundings): React.ReactElement | null {
  const { recorded, preview, edit } = line;
  switch (of) {
    case "date":
      return <>{formats.day(recorded.date)}</>;
    case "resource":
      return <Beside first={recorded.resource} second={recorded.roleOrCategory || recorded.task} />;
    case "unit":
      return <Clipped text={recorded.unit} />;
    case "amount": {
      const amount = (shown: LineDetail): string => formats.amount(shown.amount, line.invoice.currency);
      return <Changed now={amount(preview)} was={amount(recorded)} />;
    }
    case "note":
      return <RowNote line={line} />;
    case "remove": {
      const refusal = removalRefusal(line.invoice, recorded, line.rules);
      return refusal ? (
        <span className="pinv-hidden">{describeRefusal(refusal, texts)}</span>
      ) : (
        <RowButton act={edit?.isRemoved ? "restore" : "remove"} detail={recorded} />
      );
    }
    case "open":
      return recorded.origin === "detail" ? <RowButton act="open" detail={recorded} /> : null;
  }
}

/** Who did it, and quietly below as what: neither takes the other's room. */
function Beside({ first, second }: { readonly first: string; readonly second: string }): React.ReactElement {
  if (first === "" || second === "") return <Clipped text={first || second} />;
  return (
    <span className="pinv-two" title={`${isolated(first)}, ${isolated(second)}`}>
      <bdi className="pinv-clipped">{first}</bdi> <bdi className="pinv-clipped pinv-small">{second}</bdi>
    </span>
  );
}

/** The new value over the recorded one, where they differ. */
function Changed({ now, was }: { readonly now: string; readonly was: string | null }): React.ReactElement {
  const { texts } = useSurroundings();
  if (was === null || was === now) return <Clipped text={now} />;
  return (
    <span className="pinv-two">
      <bdi className="pinv-clipped pinv-now">{now}</bdi>
      <span className="pinv-clipped pinv-was">
        <span className="pinv-hidden">{texts("Cell_Recorded")} </span>
        <bdi>{was}</bdi>
      </span>
    </span>
  );
}

interface RowButtonProps {
  readonly act: "remove" | "restore" | "open";
  readonly detail: LineDetail;
}

const icons = { remove: "remove", restore: "undo", open: "open" } as const;
const events = { remove: "rowRemoved", restore: "rowRestored", open: "sourceOpened" } as const;

function RowButton({ act, detail }: RowButtonProps): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<LinesState, LinesEvent>();
  const label = texts(`Row_${act}`, { name: detail.description });
  const press = (): void => store.dispatch({ type: events[act], row: detail.id });
  return (
    <button type="button" className="pinv-icon-button" tabIndex={-1} aria-label={label} title={label} onClick={press}>
      <Icon name={icons[act]} />
    </button>
  );
}
