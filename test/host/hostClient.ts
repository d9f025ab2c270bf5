import { openHost, type Host } from "../../host/server/openHost";

/** An answer of the Web API as tests look at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body read as JSON; numbers are doubles here, so exact digits are asserted on `text`. */
  readonly json: JsonAnswer;
}

/** The members of a JSON answer. Without an error or rows these two are empty, so that a test can ask for them. */
export interface JsonAnswer {
  readonly [name: string]: unknown;
  readonly error: { readonly code: string; readonly message: string };
  readonly value: readonly Record<string, unknown>[];
}

/** A host in this process with short words for its Web API and its door. */
export interface HostClient {
  readonly host: Host;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A bound message of an invoice. */
  message(name: string, invoiceId: string, headers?: Record<string, string>): Promise<Answer>;
  /** `msdyn_NewInvoiceContract` of a project contract. */
  newInvoice(contractId: string, headers?: Record<string, string>): Promise<Answer>;
  /** A call of the door: GET without a body, else POST unless another method is named. */
  door<T = unknown>(name: string, body?: unknown, method?: string): Promise<T>;
  query<T = Record<string, string | number | null>>(sql: string, params?: readonly (string | number)[]): Promise<T[]>;
}

export const annotated = { prefer: 'odata.include-annotations="*"' };

/** Opens a host on a fresh copy of a scenario. */
export async function openClient(
  scenario:
    | ("contoso" | "contoso60" | "invoices500" | "invoices20000" | "small")
    | ("wizard" | "backlog" | "backlog2000" | "worked" | "protocol" | "invoice100000"),
): Promise<HostClient> {
  return clientOf(await openHost({ scenario }));
}

/** Short words for a host that is open already. */
export function clientOf(host: Host): HostClient {
  const send: HostClient["send"] = async (method, path, body, headers = {}) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const init = { method, headers, ...(body !== undefined && { body: text }) };
    return answerFrom(await host.fetch(`/api/data/v9.2/${path}`, init));
  };
  const door = async <T>(name: string, body?: unknown, method = body === undefined ? "GET" : "POST"): Promise<T> => {
    const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await host.fetch(`/__host/${name}`, init);
    if (response.status !== 200) throw new Error(await response.text());
    return (await response.json()) as T;
  };
  return {
    host,
    send,
    door,
    get: async (path, headers) => send("GET", path, undefined, headers),
    message: async (name, id, headers) => send("POST", `invoices(${id})/Microsoft.Dynamics.CRM.${name}`, {}, headers),
    newInvoice: async (id, headers) =>
      send("POST", `salesorders(${id})/Microsoft.Dynamics.CRM.msdyn_NewInvoiceContract`, {}, headers),
    query: async (sql, params = []) => door("query", { sql, params }),
  };
}

async function answerFrom(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
  const members = isJson ? (JSON.parse(text) as object) : {};
  const json = { error: { code: "", message: "" }, value: [], ...members };
  return { status: response.status, headers: response.headers, text, json };
}

/** The address of a line detail. */
export function detailAddress(id: string): string {
  return `msdyn_invoicelinetransactions(${id})`;
}
