import fc from "fast-check";

/** A fault as the host's door takes it. */
export type Fault = Readonly<Record<string, string | number | boolean>>;

const when = fc.constantFrom("before", "after");

/** What can go wrong with a write whose answer says nothing for certain: lost, late, or out of order. */
const uncertain = fc.oneof(
  fc.record({ when, drop: fc.constant(true) }),
  fc.record({ when, status: fc.constantFrom(500, 502, 503, 504) }),
  fc.record({ when, delayMs: fc.constantFrom(1_000, 60_000, 126_000, 180_000, 400_000) }),
);

/** What the platform says for certain, and so only before any effect. */
const certain = fc.constantFrom<Fault>(
  { status: 429, code: "0x80072322", retryAfterSeconds: 5 },
  { status: 403, code: "0x80040220" },
  { status: 400, code: "0x80040265", message: "A plug-in said no." },
  { status: 412, code: "0x80060882" },
);

const anyOutcome: fc.Arbitrary<Fault> = fc.oneof<fc.Arbitrary<Fault>[]>(uncertain, certain);

/** A fault of requests whose path has this in it. */
export const anyFaultOf = (path: string): fc.Arbitrary<Fault> => anyOutcome.map((fault) => ({ path, ...fault }));

/** Looks that fail or are slow; none of them changes anything. */
export const anyReadFault: fc.Arbitrary<Fault> = fc
  .record({
    path: fc.constantFrom("^invoices\\?", "^invoicedetails\\?", "^msdyn_invoicelinetransactions\\?"),
    times: fc.integer({ min: 1, max: 4 }),
    outcome: fc.constantFrom<Fault>(
      { drop: true },
      { status: 503 },
      { status: 429, code: "0x80072322" },
      { delayMs: 7_000 },
    ),
  })
  .map(({ path, times, outcome }) => ({ path, times, ...outcome }));
