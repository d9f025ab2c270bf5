import { faults } from "./faults";
import type { Journey } from "./journey";
import type { Played } from "./play";
import type { Meeting } from "./wire";
import type { WireRequest } from "./wireRequest";

/** One run of the matrix: a journey, and where it meets which fault. */
export interface Cell {
  readonly name: string;
  readonly journey: Journey;
  readonly meeting: Meeting;
}

/** Every request of a journey that was recorded × every fault that can meet it × first, middle and last. */
export function cellsOf(journey: Journey, { requests }: Pick<Played, "requests">): readonly Cell[] {
  const counts = new Map<string, number>();
  for (const request of requests) counts.set(request, (counts.get(request) ?? 0) + 1);
  return [...counts].flatMap(([request, count]) =>
    faults
      .filter(({ meets }) => meets(exampleOf(request)))
      .flatMap((fault) =>
        placesOf(count).map(([place, occurrence]) => ({
          name: `${journey.name} | ${request} | ${fault.name} | ${place}`,
          journey,
          meeting: {
            ...{ request, occurrence, fault },
            isWaitedFor: !journey.comparesRows && (fault.isWaitedFor?.(exampleOf(request)) ?? false),
          },
        })),
      ),
  );
}

function placesOf(count: number): readonly (readonly [string, number])[] {
  const places = new Map<number, string>([
    [0, "first"],
    [count - 1, count === 1 ? "first" : "last"],
  ]);
  const middle = Math.floor((count - 1) / 2);
  if (!places.has(middle)) places.set(middle, "middle");
  return [...places].map(([occurrence, place]) => [place, occurrence]);
}

/** A request of that name, for what depends on no value. */
function exampleOf(name: string): WireRequest {
  const [, from = "", method = "", address = ""] = /^(\S+): (\S+) (.*?)(?: by .*)?$/.exec(name) ?? [];
  const path = address
    .replace("()", "(00000000-0000-4000-8000-000000000000)")
    .replace(/\/(\w+)$/, "/Microsoft.Dynamics.CRM.$1");
  const isPart = from === "$batch";
  return { seam: from === "webAPI" ? "webAPI" : "fetch", isPart, method, path, headers: {}, body: "" };
}
