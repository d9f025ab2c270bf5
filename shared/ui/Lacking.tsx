import * as React from "react";
import { counted } from "../core/texts";
import { CheckPageLink } from "./CheckPageLink";
import { Rows } from "./Rows";
import { useSurroundings } from "./surroundings";

interface LackingProps {
  /** By the platform's names. */
  readonly names: readonly string[];
}

/** What a screen looks for and the organisation has not, folded away: the screen works without, and nobody has to act. */
export function Lacking({ names }: LackingProps): React.ReactElement | null {
  const { texts } = useSurroundings();
  if (names.length === 0) return null;
  return (
    <details className="pinv-details">
      <summary>{counted(texts, "Lacking", names.length)}</summary>
      <p>{texts("Lacking_Detail")}</p>
      <Rows items={names} />
      <CheckPageLink />
    </details>
  );
}
