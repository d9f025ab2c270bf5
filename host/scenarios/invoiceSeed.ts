/** How the seed describes a project invoice. Amounts and quantities are decimal text. */
export interface InvoiceSeed {
  readonly key: string;
  readonly number: string;
  readonly contract: string;
  readonly status: "draft" | "inReview" | "confirmed" | "paid";
  /** Invoice date as a day; the due date is thirty days later. */
  readonly date: string;
  readonly lines: readonly InvoiceLineSeed[];
  readonly description?: string;
}

export type InvoiceLineSeed = ProjectLineSeed | ProductLineSeed;

export interface ProjectLineSeed {
  readonly contractLine: string;
  readonly details: readonly DetailSeed[];
}

export interface ProductLineSeed {
  readonly product: string;
  readonly quantity: string;
  readonly price: string;
  readonly volumeDiscount?: string;
  readonly manualDiscount?: string;
  readonly tax?: string;
}

export type ClassName = "time" | "expense" | "material" | "fee" | "milestone";

export interface DetailSeed {
  readonly class: ClassName;
  readonly description: string;
  readonly quantity: string;
  /** null: no price was found. */
  readonly price: string | null;
  readonly tax?: string;
  readonly billing?: "chargeable" | "nonChargeable" | "complimentary";
  /** A day, taken at ten o'clock UTC, or a whole moment. */
  readonly on: string;
  /** Default true: there is an unbilled sales actual behind it. */
  readonly backed?: boolean;
  readonly task?: string;
  readonly role?: string;
  readonly resource?: string;
  readonly category?: string;
  /** Default: Hour for time, Each otherwise. */
  readonly unit?: string;
  /** Organizational unit that the resource comes from; default Contoso Denmark. */
  readonly resourcingUnit?: string;
  /** Key of the account; the contract's customer where not given. */
  readonly customer?: string;
  /** Key of the contact, where the customer is a person. */
  readonly contact?: string;
  /** Key of the milestone below the contract line. */
  readonly milestone?: string;
}

/** Whether an invoice line is for a product of the catalogue and not for project work. */
export function isProductLine(line: InvoiceLineSeed): line is ProductLineSeed {
  return "product" in line;
}
