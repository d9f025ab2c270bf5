import * as React from "react";
import { Currency } from "../../shared/invoicing/words/currency";
import { ContractDraft } from "../../shared/procedures/creation/creationPort";
import { useSurroundings } from "../../shared/ui/surroundings";
import { describeReason } from "./describeReason";
import { Joined } from "./Joined";
import { EventButton } from "./EventButton";
import { ReviewEvent } from "./reviewEvent";

interface DraftListProps {
  readonly drafts: readonly ContractDraft[];
  /** null where it, or what the drafts come to now, is not known: then no amount is shown. */
  readonly currency: Currency | null;
}

/** Draft invoices by number and name, each with a way to open it; one that could not be read says why. */
export function DraftList({ drafts, currency }: DraftListProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  return (
    <ul className="pinv-drafts">
      {drafts.map(({ id, number, name, total, unread }) => {
        const label = [number, name].filter(Boolean).join(" · ");
        return (
          <li key={id}>
            <span>
              <Joined parts={[number, name]} by=" · " />
              {currency && total ? `, ${formats.money(total, currency)}` : ""}
              {unread ? `. ${describeReason({ kind: "unreadable", row: unread }, texts)}` : ""}
            </span>
            <EventButton<ReviewEvent>
              text={texts("Open")}
              ariaLabel={texts("Open_Named", { name: label })}
              event={{ type: "invoiceOpened", invoice: id }}
            />
          </li>
        );
      })}
    </ul>
  );
}
