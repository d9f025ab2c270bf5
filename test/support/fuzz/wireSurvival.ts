import { connect } from "node:net";

/** What a listening host did with many connections. */
export interface WireSurvival {
  readonly inputs: number;
  readonly problems: readonly string[];
  /** How many connections were answered, by the first status; "closed" had no answer. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** What stays open this long hangs, on the slowest machine too: the client has said all it has to say long before. */
const hangMs = 300_000;

/** Connections at a time: enough for some to break off while others are answered. */
const atOnce = 8;

/**
 * Sends each input over a connection of its own, ends the client's side, and waits for the host to end its own.
 *
 * @param longestMs what stays open longer counts as hanging: for a run that measures
 */
export async function surviveConnections(
  url: string,
  inputs: readonly Buffer[],
  longestMs = hangMs,
): Promise<WireSurvival> {
  const { port } = new URL(url);
  const problems: string[] = [];
  const statuses: Record<string, number> = {};
  for (let first = 0; first < inputs.length; first += atOnce) {
    const some = inputs.slice(first, first + atOnce);
    const answers = await Promise.all(some.map((input) => converse(Number(port), input, longestMs)));
    answers.forEach((answer, place) => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? (answer === "hangs" ? answer : "closed");
      statuses[status] = (statuses[status] ?? 0) + 1;
      // 408: the host itself gave up waiting, for something that would never have come
      if (!["500", "408", "hangs"].includes(status)) return;
      problems.push(
        `${answer.slice(0, 500)}\n  asked by ${JSON.stringify(some[place]?.toString("latin1")).slice(0, 800)}`,
      );
    });
    const alive = await fetch(`${url}/api/data/v9.2/WhoAmI`).then(
      ({ status }) => status,
      (error: unknown) => String(error),
    );
    if (alive !== 200) return { inputs: first, problems: [...problems, `the host is gone: ${alive}`], statuses };
  }
  return { inputs: inputs.length, problems, statuses };
}

/** All that comes back before the host closes, or "hangs". */
async function converse(port: number, input: Buffer, longestMs: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    const done = (said: string): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(said);
    };
    const timer = setTimeout(() => done("hangs"), longestMs);
    socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
    socket.on("close", () => done(answer));
    // the host may cut a connection whose other end is still writing
    socket.on("error", () => done(answer));
    socket.end(input);
  });
}
