import { InvoiceAction } from "../invoicing/acts/invoiceActions";

/** The platform's message behind each act. Names differ by version, so they are a maker's properties with defaults. */
export type MessageNames = Readonly<Record<InvoiceAction, string>>;
