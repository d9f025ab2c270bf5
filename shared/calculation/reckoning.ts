/**
 * How the money of tens of thousands of lines is multiplied and added up.
 *
 * To have every figure by decimal.js again, delete quickly.ts and import from ./exactly here.
 */
export { roundedProduct, Sum } from "./quickly";
