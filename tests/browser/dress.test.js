// What the visitor's machine asks for is followed: dark, forced colours, paper. A status is never its colour alone.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { browser, onDisk, sites } from "./site.js";

const root = sites.example;
const start = pathToFileURL(`${root}/index.html`).href;
const kinds = onDisk(root);

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

test("dark where dark is asked for", async () => {
  const page = await chromium.newPage();
  await page.goto(start);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number));
  assert.deepEqual(await paper(), [255, 255, 255]);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.ok((await paper()).every((part) => part < 40));
  await page.close();
});

test("every status is a word, whatever its shape and colour, and framed where colours are forced", async () => {
  const page = await chromium.newPage({ forcedColors: "active" });
  for (const { kind, url } of kinds) {
    await page.goto(url);
    const statuses = await page.locator(".status").evaluateAll((all) => all.map((status) => ({ word: status.textContent.trim(), frame: getComputedStyle(status).borderTopStyle })));
    assert.deepEqual(statuses.filter(({ word, frame }) => word === "" || frame !== "solid"), [], kind);
  }
  await page.close();
});

test("on paper: no menus, and all of the text", async () => {
  const page = await chromium.newPage();
  await page.emulateMedia({ media: "print" });
  for (const { kind, url } of kinds) {
    await page.goto(url);
    for (const menu of await page.locator("nav, .skip, .screen-only").all()) assert.ok(!(await menu.isVisible()), kind);
    const hidden = await page.locator("main :is(h1, h2, p, td, dd)").evaluateAll((all) => all.filter((one) => one.textContent.trim() !== "" && !one.closest("[hidden], nav, .screen-only, .to-easy-read") && one.getClientRects().length === 0).map((one) => one.outerHTML.slice(0, 100)));
    assert.deepEqual(hidden, [], kind);
  }
  await page.close();
});

test("an invented municipality says on every page that it is invented, on paper too", async () => {
  const page = await chromium.newPage();
  for (const media of ["screen", "print"]) {
    await page.emulateMedia({ media });
    for (const { kind, url } of kinds) {
      await page.goto(url);
      assert.ok(await page.locator(".fiction").isVisible(), `${kind}, ${media}`);
    }
  }
  await page.close();
});

for (const [name, folder] of Object.entries(sites)) {
  for (const width of [660, 900, 1024]) {
    test(`${name}: ${width} pixels are enough for every table`, async () => {
      const page = await chromium.newPage({ viewport: { width, height: 800 } });
      const wrong = [];
      for (const { kind, url } of onDisk(folder)) {
        await page.goto(url);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (sideways > 0) wrong.push(`${kind}: ${sideways} pixels wider than the window`);
      }
      await page.close();
      assert.equal(wrong.length, 0, wrong.join("\n"));
    });
  }
}
