import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { useSurroundings } from "../../shared/ui/surroundings";

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
  const [byHand, setByHand] = React.useState("");
  const [isDone, setDone] = React.useState(false);
  const copy = async (): Promise<void> => {
    const all = copied();
    const { clipboard } = navigator as { readonly clipboard?: Clipboard };
    const isCopied =
      (await clipboard?.writeText(all).then(
        () => true,
        () => false,
      )) ?? false;
    setDone(isCopied);
    setByHand(isCopied ? "" : all);
  };
  return (
    <>
      <DefaultButton text={text} onClick={() => void copy()} />
      <span role="status">{isDone ? texts("Copy_Done") : null}</span>
      {byHand ? (
        <label className="pinv-copy">
          {texts("Copy_ByHand")}
          <textarea readOnly autoFocus value={byHand} onFocus={({ currentTarget }) => currentTarget.select()} />
        </label>
      ) : null}
    </>
  );
}
