/** A request as it leaves a control: alone, or as a part of a batch. */
export interface WireRequest {
  /** The two ways out of a control: `fetch`, and `context.webAPI`. */
  readonly seam: "fetch" | "webAPI";
  readonly isPart: boolean;
  readonly method: string;
  /** Below the service root, decoded, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What comes back. `isBroken`: the status line came, and the connection broke within the body. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBroken?: boolean;
}

/** A connection that broke before there was an answer, as `fetch` tells it. */
export const connectionBroken = (): Error => new TypeError("Failed to fetch");

/** What a row is called in an address: "invoices(…)". */
export interface RowAddress {
  readonly set: string;
  readonly id: string;
}

/** The row that a request is about; undefined where it is about none, or about many. */
export function rowAddressOf({ path }: WireRequest): RowAddress | undefined {
  const [, set = "", id = ""] = /^(\w+)\(([0-9a-f-]{36})\)/.exec(path) ?? [];
  return id === "" ? undefined : { set, id };
}

/** The message that a request asks for, bound to a row or not; undefined where it asks for none. */
export function messageOf({ method, path }: WireRequest): string | undefined {
  if (method !== "POST" || path === "$batch") return undefined;
  return /(?:^|Microsoft\.Dynamics\.CRM\.)(\w+)$/.exec(path)?.[1];
}

/**
 * What kind of request it is: method and path with ids and values taken out, and of a query the columns that it asks
 * by. Two requests of one name are one distinct request, at another time.
 */
export function requestName(request: WireRequest): string {
  const { seam, isPart, method, path } = request;
  const [address = "", query = ""] = splitAt(path, "?");
  const columns = columnsOf(query);
  const where = address.replace(/\([^)]*\)/g, "()").replace("Microsoft.Dynamics.CRM.", "");
  return `${isPart ? "$batch" : seam}: ${method} ${where}${columns.length > 0 ? ` by ${columns.join("+")}` : ""}`;
}

/** Columns in the filter of an OData query or of FetchXML, each once, in their order; an aggregate says that it is. */
function columnsOf(query: string): readonly string[] {
  const fetchXml = /(?:^|&)fetchXml=(.*)$/is.exec(query)?.[1];
  if (fetchXml !== undefined) {
    const aggregate = /aggregate=.true/.test(fetchXml) ? ["count"] : [];
    return unique([...aggregate, ...all(fetchXml, /<condition\s+attribute=["'](\w+)/g)]);
  }
  const filter = /\$filter=([^&]*)/.exec(query)?.[1] ?? "";
  const named = all(filter, /PropertyName='(\w+)'/g);
  const values = /'[^']*'|[0-9a-f]{8}-[0-9a-f-]{27}|Microsoft\.Dynamics\.CRM\.\w+|Property\w+|[\dT:.-]+Z/g;
  const compared = all(filter.replace(values, " "), /\b(_?[a-z]\w{3,})\b/g);
  return unique([...named, ...compared]);
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = ""]) => found);
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

function splitAt(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
