import type { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import { trimDraft } from "../../shared/procedures/creation/creationTrim";
import { aDraftInMemory, chosen, type Differs, ourDraft, unfinished } from "./aDraftInMemory";

const wanted = new Set<string>(chosen.map(({ id }) => id));

/** Trims a draft in memory to what was chosen, and tells how it went. */
export async function trim(on: readonly BacklogItem[], differs?: Differs, unlinkedAllowed = 0, msPerBatch = 0) {
  const draft = aDraftInMemory(on, differs);
  const batches: number[] = [];
  let readings = 0;
  const now = () => 1_000_000 + batches.length * msPerBatch;
  const port: CreationPort = {
    ...draft.port,
    readDraftRows: async (invoice) => {
      readings += 1;
      return draft.port.readDraftRows(invoice);
    },
    removeRows: async (invoice, rows) => {
      batches.push(rows.length);
      return draft.port.removeRows(invoice, rows);
    },
  };
  const steps = trimDraft({ ...unfinished, ...draft, port, now, invoice: ourDraft.id, wanted, unlinkedAllowed });
  const removing: string[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done) {
      return { stop: step.value, batches, readings, removing, waits: draft.waits, rowsLeft: draft.rowsLeft() };
    }
    if (step.value.stage === "removing") removing.push(`${step.value.done} of ${step.value.of}`);
  }
}
