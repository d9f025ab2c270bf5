import { actNames, manyActs } from "../../InvoiceReview/acts/acts";
import { describeAttention } from "../../InvoiceReview/list/describeAttention";
import { describeBlocker, describeWarning } from "../../InvoiceReview/acts/describeBlocker";
import { describeOutcome, describeOutcomes } from "../../InvoiceReview/edits/describeOutcome";
import { describeCellProblem, describeRefusal } from "../../InvoiceReview/lines/describeRefusal";
import type { CellProblem } from "../../InvoiceReview/lines/cellText";
import { groupings } from "../../shared/invoicing/arranging/grouping";
import { gridColumns } from "../../InvoiceReview/lines/gridColumns";
import type { HeaderProblem } from "../../InvoiceReview/invoice/headerText";
import { describeBlocker as describeStepBlocker } from "../../ManualInvoiceWizard/review/describeBlocker";
import { describeReason } from "../../ManualInvoiceWizard/review/describeReason";
import type { BillingType } from "../../shared/calculation/lineTotals";
import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import type { HeaderField } from "../../shared/invoicing/edits/editableField";
import type { EditRefusal } from "../../shared/invoicing/edits/editRefusal";
import type { ExclusionReason } from "../../shared/invoicing/backlog/exclusionReason";
import type { FigureDifference } from "../../shared/invoicing/acts/figureDifferences";
import type { InvoiceId, RowId } from "../../shared/invoicing/ids";
import type { ActionNotice, Blocker, Warning } from "../../shared/invoicing/acts/invoiceActions";
import type { Attention } from "../../shared/invoicing/invoiceFacts";
import type { InvoiceStatus } from "../../shared/invoicing/invoiceStatus";
import { type LineOutcome, type OutcomeGroup, outcomeKinds } from "../../shared/invoicing/acts/lineOutcome";
import type { FieldCause, RowCause } from "../../shared/invoicing/acts/recalculateDiff";
import type { KeptCause } from "../../InvoiceReview/edits/keptEdits";
import { transactionClasses } from "../../shared/invoicing/words/transactionClass";
import type { Texts } from "../../shared/core/texts";
import { formatsFrom } from "../../shared/platform/formats";
import type { CreationRefusal } from "../../shared/procedures/creation/creationOutcome";
import type { Progress } from "../../shared/procedures/progress";
import { languageCodes, readResx } from "../repository/readResx";
import { amount } from "../support/amount";
import { anInvoice, dollar } from "../support/anInvoice";
import { anUnreadRow } from "../support/anUnreadRow";

type Kinded = { readonly kind: string };

/** Also where several kinds share one shape. */
type OfKind<Union, Kind> = Union extends { readonly kind: infer Own } ? (Kind extends Own ? Union : never) : never;

/** One or more of each kind, by its kind: a new one does not compile until it stands here. */
type EveryOne<Union extends Kinded> = { readonly [Kind in Union["kind"]]: readonly OfKind<Union, Kind>[] };
const every = <Union extends Kinded>(members: EveryOne<Union>): readonly Union[] =>
  Object.values<readonly Union[]>(members).flat();

/** The same of names alone. */
const names = <Name extends string>(members: Readonly<Record<Name, true>>): readonly Name[] =>
  Object.keys(members) as Name[];

const statuses = names<InvoiceStatus>({ draft: true, inReview: true, confirmed: true, paid: true, unknown: true });
const ofStatus = statuses.map((status) => ({ kind: "status", status }) as const);

const difference: FigureDifference = { of: "total", figure: "total", recorded: amount("2"), calculated: amount("1") };
const counts = [1, 2];
const several = counts.map((count) => Array<FigureDifference>(count).fill(difference));

