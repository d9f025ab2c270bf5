import * as React from "react";
import { counted } from "../../shared/core/texts";
import { Currency } from "../../shared/invoicing/words/currency";
import { Stopped } from "../../shared/procedures/creation/creationOutcome";
import { describeError } from "../../shared/ui/describeError";
import { Notice } from "../../shared/ui/Notice";
import { Surroundings, useSurroundings } from "../../shared/ui/surroundings";
import { DraftList } from "../review/DraftList";

interface StoppedEndProps {
  readonly outcome: Stopped;
  readonly currency: Currency | null;
  readonly again: React.ReactElement;
}

/** Stopped at the first sign that something is not as assumed: why, which draft is left, and what is in it. */
export function StoppedEnd({ outcome, currency, again }: StoppedEndProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const { reason, draft, rowCount } = outcome;
  const drafts = "drafts" in reason ? reason.drafts : draft ? [draft] : [];
  return (
    <Notice tone="error" title={describeStop(reason, currency, surroundings)} actions={again}>
      <Technical reason={reason} />
      {drafts.length > 0 ? <DraftList drafts={drafts} currency={currency} /> : null}
      {draft && rowCount !== null ? <p>{counted(texts, "Stopped_Rows", rowCount)}</p> : null}
      <p>{texts(draft ? "Stopped_Do_Draft" : "Stopped_Do")}</p>
    </Notice>
  );
}

/** The platform's own words, to be copied. */
function Technical({ reason }: { readonly reason: Stopped["reason"] }): React.ReactElement | null {
  const { texts } = useSurroundings();
  if (reason.kind !== "failed" && reason.kind !== "removalRefused") return null;
  const { title, detail, technical } = describeError(reason.error, texts);
  return (
    <>
      <p>
        {title} {detail}
      </p>
      {technical ? <p className="pinv-technical">{technical}</p> : null}
    </>
  );
}

/** Stops that need no values of their own; a new one is either here or is told by itself. */
type PlainStop =
  | ("removalRefused" | "severalNewDrafts" | "draftMeanwhile" | "answerUnclear")
  | ("notAllBack" | "notAllSeen" | "changedSince" | "entryGone" | "failed");

function describeStop(reason: Stopped["reason"], currency: Currency | null, { texts, formats }: Surroundings): string {
  if (reason.kind === "sourceUnknown") return counted(texts, "Stop_sourceUnknown", reason.rows);
  if (reason.kind === "notGivenBack") {
    return texts("Stop_notGivenBack", { status: texts(`Source_${reason.status}`) });
  }
  if (reason.kind === "selectionMissing" || reason.kind === "unexpectedRows") {
    return counted(texts, `Stop_${reason.kind}`, reason.count);
  }
  if (reason.kind === "selectionChanged") return texts("Stop_selectionChanged", { ...reason });
  if (reason.kind === "totalDiffers") {
    const money = (amount: typeof reason.preview): string =>
      currency ? formats.money(amount, currency) : formats.number(amount);
    return texts("Stop_totalDiffers", { preview: money(reason.preview), recorded: money(reason.recorded) });
  }
  return texts(`Stop_${reason.kind satisfies PlainStop}`);
}
