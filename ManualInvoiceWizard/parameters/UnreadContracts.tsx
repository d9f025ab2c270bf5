import * as React from "react";
import { UnreadRow } from "../../shared/invoicing/unreadRow";
import { useSurroundings } from "../../shared/ui/surroundings";
import { describeReason } from "../review/describeReason";

/** Contracts of the project that could not be read, each by its name and id with the column that keeps it from being invoiced. */
export function UnreadContracts({ rows }: { readonly rows: readonly UnreadRow[] }): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <>
      {rows.map((row) => (
        <p key={row.id}>
          <bdi>{row.name}</bdi>
          {`. ${describeReason({ kind: "unreadable", row }, texts)}`}
        </p>
      ))}
    </>
  );
}
