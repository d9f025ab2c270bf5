import { messages, sampleMessage, type Message } from "../server/metadata/messages";
import { sampleParameters } from "../server/rules/sampleRequest";
import type { Seeding } from "./seeding";
import { seedId } from "./seedId";
import { seededViews } from "./seededViews";

/**
 * How this organisation is customized, as far as a page that checks it asks: what messages take, and where the controls
 * are, with what a maker has set in this host (`web/hosting/makersProperties.ts`).
 */
export function seedCustomization(seeding: Seeding): void {
  for (const message of messages) seedMessage(seeding, message);
  const api = seeding.add("customapi", sampleMessage, { name: sampleMessage, uniquename: sampleMessage });
  for (const name of sampleParameters) {
    seeding.add("customapirequestparameter", name, { name, uniquename: name, isoptional: 0, customapiid: api });
  }
  for (const [id, { table, name, fetchxml }] of Object.entries(seededViews)) {
    seeding.addAs(table, id, { name, returnedtypecode: "invoice", fetchxml });
  }
  seeding.add("systemform", "invoice", {
    name: "Project Information",
    objecttypecode: "invoice",
    type: mainForm,
    formxml: formWith(
      "InvoiceReview",
      "lines",
      '<data-set name="records"></data-set><taxColumn static="true" type="SingleLine.Text">msdyn_tax</taxColumn>',
    ),
  });
  seeding.add("systemform", "msdyn_project", {
    name: "Project",
    objecttypecode: "msdyn_project",
    type: mainForm,
    formxml: formWith("ManualInvoiceWizard", journal, `<journal>${journal}</journal>`),
  });
}

const mainForm = 2;
const journal = "pinv_invoicingjournal";

function seedMessage(seeding: Seeding, { name, boundTo, parameters }: Message): void {
  const message = seedId("sdkmessage", name);
  seeding.add("sdkmessagefilter", name, { primaryobjecttypecode: boundTo, sdkmessageid: message });
  const request = seeding.add("sdkmessagerequest", name, { name });
  for (const field of ["Target", ...parameters.map((each) => each.name)]) {
    seeding.add("sdkmessagerequestfield", `${name}/${field}`, { name: field, sdkmessagerequestid: request });
  }
}

/** A form with one control in the place of a column or sub-grid; no more of it is looked at. */
const formWith = (control: string, field: string, parameters: string): string =>
  `<form><tabs><tab availableforphone="false"><control id="${field}" datafieldname="${field}" uniqueid="{1}" /></tab></tabs>` +
  '<controlDescriptions><controlDescription forControl="{1}">' +
  `<customControl formFactor="2" name="pinv_ProjectInvoicing.${control}"><parameters>${parameters}</parameters></customControl>` +
  "</controlDescription></controlDescriptions></form>";
