import { ApiError, badRequest } from "../apiError";
import type { Operation } from "../operation";
import type { HostAnswer } from "../http/hostAnswer";
import { belowService } from "../wire/address";
import { preferencesFrom } from "../wire/preferences";
import { batchAnswer, type AnswerPart, type PartAnswer } from "./batchAnswer";
import { boundaryOf, partsOf, requestFrom, type Part } from "./multipart";

/** The most operations that a batch may hold (facts 5.1). */
const mostOperations = 1000;

/** "Execute batch operations": longer addresses than a request of its own may have. */
const longestAddress = 65_536;

/** How a batch carries out what it holds. */
export interface BatchRunner {
  /** One operation in its own transaction. */
  one(operation: Operation): Promise<HostAnswer>;
  /** All or nothing; one failing answer alone when something failed. */
  changeSet(count: number, each: (index: number, earlier: readonly HostAnswer[]) => Operation): Promise<HostAnswer[]>;
}

/**
 * Carries out a `$batch` (facts 5.1): in order; a change set in one transaction with one error part; without
 * `Prefer: odata.continue-on-error` it stops at the first failure and answers 400.
 */
export async function runBatch(operation: Operation, runner: BatchRunner): Promise<HostAnswer> {
  if (operation.method !== "POST") throw new ApiError(405, "0x80060888", "A batch is sent with POST.");
  const parts = partsOf(operation.body, boundaryOf(operation.headers["content-type"]));
  const { continueOnError } = preferencesFrom(operation.headers["prefer"]);
  const sets = parts.map((part) => (isMultipart(part) ? changeSetOf(part) : undefined));
  const count = sets.reduce((sum, set) => sum + (set?.length ?? 1), 0);
  if (count > mostOperations) throw badRequest(`A batch holds at most ${mostOperations} requests.`);
  const answers: AnswerPart[] = [];
  let failed = false;
  for (const [index, part] of parts.entries()) {
    const set = sets[index];
    const answer = set ? await runChangeSet(set, operation, runner) : await runSingle(part, operation, runner);
    answers.push(answer);
    const [last] = "answer" in answer ? [answer] : answer.slice(-1);
    if ((last?.answer.status ?? 200) < 400) continue;
    failed = true;
    if (!continueOnError) break;
  }
  return batchAnswer(answers, failed && !continueOnError ? 400 : 200);
}

function isMultipart(part: Part): boolean {
  return /^multipart\/mixed/i.test(part.headers["content-type"] ?? "");
}

function changeSetOf(part: Part): Part[] {
  const parts = partsOf(part.content, boundaryOf(part.headers["content-type"]));
  if (parts.some((each) => requestFrom(each.content).method === "GET")) {
    throw badRequest("A change set may not hold a GET.", "0x80048d19");
  }
  return parts;
}

async function runSingle(part: Part, outer: Operation, runner: BatchRunner): Promise<PartAnswer> {
  const contentId = part.headers["content-id"];
  const operation = operationFrom(part, outer, new Map());
  return { contentId, answer: located(operation, await runner.one(operation)) };
}

async function runChangeSet(parts: readonly Part[], outer: Operation, runner: BatchRunner): Promise<AnswerPart> {
  const ids = parts.map((part) => part.headers["content-id"] ?? requestFrom(part.content).headers["content-id"]);
  const references = new Map<string, string>();
  const operations: Operation[] = [];
  const answers = await runner.changeSet(parts.length, (index, earlier) => {
    const id = ids[index - 1];
    const address = earlier[index - 1]?.headers["odata-entityid"];
    if (id !== undefined && address !== undefined) references.set(id, address);
    const operation = operationFrom(parts[index] as Part, outer, references);
    operations[index] = operation;
    return operation;
  });
  const failure = answers.find((answer) => answer.status >= 400);
  // alone, but in a change set still, under the id of the operation that was the last to be tried
  if (failure) return [{ contentId: ids[operations.length - 1], answer: failure }];
  return answers.map((answer, index) => ({ contentId: ids[index], answer: located(operations[index], answer) }));
}

/** A creation in a batch says where the row is in both ways ("Execute batch operations"). */
function located(operation: Operation | undefined, answer: HostAnswer): HostAnswer {
  const { "odata-entityid": location } = answer.headers;
  if (operation?.method !== "POST" || location === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, location } };
}

/** A part as an operation: identity and language come from the batch, `$1` from what the change set made before. */
function operationFrom(part: Part, outer: Operation, references: ReadonlyMap<string, string>): Operation {
  const request = requestFrom(part.content);
  const address = request.address.replace(/^\/?\$(\w+)/, (whole, id: string) => references.get(id) ?? whole);
  const body = request.body.replace(/"\/?\$(\w+)"/g, (whole, id: string) => {
    const found = references.get(id);
    return found === undefined ? whole : JSON.stringify(found);
  });
  const headers = { ...inherited(outer.headers), ...request.headers };
  return { method: request.method, ...belowService(address, longestAddress), headers, body };
}

function inherited(headers: Operation["headers"]): Record<string, string> {
  const { "x-host-lang": lang, "accept-language": accepted } = headers;
  return {
    ...(lang !== undefined && { "x-host-lang": lang }),
    ...(accepted !== undefined && { "accept-language": accepted }),
  };
}
