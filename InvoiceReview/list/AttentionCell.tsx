import * as React from "react";
import { Icon } from "../../shared/ui/icons";
import { useSurroundings } from "../../shared/ui/surroundings";
import { AttentionWords } from "./describeListedRow";

interface AttentionCellProps {
  readonly attention: readonly AttentionWords[];
  readonly tabIndex: 0 | -1;
}

/** The first reason on the row's one line and how many more there are: all of them on hover and to screen readers. */
export function AttentionCell({ attention, tabIndex }: AttentionCellProps): React.ReactElement {
  const { texts } = useSurroundings();
  const more = attention.length - 1;
  return (
    <td
      role="gridcell"
      className="pinv-attention"
      tabIndex={tabIndex}
      title={attention.map(({ text }) => text).join("\n")}
      data-heading={texts("Column_attention")}
    >
      {attention.map(({ icon, text }, index) => (
        <React.Fragment key={text}>
          <span className="pinv-attention-line">
            <Icon name={icon} /> {text}
          </span>
          {index === 0 && more > 0 && (
            <span className="pinv-attention-more" aria-hidden="true">
              +{more}
            </span>
          )}
        </React.Fragment>
      ))}
    </td>
  );
}
