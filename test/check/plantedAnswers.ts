import type { Answer, Get } from "../../check/askAll";

export type Body = Readonly<Record<string, unknown>>;

export const isDefinition = (address: string, table: string): boolean =>
  address.startsWith(`EntityDefinitions(LogicalName='${table}')`);

export const isAbout = (address: string, part: string): boolean => address.includes(part);

export const change = (answer: Answer, changed: (body: Body) => Body): Answer =>
  answer.status === 200 ? { ...answer, body: changed(answer.body as Body) } : answer;

/** Remembers what an organisation answers, so that it is asked once however often the same is wanted. */
export function recorded(get: Get): Get {
  const answers = new Map<string, Promise<Answer>>();
  return async (address) => {
    const known = answers.get(address) ?? get(address);
    answers.set(address, known);
    return known;
  };
}
