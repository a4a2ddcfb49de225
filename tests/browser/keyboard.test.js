// A visitor with a keyboard alone, and one without JavaScript, gets everywhere.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { browser, sites } from "./site.js";

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

for (const [name, root] of Object.entries(sites)) {
  test(`${name}: the first stop of the keyboard skips to the content, and every stop can be seen`, async () => {
    const page = await chromium.newPage();
    await page.goto(pathToFileURL(`${root}/index.html`).href);
    await page.keyboard.press("Tab");
    const target = await page.evaluate(() => document.activeElement.getAttribute("href"));
    assert.match(target, /^#/);
    assert.ok(await page.evaluate((id) => document.querySelector(id) !== null, target));
    for (let stop = 0; stop < 20; stop += 1) {
      const seen = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement);
        const box = document.activeElement.getBoundingClientRect();
        return { outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0, size: box.width * box.height };
      });
      assert.ok(seen.outline && seen.size > 0, `stop ${stop} cannot be seen`);
      await page.keyboard.press("Tab");
    }
    await page.close();
  });

  test(`${name}: from the start page to a scorecard without JavaScript`, async () => {
    const context = await chromium.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(`${root}/index.html`).href);
    await page.getByRole("link", { name: "Målkort", exact: true }).first().click();
    await page.locator("main a[href]").first().click();
    assert.ok((await page.locator("h1").innerText()).length > 0);
    await context.close();
  });
}
