/** What an effect comes to, at once or in steps that are told. */
export type Work<Step, Outcome> = Promise<Outcome> | AsyncGenerator<Step, Outcome>;

/**
 * Carries an effect out to its end, which always comes: what waits for it would wait for ever. Something thrown is a
 * mistake of ours, as failures are values; it is in the console for whoever mends it.
 *
 * @param begin may throw, also before anything is awaited
 * @param thrown what it came to then: of an act that is not taken back, that nobody knows
 */
export async function carryOut<Step, Outcome>(
  begin: () => Work<Step, Outcome>,
  thrown: (reason: string) => Outcome,
  ended: (outcome: Outcome) => void,
  stepped?: (step: Step) => void,
): Promise<void> {
  let outcome: Outcome;
  try {
    const work = begin();
    if ("next" in work) {
      let step = await work.next();
      for (; !step.done; step = await work.next()) stepped?.(step.value);
      outcome = step.value;
    } else outcome = await work;
  } catch (reason) {
    console.error(reason);
    outcome = thrown(String(reason));
  }
  ended(outcome);
}
