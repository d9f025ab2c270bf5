import { createWebApi, type Fetch as PageFetch } from "../../host/web/context/webApi";
import { timeZoneOffsetMinutes } from "../../host/web/context/timeZoneOffset";
import type { Host } from "../../host/server/openHost";
import { largeReads } from "../../shared/dataverse/wire/largeReads";
import { dataverseReviewPort } from "../../shared/dataverse/dataverseReviewPort";
import { ok } from "../../shared/core/result";
import { createOrganisation, type Organisation } from "../../shared/dataverse/organisation/organisation";
import { defaultMessages } from "../../shared/dataverse/messages";
import type { Fetch } from "../../shared/dataverse/wire/webRequest";
import type { InvoiceId, RowId } from "../../shared/invoicing/ids";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import type { Patience } from "../../shared/core/busyGate";
import { userDayIn } from "../../shared/platform/userDay";
import type { MessageNames } from "../../shared/procedures/messageNames";
import type { Wait } from "../../shared/procedures/progress";
import type { ReviewPort } from "../../shared/procedures/review/reviewPort";
import { wellKnownDetail, wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { openClient, type HostClient } from "../host/hostClient";
import { valueOf } from "./valueOf";

interface PortParts {
  /** Who acts: a key of the host's users. */
  readonly user?: string;
  readonly messages?: Partial<MessageNames>;
  readonly paidFallback?: boolean;
  /** The line details' tax column, where the maker names it. */
  readonly taxColumn?: string;
  /** The user's time zone, by its IANA name. */
  readonly zone?: string;
  /** Nothing is known of the organisation yet; otherwise it was found out that it has neither a tax column nor a state of bulk confirmations. */
  readonly isNewPage?: boolean;
  /** Whether the user sees every link and transaction, as an administrator's settings have it. */
  readonly seesSources?: boolean;
  /** What waits for a busy service; otherwise nobody does. */
  readonly patience?: Patience;
  /** In the way of every write and message: for answers that the host cannot give. */
  readonly fetch?: (real: Fetch) => Fetch;
  /** In the way of every read of `context.webAPI`. */
  readonly reads?: (real: PageFetch) => PageFetch;
  /** Whether large tables are read by `fetch`, as where a host gives its address. */
  readonly isAddressGiven?: boolean;
}

/** The real adapter over the real host, both in this process. */
export interface ReviewHost extends HostClient {
  port(parts?: PortParts): ReviewPort;
  /** An invoice as a user reads it, who is asked for nothing else. */
  read(key: InvoiceKey): Promise<LoadedInvoice>;
  /** The messages that took effect, in order. */
  effects(): Promise<string[]>;
  /** Requests to the service so far, those inside a batch left out: "GET invoices". */
  requests(): Promise<string[]>;
  /** The seed again and nothing switched; what an earlier run left under way has ended before. */
  freshStart(): Promise<void>;
  /** Waits on the host's clock, which it moves on: nothing sleeps, and what is due has happened. */
  readonly wait: Wait;
}

export type InvoiceKey = keyof typeof wellKnownInvoices;

export const invoiceId = (key: InvoiceKey): InvoiceId => wellKnownInvoices[key].id as InvoiceId;

/** A row of a well-known invoice by its place, counted from 1. */
export const rowId = (key: InvoiceKey, place: number): RowId => wellKnownDetail(key, place) as RowId;

/** Longer than any delay that a test asks for. */
const aWhileMs = 900_000;

/** Everything that is ready to go on has gone on; no time passes. */
const settle = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export async function openReviewHost(scenario: Parameters<typeof openClient>[0] = "small"): Promise<ReviewHost> {
  const client = await openClient(scenario);
  const { host, door } = client;
  const wait: Wait = async (milliseconds) => {
    await door("clock", { advanceMs: milliseconds });
    await settle();
  };
  return {
    ...client,
    port: (parts) => reviewPortOver(host, parts),
    read: async (key) => valueOf(await reviewPortOver(host).readInvoice(invoiceId(key))),
    effects: async () => (await door<{ message: string }[]>("effects")).map(({ message }) => message),
    requests: async () => {
      const trace = await door<{ method: string; path: string; batch?: number }[]>("trace");
      const outer = trace.filter(({ batch }) => batch === undefined);
      return outer.map(({ method, path }) => `${method} ${path.replace(/\?.*/s, "").replace(/\(.*?(?=\/|$)/, "")}`);
    },
    freshStart: async () => {
      await wait(aWhileMs);
      await door("reset", {});
    },
    wait,
  };
}

/** The real adapter of reviewing over a host. */
export function reviewPortOver(host: Pick<Host, "fetch">, parts: PortParts = {}): ReviewPort {
  const { user = "billing", zone = "Europe/Copenhagen", paidFallback = false, taxColumn = null } = parts;
  const fetch: Fetch = (url, init) => host.fetch(url, { ...init, headers: { ...init.headers, "x-host-user": user } });
  const read: PageFetch = (url, init) =>
    host.fetch(url, { ...init, headers: { ...init?.headers, "x-host-user": user } });
  const serviceRoot = "http://host.local/api/data/v9.2/";
  const way = { fetch: parts.fetch ? parts.fetch(fetch) : fetch, serviceRoot };
  return dataverseReviewPort({
    ...way,
    reads: largeReads(createWebApi(parts.reads ? parts.reads(read) : read, "/api/data/v9.2/"), {
      ...way,
      serviceRoot: parts.isAddressGiven ? serviceRoot : null,
    }),
    userDay: userDayIn({ getTimeZoneOffsetMinutes: (date = new Date()) => timeZoneOffsetMinutes(zone, date) }),
    seesSources: Promise.resolve(parts.seesSources ?? true),
    taxColumn,
    messages: { ...defaultMessages, ...parts.messages },
    paidFallback,
    random: () => 0.5,
    organisation: parts.isNewPage ? createOrganisation() : knownOrganisation(),
    patience: parts.patience ?? (async () => false),
  });
}

function knownOrganisation(): Organisation {
  const organisation = createOrganisation();
  for (const question of ["tax", "bulk"]) void organisation.finding(question, async () => ok(null)).ask();
  return organisation;
}

/** Somebody else changes a row. */
export async function patchRow(host: ReviewHost, key: InvoiceKey, place: number, columns: object): Promise<void> {
  const done = await host.send("PATCH", `msdyn_invoicelinetransactions(${rowId(key, place)})`, columns);
  expect(done.status).toBe(204);
}
