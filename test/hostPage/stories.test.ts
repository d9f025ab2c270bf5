import { backlogProjects } from "../../host/scenarios/wellKnownBacklog";
import { findScenario } from "../../host/scenarios/scenarios";
import { wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { storyBegunAt } from "../../host/web/router/route";
import { beginningOf, stories, storyOf } from "../../host/web/stories/stories";
import { shellWords } from "../../host/web/texts/shellTexts";
import { storyTexts, type StoryTextKey } from "../../host/web/texts/storyTexts";
import { readResx } from "../repository/readResx";

const { draft } = wellKnownInvoices;

describe("a story", () => {
  it.each([
    { key: "month-end", place: "/invoices" },
    { key: "disputed-line", place: `/invoices/${draft.id}` },
    { key: "by-hand", place: `/projects/${backlogProjects.website}` },
    { key: "network", place: `/invoices/${draft.id}` },
  ])("$key begins where its scenario has it", ({ key, place }) => {
    expect(storyOf(key)?.place).toBe(place);
    expect(findScenario(storyOf(key)?.scenario ?? "")).toBeDefined();
  });

  it("has an address of its own that begins it", () => {
    expect(stories.map((story) => storyBegunAt(beginningOf(story)))).toEqual(stories.map(({ key }) => key));
    expect(["/", "/invoices", "/start", "/start/a/b"].map(storyBegunAt)).toEqual([null, null, null, null]);
  });

  it.each([1033, 1030] as const)("names only labels that the screens have: %d", (language) => {
    const texts = (["InvoiceReview", "ManualInvoiceWizard"] as const).map((control) => readResx(control, language));
    const labels = new Set([...texts.flatMap((each) => [...each.values()]), ...shellWords(language)]);
    const keys = stories.flatMap(({ title, sentences }): readonly StoryTextKey[] => [title, ...sentences]);
    const named = keys.flatMap((key) =>
      [...storyTexts(language)(key).matchAll(/\*([^*]+)\*/g)].map(([, label]) => label),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((label = "") => !labels.has(label))).toEqual([]);
  });
});
