import { err, Result } from "../../core/result";
import { InvoiceId } from "../../invoicing/ids";
import { LoadedInvoice } from "../../invoicing/invoice";
import { InvoicingError } from "../../invoicing/invoicingError";
import { Wait } from "../progress";
import { InvoiceReader, InvoicesReader } from "./reviewPort";

type Read = Result<LoadedInvoice, InvoicingError>;

interface Wanted {
  readonly id: InvoiceId;
  readonly by: "links" | undefined;
  readonly settle: (read: Promise<Read>) => void;
}

/** What each of several works is given, so that what they read is read together. */
export interface Gathering extends InvoiceReader {
  readonly wait: Wait;
  /** Carries out one of the works. Until all of them have begun and wait for a read, nothing is read. */
  work<T>(begin: () => Promise<T>): Promise<T>;
}

/**
 * Several works that run side by side and read invoices: what they want to read waits until none of them has anything
 * else to do, and is one read then. One that only waits for time to pass keeps nobody waiting.
 *
 * @param count how many works there will be
 */
export function gatheredReads(count: number, port: InvoicesReader, wait: Wait): Gathering {
  let atWork = count;
  let wanted: Wanted[] = [];
  const rest = async <T>(meanwhile: Promise<T>): Promise<T> => {
    leave();
    try {
      return await meanwhile;
    } finally {
      atWork += 1;
    }
  };
  const leave = (): void => {
    atWork -= 1;
    if (atWork === 0 && wanted.length > 0) void readWanted();
  };
  const readWanted = async (): Promise<void> => {
    const all = wanted;
    wanted = [];
    // they are at work again before the first of them goes on
    atWork += all.length;
    for (const by of [undefined, "links"] as const) {
      const these = all.filter((each) => each.by === by);
      if (these.length === 0) continue;
      const reading = readOf(
        these.map(({ id }) => id),
        by,
      );
      // a mistake is each one's own, as if it had read by itself
      for (const { id, settle } of these) settle(reading.then((read) => read.get(id) ?? err({ kind: "gone" })));
      await reading.catch(() => undefined);
    }
  };
  const readOf = async (ids: readonly InvoiceId[], by?: "links"): ReturnType<InvoicesReader["readInvoices"]> =>
    port.readInvoices(ids, by);
  return {
    readInvoice: async (id, by) =>
      new Promise((settle) => {
        wanted.push({ id, by, settle });
        leave();
      }),
    wait: async (milliseconds) => rest(wait(milliseconds)),
    async work(begin) {
      try {
        return await begin();
      } finally {
        leave();
      }
    },
  };
}
