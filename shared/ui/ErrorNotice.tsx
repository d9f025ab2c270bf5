import * as React from "react";
import { InvoicingError } from "../invoicing/invoicingError";
import { describeError } from "./describeError";
import { Notice } from "./Notice";
import { HelpLink } from "./PageLink";
import { useSurroundings } from "./surroundings";

interface ErrorNoticeProps {
  /** What was tried, in words. */
  readonly title?: string;
  readonly error: InvoicingError;
  readonly actions?: React.ReactNode;
}

/** What went wrong, what was kept, what to do; the platform's own words and codes below, to be copied. */
export function ErrorNotice({ title, error, actions }: ErrorNoticeProps): React.ReactElement {
  const { texts } = useSurroundings();
  const words = describeError(error, texts);
  return (
    <Notice
      tone="error"
      title={title ? `${title} ${words.title}` : words.title}
      actions={
        <>
          {actions}
          <HelpLink entry={`Error_${error.kind}`} />
        </>
      }
    >
      <p>{words.detail}</p>
      {words.technical && <p className="pinv-technical">{words.technical}</p>}
    </Notice>
  );
}
