import { type Get } from "../../check/askAll";
import { examine, type Examined } from "../../check/examine";
import { foundIn } from "../../check/found";
import { inquire } from "../../check/inquire";
import { leanings } from "../../shared/dataverse/organisation/leanings";
import type { Host } from "../../host/server/openHost";

/** Asks a host as a user. */
export const getOf =
  (host: Pick<Host, "fetch">, user = "billing"): Get =>
  async (address) => {
    const answer = await host.fetch(`/api/data/v9.2/${address}`, { headers: { "x-host-user": user } });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };

/** What the page would show of a host. */
export async function askedOfHost(host: Pick<Host, "fetch">, user?: string): Promise<Examined> {
  const list = leanings();
  return examine(list, foundIn(await inquire(list, getOf(host, user))));
}
