import * as React from "react";

/**
 * Our own drawings, all with one pen (`.pinv-icon` in both style sheets): icon fonts would be fetched from another origin. Decorative; words stand beside
 * each.
 */
const paths = {
  recalculate: "M13 8a5 5 0 1 1-5-5h2M8 .5 10.5 3 8 5.5",
  send: "M2 2.5 14.5 8 2 13.5 4 8zM4 8h6",
  markPaid: "M2.5 3.5h11v9h-11zM8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3",
  undo: "M6 3 2.5 6.5 6 10M3 6.5h6.5a3 3 0 0 1 0 6.5H5",
  redo: "M10 3l3.5 3.5L10 10M13 6.5H6.5a3 3 0 0 0 0 6.5H11",
  save: "M2.5 2.5h8l3 3v8h-11zM5 3v3h5V3M5 13V9.5h6V13",
  back: "M7 3 2 8l5 5M2 8h13",
  open: "M7 3.5H3.5v9h9V9M9 3.5h3.5V7M12 4 7.5 8.5",
  remove: "M3 3l10 10M3 13 13 3",
  warning: "M8 2 14.5 13.5h-13zM8 6v4M8 11v1.5",
  error: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 4v5M8 10v1.5",
  info: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 7v5M8 4v1.5",
  done: "M2 8.5 6 12.5 14 4.5",
  edited: "M2 14l1-4 8-8 3 3-8 8z",
  collapsed: "M6 3l5 5-5 5",
  expanded: "M3 6l5 5 5-5",
  ascending: "M8 14V3M4 7l4-4 4 4",
  descending: "M8 2v11M4 9l4 4 4-4",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }): React.ReactElement {
  return (
    <svg className="pinv-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
