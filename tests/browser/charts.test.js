// Charts: their words cover neither each other nor the sheet's edge, they are named and described, and the page has their
// figures as a table or a list.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browser, kind, onDisk, pages, sites } from "./site.js";
import { pathToFileURL } from "node:url";

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

/** The pages to look at: one of each kind, and the largest indicators, where most kinds of series are found. */
function withCharts(root) {
  const has = (path) => readFileSync(path, "utf8").includes('role="img"');
  const every = onDisk(root).map(({ path }) => path);
  const indicators = pages(root).filter((path) => kind(root, path).endsWith("matt/*"));
  const some = indicators.filter((path, position) => position % Math.ceil(indicators.length / 40) === 0);
  return [...new Set([...every, ...some])].filter(has).map((path) => ({ path, url: pathToFileURL(path).href }));
}

/** Every fault of the charts of the page that is open. */
function faults() {
  const shown = [...document.querySelectorAll('svg[role="img"]')].filter((svg) => svg.getClientRects().length > 0);
  const found = [];
  const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
  for (const svg of shown) {
    const sheet = svg.getBoundingClientRect();
    if (sheet.right > document.documentElement.clientWidth) found.push("a chart is wider than the window");
    const texts = [...svg.querySelectorAll("text")].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
    for (const { words, box } of texts) {
      if (box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.top < sheet.top - 1 || box.bottom > sheet.bottom + 1) found.push(`${words} leaves its sheet`);
    }
    texts.forEach((one, position) => {
      for (const other of texts.slice(position + 1)) if (overlap(one.box, other.box)) found.push(`${one.words} and ${other.words} overlap`);
    });
    const size = texts.length === 0 ? 16 : parseFloat(getComputedStyle(svg.querySelector("text")).fontSize) * (sheet.width / svg.viewBox.baseVal.width);
    if (size < 11.9) found.push(`letters of ${size} pixels`);
  }
  return found;
}

for (const [name, root] of Object.entries(sites)) {
  for (const width of [320, 1280]) {
    test(`${name}, ${width} pixels: no words in a chart cover others, leave it or are too small`, async () => {
      const page = await chromium.newPage({ viewport: { width, height: 800 } });
      const wrong = [];
      for (const { path, url } of withCharts(root)) {
        await page.goto(url);
        wrong.push(...(await page.evaluate(faults)).map((fault) => `${path}: ${fault}`));
      }
      await page.close();
      assert.equal(wrong.length, 0, wrong.join("\n"));
    });
  }

  test(`${name}: every chart has a title and a description by ids that are the page's only ones`, async () => {
    const page = await chromium.newPage();
    const wrong = [];
    for (const { path, url } of withCharts(root)) {
      await page.goto(url);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('svg[role="img"]')].flatMap((svg) => {
          const ids = (svg.getAttribute("aria-labelledby") ?? "").split(" ");
          const named = ids.map((id) => document.querySelectorAll(`[id="${id}"]`));
          const isWhole = named.length === 2 && named.every((all) => all.length === 1 && svg.contains(all[0]) && all[0].textContent.trim() !== "");
          return isWhole ? [] : [svg.outerHTML.slice(0, 200)];
        }),
      );
      wrong.push(...found.map((fault) => `${path}: ${fault}`));
    }
    await page.close();
    assert.equal(wrong.length, 0, wrong.join("\n"));
  });

  test(`${name}: beside every chart its figures stand as a table or a list`, async () => {
    const page = await chromium.newPage();
    const wrong = [];
    for (const { path, url } of withCharts(root)) {
      await page.goto(url);
      const found = await page.evaluate(() => {
        const after = (chart, what) => [...document.querySelectorAll(what)].some((one) => chart.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
        const lists = { distribution: ".tally, .by-level", course: "ol.timeline" };
        return [...document.querySelectorAll("main figure, main .distribution, main .multiples")]
          .filter((chart) => !after(chart, lists[chart.className] ?? "table"))
          .map((chart) => chart.className);
      });
      wrong.push(...found.map((fault) => `${path}: ${fault}`));
    }
    await page.close();
    assert.equal(wrong.length, 0, wrong.join("\n"));
  });
}

test("the value that an indicator's chart names last is the latest in its table", async () => {
  const page = await chromium.newPage();
  for (const { path, url } of withCharts(sites.example).filter(({ path }) => path.includes("/matt/"))) {
    await page.goto(url);
    const pairs = await page.evaluate(() => {
      const plain = (one) => one.textContent.replace(/\s/g, "");
      const heads = [...document.querySelectorAll("table.figures thead th")].map((head) => head.textContent.trim());
      const charts = [...document.querySelectorAll("figure.chart")];
      // A distance is drawn by itself, before the values that it lies between.
      const columns = charts.length > 1 ? [heads.findIndex((head) => ["Skillnad", "Difference"].includes(head)), 1] : [1];
      return columns.map((column, position) => {
        const strong = charts[position]?.querySelector("svg .strong");
        const cells = [...document.querySelectorAll(`table.figures tbody tr td:nth-of-type(${column})`)];
        const known = cells.find((cell) => cell.textContent.trim() !== "" && !cell.querySelector(".unknown"));
        return strong && known ? [plain(strong), plain(known)] : ["", ""];
      });
    });
    for (const [named, inTable] of pairs) {
      if (!named.includes("mn")) assert.ok(inTable.startsWith(named), `${path}: ${named} is not ${inTable}`);
    }
  }
  await page.close();
});
