/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import * as React from "react";
import type { SettingProblem } from "../../shared/core/settingProblem";
import { SetupNotice } from "../../shared/ui/SetupNotice";
import { SurroundingsProvider } from "../../shared/ui/surroundings";
import { englishSurroundings } from "../support/englishSurroundings";

const show = (problems: readonly SettingProblem[]): HTMLElement =>
  render(
    <SurroundingsProvider value={englishSurroundings}>
      <SetupNotice problems={problems} />
    </SurroundingsProvider>,
  ).container;

describe("what only a maker or an administrator can mend", () => {
  it("is nothing where all is set up", () => expect(show([]).textContent).toBe(""));

  it("is one line for whoever works here, and the rest is folded away", () => {
    const shown = show([{ property: "vocabulary", found: "old", wanted: ["classic", "modern"] }]);
    expect(shown.querySelector("strong")?.textContent).toBe(
      "This screen is not fully set up: tell your administrator.",
    );
    expect(shown.querySelector("details")?.open).toBe(false);
  });

  it.each<{ why: string; problem: SettingProblem; words: string }>([
    {
      why: "none of the values: the maker sees those that may be",
      problem: { property: "vocabulary", found: "old", wanted: ["classic", "modern"] },
      words: "vocabulary: “old” is none of its values (classic, modern). Its default is used.",
    },
    {
      why: "no logical name",
      problem: { property: "sendMessage", found: "../x", wanted: "name" },
      words: "sendMessage: “../x” is no logical name. Its default is used.",
    },
    {
      why: "no record's id",
      problem: { property: "projectId", found: "42", wanted: "id" },
      words: "projectId: “42” is no id of a record. It is not used.",
    },
    {
      why: "a name that nothing here has",
      problem: { property: "sendMessage", found: "msdyn_PostInvoice", wanted: "notHere" },
      words: "sendMessage: this organisation has no “msdyn_PostInvoice”.",
    },
  ])("$why", ({ problem, words }) => {
    show([problem]);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it("leads to the check page, in a page of its own", () => {
    show([{ property: "projectId", found: "42", wanted: "id" }]);
    const link = screen.getByText("Open the check page (for administrators)");
    expect([link.getAttribute("href"), link.getAttribute("target")]).toEqual([
      `${englishSurroundings.pages}check.html`,
      "_blank",
    ]);
  });
});
