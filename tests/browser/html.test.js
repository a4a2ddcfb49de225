// Every page is valid HTML, and so are the drawings in it and the style sheet, by the Nu checker.
//
// Of a site of thousands of pages, one of each kind and every fortieth page are looked at: the others are made by the same
// templates, and all of them would take minutes.
//
// Three remarks do not count. The checker's list of what a style sheet may hold is older than container queries and than
// the order of painting of SVG. The checker takes a policy's 'self' to mean nothing where it reads a page from a disk, and data
// for a script: that the policy stops nothing of the site's own is tested in a browser (sharing.test.js). And it guesses
// a page's language from its words, and takes a page in English about a thing that is described in Swedish alone (and
// says so) for a Swedish one.

import { spawnSync } from "node:child_process";
import { test } from "node:test";
import assert from "node:assert/strict";
import vnu from "vnu-jar";
import { files, onePerKind, pages, sites } from "./site.js";

/** What is checked of a site: all of it, or of a large one enough to have seen everything that it can hold. */
function chosen(root) {
  const all = pages(root);
  if (all.length <= 1000) return [root];
  const some = new Set([...onePerKind(root).map(({ path }) => path), ...all.filter((_, at) => at % 40 === 0)]);
  return [...files(root).filter((path) => /\.(css|svg)$/.test(path)), ...some];
}

for (const [name, root] of Object.entries(sites)) {
  test(`${name}: every page is valid HTML`, () => {
    const typed = ["-jar", vnu.vnuJar ?? vnu, "--skip-non-html", "--also-check-css", "--also-check-svg", "--format", "gnu", ...chosen(root)];
    const checked = spawnSync("java", typed, { encoding: "utf8", maxBuffer: 1 << 28 });
    assert.equal(checked.error, undefined);
    const said = checked.stderr.split("\n").filter((line) => line !== "" && !line.includes("This document appears to be written in") && !line.includes("Content Security Policy (meta tag)") && !/CSS: .?(?:container-type|paint-order|Unrecognized at-rule .@container)/.test(line));
    assert.equal(said.length, 0, `${said.length}:\n${said.slice(0, 20).join("\n")}`);
  });
}
