import * as React from "react";
import { counted } from "../../shared/core/texts";
import { Icon } from "../../shared/ui/icons";
import { Lacking } from "../../shared/ui/Lacking";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { Work } from "../review/work";
import { DraftList } from "../review/DraftList";
import { listed } from "../review/listed";
import { useSelected } from "../../shared/ui/room";
import { ReviewState } from "../review/reviewState";

/**
 * What should be known of the contract before invoicing it, a line each: other projects, drafts that exist, several
 * customers, choices that were left and are gone. Where several customers cannot be invoiced, Next says so instead.
 */
export function ContractNotices({ work }: { readonly work: Work }): React.ReactElement {
  const { texts } = useSurroundings();
  const isTrimmed = useSelected((state: ReviewState) => state.settings.createMode === "trim");
  const { otherProjects, drafts, customers, found } = work.backlog;
  return (
    <>
      {work.isMoving ? (
        <Notice tone="info" title={texts("Moving")}>
          <p>{texts("Moving_Detail")}</p>
        </Notice>
      ) : null}
      {work.dropped > 0 ? <Notice tone="info" title={counted(texts, "Dropped", work.dropped)} /> : null}
      {otherProjects.length > 0 ? (
        <p>
          {texts("Contract_OtherProjects", { names: listed(otherProjects) })}{" "}
          <span className="pinv-quiet">{texts("Contract_OtherProjects_Detail")}</span>
        </p>
      ) : null}
      {drafts.length > 0 ? (
        <details className="pinv-details">
          <summary>
            <Icon name="warning" /> <span>{counted(texts, "Drafts_Title", drafts.length)}</span>
          </summary>
          <DraftList drafts={drafts} currency={work.contract.currency} />
        </details>
      ) : null}
      <Lacking names={found.lacking} />
      {customers.length > 1 && !isTrimmed ? (
        <Notice tone="info" title={texts("Contract_Customers", { count: customers.length })}>
          <p>{texts("Contract_Customers_Detail", { names: listed(customers) })}</p>
        </Notice>
      ) : null}
      {found.hasRetainers && !isTrimmed ? <Notice tone="info" title={texts("Contract_Retainers")} /> : null}
    </>
  );
}
