import type { BrowserContext } from "@playwright/test";
import { danish, english } from "../support/invoiceScreen";

/** A question that a person agreed to, by mouse or by key. */
export interface Agreement {
  readonly act: "send" | "markPaid";
  /** Of the invoice that the heading names. */
  readonly number: string;
}

const acts: Readonly<Record<string, Agreement["act"]>> = {
  [english.send]: "send",
  [danish.send]: "send",
  [english.markPaid]: "markPaid",
  [danish.markPaid]: "markPaid",
};

interface Told {
  readonly label: string;
  readonly number: string;
}

/**
 * Hears of each question that is agreed to, from the page itself: a key pressed for something else may reach a dialog
 * that has just opened, and that is agreed to as well.
 */
export async function noteAgreements(context: BrowserContext, agreed: (agreement: Agreement) => void): Promise<void> {
  await context.exposeBinding("agreedInPage", (_, { label, number }: Told) => {
    const act = acts[label];
    if (act) agreed({ act, number });
  });
  await context.addInitScript(() => {
    const { agreedInPage } = window as unknown as { readonly agreedInPage: (told: Told) => Promise<void> };
    const listen = ({ target }: Event): void => {
      const button = (target as Element).closest('[role="alertdialog"] .ms-Button--primary');
      if (!button) return;
      // a heading isolates its parts for scripts of both directions
      const heading = document.querySelector(".pinv-title h2")?.textContent?.replace(/[\u2066-\u2069]/g, "");
      void agreedInPage({ label: button.textContent?.trim() ?? "", number: heading?.split(" · ")[0] ?? "" });
    };
    document.addEventListener("click", listen, true);
  });
}
