import * as React from "react";
import { counted } from "../../shared/core/texts";
import { Currency } from "../../shared/invoicing/words/currency";
import { SumsOfLines } from "../../shared/procedures/creation/creationOutcome";
import { ContractDraft, RecordedDraft } from "../../shared/procedures/creation/creationPort";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { leftOutGroups } from "../review/leftOutGroups";
import { selectionOf } from "../review/selection";
import { Work } from "../review/work";
import { describeGroup } from "../review/describeGroup";
import { DraftList } from "../review/DraftList";
import { useSelected } from "../../shared/ui/room";
import { EventButton } from "../review/EventButton";
import { FinishEvent } from "./finishEvent";
import { ReviewState } from "../review/reviewState";

interface CreatedEndProps {
  readonly invoice: RecordedDraft;
  readonly rounded: SumsOfLines | null;
  /** On it, as its total is. */
  readonly rowCount: number;
  /** Of the contract's further customers. */
  readonly others: readonly ContractDraft[];
  /** With what was left out; null where an earlier run was finished. */
  readonly work: Work | null;
  readonly more: React.ReactElement;
}

/** The invoice is there, read back: its number, its total, what was left out and why, and the way to it. */
export function CreatedEnd({ invoice, rounded, rowCount, others, work, more }: CreatedEndProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  return (
    <>
      <Notice
        tone="done"
        title={texts("End_created_Detail", {
          name: [invoice.number, invoice.name].filter(Boolean).join(" · "),
          total: formats.money(invoice.total, invoice.currency),
        })}
        actions={
          <>
            <EventButton<FinishEvent>
              primary
              text={texts("End_Open")}
              event={{ type: "invoiceOpened", invoice: invoice.id }}
            />
            {more}
          </>
        }
      >
        <p>
          {counted(texts, "Tally_Items", rowCount)}
          <Parts invoice={invoice} />
        </p>
        {others.length > 0 ? (
          <>
            <p>{counted(texts, "End_Others", others.length)}</p>
            <DraftList drafts={others} currency={invoice.currency} />
          </>
        ) : null}
        <p>{texts("EndDo_created")}</p>
      </Notice>
      {rounded ? <Rounded sums={rounded} currency={invoice.currency} /> : null}
      {work ? <LeftOut work={work} /> : null}
    </>
  );
}

/** What the total is made of: the lines that were chosen, and what the platform brought along. */
function Parts({ invoice: { parts, currency } }: Pick<CreatedEndProps, "invoice">): React.ReactElement {
  const { texts, formats } = useSurroundings();
  return (
    <>
      {(["amount", "discount", "freight", "tax"] as const)
        .filter((part) => !parts[part].isZero())
        .map((part) => ` · ${texts(`Part_${part}`, { amount: formats.money(parts[part], currency) })}`)}
    </>
  );
}

interface RoundedProps {
  readonly sums: SumsOfLines;
  readonly currency: Currency;
}

/** The recorded figure counts; which mode the previews use is what a maker can change. */
function Rounded({ sums, currency }: RoundedProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const mode = useSelected((state: ReviewState) => state.settings.rounding);
  return (
    <Notice
      tone="warning"
      title={texts("Rounded_Title", {
        recorded: formats.money(sums.recorded, currency),
        preview: formats.money(sums.preview, currency),
      })}
    >
      <p>{texts("Rounded_Detail", { mode })}</p>
    </Notice>
  );
}

function LeftOut({ work }: { readonly work: Work }): React.ReactElement | null {
  const surroundings = useSurroundings();
  const groups = leftOutGroups(selectionOf(work));
  if (groups.length === 0) return null;
  return (
    <>
      <h4>{surroundings.texts("End_LeftOut")}</h4>
      <ul>
        {groups.map((group) => (
          <li key={group.reason}>{describeGroup(group, work.contract.currency, surroundings)}</li>
        ))}
      </ul>
    </>
  );
}
