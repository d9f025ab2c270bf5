/** A message of the organisation as `$metadata` declares it (facts 2.1). */
export interface Message {
  readonly name: string;
  /** Logical name of the table it is bound to. */
  readonly boundTo: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  /** Logical name of the table it returns a row of. */
  readonly returns?: string;
}

const none = { parameters: [] } as const;

/** Names, bindings, parameters and returns are the vendor's action reference of 2017. */
export const messages = [
  { name: "msdyn_InvoiceRecalculate", boundTo: "invoice", ...none },
  { name: "msdyn_PostInvoice", boundTo: "invoice", ...none },
  { name: "msdyn_InvoicePaid", boundTo: "invoice", ...none },
  { name: "msdyn_CorrectInvoice", boundTo: "invoice", ...none, returns: "invoice" },
  { name: "msdyn_AddInvoiceLineDetails", boundTo: "invoice", ...none },
  { name: "msdyn_NewInvoiceContract", boundTo: "salesorder", ...none, returns: "invoice" },
  {
    name: "msdyn_createinvoicefrominvoiceschedule",
    boundTo: "salesorder",
    parameters: [{ name: "InvoiceSchedules", type: "Collection(mscrm.crmbaseentity)" }],
  },
] as const satisfies readonly Message[];

export type MessageName = (typeof messages)[number]["name"];

/** The unbound action that stands for a customer's own Custom API (facts 2.4 D). Documented in host/README.md. */
export const sampleMessage = "sample_CreateProjectInvoice";

/** What an organisation calls a message, by its "old=new"; itself where it has the product's name. */
export const renamedTo = (renamed: readonly string[], name: string): string =>
  renamed.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? name;

/** The product's name of what an organisation calls so. */
export const originalOf = (renamed: readonly string[], name: string): string =>
  renamed.find((each) => each.endsWith(`=${name}`))?.slice(0, -name.length - 1) ?? name;

const byName = new Map<string, Message>(messages.map((each) => [each.name, each]));

/** The message of a name that came from outside. */
export function findMessage(name: string): Message | undefined {
  return byName.get(name);
}
