// Nothing scrolls sideways, whatever the width of the window and however long the names of units are: each kind of page
// of the invented municipality, its units named as kommunalförbund and förvaltningar are named, at every width between a
// telephone and a wide screen, on both sides of those at which the style sheets change, and with text twice as large.

import { after, before, test } from "node:test";
import { sideways } from "./geometry.js";
import { browser, inOneLanguage, none } from "./site.js";

const root = process.env.MALKORT_LONG_NAMES;
const widths = [320, 390, 640, 768, 1024, 1025, 1100, 1200, 1300, 1600];
const height = 900;

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

/** What sticks out of the window, from the outermost element inwards. */
function widest() {
  const limit = document.documentElement.clientWidth + 0.5;
  const scrolls = (element) => element.parentElement && (getComputedStyle(element.parentElement).overflowX !== "visible" || scrolls(element.parentElement));
  const out = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > limit && !scrolls(element));
  const last = out.at(-1);
  return last ? `${last.tagName.toLowerCase()}.${last.className} “${last.textContent.trim().slice(0, 60)}”` : "";
}

for (const { name, text } of [{ name: "text of the usual size", text: 16 }, { name: "text at 200 %", text: 32 }]) {
  test(`long names, ${name}: no page scrolls sideways at any width`, async () => {
    const page = await chromium.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: text, fixed: text } });
    const wrong = [];
    for (const { kind, url } of inOneLanguage(root)) {
      await page.goto(url);
      for (const width of widths) {
        await page.setViewportSize({ width, height });
        const pixels = await page.evaluate(sideways);
        if (pixels > 0) wrong.push(`${kind}, ${width}: ${pixels} pixels: ${await page.evaluate(widest)}`);
      }
    }
    await page.close();
    none(wrong);
  });
}
