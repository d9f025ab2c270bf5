import { Patience } from "../core/busyGate";
import { MessageNames } from "../procedures/messageNames";
import { SourceConnection } from "./review/rowSources";
import { ReadApi } from "./wire/readApi";
import { Organisation } from "./organisation/organisation";
import { UserDay } from "./wire/row";
import { Fetch } from "./wire/webRequest";

/** What the adapter needs of its surroundings. */
export interface DataverseConnection {
  readonly reads: ReadApi;
  readonly fetch: Fetch;
  /** What all requests wait with for a busy service. */
  readonly patience: Patience;
  /** "https://organisation/api/data/v9.2/", same origin as the page. */
  readonly serviceRoot: string;
  readonly userDay: UserDay;
  readonly seesSources: SourceConnection["seesSources"];
  /** What is known of it, for the life of the page. */
  readonly organisation: Organisation;
  /** The line details' tax column, where a maker has named it; null where it is to be found out. */
  readonly taxColumn: string | null;
  readonly messages: MessageNames;
  /** Whether a missing "paid" message may be replaced by the state change. */
  readonly paidFallback: boolean;
  /** For multipart boundaries; not for anything that must not be guessed. */
  readonly random: () => number;
}

/** What creating needs of them, and of its own. */
export interface DataverseCreationConnection extends Pick<
  DataverseConnection,
  "reads" | "fetch" | "patience" | "serviceRoot" | "userDay" | "random" | "organisation"
> {
  /** Logical name of the project's column that holds the journal: the one the control is bound to. */
  readonly journalColumn: string;
  /** The message behind the way of creating: the platform's own, or the customer's. */
  readonly creationMessage: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
