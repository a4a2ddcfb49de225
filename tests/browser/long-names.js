// Gives the units of a site's source names as long as real ones are, for the tests of widths: `node long-names.js FOLDER`.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const names = [
  "Kommunalförbundet Norra Älvdalens och Stenbergslagens gemensamma räddningstjänstförbund",
  "Samhällsbyggnadsförvaltningens fastighetsunderhållsavdelning",
  "Barn- och utbildningsnämndens förskoleverksamhetsplaneringsenhet",
  "Avdelningen för arbetsmarknad, vuxenutbildning, integration och försörjningsstöd till nyanlända",
  "Överförmyndarnämndens gemensamma handläggningskansli för Stenbergslagskommunerna",
];

const folder = join(process.argv[2], "content", "organisation");
const own = readdirSync(folder).filter((name) => /^[^.]+\.md$/.test(name)).sort();
own.forEach((name, position) => {
  const path = join(folder, name);
  const text = readFileSync(path, "utf8");
  // The names differ, as those of units do.
  const long = `${names[position % names.length]}${position < names.length ? "" : ` ${position + 1}`}`;
  writeFileSync(path, text.replace(/^(namn|name):.*$/m, (line, key) => `${key}: "${long}"`));
});
