import * as React from "react";
import { useSurroundings } from "./surroundings";

/** Where an administrator finds out what the organisation lacks, in a page of its own. */
export function CheckPageLink(): React.ReactElement {
  const { texts, checkPage } = useSurroundings();
  return (
    <p>
      <a href={checkPage} target="_blank" rel="noreferrer">
        {texts("Setup_Check")}
      </a>
    </p>
  );
}
