import { seedId } from "./seedId";

/** A seeded invoice that tests ask for by name. */
export interface WellKnownInvoice {
  readonly id: string;
  readonly number: string;
}

function invoice(key: string, number: string): WellKnownInvoice {
  return { id: seedId("invoice", key), number };
}

/** The invoices of the scenario `contoso` that show something particular. `small` has the first four. */
export const wellKnownInvoices = {
  /** Believable draft: three contract lines, time, expense and fee, all priced and backed, all billing types. */
  draft: invoice("draft", "PINV-2001"),
  inReview: invoice("inReview", "PINV-2002"),
  confirmed: invoice("confirmed", "PINV-2003"),
  /** A Sales invoice (item based) in draft, with header discounts and freight. */
  sales: invoice("sales", "SINV-3001"),
  /** 5,000 details on six contract lines. */
  large: invoice("large", "PINV-2005"),
  /** Header and line totals differ from the details. */
  stale: invoice("stale", "PINV-2006"),
  /** Two details have no price. */
  unpriced: invoice("unpriced", "PINV-2007"),
  /** Corrects `corrected`: copies with quantity 0 and the previous amount. */
  corrective: invoice("corrective", "PINV-2008"),
  corrected: invoice("corrected", "PINV-2009"),
  milestones: invoice("milestones", "PINV-2010"),
  /** Product lines with volume discount, manual discount and tax beside a project line. */
  products: invoice("products", "PINV-2011"),
  /** Japanese yen: no decimals. */
  yen: invoice("yen", "PINV-2012"),
  /** Kuwaiti dinar: three decimals. */
  dinar: invoice("dinar", "PINV-2013"),
  /** Document dates within minutes of midnight in UTC and in Copenhagen. */
  midnight: invoice("midnight", "PINV-2014"),
  nothingChargeable: invoice("nothingChargeable", "PINV-2015"),
  /** Two lines without any detail. */
  empty: invoice("empty", "PINV-2016"),
  paid: invoice("paid", "PINV-2017"),
  /** Details added by hand, without a source. */
  manual: invoice("manual", "PINV-2018"),
  /** Lines of two projects of one contract. */
  twoProjects: invoice("twoProjects", "PINV-2019"),
} as const;

/** How many details the invoice `large` has. */
export const largeDetailCount = 5000;

export const wellKnownCurrencies = {
  dollar: seedId("transactioncurrency", "USD"),
  yen: seedId("transactioncurrency", "JPY"),
  dinar: seedId("transactioncurrency", "KWD"),
} as const;

export const wellKnownContracts = {
  contoso: seedId("salesorder", "contoso"),
  fabrikam: seedId("salesorder", "fabrikam"),
  adventureWorks: seedId("salesorder", "adventureWorks"),
  northwind: seedId("salesorder", "northwind"),
  litware: seedId("salesorder", "litware"),
  trey: seedId("salesorder", "trey"),
  wideWorld: seedId("salesorder", "wideWorld"),
} as const;

export const wellKnownProjects = {
  warehouse: seedId("msdyn_project", "warehouse"),
  training: seedId("msdyn_project", "training"),
  finance: seedId("msdyn_project", "finance"),
  bikeShop: seedId("msdyn_project", "bikeShop"),
  harbour: seedId("msdyn_project", "harbour"),
  portal: seedId("msdyn_project", "portal"),
  laboratory: seedId("msdyn_project", "laboratory"),
  rollout: seedId("msdyn_project", "rollout"),
} as const;

/** The line detail of an invoice by its place, counted from 1 over the whole invoice. */
export function wellKnownDetail(invoiceKey: keyof typeof wellKnownInvoices, place: number): string {
  return seedId("msdyn_invoicelinetransaction", `${invoiceKey}/${place}`);
}
