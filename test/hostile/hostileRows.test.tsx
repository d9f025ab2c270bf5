/** @jest-environment ./test/support/pageWithHost.cjs */
import type { Fetch } from "../../host/web/context/webApi";
import { spreadOf } from "../faults/matrix";
import { openClient, type HostClient } from "../host/hostClient";
import { eachOnANewPage } from "../support/eachOnANewPage";
import { hostileValues } from "../support/hostileValues";
import { wrongOn } from "../support/neverShown";
import { reviewOnForm, reviewOnList, wizardOnForm, type Screen } from "../support/screenOnHost";
import { timeWithoutWaiting } from "../support/timeWithoutWaiting";
import { noting, spoiling } from "./hostileAnswers";

eachOnANewPage();
timeWithoutWaiting();

type Wire = (real: Fetch) => Fetch;

const screens: Readonly<
  Record<string, { scenario: "small" | "wizard"; open: (client: HostClient, wire: Wire) => Promise<Screen> }>
> = {
  "an invoice": { scenario: "small", open: async (client, wire) => reviewOnForm("draft", { client, wire }) },
  "a list": {
    scenario: "small",
    open: async (client, wire) => reviewOnList(["draft", "inReview", "confirmed"], { client, wire }),
  },
  "a project": {
    scenario: "wizard",
    open: async (client, wire) => {
      const screen = await wizardOnForm("tower", { client, wire });
      await screen.press(/^Next$/);
      return screen;
    },
  },
};

/** Parts of the whole; `npm test` takes a fixed slice. */
const { HOSTILE_SHARE = "0.015" } = process.env;

/** What markup of a text would have become. */
const markup = "script, iframe, img, object, embed, [onerror], [srcdoc]";

function problemsOf(screen: Screen): readonly string[] {
  return [
    ...wrongOn(screen),
    ...(screen.page.querySelector(markup) ? ["markup"] : []),
    ...(screen.page.querySelector(".ms-Spinner") ? ["waits for ever"] : []),
  ];
}

describe.each(Object.entries(screens))("%s", (name, { scenario, open }) => {
  it("is whole, or says what could not be read, whatever a column that it reads holds", async () => {
    const client = await openClient(scenario);
    const seen = new Map<string, Set<string>>();
    const first = await open(client, noting(seen));
    expect(problemsOf(first)).toEqual([]);
    first.close();
    const red: Record<string, readonly string[]> = {};
    let played = 0;
    for (const [table, columns] of seen) {
      for (const column of columns) {
        for (const [at, [why]] of hostileValues.entries()) {
          const cell = `${table}.${column}: ${why} and so on`;
          if (spreadOf(`${name} ${cell}`, "hostile") >= Number(HOSTILE_SHARE)) continue;
          played += 1;
          const screen = await open(client, spoiling(table, column, at));
          const problems = problemsOf(screen);
          if (problems.length > 0) red[cell] = problems;
          screen.close();
        }
      }
    }
    await client.host.close();
    expect(red).toEqual({});
    expect(played).toBeGreaterThan(20);
  });
});
