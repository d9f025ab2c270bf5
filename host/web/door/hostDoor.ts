/** A user of the host, as its door lists them. */
export interface HostUser {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
  readonly languageId: number;
  readonly roles: readonly string[];
  readonly privileges: readonly string[];
  /** Privileges on single tables that the roles leave out: `prvCreateinvoice`. */
  readonly lacks?: readonly string[];
}

export interface Scenario {
  readonly name: string;
  readonly description: string;
}

export interface OrganisationKind {
  readonly name: string;
  readonly description: string;
  /** What the makers of such an organisation set on the controls; "" takes a property away. */
  readonly properties: Readonly<Record<string, string>>;
  readonly isCurrent: boolean;
}

export interface TracedRequest {
  readonly n: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** Requests that overlap in time are one wave. */
  readonly wave: number;
  /** Of the answer's body. */
  readonly bytes: number;
}

export interface Fault {
  readonly method?: string;
  readonly path: string;
  readonly when: "before" | "after";
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  readonly retryAfterSeconds?: number;
  readonly delayMs?: number;
  readonly drop?: true;
  readonly garble?: "bytes" | "page";
  readonly cut?: true;
  readonly revoke?: readonly string[];
  readonly every?: number;
  readonly times?: number;
}

/** The host's own door beside the Web API: who may act, faults, clock, data, trace. */
export const hostDoor = {
  users: () => ask<readonly HostUser[]>("GET", "users"),
  scenarios: () => ask<readonly Scenario[]>("GET", "scenarios"),
  kinds: () => ask<readonly OrganisationKind[]>("GET", "kinds"),
  settings: () => ask<{ readonly missingColumns: readonly string[] }>("GET", "settings"),
  /** What is not named stays as it is. */
  reset: (to: { readonly scenario?: string; readonly kind?: string }) => ask<unknown>("POST", "reset", to),
  faults: () => ask<readonly unknown[]>("GET", "faults"),
  setFault: (fault: Fault) => ask<unknown>("POST", "faults", fault),
  clearFaults: () => ask<unknown>("DELETE", "faults"),
  clock: () => ask<{ readonly now: string }>("GET", "clock"),
  advanceClock: (advanceMs: number) => ask<unknown>("POST", "clock", { advanceMs }),
  trace: () => ask<readonly TracedRequest[]>("GET", "trace"),
  clearTrace: () => ask<unknown>("DELETE", "trace"),
};

async function ask<Answer>(method: string, name: string, body?: object): Promise<Answer> {
  const init: RequestInit = { method };
  if (body) {
    init.headers = { "Content-Type": "application/json" };
    init.body = JSON.stringify(body);
  }
  const answer = await fetch(`/__host/${name}`, init);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text || `${answer.status}`);
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}
