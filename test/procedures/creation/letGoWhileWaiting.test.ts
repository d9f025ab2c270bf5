import { err, ok } from "../../../shared/core/result";
import { journalText } from "../../../shared/invoicing/journal/journalText";
import type { CreationPort } from "../../../shared/procedures/creation/creationPort";
import { type Differs, forbidden, intent, inTurn, unfinished } from "../../support/aDraftInMemory";
import { create } from "../../support/pressFinish";
import { valueOf } from "../../support/valueOf";

const busy = { kind: "busy", retryAfterSeconds: 30 } as const;
const anotherRun = { ...intent, run: "5eed0000-0000-4000-8000-000000000999" };

/** The service is busy when it is asked; during the wait another window writes this into the journal. */
const waitingWhile =
  (journal: string | null, readable = true): Differs =>
  (usual) => ({
    readDrafts: async () => ({ ok: true, value: [] }),
    requestCreation: inTurn<CreationPort["requestCreation"]>(async () => err(busy), usual.requestCreation),
    waitWhileBusy: inTurn<CreationPort["waitWhileBusy"]>(
      async () => {
        if (journal !== null) await usual.writeJournal(unfinished.project, "1", journal);
        return true;
      },
      async () => false,
    ),
    ...(!readable && { readProject: inTurn<CreationPort["readProject"]>(async () => err(forbidden)) }),
  });

describe("a run that another window ends while this one waits for a busy service asks for nothing more", () => {
  const entryGone = { kind: "stopped", reason: { kind: "entryGone" }, draft: null, rowCount: 0 };
  it.each<{ why: string; journal: string; hasIntent: boolean }>([
    { why: "it was let go", journal: "", hasIntent: false },
    {
      why: "it was let go, and another run begun, whose draft would come beside ours",
      journal: valueOf(journalText({ intent: anotherRun, last: null }, 4000)),
      hasIntent: true,
    },
  ])("$why", async ({ journal, hasIntent }) => {
    const ended = await create({}, waitingWhile(journal));
    expect({ ...ended, asked: ended.asked.length }).toMatchObject({ outcome: entryGone, asked: 0, hasIntent });
  });

  it("what cannot be looked up is not asked for again either", async () => {
    const ended = await create({}, waitingWhile(null, false));
    expect(ended.asked).toHaveLength(0);
  });

  it("nor where it cannot be read whether a draft came meanwhile: what was chosen may be on it", async () => {
    const none = async () => ok([]);
    const ended = await create({}, (usual) => ({
      ...waitingWhile(null)(usual),
      readDrafts: inTurn<CreationPort["readDrafts"]>(none, none, async () => err(forbidden), none),
    }));
    expect(ended).toMatchObject({ outcome: { kind: "notCreated", error: busy }, asked: [] });
  });

  it("a run that is still there is asked for again", async () => {
    expect((await create({}, waitingWhile(null))).asked).toHaveLength(1);
  });
});
