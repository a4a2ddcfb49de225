// The built sites that the tests look at, and a browser that sees only them.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/** The folders of the built sites, by name, as the test script hands them over. */
export const sites = JSON.parse(process.env.MALKORT_SITES);

/** All files below a folder, by the names that they have on the disk, in order. */
export function files(root) {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else found.push(path);
    }
  };
  walk(root);
  return found;
}

/** All HTML files below a folder. */
export function pages(root) {
  return files(root).filter((path) => path.endsWith(".html"));
}

/** What kind of page a file is: its folder, or its name at the root. */
export function kind(root, path) {
  const parts = relative(root, path).split("/");
  const language = parts[0] === "en" ? parts.shift() : "";
  const name = parts.length === 1 ? parts[0] : `${parts[0]}${"/*".repeat(parts.length - 1)}`;
  const listing = parts.length > 1 && parts.at(-1) === "index.html" ? " (list)" : "";
  return `${language} ${name}${listing}`.trim();
}

/** What was found of each site, which does not change while it is looked at. */
const found = new Map();

/** One page of each kind: the largest, which holds most of what the kind can show. */
export function onePerKind(root) {
  if (!found.has(root)) {
    const largest = new Map();
    for (const path of pages(root)) {
      const key = kind(root, path);
      const size = statSync(path).size;
      if (!largest.has(key) || largest.get(key).size < size) largest.set(key, { path, size });
    }
    found.set(root, [...largest].map(([key, { path }]) => ({ kind: key, path, address: relative(root, path), url: pathToFileURL(path).href })));
  }
  return found.get(root);
}

/**
 * One page of each kind, as opened from a disk: without the page for what is missing of a site that knows its address,
 * whose links lead on from the root of its host, since it is shown at any depth.
 */
export function onDisk(root) {
  return onePerKind(root).filter(({ path }) => !readFileSync(path, "utf8").includes('href="/'));
}

/** The same in the site's own language: the others have the same markup, so what costs much looks at these alone. */
export function inOneLanguage(root) {
  return onDisk(root).filter(({ kind }) => !kind.startsWith("en "));
}

/** At most twenty of many, and how many there are. */
export function none(wrong) {
  assert.equal(wrong.length, 0, `${wrong.length}:\n${wrong.slice(0, 20).join("\n")}`);
}

/** What Chromium is started with, so that it reaches out to nobody. */
export const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Debian's Chromium, without anything that reaches out. */
export function browser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
}
