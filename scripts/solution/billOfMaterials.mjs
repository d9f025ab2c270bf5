import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { componentsOf, identityOf } from "./lockedPackages.mjs";

const require = createRequire(import.meta.url);
const { bundled } = require("../licenceNotices.cjs");
const { licenceOf, ownTerms } = require("../packageLicences.cjs");

/**
 * A CycloneDX 1.6 bill of materials of all that package-lock.json pins: what ships in the bundles (scope "required"),
 * what the platform brings instead of us and we only compile against ("optional"), and what builds and tests
 * ("excluded"). The same lock file gives the same bytes: no time, no machine, no registry in it.
 *
 * Source: CycloneDX 1.6 JSON reference; purl specification, type npm.
 *
 * @param {string} lockText package-lock.json, version 3, as it was read
 * @returns {string} JSON, ending in a line feed
 */
export function billOfMaterials(lockText) {
  const lock = JSON.parse(lockText);
  const root = lock.packages[""];
  const components = componentsOf(lock.packages);
  const ref = purlOf({ name: root.name, version: root.version });
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(lockText)}`,
    version: 1,
    metadata: {
      lifecycles: [{ phase: "build" }],
      component: {
        "bom-ref": ref,
        type: "application",
        name: root.name,
        version: root.version,
        licenses: [{ license: { id: root.license } }],
        purl: ref,
      },
    },
    components: components.map(componentFrom),
    dependencies: [
      { ref, dependsOn: components.filter(({ isDirect }) => isDirect).map(purlOf) },
      ...components.map((each) => ({ ref: purlOf(each), dependsOn: each.needs.map(purlOf) })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function componentFrom(component) {
  const { group, local } = identityOf(component.name);
  const purl = purlOf(component);
  return {
    "bom-ref": purl,
    type: "library",
    ...(group && { group }),
    name: local,
    version: component.version,
    scope: scopeOf(component),
    hashes: [hashFrom(component.entry.integrity)],
    licenses: [licenceFrom(licenceOf(component.name, component.entry))],
    purl,
  };
}

function scopeOf({ name, isTool }) {
  if (bundled.some((each) => each.name === name)) return "required";
  return isTool ? "excluded" : "optional";
}

/** `pkg:npm/%40scope/name@1.0.0`: without a registry, npm's public one is meant. */
function purlOf({ name, version }) {
  const { group, local } = identityOf(name);
  const path = [group, local].filter(Boolean).map(encodeURIComponent).join("/");
  return `pkg:npm/${path}@${encodeURIComponent(version)}`;
}

/** npm writes `sha512-` and base64, CycloneDX the name of the algorithm and hex. */
function hashFrom(integrity) {
  const [, algorithm, base64] = /^(sha\d+)-([A-Za-z0-9+/]+=*)$/.exec(integrity) ?? [];
  if (!algorithm) throw new Error(`package-lock.json has an integrity that cannot be read: ${integrity}`);
  return { alg: algorithm.replace("sha", "SHA-"), content: Buffer.from(base64, "base64").toString("hex") };
}

function licenceFrom(licence) {
  if (licence === ownTerms) return { license: { name: "Microsoft's terms, in the package's LICENSE" } };
  return /[ (]/.test(licence) ? { expression: licence } : { license: { id: licence } };
}

/** A name-based UUID (RFC 9562, version 8) of the lock file's content. */
function uuidOf(text) {
  const bytes = createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
