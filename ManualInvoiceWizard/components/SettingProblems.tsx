import * as React from "react";
import { Notice } from "../../shared/ui/Notice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { useWizard } from "./storeContext";

/** A maker's property that cannot be used, said where the maker will see it. */
export function SettingProblems(): React.ReactElement | null {
  const { texts } = useSurroundings();
  const problems = useWizard((state) => state.settings.problems);
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" title={texts("Setting_Problem")}>
      <ul>
        {problems.map(({ property, found }) => (
          <li key={property}>{texts("Setting_Problem_One", { property, found })}</li>
        ))}
      </ul>
    </Notice>
  );
}
