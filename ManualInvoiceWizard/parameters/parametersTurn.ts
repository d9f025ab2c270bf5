import { BacklogChoices } from "../../shared/invoicing/backlog/backlogChoices";
import { Answers, PageTurn } from "../review/pageTurn";
import { AtReview, ReviewState } from "../review/reviewState";
import { nextBlockers } from "../review/stepBlockers";
import { withTicks } from "../review/ticks";
import { Work } from "../review/work";
import { readCutOff } from "./cutOffText";
import { asLastTime } from "./firstChoices";
import { ChoiceEvent } from "./parametersEvent";
import { AtParameters } from "./parametersState";

type Next = { readonly type: "nextPressed" };

/** What the first step does: each choice is taken over at once, and Next goes on where nothing is in its way. */
export const parametersAnswers: Answers<ReviewState, AtParameters, ChoiceEvent | Next, AtParameters | AtReview> = {
  cutOffTyped: (page, { text }) => withWork(page, withCutOff(page.work, text)),
  itemTypeToggled: (page, { itemType }) => toggledIn(page, "itemTypes", itemType),
  unitToggled: (page, { unit }) => toggledIn(page, "units", unit),
  resourcingUnitToggled: (page, { unit }) => toggledIn(page, "resourcingUnits", unit),
  itemsTicked: (page, event) => withWork(page, withTicks(page.work, event)),
  lastChoicesTaken: (page) => withWork(page, withLastChoices(page.work)),
  nextPressed: (page, _, state) => [
    nextBlockers(state, page.work).length === 0 ? { step: "review", work: page.work } : page,
  ],
};

/** Back from the second step: all choices stand. */
export const backToParameters = ({ work }: AtReview): PageTurn<AtParameters> => [{ step: "parameters", work }];

/** The same page where nothing changes, so that nothing is sorted anew. */
const withWork = (page: AtParameters, work: Work): PageTurn<AtParameters> => [
  work === page.work ? page : { ...page, work },
];

/** A text that is no cut-off date stays in its field, and chooses nothing. */
export function withCutOff(work: Work, text: string): Work {
  const { choices, today } = work;
  const read = readCutOff(text, today);
  const cutOffText = read.ok ? null : text;
  const isChosen = !read.ok || read.value === choices.cutOff;
  if (isChosen && cutOffText === work.cutOffText) return work;
  return { ...work, cutOffText, choices: isChosen ? choices : { ...choices, cutOff: read.value } };
}

/** A choice of last time's that is gone is said: without it the rest may mean more than it did. */
export function withLastChoices(work: Work): Work {
  const { choices, journal, backlog } = work;
  const { last } = journal;
  return last?.contract === choices.contract ? { ...work, ...asLastTime(choices, last, backlog.items) } : work;
}

type ChosenSets = Pick<BacklogChoices, "itemTypes" | "units" | "resourcingUnits">;
type Member<Name extends keyof ChosenSets> = ChosenSets[Name] extends ReadonlySet<infer Each> ? Each : never;

/** In if it was out, out if it was in. */
function toggledIn<Name extends keyof ChosenSets>(
  page: AtParameters,
  name: Name,
  member: Member<Name>,
): PageTurn<AtParameters> {
  const { work } = page;
  const next = new Set<unknown>(work.choices[name]);
  if (!next.delete(member)) next.add(member);
  return withWork(page, { ...work, choices: { ...work.choices, [name]: next } });
}
