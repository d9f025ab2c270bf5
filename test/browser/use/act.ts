import type { Chance } from "./chance";
import { focusAt, pointAt, type Place } from "./places";
import type { UserWindow } from "./userWindow";

/** Who does something, where, and by what chance. */
export interface Doing {
  readonly window: UserWindow;
  readonly chance: Chance;
  readonly place: Place;
  readonly selector: string;
}

/** One kind of thing that a person could do. */
export interface Act {
  readonly name: string;
  /** How often, beside the others that can be done. */
  readonly weight: number;
  /** Where it can be done; left out where it needs no place. */
  readonly where?: string;
  /** Of which windows; all when left out. */
  readonly only?: "reloading";
  /** @returns what was done in words behind its name; null where the place was gone before it could be */
  readonly perform: (doing: Doing) => Promise<string | null>;
}

/** Presses a place by mouse, and now and then by keyboard. */
export async function press({ window, chance, place, selector }: Doing): Promise<string | null> {
  const { page } = window;
  if (chance.happens(0.15)) {
    if (!(await focusAt(page, selector, place))) return null;
    await page.keyboard.press("Enter");
    return `“${place.name}” by Enter`;
  }
  const point = await pointAt(page, selector, place);
  if (!point) return null;
  await page.mouse.click(point.x, point.y);
  return `“${place.name}”`;
}

/** An act that is a press and nothing else. */
export const pressing = (name: string, weight: number, where: string): Act => ({ name, weight, where, perform: press });
