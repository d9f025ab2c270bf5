import * as React from "react";
import { helpPage } from "./helpPage";
import { useSurroundings } from "./surroundings";

interface PageLinkProps {
  readonly href: string;
  readonly text: string;
}

/** A page of the solution, beside what the user is at. */
export const PageLink = ({ href, text }: PageLinkProps): React.ReactElement => (
  <a href={href} target="_blank" rel="noreferrer">
    {text}
  </a>
);

/** Leads to the very entry of the guide; see `helpPage`. */
export function HelpLink({ entry }: { readonly entry: string }): React.ReactElement {
  const surroundings = useSurroundings();
  return <PageLink href={helpPage(surroundings, entry)} text={surroundings.texts("Help")} />;
}
