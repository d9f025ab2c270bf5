/** How the platform's client API rejects: the code as a positive decimal, not the wire's `0x…`. */
export interface WebApiError {
  readonly errorCode: number;
  readonly message: string;
}

/**
 * Reads a refused answer of the Web API.
 *
 * @returns `errorCode` 0 where the wire gave no code, as it may (a failed version check has an empty one)
 */
export async function webApiErrorFrom(answer: Response): Promise<WebApiError> {
  const text = await answer.text();
  const wire = wireErrorIn(text);
  const code = Number(wire?.code);
  return {
    errorCode: Number.isFinite(code) ? code : 0,
    message: wire?.message ?? `${answer.status} ${answer.statusText}`.trim(),
  };
}

/** A request that got no answer at all: offline, or the connection broke. */
export function webApiErrorWithoutAnswer(cause: unknown): WebApiError {
  return { errorCode: 0, message: cause instanceof Error ? cause.message : String(cause) };
}

function wireErrorIn(text: string): { code?: string; message?: string } | undefined {
  try {
    return (JSON.parse(text) as { error?: { code?: string; message?: string } }).error;
  } catch {
    return undefined;
  }
}
