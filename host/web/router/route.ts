export type Route =
  | { readonly page: "start" }
  | { readonly page: "invoices" }
  | { readonly page: "invoice"; readonly id: string }
  | { readonly page: "projects" }
  | { readonly page: "project"; readonly id: string }
  | { readonly page: "record"; readonly table: string; readonly id: string }
  | { readonly page: "notFound" };

/** What an address path shows. The root is the first page, with what there is to try. */
export function routeOf(path: string): Route {
  const [first, second, third] = path.split("/").filter((part) => part !== "");
  if (first === undefined) return { page: "start" };
  if (first === "invoices") return second === undefined ? { page: "invoices" } : { page: "invoice", id: second };
  if (first === "projects") return second === undefined ? { page: "projects" } : { page: "project", id: second };
  if (first === "record" && second !== undefined && third !== undefined) {
    return { page: "record", table: second, id: third };
  }
  return { page: "notFound" };
}

/** The story that an address begins; null for every other address. */
export const storyBegunAt = (path: string): string | null => /^\/start\/([^/]+)\/?$/.exec(path)?.[1] ?? null;

/** Where the form of a record is. Tables without a form of their own have the plain one. */
export function formPath(table: string, id: string): string {
  const bare = id.replace(/[{}]/g, "").toLowerCase();
  if (table === "invoice") return `/invoices/${bare}`;
  if (table === "msdyn_project") return `/projects/${bare}`;
  return `/record/${table}/${bare}`;
}
