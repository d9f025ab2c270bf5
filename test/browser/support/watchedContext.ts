import type { BrowserContext } from "@playwright/test";

/** Not requests: they never leave the page. */
const local = /^(data|blob|about):/;

/** Makes each page of a window log what the host's Content-Security-Policy refuses, whether or not the page swallows it. */
export async function logRefusals(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
      console.error(`The policy ${effectiveDirective} refused ${blockedURI} of ${sourceFile || "the page"}`);
    });
  });
}

/**
 * Notes what no journey may do: a request that leaves the origin, and an error that the page throws or logs, among them
 * what the policy refused where `logRefusals` was asked for.
 *
 * Chromium itself logs each answer of 400 and above as an error; those are the host's business, and a journey
 * that provokes one looks at what the screen says about it.
 *
 * @returns the list that grows while the context lives
 */
export function watchContext(context: BrowserContext, origin: string): readonly string[] {
  const offences: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!local.test(url) && new URL(url).origin !== origin) offences.push(`a request left the origin: ${url}`);
  });
  context.on("weberror", (error) => offences.push(`the page threw: ${error.error().stack ?? error.error().message}`));
  context.on("console", (message) => {
    const isAnswer = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isAnswer) offences.push(`the page logged an error: ${message.text()}`);
  });
  return offences;
}
