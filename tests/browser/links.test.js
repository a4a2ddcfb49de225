// Every link within a site leads somewhere, wherever the site stands, and nothing is fetched from elsewhere.
//
// A name counts as it stands on the disk: a disk that does not tell capitals from small letters helps no link here.

import { readFileSync } from "node:fs";
import { posix, relative } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { serve } from "./serve.js";
import { files, none, pages, sites } from "./site.js";

const link = /\s(?:href|src|srcset|action|poster|data)="([^"]*)"/g;
const withScheme = /^[a-z][a-z0-9+.-]*:/i;

/** The page for what is missing is shown at any depth, so its links lead on from the root of its host. */
const missing = (address) => address.endsWith("404.html");

function unescaped(value) {
  return value.replace(/&(amp|quot|#39|#x27|#x2F);/g, (_, name) => ({ amp: "&", quot: '"', "#39": "'", "#x27": "'", "#x2F": "/" })[name]);
}

/** The addresses within a host that a page or a style sheet asks for, without the places on them. */
function asked(text, from) {
  const written = [...text.matchAll(link)].map(([, value]) => unescaped(value));
  const styled = [...text.matchAll(/url\("?([^")]+)"?\)/g)].map(([, value]) => value);
  return [...written, ...styled].filter((value) => !withScheme.test(value)).map((value) => new URL(value, from).href.split("#")[0]);
}

for (const [name, root] of Object.entries(sites)) {
  const all = pages(root).map((path) => ({ address: relative(root, path), html: readFileSync(path, "utf8") }));
  const ids = new Map(all.map(({ address, html }) => [address, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((found) => unescaped(found[1])))]));

  const names = new Set(files(root).map((path) => relative(root, path)));

  test(`${name}: every link within the site leads to a page, and to a place on it`, () => {
    const linked = new Set(["index.html"]);
    const broken = [];
    for (const { address, html } of all.filter(({ address }) => !missing(address))) {
      for (const [, value] of html.matchAll(link)) {
        const written = unescaped(value);
        if (withScheme.test(written)) continue;
        const [path, place] = written.split("#");
        const target = path === "" ? address : posix.normalize(posix.join(posix.dirname(address), decodeURIComponent(path)));
        if (target !== address) linked.add(target);
        if (path.startsWith("/") || target.startsWith("..") || !names.has(target)) broken.push(`${address}: ${written}`);
        else if (place && !ids.get(target)?.has(decodeURIComponent(place))) broken.push(`${address}: ${written}: no such place`);
      }
    }
    none(broken);
    none(all.map(({ address }) => address).filter((address) => !linked.has(address) && !missing(address)));
  });

  test(`${name}: an id stands once on its page`, () => {
    none(all.filter(({ address, html }) => [...html.matchAll(/\sid="/g)].length !== ids.get(address).size).map(({ address }) => address));
  });

  test(`${name}: addresses are lower-case ASCII, for they are read out and typed`, () => {
    none(all.map(({ address }) => address).filter((address) => !/^[a-z0-9./-]+$/.test(address)));
  });

  test(`${name}: no page has a script of its own, an inline style or a resource from elsewhere`, () => {
    const fetched = /<(?:link\srel="(?:stylesheet|icon|preload)"|img|iframe|object|embed|source|video|audio|image|use)\s[^>]*(?:href|src|data)="(?:[a-z]+:)?\/\/[^"]*"/g;
    // A theme's script stands in a file beside the style sheet, as does the search index, and waits until the page is there.
    const themes = /<script src="(?:\.\.\/)*(?:static\/[a-z-]+|sok\/start-[0-9a-f]{8})\.js" defer(?: blocking="render")?><\/script>/g;
    // What a page says as data runs nothing; a test beside this one reads it.
    const data = /<script type="application\/ld\+json">[^<]*<\/script>/g;
    const running = /<script\b|<style\b|\sstyle="|\son[a-z]+="|javascript:/gi;
    none(all.flatMap(({ address, html }) => [...html.matchAll(fetched), ...html.replaceAll(themes, "").replaceAll(data, "").matchAll(running)].map(([what]) => `${address}: ${what}`)));
  });
}

test("below a path of a host, by its own links from the start page, every page is found and nothing is missing", async () => {
  const root = sites.hagfors;
  const host = await serve(root, "/oppna/malkort/");
  const seen = new Set([host.url]);
  const wrong = [];
  let waiting = [host.url];
  while (waiting.length > 0) {
    const answers = await Promise.all(waiting.splice(0, 16).map(async (url) => ({ url, answer: await fetch(url) })));
    for (const { url, answer } of answers) {
      if (answer.status !== 200) wrong.push(`${url}: ${answer.status}`);
      const text = await answer.text();
      if (!/html|css/.test(answer.headers.get("content-type"))) continue;
      for (const next of asked(text, url)) {
        if (!next.startsWith(host.url)) wrong.push(`${url}: leads out of the site to ${next}`);
        else if (!seen.has(next)) {
          seen.add(next);
          waiting.push(next);
        }
      }
    }
  }
  none(wrong);
  none(pages(root).map((path) => relative(root, path)).filter((address) => !missing(address) && !seen.has(host.url + address)));
  await host.close();
});

test("a capital letter is another letter", async () => {
  const host = await serve(sites.hagfors, "/oppna/malkort/");
  const statuses = await Promise.all(["mal/index.html", "mal/", "Mal/index.html", "mal/Index.html", "mal"].map(async (address) => (await fetch(host.url + address)).status));
  assert.deepEqual(statuses, [200, 200, 404, 404, 404]);
  await host.close();
});
