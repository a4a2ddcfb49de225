// Lighthouse, on a phone: 100 for accessibility, best practices and search engines, at least 98 for speed.
//
// The sites are those built with an address of their own, where there are such: that a page is the same as one in another
// language can be said to a search engine only by whole addresses.
//
// The phone and its network are simulated from what was measured here, so the figure for speed falls when this machine is
// busy with something else. Nothing can make a page seem faster than it is: the best of up to three tries is its figure.

import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { serve } from "./serve.js";
import { flags, onePerKind, sites } from "./site.js";

const published = { ...sites, ...JSON.parse(process.env.MALKORT_PUBLISHED ?? "{}") };
const least = { "performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100 };
const tries = 3;

/** The page kinds that visitors come to, and are sent to by search engines. */
const kinds = ["index.html", "mal/*", "aktiviteter/*", "matt/*", "malkort/*", "strategi/*", "omgangar/*", "organisation/*", "aktiviteter/* (list)", "sok.html", "en index.html"];

let chrome;
before(async () => {
  chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: ["--headless", ...flags], logLevel: "silent" });
});
after(() => chrome?.kill());

/** What a page gets of a hundred in each category, and what it lost that on. */
async function judged(url) {
  const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "silent", onlyCategories: Object.keys(least), throttlingMethod: "simulate", formFactor: "mobile" });
  assert.equal(lhr.runtimeError, undefined, lhr.runtimeError?.message);
  const scores = Object.fromEntries(Object.entries(lhr.categories).map(([id, { score }]) => [id, Math.round(score * 100)]));
  const lost = Object.values(lhr.categories)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]))
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, title, displayValue, details }) => `  ${id}: ${title} ${displayValue ?? ""} ${JSON.stringify(details?.items?.[0] ?? "").slice(0, 300)}`);
  return { scores, lost };
}

for (const name of ["hagfors", "example"]) {
  const root = published[name];
  for (const { kind, address } of onePerKind(root).filter(({ kind, path }) => kinds.includes(kind) && existsSync(path))) {
    test(`${name}, ${kind}: as good as Lighthouse can tell`, async () => {
      const host = await serve(root, "/oppna/malkort/");
      let seen = await judged(host.url + address);
      for (let again = 1; again < tries && seen.scores.performance < least.performance; again += 1) {
        const next = await judged(host.url + address);
        if (next.scores.performance > seen.scores.performance) seen = next;
      }
      await host.close();
      const short = Object.entries(least).filter(([id, score]) => !(seen.scores[id] >= score)).map(([id]) => `${id}: ${seen.scores[id]}`);
      assert.deepEqual(short, [], [address, ...short, ...seen.lost].join("\n"));
    });
  }
}
