import * as React from "react";
import { grouped } from "../../shared/core/grouped";
import { Cause, causes } from "../../shared/invoicing/finding/finds";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useSelected, useStore } from "../../shared/ui/room";
import { FindingEvent } from "../list/finding";
import { ListRoomState } from "../list/listEvent";

/** Whether the whole view is asked for it. */
const isCause = (value: string | null): value is Cause => causes.some((cause) => cause === value);

interface CauseChoiceProps {
  /** How many there are, as far as that is known. */
  readonly counts: readonly (readonly [Cause, number | undefined])[];
}

/** Attention by its reason: those that an invoice tells itself over the whole view, those of its lines over what is loaded. */
export function CauseChoice({ counts }: CauseChoiceProps): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ListRoomState, FindingEvent>();
  const { find, kind, kinds, canFilter } = useSelected((state: ListRoomState) => state.finding);
  const ofLines = [...kinds.values()].flat().filter((each) => !isCause(each));
  const loaded = [...grouped(ofLines, (each) => each)].map(([each, all]) => [each, all.length] as const);
  const option = ([name, count]: readonly [string, number | undefined]): React.ReactElement => (
    <option key={name} value={name}>
      {texts(`Cause_${name}`)} ({count ?? "–"})
    </option>
  );
  return (
    <select
      className="pinv-chip"
      aria-label={texts("Causes")}
      value={kind ?? (isCause(find) ? find : "")}
      onChange={({ target: { value } }) => {
        if (isCause(value) || isCause(find)) store.dispatch({ type: "narrowed", find: isCause(value) ? value : null });
        if (!isCause(value)) store.dispatch({ type: "kindChosen", kind: value || null });
      }}
    >
      <option value="">{texts("Causes")}</option>
      {canFilter && <optgroup label={texts("Causes_view")}>{counts.map(option)}</optgroup>}
      {(loaded.length > 0 || kind) && (
        <optgroup label={texts("Causes_loaded", { count: kinds.size })}>{loaded.map(option)}</optgroup>
      )}
    </select>
  );
}
