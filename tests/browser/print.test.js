// On paper: what every sheet says, no menus, heads of tables again, what was closed on screen; and what a page weighs.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import assert from "node:assert/strict";
import { browser, onDisk, pages, sites } from "./site.js";

let chromium;
let folder;
before(async () => {
  chromium = await browser();
  folder = mkdtempSync(join(tmpdir(), "print-"));
});
after(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true });
});

/** The sheets of a page as text, one after another. */
async function sheets(page) {
  const path = join(folder, "page.pdf");
  await page.pdf({ path, preferCSSPageSize: true });
  const read = spawnSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8", maxBuffer: 1 << 26 });
  assert.equal(read.status, 0, read.stderr);
  return read.stdout.split("\f").slice(0, -1);
}

/** Words without what lines and columns do to them. */
const plain = (text) => text.replace(/\s+/g, " ");
const letters = (text) => text.replace(/\s+/g, "");

for (const [name, root] of Object.entries(sites)) {
  test(`${name}: every sheet says which page it is of, of which day, and its number; the menus stay on screen`, async () => {
    const page = await chromium.newPage();
    // The other languages have the same markup: one look at them is enough.
    for (const { kind, url } of onDisk(root).filter(({ kind }) => !kind.startsWith("en "))) {
      await page.goto(url);
      const { at, dated, menus } = await page.evaluate(() => ({
        at: document.documentElement.dataset.at,
        dated: document.documentElement.dataset.dated,
        menus: [...document.querySelectorAll("nav.site-nav a, nav.languages a, .skip")].map((link) => link.textContent),
      }));
      const printed = await sheets(page);
      printed.forEach((sheet, position) => {
        const words = plain(sheet);
        assert.ok(letters(sheet).includes(letters(at)), `${kind}, sheet ${position + 1}: ${at}`);
        assert.ok(words.includes(`Sida ${position + 1}/${printed.length}`), `${kind}, sheet ${position + 1}: its number`);
        assert.ok(letters(sheet).includes(letters(dated.split(".")[0])), `${kind}, sheet ${position + 1}: ${dated}`);
      });
      const first = plain(printed[0]);
      assert.ok(menus.length > 8 && !first.includes("Hoppa till innehållet") && !first.includes(menus.slice(0, 4).join(" ")), `${kind}: menus`);
    }
    await page.close();
  });

  test(`${name}: on paper nothing is wider than the sheet`, async () => {
    // What A4 leaves between the margins, in pixels of a style sheet.
    const page = await chromium.newPage({ viewport: { width: 672, height: 970 } });
    await page.emulateMedia({ media: "print" });
    const wrong = [];
    for (const { kind, url } of onDisk(root)) {
      await page.goto(url);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (sideways > 0) wrong.push(`${kind}: ${sideways} pixels wider than the sheet`);
    }
    await page.close();
    assert.deepEqual(wrong, []);
  });

  test(`${name}: no page weighs more than 100 kB but the lists of everything, and none of them on the way`, () => {
    const lists = /^(?:en\/)?(?:mal|aktiviteter|matt)\/index\.html$/;
    // A department's annex holds all that its units said in a round.
    const annexes = /^(?:en\/)?bilagor\/.*\.html$/;
    const heavy = pages(root).flatMap((path) => {
      const address = relative(root, path);
      const html = readFileSync(path);
      const most = annexes.test(address) ? 140_000 : 100_000;
      const sent = html.length > most ? gzipSync(html, { level: 9 }).length : 0;
      const tooMuch = (html.length > most && !lists.test(address)) || sent > 100_000;
      return tooMuch ? [`${address}: ${html.length}, sent as ${sent}`] : [];
    });
    assert.deepEqual(heavy, []);
  });
}

test("a table that goes on has its heads on every sheet", async () => {
  const page = await chromium.newPage();
  await page.goto(pathToFileURL(`${sites.example}/aktiviteter/status/late.html`).href);
  const printed = await sheets(page);
  assert.ok(printed.length > 3);
  const inTables = printed.slice(1, -1).filter((sheet) => sheet.split("\n").length > 30);
  for (const sheet of inTables) assert.match(plain(sheet), /Aktivitet Enhet Ska vara klar/);
  await page.close();
});

test("what is closed on screen is open on paper", async () => {
  const page = await chromium.newPage();
  const { url } = onDisk(sites.example).find(({ kind }) => kind === "omgangar/*");
  await page.goto(url);
  const closed = await page.locator("main details:not([open]) :is(td, p)").evaluateAll((all) => all.map((one) => one.textContent.trim()).filter((text) => text !== ""));
  assert.ok(closed.length > 10);
  const printed = letters((await sheets(page)).join(""));
  for (const text of closed) assert.ok(printed.includes(letters(text)), text);
  await page.close();
});

test("a link out of the site shows its address, and one in running text where in the site it leads", async () => {
  const page = await chromium.newPage();
  const found = { out: 0, within: 0 };
  for (const { url } of onDisk(sites.hagfors)) {
    await page.goto(url);
    const links = await page.locator("main a").evaluateAll((all) => all.map((link) => ({
      out: link.matches('[href^="http"]:not(.address)') ? link.getAttribute("href") : null,
      within: link.dataset.at ?? null,
    })));
    if (!links.some(({ out, within }) => out || within)) continue;
    const printed = letters((await sheets(page)).join(""));
    for (const { out, within } of links) {
      // An address may be parted by the foot of a sheet: its beginning is enough.
      if (out && printed.includes(`(${letters(out).slice(0, 30)}`)) found.out += 1;
      if (within && printed.includes(`(${letters(within).slice(0, 30)}`)) found.within += 1;
    }
    assert.ok(links.every(({ out, within }) => !(out ?? within) || printed.includes(letters(out ?? within).slice(0, 30))), url);
  }
  assert.ok(found.out > 10 && found.within > 2, JSON.stringify(found));
  await page.close();
});

test("a scorecard's annex has a goal's heading and its status on the same sheet", async () => {
  const page = await chromium.newPage();
  const { url } = onDisk(sites.example).find(({ kind }) => kind === "bilagor/*/*" );
  await page.goto(url);
  const printed = await sheets(page);
  const total = (text) => text.split(letters("Så bedömer enheten målet")).length - 1;
  const goals = await page.locator("article.item > h3, article.item > h2").count();
  assert.ok(goals > 0 && printed.length > 1);
  if (url.includes("/malkort/")) assert.equal(total(letters(printed.join(""))), goals);
  await page.close();
});
