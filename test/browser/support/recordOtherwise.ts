import { expect, type Page } from "@playwright/test";
import type { HostDoor } from "./hostDoor";
import { agree, edit, english, press } from "./invoiceScreen";
import { recordedDetail } from "./recorded";

/**
 * On the open invoice, enters a quantity, saves and recalculates; between the two, somebody else records another one.
 *
 * @param entered and recorded: quantities without decimals
 */
export async function recordOtherwise(
  page: Page,
  door: HostDoor,
  detail: string,
  { entered, recorded }: { readonly entered: string; readonly recorded: number },
): Promise<void> {
  await edit(page, detail, "quantity", entered);
  await door.fault({ method: "POST", path: "msdyn_InvoiceRecalculate", when: "before", delayMs: 60_000 });
  await press(page, english.recalculate);
  await agree(page, english.saveAndRecalculate);
  await expect(page.getByText("The platform is recalculating …")).toBeVisible();
  expect(await recordedDetail(door, detail)).toMatchObject({ quantity: Number(entered) * 100 });
  const { status } = await door.webApi("second", "PATCH", `msdyn_invoicelinetransactions(${detail})`, {
    msdyn_quantity: recorded,
  });
  expect(status).toBe(204);
  // the request may still be on its way to the host, so the clock goes on until it has been let through
  await expect(async () => {
    await door.advance(60_000);
    await expect(page.getByText(/^Recalculated\./)).toBeVisible({ timeout: 300 });
  }).toPass({ timeout: 90_000, intervals: [50] });
}
