import * as React from "react";
import { DefaultButton, ProgressIndicator } from "@fluentui/react";
import { assertNever } from "../../shared/core/assertNever";
import { counted, Texts } from "../../shared/core/texts";
import { Progress } from "../../shared/procedures/progress";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { openWorkspace } from "../review/selectors";
import { ActionNotice } from "../../shared/invoicing/invoiceActions";
import { LeavingButton } from "./LeavingButton";
import { useReview, useStore } from "./storeContext";
import { actionName } from "./vocabulary";

/** What is under way, and how the last act ended. */
export function ActionNotices({ placement }: { readonly placement: "list" | "form" }): React.ReactElement {
  const action = useReview((state) => openWorkspace(state).action);
  const notice = useReview((state) => openWorkspace(state).notice);
  return (
    <div className="pinv-notices" aria-live="polite">
      {action.kind === "running" ? <RunningNotice progress={action.progress} /> : null}
      {action.kind === "notKnown" ? <NotKnownNotice /> : null}
      {notice ? <EndedNotice notice={notice} placement={placement} /> : null}
    </div>
  );
}

function RunningNotice({ progress }: { readonly progress: Progress | null }): React.ReactElement {
  const { texts } = useSurroundings();
  const share = progress?.stage === "saving" ? progress.done / progress.of : undefined;
  return (
    <div className="pinv-progress">
      <ProgressIndicator label={progressText(progress, texts)} percentComplete={share} />
    </div>
  );
}

function progressText(progress: Progress | null, texts: Texts): string {
  if (!progress) return texts("Progress_starting");
  switch (progress.stage) {
    case "saving":
      return texts("Progress_saving", { done: progress.done, of: progress.of });
    case "stillRunning":
      return texts("Progress_stillRunning", { seconds: progress.seconds });
    default:
      return texts(`Progress_${progress.stage}`);
  }
}

function NotKnownNotice(): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <Notice
      tone="warning"
      title={texts("NotKnown_Title")}
      actions={<LeavingButton text={texts("NotKnown_Look")} event={{ type: "lookAgainPressed" }} />}
    >
      <p>{texts("NotKnown_Detail")}</p>
    </Notice>
  );
}

interface EndedNoticeProps {
  readonly notice: ActionNotice;
  readonly placement: "list" | "form";
}

function EndedNotice({ notice, placement }: EndedNoticeProps): React.ReactElement {
  const { texts } = useSurroundings();
  const store = useStore();
  const vocabulary = useReview((state) => state.settings.vocabulary);
  const close = <LeavingButton text={texts("Close")} event={{ type: "noticeClosed" }} />;
  const reload =
    placement === "form" ? (
      <DefaultButton text={texts("Form_Reload")} onClick={() => store.dispatch({ type: "reloadFormPressed" })} />
    ) : null;
  const done = (title: string): React.ReactElement => (
    <Notice tone="done" title={title} actions={reload ? [reload, close].map(keyed) : close}>
      {reload ? <p>{texts("Form_Stale")}</p> : null}
    </Notice>
  );
  switch (notice.kind) {
    case "saved":
      return done(counted(texts, "Notice_saved", notice.count));
    case "someRefused":
      return (
        <Notice
          tone="error"
          title={texts("Notice_someRefused", { saved: notice.saved, refused: notice.refused })}
          actions={close}
        >
          <p>{texts("Notice_someRefused_Do")}</p>
        </Notice>
      );
    case "confirmed":
      return done(texts(notice.byAnother ? "Notice_confirmedByAnother" : "Notice_confirmed"));
    case "paid":
      return done(texts("Notice_paid"));
    case "alreadyPaid":
      return done(texts("Notice_alreadyPaid"));
    case "sourceNotFound":
      return <Notice tone="warning" title={texts("Notice_sourceNotFound")} actions={close} />;
    case "failed": {
      const what = notice.action === "save" || notice.action === "open" ? texts(`Failed_${notice.action}`) : null;
      const title = what ?? texts("Failed_action", { action: actionName(notice.action as "send", vocabulary, texts) });
      const reread = (
        <DefaultButton text={texts("Invoice_Reread")} onClick={() => store.dispatch({ type: "rereadPressed" })} />
      );
      return <ErrorNotice title={title} error={notice.error} actions={[reread, close].map(keyed)} />;
    }
    default:
      return assertNever(notice);
  }
}

const keyed = (element: React.ReactElement, index: number): React.ReactElement =>
  React.cloneElement(element, { key: index });
