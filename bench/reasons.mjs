/**
 * Why a goal is not met, and what would change it, by the key it has in goals.mjs. Shown only where the last figures say so.
 */
export const reasons = {
  openWaves:
    "Pages follow one another by their cookie. Side by side by a partition the data offers, the chain is gone.",
  openTasks: "Rows of a page are mapped in one go. In slices that yield to the browser no task is long.",
  openTime: "The page reads all annotations, and one page after the other.",
  heap: "Every annotation and a decimal for each figure is held. Columns of numbers and texts kept once need a fraction.",
  edit: "An edit goes through selectors of the whole screen. Subscriptions to figures leave only what changed.",
  painted: "The same; the rest is the frame itself, which a slowed page misses once.",
  groups: "The map of groups is copied for each edit, so that former totals stay as they were.",
  backlog: "Answers carry every annotation, and a page is mapped in one go.",
  m1: "A figure is wrong: this is a fault, to be mended before anything else.",
  m2: "Decimals are made for each line and sum. Whole numbers with a guard need none.",
  m3: "There is no fast path to leave.",
  m4: "Totals are kept in decimals; the recompute is slow as well, which is the other half of the ratio.",
  m5: "Whole numbers of any size, and a sort of all places instead of the search for a threshold.",
  first: "A row has thirteen cells with their tools. Less would be shown, or later.",
  scroll: "A row that comes into view costs as much as its thirteen cells; fewer elements in each would change it.",
  nodes: "What stands around the rows differs with what an invoice holds; the rows themselves do not.",
  bytes: "The bounds were set for a smaller product; docs/decisions has what weighs what.",
  w1: "What an organisation has is asked once a page, and what became of an act is read back, deliberately: see requests.",
  w2: "`context.webAPI` brings all annotations along. Reads by an own `fetch` ask only for those that are shown.",
  memory: "Something is held that nobody needs: docs/long-runs.md says how to find out what.",
};
