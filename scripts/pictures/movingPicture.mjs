/** Seconds that each frame stands. */
const standing = 2.5;

/**
 * Frames that follow each other, as an SVG: no player, no script. Who wants no motion sees the last one.
 *
 * @param {{ frames: readonly Buffer[], width: number, height: number, title: string }} picture WebP frames of one size
 */
export function movingPicture({ frames, width, height, title }) {
  const share = 100 / frames.length;
  const images = frames.map(
    (frame, index) =>
      `<image class="frame" style="animation-delay: ${index * standing}s" width="${width}" height="${height}" href="data:image/webp;base64,${frame.toString("base64")}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">
<title>${title}</title>
<style>
.frame { animation: turn ${frames.length * standing}s step-end infinite; visibility: hidden; }
.frame:last-of-type { visibility: visible; }
@keyframes turn { 0% { visibility: visible; } ${share.toFixed(2)}% { visibility: hidden; } }
@media (prefers-reduced-motion: reduce) { .frame { animation: none; } }
</style>
${images.join("\n")}
</svg>
`;
}
