import * as React from "react";
import { Spinner } from "@fluentui/react";
import { PendingItem } from "../../shared/invoicing/backlog/pendingItem";
import { Currency } from "../../shared/invoicing/words/currency";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { ActEvent } from "./actEvent";
import { ActsState, openActing } from "./actsState";
import { ToldList } from "./ToldList";

/** What of the contract is not on the invoice: what is ready, to be added or left out, and why not the rest. */
export function PendingLines({ currency }: { readonly currency: Currency }): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const store = useStore<ActsState, ActEvent>();
  const pending = useSelected((state: ActsState) => openActing(state).pending);
  const leftOut = useSelected((state: ActsState) => openActing(state).leftOut);
  if (!pending) return <Spinner label={texts("Loading")} />;
  if (!pending.ok) return <ErrorNotice title={texts("Failed_pending")} error={pending.error} />;
  const ready = pending.value.flatMap((item) => (item.isReady ? item : []));
  const rest = pending.value.flatMap((item) => (item.isReady ? [] : item));
  const tick = ({ id, date }: PendingItem, name: string): React.ReactNode => (
    <>
      <input
        type="checkbox"
        className="pinv-tick"
        aria-label={name}
        checked={!leftOut.has(id)}
        onChange={() => store.dispatch({ type: "pendingTicked", source: id })}
      />{" "}
      {date && `${formats.day(date)}, `}
    </>
  );
  return (
    <>
      {ready.length === 0 && <p>{texts("Pending_None")}</p>}
      <ToldList items={ready} currency={currency} titleOf={(kind) => texts(`Class_${kind}`)} before={tick} />
      {rest.length > 0 && <p>{texts("Pending_Not")}</p>}
      <ToldList items={rest} currency={currency} titleOf={(kind) => texts(`Pending_is_${kind}`)} />
    </>
  );
}
