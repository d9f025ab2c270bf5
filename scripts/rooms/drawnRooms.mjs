import { shared } from "./roomArrows.mjs";

/** Colours of a page, each control's own and those of what both share: [line, fill of a box, fill of its frame]. */
export const themes = {
  light: {
    text: "#1f2328",
    faint: "#59636e",
    back: "#cf222e",
    shared: ["#59636e", "#ffffff", "#f6f8fa"],
    controls: [
      ["#0969da", "#ffffff", "#f0f7ff"],
      ["#1a7f37", "#ffffff", "#f0faf2"],
    ],
  },
  dark: {
    text: "#e6edf3",
    faint: "#9198a1",
    back: "#ff7b72",
    shared: ["#9198a1", "#0d1117", "#161b22"],
    controls: [
      ["#58a6ff", "#0d1117", "#111d2e"],
      ["#3fb950", "#0d1117", "#12241a"],
    ],
  },
};

const fonts = "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif";

/**
 * The rooms as an SVG of its own, in the colours of one theme.
 *
 * @param {ReturnType<typeof import("./placed.mjs").placed>} picture
 */
export function drawnRooms({ boxes, frames, arrows, rowHeight, width, height }, theme) {
  const controls = frames.map(({ group }) => group).filter((group) => group !== shared);
  const coloursOf = (group) =>
    group === shared ? theme.shared : theme.controls[controls.indexOf(group) % theme.controls.length];
  const heads = [...new Set(arrows.map((arrow) => lineColour(arrow)))];

  function lineColour({ group, isBack }) {
    return isBack ? theme.back : coloursOf(group)[0];
  }
  const frame = ({ group, left, top, right, bottom }) => {
    const [line, , fill] = coloursOf(group);
    const y = group === shared ? bottom - 18 : top + 28;
    return [
      `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="12" fill="${fill}" stroke="${line}" stroke-opacity="0.35"/>`,
      `<text x="${left + 20}" y="${y}" font-size="16" font-weight="600" fill="${line}">${group}</text>`,
    ];
  };
  const box = ({ group, label, x, y, width: wide }) => {
    const [line, fill] = coloursOf(group);
    return [
      `<rect x="${x - wide / 2}" y="${y}" width="${wide}" height="${rowHeight}" rx="8" fill="${fill}" stroke="${line}" stroke-width="1.5"/>`,
      `<text x="${x}" y="${y + rowHeight / 2 + 5}" text-anchor="middle" font-size="15" fill="${theme.text}">${label}</text>`,
    ];
  };
  const arrow = (each) => {
    const colour = lineColour(each);
    const end = each.isBack ? "marker-start" : "marker-end";
    return `<path d="${curve(each)}" stroke="${colour}"${each.isBack ? ' stroke-dasharray="5 4"' : ""} ${end}="url(#${nameOf(colour)})"/>`;
  };
  const isCircular = arrows.some(({ isBack }) => isBack);
  const legend = `<text x="${width / 2}" y="${height + 4}" text-anchor="middle" font-size="13" fill="${theme.faint}">dashed: leads back up, and closes a circle of rooms</text>`;
  const full = height + (isCircular ? 24 : 0);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${full}" width="${width}" height="${full}" font-family="${fonts}">`,
    `<defs>`,
    ...heads.map(
      (colour) =>
        `<marker id="${nameOf(colour)}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0.5 L8 4 L0 7.5 Z" fill="${colour}"/></marker>`,
    ),
    `</defs>`,
    ...frames.flatMap(frame),
    `<g fill="none" stroke-width="1.5">`,
    ...arrows.map(arrow),
    `</g>`,
    ...boxes.flatMap(box),
    ...(isCircular ? [legend] : []),
    `</svg>`,
  ].join("\n")}\n`;
}

const nameOf = (colour) => `head-${colour.slice(1)}`;

/** Straight past a row, and bent between two; heads stand at the box's edge. */
function curve({ points: [first, ...others], isBack }) {
  let [at, isBent] = [{ ...first, y: first.y + (isBack ? 1 : 0) }, true];
  const parts = [`M${at.x} ${at.y}`];
  for (const to of others) {
    const middle = (at.y + to.y) / 2;
    parts.push(isBent && at.x !== to.x ? `C${at.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}` : `V${to.y}`);
    [at, isBent] = [to, !isBent];
  }
  return parts.join(" ");
}
