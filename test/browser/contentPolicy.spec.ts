import { expect, test } from "./support/fixtures";
import { logRefusals, watchContext } from "./support/watchedContext";

const add = `const add = (tag, what) => document.body.appendChild(Object.assign(document.createElement(tag), what))`;

/** What no page may get away with; each runs by itself, as a script of the page would, and swallows its failure. */
const forbidden = [
  { does: "makes code from text", code: `new Function("return 1")`, says: /script-src refused eval/ },
  { does: "evaluates text", code: `(0, eval)("1")`, says: /script-src refused eval/ },
  { does: "gives a timer text", code: `setTimeout("1")`, says: /script-src refused eval/ },
  {
    does: "writes a script into the page",
    code: `add("script", { textContent: "1" })`,
    says: /script-src-elem refused inline/,
  },
  {
    does: "puts a handler into an attribute",
    code: `document.body.setAttribute("onclick", "1")`,
    says: /script-src-attr refused inline/,
  },
  {
    does: "loads a script from elsewhere",
    code: `add("script", { src: "https://elsewhere.example/a.js" })`,
    says: /script-src-elem refused https:\/\/elsewhere\.example/,
  },
  {
    does: "loads a script from a blob",
    code: `add("script", { src: URL.createObjectURL(new Blob(["1"])) })`,
    says: /script-src-elem refused blob/,
  },
  {
    does: "asks another server",
    code: `fetch("https://elsewhere.example/").catch(() => {})`,
    says: /connect-src refused https:\/\/elsewhere\.example/,
  },
  {
    does: "sends a beacon",
    code: `navigator.sendBeacon("https://elsewhere.example/", "1")`,
    says: /connect-src refused https:\/\/elsewhere\.example/,
  },
  {
    does: "shows a picture from elsewhere",
    code: `add("img", { src: "https://elsewhere.example/a.png" })`,
    says: /img-src refused https:\/\/elsewhere\.example/,
  },
  {
    does: "takes a style sheet from elsewhere",
    code: `add("link", { rel: "stylesheet", href: "https://elsewhere.example/a.css" })`,
    says: /style-src-elem refused https:\/\/elsewhere\.example/,
  },
  { does: "opens a frame", code: `add("iframe", { src: "/" })`, says: /frame-src refused/ },
  { does: "starts a worker", code: `new Worker("/web/main.js")`, says: /worker-src refused/ },
  {
    does: "sends a form",
    code: `add("form", { action: "https://elsewhere.example/" }).submit()`,
    says: /form-action refused https:\/\/elsewhere\.example/,
  },
  {
    does: "goes to another place",
    code: `location.assign("https://elsewhere.example/")`,
    says: /a request left the origin: https:\/\/elsewhere\.example/,
  },
];

test.use({ scenario: "small" });

test("a page that does what the policy refuses, or goes elsewhere, fails its journey", async ({ browser, host }) => {
  for (const { does, code, says } of forbidden) {
    await test.step(does, async () => {
      const context = await browser.newContext({ baseURL: host.url });
      await logRefusals(context);
      const offences = watchContext(context, host.url);
      const page = await context.newPage();
      await context.route("**/web/forbidden.js", (route) =>
        route.fulfill({ contentType: "text/javascript", body: `${add}; try { ${code} } catch {}` }),
      );
      // has the policy as every answer has, and no script of its own
      await page.goto("/web/empty");
      await page.evaluate(() => {
        document.head.append(Object.assign(document.createElement("script"), { src: "/web/forbidden.js" }));
      });
      await expect.poll(() => offences.join("\n"), does).toMatch(says);
      await context.close();
    });
  }
});
