import { defineConfig } from "@playwright/test";

/**
 * Journeys through the host in a real Chromium, found by scripts/findChromium.mjs and named in CHROMIUM_PATH.
 * Nothing retries: a journey that fails now and then is a defect.
 */
export default defineConfig({
  testDir: "test/browser",
  // random use takes as long as it is told to: npm run test:long -- --only use
  testMatch: process.env.USE_MINUTES === undefined ? "*.spec.ts" : "*.use.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // these only end a hang: what passes never waits for them, however slow the machine is
  timeout: 600_000,
  expect: { timeout: 90_000 },
  reporter: "list",
  use: {
    viewport: { width: 1280, height: 900 },
    locale: "en-US",
    actionTimeout: 90_000,
    navigationTimeout: 90_000,
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // no name leads anywhere, so a request to another place fails, whatever sends it
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
      ],
    },
  },
});
