/** Every row of the grid, and its heading, is as high as the style sheet makes it. */
export const rowHeightPx = 26;
