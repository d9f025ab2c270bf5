import * as React from "react";

/** A plain list, one row for each; nothing where there is none. For what has no state of its own. */
export function Rows({ items }: { readonly items: readonly React.ReactNode[] }): React.ReactElement | null {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
