// A citizen's five questions, each answered in at most two clicks from the start page, by links that say what the answer
// is about; and by the search form, where a question and a choice among its answers are two.

import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { browser, sites } from "./site.js";

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

/** The whole text of where a visitor has come, what is folded too. */
async function said(page) {
  await page.locator("main details").evaluateAll((all) => all.forEach((fold) => (fold.open = true)));
  return (await page.locator("main").innerText()).replace(/\s+/g, " ");
}

/** Where a visitor comes who asks the site's search, or follows links by their names, from the start page. */
async function comes(root, steps) {
  assert.ok(steps.length <= 2, "more than two clicks");
  const page = await chromium.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(`${root}/index.html`).href);
  for (const step of steps) {
    if (typeof step === "string") {
      await page.getByRole("searchbox").first().fill(step);
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      await page.locator("#found-list a").first().waitFor({ timeout: 10_000 });
      continue;
    }
    const within = (await page.locator("#found-list").count()) > 0 ? page.locator("#found-list") : page;
    const link = within.getByRole("link", { name: step }).filter({ visible: true }).first();
    assert.ok((await link.count()) > 0, `${page.url()}: no link says ${step}`);
    const before = page.url();
    await link.click();
    await page.waitForURL((url) => url.href !== before);
  }
  return page;
}

const questions = [
  {
    asked: "How is it going with the broadband?",
    site: "hagfors",
    ways: [[/^Aktiviteter$/, /^Fiberutbyggnad enligt plan$/]],
    searched: [["fiber", /Fiberutbyggnad enligt plan/], ["bredband", /[Bb]redband|[Ff]iber/]],
    answer: [/fiber|bredband/i, /Läge okänt|Går inte att avgöra|Nått|Inte nått/],
  },
  {
    asked: "What did the council decide in April 2017?",
    site: "hagfors",
    ways: [[/^Målkort$/, /^Hagfors kommun$/], [/^Nytt övergripande målkort för Hagfors kommun/]],
    searched: [["målkort 2017", /[Mm]ålkort/]],
    answer: [/24 april 2017/, /kommunfullmäktige/i, /aktiviteter/i],
  },
  {
    asked: "Is my department reporting?",
    site: "example",
    ways: [[/har rapporterat/, /^Kultur- och fritidsförvaltningen$/]],
    searched: [],
    answer: [/Kultur- och fritidsförvaltningen/, /[Rr]apportera/],
  },
  {
    asked: "Which goals are slipping?",
    site: "example",
    ways: [[/går sämre/]],
    searched: [],
    answer: [/[Ss]ämre/, /tidigare|förra|förut/i, /Svårt att nå|Inte uppnått/],
  },
  {
    asked: "What is new this year?",
    site: "example",
    ways: [[/nya mål och aktiviteter/]],
    searched: [],
    answer: [/2026/, /[Nn]ya? /],
  },
];

for (const { asked, site, ways, searched, answer } of questions) {
  const root = sites[site];
  const searching = existsSync(`${root}/sok.html`) ? searched : [];
  for (const way of [...ways, ...searching]) {
    test(`${asked} ${way.length} clicks: ${way.map(String).join(" ")}`, async () => {
      const page = await comes(root, way);
      const text = await said(page);
      for (const words of answer) assert.match(text, words, page.url());
      await page.close();
    });
  }
}

test("the goals that are slipping stand where the link leads, each a link to why", async () => {
  const page = await comes(sites.example, [/går sämre/]);
  const place = new URL(page.url()).hash;
  const there = place === "" ? page.locator("main") : page.locator(place);
  assert.ok(await there.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
  assert.ok((await page.locator("main a[href*='mal/']").count()) > 0);
  await page.close();
});

test("what a department has reported stands at its name, in figures", async () => {
  const page = await comes(sites.example, [/har rapporterat/]);
  const row = page.locator("main tr", { hasText: "Kultur- och fritidsförvaltningen" }).first();
  assert.match(await row.innerText(), /\d/);
  await page.close();
});
