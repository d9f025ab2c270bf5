import { createWebApi, type Fetch as PageFetch } from "../../host/web/context/webApi";
import { timeZoneOffsetMinutes } from "../../host/web/context/timeZoneOffset";
import { backlogContracts, backlogProjects } from "../../host/scenarios/wellKnownBacklog";
import type { Host } from "../../host/server/openHost";
import { users } from "../../host/server/users";
import type { Patience } from "../../shared/core/busyGate";
import type { DataverseCreationConnection } from "../../shared/dataverse/dataverseConnection";
import { dataverseCreationPort } from "../../shared/dataverse/dataverseCreationPort";
import { createOrganisation } from "../../shared/dataverse/organisation/organisation";
import { defaultCreationMessage } from "../../shared/dataverse/messages";
import type { WireRow } from "../../shared/dataverse/wire/row";
import type { Fetch } from "../../shared/dataverse/wire/webRequest";
import type { ProjectId } from "../../shared/invoicing/backlog/backlog";
import { selectFromBacklog } from "../../shared/invoicing/backlog/backlogSelection";
import type { BacklogChoices } from "../../shared/invoicing/backlog/backlogChoices";
import type { ContractId } from "../../shared/invoicing/ids";
import { journalCharacters } from "../../shared/invoicing/journal/journalText";
import { ruleOf } from "../../shared/invoicing/backlog/selectionRule";
import { transactionClasses } from "../../shared/invoicing/words/transactionClass";
import { userDayIn } from "../../shared/platform/userDay";
import type { CreateMode } from "../../shared/procedures/creation/creationOutcome";
import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import type { CreationRequest } from "../../shared/procedures/creation/creationRequest";
import type { Wait } from "../../shared/procedures/progress";
import { openClient, type HostClient } from "../host/hostClient";
import { day } from "./aBacklogItem";
import { valueOf } from "./valueOf";

export type ProjectKey = keyof typeof backlogProjects;
export type ContractKey = keyof typeof backlogContracts;

export const projectId = (key: ProjectKey): ProjectId => backlogProjects[key] as ProjectId;
export const contractId = (key: ContractKey): ContractId => backlogContracts[key] as ContractId;
export const sampleMessage = "sample_CreateProjectInvoice";

export const userId = (key: string): string => users.find((user) => user.key === key)?.id ?? "";

interface PortParts {
  /** Who acts: a key of the host's users. */
  readonly user?: string;
  readonly mode?: CreateMode;
  readonly zone?: string;
  /** What waits for a busy service; over a host's own port it is waited for on the host's clock. */
  readonly patience?: Patience;
  /** In the way of every write and message. */
  readonly fetch?: (real: Fetch) => Fetch;
  /** What a read row holds that the host itself would not take. */
  readonly odd?: (table: string, row: WireRow) => WireRow;
  /** In the way of every read of `context.webAPI`. */
  readonly reads?: (real: PageFetch) => PageFetch;
}

/** What a user chooses: everything of the contract up to the end of October 2026; say what differs. */
export interface Choosing extends Partial<Pick<BacklogChoices, "cutOff" | "itemTypes" | "units" | "resourcingUnits">> {
  readonly project: ProjectKey;
  readonly contract: ContractKey;
  readonly mode?: CreateMode;
  readonly user?: string;
  readonly leftOut?: readonly string[];
}

/** The real adapter of creating by hand over the real host, both in this process. */
export interface CreationHost extends HostClient {
  port(parts?: PortParts): CreationPort;
  /** Reads what the wizard reads, and presses Finish on these choices. */
  request(choosing: Choosing, port?: CreationPort): Promise<CreationRequest>;
  /** How often a message was asked for and not turned away for load, and how often it took effect. */
  timesAsked(message: string): Promise<number>;
  timesDone(message: string): Promise<number>;
  readonly wait: Wait;
  /** Milliseconds of the host's clock. */
  readonly now: () => number;
  /** The seed again and nothing switched; what an earlier run left under way has ended before. */
  freshStart(): Promise<void>;
}

/** Longer than any delay that a test asks for. */
const aWhileMs = 1_200_000;
const settle = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

let runs = 0;

