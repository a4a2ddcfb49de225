// A site that nobody rebuilds says so by itself once the next follow-up is overdue, and not before.

import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { browser, sites } from "./site.js";

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

const start = `${sites.example}/index.html`;
const due = readFileSync(start, "utf8").match(/data-due="([0-9-]+)"/)[1];

/** Whether the notice is shown to somebody whose clock shows a moment. */
async function shown(moment, options = {}) {
  const context = await chromium.newContext({ timezoneId: "Europe/Stockholm", ...options });
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  if (options.javaScriptEnabled !== false) await page.clock.setFixedTime(new Date(moment));
  await page.goto(pathToFileURL(start).href);
  const notice = page.locator("[data-due]");
  const is = await notice.isVisible();
  assert.deepEqual(asked.filter((url) => !url.startsWith("file:")), []);
  await context.close();
  return is;
}

test("the notice is silent until the day of publication has passed, where the reader is", async () => {
  assert.equal(await shown(`${due}T12:00:00+01:00`), false);
  assert.equal(await shown(`${due}T23:30:00+01:00`), false);
});

test("the notice is shown from the day after, and for ever", async () => {
  const after = new Date(`${due}T12:00:00+01:00`);
  after.setDate(after.getDate() + 1);
  assert.equal(await shown(after), true);
  assert.equal(await shown("2040-01-01T12:00:00+01:00"), true);
});

test("without JavaScript nothing is claimed", async () => {
  assert.equal(await shown("2040-01-01T12:00:00+01:00", { javaScriptEnabled: false }), false);
});
