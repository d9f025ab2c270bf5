import type { Operation } from "./operation";
import { failureAnswer, perform } from "./perform";
import { runBatch } from "./batch/runBatch";
import { failureOf, type Fault } from "./door/faults";
import { halveAnswer, spoilAnswer } from "./door/spoilAnswer";
import type { TraceEntry } from "./door/trace";
import { requestedLanguage } from "./http/actingUser";
import type { HostAnswer } from "./http/hostAnswer";
import type { Organisation } from "./organisation";
import { longRunOf, runLong } from "./longMessages";
import type { HostUser } from "./users";
import type { Call } from "./wire/call";

const connectionCut: HostAnswer = { status: 0, headers: {}, body: "", dropped: true };

/** One request from outside, and the operations inside it when it is a batch: trace and faults around them. */
export class Session {
  /** Nobody hears the answer. */
  private cut = false;
  /** The answer stops half way. */
  private half = false;
  /** The rest of a batch is not carried out. */
  private stopped = false;

  constructor(
    private readonly organisation: Organisation,
    private readonly user: HostUser,
    private readonly base: string,
  ) {}

  async answer(operation: Operation): Promise<HostAnswer> {
    const isBatch = operation.path === "$batch";
    const result = await this.traced(operation, undefined, async (entry) =>
      this.protected(async () => {
        const fault = this.take(operation);
        await this.organisation.faults.delay(fault, "before");
        const answer = isBatch
          ? await this.faultyBatch(fault, operation, entry.n)
          : await this.faultyOrLong(fault, operation);
        await this.organisation.faults.delay(fault, "after");
        return answer;
      }),
    );
    if (this.cut) return connectionCut;
    return this.half ? halveAnswer(result) : result;
  }

  /** Counts against the limits of the service where they are switched on. */
  private async protected(work: () => Promise<HostAnswer>): Promise<HostAnswer> {
    const { settings, protection } = this.organisation;
    if (settings.serviceProtection === false) return work();
    const leave = protection.admit(this.user.key, settings.serviceProtection);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  private async faultyBatch(fault: Fault | undefined, operation: Operation, outer: number): Promise<HostAnswer> {
    const failure = failureOf(fault);
    if (fault?.when === "before" && failure) return this.told(failureAnswer(failure, operation.headers), fault);
    if (fault?.drop) this.cut = true;
    if (fault?.when === "before" && fault.drop) return connectionCut;
    this.revoke(fault, "before");
    const answer = await this.batch(operation, outer);
    this.revoke(fault, "after");
    return this.told(failure ? failureAnswer(failure, operation.headers) : answer, fault);
  }

  private async batch(operation: Operation, outer: number): Promise<HostAnswer> {
    let waitAfter: Fault[] = [];
    const answer = await runBatch(operation, {
      one: async (part) =>
        this.traced(part, outer, async () => {
          const fault = this.take(part);
          await this.organisation.faults.delay(fault, "before");
          if (fault) waitAfter = [...waitAfter, fault];
          return this.stopped ? connectionCut : this.faultyOrLong(fault, part);
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

  /** As `faulty`; a message that is to run long waits here. Inside a change set nothing can, so there it is done at once. */
  private async faultyOrLong(fault: Fault | undefined, operation: Operation): Promise<HostAnswer> {
    const run = longRunOf(operation, this.organisation.settings);
    const failure = failureOf(fault);
    const hasNoEffect = fault?.when === "before" && (failure !== undefined || fault.drop === true);
    if (!run || hasNoEffect) return this.faulty(fault, operation).answer;
    if (fault?.drop) this.cut = true;
    this.revoke(fault, "before");
    const answer = await runLong(run, this.organisation, () => perform(operation, this.call(operation)));
    this.revoke(fault, "after");
    return this.told(failure ? failureAnswer(failure, operation.headers) : answer, fault);
  }

  /** Carries out an operation with its fault before or after the effect. */
  private faulty(fault: Fault | undefined, operation: Operation): { answer: HostAnswer; happened: boolean } {
    const failure = failureOf(fault);
    if (fault?.drop) this.cut = true;
    if (fault?.when === "before" && failure)
      return { answer: this.told(failureAnswer(failure, operation.headers), fault), happened: false };
    if (fault?.when === "before" && fault.drop) {
      this.stopped = true;
      return { answer: connectionCut, happened: false };
    }
    this.revoke(fault, "before");
    const answer = perform(operation, this.call(operation));
    this.revoke(fault, "after");
    const told = fault?.when === "after" && failure ? failureAnswer(failure, operation.headers) : answer;
    return { answer: this.told(told, fault), happened: answer.status < 400 };
  }

  /** The answer as the fault spoils it; one that stops half way takes a whole batch along. */
  private told(answer: HostAnswer, fault: Fault | undefined): HostAnswer {
    if (fault?.cut) this.half = true;
    return spoilAnswer(answer, fault);
  }

  private revoke(fault: Fault | undefined, when: Fault["when"]): void {
    if (fault?.revoke && fault.when === when) this.organisation.privileges.revoke(this.user, fault.revoke);
  }

  private call(operation: Operation): Call {
    const { records, settings, clock, privileges } = this.organisation;
    const languageId = requestedLanguage(operation.headers);
    const user = privileges.of(this.user);
    return { records, settings, user, languageId, now: clock.nowText(), base: this.base };
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
    let answer: HostAnswer;
    try {
      answer = await work(entry);
    } catch (error) {
      answer = failureAnswer(error, operation.headers);
    }
    this.end(entry, answer);
    return answer;
  }

  private begin(operation: Operation, outer: number | undefined): TraceEntry {
    const { method, path, query, body } = operation;
    return this.organisation.trace.begin({
      user: this.user.key,
      method,
      path: query === "" ? path : `${path}?${decoded(query)}`,
      bytesIn: Buffer.byteLength(body),
      ...(outer !== undefined && { batch: outer }),
    });
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
