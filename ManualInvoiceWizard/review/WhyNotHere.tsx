import * as React from "react";
import { counted } from "../../shared/core/texts";
import { BacklogSelection } from "../../shared/invoicing/backlog/backlogSelection";
import { useSurroundings } from "../../shared/ui/surroundings";
import { leftOutGroups, ReasonKind } from "./leftOutGroups";
import { selectionOf } from "./selection";
import { Work } from "./work";
import { describeGroup } from "./describeGroup";
import { LeftOutList } from "./LeftOutList";

interface WhyNotHereProps {
  readonly work: Work;
  readonly isWide: boolean;
}

/** Why is it not here? Everything that is left out, by reason with count and money, and one by one on demand. */
export function WhyNotHere({ work, isWide }: WhyNotHereProps): React.ReactElement | null {
  const { texts } = useSurroundings();
  const selection = selectionOf(work);
  const [isOpen, setOpen] = React.useState(false);
  if (selection.leftOut.length === 0) return null;
  return (
    <details
      className="pinv-details pinv-why"
      open={isOpen}
      onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>
        <span>{counted(texts, "Why_Title", selection.leftOut.length)}</span>
      </summary>
      {isOpen ? <Reasons work={work} selection={selection} isWide={isWide} /> : null}
    </details>
  );
}

interface ReasonsProps extends WhyNotHereProps {
  readonly selection: BacklogSelection;
}

function Reasons({ work, selection, isWide }: ReasonsProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const groups = leftOutGroups(selection);
  const [chosen, setChosen] = React.useState<ReasonKind | null>(null);
  const shown = groups.some(({ reason }) => reason === chosen) ? chosen : null;
  const items = React.useMemo(
    () => groups.filter(({ reason }) => shown === null || reason === shown).flatMap((group) => group.items),
    [groups, shown],
  );
  return (
    <>
      <div className="pinv-reasons" role="group" aria-label={texts("Why_Filter")}>
        <ReasonButton
          text={counted(texts, "Why_All", selection.leftOut.length)}
          isOn={shown === null}
          onPress={() => setChosen(null)}
        />
        {groups.map((group) => (
          <ReasonButton
            key={group.reason}
            text={describeGroup(group, work.contract.currency, surroundings)}
            isOn={shown === group.reason}
            onPress={() => setChosen(group.reason)}
          />
        ))}
      </div>
      <LeftOutList items={items} work={work} isWide={isWide} />
    </>
  );
}

interface ReasonButtonProps {
  readonly text: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function ReasonButton({ text, isOn, onPress }: ReasonButtonProps): React.ReactElement {
  return (
    <button type="button" className="pinv-reason" aria-pressed={isOn} onClick={onPress}>
      {text}
    </button>
  );
}
