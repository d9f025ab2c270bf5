import { foundHere } from "../../support/foundHere";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import { emptyJournal, type CreationIntent } from "../../../shared/invoicing/journal/journal";
import { chosenSelection } from "../../../shared/invoicing/journal/journalSelection";
import { journalText } from "../../../shared/invoicing/journal/journalText";
import { ruleOf } from "../../../shared/invoicing/backlog/selectionRule";
import type { BacklogItem, SourceId } from "../../../shared/invoicing/backlog/backlog";
import type { CreateMode, CreationRefusal } from "../../../shared/procedures/creation/creationOutcome";
import { creationRefusal } from "../../../shared/procedures/creation/creationRefusal";
import {
  intentOf,
  type CreationSituation,
  type RemovalLacks,
} from "../../../shared/procedures/creation/creationRequest";
import { anUnreadRow } from "../../support/anUnreadRow";
import { aBacklogItem, day, project, someChoices, source } from "../../support/aBacklogItem";
import { amount } from "../../support/amount";
import { valueOf } from "../../support/valueOf";

const item = aBacklogItem();
const rule = ruleOf(someChoices());
const intent: CreationIntent = {
  run: "run",
  rule,
  selection: chosenSelection([item], amount("100")),
  draftsSeen: [],
  user: "user",
  at: "2026-11-22T10:00:00.000Z",
};
const journalWith = (unfinished: CreationIntent | null): string =>
  valueOf(journalText({ ...emptyJournal, intent: unfinished }, 4000));

interface Differs {
  readonly backlog?: Partial<CreationSituation["backlog"]>;
  readonly chosen?: CreationSituation["chosen"];
  readonly journal?: string;
  readonly availability?: CreationSituation["availability"];
  readonly leftOut?: number;
  readonly removalLacks?: RemovalLacks;
}

/** One ready item, chosen, on a contract with one customer; say what differs. */
function situation({
  backlog,
  chosen = [item],
  journal = "",
  availability = "there",
  leftOut = 0,
  removalLacks = {},
}: Differs) {
  const ids = Array.from(
    { length: leftOut },
    (_, place) => `5eed0000-0000-4000-8000-${String(place).padStart(12, "0")}`,
  );
  return {
    project: { id: project("project"), version: "1", journal },
    rule: { ...rule, leftOut: ids as unknown as readonly SourceId[] },
    backlog: {
      items: chosen,
      drafts: [],
      otherProjects: [],
      customers: ["Contoso"],
      scheduledCutOff: null,
      found: foundHere(),
      ...backlog,
    },
    chosen,
    previewTotal: amount("100"),
    user: "5e110000-0000-4000-8000-000000000001",
    availability,
    messageName: "msdyn_NewInvoiceContract",
    removalLacks,
    journalLimit: 4000,
  };
}

const nothing: CreationRefusal | null = null;
const modes: readonly CreateMode[] = ["trim", "wholeContract", "customApi"];

describe("lines that would have to be taken off the draft, by somebody who may not", () => {
  const [details, productLines] = ["prvDeletemsdyn_invoicelinetransaction", "prvDeleteinvoice"];
  const product = aBacklogItem({ id: source("p"), kind: "product", itemType: "product" });
  const other = aBacklogItem({ id: source("o") });

  it.each<{ why: string; lacks: RemovalLacks; items: readonly BacklogItem[]; mode?: CreateMode; name?: string }>([
    { why: "none: all that is ready is chosen", lacks: { details, productLines }, items: [item] },
    { why: "a transaction", lacks: { details }, items: [item, other], name: details },
    { why: "a product", lacks: { productLines }, items: [item, product], name: productLines },
    {
      why: "a product after a transaction",
      lacks: { productLines },
      items: [item, other, product],
      name: productLines,
    },
    { why: "a product, by who may not take off transactions", lacks: { details }, items: [item, product] },
    { why: "by the customer's own message none is", lacks: { details }, items: [item, other], mode: "customApi" },
  ])("$why", ({ lacks: removalLacks, items, mode = "trim", name }) => {
    const refusal = creationRefusal(mode, situation({ removalLacks, backlog: { items } }));
    expect(refusal).toEqual(name === undefined ? null : { kind: "mayNotRemove", name });
  });
});

describe("retainers, which the platform puts on the draft by itself", () => {
  it.each<{ mode: CreateMode; refusal: CreationRefusal | null }>([
    { mode: "trim", refusal: { kind: "retainers" } },
    { mode: "wholeContract", refusal: null },
    { mode: "customApi", refusal: null },
  ])("$mode, also where nothing would be taken off", ({ mode, refusal }) => {
    expect(creationRefusal(mode, situation({ backlog: { found: foundHere({ hasRetainers: true }) } }))).toEqual(
      refusal,
    );
  });
});

