import { ok, err } from "../../../shared/core/result";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { LineDetail, LoadedInvoice } from "../../../shared/invoicing/invoice";
import { confirmInvoice, type ConfirmOutcome, findOutConfirm } from "../../../shared/procedures/review/confirmInvoice";
import { aLineDetail } from "../../support/aLineDetail";
import { anUnreadRow } from "../../support/anUnreadRow";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aPort } from "../../support/aPort";
import { hostTime, type HostTime } from "../../support/hostTime";
import { invoiceId, openReviewHost, type ReviewHost, rowId } from "../../support/reviewHost";
import { changeOf } from "../../support/rowWrites";

const message = "msdyn_PostInvoice";
const id = invoiceId("draft");
/** As long as the real client waits for an answer. */
const patienceMs = 125_000;

let host: ReviewHost;
let time: HostTime;
beforeEach(async () => {
  host = await openReviewHost();
  time = hostTime(host);
});
afterEach(async () => host.host.close());

const port = () => host.port({ fetch: time.givingUpAfter(patienceMs) });
const confirm = async (seen: LoadedInvoice) => time.finish(confirmInvoice(seen, port(), time.wait));
const timesAsked = async () => (await host.requests()).filter((request) => request.endsWith(message)).length;

const said = (outcome: ConfirmOutcome): string => {
  if (outcome.kind === "confirmed") return outcome.byAnother ? "confirmed by another" : "confirmed";
  return outcome.kind === "refused" ? `refused: ${outcome.error.kind}` : outcome.kind;
};

describe("confirming", () => {
  it("asks once, reads back, and says what it is doing", async () => {
    const { outcome, stages } = await confirm(await host.read("draft"));
    expect(said(outcome)).toBe("confirmed");
    expect(stages).toEqual(["reading", "asking"]);
    expect([await timesAsked(), await host.effects()]).toEqual([1, [message]]);
  });

  it("looks a last time at each row by its link, because two rows may have changed places", async () => {
    const real = port();
    const looks: unknown[] = [];
    const watched = {
      ...real,
      readInvoice: (of: InvoiceId, by?: "links") => (looks.push(by), real.readInvoice(of, by)),
    };
    await time.finish(confirmInvoice(await host.read("draft"), watched, time.wait));
    expect(looks).toEqual(["links", undefined]);
  });

  // what is not known is watched for 150 seconds; looking again only reads
  it.each<{ why: string; fault: object; first: string; again?: string; effects: number }>([
    { why: "the answer is lost on its way back", fault: { when: "after", drop: true }, first: "confirmed", effects: 1 },
    {
      why: "a gateway gives up after the effect",
      fault: { when: "after", status: 504 },
      first: "confirmed",
      effects: 1,
    },
    {
      why: "the effect comes while nobody waits any more",
      fault: { delayMs: 140_000 },
      first: "confirmed",
      effects: 1,
    },
    {
      why: "the answer is three minutes late",
      fault: { when: "after", delayMs: 180_000 },
      first: "confirmed",
      effects: 1,
    },
    {
      why: "the effect is six minutes late",
      fault: { delayMs: 360_000 },
      first: "notKnownYet",
      again: "confirmed",
      effects: 1,
    },
    {
      why: "the question itself is lost: asking again is the user's to decide, not ours",
      fault: { drop: true },
      first: "notKnownYet",
      again: "notKnownYet",
      effects: 0,
    },
    {
      why: "out of order before the effect",
      fault: { status: 503 },
      first: "notKnownYet",
      again: "notKnownYet",
      effects: 0,
    },
    { why: "turned away for load", fault: { status: 429, retryAfterSeconds: 5 }, first: "refused: busy", effects: 0 },
    {
      why: "a plug-in says no",
      fault: { status: 400, code: "0x80040265", message: "No." },
      first: "refused: rejected",
      effects: 0,
    },
  ])("$why", async ({ fault, first, again, effects }) => {
    await host.door("faults", { path: message, ...fault });
    expect(said((await confirm(await host.read("draft"))).outcome)).toBe(first);
    if (again) {
      await time.wait(600_000);
      expect(said((await time.finish(findOutConfirm(id, port(), time.wait))).outcome)).toBe(again);
    }
    expect([await timesAsked(), (await host.effects()).length]).toEqual([1, effects]);
  });

  it("watches for 150 seconds, with growing pauses, saying how long it has", async () => {
    await host.door("faults", { path: message, drop: true });
    const seconds: number[] = [];
    const seen = await host.read("draft");
    for await (const step of confirmInvoice(seen, port(), time.wait)) {
      if (step.stage === "stillRunning") seconds.push(step.seconds);
    }
    expect(time.passedMs()).toBe(150_000);
    expect(seconds.slice(0, 5)).toEqual([0, 1, 3, 5, 9]);
  });

  it("reads that fail while watching are no answer either way", async () => {
    await host.door("faults", { path: message, when: "after", drop: true });
    const seen = await host.read("draft");
    // the first three looks fail; what is read before asking does not
    const steps = confirmInvoice(seen, port(), time.wait);
    await steps.next();
    await steps.next();
    await host.door("faults", { path: "^invoices\\?", status: 503, times: 3 });
    expect(said((await time.finish(steps)).outcome)).toBe("confirmed");
  });
});

