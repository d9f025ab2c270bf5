import * as React from "react";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { HelpLink } from "../../shared/ui/PageLink";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { BlockedReason } from "./openingState";
import { PageHeading } from "../review/PageHeading";
import { UnreadContracts } from "../parameters/UnreadContracts";
import { EventButton } from "../review/EventButton";
import { OpeningEvent } from "./openingEvent";

/** Why nothing can be begun here, and what to do about it. */
export function BlockedPage({ reason }: { readonly reason: BlockedReason }): React.ReactElement {
  const { texts } = useSurroundings();
  const again = (words: "Retry" | "Reread"): React.ReactElement => (
    <EventButton<OpeningEvent> text={texts(words)} event={{ type: "startAgainPressed" }} />
  );
  const values = {
    name: "name" in reason ? reason.name : "",
    found: "found" in reason ? reason.found : "",
  };
  return (
    <>
      <PageHeading title={texts("Wizard_Label")} />
      {reason.kind === "notOpened" ? (
        <ErrorNotice title={texts("Opening_Failed")} error={reason.error} actions={again("Retry")} />
      ) : (
        <Notice
          tone="warning"
          title={texts(`Blocked_${reason.kind}`, values)}
          actions={
            <>
              {reason.kind !== "noProject" && again("Reread")}
              <HelpLink entry={`Blocked_${reason.kind}`} />
            </>
          }
        >
          <UnreadContracts rows={"rows" in reason ? reason.rows : []} />
          <p>{texts(`BlockedDo_${reason.kind}`, values)}</p>
        </Notice>
      )}
    </>
  );
}
