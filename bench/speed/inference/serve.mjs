// A local server of the folders that the measurement needs, for a page of its own: the page of the site may not fetch.

import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { ROOT } from "../../../tools/engine.mjs";
import { listen } from "../../../tools/serve.mjs";

const FOLDERS = ["bench/speed/inference", "build/bench", "build/wasm", "models", "web/engine"];
const PEER = "node_modules/onnxruntime-web/dist";

/** A page that does nothing but know where the peer lies. */
const PAGE = `<!doctype html><title>bench</title><link rel="icon" href="data:,">
<script type="importmap">{ "imports": { "onnxruntime-web": "/${PEER}/ort.wasm.bundle.min.mjs" } }</script>`;

/** @type {Record<string, string>} */
const TYPES = { ".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm" };

/** @param {string} url @returns {string | null} path of the file that is asked for */
function fileOf(url) {
  const file = path.join(ROOT, decodeURIComponent(url.split("?")[0]));
  const inside = [...FOLDERS, PEER].some((folder) => file.startsWith(path.join(ROOT, folder) + path.sep));
  return inside && fs.existsSync(file) ? file : null;
}

/** Serves until it is closed; a page that is isolated has a clock of 5 microseconds. */
export async function serveBench() {
  const server = http.createServer((request, response) => {
    const url = request.url ?? "/";
    const file = fileOf(url);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    const type = file ? (TYPES[path.extname(file)] ?? "application/octet-stream") : "text/html";
    response.writeHead(file || url === "/" ? 200 : 404, { "Content-Type": type });
    response.end(file ? fs.readFileSync(file) : PAGE);
  });
  const port = await listen(server, 0);
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
