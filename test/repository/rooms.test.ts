import fc from "fast-check";
import { runModule } from "../solution/runModule";
import { readProjectFile } from "./projectFiles";

it("the picture of the rooms is what the imports say now; if not: npm run rooms", () => {
  const drawn = runModule<{ path: string; svg: string }[]>(
    "scripts/rooms/roomPictures.mjs",
    "roomPictures",
    "roomPictures()",
  );
  expect(drawn.map(({ path }) => path)).toEqual(["docs/pictures/rooms-light.svg", "docs/pictures/rooms-dark.svg"]);
  for (const { path, svg } of drawn) expect(readProjectFile(path)).toBe(svg);
});

interface Room {
  readonly id: string;
  readonly group: string;
  readonly label: string;
}
interface Box extends Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
interface Picture {
  readonly boxes: readonly Box[];
  readonly frames: readonly Record<"left" | "top" | "right" | "bottom", number>[];
  readonly arrows: readonly { readonly isBack: boolean; readonly points: readonly { x: number; y: number }[] }[];
  readonly rowHeight: number;
}

const rooms: readonly Room[] = ["One", "Other", "shared"].flatMap((group) =>
  ["app", "edits", "invoicing", "readContext", "lines", "ui"].map((label) => ({
    id: `${group}/${label}`,
    group,
    label,
  })),
);
const anyArrows = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 17 }), fc.nat({ max: 17 })), { maxLength: 40, selector: String })
  .map((pairs) => pairs.map(([from, to]) => ({ from: rooms[from], to: rooms[to] })))
  .map((pairs) =>
    pairs.flatMap(({ from, to }) =>
      from && to && from !== to && (to.group === "shared" || to.group === from.group)
        ? [{ from: from.id, to: to.id }]
        : [],
    ),
  );

describe("whatever imports whatever, in the picture", () => {
  const given = fc.sample(anyArrows, 60);
  const input = JSON.stringify(given.map((arrows) => ({ rooms, arrows })));
  const inputs = `JSON.parse((await import("node:fs")).readFileSync(0, "utf8"))`;
  const pictures = runModule<Picture[]>(
    "scripts/rooms/roomPictures.mjs",
    "laidOut",
    `${inputs}.map(laidOut)`,
    {},
    input,
  );
  const overlaps = (a: Record<"left" | "right" | "top" | "bottom", number>, b: typeof a): boolean =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const edges = ({ x, y, width }: Box, height: number) => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y,
    bottom: y + height,
  });

  it("no two boxes and no two frames overlap, and each room has one box", () => {
    for (const { boxes, frames, rowHeight } of pictures) {
      expect(boxes.map(({ id }) => id).sort()).toEqual(rooms.map(({ id }) => id).sort());
      for (const all of [boxes.map((box) => edges(box, rowHeight)), frames]) {
        expect(all.flatMap((one, index) => all.slice(index + 1).filter((other) => overlaps(one, other)))).toEqual([]);
      }
    }
  });

  it("no line goes through a box, and every arrow but one of a circle leads down", () => {
    for (const { boxes, arrows, rowHeight } of pictures) {
      const inside = boxes.map((box) => edges(box, rowHeight));
      for (const { points } of arrows) {
        // it is bent between two rows only; past a row it goes straight down
        const straight = points.slice(1, -1).filter((_, index) => index % 2 === 0);
        const lines = straight.map(({ x, y }) => ({ left: x - 1, right: x + 1, top: y, bottom: y + rowHeight }));
        expect(lines.filter((line) => inside.some((box) => overlaps(line, box)))).toEqual([]);
        expect(points.every(({ y }, index) => index === 0 || y > (points[index - 1]?.y ?? 0))).toBe(true);
      }
    }
  });

  it("from each room one can follow the arrows to every room that it imports", () => {
    const reached = runModule<string[][]>(
      "scripts/rooms/layers.mjs",
      "inLayers",
      `${inputs}.map((given) => inLayers(given).arrows.map(({ from, to }) => from + " " + to))`,
      {},
      input,
    );
    given.forEach((arrows, index) => {
      const drawn = (reached[index] ?? []).map((arrow) => arrow.split(" "));
      for (const { from, to } of arrows) {
        const seen = new Set([from]);
        for (const id of seen) for (const [start, end = ""] of drawn) if (start === id) seen.add(end);
        expect([...seen]).toContain(to);
      }
    });
  });
});
