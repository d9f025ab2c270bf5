import { err, ok } from "../../../shared/core/result";
import type { InvoicingError } from "../../../shared/invoicing/invoicingError";
import { patiently } from "../../../shared/procedures/creation/creationPatience";

const noAnswer: InvoicingError = { kind: "noAnswer" };
const forbidden: InvoicingError = { kind: "forbidden", message: "No." };
const down: InvoicingError = { kind: "unavailable", status: 503, message: "" };
const moved: InvoicingError = { ...down, retryAfterSeconds: 7 };
const busy: InvoicingError = { kind: "busy", retryAfterSeconds: 17 };

describe("asking for something that may be asked twice", () => {
  it.each<{ why: string; failures: readonly InvoicingError[]; asked: number; seconds: number[]; isOk: boolean }>([
    { why: "answered at once", failures: [], asked: 1, seconds: [], isOk: true },
    { why: "refused: asking again changes nothing", failures: [forbidden], asked: 1, seconds: [], isOk: false },
    { why: "no answer, then one", failures: [noAnswer], asked: 2, seconds: [1], isOk: true },
    { why: "no answer, then refused", failures: [noAnswer, forbidden], asked: 2, seconds: [1], isOk: false },
    {
      why: "answered the fourth time",
      failures: [noAnswer, noAnswer, noAnswer],
      asked: 4,
      seconds: [1, 3, 8],
      isOk: true,
    },
    {
      why: "never: it is given up",
      failures: [noAnswer, noAnswer, noAnswer, noAnswer, noAnswer],
      asked: 4,
      seconds: [1, 3, 8],
      isOk: false,
    },
    {
      why: "busy: it was waited for below, or the user has cancelled that",
      failures: [busy],
      asked: 1,
      seconds: [],
      isOk: false,
    },
    {
      why: "the same where it said with 503 when it is back",
      failures: [moved],
      asked: 1,
      seconds: [],
      isOk: false,
    },
    { why: "out of order, and nobody says for how long", failures: [down], asked: 2, seconds: [1], isOk: true },
  ])("$why", async ({ failures, asked, seconds, isOk }) => {
    let times = 0;
    const waits: number[] = [];
    const ask = async () => {
      const failure = failures[times];
      times += 1;
      return failure ? err(failure) : ok("answer");
    };
    const outcome = await patiently(ask, async (ms) => void waits.push(ms));
    expect([outcome.ok, times, waits]).toEqual([isOk, asked, seconds.map((each) => each * 1000)]);
  });
});
