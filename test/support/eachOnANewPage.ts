import { cleanup } from "@testing-library/react";
import { forgetThePage } from "./forgetThePage";

/**
 * For a file of tests in jsdom: each begins on a page without memory, leaves nothing on it, and fails where React, or
 * anything else, told of an error.
 */
export function eachOnANewPage(): void {
  const { error: tellError } = console;
  const told: string[] = [];
  beforeEach(() => {
    forgetThePage();
    told.length = 0;
    // React 16 warns of aria-description, which is younger than it, and passes it on
    console.error = (message: unknown, ...rest: unknown[]) => {
      if (!String(rest[0]).includes("aria-description")) told.push(String(message));
    };
  });
  afterEach(() => {
    cleanup();
    console.error = tellError;
    expect(told).toEqual([]);
  });
}
