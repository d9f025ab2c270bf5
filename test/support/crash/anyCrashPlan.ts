import fc from "fast-check";
import type { CrashPlan } from "./crashStory";
import { confirmable } from "./writers";

/** Long enough for the confirmation of 5,000 details to be under way, short enough not to wait for nothing. */
const longestMs = 900;

/** When the kill comes, and which invoices are confirmed until then, in which order. */
export const anyCrashPlan: fc.Arbitrary<CrashPlan> = fc.record({
  killAfterMs: fc.integer({ min: 0, max: longestMs }),
  confirmations: fc.shuffledSubarray([...confirmable], { minLength: 1 }),
});
