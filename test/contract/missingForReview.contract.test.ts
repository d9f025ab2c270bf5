import { leanings } from "../../shared/dataverse/organisation/leanings";
import { invoiceId, openReviewHost, type ReviewHost } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";

/** Generated from the list of what the controls lean on: one that is added there is taken away here. */
const list = leanings();
const isReviews = (control: string): boolean => control === "InvoiceReview";
const options = list.tables.flatMap(({ table, columns }) =>
  columns
    .filter(({ neededBy, sparedBy }) => [...neededBy, ...sparedBy].some(isReviews))
    .flatMap(({ name, options: values }) => values.map((value) => `${table}.${name}=${value}`)),
);

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("contoso60");
});
afterEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const keys = ["draft", "milestones", "products", "confirmed"] as const;

async function walk() {
  const port = host.port({ isNewPage: true });
  const { facts, unread } = valueOf(await port.readFacts(keys.map(invoiceId)));
  const { isMoreKnown } = await port.readOrganisation();
  const lines = valueOf(await port.readOpenLines([...facts.values()].map(({ invoice }) => invoice)));
  const opened = await Promise.all(keys.map(async (key) => valueOf(await port.readInvoice(invoiceId(key)))));
  const said = opened.map(({ details, unread: odd }) => [details, odd]);
  return { isMoreKnown, absent: opened[0]?.absent, of: [unread.size, facts.size, lines.size, said] };
}

it.each(options)("without the option %s every invoice opens with the same lines", async (option) => {
  const whole = await walk();
  await host.door("settings", { missingOptions: [option] });
  const without = await walk();
  expect(without.of).toEqual(whole.of);
  // nobody can choose what is not there, which is said; every other option comes with rows, or not at all
  const isChosen = option.startsWith("msdyn_invoicelinetransaction.msdyn_billingtype=") && !option.endsWith("3");
  expect(without.absent?.columns).toEqual(isChosen ? [option] : []);
  expect([whole.isMoreKnown, without.isMoreKnown]).toEqual([false, isChosen]);
});

it.each(list.messages.filter(({ control }) => isReviews(control)))(
  "without the message $name its act is known to be missing, and every invoice opens with the same lines",
  async ({ name }) => {
    const whole = await walk();
    await host.door("settings", { missingMessages: [name] });
    const availability = await host.port().readAvailability();
    expect(Object.values(availability).filter((each) => each === "missing")).toHaveLength(1);
    expect((await walk()).of).toEqual(whole.of);
  },
);
