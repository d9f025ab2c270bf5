import { foundHere } from "./foundHere";
import { ok } from "../../shared/core/result";
import type { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import { emptyJournal } from "../../shared/invoicing/journal/journal";
import { journalText, readJournal } from "../../shared/invoicing/journal/journalText";
import { createInvoice } from "../../shared/procedures/creation/createInvoice";
import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import type { CreationRequest } from "../../shared/procedures/creation/creationRequest";
import { aDraftInMemory, beside, chosen, type Differs, intent, ourDraft, told, unfinished } from "./aDraftInMemory";
import { amount } from "./amount";
import { valueOf } from "./valueOf";

let runs = 0;
/** One press of Finish for the chosen hours; each is a run of its own. */
export const request = (parts: Partial<CreationRequest> = {}): CreationRequest => ({
  project: { id: unfinished.project, version: "1", journal: valueOf(journalText(emptyJournal, 4000)) },
  rule: intent.rule,
  backlog: {
    items: [...chosen, ...beside],
    drafts: [],
    otherProjects: [],
    customers: ["Contoso"],
    scheduledCutOff: null,
    found: foundHere(),
  },
  chosen,
  previewTotal: amount("200"),
  user: intent.user,
  availability: "there",
  messageName: "Create",
  removalLacks: {},
  journalLimit: 4000,
  mode: "trim",
  run: `5eed0000-0000-4000-8000-${String((runs += 1)).padStart(12, "0")}`,
  ...parts,
});

/** Presses Finish. The drafts of the contract: none that is new until the message was sent. */
export async function create(
  parts: Partial<CreationRequest> = {},
  differs: Differs = () => ({}),
  on: readonly BacklogItem[] = [...chosen, ...beside],
) {
  let journal = valueOf(journalText(emptyJournal, 4000));
  const asked: string[] = [];
  const draft = aDraftInMemory(on, (usual) => {
    const here: CreationPort = {
      ...usual,
      readProject: async (id) => ok({ id, version: "1", journal }),
      writeJournal: async (_project, _version, text) => {
        journal = text;
        return ok("written");
      },
      readDrafts: async () => ok(asked.length > 0 ? [ourDraft] : []),
      requestCreation: async () => {
        asked.push("requestCreation");
        return ok("answered");
      },
      requestCustomCreation: async (_rule, milestones) => {
        asked.push(`requestCustomCreation ${milestones.join()}`);
        return ok({ invoice: ourDraft.id, detailCount: null });
      },
    };
    return { ...here, ...differs(here) };
  });
  const end = await told(createInvoice(request(parts), draft.port, draft.wait, draft.now));
  const { intent: left, last } = valueOf(readJournal(journal));
  return { ...end, asked, hasIntent: left !== null, last, waits: draft.waits };
}
