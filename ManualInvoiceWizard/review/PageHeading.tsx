import * as React from "react";
import { HelpLink } from "../../shared/ui/PageLink";
import { useSurroundings } from "../../shared/ui/surroundings";

interface PageHeadingProps {
  readonly title: string;
  /** Which of the two steps this is; pages beside them have none. */
  readonly step?: 1 | 2;
}

/** What a page is about, and which step of how many. */
export function PageHeading({ title, step }: PageHeadingProps): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <header className="pinv-page-head">
      {step ? (
        <p className="pinv-steps">
          <span className="pinv-step-dots" aria-hidden="true">
            <span className="pinv-step-dot pinv-step-done" />
            <span className={step === 2 ? "pinv-step-dot pinv-step-done" : "pinv-step-dot"} />
          </span>
          {texts("Step_Of", { step, steps: 2 })}
        </p>
      ) : null}
      <h3 tabIndex={-1} data-step-heading="">
        {title}
      </h3>
      <HelpLink entry={step === 1 ? "start" : step ? "why" : "end"} />
    </header>
  );
}
