import type { FoundHere } from "../../shared/invoicing/backlog/foundHere";

/** What is found in an organisation of before 2022: every day is that of an instant. */
export const foundHere = (differs: Partial<FoundHere> = {}): FoundHere => ({
  days: { actual: "zoned", milestone: "zoned", product: "zoned" },
  hasRetainers: false,
  lacking: [],
  ...differs,
});
