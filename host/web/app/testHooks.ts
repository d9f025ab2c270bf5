/** What browser tests may use of the page beside its own screens. Described in host/web/README.md. */
export interface TestHooks {
  navigate(path: string): void;
  readonly controlLoads: Readonly<Record<string, number>>;
}

/** Puts the hooks on the window as `__host`. */
export function publishTestHooks(hooks: TestHooks): void {
  (window as unknown as { __host?: TestHooks }).__host = hooks;
}
