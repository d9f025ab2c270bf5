import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startHostProcess } from "../../support/hostProcess";

/** A host of its own: its own process, port and database, gone when it is stopped. */
export interface RunningHost {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** Stops and starts again on the same data and the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** What journeys begin with that name nothing else. */
export const usualScenario = "contoso60";

/** Starts the built host on a free port with a fresh database and waits until it says that it is ready. */
export async function startHost(): Promise<RunningHost> {
  const data = mkdtempSync(join(tmpdir(), "invoicing-host-"));
  const { PINV_KIND: kind } = process.env;
  const start = { data, scenario: usualScenario, ...(kind !== undefined && { kind }) };
  let running = await startHostProcess(start);
  const { url } = running;
  return {
    url,
    async restart() {
      await running.stop();
      running = await startHostProcess({ ...start, port: new URL(url).port });
    },
    async stop() {
      await running.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
