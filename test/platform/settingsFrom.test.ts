import { defaultMessages } from "../../shared/dataverse/messages";
import type { IInputs } from "../../InvoiceReview/generated/ManifestTypes";
import { settingsFrom } from "../../InvoiceReview/readContext/settingsFrom";

type Raw = Partial<Record<keyof IInputs, string | number | boolean | null>>;

const settings = (raw: Raw) =>
  settingsFrom(
    Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, { raw: value }])) as unknown as IInputs,
    defaultMessages,
  );

const defaults = {
  vocabulary: "automatic",
  rounding: "halfToEven",
  allowPriceEdit: false,
  allowTaxEdit: false,
  taxColumn: null,
  allowMilestoneEdit: false,
  messages: defaultMessages,
  paidFallback: false,
  projectInvoicesOnly: true,
  problems: [],
};

describe("the maker's properties", () => {
  it.each<{ why: string; raw: Raw; says: object }>([
    { why: "none set: the defaults", raw: {}, says: {} },
    { why: "set to nothing: the defaults", raw: { vocabulary: null, sendMessage: "", roundingMode: "" }, says: {} },
    { why: "sales invoices as well", raw: { projectInvoicesOnly: "false" }, says: { projectInvoicesOnly: false } },
    { why: "today's words", raw: { vocabulary: "modern" }, says: { vocabulary: "modern" } },
    { why: "the other rounding", raw: { roundingMode: "halfAwayFromZero" }, says: { rounding: "halfAwayFromZero" } },
    {
      why: "what may be edited",
      raw: { allowPriceEdit: true, allowTaxEdit: true, allowMilestoneEdit: true, paidFallback: true },
      says: { allowPriceEdit: true, allowTaxEdit: true, allowMilestoneEdit: true, paidFallback: true },
    },
    {
      why: "a message's own name, spaces around it taken away",
      raw: { sendMessage: " new_Confirm " },
      says: { messages: { ...defaultMessages, send: "new_Confirm" } },
    },
    { why: "the tax column", raw: { taxColumn: "msdyn_tax" }, says: { taxColumn: "msdyn_tax" } },
  ])("$why", ({ raw, says }) => expect(settings(raw)).toEqual({ ...defaults, ...says }));
});

describe("yes and no, in each form that a host was seen to give", () => {
  it.each([true, "true", "True", " true ", 1, "1"])("%p is yes", (raw) =>
    expect(settings({ allowPriceEdit: raw })).toEqual({ ...defaults, allowPriceEdit: true }),
  );

  it.each([false, "false", "False", 0, "0", "", null])("%p is no: a text that says so is not taken for yes", (raw) =>
    expect(settings({ paidFallback: raw })).toEqual(defaults),
  );

  it.each(["yes", "2", "on", "null"])("'%s' is neither: it is named, and nothing is allowed", (raw) =>
    expect(settings({ paidFallback: raw })).toEqual({
      ...defaults,
      problems: [{ property: "paidFallback", found: raw, wanted: ["true", "false"] }],
    }),
  );
});

describe("a property that cannot be used is named, and its default used", () => {
  it.each<{ property: keyof IInputs; raw: string; wanted: readonly string[] | "name" }>([
    { property: "vocabulary", raw: "old", wanted: ["automatic", "classic", "modern"] },
    { property: "roundingMode", raw: "up", wanted: ["halfToEven", "halfAwayFromZero"] },
    { property: "recalculateMessage", raw: "msdyn_Invoice Recalculate", wanted: "name" },
    { property: "sendMessage", raw: "../invoices", wanted: "name" },
    { property: "paidMessage", raw: "5", wanted: "name" },
    { property: "taxColumn", raw: "msdyn_tax,msdyn_price", wanted: "name" },
  ])("$property '$raw': the maker sees what it may be", ({ property, raw, wanted }) =>
    expect(settings({ [property]: raw })).toEqual({ ...defaults, problems: [{ property, found: raw, wanted }] }),
  );

  it("all of them at once", () => {
    const { problems } = settings({ vocabulary: "old", roundingMode: "up", taxColumn: "?" });
    expect(problems.map(({ property }) => property)).toEqual(["vocabulary", "roundingMode", "taxColumn"]);
  });
});
