import type { AgreedActs } from "../agreed";
import type { WizardRecord } from "../wizardDesk";

/** What the host says took effect. */
interface Effects {
  readonly effects: () => Promise<readonly { readonly message: string; readonly record: string }[]>;
}

/** An act that was agreed to is asked for once and takes effect at most once, whatever became of its answer. */
export async function onceEachAct(
  host: Effects,
  acts: AgreedActs,
  record: Pick<WizardRecord, "asked" | "forgotten">,
): Promise<readonly string[]> {
  const effects = await host.effects();
  const once = ["msdyn_PostInvoice", "msdyn_InvoicePaid"];
  const done = effects.filter(({ message }) => once.includes(message)).map((each) => `${each.message} ${each.record}`);
  const twice = done.filter((each, place) => done.indexOf(each) !== place).map((each) => `${each} took effect twice`);
  const runs = record.asked.filter((run) => run !== null);
  const repeated = runs.filter((run, place) => runs.indexOf(run) !== place);
  const problems = [
    ...acts.unagreed(),
    ...twice,
    ...repeated.map((run) => `The run ${run} asked for an invoice twice`),
  ];
  // only letting an intent go in one window, while another is about to ask, takes it away first
  const without = record.asked.length - runs.length;
  return without > record.forgotten.count ? [...problems, "An invoice was asked for without an intent"] : problems;
}
