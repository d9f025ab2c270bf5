import { element } from "../dom/element.js";
import { pageFor } from "../pages/pageFor.js";
import type { Page } from "../pages/page.js";
import { createPanel } from "../panel/panel.js";
import { loadPlatform } from "../platform/loadPlatform.js";
import { createNavigator } from "../router/navigator.js";
import { storyBegunAt } from "../router/route.js";
import { languageOf } from "../settings/languages.js";
import { readSettings, searchOf, type PageSettings } from "../settings/pageSettings.js";
import { createShellFrame } from "../shell/shellFrame.js";
import { beginStory } from "../stories/beginStory.js";
import { storyOf } from "../stories/stories.js";
import { storyPart } from "../stories/storyPart.js";
import { shellTexts } from "../texts/shellTexts.js";
import { storyTexts } from "../texts/storyTexts.js";
import { wearTheme } from "../theme/themeTokens.js";
import { actingUser } from "./actingUser.js";
import type { App } from "./app.js";
import { readOrganisation } from "./organisation.js";
import { createControlCache } from "./controlCache.js";
import { speakUserLanguage } from "./speakUserLanguage.js";
import { publishTestHooks } from "./testHooks.js";

/** Starts the page: settings from the address, the acting user, the platform's libraries, then the first page. */
export async function startApp(root: HTMLElement): Promise<void> {
  let settings = readSettings(location.search);
  const text = shellTexts(settings.languageId);
  document.documentElement.lang = languageOf(settings.languageId).tag;
  document.documentElement.dir = settings.rightToLeft ? "rtl" : "ltr";
  wearTheme(settings.theme);

  try {
    const story = storyOf(storyBegunAt(location.pathname));
    if (story) {
      const told = storyTexts(settings.languageId)("Story_Preparing");
      root.replaceChildren(element("p", { class: "waiting", role: "status" }, told));
      return await beginStory(story, settings);
    }
    const fetch = speakUserLanguage(settings.languageId);
    const [user, organisation, platform] = await Promise.all([
      actingUser(settings.user),
      readOrganisation(),
      loadPlatform(settings.react),
    ]);
    const controls = createControlCache(platform, settings.languageId);
    const listeners = new Set<() => void>();
    let page: Page | null = null;
    let turn = 0;

    const navigator = createNavigator(
      () => settings,
      (path) => void show(path),
    );
    const app: App = {
      settings: () => settings,
      text,
      user,
      organisation,
      timeZone: settings.timeZone ?? user.timeZone,
      fetch,
      navigator,
      platform,
      control: (folder) => controls.get(folder),
      onSettingsChanged(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    };

    const applySettings = (next: PageSettings): void => {
      const mustReload = needsReload(settings, next);
      settings = next;
      history.replaceState(history.state, "", location.pathname + searchOf(next));
      if (mustReload) return location.reload();
      wearTheme(next.theme);
      for (const listener of listeners) listener();
    };

    const panel = createPanel(app, applySettings, () => void show(location.pathname));
    const frame = createShellFrame(root, navigator, text, user.name, panel, storyPart(settings));

    async function show(path: string): Promise<void> {
      const mine = ++turn;
      page?.dispose?.();
      page = null;
      frame.showWaiting();
      const next = await pageFor(app, path);
      if (mine !== turn) return next.dispose?.();
      page = next;
      frame.show(next);
    }

    publishTestHooks({ navigate: navigator.go, controlLoads: controls.loads });
    await show(location.pathname);
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    root.replaceChildren(
      element("main", { class: "main message" }, element("h1", {}, text("Failure_Title")), element("p", {}, words)),
    );
    console.error(cause);
  }
}

/** Theme, width and properties apply in place; the rest is fixed at the start of a session. */
function needsReload(before: PageSettings, after: PageSettings): boolean {
  return (
    before.languageId !== after.languageId ||
    before.user !== after.user ||
    before.timeZone !== after.timeZone ||
    before.react !== after.react ||
    before.rightToLeft !== after.rightToLeft ||
    before.subGrid !== after.subGrid ||
    before.paging !== after.paging ||
    before.slowMs !== after.slowMs ||
    before.kinder.join() !== after.kinder.join()
  );
}
