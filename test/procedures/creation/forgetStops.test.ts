import { ok } from "../../../shared/core/result";
import { readJournal } from "../../../shared/invoicing/journal/journalText";
import { forgetIntent } from "../../../shared/procedures/creation/reconcileForget";
import {
  aDraftInMemory,
  another,
  chosen,
  type Differs,
  forbidden,
  ourDraft,
  refused,
  told,
  unfinished,
} from "../../support/aDraftInMemory";
import { valueOf } from "../../support/valueOf";

describe("dropping an unfinished intent", () => {
  const forget = async (differs?: Differs) => {
    const draft = aDraftInMemory([...chosen], differs);
    const end = await told(forgetIntent(unfinished, draft.port, draft.wait));
    return { ...end, hasIntent: valueOf(readJournal(draft.journal())).intent !== null };
  };
  it.each<{ why: string; differs?: Differs; outcome: object; hasIntent: boolean }>([
    { why: "names the draft that it leaves", outcome: { kind: "forgotten", left: [ourDraft] }, hasIntent: false },
    {
      why: "names none that its user did not make",
      differs: () => ({ readDrafts: async () => ok([{ ...another, createdBy: "somebody" }]) }),
      outcome: { kind: "forgotten", left: [] },
      hasIntent: false,
    },
    {
      why: "does nothing where the drafts cannot be read",
      differs: () => ({ readDrafts: refused }),
      outcome: { kind: "notForgotten", error: forbidden },
      hasIntent: true,
    },
    {
      why: "says so where the journal cannot be written",
      differs: () => ({ writeJournal: refused }),
      outcome: { kind: "notForgotten", error: forbidden },
      hasIntent: true,
    },
  ])("$why", async ({ differs, outcome, hasIntent }) => {
    expect(await forget(differs)).toEqual({ outcome, stages: ["finishing"], hasIntent });
  });
});
