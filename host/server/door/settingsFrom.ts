import { isJsonObject, JsonNumber, type Json, type JsonObject } from "../exact/readJson";
import { refuseOthers, wholeNumberOf, WrongBody } from "./doorBodies";
import { documentedLimits } from "./serviceProtection";
import { findMessage } from "../metadata/messages";
import { columnNamed, isNavigation, isOption } from "../metadata/tableSeen";
import { defaultSettings, type Settings } from "../settings";

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
        settings.missingMessages = namesFrom(value, name);
        break;
      case "renamedMessages":
        settings.renamedMessages = namesFrom(value, name, isRenaming, 'new name of a message: "old=new"');
        break;
      case "solutions":
        settings.solutions = namesFrom(value, name, (each) => /^\w+=[\d.]+$/.test(each), "solution: name=version");
        break;
      case "missingColumns":
        settings.missingColumns = namesFrom(value, name, columnNamed, "column of the host: table.column");
        break;
      case "extraColumns":
        settings.extraColumns = namesFrom(
          value,
          name,
          (each) => columnNamed(each)?.isExtra,
          "extra column: table.column",
        );
        break;
      case "missingOptions":
        settings.missingOptions = namesFrom(value, name, isOption, "option of the host: table.column=value");
        break;
      case "missingNavigations":
        settings.missingNavigations = namesFrom(value, name, isNavigation, "navigation of the host: table.Navigation");
        break;
      case "optimisticConcurrency":
        settings.optimisticConcurrency = concurrencyFrom(value);
        break;
      case "createInBackground":
        settings.createInBackground = backgroundFrom(value);
        break;
      case "longMessages":
        settings.longMessages = longMessagesFrom(value);
        break;
      case "aggregateLimit":
        settings.aggregateLimit = wholeNumberOf(value, name, 1, 10_000_000) ?? defaultSettings().aggregateLimit;
        break;
      case "serviceProtection":
        settings.serviceProtection = protectionFrom(value);
        break;
      default:
        if (typeof value !== "boolean") throw new WrongBody(`${name} is true or false.`);
        settings[name] = value;
    }
  }
  return settings;
}

const isRenaming = (each: string): boolean =>
  /^\w+=\w+$/.test(each) && findMessage(each.split("=")[0] ?? "") !== undefined;

/** @param isKnown whether what is named is there; else a misspelt name would be taken for one that makes no difference */
function namesFrom(
  value: Json,
  setting: string,
  isKnown: (name: string) => unknown = () => true,
  what = "name",
): string[] {
  if (!Array.isArray(value)) throw new WrongBody(`${setting} is an array of names.`);
  const names = value.map(String);
  const odd = names.find((name) => !isKnown(name));
  if (odd !== undefined) throw new WrongBody(`'${odd}' is no ${what}.`);
  return names;
}

function roundingFrom(value: Json): Settings["rounding"] {
  if (value === "halfToEven" || value === "halfAwayFromZero") return value;
  throw new WrongBody('Rounding is "halfToEven" or "halfAwayFromZero".');
}

function concurrencyFrom(value: Json): Settings["optimisticConcurrency"] {
  if (typeof value === "boolean") return value;
  if (isJsonObject(value) && Array.isArray(value["except"])) {
    refuseOthers(value, ["except"]);
    return { except: value["except"].map(String) };
  }
  throw new WrongBody("optimisticConcurrency is true, false or { except } with logical names of tables.");
}

function backgroundFrom(value: Json): number | false {
  if (value === false) return false;
  if (value === true) return usualBackgroundMs;
  if (value instanceof JsonNumber && /^\d+$/.test(value.text)) return Number(value.text);
  throw new WrongBody("createInBackground is true, false or a number of milliseconds.");
}

function longMessagesFrom(value: Json): Settings["longMessages"] {
  if (value === false) return false;
  if (!isJsonObject(value)) throw new WrongBody("longMessages is false or { afterMs, answer }.");
  refuseOthers(value, ["afterMs", "answer"]);
  const { afterMs, answer = "late" } = value;
  if (!(afterMs instanceof JsonNumber) || !/^\d+$/.test(afterMs.text)) {
    throw new WrongBody("longMessages needs afterMs, a number of milliseconds.");
  }
  if (answer !== "late" && answer !== "atOnce")
    throw new WrongBody('The answer of longMessages is "late" or "atOnce".');
  return { afterMs: Number(afterMs.text), answer };
}

/** True takes the documented limits; an object says which of them are others. */
function protectionFrom(value: Json): Settings["serviceProtection"] {
  if (value === false) return false;
  if (value === true) return documentedLimits;
  if (!isJsonObject(value)) throw new WrongBody("serviceProtection is true, false or an object of limits.");
  refuseOthers(value, Object.keys(documentedLimits));
  const limit = (name: keyof typeof documentedLimits) =>
    wholeNumberOf(value[name], name, 1, 1_000_000) ?? documentedLimits[name];
  return {
    requests: limit("requests"),
    executionSeconds: limit("executionSeconds"),
    concurrent: limit("concurrent"),
  };
}
