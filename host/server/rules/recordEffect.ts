import type { RuleContext } from "./ruleContext";

/** Notes that a message really took effect, in the transaction of the effect itself. For tests of "at most once". */
export function recordEffect(context: RuleContext, user: string, message: string, record: string): void {
  context.records.store.run(
    "INSERT INTO host_effect (at, user, message, record) VALUES (?, ?, ?, ?)",
    context.author.now,
    user,
    message,
    record,
  );
}
