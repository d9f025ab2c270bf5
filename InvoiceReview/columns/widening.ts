import { narrowestPx } from "./columnChoices";

/** A press of a key widens a column by so much, in pixels. */
const keyPx = 16;

const widthKeys: Readonly<Partial<Record<string, 1 | -1>>> = { ArrowLeft: -1, ArrowRight: 1 };

type Widen = (px: number) => void;

/** A pointer that goes down on a heading's edge. */
interface Grasp {
  readonly currentTarget: HTMLElement;
  readonly pointerId: number;
  readonly clientX: number;
}

/** The heading's edge follows the pointer; towards the end of the line is wider. */
export function dragWidth({ currentTarget: edge, pointerId, clientX }: Grasp, widen: Widen): void {
  const heading = edge.parentElement;
  if (!heading) return;
  const { offsetWidth } = heading;
  const times = getComputedStyle(heading).direction === "rtl" ? -1 : 1;
  edge.setPointerCapture(pointerId);
  edge.onpointermove = (move) => widen(Math.max(narrowestPx, offsetWidth + times * (move.clientX - clientX)));
  edge.onlostpointercapture = () => {
    edge.onpointermove = null;
  };
}

/** Ctrl with → and ← on a heading; whether it was one of them. */
export function widthKeyPressed(key: string, heading: HTMLElement, widen: Widen): boolean {
  const times = widthKeys[key];
  if (times) widen(Math.max(narrowestPx, heading.offsetWidth + times * keyPx));
  return times !== undefined;
}
