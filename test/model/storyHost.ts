import { openRestartingHost, type RestartingHost } from "./restartingHost";

/** Everything but the date goes on as ever. */
const real = [
  ...(["hrtime", "nextTick", "performance", "queueMicrotask", "setImmediate", "clearImmediate"] as const),
  ...(["setInterval", "clearInterval", "setTimeout", "clearTimeout"] as const),
];

/** A host whose clock moves when a step says so and never by itself, however slow the machine is. */
export async function openStoryHost(): Promise<RestartingHost> {
  jest.useFakeTimers({ now: Date.parse("2026-11-22T09:00:00Z"), doNotFake: [...real] });
  const host = await openRestartingHost("wizard");
  return {
    ...host,
    close: async () => {
      await host.close();
      jest.useRealTimers();
    },
  };
}
