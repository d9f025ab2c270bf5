import { Transition } from "../../shared/core/createStore";
import { Turns } from "../../shared/core/turns";
import { Narrowing } from "../../shared/procedures/review/listView";
import { Finding, FindingEvent, noFinding } from "../list/finding";
import { ListEffect, ListRoomState } from "../list/listEvent";

type Turn<State> = Transition<State, ListEffect>;

export const findingTurns: Turns<ListRoomState, FindingEvent, ListEffect> = {
  /** Pressed again it is taken off. */
  narrowed(state, { find = null, contract = null }) {
    const { finding } = state;
    const isOff = find === finding.find && contract === finding.contract;
    return narrowed(state, isOff ? { find: null, contract: null } : { find, contract });
  },
  kindChosen: (state, { kind }) => [withFinding(state, { kind })],
  /** Upwards, downwards, and as the platform has them. */
  ownSorted(state, { by }) {
    const { sorted } = state.finding;
    const isSame = sorted?.by === by;
    return [withFinding(state, { sorted: isSame && sorted.isReverse ? null : { by, isReverse: isSame } })];
  },
  agesToggled(state) {
    const { isAgeShown, backlog } = state.finding;
    const next = withFinding(state, { isAgeShown: !isAgeShown });
    return isAgeShown || backlog?.ok ? [next] : [next, { effect: "readBacklogAges", today: state.list.today }];
  },
  backlogRead: (state, { backlog }) => [withFinding(state, { backlog })],
  groupsRead(state, { groups, canFilter, isOn }) {
    const { finding, list } = state;
    const { find, contract, isProjectOnly } = isOn ? finding : noFinding;
    const next = withFinding(state, { groups, canFilter, find, contract, isProjectOnly });
    // of a view that is there as a whole they are left out without the platform
    const isPaged = list.all?.hasNextPage || list.all?.hasPreviousPage;
    const isMixed = groups?.some((group) => !group.isProjectInvoice) && isPaged;
    return state.settings.projectInvoicesOnly && isMixed && !isProjectOnly
      ? narrowed(next, { isProjectOnly: true })
      : [next];
  },
};

export const withFinding = <State extends ListRoomState>(state: State, change: Partial<Finding>): State => ({
  ...state,
  finding: { ...state.finding, ...change },
});

/** While the list loads it would be dropped. */
function narrowed<State extends ListRoomState>(state: State, change: Partial<Narrowing>): Turn<State> {
  const { finding, list } = state;
  if (!finding.canFilter || list.all?.isLoading !== false) return [state];
  const next = withFinding(state, { ...change, kind: null });
  return [next, { effect: "dataSet", command: { kind: "filter", to: next.finding, today: list.today } }];
}
