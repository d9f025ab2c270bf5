import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHost, type Host } from "../../host/server/openHost";

/** A host that can be ended and started again on the same data, in this process. */
export interface RestartingHost extends Host {
  /** What was saved is there again; faults, settings and the clock's advance are gone, as with a new process. */
  restart(): Promise<void>;
}

export async function openRestartingHost(scenario: string): Promise<RestartingHost> {
  const data = mkdtempSync(join(tmpdir(), "project-invoicing-model-"));
  let host: Host | null = await openHost({ scenario, data });
  const nobody = (): never => {
    throw new TypeError("fetch failed");
  };
  return {
    fetch: async (input, init) => (host ?? nobody()).fetch(input, init),
    listen: async (port) => (host ?? nobody()).listen(port),
    restart: async () => {
      const ended = host;
      host = null;
      await ended?.close();
      host = await openHost({ scenario, data });
    },
    close: async () => {
      await host?.close();
      host = null;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
