import { findKind } from "../../../host/server/kinds";
import { openWorkId } from "../../../host/scenarios/wellKnownBacklog";

/** Totals as the screen writes them. */
export interface OctoberMoney {
  readonly all: string;
  readonly withoutExpenses: string;
  /** Without the expenses and without one control cabinet. */
  readonly chosen: string;
}

/** What the wizard has for the project `plant`, up to and including 31 October, on one kind of organisation; in English. */
export interface PlantOctober extends OctoberMoney {
  /** The chosen ones' total in ten-thousandths, as the host records it. */
  readonly recorded: number;
  /** The sources of the chosen ones, in order. */
  readonly sources: readonly string[];
  /** Those that could be invoiced and are left in the backlog, in order. */
  readonly leftInBacklog: readonly string[];
  /** What the first step says of those dated after the cut-off. */
  readonly after: string;
  readonly leftOut: number;
}

const keys = (...names: readonly string[]): string[] => names.map((name) => openWorkId(`plant/${name}`)).sort();

const chosen = [
  ...["hours1", "usHours", "rework", "goodwill", "day1", "day2", "underAdjustment"],
  ...["beforeMidnight", "cable", "licence"],
];
/** Recorded on 31 October; by their document dates a second and a minute into 1 November in Copenhagen. */
const ofTheNight = ["midnight", "afterMidnight"];
const left = ["tie", "flight", "meals", "november"];

/** The cut-off compares the document date, in the user's time zone. */
const byDocumentDate: PlantOctober = {
  all: "7,003.89",
  withoutExpenses: "6,391.49",
  chosen: "6,364.37",
  recorded: 63_643_700,
  sources: keys(...chosen),
  leftInBacklog: keys(...left, ...ofTheNight),
  after: "3 transactions after it, 2,227.50 USD, are not included; the first is dated Sun 1 Nov 2026.",
  leftOut: 14,
};

/** The cut-off compares the day that was recorded: the night's 5.5 hours at 165 are October's. */
const byRecordedDay: PlantOctober = {
  all: "7,911.39",
  withoutExpenses: "7,298.99",
  chosen: "7,271.87",
  recorded: 72_718_700,
  sources: keys(...chosen, ...ofTheNight),
  leftInBacklog: keys(...left),
  after: "1 transaction dated Thu 5 Nov 2026, 1,320.00 USD, is not included.",
  leftOut: 12,
};

/** @param kind of organisation, by its name in `host/server/kinds.ts` */
export const plantOctoberOn = (kind: string): PlantOctober =>
  findKind(kind)?.settings.extraColumns?.includes("msdyn_actual.msdyn_transactiondate")
    ? byRecordedDay
    : byDocumentDate;

/** The totals as a Danish screen writes them. */
export const inDanish = ({ all, withoutExpenses, chosen: some }: OctoberMoney): OctoberMoney => ({
  all: danish(all),
  withoutExpenses: danish(withoutExpenses),
  chosen: danish(some),
});

const danish = (amount: string): string => amount.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
