// Without JavaScript a page says all that it says with it, and shows no control that does nothing.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { browser, inOneLanguage, none, sites } from "./site.js";

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

/** The lines of a page's content, all that is folded laid out. Runs inside the page. */
function lines() {
  document.querySelectorAll("details").forEach((fold) => (fold.open = true));
  document.querySelectorAll("svg, .legend, noscript, template, script").forEach((element) => element.remove());
  return document.querySelector("main").innerText.split(/[\n\t]/).map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== "");
}

/** The letters of a page's content as its file has them, but for what is hidden until a script shows it. Runs inside a page. */
function written(html) {
  const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  // A search that cannot work is not offered, and a chart explains its lines in a list only where it has no room at their ends.
  main.querySelectorAll("svg, .legend, noscript, template, script, [hidden], option, .search-form").forEach((element) => element.remove());
  return main.textContent.replace(/\s/g, "").toLowerCase();
}

/** Controls that do nothing by themselves: only a form with an address, or a fold, works without a script. Runs inside the page. */
function controls() {
  return [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea, [role=button], [role=tab]")]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .map((control) => ({ what: control.outerHTML.slice(0, 90), action: control.form?.getAttribute("action") ?? null, sent: control.form?.querySelector("button:not([type=button]), input[type=submit]") != null }));
}

for (const [name, root] of Object.entries(sites)) {
  test(`${name}: every page kind says the same without JavaScript, and nothing in it is dead`, async () => {
    const on = await chromium.newPage();
    const without = await chromium.newContext({ javaScriptEnabled: false });
    const off = await without.newPage();
    const wrong = [];
    for (const { address, path, url } of inOneLanguage(root)) {
      await Promise.all([on.goto(url), off.goto(url)]);
      for (const { what, action, sent } of await off.evaluate(controls)) {
        const target = action === null ? path : join(dirname(path), action.split(/[?#]/)[0]);
        if (!sent || target === path || !existsSync(target)) wrong.push(`${address}: ${what} does nothing`);
      }
      const [shown, scripted] = [await off.evaluate(lines), await on.evaluate(lines)];
      const whole = await on.evaluate(written, readFileSync(path, "utf8"));
      // Words of form controls are no text of the page's content.
      if (shown.join("").replace(/\s/g, "").toLowerCase() !== whole) wrong.push(`${address}: not all that its file says is shown`);
      let at = 0;
      const lost = shown.filter((line) => {
        const there = scripted.indexOf(line, at);
        if (there !== -1) at = there + 1;
        return there === -1;
      });
      wrong.push(...lost.slice(0, 3).map((line) => `${address}: a script takes away or moves: ${line.slice(0, 80)}`));
    }
    await on.close();
    await without.close();
    none(wrong);
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
