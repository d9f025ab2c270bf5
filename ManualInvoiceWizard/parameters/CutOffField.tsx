import * as React from "react";
import { counted } from "../../shared/core/texts";
import { useSurroundings } from "../../shared/ui/surroundings";
import { earliestCutOff, readCutOff } from "./cutOffText";
import { selectionOf } from "../review/selection";
import { Work } from "../review/work";
import { useCalendar } from "../review/calendarContext";
import { NearCutOffList } from "./NearCutOffList";
import { useStore } from "../../shared/ui/room";
import { ParametersEvent } from "./parametersEvent";
import { ReviewState } from "../review/reviewState";

/** The cut-off date: said in words with what it leaves out, or why what stands in the field is none. */
export function CutOffField({ work }: { readonly work: Work }): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ReviewState, ParametersEvent>();
  const { choices, cutOffText, contract } = work;
  const field = `cut-off-${contract.id}`;
  return (
    <div className="pinv-cut-off">
      <div className="pinv-date">
        <label htmlFor={field}>{texts("CutOff_Label")}</label>
        <input
          id={field}
          type="date"
          value={cutOffText ?? choices.cutOff}
          max={work.today}
          aria-invalid={cutOffText !== null}
          aria-describedby={`${field}-words`}
          onChange={({ target }) => store.dispatch({ type: "cutOffTyped", text: target.value })}
        />
      </div>
      <div id={`${field}-words`} className="pinv-cut-off-words" role="status" aria-label={texts("CutOff_Meaning")}>
        {cutOffText === null ? <Meaning work={work} /> : <Problem work={work} text={cutOffText} />}
      </div>
      <NearCutOffList work={work} />
    </div>
  );
}

function Meaning({ work }: { readonly work: Work }): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const { inWords } = useCalendar();
  const { afterCutOff } = selectionOf(work);
  const { days } = work.backlog.found;
  const hasMilestones = work.backlog.items.some(({ kind }) => kind === "milestone");
  return (
    <>
      <p>
        <strong>{texts("CutOff_Words", { day: inWords(work.choices.cutOff) })}</strong>{" "}
        <span className="pinv-quiet">
          {texts(`CutOff_by_${days.actual}`)}
          {hasMilestones && days.milestone !== days.actual ? ` ${texts(`CutOff_milestones_${days.milestone}`)}` : null}
        </span>
      </p>
      {afterCutOff ? (
        <p>
          {counted(texts, "CutOff_Later", afterCutOff.tally.count, {
            day: inWords(afterCutOff.firstDay),
            amount: formats.money(afterCutOff.tally.amount, work.contract.currency),
          })}
        </p>
      ) : null}
    </>
  );
}

function Problem({ work, text }: { readonly work: Work; readonly text: string }): React.ReactElement | null {
  const { texts } = useSurroundings();
  const { inWords } = useCalendar();
  const read = readCutOff(text, work.today);
  return read.ok ? null : (
    <>
      <p className="pinv-wrong">
        <strong>
          {texts(`CutOff_${read.error}`, { today: inWords(work.today), earliest: inWords(earliestCutOff) })}
        </strong>
      </p>
      <p>{texts("CutOff_Still", { day: inWords(work.choices.cutOff) })}</p>
    </>
  );
}
