// The reporting matrix: a choice of department where there is script, all of them where there is none.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { browser, sites } from "./site.js";

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

const shown = (page) => page.locator("section[data-department]:visible").count();

for (const [name, root] of Object.entries(sites)) {
  const path = `${root}/rapportering.html`;
  if (!existsSync(path)) continue;
  const url = pathToFileURL(path).href;

  test(`${name}: one department is chosen by keyboard, said aloud, and shown again by a link to another`, async () => {
    const page = await chromium.newPage();
    await page.goto(url);
    const all = await shown(page);
    const choice = page.locator("select#department");
    if (all < 2) {
      assert.equal(await choice.count(), 0);
      return page.close();
    }
    await choice.focus();
    await page.keyboard.press("ArrowDown");
    assert.equal(await shown(page), 1);
    assert.match(await page.locator("[role=status]").innerText(), /\d/);
    await page.locator("#by-department + .scroll tbody th a").last().click();
    await page.waitForFunction(() => document.querySelectorAll("section[data-department][hidden]").length === 0);
    assert.equal(await shown(page), all);
    await page.close();
  });

  test(`${name}: without JavaScript every department is there, and no choice that does nothing`, async () => {
    const context = await chromium.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    assert.equal(await shown(page), await page.locator("section[data-department]").count());
    assert.equal(await page.locator("select").count(), 0);
    await context.close();
  });

  test(`${name}: on a phone the names stay while the rounds move, and the page itself does not`, async () => {
    const page = await chromium.newPage({ viewport: { width: 320, height: 800 } });
    await page.goto(url);
    const region = page.locator(".scroll").first();
    if ((await region.count()) === 0) return page.close();
    await region.focus();
    const head = page.locator("table.matrix tbody th").first();
    const before = await head.boundingBox();
    await region.evaluate((element) => (element.scrollLeft = 200));
    const now = await head.boundingBox();
    assert.ok(Math.abs(before.x - now.x) < 2, `the name moved from ${before.x} to ${now.x}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    await page.close();
  });
}
