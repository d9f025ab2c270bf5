/** A transaction currency. `decimals` is the currency's own precision, read from data, never assumed to be 2. */
export interface Currency {
  readonly code: string;
  readonly decimals: number;
}
