/** Where a row stands, and whether the keyboard stands on it. */
export interface RowPlace {
  readonly index: number;
  readonly heightPx: number;
  readonly isActive: boolean;
  readonly onEnter: (key: string) => void;
}
