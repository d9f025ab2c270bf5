import { transactionClasses } from "../../../shared/invoicing/words/transactionClass";
import { createInvoice } from "../../../shared/procedures/creation/createInvoice";
import { defaultCreationMessage } from "../../../shared/dataverse/messages";
import {
  backlogUnits,
  openWorkId,
  resourcingUnits,
  towerMilestones,
  towerProducts,
} from "../../../host/scenarios/wellKnownBacklog";
import { day } from "../../support/aBacklogItem";
import {
  type Choosing,
  contractId,
  openCreationHost,
  sampleMessage,
  type CreationHost,
} from "../../support/creationHost";
import { readyInDatabase, storedDrafts } from "../../support/draftInDatabase";
import { endOf } from "../../support/endOf";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const without = (...types: string[]) => new Set(transactionClasses.filter((type) => !types.includes(type)));
const ids = <Id>(...texts: string[]) => new Set(texts as unknown as Id[]);

const journeys: readonly (Choosing & { readonly why: string })[] = [
  { why: "October, of hours and days, classes and currencies", project: "plant", contract: "plantBuild" },
  {
    why: "the minute before midnight is out with the day before",
    project: "plant",
    contract: "plantBuild",
    cutOff: day("2026-10-30"),
  },
  { why: "into November", project: "plant", contract: "plantBuild", cutOff: day("2026-11-22") },
  { why: "only what is measured in days", project: "plant", contract: "plantBuild", units: ids(backlogUnits.day) },
  {
    why: "only from one unit",
    project: "plant",
    contract: "plantBuild",
    resourcingUnits: ids(resourcingUnits.unitedStates),
  },
  { why: "only expenses and fees", project: "plant", contract: "plantBuild", itemTypes: new Set(["expense", "fee"]) },
  { why: "one taken out by hand", project: "plant", contract: "plantBuild", leftOut: [openWorkId("plant/tie")] },
  { why: "the other contract of the same project", project: "plant", contract: "plantCare" },
  { why: "one project of a contract over two", project: "library", contract: "campus" },
  { why: "the other project of that contract", project: "annex", contract: "campus" },
  { why: "milestones, a product line and time", project: "tower", contract: "tower" },
  { why: "one of two ready milestones", project: "tower", contract: "tower", leftOut: [towerMilestones.frame] },
  { why: "no milestones", project: "tower", contract: "tower", itemTypes: without("milestone") },
  { why: "no products", project: "tower", contract: "tower", itemTypes: without("product") },
  {
    why: "only a product",
    project: "tower",
    contract: "tower",
    itemTypes: new Set(["product"]),
    leftOut: [towerProducts.printers],
  },
  { why: "yen, which have no minor unit", project: "ferry", contract: "ferry" },
  { why: "shifts up to midnight in Copenhagen", project: "service", contract: "service" },
  { why: "nothing to take off at all", project: "website", contract: "website" },
];

/** Everything about a draft that was asked for is asked of the database, not of the adapter. */
async function expectExactly(choosing: Choosing, message: string): Promise<void> {
  const contract = contractId(choosing.contract);
  const readyBefore = await readyInDatabase(host, contract);
  const draftsBefore = (await storedDrafts(host, contract)).map(({ id }) => id);
  const port = host.port({ mode: choosing.mode ?? "trim" });
  const request = await host.request(choosing, port);
  const outcome = await endOf(createInvoice(request, port, host.wait, host.now));
  expect(outcome).toMatchObject({ kind: "created" });

  const chosen = request.chosen.map(({ id }) => id as string).sort();
  const [draft, ...more] = (await storedDrafts(host, contract)).filter(({ id }) => !draftsBefore.includes(id));
  expect(more).toEqual([]);
  expect(draft?.sources).toEqual(chosen);
  expect(draft?.beforeTax).toBe(request.previewTotal.times(10_000).toNumber());
  expect(outcome.kind === "created" && outcome.invoice.id).toBe(draft?.id);
  const leftOut = readyBefore.filter((id) => !chosen.includes(id));
  expect(await readyInDatabase(host, contract)).toEqual(leftOut);
  expect([await host.timesAsked(message), await host.timesDone(message)]).toEqual([1, 1]);
  const journal = await host.port().readProject(request.project.id);
  expect(journal.ok && JSON.parse(journal.value.journal)).toMatchObject({
    v: 1,
    last: { cutOff: request.rule.cutOff },
  });
  expect(journal.ok && journal.value.journal).not.toContain("intent");
}

describe("the draft holds exactly what was chosen, to the last unit, and the rest is in the backlog again", () => {
  it.each(journeys)("trimming: $why", async (choosing) => expectExactly(choosing, defaultCreationMessage));

  it.each(journeys)("the customer's own message: $why", async (choosing) =>
    expectExactly({ ...choosing, mode: "customApi" }, sampleMessage),
  );

  it("the whole contract, where everything that is ready was chosen", async () =>
    expectExactly({ project: "website", contract: "website", mode: "wholeContract" }, defaultCreationMessage));
});
