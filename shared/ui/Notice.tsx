import * as React from "react";
import { Icon, IconName } from "./icons";

/** Each has an icon of its name. */
export type NoticeTone = Extract<IconName, "info" | "done" | "warning" | "error">;

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly children?: React.ReactNode;
  readonly actions?: React.ReactNode;
  /** Where notices take a line: whether it is whole from the beginning, because it waits for an answer. */
  readonly isOpen?: boolean;
}

const InOneLine = React.createContext(false);

/** Around notices that take a line each, and are whole once they are pressed. */
export const NoticesInOneLine = InOneLine.Provider;

/**
 * A message in its place; errors interrupt a screen reader, the rest waits its turn. In one line what is not shown is
 * read out all the same, and shows itself where the keyboard gets into it.
 */
export function Notice({ tone, title, children, actions, isOpen = false }: NoticeProps): React.ReactElement {
  const isLine = React.useContext(InOneLine);
  const [isWhole, setWhole] = React.useState(isOpen);
  const look = isLine && !isWhole ? "pinv-notice-line" : "";
  const said = title && <strong>{title}</strong>;
  return (
    <div className={`pinv-notice pinv-notice-${tone} ${look}`} role={tone === "error" ? "alert" : "status"}>
      <Icon name={tone} />
      <div className="pinv-notice-text">
        {isLine ? (
          <button
            type="button"
            className="pinv-heading"
            title={title}
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            <Icon name={isWhole ? "expanded" : "collapsed"} />
            {said}
          </button>
        ) : (
          said
        )}
        {children && <div className={look && "pinv-hidden"}>{children}</div>}
      </div>
      {actions && <div className="pinv-notice-actions">{actions}</div>}
    </div>
  );
}
