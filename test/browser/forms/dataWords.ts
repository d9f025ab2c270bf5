import type { Page } from "@playwright/test";

const days = new Intl.DateTimeFormat("en-US", { weekday: "short", month: "short", timeZone: "UTC" });
/** Names of days and months: the user's settings have them, and no resource. */
const ofTheCalendar = Array.from({ length: 365 }, (_, day) => days.format(new Date(Date.UTC(2026, 0, day + 1))));

const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z]{2,}/g) ?? [];

/** Gathers the plain words of every record that a page reads from now on; `labels` are those of the view's columns. */
export function dataWords(page: Page, labels: readonly string[]): () => Promise<ReadonlySet<string>> {
  const words = new Set([...labels, ...ofTheCalendar].flatMap(wordsOf));
  const pending: Promise<void>[] = [];
  page.on("response", (answer) => {
    if (!/\/api\/data\//.test(answer.url()) || /Definitions/.test(answer.url())) return;
    const read = answer.text().then(
      (body) => wordsOf(body).forEach((word) => words.add(word)),
      () => undefined, // an answer that nobody waited for
    );
    pending.push(read);
  });
  return async () => {
    await Promise.all(pending);
    return words;
  };
}

/** Whether each plain word of a text is in the data. */
export const isNamed = (text: string, words: ReadonlySet<string>): boolean =>
  wordsOf(text).every((word) => words.has(word));
