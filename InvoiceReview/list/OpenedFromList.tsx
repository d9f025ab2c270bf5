import * as React from "react";
import { Icon } from "../../shared/ui/icons";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useSelected, useStore } from "../../shared/ui/room";
import { ListEvent, ListRoomState } from "./listEvent";
import { neighbourOf, Step } from "./stepping";

const steps = { previous: -1, next: 1 } as const satisfies Readonly<Record<string, Step>>;

/** From an open invoice back to the list that it was opened from, and on to its neighbours there. */
export function OpenedFromList({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ListRoomState, ListEvent>();
  const list = useSelected((state: ListRoomState) => state.list);
  const open = useSelected((state: ListRoomState) => state.open?.id);
  const link = (event: ListEvent, word: string, icon: "back" | "ascending" | "descending", isOff = false) => (
    <button
      type="button"
      className={word === "Back" ? "pinv-link pinv-back" : "pinv-link"}
      aria-disabled={isOff}
      title={word === "Back" ? undefined : texts("Invoice_Keys")}
      onClick={() => store.dispatch(event)}
    >
      <Icon name={icon} /> {texts(`Invoice_${word}`)}
    </button>
  );
  const step = (word: keyof typeof steps, icon: "ascending" | "descending"): React.ReactElement =>
    link({ type: "stepped", step: steps[word] }, word, icon, neighbourOf(list, open, steps[word]) === null);
  return (
    <nav className="pinv-way" aria-label={texts("List_Label")}>
      {link({ type: "closed" }, "Back", "back")}
      {step("previous", "ascending")}
      {step("next", "descending")}
      {children}
    </nav>
  );
}

const stepKeys: Readonly<Partial<Record<string, Step>>> = { ArrowUp: -1, ArrowDown: 1 };

/** Ctrl with ↑ and ↓ steps through the list, wherever the focus is but in a text. */
export function stepKeyPressed(event: React.KeyboardEvent, dispatch: (event: ListEvent) => void): void {
  const step = stepKeys[event.key];
  if (!step || !(event.ctrlKey || event.metaKey) || (event.target as Element).matches("input, textarea, select"))
    return;
  event.preventDefault();
  dispatch({ type: "stepped", step });
}
