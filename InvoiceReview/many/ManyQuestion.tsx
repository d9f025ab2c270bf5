import * as React from "react";
import { Spinner } from "@fluentui/react";
import { useSelected, useStore } from "../../shared/ui/room";
import { useSurroundings } from "../../shared/ui/surroundings";
import { OwnDialog } from "../../shared/ui/OwnDialog";
import { useActionName } from "../acts/vocabulary";
import { askedAbout } from "../acts/actBlockers";
import { agreedOf } from "./manyBlockers";
import { ManyEvent, ManyRoomState } from "./manyEvent";
import { InvoiceId } from "../../shared/invoicing/ids";
import { Many } from "./manyState";
import { AskedRow } from "./AskedRow";
import { CurrencySums } from "../list/CurrencySums";

/** The dry run: every selected invoice with what will be done, or what stands against it; each can be left out. */
export function ManyQuestion(): React.ReactElement | null {
  const many = useSelected((state: ManyRoomState) => state.many);
  return many?.kind === "reading" || many?.kind === "asking" ? <Question many={many} /> : null;
}

function Question({ many }: { readonly many: Extract<Many, { kind: "reading" | "asking" }> }): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore<ManyRoomState, ManyEvent>();
  const name = useActionName()(many.act);
  const state = useSelected((whole: ManyRoomState) => whole);
  const agreed = many.kind === "asking" ? agreedOf(state, many) : [];
  const stands = new Set(agreed.map(({ invoice }) => invoice.id));
  // what will be done stands first, and what the user leaves out stays in its place
  const isFirst = (id: InvoiceId): boolean => stands.has(id) || (many.kind === "asking" && many.leftOut.has(id));
  const all = many.kind === "asking" ? [...many.read] : [];
  const rows = [...all.filter(([id]) => isFirst(id)), ...all.filter(([id]) => !isFirst(id))];
  const of = many.kind === "asking" ? many.read.size : many.ids.length;
  const close = (): void => store.dispatch({ type: "manyClosed" });
  return (
    <OwnDialog
      // how many is known once they are read
      title={many.kind === "reading" ? name : texts("Many_Title", { action: name, count: agreed.length, of })}
      widthPx={860}
      agree={{
        text: many.kind === "reading" ? name : texts("Many_Agree", { action: name, count: agreed.length }),
        isOff: agreed.length === 0,
        onClick: () => store.dispatch({ type: "manyAgreed" }),
      }}
      out={texts("Cancel")}
      onDismiss={close}
    >
      <div className="pinv-many-body" style={roomFor(of)}>
        {many.kind === "reading" ? (
          <Spinner label={texts("Many_Reading", { count: of })} />
        ) : (
          <>
            <p className="pinv-many-sums" role="status">
              <CurrencySums
                invoices={agreed.map((each) => askedAbout(state, each, many.act).invoice)}
                figures={["total"]}
              />
            </p>
            <ul className="pinv-many-rows" aria-label={texts("Many_Rows")}>
              {rows.map(([id, read]) => (
                <AskedRow key={id} id={id} read={read} act={many.act} isLeftOut={many.leftOut.has(id)} />
              ))}
            </ul>
          </>
        )}
      </div>
    </OwnDialog>
  );
}

/** The room that so many rows will take, held from the start: the buttons do not move once the rows are there. */
const roomFor = (rows: number): React.CSSProperties => ({ ["--pinv-rows" as "order"]: rows });
