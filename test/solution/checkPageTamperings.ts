import { Tampering, edit, remove } from "./tampering";

const page = "WebResources/pinv_checkhtml7B0C9A52-4F5E-4D0E-9A55-6C1D2F0A8E31";

/** Puts another script in the place of the page's own. */
const withScript = (code: string): Tampering["change"] =>
  edit(page, /base64,[^"]+/, `base64,${Buffer.from(`${code} EntityDefinitions`).toString("base64")}`);

/** What can be wrong with the check page: its place in the file, and what it does. */
export const checkPageTamperings: readonly Tampering[] = [
  { with: "the check page", change: remove(page), says: `${page} is missing.` },
  {
    with: "the check page's component",
    change: edit("solution.xml", /\n.*type="61".*/, ""),
    says: "RootComponents lacks 61 pinv_/check.html.",
  },
  {
    with: "the check page's id",
    change: edit("customizations.xml", "{7b0c9a52", "{7b0c9a53"),
    says: "customizations.xml lacks the web resource pinv_/check.html {7b0c9a52",
  },
  {
    with: "the check page's kind",
    change: edit("customizations.xml", "<WebResourceType>1<", "<WebResourceType>3<"),
    says: "customizations.xml lacks the web resource",
  },
  {
    with: "the check page's content type",
    change: edit("[Content_Types].xml", /\n.*Override.*checkhtml.*/, ""),
    says: `has no Override for /${page}.`,
  },
  {
    with: "a script beside the check page's own",
    change: edit(page, "</body>", "<script>1</script></body>"),
    says: "pinv_/check.html has not its one script.",
  },
  {
    with: "a check page that writes",
    change: withScript('fetch("invoices", { method: "POST" });'),
    says: "pinv_/check.html asks with another method than GET.",
  },
  {
    with: "a check page that asks elsewhere",
    change: withScript('fetch("https://elsewhere.example");'),
    says: "pinv_/check.html names an address elsewhere.",
  },
  {
    with: "a picture in the check page",
    change: edit(page, "</body>", '<img src="a.png" /></body>'),
    says: "pinv_/check.html loads what is not in it.",
  },
];
