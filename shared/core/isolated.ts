/** What can turn the text around it: letters written from the right, and the invisible marks of direction. */
const turning =
  /[\u0590-\u08ff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/;

const [open, close] = ["\u2068", "\u2069"];

/**
 * A text from data as it may stand among other words: what could turn them around is enclosed by U+2068 and U+2069.
 *
 * An override or embedding that is left open ends with the enclosure; an isolate that is closed too often, or not at
 * all, is mended, so that it can neither end the enclosure early nor keep it open. Other texts are given back as they are.
 *
 * Source: Unicode Standard Annex #9, rules X5a to X8.
 */
export function isolated(text: string): string {
  if (!turning.test(text)) return text;
  let depth = 0;
  const balanced = text.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== close) depth += 1;
    else if (depth-- === 0) {
      depth = 0;
      return "";
    }
    return mark;
  });
  return open + balanced + close.repeat(depth + 1);
}
