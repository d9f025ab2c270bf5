import type { LoadedPage, PageLoader } from "./pageLoader.js";

export interface PageCursor {
  /** The page of that number from 1; null when there is none. */
  page(number: number): Promise<LoadedPage | null>;
}

/**
 * Finds pages by number over links that only lead forward: the Web API has no way to skip, so the pages up to
 * the wanted one are read once to learn where it is.
 */
export function createPageCursor(loadPage: PageLoader, firstQuery: string, pageSize: number): PageCursor {
  const whereIs: (string | undefined)[] = [firstQuery];

  async function read(number: number, where: string): Promise<LoadedPage> {
    const page = await loadPage(where, pageSize);
    if (page.nextLink !== null) whereIs[number] = page.nextLink;
    return page;
  }

  return {
    async page(number) {
      for (let known = whereIs.length; known < number; known = whereIs.length) {
        const where = whereIs[known - 1];
        if (where === undefined || (await read(known, where)).nextLink === null) return null;
      }
      const where = whereIs[number - 1];
      return where === undefined ? null : read(number, where);
    },
  };
}
