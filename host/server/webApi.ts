import { failureAnswer, perform, type Operation } from "./api";
import { failureOf, type Fault } from "./door/faults";
import { actingUser, requestedLanguage } from "./http/actingUser";
import type { HostAnswer, HostRequest } from "./http/messages";
import type { Organisation } from "./organisation";
import { belowService } from "./wire/address";
import type { Call } from "./wire/call";

/** Answers a request below `/api/data/v9.2/`: trace and faults around the operation, which itself takes no time. */
export async function answerWebApi(request: HostRequest, organisation: Organisation): Promise<HostAnswer> {
  try {
    return await answer(request, organisation);
  } catch (error) {
    return failureAnswer(error);
  }
}

async function answer(request: HostRequest, organisation: Organisation): Promise<HostAnswer> {
  const user = actingUser(request.headers);
  const { path, query } = belowService(`${request.path}${request.query === "" ? "" : `?${request.query}`}`);
  const operation: Operation = { method: request.method, path, query, headers: request.headers, body: request.body };
  const started = organisation.clock.nowMs();
  const entry = organisation.trace.begin({
    at: organisation.clock.nowText(),
    user: user.key,
    method: request.method,
    path: query === "" ? path : `${path}?${decoded(query)}`,
  });
  const fault = organisation.faults.take(operation.method, path, decoded(query));
  await organisation.faults.delay(fault, "before");
  const call: Call = {
    records: organisation.records,
    settings: organisation.settings,
    user,
    languageId: requestedLanguage(request.headers),
    now: organisation.clock.nowText(),
    base: `${request.origin}/api/data/v9.2`,
  };
  const result = faulty(fault, () => perform(operation, call));
  await organisation.faults.delay(fault, "after");
  entry.status = result.dropped ? 0 : result.status;
  entry.ms = organisation.clock.nowMs() - started;
  entry.bytes = result.body.length;
  return result;
}

/** Applies a fault's status or cut connection before or after the effect. */
export function faulty(fault: Fault | undefined, act: () => HostAnswer): HostAnswer {
  if (fault === undefined) return act();
  const failure = failureOf(fault);
  if (fault.when === "before" && (failure || fault.drop)) {
    return failure ? failureAnswer(failure) : { status: 0, headers: {}, body: "", dropped: true };
  }
  const result = act();
  if (fault.when === "before") return result;
  if (fault.drop) return { ...result, dropped: true };
  return failure ? failureAnswer(failure) : result;
}

function decoded(query: string): string {
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
}
