import * as React from "react";
import { counted } from "../../shared/core/texts";
import { useSurroundings } from "../../shared/ui/surroundings";
import { nearCutOff } from "../review/nearCutOff";
import { Work } from "../review/work";
import { useCalendar } from "../review/calendarContext";

/** Rows listed one by one; a longer list says how many more. */
const listedRows = 20;

/** Transactions so near to the end of the cut-off day that elsewhere they fall on the other side of it. */
export function NearCutOffList({ work }: { readonly work: Work }): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const { dayEndMs, inWords } = useCalendar();
  const { cutOff } = work.choices;
  const near = React.useMemo(() => nearCutOff(work, dayEndMs(cutOff)), [work, dayEndMs, cutOff]);
  if (near.length === 0) return null;
  return (
    <details className="pinv-details">
      <summary>
        <span>{counted(texts, "Near_Title", near.length)}</span>
      </summary>
      <ul>
        {near.slice(0, listedRows).map((item) => (
          <li key={item.id}>
            <bdi>{item.description || item.roleOrCategory}</bdi>, {item.date ? inWords(item.date) : ""},{" "}
            {formats.money(item.amount, work.contract.currency)}{" "}
            <span className="pinv-quiet">
              {texts(item.date !== null && item.date > cutOff ? "Near_After" : "Near_Before")}
            </span>
          </li>
        ))}
        {near.length > listedRows ? <li>{texts("More", { count: near.length - listedRows })}</li> : null}
      </ul>
    </details>
  );
}
