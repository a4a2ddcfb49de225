// A visitor with a keyboard alone gets everywhere, always sees where, and is caught nowhere.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { browser, inOneLanguage, none, sites } from "./site.js";

/** How many of a page's stops are gone through by the key itself; all of them are looked at. */
const pressed = 25;

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

/** What the page says of its stops and of the one where the keyboard is. Runs inside the page, before its own scripts. */
function look() {
  const stops = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  window.stops = () => [...document.querySelectorAll(stops)].filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }));
  window.named = (element) => element.outerHTML.slice(0, 90);
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => {
    const [red, green, blue] = numbers(colour).map((part) => ((part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (numbers(colour)[3] !== 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  /** Why it cannot be seen that the keyboard is here; nothing if it can. */
  window.unseen = () => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const width = parseFloat(style.outlineWidth);
    if (style.outlineStyle === "none" || width < 2) return "has no frame";
    // Two colours, so that one of them stands out from any page: the frame, a second frame around it, or the ground.
    const around = light(behind(parseFloat(style.outlineOffset) < 0 ? element : element.parentElement));
    const marks = [style.outlineColor, style.backgroundColor, ...(style.boxShadow.match(/rgba?\([^)]*\)/g) ?? [])].filter((colour) => numbers(colour)[3] !== 0);
    const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (!marks.some((colour) => contrast(light(colour), around) >= 3)) return `stands out too little: ${marks.join(", ")}`;
    const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    const points = boxes.flatMap(({ left, right, top, bottom }) => [[(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, bottom - 2]]);
    const on = points.filter(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (element.contains(there) || there.contains(element));
    });
    return on.length === 0 ? "lies under something, or outside of the window" : undefined;
  };
}

async function open(url, options = {}) {
  const page = await chromium.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  await page.addInitScript(look);
  await page.goto(url);
  return page;
}

/** Goes on by the key until the keyboard is at the first link that answers to a selector. */
async function reach(page, selector) {
  for (let stop = 0; stop < 300; stop += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement === document.querySelector(selector), selector)) return;
  }
  assert.fail(`${page.url()}: the keyboard does not come to ${selector}`);
}

/** Follows the link where the keyboard is. */
async function follow(page) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

for (const [name, root] of Object.entries(sites)) {
  const start = pathToFileURL(`${root}/index.html`).href;

  for (const [width, viewport] of [["wide", { width: 1280, height: 900 }], ["narrow", { width: 320, height: 640 }]]) {
    test(`${name}, ${width}: every stop of the keyboard can be seen, in the order of reading, and the last leads out`, async () => {
      const page = await open(start, { viewport });
      const wrong = [];
      for (const { address, url } of inOneLanguage(root)) {
        await page.goto(url);
        const backwards = await page.evaluate(() => {
          const all = window.stops().filter((element) => !element.matches(".skip") && !element.closest("svg")).map((element) => ({ element, box: element.getClientRects()[0] })).filter(({ box }) => box);
          return all.filter(({ box }, at) => at > 0 && box.bottom <= all[at - 1].box.top && box.left <= all[at - 1].box.left).map(({ element }) => window.named(element));
        });
        wrong.push(...backwards.map((what) => `${address}: ${what} is read before what comes before it`));
        // A box that scrolls is a stop of its own where nothing in it is one.
        let at = 0;
        for (let press = 0; press < pressed; press += 1) {
          await page.keyboard.press("Tab");
          const { now, scrolls, unseen, what } = await page.evaluate(() => {
            const here = document.activeElement;
            return { now: window.stops().indexOf(here), scrolls: here.scrollWidth > here.clientWidth, unseen: window.unseen(), what: window.named(here) };
          });
          if (now === -1 && !scrolls) break;
          if (unseen) wrong.push(`${address}: ${what} ${unseen}`);
          if (now !== -1 && now !== at) wrong.push(`${address}: the keyboard comes to ${what} out of turn`);
          if (now !== -1) at = now + 1;
        }
        const others = await page.evaluate((from) => window.stops().slice(from).flatMap((element) => {
          element.focus();
          if (document.activeElement !== element) return [`${window.named(element)} cannot be reached`];
          const unseen = window.unseen();
          return unseen ? [`${window.named(element)} ${unseen}`] : [];
        }), at);
        wrong.push(...others.map((what) => `${address}: ${what}`));
        await page.evaluate(() => window.stops().at(-1).focus());
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement === window.stops().at(-1))) wrong.push(`${address}: the last stop does not let go`);
      }
      await page.close();
      none(wrong);
    });
  }

  test(`${name}: the first stop skips to the content`, async () => {
    const page = await open(start);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
    await page.close();
  });

  test(`${name}: each item of the menu is opened by the keyboard, and says that it is open`, async () => {
    const page = await open(start);
    const items = await page.locator("nav.site-nav a").evaluateAll((all) => all.map((item) => item.href));
    assert.ok(items.length > 3);
    for (const [at, item] of items.entries()) {
      await reach(page, `nav.site-nav li:nth-child(${at + 1}) a`);
      await follow(page);
      assert.equal(page.url(), item);
      assert.equal(await page.evaluate(() => document.querySelector("nav.site-nav [aria-current]").href), item);
    }
    await page.close();
  });

  test(`${name}: from the start page to a goal, an activity and back again`, async () => {
    const page = await open(start);
    const way = ["nav.site-nav a[href$='mal/index.html']", "main a[href^='../mal/']:not([href*='index.html'])", "nav.site-nav a[href$='aktiviteter/index.html']", "main a[href^='../aktiviteter/']:not([href*='index.html'])"];
    const seen = [start];
    for (const selector of way) {
      await reach(page, selector);
      await follow(page);
      seen.push(page.url());
    }
    assert.match(seen[2], /\/mal\/(?!index)/);
    assert.match(seen[4], /\/aktiviteter\/(?!index)/);
    // The key for the way back is the browser's own, which a browser without a window does not have.
    for (const url of seen.slice(0, -1).reverse()) {
      await page.goBack();
      assert.equal(page.url(), url);
    }
    await page.close();
  });

  test(`${name}: what is folded opens and closes by Enter and by Space`, async () => {
    const page = await open(start);
    let folded = 0;
    for (const { address, url } of inOneLanguage(root)) {
      await page.goto(url);
      const fold = page.locator("main details:visible").first();
      if ((await fold.count()) === 0) continue;
      folded += 1;
      const opened = () => fold.evaluate((element) => element.open);
      const before = await opened();
      await fold.locator("summary").first().focus();
      for (const [key, now] of [["Enter", !before], ["Space", before]]) {
        await page.keyboard.press(key);
        assert.equal(await opened(), now, `${address}: ${key}`);
      }
    }
    assert.ok(folded > 0);
    await page.close();
  });
}
