// Every page kind passes axe (WCAG 2.2 AA and best practices), in every look that a visitor may have it in; and what axe
// does not look at is measured: that nothing is cut off or covered, and that what is to be hit is large enough.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { cutOff, moving, overlaps, sideways, smallTargets } from "./geometry.js";
import { browser, inOneLanguage, none, onDisk, sites } from "./site.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const desktop = { width: 1280, height: 900 };
const phone = { width: 320, height: 800 };

/** What a visitor may have it in. `text` is the size of the browser's own text, where 16 pixels is usual. */
const looks = {
  "desktop": { viewport: desktop },
  "dark": { viewport: desktop, colorScheme: "dark" },
  "forced colours": { viewport: desktop, forcedColors: "active" },
  "more contrast": { viewport: desktop, contrast: "more" },
  "320 pixels": { viewport: phone },
  // A window of 1280 pixels, in which each is as large as two: what a browser's own enlarging does.
  "everything at 200 %": { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  "text at 200 %": { viewport: desktop, text: 32 },
};

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

/** A page as it is seen in a look. */
async function seen({ text, ...options }) {
  const context = await chromium.newContext(options);
  const page = await context.newPage();
  if (text) {
    const devtools = await context.newCDPSession(page);
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: text, fixed: text } });
  }
  return page;
}

/** What axe finds on a page, a line for each rule that is broken. */
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (rules) => window.axe.run(document, { preload: false, resultTypes: ["violations"], runOnly: rules, rules: { "target-size": { enabled: true } } }),
    rules,
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help} [${nodes.slice(0, 3).map((node) => node.target.join(" ")).join("; ")}]`);
}

/** What is cut off, covered, outside or too small on a page, as it is now. */
async function misplaced(page) {
  const wide = await page.evaluate(sideways);
  const wrong = [
    ...(await page.evaluate(cutOff)).map((what) => `cut off: ${what}`),
    ...(await page.evaluate(overlaps)).map((what) => `covered: ${what}`),
    ...(await page.evaluate(smallTargets)).map((what) => `hard to hit: ${what}`),
  ];
  return [...(wide > 0 ? [`${wide} pixels wider than the window`] : []), ...wrong.slice(0, 5)];
}

for (const [name, root] of Object.entries(sites)) {
  for (const [look, options] of Object.entries(looks)) {
    test(`${name}, ${look}: axe finds nothing, nothing is cut off, covered or hard to hit`, async () => {
      const page = await seen(options);
      const wrong = [];
      for (const { address, url } of look === "desktop" ? onDisk(root) : inOneLanguage(root)) {
        await page.goto(url);
        wrong.push(...[...(await violations(page)), ...(await misplaced(page))].map((what) => `${address}: ${what}`));
      }
      await page.context().close();
      none(wrong);
    });
  }

  for (const [width, viewport] of [["wide", desktop], ["narrow", phone]]) {
    test(`${name}, ${width}: a reader's own spacing of text cuts and covers nothing`, async () => {
      const page = await seen({ viewport });
      const wrong = [];
      for (const { address, url } of inOneLanguage(root)) {
        await page.goto(url);
        // As far as WCAG 1.4.12 asks.
        await page.evaluate(() => {
          const spacing = new CSSStyleSheet();
          spacing.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
          document.adoptedStyleSheets = [spacing];
        });
        wrong.push(...(await misplaced(page)).map((what) => `${address}: ${what}`));
      }
      await page.context().close();
      none(wrong);
    });
  }

  test(`${name}: where less motion is asked for, nothing moves`, async () => {
    const page = await seen({ viewport: desktop, reducedMotion: "reduce" });
    const wrong = [];
    for (const { address, url } of inOneLanguage(root)) {
      await page.goto(url);
      wrong.push(...(await page.evaluate(moving)).map((what) => `${address}: ${what}`));
    }
    await page.context().close();
    none(wrong);
  });
}

test("text at 200 % is twice as large, all of it", async () => {
  const sizes = async (options) => {
    const page = await seen(options);
    await page.goto(onDisk(sites.example).find(({ address }) => address === "index.html").url);
    const all = await page.evaluate(() => [...document.querySelectorAll("body, h1, h2, p, li, a, summary, dt, td, .status, .note")].filter((element) => !element.closest("svg")).map((element) => ({ what: element.outerHTML.slice(0, 60), size: parseFloat(getComputedStyle(element).fontSize) })));
    await page.context().close();
    return all;
  };
  const usual = await sizes(looks.desktop);
  const large = await sizes(looks["text at 200 %"]);
  assert.equal(large.length, usual.length);
  // In a window that holds half as many letters, headings take the smaller step that they have on a narrow one.
  const times = (what) => (/^<h[12]\b/.test(what) ? 1.5 : 1.99);
  none(large.filter(({ what, size }, at) => size < usual[at].size * times(what)).map(({ what, size }) => `${size} pixels: ${what}`));
});
