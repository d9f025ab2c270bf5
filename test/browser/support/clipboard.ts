import type { Page } from "@playwright/test";

/** Pastes where the focus is, as the browser does when a spreadsheet has put both of its formats on the clipboard. */
export async function paste(page: Page, plain: string, html = ""): Promise<void> {
  await page.evaluate(
    ([text, table]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      if (table !== "") clipboardData.setData("text/html", table);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [plain, html] as const,
  );
}

/** Copies by keyboard and reads what came of it in both formats. */
export async function copied(page: Page): Promise<{ readonly plain: string; readonly html: string }> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("Control+c");
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (item ? (await item.getType(type)).text() : "");
    return { plain: await read("text/plain"), html: await read("text/html") };
  });
}
