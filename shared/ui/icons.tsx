import * as React from "react";

/** Our own drawings: icon fonts would be fetched from another origin. Decorative; words stand beside each. */
const paths = {
  recalculate: "M8 2a6 6 0 1 0 5.7 4.1l-1.4.5A4.5 4.5 0 1 1 8 3.5V6l4-3.2L8 0z",
  send: "M1 1.5 15.5 8 1 14.5 3 8.8 10 8 3 7.2z",
  paid: "M2 3h12v10H2zm1.5 1.5v7h9v-7zM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
  undo: "M6 2 1.5 6 6 10V7.2h3.5a2.6 2.6 0 1 1 0 5.3H5V14h4.6a4.1 4.1 0 0 0 0-8.3H6z",
  redo: "M10 2l4.5 4L10 10V7.2H6.5a2.6 2.6 0 1 0 0 5.3H11V14H6.4a4.1 4.1 0 0 1 0-8.3H10z",
  save: "M2 2h9l3 3v9H2zm1.5 1.5v9h9V5.6L10.4 3.5H10V6H5V3.5zM5 9h6v3.5H5z",
  back: "M7 2 1 8l6 6 1-1-4.2-4.25H15v-1.5H3.8L8 3z",
  open: "M3 3h4v1.5H4.5v7h7V9H13v4H3zm6 0h4v4h-1.5V5.6L8 9.1 6.9 8l3.5-3.5H9z",
  remove: "M3.5 2.5 8 7l4.5-4.5 1 1L9 8l4.5 4.5-1 1L8 9l-4.5 4.5-1-1L7 8 2.5 3.5z",
  restore: "M8 3V0L3.5 4 8 8V4.8a3.7 3.7 0 1 1-3.6 4.5H2.6A5.5 5.5 0 1 0 8 3z",
  warning: "M8 1 15.5 14.5H.5zm-.8 5v4h1.6V6zm0 5.2v1.6h1.6v-1.6z",
  error: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm-.8 3v5h1.6V4zm0 6.2V12h1.6v-1.8z",
  info: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm-.8 6v5h1.6V7zm0-3v1.6h1.6V4z",
  done: "M6.3 11.2 2.8 7.7 1.6 8.9l4.7 4.7 8.2-8.3-1.2-1.2z",
  edited: "M11.5 1.5 14.5 4.5 5.5 13.5 1.5 14.5 2.5 10.5z",
  collapsed: "M5 2l6 6-6 6z",
  expanded: "M2 5h12l-6 6z",
  ascending: "M8 3 13 9H9v5H7V9H3z",
  descending: "M8 13 3 7h4V2h2v5h4z",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }): React.ReactElement {
  return (
    <svg className="pinv-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="currentColor" />
    </svg>
  );
}
