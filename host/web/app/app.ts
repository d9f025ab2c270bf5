import type { Organisation } from "./organisation.js";
import type { Fetch } from "../context/webApi.js";
import type { HostUser } from "../door/hostDoor.js";
import type { LoadedControl } from "../platform/loadControl.js";
import type { Platform } from "../platform/loadPlatform.js";
import type { Navigator } from "../router/navigator.js";
import type { PageSettings } from "../settings/pageSettings.js";
import type { ShellText } from "../texts/shellTexts.js";

/** Where the Web API is, below this origin. */
export const webApiBase = "/api/data/v9.2/";

/** What every page of the shell can reach. Made once; settings that change in place are asked each time. */
export interface App {
  settings(): PageSettings;
  readonly text: ShellText;
  readonly user: HostUser;
  readonly organisation: Organisation;
  /** IANA zone in force: the switch, else the user's own. */
  readonly timeZone: string;
  /** For the platform's own requests: says the user's language, as a session of the platform does. */
  readonly fetch: Fetch;
  readonly navigator: Navigator;
  readonly platform: Platform;
  control(folder: ControlFolder): Promise<LoadedControl | null>;
  /** Tells controls on the page that a setting changed in place (theme, width, properties). */
  onSettingsChanged(listener: () => void): () => void;
}

export type ControlFolder = "InvoiceReview" | "ManualInvoiceWizard";
