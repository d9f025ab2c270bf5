import { wellKnownInvoices } from "../../../host/scenarios/wellKnown";

/** As long as an address may be; a longer one is refused before it is read. */
export const manyBrackets = `/api/data/v9.2/invoices(${wellKnownInvoices.draft.id})/x${"(".repeat(30_000)}`;
