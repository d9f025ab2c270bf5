import { backlogAmount } from "../../shared/calculation/backlogAmount";
import { Rounding } from "../../shared/calculation/money";
import { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import { Currency } from "../../shared/invoicing/words/currency";
import { ContractId } from "../../shared/invoicing/ids";
import { ContractBacklog, ProjectContract } from "../../shared/procedures/creation/creationPort";
import { StartAgainEvent } from "../finish/finishEvent";
import { firstChoices } from "../parameters/firstChoices";
import { ParametersEvent } from "../parameters/parametersEvent";
import { AtParameters } from "../parameters/parametersState";
import { withCutOff } from "../parameters/parametersTurn";
import { nothingBecause } from "../parameters/readyItems";
import { inInvoiceOrder } from "../review/itemOrder";
import { Answers, PageTurn } from "../review/pageTurn";
import { AtReview, ReviewState } from "../review/reviewState";
import { nextBlockers } from "../review/stepBlockers";
import { OpenProject, Work } from "../review/work";
import { BacklogReply, OpeningErrand } from "./openingEvent";
import { AtContract, AtNothing, Left } from "./openingState";

type ContractChosen = Extract<ParametersEvent, { type: "contractChosen" }>;

/** A contract's page: its backlog is read at once; null asks for one. What was left is taken along. */
export function withContract(
  open: OpenProject,
  contract: ProjectContract | null,
  resume: Left | null,
): PageTurn<AtContract, OpeningErrand> {
  const page = { step: "contract", open, contract, error: null, resume } as const;
  const { id: project, version } = open.project;
  return contract ? [page, { effect: "readBacklog", contract: contract.id, project, version }] : [page];
}

function chooseContract<Page>(
  page: Page,
  open: OpenProject,
  chosen: ContractId,
  resume: Left | null,
): PageTurn<Page | AtContract, OpeningErrand> {
  const contract = open.contracts.find(({ id }) => id === chosen);
  return contract ? withContract(open, contract, resume) : [page];
}

/** Another contract than the one whose backlog is there. */
export const chooseOther = (
  page: AtParameters | AtNothing,
  { contract }: ContractChosen,
): PageTurn<typeof page | AtContract, OpeningErrand> =>
  page.step === "parameters" && contract === page.work.contract.id
    ? [page]
    : chooseContract(page, page.work, contract, null);

/** While a contract is chosen, and its backlog read. */
export const contractAnswers: Answers<
  ReviewState,
  AtContract,
  ContractChosen | StartAgainEvent | BacklogReply,
  AtContract | AtNothing | AtParameters | AtReview,
  OpeningErrand
> = {
  contractChosen: (page, event) => chooseContract(page, page.open, event.contract, page.resume),
  startAgainPressed: ({ open, contract, resume }) => withContract(open, contract, resume),
  backlogRead: (page, { read, isMoving }, state) => {
    const { contract } = page;
    if (!contract) return [page];
    return [read.ok ? firstPage(state, page, { contract, isMoving }, read.value) : { ...page, error: read.error }];
  },
};

/** The contract's backlog is there: the first step, or a page that says why there is nothing to choose. */
function firstPage(
  state: ReviewState,
  { open, resume }: AtContract,
  { contract, isMoving }: Pick<Work, "contract" | "isMoving">,
  read: ContractBacklog,
): AtNothing | AtParameters | AtReview {
  const { settings } = state;
  const backlog = {
    ...read,
    items: inInvoiceOrder(inRoundedAmounts(read.items, contract.currency, settings.rounding)),
  };
  const left = resume?.choices.contract === contract.id ? resume : null;
  const first = firstChoices(open, contract, backlog, settings.defaultCutOff, resume?.choices ?? null);
  const made: Work = { ...open, contract, isMoving, backlog, ...first, cutOffText: null };
  const work = left?.cutOffText == null ? made : withCutOff(made, left.cutOffText);
  const why = nothingBecause(backlog.items, work.choices);
  if (why) return { step: "nothing", work, why };
  // a choice that is gone is said on the first step, where what is chosen without it can be seen
  const step = left && work.dropped === 0 && nextBlockers(state, work).length === 0 ? left.step : "parameters";
  return { step, work };
}

/** Rounded here and nowhere after: what is shown of an item is what it adds. Other currencies stay as they are. */
const inRoundedAmounts = (
  items: readonly BacklogItem[],
  { code, decimals }: Currency,
  rounding: Rounding,
): readonly BacklogItem[] =>
  items.map((item) =>
    item.currency === code ? { ...item, amount: backlogAmount(item.amount, { decimals, rounding }) } : item,
  );