export async function openCreationHost(
  scenario: "wizard" | "backlog" | "contoso" | "contoso60" = "wizard",
): Promise<CreationHost> {
  const client = await openClient(scenario);
  const { door } = client;
  let advancedMs = 0;
  const now = (): number => Date.now() + advancedMs;
  const wait: Wait = async (milliseconds) => {
    await door("clock", { advanceMs: milliseconds });
    advancedMs += milliseconds;
    await settle();
  };
  const patience: Patience = async (seconds) => {
    await wait(seconds * 1000);
    return true;
  };
  const traced = async () => door<{ path: string; status: number }[]>("trace");
  const port = (parts: PortParts = {}): CreationPort => creationPortOver(client.host, now, { patience, ...parts });
  return {
    ...client,
    port,
    request: async (choosing, through = port({ mode: choosing.mode ?? "trim" })) => requestOf(choosing, through),
    timesAsked: async (message) =>
      (await traced()).filter(({ path, status }) => path.endsWith(message) && status !== 429).length,
    timesDone: async (message) =>
      (await door<{ message: string }[]>("effects")).filter((effect) => effect.message === message).length,
    wait,
    now,
    freshStart: async () => {
      await wait(aWhileMs);
      await door("reset", {});
      advancedMs = 0;
    },
  };
}

/** The real adapter of creating by hand over a host. @param now milliseconds of the host's clock */
export function creationPortOver(host: Pick<Host, "fetch">, now: () => number, parts: PortParts = {}): CreationPort {
  return dataverseCreationPort(connectionTo(host, now, parts));
}

function connectionTo(host: Pick<Host, "fetch">, now: () => number, parts: PortParts): DataverseCreationConnection {
  const { user = "billing", mode = "trim", zone = "Europe/Copenhagen" } = parts;
  const fetch: Fetch = (url, init) => host.fetch(url, { ...init, headers: { ...init.headers, "x-host-user": user } });
  const read: PageFetch = (url, init) =>
    host.fetch(url, { ...init, headers: { ...init?.headers, "x-host-user": user } });
  const reads = createWebApi(parts.reads ? parts.reads(read) : read, "/api/data/v9.2/");
  return {
    reads: {
      retrieveMultipleRecords: async (table, ...rest) => {
        const { entities, ...page } = await reads.retrieveMultipleRecords(table, ...rest);
        return { ...page, entities: entities.map((row: WireRow) => parts.odd?.(table, row) ?? row) };
      },
    },
    fetch: parts.fetch ? parts.fetch(fetch) : fetch,
    serviceRoot: "http://host.local/api/data/v9.2/",
    userDay: userDayIn({ getTimeZoneOffsetMinutes: (date = new Date()) => timeZoneOffsetMinutes(zone, date) }),
    random: () => 0.5,
    organisation: createOrganisation(),
    patience: parts.patience ?? (async () => false),
    journalColumn: "pinv_invoicingjournal",
    creationMessage: mode === "customApi" ? sampleMessage : defaultCreationMessage,
    now,
  };
}

async function requestOf(choosing: Choosing, port: CreationPort): Promise<CreationRequest> {
  const { mode = "trim", user = "billing", leftOut = [] } = choosing;
  const project = valueOf(await port.readProject(projectId(choosing.project)));
  const { contracts } = valueOf(await port.readContracts(project.id));
  const contract = contracts.find(({ id }) => id === contractId(choosing.contract));
  if (!contract) throw new Error(`${choosing.project} is not on ${choosing.contract}`);
  const backlog = valueOf(await port.readBacklog(contract.id, project.id));
  const choices: BacklogChoices = {
    contract: contract.id,
    project: project.id,
    currency: contract.currency.code,
    cutOff: choosing.cutOff ?? day("2026-10-31"),
    itemTypes: choosing.itemTypes ?? new Set(transactionClasses),
    units: choosing.units ?? new Set(),
    resourcingUnits: choosing.resourcingUnits ?? new Set(),
    leftOut: new Set(leftOut as BacklogChoices["leftOut"] extends ReadonlySet<infer Id> ? Id[] : never),
  };
  const { chosen, total } = selectFromBacklog(backlog.items, choices);
  runs += 1;
  return {
    mode,
    project,
    rule: ruleOf(choices),
    backlog,
    chosen,
    previewTotal: total.amount,
    user: userId(user),
    availability: await port.readCreationAvailability(),
    messageName: mode === "customApi" ? sampleMessage : defaultCreationMessage,
    removalLacks: {},
    journalLimit: journalCharacters,
    run: `00000000-0000-4000-8000-${String(runs).padStart(12, "0")}`,
  };
}
