import { element } from "../dom/element.js";

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: readonly Node[];
  /** Called the first time the tab is shown: what sits on a hidden tab is not made before, as in the platform. */
  firstShown?(): void;
}

export interface Tabs {
  readonly elements: readonly HTMLElement[];
  /** Called once the elements are in the page. */
  start(): void;
  /** Shows a tab and puts the focus on it. */
  select(id: string): void;
}

/** The tabs of a form. Arrows move between them; panels that are not shown stay in the page, hidden. */
export function createTabs(label: string, tabs: readonly Tab[]): Tabs {
  const buttons = tabs.map((tab, index) =>
    element(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${tab.id}`,
        class: "tab",
        "aria-controls": `panel-${tab.id}`,
        "aria-selected": index === 0 ? "true" : "false",
        tabindex: index === 0 ? 0 : -1,
        onclick: () => select(tab.id),
        onkeydown: (event) => moveFrom(index, event as KeyboardEvent),
      },
      tab.label,
    ),
  );
  const panels = tabs.map((tab, index) =>
    element(
      "div",
      {
        role: "tabpanel",
        id: `panel-${tab.id}`,
        class: "tab-panel",
        "aria-labelledby": `tab-${tab.id}`,
        hidden: index > 0,
      },
      ...tab.content,
    ),
  );

  function select(id: string): void {
    tabs.forEach((tab, index) => {
      const isChosen = tab.id === id;
      const button = buttons[index];
      const panel = panels[index];
      if (!button || !panel) return;
      button.setAttribute("aria-selected", String(isChosen));
      button.tabIndex = isChosen ? 0 : -1;
      panel.hidden = !isChosen;
      if (isChosen) button.focus();
      if (isChosen) showFirst(tab);
    });
  }

  const seen = new Set<Tab>();
  function showFirst(tab: Tab | undefined): void {
    if (!tab || seen.has(tab)) return;
    seen.add(tab);
    tab.firstShown?.();
  }

  function moveFrom(index: number, event: KeyboardEvent): void {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const tab = step === 0 ? undefined : tabs[(index + step + tabs.length) % tabs.length];
    if (!tab) return;
    event.preventDefault();
    select(tab.id);
  }

  return {
    elements: [element("div", { class: "tab-list", role: "tablist", "aria-label": label }, ...buttons), ...panels],
    start: () => showFirst(tabs[0]),
    select,
  };
}
