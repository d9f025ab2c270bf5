/** The unpacked solution, shared with `dotnet build` (solution/Solution.cdsproj). */
export const solutionSource = "solution/src/Other";

/** What was released: version → control → hash. Written by `npm run release`, and committed. */
export const shippedLedger = "solution/shipped.json";

/** Where `npm run pack` puts its two files. */
export const packedFolder = "out/solution";
