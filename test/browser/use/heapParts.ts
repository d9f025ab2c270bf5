import type { CDPSession } from "@playwright/test";

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly unknown[] };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** What a page's heap consists of: bytes by kind and name of what they hold. */
export type HeapParts = ReadonlyMap<string, number>;

/**
 * Takes a snapshot of a page's heap and sums it up: of what grew, it says what it is. The snapshot also holds what lies
 * beside that heap, as the browser's elements, styles, and what it keeps of requests for the developer's tools that
 * drive it; these are not in the figure that is held against the law, and not here.
 */
export async function heapParts(cdp: CDPSession): Promise<HeapParts> {
  const chunks: string[] = [];
  const listen = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  cdp.on("HeapProfiler.addHeapSnapshotChunk", listen);
  await cdp.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  cdp.off("HeapProfiler.addHeapSnapshotChunk", listen);
  const { snapshot, nodes, strings } = JSON.parse(chunks.join("")) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ["type", "name", "self_size"].map((field) => fields.indexOf(field)) as [
    number,
    number,
    number,
  ];
  const kinds = types[type] as readonly string[];
  const parts = new Map<string, number>();
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = kinds[nodes[at + type] ?? 0] ?? "";
    const called = /string/.test(kind) ? "" : (strings[nodes[at + name] ?? 0] ?? "").slice(0, 50);
    if (kind === "native" && !called.startsWith("system /")) continue;
    const key = `${kind} ${called}`.trim();
    parts.set(key, (parts.get(key) ?? 0) + (nodes[at + size] ?? 0));
  }
  return parts;
}

/** What grew most from one to another, in words. */
export function grownParts(before: HeapParts, after: HeapParts, most = 12): readonly string[] {
  return [...after]
    .map(([key, bytes]) => ({ key, more: bytes - (before.get(key) ?? 0) }))
    .sort((one, other) => other.more - one.more)
    .slice(0, most)
    .map(({ key, more }) => `${key} ${(more / 1000).toFixed(0)} kB`);
}
