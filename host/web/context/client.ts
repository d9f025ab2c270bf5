/** `context.client`: a browser, its form factor by the width of the window (1 desktop, 2 tablet, 3 phone). */
export function createClient(): ComponentFramework.Client {
  return {
    disableScroll: false,
    getClient: () => "Web",
    getFormFactor: () => (window.innerWidth < 640 ? 3 : window.innerWidth < 1024 ? 2 : 1),
    isNetworkAvailable: () => navigator.onLine,
    isOffline: () => false,
  };
}