const outcomeOf = (kind: LineOutcome["kind"]): LineOutcome => ({
  kind,
  row: "detail-1" as RowId,
  name: "Analysis",
  unit: "Hour",
  quantity: amount("2"),
  of: amount("8"),
  amount: amount("400"),
  isProduct: false,
});
const groupOf = (kind: LineOutcome["kind"]): OutcomeGroup => ({
  kind,
  rows: [outcomeOf(kind), outcomeOf(kind)],
  amounts: [amount("400"), amount("-25")],
  unpriced: 1,
});
const groups = {
  writtenOff: [groupOf("writtenOff")],
  notBilled: [groupOf("notBilled")],
  priceLowered: [groupOf("priceLowered")],
  priceRaised: [groupOf("priceRaised")],
  negative: [groupOf("negative")],
  raised: [groupOf("raised")],
  staysBillable: [groupOf("staysBillable")],
  sourceUnknown: [groupOf("sourceUnknown")],
};
const recorded = {
  unreadRows: counts.map((count) => ({ kind: "unreadRows", count }) as const),
  staleTotals: several.map((differences) => ({ kind: "staleTotals", differences }) as const),
  withoutPrice: counts.map((count) => ({ kind: "withoutPrice", count }) as const),
  nothingChargeable: [{ kind: "nothingChargeable" }],
  bulkRunning: [{ kind: "bulkRunning", words: "Scheduled" }],
} as const;

const blockers = every<Blocker>({
  ...recorded,
  notProjectInvoice: [{ kind: "notProjectInvoice" }],
  // a draft is no reason against what only drafts may be
  status: ofStatus,
  controlDisabled: [{ kind: "controlDisabled" }],
  noPrivilege: [{ kind: "noPrivilege", name: "prvWriteinvoice" }],
  messageMissing: [{ kind: "messageMissing", name: "msdyn_x" }],
  actionRunning: [{ kind: "actionRunning" }],
  outcomeUnknown: [{ kind: "outcomeUnknown" }],
  alreadyPaid: [{ kind: "alreadyPaid" }],
  alreadyDraft: [{ kind: "alreadyDraft" }],
  alreadyInReview: [{ kind: "alreadyInReview" }],
  unsavedEdits: counts.map((count) => ({ kind: "unsavedEdits", count })),
  conflicts: counts.map((count) => ({ kind: "conflicts", count })),
  changedByPlatform: counts.map((count) => ({ kind: "changedByPlatform", count })),
});

const warnings = every<Exclude<Warning, OutcomeGroup>>({
  platformDiffers: several.map((differences) => ({ kind: "platformDiffers", differences })),
  corrective: [{ kind: "corrective" }],
  noInvoiceDate: [{ kind: "noInvoiceDate" }],
  zeroTotal: [{ kind: "zeroTotal" }],
  negativeTotal: [{ kind: "negativeTotal" }],
  bulkState: [{ kind: "bulkState", words: "Failed" }],
  flawSums: [{ kind: "flawSums", version: "4.98.0.1" }],
  flawRetainers: [{ kind: "flawRetainers", version: "4.98.0.1" }],
  beyondFinance: [{ kind: "beyondFinance", lines: 1001 }],
  editsLost: counts.map((count) => ({ kind: "editsLost", count })),
  editsKept: counts.map((count) => ({ kind: "editsKept", count })),
});

const attentions = every<Attention>({
  ...recorded,
  ...groups,
  notProjectInvoice: [{ kind: "notProjectInvoice" }],
  pricingError: [{ kind: "pricingError" }],
  nothingToBill: [{ kind: "nothingToBill" }],
  overdue: [{ kind: "overdue", since: "2026-10-31" as CalendarDate }],
  draftPastDue: [{ kind: "draftPastDue", since: "2026-10-31" as CalendarDate }],
  negativeTotal: [{ kind: "negativeTotal" }],
  bulkState: [{ kind: "bulkState", words: "Failed" }],
  linesUnknown: [{ kind: "linesUnknown" }],
});

