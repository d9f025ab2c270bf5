import * as React from "react";

/** A text on one line; what is cut is whole on hover. */
export function Clipped({ text }: { readonly text: string }): React.ReactElement {
  return (
    <span className="pinv-clipped" title={text}>
      <bdi>{text}</bdi>
    </span>
  );
}
