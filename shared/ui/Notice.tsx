import * as React from "react";
import { Icon, IconName } from "./icons";

/** Each has an icon of its name. */
export type NoticeTone = Extract<IconName, "info" | "done" | "warning" | "error">;

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly children?: React.ReactNode;
  readonly actions?: React.ReactNode;
}

/** A message in its place; errors interrupt a screen reader, the rest waits its turn. */
export function Notice({ tone, title, children, actions }: NoticeProps): React.ReactElement {
  return (
    <div className={`pinv-notice pinv-notice-${tone}`} role={tone === "error" ? "alert" : "status"}>
      <Icon name={tone} />
      <div className="pinv-notice-text">
        {title && <strong>{title}</strong>}
        {children}
      </div>
      {actions && <div className="pinv-notice-actions">{actions}</div>}
    </div>
  );
}
