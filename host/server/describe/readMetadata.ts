import { lackedMessages } from "../settings";
import type { HostAnswer } from "../http/hostAnswer";
import type { Call } from "../wire/call";
import { csdl } from "./csdl";

/** GET of `$metadata`. */
export function readMetadata(call: Call): HostAnswer {
  const headers = { "content-type": "application/xml; charset=utf-8", "odata-version": "4.0" };
  return { status: 200, body: csdl(lackedMessages(call.settings)), headers };
}
