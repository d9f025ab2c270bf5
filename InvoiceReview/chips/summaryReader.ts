import { AskedView } from "../../shared/invoicing/finding/askedView";
import { InvoiceGroup } from "../../shared/invoicing/finding/invoiceGroup";

interface Outside {
  /** @returns null where the figures cannot be had */
  readonly read: (view: AskedView) => Promise<readonly InvoiceGroup[] | null>;
  /** The view as it is now, and what else says that it has changed. */
  readonly asked: () => { readonly view: AskedView; readonly rows: number };
  readonly tell: (groups: readonly InvoiceGroup[] | null) => void;
}

/** Asks for the figures when the view has changed, and not with every page of it. */
export interface SummaryReader {
  /** To be called once rows are there. */
  readonly look: () => void;
  /** Something was written: the figures may be others for the same view. */
  readonly outdate: () => void;
}

export function createSummaryReader({ read, asked, tell }: Outside): SummaryReader {
  let known = "";
  return {
    look() {
      const now = asked();
      const key = JSON.stringify(now);
      if (key === known) return;
      known = key;
      void read(now.view).then((groups) => {
        if (known === key) tell(groups);
      });
    },
    outdate: () => void (known = ""),
  };
}
