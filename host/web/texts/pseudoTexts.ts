/** How a made-up language is written: Latin letters with accents, or the letters of a script from right to left. */
export type Pseudo = "longer" | "mirrored";

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const written: Readonly<Record<Pseudo, readonly string[]>> = {
  longer: [..."àƀçďéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÀßÇĎÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ"],
  mirrored: [..."אבגדהוזחטיכלמנסעפצקרשתאבגדאבגדהוזחטיכלמנסעפצקרשתאבגד"],
};
/** How much longer the translation of an English text becomes, as a share of it. */
const growth = 0.4;
const longestWord = 8;

/**
 * A text as a language would have it that nobody speaks: 40 % longer, in brackets, without one Latin letter of its own.
 * Its gaps stay. A word of plain letters on the screen is then data, or one that is not from the resources.
 */
export function pseudoText(english: string, pseudo: Pseudo): string {
  const spelt = english.replace(/\{\w+\}|[A-Za-z]/g, (found) => written[pseudo][letters.indexOf(found)] ?? found);
  const dots = Math.max(0, Math.ceil(english.replace(/\{\w+\}/g, "").length * growth) - 2);
  const words = Array.from({ length: Math.ceil(dots / longestWord) }, (_, at) =>
    "·".repeat(Math.min(longestWord, dots - at * longestWord)),
  );
  return `[${[spelt, ...words].join(" ")}]`;
}

/** All texts of a control, by key. */
export const pseudoTexts = (english: ReadonlyMap<string, string>, pseudo: Pseudo): ReadonlyMap<string, string> =>
  new Map([...english].map(([key, text]) => [key, pseudoText(text, pseudo)]));
