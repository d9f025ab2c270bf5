/** The unbound action that stands for a customer's own Custom API (facts 2.4 D). Documented in host/README.md. */
export const sampleMessage = "sample_CreateProjectInvoice";
