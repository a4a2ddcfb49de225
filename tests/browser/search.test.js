// Search without a server: what is found by which words, with a keyboard, from a disk and from a host with a strict policy.

import { readFileSync, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { browser, sites } from "./site.js";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'";
const root = sites.example;

/** Serves a site packed and with a strict policy, and counts what it sends. */
async function serve() {
  const sent = { bytes: 0, files: 0 };
  const server = createServer((request, response) => {
    const file = join(root, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    // A browser asks a host for an icon of its own accord.
    if (file.endsWith("favicon.ico")) return response.writeHead(204).end();
    if (!existsSync(file)) return response.writeHead(404).end();
    const body = gzipSync(readFileSync(file));
    sent.bytes += body.length;
    sent.files += 1;
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "content-encoding": "gzip", "content-security-policy": policy });
    return response.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, sent, close: () => new Promise((done) => server.close(done)) };
}

let chromium;
let host;
before(async () => {
  chromium = await browser();
  host = await serve();
});
after(async () => {
  await chromium.close();
  await host.close();
});

const disk = `${pathToFileURL(root).href}/`;
const address = (words, base = disk) => `${base}sok.html?q=${encodeURIComponent(words)}`;

/** A page of search with what was found, and anything that went wrong on the way. */
async function searched(words, base = disk, options = {}) {
  const page = await chromium.newPage(options);
  page.wrong = [];
  page.on("console", (message) => message.type() === "error" && page.wrong.push(message.text()));
  page.on("pageerror", (error) => page.wrong.push(String(error)));
  page.on("dialog", (dialog) => page.wrong.push(dialog.message()) && dialog.dismiss());
  await page.goto(address(words, base));
  await page.waitForFunction(() => document.getElementById("found").hidden || document.getElementById("found-said").textContent !== "");
  return page;
}

/** How many were found, and the addresses of those shown. */
async function found(words, base = disk) {
  const page = await searched(words, base);
  const said = await page.locator("#found-said").innerText();
  const shown = await page.locator("#found-list h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.deepEqual(page.wrong, []);
  await page.close();
  const count = said.match(/Antal träffar: ([\d\s]+)\./);
  return { count: count ? Number(count[1].replace(/\s/g, "")) : 0, shown, said };
}

test("the same is found from a disk and from a host with a strict policy", async () => {
  for (const words of ["förskola", "behöriga pedagoger", "simhallen"]) {
    const [here, there] = [await found(words), await found(words, host.url)];
    assert.ok(here.count > 0, words);
    assert.deepEqual(here, there);
  }
});

test("å, ä and ö are kept apart for those who type them, and found by those who do not", async () => {
  const typed = await found("målkort");
  const plain = await found("malkort");
  assert.ok(typed.count > 0 && plain.count >= typed.count);
  assert.equal(typed.shown[0], plain.shown[0]);
  assert.equal((await found("mälkort")).count, 0);
  assert.equal((await found("forskola")).count, (await found("förskola")).count);
  assert.equal((await found("fårskola")).count, 0);
});

test("any form of a word finds the others, also one that stands nowhere", async () => {
  for (const [one, other] of [["behörig ", "behörighet "], ["förskola ", "förskolor "], ["målkort ", "målkortens "], ["forskola ", "forskolornas "]]) {
    const [here, there] = [await found(one), await found(other)];
    assert.ok(here.count > 0, one);
    assert.equal(here.count, there.count, `${one}${other}`);
  }
});

test("the last word is found by its beginning, and every word counts", async () => {
  assert.ok((await found("behö")).count >= (await found("behörig")).count);
  const both = await found("behöriga lingonet");
  assert.ok(both.count > 0 && both.count < (await found("lingonet")).count);
});

test("comments lead to the place where they stand, and say whose they are", async () => {
  const page = await searched("rekrytering");
  await page.locator("select[name=kind]").selectOption("comment");
  await page.waitForFunction(() => document.querySelector("#found-list .note")?.textContent.startsWith("Kommentar från"));
  const at = await page.locator("#found-list h3 a").first().getAttribute("href");
  assert.match(at, /^uppfoljningar\/.+#(mal|aktivitet)-/);
  await page.locator("#found-list h3 a").first().click();
  await page.waitForLoadState();
  assert.ok(await page.evaluate(() => document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null));
  await page.close();
});

test("filters leave what they say that they leave, and stand in the address", async () => {
  const page = await searched("trygg", host.url);
  const option = page.locator("select[name=kind] option[value=goal]");
  const promised = Number((await option.innerText()).match(/\((\d+)\)/)[1]);
  await page.locator("select[name=kind]").selectOption("goal");
  await page.waitForFunction((count) => document.getElementById("found-said").textContent.includes(`: ${count}.`), promised);
  assert.match(page.url(), /kind=goal/);
  assert.ok((await page.locator("#found-list .status").count()) > 0);
  await page.reload();
  await page.waitForFunction((count) => document.getElementById("found-said").textContent.includes(`: ${count}.`), promised);
  assert.equal(await page.locator("select[name=kind]").inputValue(), "goal");
  await page.close();
});

test("with a keyboard alone: type, choose, see more, and go", async () => {
  const page = await searched("");
  await page.locator("#search input[type=search]").focus();
  await page.keyboard.type("barn");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("#found-list > li").length === 10);
  await page.locator("#found-more").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("#found-list > li").length === 20);
  assert.ok(await page.evaluate(() => document.activeElement === document.querySelector("#found-list > li:nth-child(11) a")));
  const at = await page.evaluate(() => document.activeElement.href);
  await page.keyboard.press("Enter");
  await page.waitForURL(at);
  await page.close();
});

test("without JavaScript the page says so and leads to all there is, by letter", async () => {
  const context = await chromium.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address("förskola"));
  assert.match(await page.locator("noscript").innerText(), /Sökningen behöver JavaScript/);
  assert.equal(await page.locator("#found").isVisible(), false);
  await page.getByRole("main").getByRole("link", { name: /A till Ö/ }).click();
  await page.getByRole("main").getByRole("link", { name: "Ö", exact: true }).click();
  await page.getByRole("main").locator("ul.rows a").first().click();
  assert.match(await page.locator("h1").innerText(), /^Ö/);
  await context.close();
});

