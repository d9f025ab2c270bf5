import { type Decimal } from "../../shared/calculation/money";
import { restOf } from "../../shared/calculation/restOf";
import { actualBacklog } from "../../shared/dataverse/creation/backlogTables";
import { billingTypeFromOption } from "../../shared/dataverse/optionSets";
import { connectionTable, invoiceTable, lineDetailTable } from "../../shared/dataverse/tables";
import { Judged } from "../assumed/assumption";
import { Found } from "../found";
import { Json } from "../seen";
import { words } from "../words";
import { amountIn } from "./amounts";
import { byRows, judgedBy, tallied } from "./tally";

const [detail, actual, link] = [lineDetailTable.columns, actualBacklog.columns, connectionTable.columns] as const;

interface Lowered {
  readonly prices: { readonly now: Decimal; readonly source: Decimal };
  /** What confirming wrote for the rest, not charged; null where nothing like it was written. */
  readonly writtenOff: Json | null;
}

/** Whether the rest of a lowered line was written off without charging it, when its invoice was confirmed. */
export const restWrittenOff = (found: Found): Judged =>
  byRows(found, reads, (invoices, details, links, sources, billed) => {
    const all = loweredIn(invoices, details, links, sources, billed);
    return judgedBy(
      tallied(all, ({ writtenOff }) => writtenOff !== null),
      details.length,
      words.restDiffers,
    );
  });

/** At which price: told by lines that were lowered and repriced. */
export const restAtNewPrice = (found: Found): Judged =>
  byRows(found, reads, (invoices, details, links, sources, billed) => {
    const all = loweredIn(invoices, details, links, sources, billed);
    return judgedBy(
      tallied(all, ({ prices, writtenOff }) => {
        const price = writtenOff && amountIn(writtenOff, actual.price);
        if (!price || prices.now.eq(prices.source)) return null;
        return price.eq(prices.now) ? true : price.eq(prices.source) ? false : null;
      }),
      details.length,
      words.restDiffers,
    );
  });

const reads = ["invoices", "linesDetails", "linesLinks", "sources", "billed"] as const;

/** On a correction the rest stays billable, so that only other invoices tell. */
function loweredIn(
  invoices: readonly Json[],
  details: readonly Json[],
  links: readonly Json[],
  sources: readonly Json[],
  billed: readonly Json[],
): readonly Lowered[] {
  const plain = invoices
    .filter((row) => row[invoiceTable.columns.hasCorrections] !== true)
    .map((row) => row[invoiceTable.id]);
  return details
    .filter((row) => plain.includes(row[detail.invoice]))
    .flatMap((row) => {
      const id = lower(row[lineDetailTable.id]);
      const end = links.find((each) => lower(each[link.first]) === id)?.[link.second];
      const source = sources.find((each) => lower(each[actualBacklog.id]) === lower(end));
      return (source && loweredFrom(row, source, billed)) ?? [];
    });
}

function loweredFrom(row: Json, source: Json, billed: readonly Json[]): Lowered | null {
  const [now, was] = [amountIn(row, detail.quantity), amountIn(source, actual.quantity)];
  const [price, sourcePrice] = [amountIn(row, detail.price), amountIn(source, actual.price)];
  if (!now || !was || !price || !sourcePrice) return null;
  const held = { quantity: was, price: sourcePrice, amount: null };
  const rest = restOf(held, { quantity: now, price, amount: null }, anyRules, { isCorrection: false });
  if (!rest || rest.isBeyond) return null;
  const writtenOff = billed.find(
    (each) =>
      each[actual.invoice] === row[detail.invoice] &&
      billingTypeFromOption(Number(each[actual.billingType])) === "nonChargeable" &&
      amountIn(each, actual.quantity)?.eq(rest.quantity) === true,
  );
  return { prices: { now: price, source: sourcePrice }, writtenOff: writtenOff ?? null };
}

/** Only quantities are asked for; nothing is rounded. */
const anyRules = { decimals: 4, rounding: "halfToEven" } as const;

const lower = (id: unknown): string => String(id).toLowerCase();
