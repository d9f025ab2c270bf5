import * as React from "react";
import { ManyAct } from "../../shared/invoicing/acts/invoiceActions";
import { useSelected } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { acts, buttonsOf, manyActs } from "../acts/acts";
import { useActionName } from "../acts/vocabulary";
import { EventButton } from "../edits/EventButton";
import { isOffered } from "./manyBlockers";
import { ManyEvent, ManyRoomState } from "./manyEvent";
import { mostAtOnce } from "./manyState";

/** What can be done with all that is selected; there before anything is, with the reason beside it. */
export function ManyBar(): React.ReactElement {
  const { texts } = useSurroundings();
  const nameOf = useActionName();
  const state = useSelected((whole: ManyRoomState) => whole);
  const { selected, facts } = state.list;
  const isUnderWay = state.many !== null && state.many.kind !== "ended";
  const offered = (act: ManyAct): number =>
    [...selected].filter((id) => isOffered(state, facts.get(id)?.invoice, act)).length;
  const counts = new Map(manyActs.map((act) => [act, offered(act)]));
  // a selection of both is put in review first
  const shown = buttonsOf(manyActs, !counts.get("putInReview") && !!counts.get("backToDraft"));
  const none = shown.filter((act) => counts.get(act) === 0).map(nameOf);
  const why = isUnderWay
    ? texts("Many_UnderWay")
    : selected.size === 0
      ? texts("Many_None")
      : selected.size > mostAtOnce
        ? texts("Many_TooMany", { most: mostAtOnce, count: selected.size })
        : none.length > 0
          ? texts("Many_NoneFor", { actions: none.join(", ") })
          : "";
  return (
    <div className="pinv-many" role="toolbar" aria-label={texts("Many_Label")}>
      {shown.map((act, place) => (
        <EventButton<ManyEvent>
          key={place}
          icon={act}
          primary={acts[act].isPrimary}
          text={
            selected.size === 0
              ? nameOf(act)
              : texts("Many_Count", { action: nameOf(act), count: counts.get(act) ?? 0, of: selected.size })
          }
          disabled={isUnderWay || counts.get(act) === 0 || selected.size > mostAtOnce}
          event={{ type: "manyPressed", act }}
        />
      ))}
      <span className="pinv-quiet" role="status">
        {why}
      </span>
    </div>
  );
}
