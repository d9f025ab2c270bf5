import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const decimals = "[DecimalError] ";
const budget = 10_000;

/** Text that cannot be made smaller, the same for the same seed. */
const noiseOf = (seed: number): string =>
  createHash("shake256", { outputLength: 60_000 })
    .update(String(seed))
    .digest()
    .toString("latin1")
    .replace(/[^ -~]/g, "");

/**
 * A bundle that weighs just so many bytes, gzipped. One character more may weigh two bytes more and so pass the weight
 * by; other noise passes others by.
 */
function bundleOf(bytes: number): string {
  for (let seed = 0; seed < 100; seed += 1) {
    const noise = decimals + noiseOf(seed);
    let [length, weight] = [0, 0];
    // a character of noise weighs less than a byte, so that this comes near from below
    for (; weight < bytes; weight = gzipSync(noise.slice(0, length), { level: 9 }).length) length += bytes - weight;
    if (weight === bytes) return noise.slice(0, length);
  }
  throw new Error(`No bundle weighs ${bytes} bytes`);
}

/** What the check says of two bundles of that weight, in a project of its own. */
function checked(bytes: number): { readonly lines: readonly string[]; readonly failed: string } {
  const root = mkdtempSync(join(tmpdir(), "pinv-budget-"));
  try {
    cpSync("scripts", join(root, "scripts"), { recursive: true });
    const code = bundleOf(bytes);
    for (const control of ["InvoiceReview", "ManualInvoiceWizard"]) {
      mkdirSync(join(root, control));
      cpSync(`${control}/ControlManifest.Input.xml`, join(root, control, "ControlManifest.Input.xml"));
      mkdirSync(join(root, "out/controls", control), { recursive: true });
      writeFileSync(join(root, "out/controls", control, "bundle.js"), code);
    }
    const limits = { InvoiceReview: { gzippedBytes: budget }, ManualInvoiceWizard: { gzippedBytes: budget } };
    writeFileSync(join(root, "scripts/bundleBudget.json"), JSON.stringify(limits));
    const program = `import("./scripts/checkBundles.mjs").then((m) => {
      try { console.log(JSON.stringify({ lines: m.checkBundles(), failed: "" })); }
      catch (error) { console.log(JSON.stringify({ lines: [], failed: error.message })); }
    });`;
    const said = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
      cwd: root,
      encoding: "utf8",
    });
    return JSON.parse(said) as ReturnType<typeof checked>;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe("the size of a bundle, in bytes", () => {
  it.each([
    { why: "well below its budget there is nothing to say", bytes: 9_699, warns: null },
    { why: "from 97 % on the bytes that are left are said", bytes: 9_700, warns: 300 },
    { why: "the last byte of the budget may be used", bytes: 10_000, warns: 0 },
  ])("$why", ({ bytes, warns }) => {
    const { lines, failed } = checked(bytes);
    expect(failed).toBe("");
    const warnings = lines.filter((line) => line.startsWith("Warning"));
    expect(warnings).toEqual(
      warns === null
        ? []
        : ["InvoiceReview", "ManualInvoiceWizard"].map(
            (name) => `Warning: ${name} has ${warns} bytes of its budget left.`,
          ),
    );
  });

  it("a byte over the budget fails the build", () => {
    expect(checked(10_001).failed).toContain(
      "InvoiceReview: 10.0 kB gzipped of 10.0 kB allowed. It is over its budget.",
    );
  });
});
