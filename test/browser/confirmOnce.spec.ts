import type { Page } from "@playwright/test";
import { expect, test, wellKnownDetail, wellKnownInvoices, type WellKnownInvoice } from "./support/fixtures";
import type { HostDoor, TracedRequest } from "./support/hostDoor";
import { agree, cellOf, dialog, english, markPaid, openFromList, press, send } from "./support/invoiceScreen";
import { actualsOf, effectsOn, recordedInvoice } from "./support/recorded";

const { draft, inReview, confirmed } = wellKnownInvoices;
const alreadyConfirmed = "The invoice is confirmed; nothing was done twice.";
const threeMinutes = 180_000;

async function asked(door: HostDoor, message: string): Promise<readonly TracedRequest[]> {
  return (await door.trace()).filter(({ method, path }) => method === "POST" && path.includes(message));
}

/** How many requests for a message reached the host, answered or not. */
const requestsOf = async (door: HostDoor, message: string): Promise<number> => (await asked(door, message)).length;

async function isConfirmedOnce(door: HostDoor, invoice: WellKnownInvoice, actuals: number) {
  expect(await recordedInvoice(door, invoice)).toMatchObject({ status: "confirmed" });
  expect(await effectsOn(door, invoice)).toEqual(["msdyn_PostInvoice"]);
  expect(await actualsOf(door, invoice)).toBe(actuals);
}

/** What one confirmation of an invoice leaves: measured, so that a second one would show. */
async function actualsOfOne(door: HostDoor, invoice: WellKnownInvoice): Promise<number> {
  const answer = await door.webApi(
    "billing",
    "POST",
    `invoices(${invoice.id})/Microsoft.Dynamics.CRM.msdyn_PostInvoice`,
    {},
  );
  expect(answer.status).toBe(204);
  const count = await actualsOf(door, invoice);
  await door.reset("contoso60");
  return count;
}

test("the answer is lost: what happened is read back and said", async ({ page, door }) => {
  const actuals = await actualsOfOne(door, draft);
  await door.fault({ method: "POST", path: "msdyn_PostInvoice", when: "after", drop: true });
  let sent = 0;
  page.on("request", (request) => (sent += request.url().includes("Microsoft.Dynamics.CRM.msdyn_PostInvoice") ? 1 : 0));
  await openFromList(page, draft);
  await send(page);
  // Chromium itself may send a request again whose kept connection was cut: then the refusal of the second is read back
  await expect(page.getByText(english.confirmed).or(page.getByText(alreadyConfirmed))).toBeVisible();
  await isConfirmedOnce(door, draft, actuals);
  expect(sent).toBe(1);
});

test("the answer says that the service is out of order, though it was done: read back and said", async ({
  page,
  door,
}) => {
  const actuals = await actualsOfOne(door, draft);
  await door.fault({ method: "POST", path: "msdyn_PostInvoice", when: "after", status: 503 });
  await openFromList(page, draft);
  await send(page);
  await expect(page.getByText(english.confirmed)).toBeVisible();
  await isConfirmedOnce(door, draft, actuals);
});

