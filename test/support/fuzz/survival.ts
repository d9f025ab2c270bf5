import type { Host } from "../../../host/server/openHost";
import type { FuzzedRequest } from "./anyRequest";

/** What a host did with many requests. */
export interface Survival {
  readonly inputs: number;
  /** What must not be: crashes, answers with 500, answers that did not come. Each once, with the first request. */
  readonly problems: readonly string[];
  /** How many answers had which status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly slowestMs: number;
}

/** What takes this long hangs, on the slowest machine too. */
const hangMs = 300_000;

/** In the place of a status where no answer came. */
const unanswered = "none";

/** So often the data are put back, so that there is always something left to read, change and delete. */
const freshEvery = 1_000;

/**
 * Sends requests one after another to a host in this process and says what it did.
 *
 * @param longestMs what takes longer counts as a problem: for a run that measures; without it only what hangs does
 */
export async function surviveRequests(
  host: Host,
  requests: readonly FuzzedRequest[],
  longestMs = Infinity,
): Promise<Survival> {
  const problems = new Map<string, string>();
  const statuses: Record<string, number> = {};
  let slowestMs = 0;
  for (const [index, request] of requests.entries()) {
    if (index % freshEvery === 0) await host.fetch("/__host/reset", { method: "POST" });
    const started = performance.now();
    const { status, problem } = await outcomeOf(host, request);
    const tookMs = performance.now() - started;
    slowestMs = Math.max(slowestMs, tookMs);
    statuses[status] = (statuses[status] ?? 0) + 1;
    const found = problem ?? (tookMs > longestMs ? `took ${Math.round(tookMs)} ms` : undefined);
    if (found !== undefined && !problems.has(kindOf(found))) {
      problems.set(kindOf(found), `${found}\n  asked by ${JSON.stringify(request).slice(0, 1500)}`);
    }
    // a host that does not answer one request may not answer many, and each takes its time
    if (status === unanswered) break;
  }
  return { inputs: requests.length, problems: [...problems.values()], statuses, slowestMs: Math.round(slowestMs) };
}

interface Outcome {
  readonly status: string;
  readonly problem?: string;
}

async function outcomeOf(host: Host, request: FuzzedRequest): Promise<Outcome> {
  const { method, address, headers, body } = request;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ status: unanswered, problem: `no answer within ${hangMs} ms` }), hangMs);
  });
  const answered = host.fetch(`http://host.local${address}`, { method, headers, body }).then(
    async (answer): Promise<Outcome> => {
      const text = await answer.text();
      const failed = answer.status === 500 || /HTTP\/1\.1 500 /.test(text);
      return { status: String(answer.status), ...(failed && { problem: text.slice(0, 1500) }) };
    },
    (error: unknown): Outcome => ({ status: "thrown", problem: String((error as Error).stack ?? error) }),
  );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The message and the first place in the host's own code: one fault found in many ways is one. */
function kindOf(problem: string): string {
  const place = /\(([^()]*host[^()]*:\d+):\d+\)/.exec(problem)?.[1] ?? "";
  return place === "" ? problem.slice(0, 120) : place;
}
