import type { HostUser } from "../users";
import type { Records } from "../store/records";
import type { Settings } from "../settings";

/** Everything one Web API operation knows besides its own request. */
export interface Call {
  readonly records: Records;
  readonly settings: Settings;
  readonly user: HostUser;
  /** 1033 or 1030: the language of labels and formatted values. */
  readonly languageId: number;
  /** The host's time in whole seconds of UTC. */
  readonly now: string;
  /** For example `http://127.0.0.1:8181/api/data/v9.2`. */
  readonly base: string;
}
