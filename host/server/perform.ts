import { ApiError, errorBody } from "./apiError";
import { dispatch } from "./dispatch";
import { jsonText, type HostAnswer } from "./http/hostAnswer";
import type { Operation } from "./operation";
import type { Call } from "./wire/call";
import { preferencesFrom } from "./wire/preferences";

/** Carries out one operation in one transaction; whatever goes wrong becomes a Web API error answer. */
export function perform(operation: Operation, call: Call): HostAnswer {
  try {
    return withApplied(
      operation,
      call.records.store.transact(() => dispatch(operation, call)),
    );
  } catch (error) {
    return failureAnswer(error, operation.headers);
  }
}

/** A read tells which preferences it kept to; a write tells of its own. */
function withApplied({ method, headers }: Operation, answer: HostAnswer): HostAnswer {
  const { applied } = preferencesFrom(headers["prefer"]);
  if (method !== "GET" || answer.status !== 200 || applied === "") return answer;
  return { ...answer, headers: { ...answer.headers, "preference-applied": applied } };
}

/** The answer for a thrown error. What is not an ApiError is a fault of the host itself and says so. */
export function failureAnswer(error: unknown, headers: Operation["headers"] = {}): HostAnswer {
  const { wants } = preferencesFrom(headers["prefer"]);
  if (error instanceof ApiError) return jsonText(error.status, errorBody(error, wants), { ...error.headers });
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return jsonText(500, errorBody(new ApiError(500, "0x80040216", `The local host failed: ${message}`)));
}
