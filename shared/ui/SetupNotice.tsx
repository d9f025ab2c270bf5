import * as React from "react";
import { SettingProblem } from "../core/settingProblem";
import { checkPage, CheckPageLink } from "./CheckPageLink";
import { CopyButton } from "./CopyButton";
import { Notice } from "./Notice";
import { Rows } from "./Rows";
import { useSurroundings } from "./surroundings";

interface SetupNoticeProps {
  readonly problems: readonly SettingProblem[];
}

/**
 * What only a maker or an administrator can mend: one line for whoever works here, with what to hand on. The rest is
 * folded away, for those who know the properties' names.
 */
export function SetupNotice({ problems }: SetupNoticeProps): React.ReactElement | null {
  const { texts, pages } = useSurroundings();
  if (problems.length === 0) return null;
  const words = problems.map(({ property, found, wanted }) =>
    typeof wanted === "string"
      ? texts(`Setup_${wanted}`, { property, found })
      : texts("Setup_value", { property, found, allowed: wanted.join(", ") }),
  );
  return (
    <Notice
      tone="warning"
      title={texts("Setup_Title")}
      actions={<CopyButton text={texts("Setup_Copy")} copied={() => [...words, pages + checkPage].join("\n")} />}
    >
      <details>
        <summary>{texts("Setup_Details")}</summary>
        <Rows items={words} />
        <CheckPageLink />
      </details>
    </Notice>
  );
}
