import { failureAnswer, perform, type Operation } from "./api";
import { runBatch } from "./batch/runBatch";
import { failureOf, type Fault } from "./door/faults";
import type { TraceEntry } from "./door/trace";
import { actingUser, requestedLanguage } from "./http/actingUser";
import type { HostAnswer, HostRequest } from "./http/messages";
import type { Organisation } from "./organisation";
import type { HostUser } from "./users";
import { belowService } from "./wire/address";
import type { Call } from "./wire/call";

/** Answers a request below `/api/data/v9.2/`: trace and faults around the operation, which itself takes no time. */
export async function answerWebApi(request: HostRequest, organisation: Organisation): Promise<HostAnswer> {
  try {
    const where = belowService(`${request.path}${request.query === "" ? "" : `?${request.query}`}`);
    const session = new Session(organisation, actingUser(request.headers), `${request.origin}/api/data/v9.2`);
    const operation: Operation = { method: request.method, ...where, headers: request.headers, body: request.body };
    return await session.answer(operation);
  } catch (error) {
    return failureAnswer(error);
  }
}

const connectionCut: HostAnswer = { status: 0, headers: {}, body: "", dropped: true };

/** One request from outside, and the operations inside it when it is a batch. */
class Session {
  /** Nobody hears the answer. */
  private cut = false;
  /** The rest of a batch is not carried out. */
  private stopped = false;

  constructor(
    private readonly organisation: Organisation,
    private readonly user: HostUser,
    private readonly base: string,
  ) {}

  async answer(operation: Operation): Promise<HostAnswer> {
    const isBatch = operation.path === "$batch";
    const result = await this.traced(operation, undefined, async (entry) => {
      const fault = this.take(operation);
      await this.organisation.faults.delay(fault, "before");
      const answer = isBatch ? await this.faultyBatch(fault, operation, entry.n) : this.faulty(fault, operation).answer;
      await this.organisation.faults.delay(fault, "after");
      return answer;
    });
    return this.cut ? connectionCut : result;
  }

  private async faultyBatch(fault: Fault | undefined, operation: Operation, outer: number): Promise<HostAnswer> {
    const failure = failureOf(fault);
    if (fault?.when === "before" && failure) return failureAnswer(failure);
    if (fault?.drop) this.cut = true;
    if (fault?.when === "before" && fault.drop) return connectionCut;
    const answer = await this.batch(operation, outer);
    return failure ? failureAnswer(failure) : answer;
  }

  private async batch(operation: Operation, outer: number): Promise<HostAnswer> {
    let waitAfter: Fault[] = [];
    const answer = await runBatch(operation, {
      one: async (part) =>
        this.traced(part, outer, async () => {
          const fault = this.take(part);
          await this.organisation.faults.delay(fault, "before");
          if (fault) waitAfter = [...waitAfter, fault];
          return this.stopped ? connectionCut : this.faulty(fault, part).answer;
        }),
      changeSet: async (count, each) => this.changeSet(count, each, outer),
    });
    for (const fault of waitAfter) await this.organisation.faults.delay(fault, "after");
    return answer;
  }

  /** All operations in one transaction. Nothing can wait inside it, so delays of its parts are not kept. */
  private async changeSet(
    count: number,
    each: (index: number, earlier: readonly HostAnswer[]) => Operation,
    outer: number,
  ): Promise<HostAnswer[]> {
    const answers: HostAnswer[] = [];
    try {
      this.organisation.records.store.transact(() => {
        for (let index = 0; index < count; index += 1) {
          const operation = each(index, answers);
          const entry = this.begin(operation, outer);
          const { answer, happened } = this.faulty(this.take(operation), operation);
          this.end(entry, answer);
          answers.push(answer);
          if (!happened) throw new RolledBack();
        }
      });
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
      const last = answers[answers.length - 1];
      return last ? [last] : [];
    }
    return answers;
  }

  /** Carries out an operation with its fault before or after the effect. */
  private faulty(fault: Fault | undefined, operation: Operation): { answer: HostAnswer; happened: boolean } {
    const failure = failureOf(fault);
    if (fault?.drop) this.cut = true;
    if (fault?.when === "before" && failure) return { answer: failureAnswer(failure), happened: false };
    if (fault?.when === "before" && fault.drop) {
      this.stopped = true;
      return { answer: connectionCut, happened: false };
    }
    const answer = perform(operation, this.call(operation));
    const told = fault?.when === "after" && failure ? failureAnswer(failure) : answer;
    return { answer: told, happened: answer.status < 400 };
  }

  private call(operation: Operation): Call {
    const { records, settings, clock } = this.organisation;
    const languageId = requestedLanguage(operation.headers);
    const later: Call["later"] = (ms, work) => this.organisation.later(ms, () => work(this.call(operation)));
    return { records, settings, user: this.user, languageId, now: clock.nowText(), later, base: this.base };
  }

  private take(operation: Operation): Fault | undefined {
    return this.organisation.faults.take(operation.method, operation.path, decoded(operation.query));
  }

  private async traced(
    operation: Operation,
    outer: number | undefined,
    work: (entry: TraceEntry) => Promise<HostAnswer>,
  ): Promise<HostAnswer> {
    const entry = this.begin(operation, outer);
    try {
      const answer = await work(entry);
      this.end(entry, answer);
      return answer;
    } catch (error) {
      const answer = failureAnswer(error);
      this.end(entry, answer);
      return answer;
    }
  }

  private begin(operation: Operation, outer: number | undefined): TraceEntry {
    const path = operation.query === "" ? operation.path : `${operation.path}?${decoded(operation.query)}`;
    const batch = outer === undefined ? {} : { batch: outer };
    return this.organisation.trace.begin({ user: this.user.key, method: operation.method, path, ...batch });
  }

  private end(entry: TraceEntry, answer: HostAnswer): void {
    this.organisation.trace.end(entry, this.cut ? 0 : answer.status, Buffer.byteLength(answer.body));
  }
}

class RolledBack extends Error {}

function decoded(query: string): string {
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
}
