import type * as React from "react";

/** The part of React 16 and 17 that the page itself uses: a boundary around the control. */
export type ReactGlobal = Pick<typeof React, "Component" | "createElement">;

/** The part of ReactDOM 16 and 17 that the platform uses to show a virtual control. */
export interface ReactDomGlobal {
  render(element: React.ReactElement, container: Element): void;
  unmountComponentAtNode(container: Element): boolean;
}

export type ControlClass = new () => ComponentFramework.ReactControl<unknown, Record<string, unknown> | undefined>;

/** The window as browser builds and bundles of virtual controls expect it (pcf-scripts' platform library names). */
export interface PlatformWindow {
  React?: ReactGlobal;
  ReactDOM?: ReactDomGlobal;
  Reactv16?: ReactGlobal;
  ReactDOMv16?: ReactDomGlobal;
  FluentUIReact?: ReactGlobal;
  FluentUIReactv81211?: object;
  FabricConfig?: { fontBaseUrl: string; iconBaseUrl: string };
  ComponentFramework?: { registerControl(name: string, control: ControlClass): void };
}

export function platformWindow(): PlatformWindow {
  return window as unknown as PlatformWindow;
}
