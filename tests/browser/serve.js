// A static host on this machine.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".png": "image/png", ".ico": "image/vnd.microsoft.icon", ".svg": "image/svg+xml", ".json": "application/json" };

/** Serves a folder below a path of this machine, as a static host would. */
export async function serve(root, below) {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const inside = asked.startsWith(below) ? normalize(`./${asked.slice(below.length)}`) : "..";
    const file = join(root, inside.endsWith("/") || inside === "." ? join(inside, "index.html") : inside);
    const found = !inside.startsWith("..") && existsSync(file) && statSync(file).isFile();
    const sent = found ? file : join(root, "404.html");
    response.writeHead(found ? 200 : 404, { "content-type": types[extname(sent)] ?? "application/octet-stream" });
    createReadStream(sent).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}${below}`, close: () => new Promise((done) => server.close(done)) };
}
