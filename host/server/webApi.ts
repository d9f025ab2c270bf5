import { failureAnswer } from "./perform";
import { actingUser } from "./http/actingUser";
import { withIdentity, type HostAnswer, type HostRequest } from "./http/hostAnswer";
import type { Organisation } from "./organisation";
import { Session } from "./session";
import { belowService } from "./wire/address";

/** "Compose HTTP requests and handle errors", maximum URL length. The status of a longer one is not documented. */
const longestAddress = 32_768;

/** Answers a request below `/api/data/v9.2/`; whatever goes wrong becomes a Web API error answer. */
export async function answerWebApi(request: HostRequest, organisation: Organisation): Promise<HostAnswer> {
  return withIdentity(await answered(request, organisation));
}

async function answered(request: HostRequest, organisation: Organisation): Promise<HostAnswer> {
  try {
    const where = belowService(`${request.path}${request.query === "" ? "" : `?${request.query}`}`, longestAddress);
    const session = new Session(organisation, actingUser(request.headers), `${request.origin}/api/data/v9.2`);
    return await session.answer({ method: request.method, ...where, headers: request.headers, body: request.body });
  } catch (error) {
    return failureAnswer(error, request.headers);
  }
}
