/** A fault that the host plays on matching requests; see host/README.md. */
export interface Fault {
  readonly method?: string;
  /** Regular expression over the path below /api/data/v9.2/. */
  readonly path: string;
  readonly when: "before" | "after";
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  readonly retryAfterSeconds?: number;
  /** On the host's clock: `advance` releases it. */
  readonly delayMs?: number;
  /** The answer is never sent. */
  readonly drop?: true;
  /** The answer's bytes are spoilt, or a page for people stands in its place. */
  readonly garble?: "bytes" | "page";
  /** The answer ends half way. */
  readonly cut?: true;
  /** Privileges taken from the user who asks. */
  readonly revoke?: readonly string[];
  /** Meets only every n-th request that matches. */
  readonly every?: number;
  readonly times?: number;
}

/** One request that the host answered. */
export interface TracedRequest {
  readonly n: number;
  readonly at: string;
  readonly user: string;
  readonly method: string;
  /** Below /api/data/v9.2/, decoded. */
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** The outer request's number, for an operation inside a $batch. */
  readonly batch?: number;
  readonly bytes: number;
}

/** One message that really took effect. */
export interface Effect {
  readonly n: number;
  readonly at: string;
  readonly user: string;
  readonly message: string;
  readonly record: string;
}

export interface HostSettings {
  readonly rollUpOnSave: boolean;
  readonly rounding: "halfToEven" | "halfAwayFromZero";
  readonly missingMessages: readonly string[];
  /** "table.column", by logical names. */
  readonly missingColumns: readonly string[];
  readonly extraColumns: readonly string[];
  /** "table.column=value" */
  readonly missingOptions: readonly string[];
  /** "table.Navigation", in the case of the wire. */
  readonly missingNavigations: readonly string[];
  readonly optimisticConcurrency: boolean | { readonly except: readonly string[] };
  /** Whether what is taken off a draft can be invoiced again. */
  readonly giveBackOnDelete: boolean;
  /** Milliseconds of host time until a creation takes effect; false does it at once. */
  readonly createInBackground: number | false;
  /** Limits of each user, counted for real. */
  readonly serviceProtection:
    boolean | { readonly requests?: number; readonly executionSeconds?: number; readonly concurrent?: number };
}

/** The host's door for tests: faults, clock, trace, effects, settings, and a look into the database. */
export class HostDoor {
  /** @param kind of organisation that it becomes with each reset; without it stays what it is */
  constructor(
    private readonly url: string,
    private readonly kind?: string,
  ) {}

  /** Puts a scenario's data back and clears faults, trace, clock and settings. */
  reset = (scenario?: string) =>
    this.ask("POST", "reset", { ...(scenario !== undefined && { scenario }), ...(this.kind && { kind: this.kind }) });

  /** Keeps the data and the settings under a name, for as long as the host runs. */
  snapshot = (name: string) => this.ask("POST", "snapshot", { name });
  /** Puts a snapshot back and clears faults. */
  restore = (name: string) => this.ask("POST", "restore", { name });

  fault = (fault: Fault) => this.ask<{ id: string | number }>("POST", "faults", fault);
  /** Those that still wait. */
  faults = () => this.ask<readonly { readonly id: number }[]>("GET", "faults");
  clearFaults = () => this.ask("DELETE", "faults");

  clock = () => this.ask<{ now: string; advancedMs: number }>("GET", "clock");
  advance = (advanceMs: number) => this.ask("POST", "clock", { advanceMs });
  setClock = (now: string) => this.ask("POST", "clock", { now });

  trace = () => this.ask<TracedRequest[]>("GET", "trace");
  clearTrace = () => this.ask("DELETE", "trace");

  effects = () => this.ask<Effect[]>("GET", "effects");

  settings = () => this.ask<HostSettings>("GET", "settings");
  changeSettings = (settings: Partial<HostSettings>) => this.ask("POST", "settings", settings);

  /** All that a user may do from now on. */
  allow = (user: string, privileges: readonly string[]) => this.ask("POST", `users/${user}`, { privileges });

  /** Rows of the database; only a select is let through. */
  query = <Row>(sql: string, params: readonly (string | number | null)[] = []) =>
    this.ask<Row[]>("POST", "query", { sql, params });

  /** A request to the Dataverse Web API as a user of the host, for what somebody else does meanwhile. */
  async webApi(user: string, method: string, path: string, body?: object): Promise<{ status: number; text: string }> {
    const response = await fetch(`${this.url}/api/data/v9.2/${path}`, {
      method,
      headers: { "x-host-user": user, accept: "application/json", ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  }

  private async ask<Answer = unknown>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.url}/__host/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The host's door refused ${method} ${path}: ${response.status} ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as Answer;
  }
}
