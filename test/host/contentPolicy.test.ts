import { openHost, type Host } from "../../host/server/openHost";
import { readProjectFile, trackedFiles } from "../repository/projectFiles";
import { markdownTables } from "../support/markdownTables";

let host: Host;
beforeAll(async () => {
  host = await openHost({ scenario: "small" });
});
afterAll(async () => host.close());

const policyOf = async (path: string): Promise<string | null> =>
  (await host.fetch(path)).headers.get("content-security-policy");

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self'; " +
  "connect-src 'self'; worker-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'";

it.each([
  { path: "/", why: "the list that opens first" },
  { path: "/invoices/6b1f0f5e-0000-4000-8000-000000000001?lang=1030", why: "a form, with a switch" },
  { path: "/projects/new", why: "the form of a project that is not saved" },
  { path: "/record/account/1", why: "a record of another table" },
  { path: "/web/index.html", why: "the same page by its file's name" },
  { path: "/web/main.js", why: "a script, which a browser can open by itself" },
  { path: "/web/no-such-file.html", why: "an address without a file" },
])("$path comes with the policy, whole ($why)", async ({ path }) => {
  expect(await policyOf(path)).toBe(policy);
});

it("a web resource may have its script in an address of its own, as Strict CSP lets it, and nothing more", async () => {
  const wider = policy.replace("script-src 'self'", "script-src 'self' data:");
  expect(await policyOf("/WebResources/pinv_/check.html")).toBe(wider);
});

it("no file is taken for another kind than it is served as", async () => {
  expect((await host.fetch("/web/main.js")).headers.get("x-content-type-options")).toBe("nosniff");
});

it("the README's table says what is sent", () => {
  const rows = markdownTables(readProjectFile("host/README.md"), "Content Security Policy").flat();
  const told = rows.map((row) => `${row["Directive"] ?? ""} ${row["Here"] ?? ""}`.replaceAll("`", ""));
  expect(told).toEqual(policy.split("; "));
});

it("nothing is allowed that the platform's Strict CSP does not allow", () => {
  const rows = markdownTables(readProjectFile("host/README.md"), "Content Security Policy").flat();
  const wider = rows.filter((row) => {
    const theirs = (row["Strict CSP"] ?? "").replaceAll("`", "").split(" ");
    const ours = (row["Here"] ?? "").replaceAll("`", "").split(" ");
    return ours.some((source) => source !== "'none'" && !theirs.includes(source));
  });
  expect(rows.length).toBeGreaterThan(10);
  expect(wider.map((row) => row["Directive"])).toEqual([]);
});

const page = readProjectFile("host/web/index.html");
it.each([
  { what: "script of its own", pattern: /<script(?![^>]*\ssrc="\/)[^>]*>/ },
  { what: "style of its own", pattern: /<style|\sstyle=/ },
  { what: "handler in an attribute", pattern: /\son\w+=/ },
  { what: "address of another place", pattern: /(?:href|src)="(?!\/[^/])/ },
])("the page's HTML has no $what", ({ pattern }) => {
  expect(page).not.toMatch(pattern);
});

it("no module of the page, of the controls or of shared code makes code or markup from text", () => {
  const sources = trackedFiles().filter((file) =>
    /^(host\/web|InvoiceReview|ManualInvoiceWizard|shared|check)\/.*\.tsx?$/.test(file),
  );
  const makers =
    /\beval\s*\(|new Function\b|innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|javascript:|setTimeout\(\s*["'`]/;
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter((file) => makers.test(readProjectFile(file)))).toEqual([]);
});
