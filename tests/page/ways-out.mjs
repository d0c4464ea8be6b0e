/** Every way out of a page that a script could try, as text, so that a worker can take it too. `address`: where to. */

/** Adds an element that loads from the address. @param {string} tag @param {string} attributes */
const element = (tag, attributes) => `
  const made = Object.assign(document.createElement("${tag}"), { ${attributes} });
  document.body.append(made);`;

/** @type {Record<string, string>} */
export const WAYS_OUT = {
  fetch: "await fetch(address)",
  "fetch no-cors": "await fetch(address, { mode: 'no-cors' })",
  beacon: "navigator.sendBeacon(address, 'x')",
  WebSocket: "new WebSocket(address.replace('http', 'ws'))",
  EventSource: "new EventSource(address)",
  XMLHttpRequest: "const request = new XMLHttpRequest(); request.open('GET', address); request.send()",
  ping: `${element("a", "href: '#', ping: address")} made.click()`,
  image: "new Image().src = address",
  "style url": `${element("div", "hidden: false")} made.style.backgroundImage = "url(" + address + ")"`,
  audio: element("audio", "src: address, preload: 'auto'"),
  frame: element("iframe", "src: address"),
  font: "await new FontFace('tried', 'url(' + address + ')').load()",
  script: element("script", "src: address"),
  import: "await import(address)",
  stylesheet: element("link", "rel: 'stylesheet', href: address"),
  prefetch: element("link", "rel: 'prefetch', href: address"),
  preload: element("link", "rel: 'preload', as: 'image', href: address"),
  modulepreload: element("link", "rel: 'modulepreload', href: address"),
  icon: `document.querySelector("link[rel=icon]")?.remove(); ${element("link", "rel: 'icon', href: address")}`,
  form: `${element("iframe", "name: 'inside'")}
    const form = Object.assign(document.createElement("form"), { action: address, method: "post", target: "inside" });
    document.body.append(form);
    form.submit()`,
  "form GET": `${element("iframe", "name: 'within'")}
    const form = Object.assign(document.createElement("form"), { action: address, target: "within" });
    document.body.append(form);
    form.submit()`,
  object: element("object", "data: address"),
};

/** A browser without a window fetches no icon, policy or not. */
export const NEVER_TAKEN = ["icon"];

/** Of these the browser tells which rule refused a server, and not which address. @type {Record<string, string>} */
const TOLD_BY_RULE = { frame: "frame-src", object: "object-src" };

/** Those that a worker has. */
export const WAYS_OUT_OF_WORKER = [
  "fetch",
  "fetch no-cors",
  "WebSocket",
  "EventSource",
  "XMLHttpRequest",
  "import",
];

/** How long the browser may take to refuse: only a way that is open takes as long. Milliseconds. */
const PATIENCE = 8000;

/**
 * @param {string} way
 * @param {string} address
 * @returns {string} an expression: the directive of the policy that refused, or "" if none did
 */
export const tried = (way, address) => `new Promise((resolve) => {
  const address = ${JSON.stringify(address)};
  addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
    // Of a file it tells no more than the scheme.
    const whole = blockedURI.includes(new URL(address).pathname) || blockedURI === "file";
    if (whole || effectiveDirective === ${JSON.stringify(TOLD_BY_RULE[way] ?? "")}) resolve(effectiveDirective);
  });
  setTimeout(resolve, ${PATIENCE}, "");
  (async () => { ${WAYS_OUT[way]} })().catch(() => {});
})`;

/** @param {string} way @param {string} address @returns {string} an expression that sets off and waits for nothing */
export const setOff = (way, address) => `{
  const address = ${JSON.stringify(address)};
  (async () => { ${WAYS_OUT[way]} })().catch(() => {});
}`;
