import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";
import { pressSlowly } from "./support/slowPress";

test.use({ viewport: { width: 1440, height: 900 } });

const words = {
  1033: {
    ready: "Ready to send",
    unpaid: "Sent, unpaid",
    all: "Select all on this page",
    send: "Send to Customer",
    pay: "Mark Invoice as Paid",
    refused: "Not done.",
    report: "What became of each invoice",
    open: /^Open invoice/,
    header: "Name, dates and bill-to address",
    billTo: "Bill to",
    save: "Save",
    back: "Back to the list",
    retry: "Retry the failed (1)",
    done: (act: string, count: number) => `${act}: ${count} of ${count} done`,
  },
  1030: {
    ready: "Klar til at sende",
    unpaid: "Sendt, ubetalt",
    all: "Markér alle på denne side",
    send: "Send til kunde",
    pay: "Markér faktura som betalt",
    refused: "Ikke udført.",
    report: "Hvad der skete med hver faktura",
    open: /^Åbn faktura/,
    header: "Navn, datoer og faktureringsadresse",
    billTo: "Faktureres til",
    save: "Gem",
    back: "Tilbage til listen",
    retry: "Prøv de mislykkede igen (1)",
    done: (act: string, count: number) => `${act}: ${count} af ${count} udført`,
  },
} as const;

/** How a user presses something; what it is stands there before. */
const hands = {
  "by mouse": pressSlowly,
  "by keyboard alone": async (page: Page, target: Locator) => {
    await target.focus();
    const isTick = (await target.getAttribute("type")) === "checkbox";
    await page.keyboard.press(isTick ? "Space" : "Enter");
  },
} as const;

const inStatus = (status: number): string =>
  `select count(*) as n from invoice where msdyn_ordertype = 192350001 and msdyn_projectinvoicestatus = ${status}`;
const [confirmed, paid] = [inStatus(192350002), inStatus(192350003)];

for (const [language, say] of Object.entries(words))
  for (const [how, press] of Object.entries(hands))
    test(`what is ready is sent but for one, a refused one is mended, five are paid: ${how}, ${language}`, async ({
      page,
      door,
    }) => {
      const count = async (sql: string): Promise<number> => (await door.query<{ n: number }>(sql))[0]?.n ?? NaN;
      const effects = async (message: string): Promise<readonly string[]> =>
        (await door.effects()).filter((each) => each.message === message).map(({ record }) => String(record));
      const button = (name: string | RegExp): Locator => page.getByRole("button", { name, exact: true });
      const rows = page.locator(".pinv-table tbody tr");
      const question = page.getByRole("alertdialog").or(page.getByRole("dialog"));
      const agree = question.locator(".ms-Button--primary");
      const agreed = async (): Promise<number> => {
        await expect(agree).toHaveText(/\([1-9]\d*\)$/);
        return Number(/\((\d+)\)$/.exec((await agree.textContent()) ?? "")?.[1]);
      };
      const list = async (): Promise<void> => {
        await expect(page.locator(".pinv-table")).toHaveAttribute("aria-busy", "false");
        await expect(page.locator(".pinv-pill").first()).toBeVisible();
      };
      const narrowTo = async (name: string): Promise<void> => {
        const chip = page.getByRole("button", { name });
        await expect(chip).toHaveAttribute("aria-disabled", "false");
        await press(page, chip);
        await expect(chip).toHaveAttribute("aria-pressed", "true");
        await list();
      };

      await page.goto(`/invoices?lang=${language}`);
      await list();
      await narrowTo(say.ready);
      const before = { confirmed: await count(confirmed), paid: await count(paid) };

      await press(page, page.getByRole("checkbox", { name: say.all }));
      await press(page, button(new RegExp(`^${say.send}: `)));
      const many = await agreed();
      await press(page, question.getByRole("checkbox", { checked: true }).first());
      expect(await agreed()).toBe(many - 1);
      await door.fault({
        ...{ path: "msdyn_PostInvoice", when: "before", status: 400, code: "0x80040203", every: 3, times: 1 },
        message: "Nobody is named to be billed.",
      });
      await press(page, agree);
      const refused = page.getByRole("list", { name: say.report }).getByRole("listitem").first();
      await expect(refused).toContainText(say.refused);
      await expect(refused).toContainText("Nobody is named to be billed.");
      expect(await count(confirmed)).toBe(before.confirmed + many - 2);

      await press(page, refused.getByRole("button", { name: say.open }));
      await press(page, page.locator("summary", { hasText: say.header }));
      const billTo = page.getByRole("textbox", { name: say.billTo, exact: true });
      await billTo.fill("Accounts payable");
      await billTo.press("Tab");
      await press(page, button(say.save));
      await expect
        .poll(async () => count("select count(*) as n from invoice where billto_name = 'Accounts payable'"))
        .toBe(1);
      await press(page, button(say.back));
      await press(page, button(say.retry));
      expect(await agreed()).toBe(1);
      await press(page, agree);
      await expect(page.getByText(say.done(say.send, many - 1))).toBeVisible();
      expect(await count(confirmed)).toBe(before.confirmed + many - 1);
      const sent = await effects("msdyn_PostInvoice");
      expect(new Set(sent).size).toBe(sent.length);

      await narrowTo(say.unpaid);
      for (const at of [0, 1, 2, 3, 4]) await press(page, rows.nth(at).getByRole("checkbox"));
      await press(page, button(new RegExp(`^${say.pay}: 5 `)));
      expect(await agreed()).toBe(5);
      await press(page, agree);
      await expect(page.getByText(say.done(say.pay, 5))).toBeVisible();
      expect(await count(paid)).toBe(before.paid + 5);
      expect(await effects("msdyn_InvoicePaid")).toHaveLength(5);
    });
