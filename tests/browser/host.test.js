// On a static host, below a path: the links, the style, and the words for an address that is not there.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { serve } from "./serve.js";
import { browser, onePerKind, sites } from "./site.js";

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

test("a site that knows no address of its own works below any path", async () => {
  const host = await serve(sites.hagfors, "/oppna/malkort/");
  const page = await chromium.newPage();
  const refused = [];
  page.on("response", (response) => response.status() >= 400 && refused.push(`${response.status()} ${response.url()}`));
  for (const { path } of onePerKind(sites.hagfors)) await page.goto(host.url + path.slice(sites.hagfors.length + 1));
  assert.deepEqual(refused, []);
  await page.goto(host.url);
  await page.locator("nav.site-nav").getByRole("link", { name: "Mål", exact: true }).click();
  assert.equal(page.url(), `${host.url}mal/index.html`);
  await page.getByRole("link", { name: "English" }).first().click();
  assert.equal(page.url(), `${host.url}en/mal/index.html`);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await page.close();
  await host.close();
});

test("an address that is not there, however deep, gets a page with its style and a way on, from the host itself", async () => {
  const host = await serve(sites.example, "/");
  const page = await chromium.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const response = await page.goto(`${host.url}malkort/skola/finns-inte.html`);
  assert.equal(response.status(), 404);
  const margin = await page.locator("body").evaluate((body) => getComputedStyle(body).marginTop);
  assert.equal(margin, "0px");
  await page.locator("main a").first().click();
  assert.equal(page.url(), `${host.url}index.html`);
  assert.deepEqual(asked.filter((url) => !url.startsWith(host.url)), []);
  await page.close();
  await host.close();
});
