import * as React from "react";
import { TextField } from "@fluentui/react";
import { counted } from "../../shared/core/texts";
import { calendarDateFrom } from "../../shared/invoicing/calendarDate";
import { useSurroundings } from "../../shared/ui/surroundings";
import { selectionOf } from "../wizard/selection";
import { Work } from "../wizard/wizardState";
import { useCalendar } from "./calendarContext";
import { NearCutOffList } from "./NearCutOffList";
import { useStore } from "./storeContext";

/** Years before this one are on the way to a year that is still being typed. */
const earliest = "1900-01-01";

/** The cut-off date, said in words, with the first day that it leaves out. */
export function CutOffField({ work }: { readonly work: Work }): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const { inWords } = useCalendar();
  const store = useStore();
  const [typed, setTyped] = React.useState<string | null>(null);
  const { cutOff } = work.choices;
  const { nextLeftOut } = selectionOf(work);
  const isFuture = typed !== null && typed > work.today && calendarDateFrom(typed) !== null;
  const take = (text: string): void => {
    setTyped(text);
    const day = calendarDateFrom(text);
    if (day !== null && day >= earliest) store.dispatch({ type: "cutOffChosen", cutOff: day });
  };
  return (
    <div className="pinv-cut-off">
      <TextField
        label={texts("CutOff_Label")}
        type="date"
        value={typed ?? cutOff}
        max={work.today}
        errorMessage={isFuture ? texts("CutOff_Future", { today: inWords(work.today) }) : undefined}
        onChange={(_, text) => take(text ?? "")}
        onBlur={() => setTyped(null)}
      />
      <div className="pinv-cut-off-words" role="status" aria-label={texts("CutOff_Meaning")}>
        <p>
          <strong>{texts("CutOff_Words", { day: inWords(cutOff) })}</strong>{" "}
          <span className="pinv-quiet">{texts("CutOff_Zone")}</span>
        </p>
        {nextLeftOut ? (
          <p>
            {counted(texts, "CutOff_Next", nextLeftOut.tally.count, {
              day: inWords(nextLeftOut.date),
              amount: formats.money(nextLeftOut.tally.amount, work.contract.currency),
            })}
          </p>
        ) : null}
      </div>
      <NearCutOffList work={work} />
    </div>
  );
}
