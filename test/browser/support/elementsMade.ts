import type { Page } from "@playwright/test";

/** What React was asked to make since counting began. */
export interface ElementsMade {
  /** Line rows, by the id of their line detail; each once however often it was rendered. */
  readonly rows: readonly string[];
  /** Grid rows that are no lines: headings and groups. */
  readonly otherRows: number;
  readonly totals: number;
  readonly elements: number;
}

interface Counter {
  rows: Set<string>;
  otherRows: number;
  totals: number;
  elements: number;
}

type Counting = Window & {
  Reactv16: { createElement: (type: unknown, props: Record<string, unknown> | null, ...rest: unknown[]) => unknown };
  pinvCounter?: Counter;
};

/** Begins counting anew. The control asks the platform's React for every element, so that is where it is counted. */
export async function countElements(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counting = window as unknown as Counting;
    const isFirst = counting.pinvCounter === undefined;
    counting.pinvCounter = { rows: new Set(), otherRows: 0, totals: 0, elements: 0 };
    if (!isFirst) return;
    const make = counting.Reactv16.createElement;
    counting.Reactv16.createElement = (type, props, ...rest) => {
      const counter = counting.pinvCounter;
      if (counter) {
        counter.elements += 1;
        const row = props?.["data-row"];
        if (typeof row === "string") counter.rows.add(row);
        else if (props?.role === "row") counter.otherRows += 1;
        if (props?.["data-part"] === "totals") counter.totals += 1;
      }
      return make(type, props, ...rest);
    };
  });
}

/** What was made since, once two frames have passed: what an edit sets off late is in it. */
export function elementsMade(page: Page): Promise<ElementsMade> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    const counter = (window as unknown as Counting).pinvCounter;
    if (!counter) throw new Error("Nothing was counted");
    return { ...counter, rows: [...counter.rows] };
  });
}
