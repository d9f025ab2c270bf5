import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { copiedMarkup, CopiedRows, copiedTable } from "../core/copiedTable";
import { useSurroundings } from "./surroundings";

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, a text or a table; made when it is asked for. */
  readonly copied: () => string | CopiedRows;
}

/**
 * Puts a text on the clipboard. Where there is none (a page without a secure origin) or a form forbids it, the text
 * stands there, chosen, to be copied by hand.
 */
export function CopyButton({ text, copied }: CopyButtonProps): React.ReactElement {
  const { texts } = useSurroundings();
  // what is left to be copied by hand: nothing once it is on the clipboard
  const [byHand, setByHand] = React.useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const asked = copied();
    const all = typeof asked === "string" ? asked : copiedTable(asked);
    try {
      if (typeof asked === "string" || typeof ClipboardItem !== "function") await navigator.clipboard.writeText(all);
      else await navigator.clipboard.write([tableItem(all, copiedMarkup(asked))]);
      setByHand("");
    } catch {
      setByHand(all);
    }
  };
  return (
    <>
      <DefaultButton text={text} onClick={() => void copy()} />
      <span role="status">{byHand === "" && texts("Copy_Done")}</span>
      {byHand && (
        <label className="pinv-copy">
          {texts("Copy_ByHand")}
          <textarea readOnly autoFocus value={byHand} onFocus={({ currentTarget }) => currentTarget.select()} />
        </label>
      )}
    </>
  );
}

/** As text, and as a table for whoever takes one. */
const tableItem = (text: string, markup: string): ClipboardItem =>
  new ClipboardItem({
    "text/plain": new Blob([text], { type: "text/plain" }),
    "text/html": new Blob([markup], { type: "text/html" }),
  });
