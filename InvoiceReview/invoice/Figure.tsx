import * as React from "react";
import { noAmount } from "../../shared/invoicing/words/formats";
import { useSurroundings } from "../../shared/ui/surroundings";

interface FigureProps {
  readonly name: string;
  readonly now: string;
  /** The recorded figure, where `now` is a preview; shown only where the two differ. */
  readonly was?: string | null;
  readonly className?: string;
}

/** A named figure or fact, a dash where there is none; with the recorded figure where it is a preview. */
export function Figure({ name, now, was = null, className = "" }: FigureProps): React.ReactElement {
  const { texts } = useSurroundings();
  const recorded = was !== null && was !== now && texts("Totals_was", { amount: was });
  return (
    <div className={`pinv-figure ${className}`}>
      <dt title={name}>{name}</dt>
      <dd title={recorded ? `${now}\n${recorded}` : now}>
        <bdi>{now || noAmount}</bdi>
        {recorded && <span className="pinv-was">{recorded}</span>}
      </dd>
    </div>
  );
}