describe("an invoice that is not as the user saw it", () => {
  const [hours, fee] = [aLineDetail(), aLineDetail({ id: "fee", transactionClass: "fee" })] as const;
  it.each<{ why: string; change: () => Promise<unknown> }>([
    {
      why: "a row was changed",
      change: async () =>
        host
          .port({ user: "second" })
          .saveRows(id, [changeOf(await host.read("draft"), rowId("draft", 1), { quantity: "1" })]),
    },
    {
      why: "a row was taken off",
      change: async () => host.send("DELETE", `msdyn_invoicelinetransactions(${rowId("draft", 1)})`),
    },
    { why: "its header was changed", change: async () => host.send("PATCH", `invoices(${id})`, { name: "x" }) },
  ])("is not asked for: $why", async ({ change }) => {
    const seen = await host.read("draft");
    await change();
    expect(said((await confirm(seen)).outcome)).toBe("changedMeanwhile");
    expect([await timesAsked(), await host.effects()]).toEqual([0, []]);
  });

  it("is not asked for where the change does not touch the header's version", async () => {
    const seen = aLoadedInvoice();
    const now = aLoadedInvoice({ details: [aLineDetail({ version: "later" })] });
    const { outcome } = await time.finish(confirmInvoice(seen, aPort({ readInvoice: async () => ok(now) }), time.wait));
    expect(said(outcome)).toBe("changedMeanwhile");
  });

  it.each<{ why: string; rows: readonly LineDetail[] }>([
    { why: "a row is gone", rows: [hours] },
    { why: "a row came", rows: [hours, fee, aLineDetail({ id: "another" })] },
    { why: "a row came in the place of another", rows: [hours, aLineDetail({ id: "another" })] },
    { why: "one of the rows was changed", rows: [hours, { ...fee, version: "later" }] },
  ])("is not asked for where $why, though the header has its version", async ({ rows }) => {
    const [seen, now] = [aLoadedInvoice({ details: [hours, fee] }), aLoadedInvoice({ details: rows })];
    const { outcome } = await time.finish(confirmInvoice(seen, aPort({ readInvoice: async () => ok(now) }), time.wait));
    expect(said(outcome)).toBe("changedMeanwhile");
  });

  it.each<{ why: string; others: readonly LineDetail[] }>([
    { why: "of the only row", others: [] },
    { why: "of one of the rows", others: [fee] },
  ])("is not asked for where only the transaction behind it holds another figure, $why: nobody saved", async (row) => {
    const seen = aLoadedInvoice({ details: [hours, ...row.others] });
    const now = aLoadedInvoice({ details: [{ ...hours, source: "unknown" }, ...row.others] });
    const { outcome } = await time.finish(confirmInvoice(seen, aPort({ readInvoice: async () => ok(now) }), time.wait));
    expect(said(outcome)).toBe("sourcesDiffer");
  });

  it("is not asked for where a row came that cannot be read", async () => {
    const seen = aLoadedInvoice();
    const now = aLoadedInvoice({ unread: [anUnreadRow()] });
    const { outcome } = await time.finish(confirmInvoice(seen, aPort({ readInvoice: async () => ok(now) }), time.wait));
    expect(said(outcome)).toBe("changedMeanwhile");
  });

  it.each(["confirmed", "paid"] as const)(
    "is %s already: somebody else did it, and nothing is asked for",
    async (status) => {
      const seen = aLoadedInvoice();
      const now = aLoadedInvoice({ invoice: { status } });
      const { outcome } = await time.finish(
        confirmInvoice(seen, aPort({ readInvoice: async () => ok(now) }), time.wait),
      );
      expect(said(outcome)).toBe("confirmed by another");
    },
  );

  it("cannot be read: nothing is asked for", async () => {
    const failing = aPort({ readInvoice: async () => err({ kind: "noAnswer" }) });
    expect(said((await time.finish(confirmInvoice(aLoadedInvoice(), failing, time.wait))).outcome)).toBe(
      "refused: noAnswer",
    );
  });
});

it("an invoice that was paid by the time it is looked at was confirmed before", async () => {
  const paid = aLoadedInvoice({ invoice: { status: "paid" } });
  const readInvoice = async () => ok(paid);
  expect(said((await time.finish(findOutConfirm(id, aPort({ readInvoice }), time.wait))).outcome)).toBe("confirmed");
});

describe("two windows", () => {
  it("confirm at the same moment: one effect, and both are told that it is confirmed", async () => {
    const seen = await host.read("draft");
    const both = await Promise.all([
      confirm(seen),
      time.finish(confirmInvoice(seen, host.port({ user: "second" }), time.wait)),
    ]);
    expect(both.map(({ outcome }) => said(outcome)).sort()).toEqual(["confirmed", "confirmed by another"]);
    expect(await host.effects()).toEqual([message]);
  });

  it("one after the other: the second is not asked for", async () => {
    const seen = await host.read("draft");
    await confirm(seen);
    expect(said((await confirm(seen)).outcome)).toBe("confirmed by another");
    expect(await timesAsked()).toBe(1);
  });
});

// the host answers when it is done; a platform with notifications accepts and works on in the background
describe("an accepted request that is worked on in the background", () => {
  const confirmed = aLoadedInvoice({ invoice: { status: "confirmed" } });
  const background = (looksUntilDone: number) => {
    let looks = -1; // the read before asking
    let asked = 0;
    const readInvoice = async () => ok((looks += 1) > looksUntilDone ? confirmed : aLoadedInvoice());
    const request = async () => {
      asked += 1;
      return ok("answered" as const);
    };
    return { port: aPort({ readInvoice, request }), asked: () => asked };
  };

  it.each([
    { why: "done at the first look", looks: 0, says: "confirmed" },
    { why: "done after some", looks: 6, says: "confirmed" },
    { why: "not done while it is watched", looks: 1000, says: "notKnownYet" },
  ])("$why", async ({ looks, says }) => {
    const { port: platform, asked } = background(looks);
    expect(said((await time.finish(confirmInvoice(aLoadedInvoice(), platform, time.wait))).outcome)).toBe(says);
    expect(asked()).toBe(1);
  });
});
