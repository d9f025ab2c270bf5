import * as React from "react";
import { TextField } from "@fluentui/react";
import { counted } from "../../shared/core/texts";
import { LeftOutItem } from "../../shared/invoicing/backlog/backlogSelection";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useRowWindow } from "../../shared/ui/useRowWindow";
import { BillingTypeNote } from "./BillingTypeNote";
import { dayNote } from "./dayNote";
import { describeReason } from "./describeReason";
import { Joined } from "./Joined";
import { currencyNamed } from "./moneyTexts";
import { Work } from "./work";

interface LeftOutListProps {
  readonly items: readonly LeftOutItem[];
  readonly work: Work;
  readonly isWide: boolean;
}

/** What is left out, one by one, each with its one reason. Searched by description, resource and role. */
export function LeftOutList({ items, work, isWide }: LeftOutListProps): React.ReactElement {
  const { texts, formats } = useSurroundings();
  const [search, setSearch] = React.useState("");
  const found = React.useMemo(() => items.filter(({ item }) => isFound(item, search)), [items, search]);
  const scroller = React.useRef<HTMLDivElement>(null);
  const rowHeightPx = isWide ? 40 : 76;
  const noteOf = (item: LeftOutItem["item"]): string | undefined => {
    const note = dayNote(item, work);
    return note ? texts(note) : undefined;
  };
  const { shown } = useRowWindow(scroller, { rowCount: found.length, rowHeightPx });
  return (
    <>
      <TextField
        className="pinv-search"
        label={texts("Why_Search")}
        value={search}
        onChange={(_, text) => setSearch(text ?? "")}
      />
      <p className="pinv-quiet" role="status">
        {counted(texts, "Tally_Items", found.length)}
      </p>
      <div
        ref={scroller}
        className="pinv-rows pinv-left-out"
        role="table"
        aria-label={texts("Why_List")}
        aria-rowcount={found.length}
        tabIndex={0}
      >
        <div role="rowgroup" style={{ position: "relative", height: found.length * rowHeightPx }}>
          {shown.map((index) => {
            const each = found[index];
            return each ? (
              <div
                key={each.item.id}
                role="row"
                aria-rowindex={index + 1}
                className="pinv-row"
                style={{ height: rowHeightPx, transform: `translateY(${index * rowHeightPx}px)` }}
              >
                <span role="cell" className="pinv-row-date" title={noteOf(each.item)}>
                  {formats.day(each.item.date)}
                </span>
                <span role="cell" className="pinv-row-text">
                  <bdi>{each.item.description || texts(`Class_${each.item.itemType}`)}</bdi>
                </span>
                <span role="cell" className="pinv-row-who pinv-quiet">
                  <Joined parts={[each.item.resource, each.item.roleOrCategory]} by=", " />
                </span>
                <span role="cell" className="pinv-row-note">
                  {describeReason(each.reason, texts)}
                </span>
                <span role="cell" className="pinv-row-amount">
                  {formats.money(each.item.amount, currencyNamed(each.item.currency, work.contract.currency))}
                  <BillingTypeNote billingType={each.item.billingType} />
                </span>
              </div>
            ) : null;
          })}
        </div>
      </div>
    </>
  );
}

function isFound({ description, resource, roleOrCategory }: LeftOutItem["item"], search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return wanted === "" || [description, resource, roleOrCategory].some((text) => text.toLowerCase().includes(wanted));
}
