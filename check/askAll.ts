import { Question } from "./subjects";

export interface Answer {
  /** 0 where nobody answered. */
  readonly status: number;
  /** JSON, or null where there was none. */
  readonly body: unknown;
}

/** Asks with GET, and never rejects. */
export type Get = (address: string) => Promise<Answer>;

export type Answers = ReadonlyMap<Question, Answer>;

/** No more may be asked, however long the list grows: a page that only looks must not weigh on anybody. */
export const mostQuestions = 60;
const atOnce = 6;

/**
 * Asks some questions, a few at once.
 *
 * @param told how many have been answered, each time
 */
export async function askAll(
  questions: readonly Question[],
  get: Get,
  told: (done: number) => void = () => undefined,
): Promise<Answers> {
  const answers = new Map<Question, Answer>();
  const left = [...questions];
  const asker = async (): Promise<void> => {
    for (let question = left.shift(); question !== undefined; question = left.shift()) {
      answers.set(question, await get(question.address));
      told(answers.size);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  return answers;
}
