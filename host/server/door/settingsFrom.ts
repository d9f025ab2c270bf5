import { JsonNumber, type Json, type JsonObject } from "../exact/readJson";
import { refuseOthers, WrongBody } from "./doorBodies";
import { defaultSettings, type Settings } from "./settings";

/** How long a background creation takes where only `true` was said. */
const usualBackgroundMs = 5000;

/** Reads a part of the settings. */
export function settingsFrom(body: JsonObject): Partial<Settings> {
  refuseOthers(body, Object.keys(defaultSettings()));
  const settings: Partial<Settings> = {};
  for (const name of Object.keys(body) as (keyof Settings)[]) {
    const value = body[name] ?? null;
    switch (name) {
      case "rounding":
        settings.rounding = roundingFrom(value);
        break;
      case "missingMessages":
        if (!Array.isArray(value)) throw new WrongBody("missingMessages is an array of names.");
        settings.missingMessages = value.map(String);
        break;
      case "createInBackground":
        settings.createInBackground = backgroundFrom(value);
        break;
      default:
        if (typeof value !== "boolean") throw new WrongBody(`${name} is true or false.`);
        settings[name] = value;
    }
  }
  return settings;
}

function roundingFrom(value: Json): Settings["rounding"] {
  if (value === "halfToEven" || value === "halfAwayFromZero") return value;
  throw new WrongBody('Rounding is "halfToEven" or "halfAwayFromZero".');
}

function backgroundFrom(value: Json): number | false {
  if (value === false) return false;
  if (value === true) return usualBackgroundMs;
  if (value instanceof JsonNumber && /^\d+$/.test(value.text)) return Number(value.text);
  throw new WrongBody("createInBackground is true, false or a number of milliseconds.");
}