describe("what is refused before anything is written", () => {
  it.each<{ why: string; mode: CreateMode; given: Differs; refusal: CreationRefusal | null }>([
    ...modes.map((mode) => ({ why: `${mode}: all that is ready is chosen`, mode, given: {}, refusal: nothing })),
    ...modes.map((mode) => ({
      why: `${mode}: nothing is chosen`,
      mode,
      given: { chosen: [] },
      refusal: { kind: "nothingChosen" } as const,
    })),
    ...modes.map((mode) => ({
      why: `${mode}: another intent was not finished`,
      mode,
      given: { journal: journalWith(intent) },
      refusal: { kind: "unfinishedIntent" } as const,
    })),
    {
      why: "a journal that nobody can read may hold an intent",
      mode: "trim",
      given: { journal: "notes" },
      refusal: { kind: "unfinishedIntent" },
    },
    {
      why: "a finished one does not stand in the way",
      mode: "trim",
      given: { journal: journalWith(null) },
      refusal: null,
    },
    {
      why: "several customers get a draft each, and trimming is proved on one",
      mode: "trim",
      given: { backlog: { customers: ["Contoso", "Fabrikam"] } },
      refusal: { kind: "severalCustomers", customers: ["Contoso", "Fabrikam"] },
    },
    {
      why: "nothing is taken off a whole contract",
      mode: "wholeContract",
      given: { backlog: { customers: ["Contoso", "Fabrikam"] } },
      refusal: null,
    },
    {
      why: "the customer's message knows its contracts",
      mode: "customApi",
      given: { backlog: { customers: ["Contoso", "Fabrikam"] } },
      refusal: null,
    },
    {
      why: "a ready item of another project is on the contract too",
      mode: "wholeContract",
      given: { backlog: { items: [item, aBacklogItem({ project: project("other") })] } },
      refusal: { kind: "notWholeContract" },
    },
    {
      why: "a ready item without a price would come along at no amount",
      mode: "wholeContract",
      given: { backlog: { items: [item, aBacklogItem({ price: null, amount: null })] } },
      refusal: { kind: "notWholeContract" },
    },
    {
      why: "what is not ready, billed or adjusted does not come along",
      mode: "wholeContract",
      given: {
        backlog: {
          items: [
            item,
            aBacklogItem({ status: "notReady" }),
            aBacklogItem({ status: "onInvoice" }),
            aBacklogItem({ adjustment: "adjusted" }),
            aBacklogItem({ adjustment: "unadjustable" }),
          ],
        },
      },
      refusal: null,
    },
    {
      why: "the organisation lacks the message",
      mode: "trim",
      given: { availability: "missing" },
      refusal: { kind: "messageMissing", name: "msdyn_NewInvoiceContract" },
    },
    {
      why: "whether it has could not be read: it is tried",
      mode: "trim",
      given: { availability: "unknown" },
      refusal: null,
    },
    { why: "150 taken out one by one still fit the column", mode: "trim", given: { leftOut: 150 }, refusal: null },
  ])("$why", ({ mode, given, refusal }) => expect(creationRefusal(mode, situation(given))).toEqual(refusal));

  it("a rule that does not fit the journal column is refused with its length", () => {
    const refusal = creationRefusal("trim", situation({ leftOut: 300 }));
    expect(refusal).toMatchObject({ kind: "ruleTooLong" });
    expect(refusal?.kind === "ruleTooLong" ? refusal.characters : 0).toBeGreaterThan(4000);
  });

  it("and only that: the length is that of the intent as it will be written, with all that taking off may add", () => {
    const given = situation({ leftOut: 30 });
    const run = "0f8fad5b-d9cb-469f-a165-70867728950e";
    const intent = intentOf(given, run, given.backlog.drafts, "2026-11-22T10:00:00.000Z");
    const written = { ...intent, emptying: run as InvoiceId, notBack: true as const };
    const { length } = valueOf(journalText({ intent: written, last: null }, 4000));
    const refusals = [length, length - 1].map((journalLimit) => creationRefusal("trim", { ...given, journalLimit }));
    expect(refusals).toEqual([null, { kind: "ruleTooLong", characters: length }]);
  });
});

describe("a source that could not be read", () => {
  const odd = (differs: Partial<BacklogItem> = {}) => aBacklogItem({ unread: anUnreadRow(), amount: null, ...differs });
  it.each<{ why: string; source: BacklogItem; trim: string; customApi: string; wholeContract: string }>([
    { why: "ready", source: odd(), trim: "unreadable", customApi: "unreadable", wholeContract: "unreadable" },
    {
      why: "whose status could not be read either",
      source: odd({ status: "unknown" }),
      trim: "unreadable",
      customApi: "unreadable",
      wholeContract: "unreadable",
    },
    {
      why: "whose day could not be read",
      source: odd({ date: null }),
      trim: "unreadable",
      customApi: "unreadable",
      wholeContract: "unreadable",
    },
    ...[
      { why: "on the day of the cut-off", source: odd({ date: day("2026-10-31") }) },
      { why: "of a contract line without a project", source: odd({ project: null }) },
    ].map((each) => ({ ...each, trim: "unreadable", customApi: "unreadable", wholeContract: "unreadable" })),
    {
      why: "after the cut-off: the draft has it only where nothing is taken off",
      source: odd({ date: day("2026-11-01") }),
      trim: "may",
      customApi: "may",
      wholeContract: "unreadable",
    },
    {
      why: "of another project",
      source: odd({ project: project("other") }),
      trim: "may",
      customApi: "may",
      wholeContract: "unreadable",
    },
    { why: "already posted", source: odd({ status: "posted" }), trim: "may", customApi: "may", wholeContract: "may" },
    { why: "not ready", source: odd({ status: "notReady" }), trim: "may", customApi: "may", wholeContract: "may" },
    { why: "adjusted", source: odd({ adjustment: "adjusted" }), trim: "may", customApi: "may", wholeContract: "may" },
  ])("$why", ({ source, ...says }) => {
    for (const mode of ["trim", "customApi", "wholeContract"] as const) {
      const refusal = creationRefusal(mode, situation({ backlog: { items: [item, source] } }));
      expect([mode, refusal?.kind ?? "may"]).toEqual([mode, says[mode]]);
    }
  });

  it("is counted, and the first is named", () => {
    const items = [item, odd({ description: "Odd work" }), odd()];
    expect(creationRefusal("trim", situation({ backlog: { items } }))).toEqual({
      kind: "unreadable",
      count: 2,
      first: "Odd work",
    });
  });
});
