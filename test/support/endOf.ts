/** Runs a procedure to its end. */
export async function endOf<Outcome>(steps: AsyncGenerator<unknown, Outcome>): Promise<Outcome> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
