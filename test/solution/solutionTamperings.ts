import { projectVersion } from "./packedSolution";
import { Tampering, edit, rename, review, reviewManifest, wizard } from "./tampering";

const version = projectVersion();

/** What can be wrong with the solution: names, prefix, order, version, structure. */
export const solutionTamperings: readonly Tampering[] = [
  // name
  {
    with: "the solution's name",
    change: edit("solution.xml", "<UniqueName>ProjectInvoicing<", "<UniqueName>Invoicing<"),
    says: "solution.xml: UniqueName is Invoicing, must be ProjectInvoicing.",
  },
  {
    with: "a control's folder, in another case",
    change: rename(`${review}/bundle.js`, `${review.toLowerCase()}/bundle.js`),
    says: `must be written ${review}/bundle.js.`,
  },
  {
    with: "the case of solution.xml",
    change: rename("solution.xml", "Solution.xml"),
    says: "Solution.xml must be written solution.xml.",
  },
  {
    with: "the constructor in a manifest",
    change: edit(reviewManifest, 'constructor="InvoiceReview"', 'constructor="InvoiceReviews"'),
    says: "InvoiceReview: ControlManifest.xml: constructor is InvoiceReviews, must be InvoiceReview.",
  },
  {
    with: "the namespace in a manifest",
    change: edit(reviewManifest, 'namespace="ProjectInvoicing"', 'namespace="Invoicing"'),
    says: "namespace is Invoicing, must be ProjectInvoicing.",
  },
  {
    with: "the name that a bundle registers",
    change: edit(`${review}/bundle.js`, "ProjectInvoicing.InvoiceReview", "Invoicing.InvoiceReview"),
    says: "bundle.js does not register ProjectInvoicing.InvoiceReview.",
  },
  {
    with: "a root component's name",
    change: edit(
      "solution.xml",
      'schemaName="pinv_ProjectInvoicing.InvoiceReview"',
      'schemaName="pinv_projectinvoicing.invoicereview"',
    ),
    says: "RootComponents lacks 66 pinv_ProjectInvoicing.InvoiceReview.",
  },
  {
    with: "a root component's kind",
    change: edit("solution.xml", 'type="66"', 'type="61"'),
    says: "RootComponents names 61 pinv_ProjectInvoicing.InvoiceReview.",
  },
  {
    with: "a control's name in customizations.xml",
    change: edit(
      "customizations.xml",
      "<Name>pinv_ProjectInvoicing.InvoiceReview<",
      "<Name>ProjectInvoicing.InvoiceReview<",
    ),
    says: `customizations.xml lacks pinv_ProjectInvoicing.InvoiceReview at /${reviewManifest}.`,
  },
  // prefix
  {
    with: "the publisher's prefix",
    change: edit("solution.xml", "<CustomizationPrefix>pinv<", "<CustomizationPrefix>inv<"),
    says: "CustomizationPrefix is inv, must be pinv.",
  },
  {
    with: "the publisher",
    change: edit("solution.xml", "<UniqueName>projectinvoicing<", "<UniqueName>contoso<"),
    says: "Publisher/UniqueName is contoso, must be projectinvoicing.",
  },
  {
    with: "the publisher's option values",
    change: edit("solution.xml", "Prefix>47310<", "Prefix>999<"),
    says: "CustomizationOptionValuePrefix must be from 10000 to 99999.",
  },
  {
    with: "the prefix of a control's folder",
    change: rename(`${wizard}/bundle.js`, `${wizard.replace("pinv_", "inv_")}/bundle.js`),
    says: `${wizard}/bundle.js is missing.`,
  },
  // order
  {
    with: "the order of customizations.xml",
    change: edit("customizations.xml", /( {2}<CustomControls>[^]*<\/CustomControls>\n)([^]*<\/Languages>\n)/, "$2$1"),
    says: "customizations.xml is in the wrong order: CustomControls is expected where SolutionPluginAssemblies stands.",
  },
  {
    with: "the order of solution.xml",
    change: edit("solution.xml", /( {4}<Version>.*\n)( {4}<Managed>.*\n)/, "$2$1"),
    says: "solution.xml SolutionManifest is in the wrong order: Version is expected where Managed stands.",
  },
  {
    with: "the order of the publisher",
    change: edit("solution.xml", /( {6}<CustomizationPrefix>.*\n)( {6}<CustomizationOptionValuePrefix>.*\n)/, "$2$1"),
    says: "solution.xml Publisher is in the wrong order",
  },
  {
    with: "an element of customizations.xml left out",
    change: edit("customizations.xml", "  <Entities />\n", ""),
    says: "customizations.xml lacks Entities.",
  },
  // version
  {
    with: "the solution's version",
    change: edit("solution.xml", `<Version>${version}<`, "<Version>9.9.9<"),
    says: `solution.xml: Version is 9.9.9, must be ${version}.`,
  },
  {
    with: "a control's version",
    change: edit(reviewManifest, `version="${version}"`, 'version="0.0.1"'),
    says: `InvoiceReview: ControlManifest.xml: version is 0.0.1, must be ${version}.`,
  },
  {
    with: "the kind of package",
    change: edit("solution.xml", "<Managed>1<", "<Managed>0<"),
    says: "solution.xml: Managed is 0, must be 1.",
  },
  {
    with: "the source's own kind",
    change: edit("solution.xml", "<Managed>1<", "<Managed>2<"),
    says: "solution.xml: Managed is 2, must be 1.",
  },
  // structure
  {
    with: "a content type",
    change: edit("[Content_Types].xml", /\n.*"resx".*/, ""),
    says: `[Content_Types].xml has no type for ${review}/strings/InvoiceReview.1030.resx.`,
  },
  {
    with: "a manifest's content type",
    change: edit("[Content_Types].xml", /\n.*Override.*Wizard.*/, ""),
    says: `has no Override for /${wizard}/ControlManifest.xml.`,
  },
  {
    with: "broken XML",
    change: edit("solution.xml", "</SolutionManifest>", ""),
    says: "solution.xml is not well-formed XML",
  },
  {
    with: "a table that does not belong here",
    change: edit("customizations.xml", "<Entities />", "<Entities><Entity /></Entities>"),
    says: "customizations.xml: Entities must be empty.",
  },
];
