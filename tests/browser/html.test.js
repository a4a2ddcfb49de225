// Every page is valid HTML, by the Nu checker.

import { execFileSync } from "node:child_process";
import { test } from "node:test";
import assert from "node:assert/strict";
import vnu from "vnu-jar";
import { onePerKind, sites } from "./site.js";

for (const [name, root] of Object.entries(sites)) {
  test(`${name}: one page of every kind is valid HTML`, () => {
    const files = onePerKind(root).map(({ path }) => path);
    let said = "";
    try {
      execFileSync("java", ["-jar", vnu.vnuJar ?? vnu, "--format", "gnu", ...files], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    } catch (error) {
      said = `${error.stderr ?? ""}${error.stdout ?? ""}`;
    }
    assert.equal(said, "");
  });
}
