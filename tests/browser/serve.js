// A static host on this machine, as a municipality's would be: below a path, compressed, and with capital letters told
// from small ones, whatever the disk does.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { files } from "./site.js";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/vnd.microsoft.icon",
  ".xml": "application/xml; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** What a host compresses: text. Pictures and fonts are small already. */
const compressed = /^(?:text\/|image\/svg|application\/(?:json|xml|manifest|wasm))/;

/** The policy that the site is made for: nothing inline, nothing from elsewhere. */
export const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * Serves a built site below a path of this machine. An address is found only if it is written exactly as its file is
 * named. `below` begins and ends with a slash, `headers` are sent with every answer.
 */
export async function serve(root, below = "/", headers = {}) {
  const names = new Set(files(root).map((path) => relative(root, path)));
  const sent = new Map();
  const answer = (name) => {
    if (!sent.has(name)) {
      const type = types[extname(name)] ?? "application/octet-stream";
      const bytes = readFileSync(join(root, name));
      sent.set(name, { type, bytes, gzipped: compressed.test(type) ? gzipSync(bytes) : undefined });
    }
    return sent.get(name);
  };
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const inside = asked.startsWith(below) ? asked.slice(below.length) : "404.html";
    const name = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
    const found = asked.startsWith(below) && names.has(name);
    const { type, bytes, gzipped } = answer(found ? name : "404.html");
    const packed = gzipped !== undefined && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(found ? 200 : 404, {
      "content-type": type,
      "content-length": (packed ? gzipped : bytes).length,
      "cache-control": "max-age=600",
      ...(packed ? { "content-encoding": "gzip", "vary": "accept-encoding" } : {}),
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : packed ? gzipped : bytes);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  // A test that fails leaves its host behind, which is no reason to wait for it.
  server.unref();
  const close = () => {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    return closed;
  };
  return { url: `http://127.0.0.1:${server.address().port}${below}`, close };
}

/** How many bytes of a file a host sends: compressed where it is text. */
export function wireBytes(path) {
  const bytes = readFileSync(path);
  return compressed.test(types[extname(path)] ?? "") ? gzipSync(bytes).length : bytes.length;
}
