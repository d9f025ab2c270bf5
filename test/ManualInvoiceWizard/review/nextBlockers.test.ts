import type { WizardSettings } from "../../../ManualInvoiceWizard/review/wizardSettings";
import { nextBlockers } from "../../../ManualInvoiceWizard/review/stepBlockers";
import type { BacklogItem } from "../../../shared/invoicing/backlog/backlog";
import type { BacklogChoices } from "../../../shared/invoicing/backlog/backlogChoices";
import type { Availability } from "../../../shared/invoicing/acts/invoiceActions";
import type { ContractBacklog } from "../../../shared/procedures/creation/creationPort";
import { aBacklogItem, day, someChoices, source, unit } from "../../support/aBacklogItem";
import { aBacklog, aProject, aStore, aWork } from "../aWizard";

const one = aBacklogItem({ id: source("one") });
const two = aBacklogItem({ id: source("two"), unit: unit("Day") });
const milestone = aBacklogItem({ id: source("m"), kind: "milestone", itemType: "milestone", unit: null });
const without = (...ids: string[]) => new Set(ids.map(source));
const manyIds = Array.from({ length: 200 }, (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`);
const many = manyIds.map((id) => aBacklogItem({ id: source(id) }));

interface Case {
  readonly why: string;
  readonly items?: readonly BacklogItem[];
  readonly choices?: Partial<BacklogChoices>;
  readonly backlog?: Partial<ContractBacklog>;
  readonly settings?: Partial<WizardSettings>;
  readonly journal?: string;
  readonly availability?: Availability;
  readonly is: string | null;
}

const whole = { createMode: "wholeContract" } as const;
const shared = { customers: ["Contoso", "Fabrikam"] };

describe("what cannot be finished disables Next; what the second step can mend does not", () => {
  it.each<Case>([
    { why: "something is chosen", is: null },
    { why: "a contract of several customers, taking off", backlog: shared, is: "severalCustomers" },
    { why: "a contract of several customers, whole", backlog: shared, settings: whole, is: null },
    { why: "nothing is of that type", choices: { itemTypes: new Set(["fee"]) }, is: "nothingChosen" },
    { why: "nothing is as old as that", choices: { cutOff: day("2020-01-01") }, is: "nothingInTime" },
    {
      why: "nothing of the type that is chosen is as old as that",
      items: [one, { ...two, itemType: "fee", date: day("2026-11-01") }],
      choices: { itemTypes: new Set(["fee"]) },
      is: "nothingInTime",
    },
    {
      why: "a part, where only the whole can be",
      choices: { units: new Set([unit("Day").id]) },
      settings: whole,
      is: "notWholeContract",
    },
    {
      why: "a part for its date",
      items: [one, { ...two, date: day("2026-11-01") }],
      settings: whole,
      is: "notWholeContract",
    },
    {
      why: "a part for a ready item without a price",
      items: [one, { ...two, price: null, amount: null }],
      settings: whole,
      is: "notWholeContract",
    },
    { why: "a part by ticks of the second step", choices: { leftOut: without("one") }, settings: whole, is: null },
    {
      why: "a part by a milestone, which is the first step's",
      items: [one, milestone],
      choices: { leftOut: without("m") },
      settings: whole,
      is: "notWholeContract",
    },
    { why: "everything taken out by hand, on the second step", choices: { leftOut: without("one", "two") }, is: null },
    {
      why: "nothing but a milestone, and that taken out",
      items: [milestone],
      choices: { leftOut: without("m") },
      is: "nothingChosen",
    },
    {
      why: "more ticks than the journal holds",
      items: many,
      choices: { leftOut: without(...manyIds.slice(1)) },
      is: null,
    },
    { why: "more units than the journal holds", settings: { journalLimit: 100 }, is: "ruleTooLong" },
    { why: "the message is missing", availability: "missing", is: "messageMissing" },
    { why: "an invoice that nobody finished", journal: "something else", is: "unfinishedIntent" },
  ])("$why: $is", ({ items = [one, two], choices, backlog, settings, journal = "", availability = "there", is }) => {
    const state = aStore(settings).state();
    const work = aWork(items, {
      project: aProject({ journal }),
      availability,
      backlog: aBacklog(items, backlog),
      choices: someChoices({ itemTypes: new Set(), ...choices }),
    });
    const kinds = nextBlockers(state, work).map((each) => (each.kind === "refused" ? each.refusal.kind : each.kind));
    expect(kinds).toEqual(is === null ? [] : [is]);
  });
});
