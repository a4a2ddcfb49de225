// What a screen reader, a search engine and a browser's tab need of the text of every page: a language, a title of its
// own, one main heading and the others in order, a way past the menus, and a word wherever there is a drawing.

import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { none, pages, sites } from "./site.js";

/** What is left for a reader of a piece of a page. */
const words = (html) => html.replace(/<svg\b.*?<\/svg>/gs, "").replace(/<[^>]*>/g, "").replaceAll("&nbsp;", " ").trim();

/** What is seen at once: neither the templates of scripts, nor scripts. */
const shown = (html) => html.replace(/<(template|script)\b.*?<\/\1>/gs, "");

/** The drawings of a page, each with what is drawn within it. */
function drawings(html) {
  const all = [];
  let depth = 0;
  let from = 0;
  for (const { 0: tag, index } of html.matchAll(/<svg\b|<\/svg>/g)) {
    if (tag === "<svg" && (depth += 1) === 1) from = index;
    if (tag !== "<svg" && (depth -= 1) === 0) all.push(html.slice(from, index));
  }
  return all;
}

for (const [name, root] of Object.entries(sites)) {
  const all = pages(root).map((path) => ({ address: relative(root, path), html: shown(readFileSync(path, "utf8")) }));

  test(`${name}: every page says its language`, () => {
    const right = ({ address, html }) => html.includes(`<html lang="${address.startsWith("en/") ? "en" : "sv"}"`);
    none(all.filter((page) => !right(page)).map(({ address }) => address));
  });

  // Two goals or activities of different units may well have the same name in their scorecards, and a source may be
  // named as the thing that it tells of: such pages are named by those who wrote them, all others by the site.
  test(`${name}: a page's title says what the page says that it is, and only what writers named may be named alike`, () => {
    const named = /^(en\/)?(mal|aktiviteter|matt|kallor)\/(?!index)/;
    const first = new Map();
    const wrong = [];
    for (const { address, html } of all) {
      const title = html.match(/<title\b[^>]*>([^<]*)<\/title>/)?.[1].trim() ?? "";
      const key = `${address.startsWith("en/")} ${title}`;
      if (title === "") wrong.push(`${address}: no title`);
      if (named.test(address)) {
        if (!title.startsWith(words(html.match(/<h1\b[^>]*>(.*?)<\/h1>/s)?.[1] ?? "").replace(/\s+/g, " "))) wrong.push(`${address}: ${title}, which is not its heading`);
        continue;
      }
      if (first.has(key)) wrong.push(`${address}: ${title}, as ${first.get(key)}`);
      else first.set(key, address);
    }
    none(wrong);
  });

  test(`${name}: every page has one main heading, and the headings below it skip no level`, () => {
    const wrong = [];
    for (const { address, html } of all) {
      const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      if (levels.filter((level) => level === 1).length !== 1) wrong.push(`${address}: not one h1`);
      levels.forEach((level, at) => level > (levels[at - 1] ?? 0) + 1 && wrong.push(`${address}: h${level} after h${levels[at - 1] ?? 0}`));
      if ([...html.matchAll(/<h[1-6]\b[^>]*>(.*?)<\/h[1-6]>/gs)].some(([, inside]) => words(inside) === "")) wrong.push(`${address}: an empty heading`);
    }
    none(wrong);
  });

  test(`${name}: the first link of every page skips to its content, and nothing is out of turn for the keyboard`, () => {
    const wrong = [];
    for (const { address, html } of all) {
      const target = html.match(/<body[^>]*>\s*<a [^>]*href="#([^"]+)"/)?.[1];
      if (target === undefined || !new RegExp(`<main\\b[^>]*\\sid="${target}"[^>]*\\stabindex="-1"`).test(html)) wrong.push(`${address}: no way past the menus`);
      if (/\stabindex="[1-9]/.test(html)) wrong.push(`${address}: a positive tabindex`);
    }
    none(wrong);
  });

  test(`${name}: every status has a word, every drawing a title or a word beside it, every picture a text`, () => {
    const wrong = [];
    let statuses = 0;
    for (const { address, html } of all) {
      for (const [, inside] of html.matchAll(/<span class="status[^"]*"[^>]*>((?:<svg\b.*?<\/svg>|[^<]|<(?!\/span>))*)<\/span>/gs)) {
        statuses += 1;
        if (!/\p{L}{2}/u.test(words(inside))) wrong.push(`${address}: a status without a word: ${inside.slice(0, 80)}`);
      }
      for (const drawing of drawings(html)) {
        const opening = drawing.slice(0, drawing.indexOf(">"));
        const hidden = opening.includes('aria-hidden="true"');
        const named = opening.includes('role="img"') && (/<title[^>]*>[^<]*\p{L}/u.test(drawing) || /aria-label(ledby)?="[^"]+"/.test(opening));
        if (!hidden && !named) wrong.push(`${address}: a drawing without a title: ${drawing.slice(0, 80)}`);
      }
      for (const [picture] of html.matchAll(/<img\b[^>]*>/g)) if (!/\salt="/.test(picture)) wrong.push(`${address}: ${picture}`);
    }
    none(wrong);
    assert.ok(statuses > 0);
  });
}
