import * as React from "react";

/** Drawings that others are made of, turned: shared/ui/base.css turns them. */
const [again, undo, about, ahead, upward, crossed] = [
  "M13 8a5 5 0 1 1-5-5h2M8 1l2 2-2 2",
  "M6 3 3 6l3 3M3 6h6a3 3 0 0 1 0 7H5",
  "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7v5M8 4v1",
  "M6 3l5 5-5 5",
  "M8 14V3M4 7l4-4 4 4",
  "M3 3l10 10M3 13 13 3",
] as const;

/**
 * Our own drawings, all with one pen (`.pinv-icon`): icon fonts would be fetched from another origin. Decorative; words
 * stand beside each.
 */
const paths = {
  recalculate: again,
  recalculateAndSend: `${again}M6 6l5 2-5 2z`,
  send: "M2 2l12 6-12 6 2-6zM4 8h6",
  markPaid: "M2 3h12v10H2zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4",
  addLines: "M2 3h12M2 8h6M2 13h6M12 7v6M9 10h6",
  correct: `${undo}M10 2h4v4`,
  discard: crossed,
  backToDraft: undo,
  putInReview: "M1 8q7-10 14 0-7 10-14 0M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4",
  undo,
  redo: undo,
  save: "M2 2h9l3 3v9H2zM5 2v4h5V2M5 14V9h6v5",
  back: "M7 3 2 8l5 5M2 8h13",
  open: "M7 3H3v10h10V9M9 3h4v4M13 3 7 9",
  remove: crossed,
  warning: "M8 2l6 12H2zM8 6v4M8 11v1",
  error: about,
  info: about,
  done: "M2 8l4 4 8-8",
  edited: "M2 14l1-4 8-8 3 3-8 8z",
  filtered: "M2 3h12L9 9v5l-2-1V9z",
  collapsed: ahead,
  expanded: ahead,
  ascending: upward,
  descending: upward,
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }): React.ReactElement {
  return (
    <svg className={`pinv-icon pinv-icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
