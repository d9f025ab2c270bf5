import { bundlePages } from "../support/bundled.mjs";
import { withBrowser } from "../support/browser.mjs";
import { withHost } from "../../scripts/withHost.mjs";
import { withPages } from "../support/pageServer.mjs";
import { turnsOf } from "../support/turns.mjs";
import { ours, peers } from "./contestants.mjs";
import { figuresOf, tablesOf } from "./gridTables.mjs";
import { measureGrid } from "./measureGrid.mjs";

/** Rows, the scenario whose largest invoice has as many, and how often each grid is opened with them. */
const sizes = [
  { rows: 500, scenario: "contoso500", rounds: 3 },
  { rows: 5_000, scenario: "contoso", rounds: 3 },
  { rows: 50_000, scenario: "contoso50000", rounds: 3 },
];

export async function measure({ quick, say }) {
  await bundlePages(peers.map(({ page }) => page));
  const chosen = quick ? sizes.slice(0, 1).map((size) => ({ ...size, rounds: 1 })) : sizes;
  const looks = [];
  await withHost(({ url, door }) =>
    withPages((pages) =>
      withBrowser(async (browser) => {
        for (const { rows, scenario, rounds } of chosen) {
          say(`The host makes ready ${rows.toLocaleString("en")} lines …`);
          await door("POST", "reset", { scenario });
          for (const { round, order } of turnsOf([ours, ...peers], rounds)) {
            for (const grid of order) {
              const address = grid.page === null ? url : `${pages}/${grid.page}`;
              const look = await measureGrid(browser, { grid, rows, address, edits: quick ? 3 : 10 });
              looks.push({ grid: grid.name, rows, round, ...look });
              say(`${rows.toLocaleString("en")} rows, round ${round + 1}: ${grid.name}`);
            }
          }
        }
      }),
    ),
  );
  return { tables: tablesOf(looks), figures: figuresOf(looks) };
}
