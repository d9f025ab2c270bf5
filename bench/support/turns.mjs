/**
 * Who is measured when: everybody once a round, in an order that is turned round each time, so that what grows or wears
 * off in the course of a run meets all alike.
 */
export function turnsOf(contestants, rounds) {
  return Array.from({ length: rounds }, (_, round) => ({
    round,
    order: round % 2 === 0 ? contestants : contestants.toReversed(),
  }));
}
