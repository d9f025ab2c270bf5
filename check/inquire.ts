import { Leanings } from "../shared/dataverse/organisation/leanings";
import { Answer, Answers, Get, askAll, mostQuestions } from "./askAll";
import { firstQuestions, invoicesQuestions, linksQuestions, sourcesQuestions } from "./evidence/rowsQuestions";
import { Found, foundIn } from "./found";
import { namedMessages, questions } from "./questions";
import { Question } from "./subjects";

type Wave = (leanings: Leanings, found: Found) => readonly Question[];

/** Each wave asks by what those before it have found. */
const waves: readonly Wave[] = [
  questions,
  (leanings, found) => [...namedMessages(leanings, found), ...firstQuestions(leanings, found)],
  invoicesQuestions,
  linksQuestions,
  sourcesQuestions,
];

/**
 * Asks an organisation everything that the page wants to know.
 *
 * @param told how many reads have been answered, and how many were asked for until now
 */
export async function inquire(
  leanings: Leanings,
  get: Get,
  told: (done: number, all: number) => void = () => undefined,
): Promise<Answers> {
  const answers = new Map<Question, Answer>();
  for (const wave of waves) {
    const before = answers.size;
    // what is beyond the limit is not known, and said to be so
    const next = wave(leanings, foundIn(answers)).slice(0, mostQuestions - before);
    const all = before + next.length;
    for (const [question, answer] of await askAll(next, get, (done) => told(before + done, all))) {
      answers.set(question, answer);
    }
  }
  return answers;
}
