import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { csvText } from "../../shared/core/csvText";
import { saveFile } from "../../shared/ui/saveFile";
import { openHelp } from "../../shared/ui/helpPage";
import { useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { numberOf } from "../../shared/invoicing/invoice";
import { loadedOpen } from "../edits/selectors";
import { DocumentEvent, DocumentState } from "./documentState";
import { lineRows } from "./describeDocument";

/** What else there is of one invoice: its document, its lines as a file, what was changed, how figures come about. */
export function DocumentMenu(): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts, formats } = surroundings;
  const store = useStore<DocumentState, DocumentEvent>();
  const show = (view: "detailed" | "changes" | "computed"): void => store.dispatch({ type: "documentShown", view });
  const save = (): void => {
    const state = store.state();
    const open = loadedOpen(state);
    if (!open) return;
    const name = numberOf(open.load.loaded.invoice).replace(/[^\p{L}\p{N}._-]+/gu, "-");
    const text = csvText(lineRows(state, open, surroundings), formats.numbers.decimalSeparator);
    if (!saveFile(`${name}.csv`, "text/csv", text)) show("detailed"); // where it can be copied
  };
  const items = [
    { key: "preview", onClick: () => show("detailed") },
    { key: "csv", onClick: save },
    { key: "changes", onClick: () => show("changes") },
    { key: "computed", onClick: () => show("computed") },
    { key: "help", onClick: () => openHelp(surroundings, "invoice") },
  ];
  return (
    <DefaultButton
      text={texts("Document_More")}
      menuProps={{ items: items.map((item) => ({ ...item, text: texts(`Document_${item.key}`) })) }}
    />
  );
}
