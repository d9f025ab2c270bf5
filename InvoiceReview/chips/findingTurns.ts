import { Transition } from "../../shared/core/createStore";
import { Turns } from "../../shared/core/turns";
import { ListEffect, ListRoomState } from "../list/listEvent";
import { Finding, FindingEvent, noFinding } from "../list/finding";

type Turn<State> = Transition<State, ListEffect>;

export const findingTurns: Turns<ListRoomState, FindingEvent, ListEffect> = {
  /** Pressed again it is taken off. While the list loads it would be dropped. */
  chipPressed(state, { chip }) {
    const { finding, list } = state;
    if (!finding.canFilter || list.view?.isLoading !== false) return [state];
    return narrowed(state, { chip: finding.chip === chip ? null : chip });
  },
  summaryRead(state, { summary, canFilter, isOn }) {
    const before = isOn ? state.finding : noFinding;
    const next = { ...state, finding: { ...before, summary, canFilter } };
    const isMixed = summary
      ? summary.rows > summary.projectRows
      : [...state.list.facts.values()].some(({ invoice }) => !invoice.isProjectInvoice);
    const isDue = state.settings.projectInvoicesOnly && isMixed && canFilter && !before.isProjectOnly;
    // while the list loads it would be dropped; what it brings asks again
    return isDue && state.list.view?.isLoading === false ? narrowed(next, { isProjectOnly: true }) : [next];
  },
};

function narrowed<State extends ListRoomState>(
  state: State,
  change: Partial<Pick<Finding, "chip" | "isProjectOnly">>,
): Turn<State> {
  const finding = { ...state.finding, ...change };
  const { chip, isProjectOnly } = finding;
  const { today } = state.list;
  return [
    { ...state, finding },
    { effect: "dataSet", command: { kind: "filter", chip, isProjectOnly, today } },
  ];
}
