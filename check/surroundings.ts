import { Answer, Get } from "./askAll";
import { Language } from "./verdict";

const danish = 1030;

/** What a model-driven app gives to a page that it opens; a page opened by its address has none. */
interface Xrm {
  readonly Utility?: {
    readonly getGlobalContext?: () => {
      readonly getClientUrl: () => string;
      readonly userSettings: { readonly languageId: number };
    };
  };
}

type Surrounding = Pick<Window, "location" | "navigator"> & { readonly parent: unknown };

/** The app's own context; a frame of another origin does not let anybody look. */
function contextOf({
  parent,
}: Surrounding): ReturnType<NonNullable<NonNullable<Xrm["Utility"]>["getGlobalContext"]>> | null {
  try {
    return (parent as { readonly Xrm?: Xrm }).Xrm?.Utility?.getGlobalContext?.() ?? null;
  } catch {
    return null;
  }
}

/** Where the Web API is: an organisation may have a folder of its own below the origin. */
export const serviceRootOf = (page: Surrounding): string =>
  `${contextOf(page)?.getClientUrl() ?? page.location.origin}/api/data/v9.2/`;

/** By the address (`?lcid=1030`, or what the platform adds), the user's settings, the browser. */
export function languageOf(page: Surrounding): Language {
  const asked = new URLSearchParams(page.location.search);
  const lcid = asked.get("lcid") ?? asked.get("userlcid") ?? contextOf(page)?.userSettings.languageId;
  if (lcid !== undefined) return Number(lcid) === danish ? "da" : "en";
  return page.navigator.language.toLowerCase().startsWith("da") ? "da" : "en";
}

/** Asks with the session that the page was opened in. */
export const getWith =
  (fetched: typeof fetch, serviceRoot: string): Get =>
  async (address): Promise<Answer> => {
    try {
      const answer = await fetched(`${serviceRoot}${address}`, {
        headers: { Accept: "application/json", "OData-Version": "4.0", "OData-MaxVersion": "4.0" },
      });
      const body = (await answer.json().catch(() => null)) as unknown;
      return { status: answer.status, body };
    } catch {
      return { status: 0, body: null };
    }
  };
