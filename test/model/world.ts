import { towerMilestones } from "../../host/scenarios/wellKnownBacklog";
import { clientOf, type HostClient } from "../host/hostClient";
import { contractId } from "../support/creationHost";
import { scriptedTime, type ScriptedTime } from "../support/scriptedTime";
import type { RestartingHost } from "./restartingHost";
import { Witness, type Law } from "./witness";

export type User = "billing" | "second" | "manager";

/** One organisation with its clock, and whoever watches its database. */
export interface World extends HostClient {
  readonly time: ScriptedTime;
  readonly witness: Witness;
  /** Milliseconds of the host's clock. */
  readonly now: () => number;
  /** The service as a window of a user reaches it; `sent` hears of every request that leaves. */
  reachedBy(user: User, sent: (method: string, path: string) => void): Pick<RestartingHost, "fetch">;
  /** Until it is called again with the other word, the user's session has expired. */
  setSession(user: User, is: "there" | "expired"): void;
  isSignedOut(user: User): boolean;
  restart(): Promise<void>;
}

const settle = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const expired = (): Response =>
  new Response(JSON.stringify({ error: { code: "", message: "The session has expired." } }), {
    status: 401,
    headers: { "content-type": "application/json" },
  });

/** @param order which of several waiting requests goes first */
export async function openWorld(host: RestartingHost, laws: readonly Law[], order: number): Promise<World> {
  const client = clientOf(host);
  const { door } = client;
  await door("reset", {});
  // beside the scenario's own draft, so that there is something to review from the first step on
  for (const contract of ["service", "ferry", "tower"] as const) await client.newInvoice(contractId(contract));
  // the tower's draft has what was ready: the wizard finds these two in their place
  for (const milestone of [towerMilestones.roof, towerMilestones.handover]) {
    await client.send("PATCH", `msdyn_contractlinescheduleofvalues(${milestone})`, {
      msdyn_invoicestatus: 192_350_001,
    });
  }
  const witness = await Witness.at(client, laws);
  const signedOut = new Set<User>();
  let advancedMs = 0;
  const advance = async (milliseconds: number): Promise<void> => {
    advancedMs += milliseconds;
    await door("clock", { advanceMs: milliseconds });
    await settle();
    await witness.look();
  };
  return {
    ...client,
    time: scriptedTime({ wait: advance }, order),
    witness,
    now: () => Date.now() + advancedMs,
    reachedBy: (user, sent) => ({
      fetch: async (input, init = {}) => {
        const method = init.method ?? "GET";
        sent(method, input);
        if (signedOut.has(user)) return expired();
        const isWrite = method !== "GET";
        if (isWrite) await witness.leaves();
        try {
          return await host.fetch(input, init);
        } finally {
          if (isWrite) await witness.arrived();
          else if (witness.underWay > 0) await witness.look();
        }
      },
    }),
    setSession: (user, is) => void (is === "expired" ? signedOut.add(user) : signedOut.delete(user)),
    isSignedOut: (user) => signedOut.has(user),
    restart: async () => {
      await host.restart();
      await door("clock", { advanceMs: advancedMs });
      await witness.look();
    },
  };
}
