import * as React from "react";

interface JoinedProps {
  /** From data; what is empty is left out. */
  readonly parts: readonly (string | undefined)[];
  readonly by: string;
}

/** Texts from data side by side, each isolated, so that none turns the others or what follows around. */
export function Joined({ parts, by }: JoinedProps): React.ReactElement {
  return (
    <>
      {parts.filter(Boolean).map((part, index) => (
        <React.Fragment key={index}>
          {index > 0 ? by : null}
          <bdi>{part}</bdi>
        </React.Fragment>
      ))}
    </>
  );
}
