/**
 * `context.resources`: the user's language first, then English, then the key itself, which is what a
 * maker sees in the platform when a text is missing.
 *
 * @param texts      of the user's language
 * @param fallback   of 1033
 * @param resourceAt turns a manifest resource id into an address of this host
 */
export function createResources(
  texts: ReadonlyMap<string, string>,
  fallback: ReadonlyMap<string, string>,
  resourceAt: (id: string) => string,
): ComponentFramework.Resources {
  return {
    getString: (id) => texts.get(id) ?? fallback.get(id) ?? id,
    getResource(id, success, failure) {
      fetch(resourceAt(id))
        .then(async (answer) => (answer.ok ? success(await answer.text()) : failure()))
        .catch(failure);
    },
  };
}
