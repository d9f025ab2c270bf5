import { createRequire } from "node:module";
import { inProject } from "../../scripts/projectRoot.mjs";

const { wellKnownInvoices } = createRequire(import.meta.url)(inProject("out/host/scenarios/wellKnown.js"));

/** The invoice whose lines are as many as the scenario says. */
export const largeInvoice = wellKnownInvoices.large.id;
