import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { isShallowSame } from "../../shared/core/isShallowSame";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { EditEvent } from "../edits/editEvent";
import { ActEvent } from "./actEvent";
import { soloActs } from "./acts";
import { ActsState } from "./actsState";
import { describeReason } from "./describeReason";
import { useActionName } from "./vocabulary";

/** What is done seldom. What cannot be done stays, is reached by the arrows, and says why below its name. */
export function MoreActs({ placement }: { readonly placement: "list" | "form" }): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const nameOf = useActionName();
  const store = useStore<ActsState, ActEvent | EditEvent>();
  const reasons = useSelected(
    (state: ActsState) => soloActs.map((action) => describeReason(state, action, surroundings)),
    isShallowSame,
  );
  const items = soloActs.map((action, place) => ({
    key: action,
    text: nameOf(action),
    secondaryText: reasons[place],
    disabled: reasons[place] !== "",
    className: "pinv-more",
    onClick: () => store.dispatch({ type: "actionPressed", action }),
  }));
  const open = {
    key: "open",
    text: texts("Action_OpenForm"),
    onClick: () => store.dispatch({ type: "openInFormPressed" }),
  };
  return (
    <DefaultButton
      text={texts("Actions_More")}
      menuProps={{ items: placement === "list" ? [...items, open] : items }}
    />
  );
}
