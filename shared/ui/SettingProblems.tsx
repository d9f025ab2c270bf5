import * as React from "react";
import { SettingProblem } from "../core/settingProblem";
import { Notice } from "./Notice";
import { Rows } from "./Rows";
import { useSurroundings } from "./surroundings";

interface SettingProblemsProps {
  readonly problems: readonly SettingProblem[];
}

/** Maker's properties that cannot be used, said where the maker will see it. */
export function SettingProblems({ problems }: SettingProblemsProps): React.ReactElement | null {
  const { texts } = useSurroundings();
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" title={texts("Setting_Problem")}>
      <Rows items={problems.map(({ property, found }) => texts("Setting_Problem_One", { property, found }))} />
    </Notice>
  );
}
