// Every page kind passes axe (WCAG 2.2 AA and best practices), in every look that a visitor may have it in.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { browser, onDisk, sites } from "./site.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const looks = {
  "desktop": { viewport: { width: 1280, height: 900 } },
  "dark": { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  "forced colours": { viewport: { width: 1280, height: 900 }, forcedColors: "active" },
  "320 pixels": { viewport: { width: 320, height: 800 } },
};

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

for (const [name, root] of Object.entries(sites)) {
  for (const [look, options] of Object.entries(looks)) {
    test(`${name}, ${look}: no violations, no errors, no requests, nothing sideways`, async () => {
      const context = await chromium.newContext({ ...options, bypassCSP: true });
      const page = await context.newPage();
      const wrong = [];
      let at = "";
      page.on("console", (message) => message.type() === "error" && wrong.push(`${at}: ${message.text()}`));
      page.on("pageerror", (error) => wrong.push(`${at}: ${error}`));
      page.on("request", (request) => request.url().startsWith("file:") || wrong.push(`${at}: asks for ${request.url()}`));
      for (const { kind, path, url } of onDisk(root)) {
        // The other languages have the same markup: one look at them is enough.
        if (look !== "desktop" && kind.startsWith("en ")) continue;
        at = `${kind} (${path.slice(root.length + 1)})`;
        await page.goto(url);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          window.axe.run(document, { preload: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
        for (const violation of violations) {
          const targets = violation.nodes.slice(0, 3).map((node) => node.target.join(" ")).join("; ");
          wrong.push(`${at}: ${violation.id}: ${violation.help} [${targets}]`);
        }
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (sideways > 0) wrong.push(`${at}: ${sideways} pixels wider than the window`);
      }
      await context.close();
      assert.equal(wrong.length, 0, wrong.join("\n"));
    });
  }
}
