import type { Fetch } from "../context/webApi.js";
import { languageOf } from "../settings/languages.js";
import type { LanguageId } from "../settings/pageSettings.js";

/**
 * Has every request of the page to the Web API say the user's language, also those a control sends by itself:
 * in the platform the session knows it, and formatted values and messages come in it.
 */
export function speakUserLanguage(languageId: LanguageId): Fetch {
  const plain = window.fetch.bind(window);
  const { tag } = languageOf(languageId);
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== location.origin) return plain(request);
    request.headers.set("x-host-lang", tag);
    return plain(request);
  };
  return (input, init) => window.fetch(input, init);
}
