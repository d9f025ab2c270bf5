import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { inBench, inOut } from "./places.mjs";

const kinds = { js: "text/javascript", css: "text/css", html: "text/html" };

/**
 * Serves the pages of the other grids on 127.0.0.1 while something is measured: `/fluent` is the page of that name, its
 * script and its sheet beside it.
 *
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withPages(work) {
  const server = createServer(({ url = "/" }, response) => {
    const { body, kind } = answerTo(url.slice(1));
    response.writeHead(body === null ? 404 : 200, { "content-type": `${kinds[kind]}; charset=utf-8` });
    response.end(body ?? "");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    return await work(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

function answerTo(path) {
  const [name, kind = "html"] = path.split(".");
  if (!/^\w+$/.test(name) || !(kind in kinds)) return { body: null, kind: "html" };
  if (kind === "html") return { body: pageOf(name), kind };
  const file = inOut("pages", `${name}.${kind}`);
  return { body: existsSync(file) ? readFileSync(file) : null, kind };
}

/** The page around a grid, with the grid's own files in it. */
function pageOf(name) {
  const sheet = existsSync(inOut("pages", `${name}.css`)) ? `<link rel="stylesheet" href="/${name}.css" />` : "";
  return readFileSync(inBench("grid/pages/page.html"), "utf8")
    .replace("</head>", `${sheet}</head>`)
    .replace("</body>", `<script src="/${name}.js"></script></body>`);
}