const refusals = every<EditRefusal>({
  notProjectInvoice: [{ kind: "notProjectInvoice" }],
  status: ofStatus,
  controlDisabled: [{ kind: "controlDisabled" }],
  noPrivilege: [{ kind: "noPrivilege", name: "prvWriteinvoice" }],
  fixedPrice: [{ kind: "fixedPrice" }],
  productLine: [{ kind: "productLine" }],
  notAllowedHere: [{ kind: "notAllowedHere" }],
  noTaxColumn: [{ kind: "noTaxColumn" }],
  notHere: [{ kind: "notHere" }],
  notAvailableClass: [{ kind: "notAvailableClass" }],
  showsOnly: [{ kind: "showsOnly" }],
  takenOff: [{ kind: "takenOff" }],
});

const problems = every<CellProblem>({
  notANumber: [{ kind: "notANumber" }],
  severalCells: [{ kind: "severalCells" }],
  mixedDigits: [{ kind: "mixedDigits" }],
  groupAfterZero: [{ kind: "groupAfterZero" }],
  groupsMixed: [{ kind: "groupsMixed" }],
  groupsMisplaced: [{ kind: "groupsMisplaced" }],
  decimalTwice: [{ kind: "decimalTwice" }],
  otherSeparator: [{ kind: "otherSeparator", decimal: "," }],
  signElsewhere: [{ kind: "signElsewhere", example: "-5" }],
  tooManyDecimals: [{ kind: "tooManyDecimals", allowed: 2 }],
  tooLarge: [{ kind: "tooLarge", largest: "100" }],
  tooLong: [{ kind: "tooLong", allowed: 200 }],
  empty: [{ kind: "empty" }],
  notAChoice: [{ kind: "notAChoice" }],
  notTaxed: [{ kind: "notTaxed" }],
  signChanged: [{ kind: "signChanged", was: "8", value: "-8" }],
});

/** Put together in the components themselves. */
const composed: Readonly<Record<string, readonly string[]>> = {
  Action: actNames,
  BillingType: names<BillingType>({ chargeable: true, nonChargeable: true, complimentary: true, notAvailable: true }),
  Cause: names<FieldCause | RowCause>({
    edited: true,
    removed: true,
    otherwise: true,
    platform: true,
    elsewhere: true,
    added: true,
  }),
  Class: transactionClasses,
  Column: gridColumns.map(({ key }) => key),
  Columns: ["earlier", "later", "narrower", "wider"],
  // what is not asked about has no question
  Dialog: actNames.filter((act) => act !== "putInReview" && act !== "backToDraft"),
  Group_By: groupings.flat(),
  Header: names<HeaderField | HeaderProblem>({
    name: true,
    description: true,
    invoiceDate: true,
    dueDate: true,
    billToName: true,
    billToLine1: true,
    billToPostalCode: true,
    billToCity: true,
    billToCountry: true,
    nameMissing: true,
    dateUnread: true,
  }),
  Kept: names<KeptCause>({ lineGone: true, notEditable: true, invoiceGone: true }),
  ...{ Note: outcomeKinds, OutcomeDetail: outcomeKinds },
  Notice: Object.entries<readonly string[]>({
    saved: ["saved_One", "saved_Many"],
    someRefused: ["someRefused", "noneSaved"],
    confirmed: ["confirmed", "confirmedByAnother"],
    paid: ["paid"],
    alreadyPaid: ["alreadyPaid"],
    // the words of why such an invoice is not edited; those that are told are in toldWords.test.ts
    ...{ inReview: [], draft: [], corrected: [], discarded: [], linesAdded: [] },
    ...{ sourceNotFound: ["sourceNotFound"], sourcesDiffer: ["sourcesDiffer"] },
    otherThanAgreed: ["otherThanAgreed"],
    failed: [],
  } satisfies Readonly<Record<ActionNotice["kind"], readonly string[]>>).flatMap(([, keys]) => keys),
  Many_Will: manyActs,
  Progress: names<Progress["stage"] | "starting">({
    starting: true,
    reading: true,
    saving: true,
    recalculating: true,
    asking: true,
    stillRunning: true,
  }),
  Status: statuses,
};

