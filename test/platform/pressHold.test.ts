/** @jest-environment jsdom */
import { afterPress, watchPresses } from "../../shared/platform/pressHold";

const done = async (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, 0));

function pointer(type: string, parts: { button?: number; buttons?: number } = {}, on: EventTarget = document.body) {
  on.dispatchEvent(Object.assign(new MouseEvent(type, { bubbles: true, ...parts })));
}

watchPresses();
watchPresses();

describe("what comes from outside", () => {
  it("is shown at once where nothing is pressed", () => {
    const seen: string[] = [];
    afterPress(() => seen.push("answer"));
    expect(seen).toEqual(["answer"]);
  });

  it.each([
    { why: "the release", type: "pointerup" },
    { why: "a touch that scrolls", type: "pointercancel" },
    { why: "a pointer that moves freely again", type: "pointermove" },
    { why: "a key, where the release was not seen", type: "keydown", key: { key: "Tab" } },
  ])("waits for the end of a press and the click after it: $why", async ({ type, key }) => {
    const seen: string[] = [];
    pointer("pointerdown");
    afterPress(() => seen.push("first"));
    afterPress(() => seen.push("second"));
    expect(seen).toEqual([]);
    if (key) document.body.dispatchEvent(new KeyboardEvent(type, { bubbles: true, ...key }));
    else pointer(type);
    seen.push("click");
    await done();
    expect(seen).toEqual(["click", "first", "second"]);
  });

  it.each([
    { why: "Shift, which chooses a range", key: { key: "Shift", repeat: true } },
    { why: "Ctrl", key: { key: "Control" } },
    { why: "a key that was down before", key: { key: "a", repeat: true } },
  ])("waits on while the press lasts and beside it there is $why", async ({ key }) => {
    const seen: string[] = [];
    pointer("pointerdown");
    afterPress(() => seen.push("answer"));
    document.body.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, ...key }));
    await done();
    expect(seen).toEqual([]);
    pointer("pointerup");
    await done();
    expect(seen).toEqual(["answer"]);
  });

  it.each([
    { why: "the other button opens a menu", press: () => pointer("pointerdown", { button: 2 }) },
    {
      why: "the list of a select swallows the release",
      press: () => pointer("pointerdown", {}, document.body.appendChild(document.createElement("select"))),
    },
  ])("does not wait where $why", ({ press }) => {
    const seen: string[] = [];
    press();
    afterPress(() => seen.push("answer"));
    expect(seen).toEqual(["answer"]);
  });
});

it("what appears between other things keeps its height while a press lasts, and no longer", async () => {
  const place = document.createElement("div");
  place.className = "pinv-still";
  document.body.append(place);
  pointer("pointerdown");
  expect(place.style.height).toBe("0px");
  pointer("pointerup");
  await done();
  expect(place.getAttribute("style")).toBeNull();
});
