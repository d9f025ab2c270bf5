import { Examined } from "./examine";
import { pageWords, verdictWords } from "./pageWords";
import { summary } from "./summary";
import { tables } from "./tables";
import { Language } from "./verdict";

/**
 * The report as text: names of the platform's and verdicts, and nothing of what is in any row.
 *
 * @param day when it was made, as YYYY-MM-DD
 */
export function report(examined: Examined, language: Language, day: string): string {
  const { solutions } = examined.found;
  const lines = tables(examined).flatMap(({ heading, lines: own }) => [
    "",
    `## ${heading[language]}`,
    ...own.map(({ what, found, verdict, todo }) =>
      [`- [${verdictWords[verdict][language]}] ${what[language]}: ${found[language]}`, todo[language]].join(" ").trim(),
    ),
  ]);
  const installed = solutions.kind === "seen" ? solutions.value.map(({ name, version }) => `- ${name} ${version}`) : [];
  return [
    `# ${pageWords.title[language]}, ${day}`,
    "",
    summary(examined).sentence[language],
    ...lines,
    ...(installed.length > 0 ? ["", `## ${pageWords.solutions[language]}`, ...installed] : []),
    "",
  ].join("\n");
}
