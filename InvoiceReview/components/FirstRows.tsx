import * as React from "react";
import { Rows } from "../../shared/ui/Rows";
import { useSurroundings } from "../../shared/ui/surroundings";

const most = 50;

/** A plain list, one row for each; a long one says how many more. */
export function FirstRows({ items }: { readonly items: readonly React.ReactNode[] }): React.ReactElement {
  const { texts } = useSurroundings();
  const more = items.length - most;
  return <Rows items={more > 0 ? [...items.slice(0, most), texts("Result_More", { count: more })] : items} />;
}
