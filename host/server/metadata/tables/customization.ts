import { boolean, integer, lookup, memo, text } from "../columnKinds";
import { table, type Table, type TableParts } from "../table";

/** Tables that say how the organisation is customized, as far as a page that checks it asks. Sources: their pages in the table reference. */
const customization = (parts: TableParts): Table => table({ organizationOwned: true, state: "none", ...parts });

/** Which tables a message is for. */
export const sdkMessageFilter = customization({
  logicalName: "sdkmessagefilter",
  entitySet: "sdkmessagefilters",
  nameColumn: "primaryobjecttypecode",
  objectTypeCode: 4607,
  label: ["Sdk Message Filter", "SDK-meddelelsesfilter"],
  labelPlural: ["Sdk Message Filters", "SDK-meddelelsesfiltre"],
  columns: [text("primaryobjecttypecode", 64), lookup("sdkmessageid", "sdkmessage")],
});

/** A message's request, by the message's name. */
export const sdkMessageRequest = customization({
  logicalName: "sdkmessagerequest",
  entitySet: "sdkmessagerequests",
  nameColumn: "name",
  objectTypeCode: 4609,
  label: ["Sdk Message Request", "SDK-meddelelsesanmodning"],
  labelPlural: ["Sdk Message Requests", "SDK-meddelelsesanmodninger"],
  columns: [text("name", 256)],
});

/** What a message is sent: `Target`, which it is bound by, and its parameters. */
export const sdkMessageRequestField = customization({
  logicalName: "sdkmessagerequestfield",
  entitySet: "sdkmessagerequestfields",
  nameColumn: "name",
  objectTypeCode: 4614,
  label: ["Sdk Message Request Field", "SDK-meddelelsesanmodningsfelt"],
  labelPlural: ["Sdk Message Request Fields", "SDK-meddelelsesanmodningsfelter"],
  columns: [text("name", 256), boolean("optional", false), lookup("sdkmessagerequestid", "sdkmessagerequest")],
});

export const customApi = customization({
  logicalName: "customapi",
  entitySet: "customapis",
  nameColumn: "name",
  objectTypeCode: 10031,
  label: ["Custom API", "Brugerdefineret API"],
  labelPlural: ["Custom APIs", "Brugerdefinerede API'er"],
  columns: [text("name", 100), text("uniquename", 128), text("boundentitylogicalname", 100)],
  collections: [
    { navigation: "CustomAPIRequestParameters", table: "customapirequestparameter", lookup: "customapiid" },
  ],
});

export const customApiRequestParameter = customization({
  logicalName: "customapirequestparameter",
  entitySet: "customapirequestparameters",
  nameColumn: "name",
  objectTypeCode: 10032,
  label: ["Custom API Request Parameter", "Anmodningsparameter for brugerdefineret API"],
  labelPlural: ["Custom API Request Parameters", "Anmodningsparametre for brugerdefineret API"],
  columns: [
    text("name", 100),
    text("uniquename", 128),
    boolean("isoptional", false),
    lookup("CustomAPIId", "customapi"),
  ],
});

/** What runs when a row is written; mode 0 is before the answer. */
export const sdkMessageProcessingStep = table({
  logicalName: "sdkmessageprocessingstep",
  entitySet: "sdkmessageprocessingsteps",
  nameColumn: "name",
  objectTypeCode: 4608,
  organizationOwned: true,
  label: ["Sdk Message Processing Step", "Trin til behandling af SDK-meddelelse"],
  labelPlural: ["Sdk Message Processing Steps", "Trin til behandling af SDK-meddelelser"],
  columns: [
    text("name", 256),
    integer("mode"),
    integer("stage"),
    memo("filteringattributes", 100_000),
    lookup("sdkmessageid", "sdkmessage"),
    lookup("sdkmessagefilterid", "sdkmessagefilter"),
  ],
});

export const systemForm = customization({
  logicalName: "systemform",
  entitySet: "systemforms",
  nameColumn: "name",
  objectTypeCode: 1030,
  idColumn: "formid",
  label: ["System Form", "Systemformular"],
  labelPlural: ["System Forms", "Systemformularer"],
  columns: [text("name", 100), text("objecttypecode", 64), integer("type"), memo("formxml", 1_073_741_823)],
});

export const savedQuery = customization({
  logicalName: "savedquery",
  entitySet: "savedqueries",
  nameColumn: "name",
  objectTypeCode: 1039,
  label: ["View", "Visning"],
  labelPlural: ["Views", "Visninger"],
  columns: [
    text("name", 200),
    text("returnedtypecode", 64),
    memo("fetchxml", 1_073_741_823),
    memo("layoutxml", 1_073_741_823),
  ],
});

/** A view of one user's own. */
export const userQuery = customization({
  logicalName: "userquery",
  entitySet: "userqueries",
  nameColumn: "name",
  objectTypeCode: 4230,
  label: ["Saved View", "Gemt visning"],
  labelPlural: ["Saved Views", "Gemte visninger"],
  columns: [text("name", 200), text("returnedtypecode", 64), memo("fetchxml", 1_073_741_823)],
});

/** Where a control stands instead of every grid of a table. */
export const customControlDefaultConfig = customization({
  logicalName: "customcontroldefaultconfig",
  entitySet: "customcontroldefaultconfigs",
  nameColumn: "primaryentitytypecode",
  objectTypeCode: 9752,
  label: ["Custom Control Default Config", "Standardkonfiguration af brugerdefineret kontrolelement"],
  labelPlural: ["Custom Control Default Configs", "Standardkonfigurationer af brugerdefinerede kontrolelementer"],
  columns: [text("primaryentitytypecode", 64), memo("controldescriptionxml", 1_073_741_823)],
});

export const customizationTables: readonly Table[] = [
  sdkMessageFilter,
  sdkMessageRequest,
  sdkMessageRequestField,
  customApi,
  customApiRequestParameter,
  sdkMessageProcessingStep,
  systemForm,
  savedQuery,
  userQuery,
  customControlDefaultConfig,
];
