// What a page lets run and fetch, and what a shared link shows: the policy holds on every page, from a disk and from a
// host, and nothing that the site itself has is stopped by it.

import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { serve } from "./serve.js";
import { browser, onDisk, onePerKind, pages, sites } from "./site.js";

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'";

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

/** What is said against pages: on the console, by the policy, and by what could not be fetched. */
async function complaints(urls) {
  const page = await chromium.newPage();
  const found = [];
  await page.addInitScript(() => document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && found.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => found.push(`${page.url()}: ${error}`));
  // An icon that is still on its way when the next page is asked for is let go.
  page.on("requestfailed", (request) => request.failure().errorText !== "net::ERR_ABORTED" && found.push(`${page.url()}: ${request.url()}: ${request.failure().errorText}`));
  for (const url of urls) {
    await page.goto(url);
    const dressed = await page.evaluate(() => getComputedStyle(document.body).marginTop);
    if (dressed !== "0px") found.push(`${url}: without its style`);
  }
  await page.close();
  return found;
}

for (const [name, root] of Object.entries(sites)) {
  test(`${name}: the policy stands first on every page`, () => {
    const start = `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    const without = pages(root).filter((path) => !readFileSync(path, "utf8").includes(start));
    assert.deepEqual(without.slice(0, 20), []);
  });

  test(`${name}: nothing is stopped or complained of, from a disk`, async () => {
    assert.deepEqual(await complaints(onDisk(root).map(({ url }) => url)), []);
  });

  test(`${name}: nor from a host`, async () => {
    const host = await serve(root, "/");
    const urls = onePerKind(root).map(({ path }) => host.url + relative(root, path));
    assert.deepEqual(await complaints(urls), []);
    await host.close();
  });
}

test("the policy stops what a page did not bring with it", async () => {
  const page = await chromium.newPage();
  await page.goto(onDisk(sites.hagfors)[0].url);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.body.dataset.ran = 'yes'";
    document.head.append(script);
    return document.body.dataset.ran;
  });
  assert.equal(ran, undefined);
  await page.close();
});

test("a shared link shows an image that a browser can open, of the size that it is said to have", async () => {
  const root = sites.example;
  const page = await chromium.newPage();
  const host = await serve(root, "/");
  for (const { kind, path } of onePerKind(root).filter(({ path }) => !path.endsWith("404.html"))) {
    await page.goto(host.url + relative(root, path));
    const said = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll("meta[property^='og:image']")].map((meta) => [meta.getAttribute("property"), meta.content])));
    assert.ok(said["og:image:alt"].length > 20, kind);
    const size = await page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, host.url + new URL(said["og:image"]).pathname.slice(1));
    assert.deepEqual(size, [Number(said["og:image:width"]), Number(said["og:image:height"])], kind);
  }
  await page.close();
  await host.close();
});

test("the icons open", async () => {
  const page = await chromium.newPage();
  const host = await serve(sites.hagfors, "/oppna/");
  await page.goto(`${host.url}mal/index.html`);
  const icons = await page.locator("link[rel='icon'], link[rel='apple-touch-icon']").evaluateAll((all) => all.map((link) => link.href));
  assert.equal(icons.length, 3);
  for (const url of icons) {
    const width = await page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return image.naturalWidth;
    }, url);
    assert.ok(width > 0, url);
  }
  await page.close();
  await host.close();
});
