import * as React from "react";

export interface LaterVersionNoticeProps {
  readonly title: string;
  readonly explanation: string;
  readonly meanwhile: string;
}

/** Says that the wizard is still to come and how to invoice the project until then. */
export function LaterVersionNotice(props: LaterVersionNoticeProps): React.ReactElement {
  return (
    <section className="pinv-ManualInvoiceWizard" aria-label={props.title}>
      <p className="pinv-ManualInvoiceWizard-title">{props.title}</p>
      <p>{props.explanation}</p>
      <p>{props.meanwhile}</p>
    </section>
  );
}
