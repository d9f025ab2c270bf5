import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { choicesOf, ColumnsEvent, ColumnsOf, ColumnsState, orderedPlaces } from "./columnChoices";
import { widthKeyPressed } from "./widening";

interface ColumnsMenuProps {
  readonly of: ColumnsOf;
  /** All of them in the table's own order; the first stays where it is. */
  readonly columns: readonly { readonly name: string; readonly title: string }[];
}

const moves = { earlier: -1, later: 1 } as const;
const widthKeys = { narrower: "ArrowLeft", wider: "ArrowRight" } as const;

/** Which columns are shown, where, and how wide, for the visit; and back to how they were. */
export function ColumnsMenu({ of, columns }: ColumnsMenuProps): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ColumnsState, ColumnsEvent>();
  const choices = useSelected((state: ColumnsState) => choicesOf(state, of));
  const names = columns.map(({ name }) => name);
  const places = orderedPlaces(names, choices);
  const order = places.map((place) => names[place] ?? "");
  const item = (key: string, text: string, act: () => void) => ({
    key,
    text,
    onClick: (event?: { preventDefault(): void }) => {
      event?.preventDefault(); // the menu stays for the next
      act();
    },
  });
  const move = (name: string, by: 1 | -1): void => {
    const at = order.indexOf(name);
    const to = Math.min(Math.max(1, at + by), order.length - 1);
    const moved = order.filter((each) => each !== name);
    moved.splice(to, 0, name);
    store.dispatch({ type: "columnsOrdered", of, order: moved });
  };
  const widen = (name: string, key: string): void => {
    const heading = document.querySelector<HTMLElement>(`.pinv-columns-${of} [data-column="${name}"]`);
    if (heading) widthKeyPressed(key, heading, (px) => store.dispatch({ type: "columnWidened", of, name, px }));
  };
  const choicesShown = order.slice(1).map((name, index) => ({
    ...item(name, columns[places[index + 1] ?? 0]?.title ?? "", () =>
      store.dispatch({ type: "columnToggled", of, name }),
    ),
    canCheck: true,
    checked: !choices.hidden.has(name),
    split: true,
    subMenuProps: {
      items: [
        ...(["earlier", "later"] as const).map((way) =>
          item(way, texts(`Columns_${way}`), () => move(name, moves[way])),
        ),
        ...(["narrower", "wider"] as const).map((way) =>
          item(way, texts(`Columns_${way}`), () => widen(name, widthKeys[way])),
        ),
      ],
    },
  }));
  const reset = { key: "", text: texts("Columns_Reset"), onClick: () => store.dispatch({ type: "columnsReset", of }) };
  return <DefaultButton className="pinv-end" text={texts("Columns")} menuProps={{ items: [...choicesShown, reset] }} />;
}
