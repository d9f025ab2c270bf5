import type { ReactVersion } from "../settings/pageSettings.js";
import { loadScript } from "./loadScript.js";
import { platformWindow, type ControlClass, type ReactDomGlobal, type ReactGlobal } from "./platformGlobals.js";

export interface Platform {
  readonly react: ReactGlobal;
  readonly reactDom: ReactDomGlobal;
  /** Filled as bundles run, by `<namespace>.<constructor>`. */
  readonly registered: ReadonlyMap<string, ControlClass>;
}

/**
 * Loads React and Fluent as the platform has them and gets ready for bundles, in the order that works:
 * React, its names, Fluent, its name, the registry.
 *
 * Manifests say React 16.14; model-driven apps load 17 for them today, so both are to be had.
 */
export async function loadPlatform(react: ReactVersion): Promise<Platform> {
  const page = platformWindow();
  await loadScript(`/platform/react${react}/react.production.min.js`);
  await loadScript(`/platform/react${react}/react-dom.production.min.js`);
  if (!page.React || !page.ReactDOM) throw new Error("React did not come with its browser build.");
  page.Reactv16 = page.React;
  page.ReactDOMv16 = page.ReactDOM;

  // An empty icon base falls back to the font base and then to a CDN; an empty font base turns web fonts off.
  page.FabricConfig = { fontBaseUrl: "", iconBaseUrl: "/platform/icons/" };
  await loadScript("/platform/fluent/fluentui-react.umd.js");
  if (!page.FluentUIReact) throw new Error("Fluent did not come with its browser build.");
  page.FluentUIReactv81211 = page.FluentUIReact;

  const registered = new Map<string, ControlClass>();
  page.ComponentFramework = { registerControl: (name, control) => registered.set(name, control) };
  return { react: page.React, reactDom: page.ReactDOM, registered };
}
