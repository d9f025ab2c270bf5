import { answerDoor } from "./door/door";
import type { HostAnswer, HostRequest } from "./http/messages";
import { staticFile } from "./http/staticFiles";
import type { Organisation } from "./organisation";
import { answerWebApi } from "./webApi";

/** Sends a request to the Web API, the door, or the files. */
export async function route(request: HostRequest, organisation: Organisation): Promise<HostAnswer> {
  if (/^\/api\/data\/v9\.\d\//.test(request.path)) return answerWebApi(request, organisation);
  if (request.path.startsWith("/__host/")) return answerDoor(request, organisation);
  const file = request.method === "GET" ? await staticFile(decodeURI(request.path)) : undefined;
  return file ?? { status: 404, body: "Not found\n", headers: { "content-type": "text/plain; charset=utf-8" } };
}
