import { CreationPort } from "../procedures/creation/creationPort";
import { readBacklog } from "./creation/backlogRead";
import {
  readCreationAvailability,
  requestCreation,
  requestCustomCreation,
  requestRecalculation,
} from "./creation/creationMessages";
import { retainerClasses } from "./creation/readRetainers";
import { recordedDays } from "./creation/recordedDays";
import { readContracts, readProject, writeJournal } from "./creation/creationProject";
import { DataverseCreationConnection } from "./dataverseConnection";
import { askColumns } from "./organisation/askColumns";
import { knowingReads } from "./organisation/knowingReads";
import { besideReads } from "./creation/besideReads";
import { spareInCreation } from "./creation/spareInCreation";
import { readDraft, readDraftRows, readDrafts } from "./creation/draftRead";
import { readServerTime } from "./wire/serverTime";
import { hastyReads, patientReads, waitWhileBusy } from "./wire/patientReads";
import { removalPart } from "./review/removalPart";
import { sendCompared } from "./wire/sendCompared";
import { readSourceStatus } from "./review/sources";

/** Invoicing a project by hand over Dataverse: reads as they are given, writes and messages by the Web API. */
export function dataverseCreationPort(given: DataverseCreationConnection): CreationPort {
  const knowing = knowingReads({ ...given, spare: spareInCreation, askColumns: askColumns(given) });
  const known = besideReads(knowing, given.organisation);
  const reads = patientReads({ ...given, reads: known });
  const connection = { ...given, reads };
  const { patience: _patience, ...once } = connection;
  return {
    readProject: async (id) => {
      // beside the first reads, so that the backlog need not wait for it
      void recordedDays(given);
      void retainerClasses(given);
      return readProject(connection, id);
    },
    readContracts: (project) => readContracts(reads, project),
    readBacklog: (contract, project) => readBacklog(connection, contract, project),
    writeJournal: (project, version, text) => writeJournal(connection, project, version, text),
    readServerTime: () => readServerTime(connection),
    readCreationAvailability: () => readCreationAvailability(connection),
    requestCreation: (contract) => requestCreation(once, contract),
    requestCustomCreation: (rule, milestones, run) => requestCustomCreation(once, rule, milestones, run),
    waitWhileBusy: waitWhileBusy(connection),
    readDrafts: (contract) => readDrafts(reads, contract),
    readDraft: (invoice) => readDraft(reads, invoice),
    readDraftRows: (invoice) => readDraftRows(reads, invoice),
    removeRows: (_, rows) =>
      sendCompared(
        { ...given, reads: hastyReads(known) },
        rows.map(({ row, version, kind }) => ({
          row,
          part: removalPart({ row, version, isProductLine: kind === "productLine" }),
        })),
      ),
    readSourceStatus: (source) => readSourceStatus(reads, source),
    recalculate: (invoice) => requestRecalculation(connection, invoice),
  };
}
