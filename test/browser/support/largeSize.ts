import { largeBacklogSize } from "../../../host/scenarios/wellKnownBacklog";

/** npm run test:long goes through all of the backlog; its first 2,000 are many enough for what is counted. */
const isLong = process.env["LONG_REPORT"] !== undefined;

/** The backlog of the journeys with many transactions, and what their choices leave of it. */
export const large = isLong
  ? { scenario: "backlog", size: largeBacklogSize, untilSeptember: 16_276, withoutExpenses: 17_143, requests: 6 }
  : { scenario: "backlog2000", size: 2_000, untilSeptember: 1_636, withoutExpenses: 1_714, requests: 2 };