const creationRefusals = every<CreationRefusal>({
  nothingChosen: [{ kind: "nothingChosen" }],
  nothingInTime: [{ kind: "nothingInTime" }],
  retainers: [{ kind: "retainers" }],
  severalCustomers: [{ kind: "severalCustomers", customers: ["Contoso"] }],
  notWholeContract: [{ kind: "notWholeContract" }],
  mayNotRemove: [{ kind: "mayNotRemove", name: "prvDeleteinvoice" }],
  unreadable: counts.map((count) => ({ kind: "unreadable", count, first: "Cabling" })),
  messageMissing: [{ kind: "messageMissing", name: "msdyn_x" }],
  ruleTooLong: [{ kind: "ruleTooLong", characters: 4100 }],
  unfinishedIntent: [{ kind: "unfinishedIntent" }],
});
const reasons = every<ExclusionReason>({
  otherContract: [{ kind: "otherContract" }],
  otherProject: [{ kind: "otherProject" }],
  onInvoice: [
    { kind: "onInvoice", invoice: null },
    { kind: "onInvoice", invoice: { id: "invoice-1" as InvoiceId, name: "PINV-1" } },
  ],
  adjusted: [{ kind: "adjusted" }],
  notReady: [{ kind: "notReady" }],
  canceled: [{ kind: "canceled" }],
  statusUnknown: [{ kind: "statusUnknown" }],
  unreadable: [{ kind: "unreadable", row: anUnreadRow("odd-1") }],
  otherCurrency: [{ kind: "otherCurrency", currency: "DKK" }],
  otherType: [{ kind: "otherType" }],
  otherUnit: [{ kind: "otherUnit" }],
  otherResourcingUnit: [{ kind: "otherResourcingUnit" }],
  afterCutOff: [{ kind: "afterCutOff" }],
  leftOut: [{ kind: "leftOut" }],
  noPrice: [{ kind: "noPrice" }],
});

/** Words of a control that note each key that is asked for and not there. */
function words(control: string, language: number): { readonly texts: Texts; readonly missing: Set<string> } {
  const there = readResx(control, language);
  const missing = new Set<string>();
  const texts: Texts = (key) => {
    if (!there.has(key)) missing.add(key);
    return "";
  };
  return { texts, missing };
}

const formats = formatsFrom({});
const facts = { invoice: anInvoice(), amount: amount("0"), hasPricingError: false };

describe.each(languageCodes)("every word whose key is put together is there, in %i", (language) => {
  it("in the invoice review", () => {
    const { texts, missing } = words("InvoiceReview", language);
    const surroundings = { texts, formats, pages: "" };
    for (const blocker of blockers) describeBlocker(blocker, surroundings);
    for (const warning of warnings) describeWarning(warning, surroundings);
    for (const attention of attentions) describeAttention(attention, facts, surroundings);
    for (const refusal of refusals) describeRefusal(refusal, texts);
    for (const problem of problems) describeCellProblem(problem, texts);
    for (const kind of outcomeKinds) {
      describeOutcomes(groupOf(kind), dollar, surroundings);
      describeOutcome(outcomeOf(kind), dollar, surroundings);
    }
    for (const [start, ends] of Object.entries(composed)) for (const end of ends) texts(`${start}_${end}`);
    expect([...missing]).toEqual([]);
  });

  it("in the wizard", () => {
    const { texts, missing } = words("ManualInvoiceWizard", language);
    for (const kind of ["readOnly", "cutOff"] as const) describeStepBlocker({ kind }, texts);
    for (const refusal of creationRefusals) describeStepBlocker({ kind: "refused", refusal }, texts);
    for (const reason of reasons) {
      describeReason(reason, texts);
      texts(`Reason_${reason.kind}`);
    }
    expect([...missing]).toEqual([]);
  });
});
