import * as React from "react";
import { counted } from "../../shared/core/texts";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { isEstimate } from "../wizard/previewTotal";
import { Work } from "../wizard/wizardState";
import { describeRefusal } from "./describeRefusal";
import { DraftList } from "./DraftList";
import { useWizard } from "./storeContext";

/** What should be known of the contract before invoicing it: other projects, drafts that exist, several customers. */
export function ContractNotices({ work }: { readonly work: Work }): React.ReactElement {
  const { texts } = useSurroundings();
  const isTrimmed = useWizard((state) => state.settings.createMode === "trim");
  const { otherProjects, drafts, customers } = work.backlog;
  return (
    <>
      {otherProjects.length > 0 ? (
        <Notice tone="info" title={texts("Contract_OtherProjects", { names: otherProjects.join(", ") })}>
          <p>{texts("Contract_OtherProjects_Detail")}</p>
        </Notice>
      ) : null}
      {drafts.length > 0 ? (
        <Notice tone="warning" title={counted(texts, "Drafts_Title", drafts.length)}>
          <DraftList drafts={drafts} currency={work.contract.currency} />
        </Notice>
      ) : null}
      {isEstimate(work) ? (
        <Notice tone={isTrimmed ? "warning" : "info"} title={texts("Contract_Customers", { count: customers.length })}>
          <p>
            {isTrimmed
              ? describeRefusal({ kind: "severalCustomers", customers }, texts)
              : texts("Contract_Customers_Detail", { names: customers.join(", ") })}
          </p>
        </Notice>
      ) : null}
    </>
  );
}
