import { expect, test } from "./support/fixtures";
import { holdPlaces, movedSince, watchPresses } from "./support/slowPress";

for (const { why, then, moved } of [
  { why: "is made anew in its place has not moved", then: "<p></p><button>Save</button>", moved: [] },
  {
    why: "is made anew elsewhere has moved",
    then: "<p style='height: 30px'></p><button>Save</button>",
    moved: [expect.stringMatching(/^button “Save” /)],
  },
  { why: "is gone has not moved", then: "<p></p><button>Undo</button>", moved: [] },
]) {
  test(`a button that ${why}`, async ({ page }) => {
    await page.evaluate(() => (document.body.innerHTML = "<p></p><button>Save</button>"));
    await watchPresses(page);
    await holdPlaces(page.locator("body"));
    await page.evaluate((html) => (document.body.innerHTML = html), then);
    expect(await movedSince(page)).toEqual(moved);
  });
}
