import * as React from "react";
import { Rows } from "../../shared/ui/Rows";
import { useSurroundings } from "../../shared/ui/surroundings";

const shownFirst = 10;

/** A plain list, one row for each; of a long one the rest is put into the page once it is asked for. */
export function FirstRows({ items }: { readonly items: readonly React.ReactNode[] }): React.ReactElement {
  const { texts } = useSurroundings();
  const [isOpen, setOpen] = React.useState(false);
  const rest = items.slice(shownFirst);
  return (
    <>
      <Rows items={items.slice(0, shownFirst)} />
      {rest.length > 0 && (
        <details onToggle={() => setOpen(true)}>
          <summary className="pinv-link">{texts("Result_More", { count: rest.length })}</summary>
          {isOpen && <Rows items={rest} />}
        </details>
      )}
    </>
  );
}
