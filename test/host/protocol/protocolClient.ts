import { DynamicsWebApi } from "dynamics-web-api";
import { openHost } from "../../../host/server/openHost";

export type Row = Record<string, unknown>;

/** What `dynamics-web-api` throws. */
export interface WebApiError {
  readonly status: number;
  readonly code?: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The independent client `dynamics-web-api`, unmodified, over HTTP against the scenario of 200,000 rows. */
export interface ProtocolClient {
  readonly api: DynamicsWebApi;
  /** The one invoice. */
  readonly invoice: string;
  door(name: string, body: unknown): Promise<void>;
  newAccount(name: string): Promise<string>;
  nameOf(accountId: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function openProtocolClient(): Promise<ProtocolClient> {
  const host = await openHost({ scenario: "protocol" });
  const { url } = await host.listen(0);
  const api = new DynamicsWebApi({ serverUrl: url, dataApi: { version: "9.2" } });
  const { value } = await api.retrieveMultiple<Row>({ collection: "invoices", select: ["name"], top: 1 });
  return {
    api,
    invoice: String(value[0]?.["invoiceid"]),
    door: async (name, body) => {
      const response = await fetch(`${url}/__host/${name}`, { method: "POST", body: JSON.stringify(body) });
      if (!response.ok) throw new Error(await response.text());
    },
    newAccount: async (name) => String(await api.create<Row, string>({ collection: "accounts", data: { name } })),
    nameOf: async (id) => (await api.retrieve<Row>({ collection: "accounts", key: id, select: ["name"] }))["name"],
    close: async () => host.close(),
  };
}

/** The failure that the client throws. */
export async function failed(asked: Promise<unknown>): Promise<WebApiError> {
  return asked.then(
    () => Promise.reject(new Error("It was carried out.")),
    (error: unknown) => error as WebApiError,
  );
}
