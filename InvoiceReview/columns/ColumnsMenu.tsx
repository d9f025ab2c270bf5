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

/** Which columns are shown, where, and how wide, for the visit; and back to how they were. */
export function ColumnsMenu({ of, columns }: ColumnsMenuProps): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ColumnsState, ColumnsEvent>();
  const choices = useSelected((state: ColumnsState) => choicesOf(state, of));
  const names = columns.map(({ name }) => name);
  const order = orderedPlaces(names, choices).map((place) => names[place]);
  const button = React.useRef<HTMLElement>(null);
  const move = (name: string, by: 1 | -1): void => {
    const moved = order.filter((each) => each !== name);
    moved.splice(Math.max(1, order.indexOf(name) + by), 0, name);
    store.dispatch({ type: "columnsOrdered", of, order: moved });
  };
  const widen = (name: string, key: string): void => {
    const heading = document.querySelector<HTMLElement>(`.pinv-columns-${of} [data-column="${name}"]`);
    if (heading) widthKeyPressed(key, heading, (px) => store.dispatch({ type: "columnWidened", of, name, px }));
  };
  // in the table's own order: what is moved does not move in the menu
  const own = columns.slice(1);
  const ticks = own.map(({ name, title }) => ({
    key: name,
    text: title,
    onClick: (event?: { preventDefault(): void }) => {
      event?.preventDefault(); // the menu stays for the next
      store.dispatch({ type: "columnToggled", of, name });
    },
    canCheck: true,
    checked: !choices.hidden.has(name),
  }));
  const places = own.map(({ name, title }) => {
    const ways = [
      ["earlier", () => move(name, -1)],
      ["later", () => move(name, 1)],
      ["narrower", () => widen(name, "ArrowLeft")],
      ["wider", () => widen(name, "ArrowRight")],
    ] as const;
    return {
      key: name,
      text: title,
      subMenuProps: { items: ways.map(([way, act]) => ({ key: way, text: texts(`Columns_${way}`), onClick: act })) },
    };
  });
  const more = [
    { key: "place", text: texts("Columns_Place"), subMenuProps: { items: places } },
    { key: "", text: texts("Columns_Reset"), onClick: () => store.dispatch({ type: "columnsReset", of }) },
  ];
  return (
    <DefaultButton
      className="pinv-end"
      text={texts("Columns")}
      elementRef={button}
      menuProps={{ items: [...ticks, ...more] }}
      onAfterMenuDismiss={() => {
        // the table was drawn anew below the menu, which may not know where the focus was
        if (document.activeElement === document.body) button.current?.focus();
      }}
    />
  );
}
