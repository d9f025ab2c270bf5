import type { LanguageId } from "../settings/pageSettings.js";

/** The Intl locale that stands for a Dataverse language and the format that comes with it. */
export function localeOf(languageId: LanguageId): string {
  return languageId === 1030 ? "da-DK" : "en-US";
}
