import * as React from "react";
import { choosableBillingTypes } from "../../shared/invoicing/words/billingType";
import { EditsState } from "../edits/editsState";
import { loadedOpen } from "../edits/selectors";
import { useSelected } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";

interface BillingTypeSelectProps {
  readonly value: string;
  readonly setValue: (value: string) => void;
  readonly take: (value: string, element: Element) => boolean;
  readonly shared: React.SelectHTMLAttributes<HTMLSelectElement>;
}

export function BillingTypeSelect({ value, setValue, take, shared }: BillingTypeSelectProps): React.ReactElement {
  const { texts } = useSurroundings();
  const absent = useSelected((state: EditsState) => loadedOpen(state)?.load.loaded.absent.billingTypes) ?? [];
  const select = React.useRef<HTMLSelectElement>(null);
  // by mouse a choice is made; by keyboard the arrows only pass over it, and Enter or Tab make it
  const isByMouse = React.useRef(false);
  React.useEffect(() => select.current?.focus({ preventScroll: true }), []);
  return (
    <select
      {...shared}
      ref={select}
      value={value}
      onMouseDown={() => {
        isByMouse.current = true;
      }}
      onKeyDown={(event) => {
        isByMouse.current = false;
        shared.onKeyDown?.(event);
      }}
      onChange={(event) => {
        setValue(event.currentTarget.value);
        if (isByMouse.current) take(event.currentTarget.value, event.currentTarget);
      }}
    >
      {choosableBillingTypes
        .filter((type) => type === value || !absent.includes(type))
        .map((type) => (
          <option key={type} value={type}>
            {texts(`BillingType_${type}`)}
          </option>
        ))}
    </select>
  );
}
