/** Keeps the page on this device and answers for it: whatever the page asks for comes from a cache, never from the
 * network.
 *
 * tools/site.mjs writes the version and the list of files into this file, so that a changed page is a changed worker:
 * the browser, which looks for one when the page is opened, then installs it beside the old one. Its files are
 * fetched once and checked against their hashes; the page goes on with the old ones until the person agrees.
 */

const VERSION = "";
/** Path on the site -> SHA-256, as in an integrity attribute. @type {Record<string, string>} */
const FILES = {};

const worker = /** @type {import("./service-worker-scope.js").ServiceWorkerScope} */ (
  /** @type {unknown} */ (globalThis)
);
const home = worker.registration.scope;
/** Two copies of the page on one server must not share caches. */
const prefix = `tracelight ${home} `;
const own = `${prefix}files ${VERSION}`;
/** Holds one note: which cache the person agreed to. */
const notes = `${prefix}choice`;
const CHOICE = new URL("choice", home).href;

/** The one that is under way: requests that arrive meanwhile wait for it. @type {Promise<void> | null} */
let installing = null;

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { mode, url } = event.request;
  // To leave for another address is not the page's request, and no business of its worker.
  if (mode === "navigate" && !isPage(url)) return;
  event.respondWith(answer(mode === "navigate" ? home : url));
});
worker.addEventListener("message", (event) => {
  const reply = event.data === "use" ? use() : chosen().then((name) => name === own);
  event.waitUntil(reply.then((used) => event.ports[0].postMessage(used)));
});

/** @param {string} address */
function isPage(address) {
  const { origin, pathname } = new URL(address);
  const path = origin + pathname;
  return path === home || path === new URL("index.html", home).href;
}

/** @param {string} address @returns {Promise<Response>} an error for whatever is not kept */
async function answer(address) {
  const name = (await chosen()) ?? (await installed());
  const cache = await worker.caches.open(name);
  return (await cache.match(address)) ?? Response.error();
}

/** Fetches everything again where the browser has thrown the caches away. */
async function installed() {
  installing ??= install().finally(() => {
    installing = null;
  });
  await installing;
  return (await chosen()) ?? own;
}

async function install() {
  const cache = await worker.caches.open(own);
  await Promise.all(Object.entries(FILES).map(([path, hash]) => keep(cache, addressOf(path), hash)));
  if ((await chosen()) === null) await choose();
  else await forgetOthers();
}

/** A server may answer index.html with a redirection, which a navigation refuses. @param {string} path */
const addressOf = (path) => new URL(path === "index.html" ? "./" : path, home).href;

/**
 * Puts a file into the cache: from an earlier version if it is the same, else from the server.
 * @param {Cache} cache
 * @param {string} address
 * @param {string} hash
 */
async function keep(cache, address, hash) {
  for (const name of await ourCaches()) {
    const known = await (await worker.caches.open(name)).match(address);
    if (!known || (await hashOf(known.clone())) !== hash) continue;
    await cache.put(address, known);
    return;
  }
  const fetched = await fetch(address, { integrity: hash, cache: "no-cache" });
  if (!fetched.ok) throw new Error(`${address}: ${fetched.status}`);
  const { headers } = fetched;
  await cache.put(address, new Response(await fetched.arrayBuffer(), { headers }));
}

/** @param {Response} response */
async function hashOf(response) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/** @returns {Promise<string | null>} the cache whose files the page is made of */
async function chosen() {
  const note = await (await worker.caches.open(notes)).match(CHOICE);
  const name = await note?.text();
  return name && (await worker.caches.has(name)) ? name : null;
}

/** From now on the page is made of this version's files. */
async function choose() {
  await (await worker.caches.open(notes)).put(CHOICE, new Response(own));
  await forgetOthers();
}

/** What the person agreed to. Every open page is told. @returns {Promise<boolean>} */
async function use() {
  await choose();
  await worker.skipWaiting();
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true })) {
    client.postMessage("changed");
  }
  return true;
}

async function ourCaches() {
  return (await worker.caches.keys()).filter((name) => name.startsWith(`${prefix}files `));
}

async function forgetOthers() {
  const current = await chosen();
  for (const name of await ourCaches()) {
    if (name !== own && name !== current) await worker.caches.delete(name);
  }
}
