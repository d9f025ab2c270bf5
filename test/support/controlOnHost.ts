import { createWebApi, type Fetch as PageFetch } from "../../host/web/context/webApi";
import { createUtility, mayDo } from "../../host/web/context/utility";
import { timeZoneOffsetMinutes } from "../../host/web/context/timeZoneOffset";
import type { HostUser } from "../../host/web/door/hostDoor";
import type { HostClient } from "../host/hostClient";
import { readResx } from "../repository/readResx";
import { userId } from "./creationHost";

type Utility = ComponentFramework.Utility;
type Wire = PageFetch;

export interface ControlParts {
  readonly control: "InvoiceReview" | "ManualInvoiceWizard";
  readonly client: HostClient;
  readonly form: { readonly entityTypeName: string; readonly entityId: string } | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What the host page's answer to who may do what becomes. */
  readonly utils?: (real: Utility) => unknown;
  /** In the way of every request. */
  readonly wire?: (real: Wire) => Wire;
}

let requests = 0;

/** Requests of controls on this page that are not answered yet. */
export const requestsUnderWay = (): number => requests;

const apiPath = "/api/data/v9.2/";

/**
 * The context of a control on a page of the host's, in English and in Copenhagen: its requests reach the host in this
 * process, and `window.fetch` does too.
 */
export async function contextOnHost<Inputs>(parts: ControlParts): Promise<ComponentFramework.Context<Inputs>> {
  const { client, form, parameters, control, utils = (real) => real, wire = (real) => real } = parts;
  const english = readResx(control, 1033);
  const user = await client.door<HostUser>("whoami");
  const carry = wire(client.host.fetch);
  // what gives a request up is the page's, and the host knows only its own
  const reach: Wire = async (url, { method = "GET", headers = {}, body } = {}) => {
    requests += 1;
    try {
      return await carry(url, { method, headers, ...(body !== undefined && { body }) });
    } finally {
      requests -= 1;
    }
  };
  window.fetch = reach as typeof window.fetch;
  const context = {
    client: { isOffline: () => false },
    userSettings: {
      languageId: 1033,
      userId: userId("billing"),
      numberFormattingInfo: { numberDecimalSeparator: ".", numberGroupSeparator: "," },
      dateFormattingInfo: { shortDatePattern: "M/d/yyyy", dateSeparator: "/" },
      getTimeZoneOffsetMinutes: (date = new Date()) => timeZoneOffsetMinutes("Europe/Copenhagen", date),
    },
    resources: { getString: (key: string) => english.get(key) ?? key },
    utils: utils(
      createUtility(reach, apiPath, {
        may: (table, privilege) => mayDo(user, table, privilege),
        isDeclared: true,
      }),
    ),
    webAPI: createWebApi(reach, apiPath),
    navigation: { openForm: () => Promise.resolve({ savedEntityReference: [] }) },
    page: { ...form, getClientUrl: () => "http://host.local" },
    mode: {
      isControlDisabled: false,
      allocatedWidth: 1000,
      allocatedHeight: -1,
      trackContainerResize: () => undefined,
    },
    parameters,
  };
  return context as unknown as ComponentFramework.Context<Inputs>;
}
