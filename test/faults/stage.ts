import crypto from "node:crypto";
import { openClient, type HostClient } from "../host/hostClient";
import { beginningOf, markOf, readDatabase, type Beginning } from "./database";
import type { Journey } from "./journey";

/** A host that stands where a journey begins, as often as it is asked to. */
export interface Stage {
  readonly client: HostClient;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Back to where the journey begins. */
  begin(): Promise<void>;
  /** The database at the beginning. */
  before(): Beginning;
  /** What tells whether anything was written since. */
  mark(): string;
  close(): Promise<void>;
}

/** The order of rows follows their ids: each run has the same ones, or a cell would be another one each time. */
function countIds(from: number): void {
  let count = from;
  jest.spyOn(crypto, "randomUUID").mockImplementation(() => {
    const hash = crypto
      .createHash("sha256")
      .update(String((count += 1)))
      .digest("hex");
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  });
}

const idsOfARun = 1_000_000;

export async function openStage(journey: Journey): Promise<Stage> {
  countIds(0);
  const client = await openClient(journey.scenario);
  const { door } = client;
  const wait = async (milliseconds: number): Promise<void> => {
    await door("clock", { advanceMs: milliseconds });
    await new Promise((resolve) => setImmediate(resolve));
  };
  await door("settings", { missingMessages: [...journey.lacks] });
  await journey.prepare({ ...client, wait });
  await door("snapshot", { name: "begin" });
  const before = beginningOf(await readDatabase(client));
  const mark = await markOf(client);
  return {
    client,
    wait,
    before: () => before,
    mark: () => mark,
    begin: async () => {
      countIds(idsOfARun);
      await door("restore", { name: "begin" });
      await door("trace", undefined, "DELETE");
    },
    close: async () => client.host.close(),
  };
}
