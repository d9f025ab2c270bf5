import { defineConfig } from "@playwright/test";
import args from "./scripts/chromiumArgs.cjs";

/** What takes as long as it is told to has commands of its own: npm run test:long -- --only use, npm run test:faults. */
function journeysOf({ USE_MINUTES, FAULTS_SHARE, EVERY_FORM, EVERY_SIZE }: NodeJS.ProcessEnv): string {
  if (EVERY_SIZE !== undefined) return "*.sizes.ts";
  if (EVERY_FORM !== undefined) return "*.forms.ts";
  if (USE_MINUTES !== undefined) return "*.use.ts";
  return FAULTS_SHARE === undefined ? "*.spec.ts" : "*.faults.ts";
}

/**
 * Journeys through the host in a real Chromium, found by scripts/findChromium.mjs and named in CHROMIUM_PATH.
 * Nothing retries: a journey that fails now and then is a defect.
 */
export default defineConfig({
  testDir: "test/browser",
  testMatch: journeysOf(process.env),
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
      args,
    },
  },
});