test("what is typed is never read as markup or as code", async () => {
  for (const words of ["<img src=x onerror=alert(1)> förskola", "\"><script>alert(1)</script>", "__proto__ constructor", "((((", "\\", "%"]) {
    const page = await searched(words, host.url);
    assert.deepEqual(page.wrong, [], words);
    assert.equal(await page.locator("#search input[type=search]").inputValue(), words);
    assert.equal(await page.locator("main img, main script").count(), 0);
    await page.close();
  }
});

test("where nothing is found the page says what to try instead", async () => {
  const page = await searched("bredbnd");
  assert.match(await page.locator("#found-said").innerText(), /inga träffar/);
  assert.ok(await page.locator("#found-instead").getByRole("link", { name: "bredband", exact: true }).isVisible());
  await page.goto(address("förskola bredband "));
  const fewer = page.locator("#found-instead").getByRole("link", { name: "förskola" });
  await fewer.click();
  await page.waitForFunction(() => document.querySelectorAll("#found-list > li").length > 0);
  await page.goto(address("hur är det"));
  await page.waitForFunction(() => /vanliga/.test(document.getElementById("found-said").textContent));
  await page.close();
});

test("everything listed from A to Ö is found by its name", async () => {
  const letters = ["a", "f", "oe"].map((letter) => readFileSync(`${root}/a-o/${letter}.html`, "utf8"));
  const names = letters.flatMap((html) => [...html.matchAll(/<li><a href="\.\.\/([^"]+)">([^<]+)<\/a> <span/g)]).filter((_, at) => at % 40 === 0);
  assert.ok(names.length >= 5);
  const page = await chromium.newPage();
  for (const [, at, name] of names) {
    await page.goto(address(name.replaceAll("&#39;", "'").replaceAll("&amp;", "&")));
    await page.waitForFunction(() => document.querySelectorAll("#found-list > li").length > 0);
    const all = await page.evaluate(async () => {
      const typed = document.querySelector("#search input[type=search]").value;
      const { find, shown } = globalThis.malkort;
      return Promise.all((await find(typed)).entries.map(async (entry) => (await shown(entry))[1]));
    });
    assert.ok(all.includes(at), `${name} (${at})`);
  }
  await page.close();
});

test("in English too, in its own order and words", async () => {
  const page = await chromium.newPage();
  await page.goto(`${disk}en/sok.html?q=scorecard`);
  await page.waitForFunction(() => document.querySelectorAll("#found-list > li").length > 0);
  assert.match(await page.locator("#found-said").innerText(), /^Results: /);
  await page.close();
});

test("lists are narrowed and sorted, and are whole without script", async () => {
  const page = await chromium.newPage({ viewport: { width: 1280, height: 900 } });
  const at = `${disk}aktiviteter/status/late.html`;
  await page.goto(at);
  const all = await page.locator("main tbody tr").count();
  assert.ok(all > 20);
  await page.locator("#list-tools input").fill("enheten");
  const said = page.locator("#list-tools [role=status]");
  const shown = Number((await said.innerText()).match(/Visar (\d+) av/)[1]);
  assert.ok(shown > 0 && shown < all);
  assert.equal(await page.locator("main tbody tr:visible").count(), shown);
  await page.locator("#list-tools input").fill("");
  const head = page.locator("table").first().getByRole("button", { name: "Ska vara klar" });
  await head.focus();
  await page.keyboard.press("Enter");
  const order = () => page.locator("table").first().locator("td[data-order]").evaluateAll((cells) => cells.map((cell) => cell.dataset.order));
  const early = await order();
  assert.deepEqual(early, [...early].sort());
  assert.equal(await page.locator("table").first().locator("th[aria-sort=ascending]").count(), 1);
  await page.keyboard.press("Enter");
  assert.deepEqual(await order(), [...early].sort().reverse());
  await page.close();
  const context = await chromium.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(at);
  assert.equal(await plain.locator("main tbody tr:visible").count(), all);
  assert.equal(await plain.locator("#list-tools").isVisible(), false);
  await context.close();
});

test("the first result on a slow phone, measured", async (context) => {
  for (const words of ["förskola", "behörighet"]) {
    const visitor = await chromium.newContext({ viewport: { width: 390, height: 844 } });
    const page = await visitor.newPage();
    const devtools = await visitor.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    Object.assign(host.sent, { bytes: 0, files: 0 });
    await page.goto(address(words, host.url), { waitUntil: "commit" });
    await page.locator("#found-list > li").first().waitFor();
    const time = await page.evaluate(() => Math.round(performance.now()));
    context.diagnostic(`${words}: ${time} ms, ${host.sent.bytes} bytes in ${host.sent.files} files`);
    // What a visitor loads is bounded, however large the site; how fast depends on the machine that runs this.
    assert.ok(host.sent.bytes < 60_000);
    await visitor.close();
  }
});
