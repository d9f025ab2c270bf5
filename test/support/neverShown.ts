import type { Screen } from "./screenOnHost";

/** What stands on a screen only where a value was let through that is none. */
export const unreal = /\bNaN\b|\bundefined\b|\bnull\b|Infinity|\[object |Invalid Date|Something went wrong/;

/** An amount as the controls write it in English. */
const anAmount = /[-\u2212]?\d[\d,]*\.\d{2,}/g;

export const amountsIn = (text: string): readonly string[] => text.match(anAmount) ?? [];

/** What no screen may ever be, whatever it was given; empty is well. */
export function wrongOn(screen: Screen): readonly string[] {
  // what a column that could not be read holds is told as it came
  const text = screen.said().replaceAll("holds null", "holds nothing");
  const found = unreal.exec(text);
  return [
    ...(screen.shown().trim() === "" ? ["blank"] : []),
    ...(found ? [`says ${text.slice(Math.max(0, found.index - 60), found.index + 60).replace(/\s+/g, " ")}`] : []),
  ];
}
