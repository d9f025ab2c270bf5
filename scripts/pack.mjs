import { ensureInstalled } from "./ensureInstalled.mjs";

const usage = `npm run pack -- [option …]
  --replace       replace a file of the same version that was imported nowhere
  --out <folder>  put the two files there instead of out/solution`;

const options = { mayReplace: false, folder: undefined };
const args = process.argv.slice(2);
for (let arg = args.shift(); arg !== undefined; arg = args.shift()) {
  if (arg === "--replace") options.mayReplace = true;
  else if (arg === "--out" && args.length > 0) options.folder = args.shift();
  else {
    console.error(usage);
    process.exit(2);
  }
}
try {
  await ensureInstalled();
  // its packages may only just have been installed
  const { packSolution } = await import("./solution/packSolution.mjs");
  await packSolution(options);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
