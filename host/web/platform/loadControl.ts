import { element } from "../dom/element.js";
import { controlManifestFrom, type ControlManifest } from "../manifest/controlManifest.js";
import { resxTexts } from "../manifest/resx.js";
import { languageOf } from "../settings/languages.js";
import type { LanguageId } from "../settings/pageSettings.js";
import { pseudoTexts } from "../texts/pseudoTexts.js";
import { loadScript } from "./loadScript.js";
import type { Platform } from "./loadPlatform.js";
import type { ControlClass } from "./platformGlobals.js";

/** A built control, ready to be made as often as pages need it. */
export interface LoadedControl {
  readonly manifest: ControlManifest;
  readonly controlClass: ControlClass;
  readonly texts: ReadonlyMap<string, string>;
  readonly englishTexts: ReadonlyMap<string, string>;
  /** Address of a file beside the bundle. */
  resourceAt(path: string): string;
}

/**
 * Loads one control from what pcf-scripts built: manifest, styles, texts and the bundle, unchanged.
 *
 * @returns null when the control is not built
 */
export async function loadControl(
  folder: string,
  platform: Platform,
  languageId: LanguageId,
): Promise<LoadedControl | null> {
  const resourceAt = (path: string): string => `/controls/${folder}/${path}`;
  const answer = await fetch(resourceAt("ControlManifest.xml"));
  if (!answer.ok) return null;
  const manifest = controlManifestFrom(await answer.text());
  for (const style of manifest.styles) {
    document.head.append(element("link", { rel: "stylesheet", href: resourceAt(style) }));
  }
  const [translated, englishTexts] = await Promise.all([
    readTexts(manifest, languageId, resourceAt),
    readTexts(manifest, 1033, resourceAt),
    loadScript(resourceAt(manifest.code)),
  ]);
  const controlClass = platform.registered.get(manifest.name);
  if (!controlClass) throw new Error(`The bundle of ${folder} did not register ${manifest.name}.`);
  const { pseudo } = languageOf(languageId);
  const texts = pseudo ? pseudoTexts(englishTexts, pseudo) : translated;
  return { manifest, controlClass, texts, englishTexts, resourceAt };
}

async function readTexts(
  manifest: ControlManifest,
  languageId: LanguageId,
  resourceAt: (path: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const path = manifest.texts.find((each) => each.endsWith(`.${languageId}.resx`));
  if (path === undefined) return new Map();
  const answer = await fetch(resourceAt(path));
  return answer.ok ? resxTexts(await answer.text()) : new Map<string, string>();
}
