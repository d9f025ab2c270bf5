import type { Result } from "../../shared/core/result";

/** The value of an answer; a refusal is a mistake in the test. */
export function valueOf<T>(answer: Result<T, unknown>): T {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}