test("the answer is three minutes late: still running, then not known yet, and never asked again", async ({
  page,
  door,
}) => {
  const actuals = await actualsOfOne(door, draft);
  await page.clock.install();
  await door.fault({ method: "POST", path: "msdyn_PostInvoice", when: "before", delayMs: threeMinutes });
  await openFromList(page, draft);
  await send(page);
  await expect(page.getByText("Asking the platform …")).toBeVisible();

  await page.clock.fastForward(126_000);
  await expect(page.getByText(/Accepted, still running/)).toBeVisible();
  const unknown = page.getByText("Not known yet.");
  await expect(async () => {
    await page.clock.fastForward(21_000);
    await expect(unknown).toBeVisible({ timeout: 100 });
  }).toPass({ timeout: 90_000, intervals: [20] });
  const again = page.getByRole("button", { name: english.send, exact: true });
  await expect(again).toBeDisabled();
  expect(await recordedInvoice(door, draft)).toMatchObject({ status: "draft" });

  await press(page, "Back to the list");
  await expect(page.getByRole("row").filter({ hasText: draft.number })).toContainText("Being confirmed");
  await press(page, draft.number);
  await expect(page.getByText(/Accepted, still running/)).toBeVisible();
  await expect(again).toBeDisabled();
  expect(await requestsOf(door, "msdyn_PostInvoice")).toBeLessThanOrEqual(1);

  await door.advance(threeMinutes);
  await expect.poll(() => effectsOn(door, draft)).toEqual(["msdyn_PostInvoice"]);
  await expect(async () => {
    await page.clock.fastForward(21_000);
    const look = page.getByRole("button", { name: "Look again" });
    if (await look.isVisible()) await look.click();
    await expect(page.getByText(english.confirmed)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 90_000 });
  await isConfirmedOnce(door, draft, actuals);
  expect(await requestsOf(door, "msdyn_PostInvoice")).toBe(1);
});

test("a confirmation under way is still known after another page of the app", async ({ page, door }) => {
  const actuals = await actualsOfOne(door, draft);
  await door.fault({ method: "POST", path: "msdyn_PostInvoice", when: "before", delayMs: threeMinutes });
  await openFromList(page, draft);
  await send(page);
  await expect(page.getByText("Asking the platform …")).toBeVisible();

  await page.getByRole("link", { name: "Projects" }).click();
  await expect(page.getByRole("heading", { name: "Projects" })).toBeVisible();
  await page.getByRole("link", { name: "Invoices" }).click();
  await expect(page.getByRole("row").filter({ hasText: draft.number })).toContainText("Being confirmed");
  await press(page, draft.number);
  await expect(page.getByRole("button", { name: english.send, exact: true })).toBeDisabled();

  await door.advance(threeMinutes);
  await expect(page.getByText(english.confirmed)).toBeVisible();
  await isConfirmedOnce(door, draft, actuals);
  expect(await requestsOf(door, "msdyn_PostInvoice")).toBe(1);
});

test("pressed twice: asked once", async ({ page, door }) => {
  const actuals = await actualsOfOne(door, inReview);
  await openFromList(page, inReview);
  await press(page, english.send);
  const button = dialog(page).getByRole("button", { name: english.send });
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
  await expect(page.getByText(english.confirmed)).toBeVisible();
  await isConfirmedOnce(door, inReview, actuals);
  expect(await requestsOf(door, "msdyn_PostInvoice")).toBe(1);
});

for (const { says, fault, reason } of [
  {
    says: "a rule of the organisation",
    fault: { status: 400, code: "0x80040265", message: "The period is closed for invoicing." },
    reason: "The period is closed for invoicing.",
  },
  {
    says: "a platform that does not do this (501)",
    fault: { status: 501, message: "This service does not confirm invoices." },
    reason: "This service does not confirm invoices.",
  },
]) {
  test(`refused by ${says}: told at once with the reason, and may be asked again`, async ({ page, door }) => {
    const actuals = await actualsOfOne(door, draft);
    await door.fault({ method: "POST", path: "msdyn_PostInvoice", when: "before", ...fault });
    await openFromList(page, draft);
    await send(page);
    const alert = page.getByRole("alert").filter({ hasText: "Send to Customer was not done." });
    await expect(alert).toContainText(reason);
    expect(await recordedInvoice(door, draft)).toMatchObject({ status: "draft" });
    expect(await effectsOn(door, draft)).toEqual([]);

    await send(page);
    await expect(page.getByText(english.confirmed)).toBeVisible();
    await isConfirmedOnce(door, draft, actuals);
  });
}

test("changed by somebody else since it was looked at: nothing is asked for, and the newest values are shown", async ({
  page,
  door,
}) => {
  const handheld = wellKnownDetail("draft", 1);
  await openFromList(page, draft);
  await press(page, english.send);
  await door.webApi("second", "PATCH", `msdyn_invoicelinetransactions(${handheld})`, { msdyn_quantity: 9 });
  await agree(page, english.send);
  await expect(page.getByRole("alert")).toContainText("Send to Customer was not done.");
  await expect(page.getByRole("alert")).toContainText("It has changed since you read it.");
  await expect(cellOf(page, handheld, "quantity")).toHaveText("9");
  expect(await requestsOf(door, "msdyn_PostInvoice")).toBe(0);
});

/** Both windows ask at the same time: the host holds both requests back and lets them go together. */
async function askTogether(
  door: HostDoor,
  pages: readonly Page[],
  invoice: WellKnownInvoice,
  action: string,
  message: string,
) {
  for (const page of pages) {
    await openFromList(page, invoice);
    await press(page, action);
  }
  await door.fault({ method: "POST", path: message, when: "before", delayMs: 60_000, times: pages.length });
  await Promise.all(pages.map((page) => agree(page, action)));
  await expect.poll(() => requestsOf(door, message)).toBe(pages.length);
  await expect
    .poll(async () => {
      await door.advance(60_000);
      return (await asked(door, message)).filter(({ status }) => status > 0).length;
    })
    .toBe(pages.length);
}

test("from two windows at once: one effect, and both say what is known", async ({ page, openAs, door }) => {
  const actuals = await actualsOfOne(door, draft);
  const windows = [page, await openAs("second")] as const;
  await askTogether(door, windows, draft, english.send, "msdyn_PostInvoice");
  for (const each of windows) await expect(each.getByText("Confirmed", { exact: true }).first()).toBeVisible();
  const said = await Promise.all(windows.map((each) => each.getByText(alreadyConfirmed).isVisible()));
  expect(said.filter(Boolean)).toHaveLength(1);
  await isConfirmedOnce(door, draft, actuals);
});

test("paying twice, from two windows at once: one effect, and both say that it is paid", async ({
  page,
  openAs,
  door,
}) => {
  const windows = [page, await openAs("second")] as const;
  // under whichever prefix the organisation has it
  await askTogether(door, windows, confirmed, english.markPaid, "_InvoicePaid");
  for (const each of windows) await expect(each.getByText("Paid", { exact: true }).first()).toBeVisible();
  const said = await Promise.all(
    windows.map((each) => each.getByText("The invoice was already paid; nothing was changed.").isVisible()),
  );
  expect(said.filter(Boolean)).toHaveLength(1);
  expect(await recordedInvoice(door, confirmed)).toMatchObject({ status: "paid" });
  expect(await effectsOn(door, confirmed)).toEqual(["msdyn_InvoicePaid"]);
});

test("paying what somebody else marked as paid since: nothing is done, and it says so", async ({
  page,
  openAs,
  door,
}) => {
  await openFromList(page, confirmed);
  const other = await openAs("second");
  await openFromList(other, confirmed);
  await markPaid(other);
  await expect(other.getByText(english.paid)).toBeVisible();

  await markPaid(page);
  await expect(page.getByText("The invoice was already paid; nothing was changed.")).toBeVisible();
  expect(await effectsOn(door, confirmed)).toEqual(["msdyn_InvoicePaid"]);
});
