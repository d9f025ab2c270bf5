/**
 * Why a goal is not met, and what would change it, by the key it has in goals.mjs. Shown only where the last figures say so.
 */
export const reasons = {
  openWaves:
    "At most ten requests are in flight, so that the parts take turns, and what the page around the control asks stands in the chain. More at a time is what a service refuses.",
  openTasks:
    "When the last part has come, sums, warnings and first rows of the whole are made in one turn. Made part by part while reading they would take none.",
  openTime:
    "Rows are parsed, mapped and matched with their transactions while the next ones come. A worker would do it beside the page; a form's policies do not promise one.",
  heap: "A line is an object, and each figure that is not like another a decimal. Columns of numbers would need a fraction.",
  edit: "The line with its thirteen cells, its groups and the totals are drawn by React, and the next cell takes the focus, which lays out the page once more. Fewer elements in a line would change it.",
  painted: "The same; the rest is the frame itself, which a slowed page misses.",
  groups: "Something copies what is there for each edit: see docs/decisions/0019.",
  backlog:
    "Names cannot be asked for column by column, so that an answer weighs twice its bare columns; and what is ready is put together in one turn. Smaller pages would be more of them.",
  m1: "A figure is wrong: this is a fault, to be mended before anything else.",
  m2: "Each amount that is kept is a decimal of three objects, and two groups are looked up by name for each line. Amounts in columns and numbered groups would change it, and every room that has a line in hand (docs/decisions/0019).",
  m3: "What leaves the quick way is computed by decimal.js, one by one: see docs/decisions/0019.",
  m4: "The quick recompute is the other half of the ratio: it has become faster, and the edit with it.",
  m5: "Whole numbers of any size, and weights that are read again to refuse inexact ones. No control shares by weights of thousands.",
  first: "A line has thirteen cells with their tools. Less would be shown, or later.",
  scroll: "A line that comes into view costs as much as its thirteen cells; fewer elements in each would change it.",
  nodes: "What stands around the lines differs with what an invoice holds; the lines themselves do not.",
  bytes: "The bounds were set for a smaller product; docs/decisions/0018 says what weighs what.",
  w1: "What an organisation has is asked once a page, what is large is counted before it is read in parts, and what became of an act is read back, deliberately.",
  w2: "Names come for every look-up of a row, because they cannot be asked for column by column.",
  memory: "Something is held that nobody needs: docs/long-runs.md says how to find out what.",
};
