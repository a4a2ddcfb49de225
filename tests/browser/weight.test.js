// What a page costs its reader: few bytes over the wire, nothing to wait for from elsewhere, nothing that jumps.
//
// A KB is 1,000 bytes. Text counts as a host sends it, compressed by gzip; pictures are not counted.

import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { serve, wireBytes } from "./serve.js";
import { browser, none, onDisk, pages, sites } from "./site.js";

const most = { start: 60_000, page: 100_000 };
const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

for (const [name, root] of Object.entries(sites)) {
  test(`${name}: the start page is under 60 KB and every page under 100 KB, with style and scripts`, () => {
    const weighed = new Map();
    const weight = (path) => weighed.get(path) ?? weighed.set(path, wireBytes(path)).get(path);
    const heavy = [];
    for (const path of pages(root)) {
      // A page that is not there is shown at any depth: its links lead on from the root of a host.
      const from = (address) => (address.startsWith("/") ? join(root, "static", address.split("/static/")[1]) : join(dirname(path), address));
      const with_it = [...readFileSync(path, "utf8").matchAll(/<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"/g)];
      const bytes = [path, ...with_it.map(([, style, script]) => from(style ?? script))].reduce((sum, file) => sum + weight(file), 0);
      const address = relative(root, path);
      if (bytes >= (/^(en\/)?index\.html$/.test(address) ? most.start : most.page)) heavy.push(`${address}: ${bytes} bytes`);
    }
    none(heavy);
  });

  test(`${name}: on a phone nothing jumps, and nothing more is fetched than was counted`, async () => {
    const host = await serve(root, "/oppna/malkort/");
    const context = await chromium.newContext(phone);
    const page = await context.newPage();
    // After the day of the next follow-up, when the site has something to say that was not in its pages.
    await page.clock.setFixedTime(new Date("2040-01-01T12:00:00Z"));
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    let fetched = [];
    devtools.on("Network.responseReceived", ({ requestId, type, response }) => fetched.push({ requestId, type, url: response.url, bytes: 0 }));
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const one = fetched.find((response) => response.requestId === requestId);
      if (one) one.bytes = encodedDataLength;
    });
    const wrong = [];
    for (const { address } of onDisk(root)) {
      await devtools.send("Network.clearBrowserCache");
      fetched = [];
      await page.goto(host.url + address);
      const moved = await page.evaluate(async () => {
        const seen = [];
        new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
        const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        await frame();
        scrollTo(0, document.documentElement.scrollHeight);
        await frame();
        return seen.map((shift) => `${shift.value.toFixed(4)}: ${shift.sources.map(({ node }) => node?.outerHTML?.slice(0, 60)).join(" | ")}`);
      });
      wrong.push(...moved.map((what) => `${address}: jumps ${what}`));
      const counted = fetched.filter(({ type }) => !["Image", "Manifest", "Other"].includes(type));
      const bytes = counted.reduce((sum, response) => sum + response.bytes, 0);
      // Heads of answers are counted here too, which are not in the page's own weight.
      if (bytes >= most.page + 1_000 * counted.length) wrong.push(`${address}: ${bytes} bytes for ${counted.map(({ url }) => url).join(", ")}`);
      wrong.push(...fetched.filter(({ url }) => !url.startsWith(host.url) && !url.startsWith("data:") && !url.endsWith("/favicon.ico")).map(({ url }) => `${address}: ${url} from elsewhere`));
    }
    await context.close();
    await host.close();
    none(wrong);
  });
}

test("a host sends text compressed", async () => {
  const host = await serve(sites.hagfors);
  for (const [address, encoding] of [["index.html", "gzip"], ["static/site.css", "gzip"]]) {
    const answer = await fetch(host.url + address);
    assert.equal(answer.headers.get("content-encoding"), encoding, address);
  }
  await host.close();
});
