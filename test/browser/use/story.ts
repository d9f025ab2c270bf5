import { writeFileSync } from "node:fs";
import type { TestInfo } from "@playwright/test";
import type { HostDoor } from "../support/hostDoor";
import type { UserWindow } from "./userWindow";

/** What is told of a run that went wrong. */
const lastSteps = 40;
const lastRequests = 40;

/** What was done, in words, the latest at the end. */
export class Story {
  private readonly lines: string[] = [];
  /** How often each act was done, and how often its place was gone before it could be. */
  readonly counts = new Map<string, number>();
  steps = 0;
  missed = 0;

  step(user: string, act: string, words: string | null): void {
    this.steps += 1;
    if (words === null) this.missed += 1;
    this.counts.set(act, (this.counts.get(act) ?? 0) + 1);
    this.tell(`${this.steps}. ${user} ${act} ${words ?? "(gone before it could be)"}`.trimEnd());
  }

  tell(line: string): void {
    this.lines.push(line);
    if (this.lines.length > lastSteps * 2) this.lines.splice(0, lastSteps);
  }

  /** Everything that helps to understand what went wrong: on the console in short, beside the test in full. */
  async ofFailure(problems: readonly string[], { seed, windows, door, testInfo }: Scene): Promise<string> {
    for (const { page, user } of windows) {
      const path = testInfo.outputPath(`${user}.png`);
      await page.screenshot({ path, timeout: 10_000 }).catch(() => undefined);
      writeFileSync(testInfo.outputPath(`${user}.html`), await page.content().catch(() => ""));
    }
    const trace = await door.trace();
    writeFileSync(testInfo.outputPath("requests.json"), JSON.stringify(trace, null, 1));
    const requests = trace
      .slice(-lastRequests)
      .map(
        ({ n, user, method, path, status, batch }) =>
          `${n} ${user} ${method} ${path.slice(0, 160)} ${status}${batch ? ` in ${batch}` : ""}`,
      );
    return [
      ...problems,
      `Seed ${seed}; screens, pages and all requests are in ${testInfo.outputDir}.`,
      ...windows.map(({ user, page }) => `${user} is at ${page.url()}`),
      `The last steps:`,
      ...this.lines.slice(-lastSteps),
      `The last requests:`,
      ...requests,
    ].join("\n");
  }
}

interface Scene {
  readonly seed: number;
  readonly windows: readonly UserWindow[];
  readonly door: HostDoor;
  readonly testInfo: TestInfo;
}
