import { seedId } from "../scenarios/seedId";
import { messages, renamedTo, sampleMessage } from "./metadata/messages";
import { tableNamed } from "./metadata/tables";
import type { Settings } from "./settings";
import type { Records } from "./store/records";
import { users } from "./users";

/**
 * Brings the rows that say what the organisation has in line with its settings: its solutions, and names of messages. A
 * database that says so already is not written to, and no statement of it is kept: this runs whenever one is opened.
 */
export function writeOrganisationRows(records: Records, { solutions, renamedMessages }: Settings): void {
  const names = [...messages.map(({ name }) => name), sampleMessage].map((name) => {
    const [shown, id] = [renamedTo(renamedMessages, name), seedId("sdkmessage", name)];
    return `UPDATE sdkmessage SET name = '${shown}' WHERE sdkmessageid = '${id}' AND name <> '${shown}';`;
  });
  records.store.exec(`${names.join("")} DELETE FROM solution`);
  for (const each of solutions) {
    const [uniquename = "", version = ""] = each.split("=");
    const row = { solutionid: seedId("solution", uniquename), uniquename, friendlyname: uniquename, version };
    records.insert(tableNamed("solution"), { ...row, ismanaged: 1 }, { userId: users[0]?.id ?? "", now: installedAt });
  }
}

/** A fixed moment, so that every run gives the same rows. */
const installedAt = "2026-10-20T08:00:00Z";
