/** The middle one of some numbers, the upper of two; NaN of none. */
export const median = (numbers) => quantile(numbers, 0.5);

/** The number that a share of all are below: 0.95 leaves out the worst twentieth; 1 is the worst of all. */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
