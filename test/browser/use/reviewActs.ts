import type { Page } from "@playwright/test";
import { pressing, type Act, type Doing } from "./act";
import { pointAt } from "./places";
import { anyDay, anyNumber, anyText } from "./typed";

const lists = ".pinv-review .pinv-list";

/** Everything that can be done in the review: in its list, in an invoice, and before a question. */
export const reviewActs: readonly Act[] = [
  pressing("opens the invoice", 14, `${lists} tbody .pinv-link`),
  pressing("sorts by", 1, `${lists} thead button`),
  pressing("ticks", 2, `${lists} input[type=checkbox]`),
  pressing("turns the page by", 1, `${lists} .pinv-pager button`),
  pressing("goes", 2, ".pinv-back"),
  pressing("presses the act", 4, ".pinv-actions button"),
  // the way to the customer, which chance alone would seldom go to its end
  pressing("goes on with", 14, ".pinv-actions button:nth-child(-n + 3)"),
  pressing("saves by", 5, ".pinv-toolbar button:has(.pinv-icon-save)"),
  pressing("presses the tool", 5, ".pinv-toolbar button"),
  pressing("presses", 6, ".pinv-review .pinv-still button"),
  pressing("presses any", 2, ".pinv-review button"),
  pressing("opens or closes", 2, ".pinv-review summary"),
  pressing("opens or closes the group", 1, ".pinv-grid-group"),
  pressing("takes off or puts back", 2, ".pinv-grid-row [data-column=remove] button"),
  pressing("agrees by", 60, '[role="alertdialog"] .ms-Button--primary'),
  pressing("answers", 25, '[role="alertdialog"] button'),
  { name: "leaves the question by", weight: 4, where: '[role="alertdialog"]', perform: escape },
  { name: "edits", weight: 12, where: ".pinv-grid-row .pinv-editable", perform: editCell },
  { name: "pastes into", weight: 2, where: ".pinv-grid-row .pinv-editable", perform: pasteCell },
  { name: "fills in", weight: 4, where: ".pinv-fields :is(input, textarea):not([readonly])", perform: fillIn },
  { name: "presses the keys", weight: 5, where: ".pinv-invoice", perform: pressKeys },
  { name: "walks through the lines by", weight: 2, where: ".pinv-grid-cell[tabindex='0']", perform: walk },
];

async function escape({ window }: Doing): Promise<string> {
  await window.page.keyboard.press("Escape");
  return "Escape";
}

async function begin({ window: { page }, chance, place, selector }: Doing): Promise<boolean> {
  const point = await pointAt(page, selector, place);
  if (!point) return false;
  await page.mouse.click(point.x, point.y);
  if (chance.happens(0.4)) await page.mouse.click(point.x, point.y);
  else await page.keyboard.press("F2");
  return true;
}

/** The editor that has the focus: which kind it is. */
const editorKind = (page: Page): Promise<"text" | "number" | "select" | null> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement?.matches(".pinv-editor")) return null;
    if (activeElement instanceof HTMLSelectElement) return "select";
    return activeElement.getAttribute("inputmode") === "decimal" ? "number" : "text";
  });

const ends = ["Enter", "Enter", "Enter", "Tab", "Shift+Enter", "Escape", "Control+s", ""] as const;

async function editCell(doing: Doing): Promise<string | null> {
  const { window, chance, place } = doing;
  const { page } = window;
  if (!(await begin(doing))) return null;
  const kind = await editorKind(page);
  const end = chance.pick(ends);
  let typed = "";
  if (kind === "select") {
    typed = chance.pick(["Home", "End", "ArrowDown", "ArrowUp"]);
    await page.keyboard.press(typed);
  } else if (kind !== null) {
    typed = kind === "number" ? anyNumber(chance) : anyText(chance);
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(typed);
  }
  if (end !== "") await page.keyboard.press(end);
  return `“${place.name}” (${kind ?? "no editor"}): ${JSON.stringify(typed)}, then ${end || "nothing"}`;
}

/** The system's clipboard is one for all windows of a machine: what it holds is given to the page as the browser does. */
async function pasteCell(doing: Doing): Promise<string | null> {
  const { window, chance, place } = doing;
  if (!(await begin(doing))) return null;
  const text = chance.pick(["7.5", "8\t200", "1\r\n2\r\n", "1.234,50", "Scanners\tand more", "", "٣"]);
  await window.page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", data);
    const pasted = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (document.activeElement?.dispatchEvent(pasted)) document.execCommand("insertText", false, data);
  }, text);
  const end = chance.pick(ends);
  if (end !== "") await window.page.keyboard.press(end);
  return `“${place.name}”: ${JSON.stringify(text)}, then ${end || "nothing"}`;
}

async function fillIn(doing: Doing): Promise<string | null> {
  const { window, chance, place, selector } = doing;
  const { page } = window;
  const point = await pointAt(page, selector, place);
  if (!point) return null;
  await page.mouse.click(point.x, point.y);
  const isDate = await page.evaluate(() => document.activeElement?.matches("input[type=date]"));
  const typed = isDate ? anyDay(chance) : anyText(chance);
  if (isDate) await page.keyboard.type(typed);
  else {
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(typed);
  }
  const end = chance.pick(["Tab", "Tab", "Escape", "Control+s", "Enter", ""]);
  if (end !== "") await page.keyboard.press(end);
  return `“${place.name}”: ${JSON.stringify(typed)}, then ${end || "nothing"}`;
}

const chords = ["Control+z", "Control+z", "Control+y", "Control+Shift+z", "Control+s", "Control+s", "Escape"] as const;

async function pressKeys({ window, chance }: Doing): Promise<string> {
  const key = chance.pick(chords);
  await window.page.keyboard.press(key);
  return key;
}

const walks = [
  ...["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "PageDown", "PageUp", "Home", "End"],
  ...["Control+Home", "Control+End", "Delete", "F2", "Enter", "7", "Tab", "Space"],
] as const;

async function walk({ window, chance, selector, place }: Doing): Promise<string | null> {
  const { page } = window;
  const point = await pointAt(page, selector, place);
  if (!point) return null;
  await page.mouse.click(point.x, point.y);
  const keys = Array.from({ length: 1 + chance.below(5) }, () => chance.pick(walks));
  for (const key of keys) await page.keyboard.press(key);
  return keys.join(" ");
}
