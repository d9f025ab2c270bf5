import { ok } from "../../core/result";
import { BulkStage } from "../../invoicing/acts/bulkConfirmation";
import { Answer } from "../../procedures/review/reviewPort";
import { Choice } from "../columns";
import { invoiceTable } from "../tables";
import { askAttributes, AskConnection } from "./askDefinitions";
import { askOptions, choices, englishOf } from "./askOptions";

/** The column of invoices that says how far their confirmation in bulk is. */
export interface BulkColumn {
  readonly name: Choice;
  readonly stageOf: (option: number) => BulkStage;
}

/**
 * Finds it by its name, and its stages by their labels in English, which the product brings with it: the documents give
 * neither names nor values. Two such columns are none, because neither can be believed.
 *
 * Source: "Bulk-confirm proforma project invoices" (blank, Scheduled, Processing, Complete, Failed).
 */
export async function findBulkColumn(connection: AskConnection): Answer<BulkColumn | null> {
  const all = await askAttributes(connection, invoiceTable.name, choices);
  if (!all.ok) return all;
  const named = all.value.map(({ LogicalName }) => String(LogicalName)).filter((name) => /bulk.*confirm/.test(name));
  const [name] = named;
  if (name === undefined || named.length > 1) return ok(null);
  const sets = await askOptions(connection, invoiceTable.name, [name]);
  if (!sets.ok) return sets;
  const options = sets.value.flatMap((set) => set.options);
  const stages = new Map(options.map((each) => [each.Value, stageIn(englishOf(each))]));
  return ok({ name: name as Choice, stageOf: (option) => stages.get(option) ?? "unknown" });
}

function stageIn(label: string): BulkStage {
  if (/fail/i.test(label)) return "failed";
  if (/schedul|process/i.test(label)) return "running";
  return /complet/i.test(label) ? "done" : "unknown";
}
