const svgNamespace = "http://www.w3.org/2000/svg";

/** Our own drawings on a 20 × 20 grid, as strokes. */
const drawings = {
  menu: "M3 5h14M3 10h14M3 15h14",
  settings: "M4 6h7M15 6h1M4 14h1M9 14h7M13 4v4M7 12v4",
  close: "M5 5l10 10M15 5L5 15",
  back: "M12 4l-6 6 6 6",
  refresh: "M16 10a6 6 0 1 1-2-4.5M16 3v4h-4",
  invoice: "M5 3h10v14l-2-1.5-1.5 1.5-1.5-1.5L8.5 17 7 15.5 5 17zM8 7h4M8 10h4",
  project: "M4 5h9v3H4zM7 9h9v3H7zM4 13h7v3H4z",
  search: "M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM13 13l4 4",
  chevronDown: "M5 8l5 5 5-5",
  openNew: "M11 4h5v5M16 4l-7 7M13 11v5H4V7h5",
  record: "M4 4h12v12H4zM7 8h6M7 12h6",
} as const;

/** Drawings that point somewhere and are mirrored where text runs from right to left. */
const directional: ReadonlySet<string> = new Set(["back", "openNew"]);

export type IconName = keyof typeof drawings;

/** A decorative icon in the colour of the text; what it means is said in words beside it or as a label. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", directional.has(name) ? "icon directional" : "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svgNamespace, "path");
  path.setAttribute("d", drawings[name]);
  svg.appendChild(path);
  return svg;
}
