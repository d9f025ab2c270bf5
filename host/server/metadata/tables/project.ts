import { choice, decimal, lookup, memo, moment, text } from "../columnKinds";
import { billingType, projectStatusReason } from "../optionSets";
import { table } from "../table";

/** Project, facts 1.9. `pinv_invoicingjournal` is the solution's own column: the wizard's journal. */
export const project = table({
  logicalName: "msdyn_project",
  entitySet: "msdyn_projects",
  nameColumn: "msdyn_subject",
  objectTypeCode: 10490,
  label: ["Project", "Projekt"],
  labelPlural: ["Projects", "Projekter"],
  status: projectStatusReason,
  columns: [
    text("msdyn_subject", 200, { required: true }),
    memo("msdyn_description", 2000),
    memo("pinv_invoicingjournal", 4000),
    decimal("msdyn_progress", 2),
    moment("msdyn_scheduledstart", "date"),
    moment("msdyn_scheduledend", "date"),
    moment("msdyn_actualstart", "date"),
    moment("msdyn_actualend", "date"),
    lookup("msdyn_customer", "account"),
    lookup("msdyn_projectmanager", "systemuser"),
    lookup("msdyn_salesorderid", "salesorder"),
    lookup("msdyn_ContractOrganizationalUnitId", "msdyn_organizationalunit"),
    lookup("transactioncurrencyid", "transactioncurrency"),
  ],
  collections: [
    {
      navigation: "msdyn_msdyn_project_msdyn_projecttask_project",
      table: "msdyn_projecttask",
      lookup: "msdyn_project",
    },
  ],
});

/** Project task: name and project (the targets of `msdyn_Task`, facts 1.3). */
export const projectTask = table({
  logicalName: "msdyn_projecttask",
  entitySet: "msdyn_projecttasks",
  nameColumn: "msdyn_subject",
  objectTypeCode: 10491,
  label: ["Project Task", "Projektopgave"],
  labelPlural: ["Project Tasks", "Projektopgaver"],
  columns: [text("msdyn_subject", 450, { required: true }), lookup("msdyn_project", "msdyn_project")],
});

/** Transaction category, facts 1.9. */
export const transactionCategory = table({
  logicalName: "msdyn_transactioncategory",
  entitySet: "msdyn_transactioncategories",
  nameColumn: "msdyn_name",
  objectTypeCode: 10492,
  label: ["Transaction Category", "Transaktionskategori"],
  labelPlural: ["Transaction Categories", "Transaktionskategorier"],
  columns: [
    text("msdyn_name", 100, { required: true }),
    choice("msdyn_billingtype", billingType),
    lookup("msdyn_DefaultUnit", "uom"),
    lookup("msdyn_UnitGroup", "uomschedule"),
  ],
});

/** Organizational unit, facts 1.9. */
export const organizationalUnit = table({
  logicalName: "msdyn_organizationalunit",
  entitySet: "msdyn_organizationalunits",
  nameColumn: "msdyn_name",
  objectTypeCode: 10493,
  label: ["Organizational Unit", "Organisationsenhed"],
  labelPlural: ["Organizational Units", "Organisationsenheder"],
  columns: [
    text("msdyn_name", 100, { required: true }),
    text("msdyn_description", 100),
    lookup("msdyn_currency", "transactioncurrency"),
  ],
});

/** Transaction connection, facts 1.10: the only link from a line detail to its source. */
export const transactionConnection = table({
  logicalName: "msdyn_transactionconnection",
  entitySet: "msdyn_transactionconnections",
  nameColumn: "msdyn_name",
  objectTypeCode: 10494,
  label: ["Transaction Connection", "Transaktionsforbindelse"],
  labelPlural: ["Transaction Connections", "Transaktionsforbindelser"],
  columns: [
    text("msdyn_name", 100),
    text("msdyn_transaction1", 100),
    text("msdyn_transaction1type", 100),
    text("msdyn_transaction1role", 100),
    text("msdyn_transaction2", 100),
    text("msdyn_transaction2type", 100),
    text("msdyn_transaction2role", 100),
  ],
});

/** Bookable resource: the name is all the facts need (target of `msdyn_bookableresource`, facts 1.3). */
export const bookableResource = table({
  logicalName: "bookableresource",
  entitySet: "bookableresources",
  nameColumn: "name",
  objectTypeCode: 1150,
  label: ["Bookable Resource", "Ressource, der kan reserveres"],
  labelPlural: ["Bookable Resources", "Ressourcer, der kan reserveres"],
  columns: [text("name", 100, { required: true })],
});

/** Role (target of `msdyn_ResourceCategory`, facts 1.3). */
export const bookableResourceCategory = table({
  logicalName: "bookableresourcecategory",
  entitySet: "bookableresourcecategories",
  nameColumn: "name",
  objectTypeCode: 1147,
  label: ["Bookable Resource Category", "Ressourcekategori"],
  labelPlural: ["Bookable Resource Categories", "Ressourcekategorier"],
  columns: [text("name", 100, { required: true }), memo("description", 2000)],
});
