/** Serves a folder on this machine only: node tools/serve.mjs build/site (PORT=8080; the next free one if taken).
 *
 * The headers are those that a production server should send too: the page's own policy from index.html, which
 * a header can extend by frame-ancestors (a <meta> cannot). The service worker has a policy of its own: it must fetch
 * the page's files from this server, and may nothing else.
 */
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { WORKER } from "./offline.mjs";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
};

const FALLBACK_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "worker-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";

const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** The policy that index.html states, so that page and header cannot disagree. @param {string} folder */
function policyOf(folder) {
  const page = join(folder, "index.html");
  const html = existsSync(page) ? readFileSync(page, "utf8") : "";
  const tag = /<meta\s[^>]*http-equiv="Content-Security-Policy"[^>]*>/is.exec(html)?.[0] ?? "";
  const policy = /\scontent="([^"]*)"/is.exec(tag)?.[1] ?? FALLBACK_POLICY;
  return `${policy.replace(/\s+/g, " ").trim().replace(/;$/, "")}; frame-ancestors 'self'`;
}

/** The file for a request path, or null. @param {string} root @param {string} url */
function fileFor(root, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  try {
    let file = realpathSync(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return null;
    if (statSync(file).isDirectory()) file = realpathSync(join(file, "index.html"));
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** @param {string} folder */
export function siteServer(folder) {
  const root = realpathSync(folder);
  return createServer((request, response) => {
    response.setHeader("Content-Security-Policy", policyOf(root));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-cache");
    /** @param {number} status @param {string} text */
    const say = (status, text) => {
      response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(request.method === "HEAD" ? undefined : `${text}\n`);
    };
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      say(405, "Only GET and HEAD are answered here.");
      return;
    }
    const file = fileFor(root, request.url ?? "/");
    if (!file) {
      say(404, "There is no such file.");
      return;
    }
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Length": statSync(file).size,
      ...(file === join(root, WORKER) ? { "Content-Security-Policy": WORKER_POLICY } : {}),
    });
    if (request.method === "HEAD") response.end();
    else
      createReadStream(file)
        .on("error", () => response.destroy())
        .pipe(response);
  });
}

/** Listens on the first free port from `port` on (0: any). @param {import("node:http").Server} server @param {number} port @returns {Promise<number>} */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    const last = port + 50;
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => {
      if (error.code !== "EADDRINUSE" || port === 0 || port >= last) reject(error);
      else server.listen(++port, "127.0.0.1");
    };
    server.on("error", onError);
    server.once("listening", () => {
      server.off("error", onError);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
    server.listen(port, "127.0.0.1");
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? "build/site";
  const said = process.env.PORT || "8080";
  const wanted = Number(said);
  /** @param {string} sentence */
  const refuse = (sentence) => {
    console.error(sentence);
    process.exit(2);
  };
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
    refuse(`PORT is a whole number from 0 to 65535 (0: any free one), not "${said}".`);
  }
  if (!existsSync(folder)) refuse(`There is no folder ${folder} to serve: make site builds it.`);
  const port = await listen(siteServer(folder), wanted);
  console.log(`Tracelight is at http://localhost:${port}/  (Ctrl-C stops it)`);
}
