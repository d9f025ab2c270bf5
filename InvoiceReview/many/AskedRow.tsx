import * as React from "react";
import { Result } from "../../shared/core/result";
import { actWarnings, ManyAct } from "../../shared/invoicing/acts/invoiceActions";
import { isWarning } from "../../shared/invoicing/acts/lineOutcome";
import { InvoiceId } from "../../shared/invoicing/ids";
import { LoadedInvoice, numberOf } from "../../shared/invoicing/invoice";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { describeError } from "../../shared/ui/describeError";
import { useSelected, useStore } from "../../shared/ui/room";
import { Surroundings, useSurroundings } from "../../shared/ui/surroundings";
import { describeBlocker, describeWarning } from "../acts/describeBlocker";
import { describeOutcomes } from "../edits/describeOutcome";
import { counted } from "../../shared/core/texts";
import { askedAbout } from "../acts/actBlockers";
import { acts } from "../acts/acts";
import { editCount } from "../edits/pendingEdits";
import { rulesOf, workspaceOf } from "../edits/selectors";
import { ListEvent } from "../list/listEvent";
import { manyBlockers, situationBeside } from "./manyBlockers";
import { ManyEvent, ManyRoomState } from "./manyEvent";

interface AskedRowProps {
  readonly id: InvoiceId;
  readonly read: Result<LoadedInvoice, InvoicingError>;
  readonly act: ManyAct;
  readonly isLeftOut: boolean;
}

/** One invoice of the dry run: in or out, how much, what stands against it and what should be known. */
export function AskedRow({ id, read, act, isLeftOut }: AskedRowProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts, formats } = surroundings;
  const store = useStore<ManyRoomState, ManyEvent | ListEvent>();
  const state = useSelected((whole: ManyRoomState) => whole);
  const asked = read.ok ? askedAbout(state, read.value, act) : null;
  const invoice = asked?.invoice ?? state.list.facts.get(id)?.invoice;
  const name = (invoice && numberOf(invoice)) || id;
  const against = read.ok
    ? manyBlockers(state, read.value, act).map((each) => describeBlocker(each, surroundings))
    : [describeError(read.error, texts).title];
  const writes = acts[act].isAboutWrites ? editCount(workspaceOf(state, id).edits) : 0;
  const known = [
    ...(writes > 0 ? [counted(texts, "Writes_Title", writes)] : []),
    ...(asked && against.length === 0 ? warningsOf(state, asked, act, surroundings) : []),
  ];
  const open = (): void => {
    store.dispatch({ type: "manyClosed" });
    store.dispatch({ type: "opened", id });
  };
  return (
    <li className={against.length > 0 ? "pinv-many-row pinv-many-blocked" : "pinv-many-row"}>
      <label>
        <input
          type="checkbox"
          checked={against.length === 0 && !isLeftOut}
          disabled={against.length > 0}
          aria-label={texts("Many_Take", { name })}
          onChange={() => store.dispatch({ type: "manyTicked", id })}
        />
        <strong>
          <bdi>{name}</bdi>
        </strong>
      </label>
      <bdi className="pinv-clipped" title={invoice?.customer}>
        {invoice?.customer}
      </bdi>
      <span className="pinv-number">{invoice && formats.money(invoice.recorded.total, invoice.currency)}</span>
      <span className={against.length > 0 ? "pinv-error" : known.length > 0 ? "pinv-warning" : "pinv-quiet"}>
        {[...against, ...known].join(" ") || texts(`Many_Will_${act}`)}{" "}
        {against.length > 0 && (
          <button type="button" className="pinv-link" aria-label={texts("Many_Open", { name })} onClick={open}>
            {texts("Column_open")}
          </button>
        )}
      </span>
    </li>
  );
}

/** What the act does to lines beyond what one would think, in money, and what else should be known. */
function warningsOf(
  state: ManyRoomState,
  loaded: LoadedInvoice,
  act: ManyAct,
  surroundings: Surroundings,
): readonly string[] {
  const { invoice } = loaded;
  return actWarnings(act, loaded, situationBeside(state, loaded, act), rulesOf(state, invoice)).flatMap((warning) => {
    if (!("rows" in warning)) return [describeWarning(warning, surroundings)];
    return isWarning(warning) ? [`${describeOutcomes(warning, invoice.currency, surroundings)}.`] : [];
  });
}
