// A page speaks with nobody but the place it came from, and nothing in it needs what a strict policy forbids: read from a
// disk, and from a host below a path that sends the policy with every answer.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { policy, serve } from "./serve.js";
import { browser, none, onDisk, onePerKind, sites } from "./site.js";

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

/** What goes wrong, or elsewhere, while pages are read whose addresses begin with `home`. */
async function complaints(home, urls) {
  const page = await chromium.newPage();
  const wrong = [];
  const complain = (what) => wrong.push(`${page.url()}: ${what}`);
  await page.exposeFunction("reported", (what) => complain(`against the policy: ${what}`));
  await page.addInitScript(() => document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.reported(`${violatedDirective} ${blockedURI}`)));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complain(message.text()));
  page.on("pageerror", complain);
  page.on("request", (request) => request.url().startsWith(home) || request.url().startsWith("data:") || complain(`asks for ${request.url()}`));
  // Going on to the next page gives up what is still on its way to this one, as its icon may be.
  page.on("requestfailed", (request) => request.failure().errorText === "net::ERR_ABORTED" || complain(`${request.url()}: ${request.failure().errorText}`));
  page.on("response", (response) => response.status() >= 400 && complain(`${response.url()}: ${response.status()}`));
  for (const url of urls) {
    await page.goto(url);
    // A page without its style has the margin that browsers give.
    if ((await page.evaluate(() => getComputedStyle(document.body).marginTop)) !== "0px") complain("is not dressed");
  }
  await page.close();
  return wrong;
}

for (const [name, root] of Object.entries(sites)) {
  test(`${name}, from a disk: no request elsewhere, no error, nothing against the policy`, async () => {
    none(await complaints(pathToFileURL(`${root}/`).href, onDisk(root).map(({ url }) => url)));
  });

  test(`${name}, from a host below a path: no request elsewhere, no error, nothing against the policy`, async () => {
    const host = await serve(root, "/oppna/malkort/", { "content-security-policy": policy });
    // The page for what is missing knows where its site stands, which is not here.
    const urls = onePerKind(root).filter(({ kind }) => !kind.endsWith("404.html")).map(({ address }) => host.url + address);
    none(await complaints(host.url, urls));
    await host.close();
  });
}

test("a request elsewhere, an error and a broken policy would be seen", async () => {
  const host = await serve(sites.hagfors, "/", { "content-security-policy": policy });
  const page = await chromium.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto(host.url);
  await page.evaluate(() => {
    const style = document.createElement("style");
    style.textContent = "body { margin: 9px }";
    document.head.append(style);
  });
  assert.ok(said.some((text) => text.includes("Content Security Policy")), said.join("\n"));
  await page.close();
  await host.close();
});
