import * as React from "react";
import { counted } from "../../shared/core/texts";
import { FieldValue, HeaderField } from "../../shared/invoicing/editableField";
import { entriesOf } from "../../shared/invoicing/rowEdit";
import { Rows } from "../../shared/ui/Rows";
import { useSurroundings } from "../../shared/ui/surroundings";
import { groupedOutcomes } from "../../shared/invoicing/lineOutcome";
import { outcomesOfEdits } from "../review/outcomesNow";
import { loadedOpen, openWorkspace } from "../review/selectors";
import { writesOf } from "../review/writesOf";
import { describeChange, fieldText } from "./fieldText";
import { isShallowSame, useReview } from "./storeContext";

const listedRows = 30;

/** What is about to be written, before and after, before anything is. */
export function PendingWrites(): React.ReactElement | null {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const { loaded, edits } = useReview(
    (state) => ({ loaded: loadedOpen(state)?.load.loaded, edits: openWorkspace(state).edits }),
    isShallowSame,
  );
  const outcome = useReview((state) => groupedOutcomes(outcomesOfEdits(state))[0]?.kind);
  if (!loaded) return null;
  const { currency } = loaded.invoice;
  const show = (field: HeaderField, value: FieldValue): string =>
    fieldText(field, value || null, currency, surroundings);
  const written = [...edits.rows].flatMap(([row, edit]) => {
    const detail = loaded.detailById.get(row);
    return detail ? [{ edit, name: detail.description }] : [];
  });
  const more = written.length - listedRows;
  return (
    <>
      {outcome ? (
        <p>
          <strong>{texts(`OutcomeDetail_${outcome}`)}</strong>
        </p>
      ) : null}
      <p>{counted(texts, "Writes_Title", writesOf(loaded, edits).length)}</p>
      <Rows
        items={[
          ...entriesOf(edits.header).map(([field, { base, value }]) => (
            <>
              <strong>{texts(`Header_${field}`)}</strong>: <bdi>{show(field, base)}</bdi> →{" "}
              <bdi>{show(field, value)}</bdi>
            </>
          )),
          ...written.slice(0, listedRows).map(({ edit, name }) => (
            <>
              <bdi>
                <strong>{name}</strong>
              </bdi>
              :{" "}
              {edit.isRemoved
                ? texts("Writes_Removed")
                : entriesOf(edit.fields)
                    .map(([field, { base, value }]) => describeChange(field, base, value, currency, surroundings))
                    .join(", ")}
            </>
          )),
          ...(more > 0 ? [texts("Result_More", { count: more })] : []),
        ]}
      />
    </>
  );
}
