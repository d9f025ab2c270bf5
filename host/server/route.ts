import { answerDoor } from "./door/door";
import type { HostAnswer, HostRequest } from "./http/hostAnswer";
import { staticFile } from "./http/staticFiles";
import type { Organisation } from "./organisation";
import { answerWebApi } from "./webApi";

/** Sends a request to the Web API, the door, or the files. Every answer has the time of the host's clock. */
export async function route(request: HostRequest, organisation: Organisation): Promise<HostAnswer> {
  const answer = await answerTo(request, organisation);
  const date = new Date(organisation.clock.nowMs()).toUTCString();
  return { ...answer, headers: { date, ...answer.headers } };
}

async function answerTo(request: HostRequest, organisation: Organisation): Promise<HostAnswer> {
  if (/^\/api\/data\/v9\.\d\//.test(request.path)) return answerWebApi(request, organisation);
  if (request.path.startsWith("/__host/")) return answerDoor(request, organisation);
  const path = decodedPath(request.path);
  if (path === undefined) return plain(400, "The address is not encoded correctly.\n");
  const file = request.method === "GET" ? await staticFile(path) : undefined;
  return file ?? plain(404, "Not found\n");
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}

function plain(status: number, body: string): HostAnswer {
  return { status, body, headers: { "content-type": "text/plain; charset=utf-8" } };
}
