import * as React from "react";
import { PageLink } from "./PageLink";
import { useSurroundings } from "./surroundings";

/** The check page among the pages of the solution. */
export const checkPage = "check.html";

/** Where an administrator finds out what the organisation lacks, in a page of its own. */
export function CheckPageLink(): React.ReactElement {
  const { texts, pages } = useSurroundings();
  return (
    <p>
      <PageLink href={pages + checkPage} text={texts("Setup_Check")} />
    </p>
  );
}
