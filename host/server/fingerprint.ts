import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A hash of the code that decides what a seeded database looks like: the server's own files, default settings,
 * metadata, store, rules and scenarios. A database made by other code is seeded anew instead of being misread.
 */
export function seedFingerprint(): string {
  // the code that runs is the code that was read when it started
  return (known ??= computed());
}

let known: string | undefined;

function computed(): string {
  const hash = createHash("sha256");
  const folders = [".", "door", "exact", "metadata", "metadata/tables", "store", "rules", "../scenarios"].map((name) =>
    join(__dirname, name),
  );
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isFile() && /\.[jt]s$/.test(entry.name)) hash.update(readFileSync(join(folder, entry.name)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
