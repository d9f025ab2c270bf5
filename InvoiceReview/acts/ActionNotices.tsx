import * as React from "react";
import { ProgressIndicator } from "@fluentui/react";
import { counted } from "../../shared/core/texts";
import { isRefusal } from "../../shared/invoicing/invoicingError";
import { InvoiceId } from "../../shared/invoicing/ids";
import { Progress } from "../../shared/procedures/progress";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { HelpLink } from "../../shared/ui/PageLink";
import { Notice, NoticeTone } from "../../shared/ui/Notice";
import { Surroundings, useSurroundings } from "../../shared/ui/surroundings";
import { ActionNotice } from "../../shared/invoicing/acts/invoiceActions";
import { ActionButton } from "./ActionButton";
import { Currency } from "../../shared/invoicing/words/currency";
import { loadedOpen } from "../edits/selectors";
import { acts } from "./acts";
import { useActionName } from "./vocabulary";
import { openActing, ActsState } from "./actsState";
import { ToldList } from "./ToldList";
import { useSelected } from "../../shared/ui/room";
import { ActEvent } from "./actEvent";
import { EditEvent } from "../edits/editEvent";
import { EventButton } from "../edits/EventButton";

/** What is under way, and how the last act ended. */
export function ActionNotices({ placement }: { readonly placement: "list" | "form" }): React.ReactElement {
  const action = useSelected((state: ActsState) => openActing(state).action);
  const notice = useSelected((state: ActsState) => openActing(state).notice);
  return (
    <div className="pinv-notices" aria-live="polite">
      {action.kind === "running" && <RunningNotice {...action} />}
      {action.kind === "notKnown" && <NotKnownNotice />}
      {notice && <EndedNotice notice={notice} placement={placement} />}
    </div>
  );
}

interface RunningNoticeProps {
  readonly progress: Progress | null;
  readonly isStopped?: true;
}

function RunningNotice({ progress, isStopped }: RunningNoticeProps): React.ReactElement {
  const { texts } = useSurroundings();
  const share = progress?.stage === "saving" ? progress.done / progress.of : undefined;
  return (
    <div className="pinv-progress">
      <ProgressIndicator
        label={texts(`Progress_${progress?.stage ?? "starting"}`, progress ?? {})}
        percentComplete={share}
      />
      {progress?.stage === "saving" && progress.later > 0 && (
        <EventButton<ActEvent> text={texts("Many_Cancel")} disabled={isStopped} event={{ type: "saveStopped" }} />
      )}
    </div>
  );
}

function NotKnownNotice(): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <Notice
      tone="warning"
      title={texts("NotKnown_Title")}
      actions={
        <>
          <EventButton<ActEvent | EditEvent>
            isLeaving
            text={texts("NotKnown_Look")}
            event={{ type: "lookAgainPressed" }}
          />
          <EventButton<ActEvent | EditEvent>
            isLeaving
            text={texts("NotKnown_Allow")}
            event={{ type: "allowAgainPressed" }}
          />
          <HelpLink entry="unknown" />
        </>
      }
    >
      <p>{texts("NotKnown_Detail")}</p>
    </Notice>
  );
}

/** What a notice leads to is opened, and left, as from the list. */
type Opening = { readonly type: "opened"; readonly id: InvoiceId } | { readonly type: "closed" };

interface EndedNoticeProps {
  readonly notice: ActionNotice;
  readonly placement: "list" | "form";
}

/** What ended well leaves the form beside it out of date. */
function EndedNotice({ notice, placement }: EndedNoticeProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const currency = useSelected((state: ActsState) => loadedOpen(state)?.load.loaded.invoice.currency);
  const open = useSelected((state: ActsState) => state.open?.id);
  const nameOf = useActionName();
  // green is what this user did
  const tone = notice.kind === "confirmed" && notice.byAnother ? "info" : tones[notice.kind];
  const isStale = (tone === "done" || tone === "info") && placement === "form";
  const actions = (
    <>
      {isStale && (
        <EventButton<ActEvent | EditEvent> text={texts("Form_Reload")} event={{ type: "openInFormPressed" }} />
      )}
      {/* its own question names what it came to */}
      {notice.kind === "otherThanAgreed" && <ActionButton action="send" icon="send" isLeaving />}
      {notice.kind === "corrected" &&
        notice.drafts
          .filter((id) => id !== open)
          .map((id) => (
            <EventButton<Opening> key={id} isLeaving text={texts("Notice_OpenDraft")} event={{ type: "opened", id }} />
          ))}
      {notice.kind === "failed" && (
        <EventButton<ActEvent | EditEvent> text={texts("Invoice_Reread")} event={{ type: "rereadPressed" }} />
      )}
      <EventButton<ActEvent | Opening>
        isLeaving
        text={texts("Close")}
        event={{ type: notice.kind === "discarded" && placement === "list" ? "closed" : "noticeClosed" }}
      />
    </>
  );
  if (notice.kind === "failed") {
    const { action, error } = notice;
    const how = action === "open" || acts[action].isOneWay || isRefusal(error) ? "action" : "unsure";
    const title = action === "open" ? texts("Failed_open") : texts(`Failed_${how}`, { action: nameOf(action) });
    return <ErrorNotice title={title} error={error} actions={actions} />;
  }
  const detail = isStale ? "Form_Stale" : notice.kind === "someRefused" ? "Notice_someRefused_Do" : null;
  return (
    <Notice tone={tone} title={titleOf(notice, surroundings, currency)} actions={actions}>
      {detail && <p>{texts(detail)}</p>}
      {"told" in notice && (
        <ToldList items={notice.told} currency={notice.currency} titleOf={(kind) => texts(`Told_${kind}`)} />
      )}
    </Notice>
  );
}

const tones: Readonly<Record<ActionNotice["kind"], NoticeTone>> = {
  corrected: "done",
  discarded: "done",
  linesAdded: "done",
  saved: "done",
  confirmed: "done",
  paid: "done",
  alreadyPaid: "info",
  inReview: "done",
  draft: "done",
  someRefused: "error",
  failed: "error",
  sourceNotFound: "warning",
  sourcesDiffer: "warning",
  otherThanAgreed: "warning",
};

function titleOf(
  notice: Exclude<ActionNotice, { kind: "failed" }>,
  { texts, formats }: Surroundings,
  currency: Currency | undefined,
): string {
  switch (notice.kind) {
    case "otherThanAgreed":
      return texts("Notice_otherThanAgreed", { agreed: currency ? formats.money(notice.agreed, currency) : "" });
    case "saved":
      return counted(texts, "Notice_saved", notice.count);
    case "someRefused":
      return texts(notice.saved > 0 ? "Notice_someRefused" : "Notice_noneSaved", notice);
    case "corrected":
      if (notice.drafts.length > 1) return texts("Notice_correctedTwice", { count: notice.drafts.length });
      return texts(notice.isFound ? "Notice_correctedBefore" : "Notice_corrected");
    case "confirmed":
      return texts(notice.byAnother ? "Notice_confirmedByAnother" : "Notice_confirmed");
    case "inReview":
    case "draft":
      return texts(`Refusal_status_${notice.kind}`);
    case "paid":
    case "alreadyPaid":
    case "discarded":
    case "linesAdded":
    case "sourceNotFound":
    case "sourcesDiffer":
      return texts(`Notice_${notice.kind}`);
  }
}
