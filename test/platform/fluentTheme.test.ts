/** @jest-environment jsdom */
import { lightTheme } from "../../host/web/theme/lightTheme";
import { darkTheme } from "../../host/web/theme/darkTheme";
import { fluentThemeFrom } from "../../shared/platform/fluentTheme";

const light = () => ({ isDarkTheme: false, tokenTheme: { ...lightTheme } });
const dark = () => ({ isDarkTheme: true, tokenTheme: { ...darkTheme } });

// Fluent keeps every theme object that it ever met: a new one for each call would be a page that only grows
describe("the same look is the same theme, however often it is asked for", () => {
  it.each([
    { why: "a host that gives its tokens in a new object each time", look: light },
    { why: "another look", look: dark },
    { why: "a host that says nothing", look: () => undefined },
  ])("$why", ({ look }) => {
    expect(fluentThemeFrom(look())).toBe(fluentThemeFrom(look()));
  });

  it("come back to after another", () => {
    const before = fluentThemeFrom(light());
    fluentThemeFrom(dark());
    expect(fluentThemeFrom(light())).toBe(before);
  });
});

describe("another look is another theme", () => {
  it.each([
    { why: "other colours", one: light(), other: dark() },
    { why: "the same colours, said to be dark", one: light(), other: { ...light(), isDarkTheme: true } },
    {
      why: "one colour that our theme uses",
      one: light(),
      other: { ...light(), tokenTheme: { ...lightTheme, colorBrandBackground: "#800080" } },
    },
  ])("$why", ({ one, other }) => {
    expect(fluentThemeFrom(one)).not.toBe(fluentThemeFrom(other));
  });
});
