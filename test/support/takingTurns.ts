import type { ScriptedTime } from "./scriptedTime";

/** A port whose every request waits for its turn, and that neither asks nor answers once its window is closed. */
export function takingTurns<Port extends object>(port: Port, time: ScriptedTime, isClosed: () => boolean): Port {
  const nothing = new Promise<never>(() => undefined);
  return new Proxy(port, {
    get: (target, name: string & keyof Port) => {
      const ask = target[name] as (...args: readonly unknown[]) => Promise<unknown>;
      return async (...args: readonly unknown[]) => {
        await time.turn();
        if (isClosed()) return nothing;
        const answer = await ask(...args);
        return isClosed() ? nothing : answer;
      };
    },
  });
}
