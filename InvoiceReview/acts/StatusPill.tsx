import * as React from "react";
import { Invoice } from "../../shared/invoicing/invoice";
import { Icon } from "../../shared/ui/icons";
import { useSurroundings } from "../../shared/ui/surroundings";

interface StatusPillProps {
  readonly invoice: Invoice;
  /** A confirmation was asked for and its effect is not known yet. */
  readonly isBeingConfirmed: boolean;
}

/** A mark of its own for each status: some share a colour, and colour alone tells nothing. */
const marks = {
  draft: "edited",
  inReview: "putInReview",
  confirmed: "send",
  paid: "done",
  unknown: "warning",
} as const;

/** The status in a word, with its mark; colour only underlines it. */
export function StatusPill({
  invoice: { status, isCorrective },
  isBeingConfirmed,
}: StatusPillProps): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <span className="pinv-pills">
      <span className={`pinv-pill pinv-pill-${isBeingConfirmed ? "running" : status}`}>
        <Icon name={isBeingConfirmed ? "recalculate" : marks[status]} />
        {isBeingConfirmed ? texts("Status_beingConfirmed") : texts(`Status_${status}`)}
      </span>
      {isCorrective && (
        <span className="pinv-pill pinv-pill-corrective">
          <Icon name="undo" />
          {texts("Status_corrective")}
        </span>
      )}
    </span>
  );
}
