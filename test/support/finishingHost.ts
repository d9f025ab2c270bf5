import { readJournal } from "../../shared/invoicing/journal/journalText";
import { createInvoice } from "../../shared/procedures/creation/createInvoice";
import type { CreationOutcome } from "../../shared/procedures/creation/creationOutcome";
import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import { type Choosing, contractId, openCreationHost, projectId, type CreationHost } from "./creationHost";
import { storedDrafts, type StoredDraft } from "./draftInDatabase";
import { endOf } from "./endOf";
import { valueOf } from "./valueOf";

/** Somebody who presses Finish, and what the database and the journal say afterwards. */
export interface FinishingHost extends CreationHost {
  /** Presses Finish; whatever happens between reading and pressing comes first. */
  finish(choosing: Choosing, before?: (port: CreationPort) => Promise<void>): Promise<CreationOutcome>;
  /** Drafts that the scenario did not begin with. */
  newDrafts(choosing: Choosing): Promise<readonly StoredDraft[]>;
  hasIntent(choosing: Choosing): Promise<boolean>;
}

export const plant: Choosing = { project: "plant", contract: "plantBuild" };
export const website: Choosing = { project: "website", contract: "website" };

export async function openFinishingHost(): Promise<FinishingHost> {
  const host = await openCreationHost();
  return {
    ...host,
    finish: async (choosing, before) => {
      const port = host.port({ mode: choosing.mode ?? "trim" });
      const request = await host.request(choosing, port);
      await before?.(port);
      return endOf(createInvoice(request, port, host.wait, host.now));
    },
    newDrafts: async ({ contract }) =>
      (await storedDrafts(host, contractId(contract))).filter(({ number }) => !number.startsWith("PINV")),
    hasIntent: async ({ project }) => {
      const { journal } = valueOf(await host.port().readProject(projectId(project)));
      return valueOf(readJournal(journal)).intent !== null;
    },
  };
}
