// Every page is valid HTML, and so are the drawings in it and the style sheet, by the Nu checker.
//
// Two remarks do not count. The checker takes a policy's 'self' to mean nothing where it reads a page from a disk, and data
// for a script: that the policy stops nothing of the site's own is tested in a browser (sharing.test.js). And it guesses
// a page's language from its words, and takes a page in English about a thing that is described in Swedish alone (and
// says so) for a Swedish one.

import { spawnSync } from "node:child_process";
import { test } from "node:test";
import assert from "node:assert/strict";
import vnu from "vnu-jar";
import { sites } from "./site.js";

for (const [name, root] of Object.entries(sites)) {
  test(`${name}: every page is valid HTML`, () => {
    const typed = ["-jar", vnu.vnuJar ?? vnu, "--skip-non-html", "--also-check-css", "--also-check-svg", "--format", "gnu", root];
    const checked = spawnSync("java", typed, { encoding: "utf8", maxBuffer: 1 << 28 });
    assert.equal(checked.error, undefined);
    const said = checked.stderr.split("\n").filter((line) => line !== "" && !line.includes("This document appears to be written in") && !line.includes("Content Security Policy (meta tag)"));
    assert.equal(said.length, 0, `${said.length}:\n${said.slice(0, 20).join("\n")}`);
  });
}
