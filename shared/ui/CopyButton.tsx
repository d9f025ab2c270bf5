import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { useSurroundings } from "./surroundings";

interface CopyButtonProps {
  readonly text: string;
  /** What is copied; made when it is asked for. */
  readonly copied: () => string;
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
    const all = copied();
    try {
      await navigator.clipboard.writeText(all);
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
