/** Loads what the engine needs as modules of text: under `connect-src 'none'` nothing may be fetched.
 *
 * tools/modules.mjs writes the modules into assets/, the shift and then one character a byte (tools/bytes-text.mjs).
 */

import index from "./assets/index.js";
import { detectFlavour, PARTS } from "./engine/engine.js";
import { MODELS } from "./models.js";

const SAMPLE_FILES = ["record208.hea", "record208.dat"];
/** Beats of many patients, to compare a beat with. */
const REFERENCES = "references.tlr";

/**
 * @param {string} name
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
async function asset(name) {
  const module = await index[name].load();
  const characters = module.default;
  const shift = characters.charCodeAt(0);
  const bytes = new Uint8Array(characters.length - 1);
  // The array keeps the low eight bits.
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i + 1) - shift;
  return bytes;
}

const [DEFAULT, ...OTHERS] = MODELS;
const model = (/** @type {string} */ key) => asset(`${key}.tlm`);

/** A wasm module of the engine. @param {import("./engine/engine.js").Part} part */
const partAsset = (part) => asset(`tracelight-${detectFlavour()}-${part}.wasm`);

/** What a first analysis needs: the engine's core, and the network that names beats unless another is chosen. */
export async function loadFirst() {
  const [wasm, first] = await Promise.all([partAsset(PARTS[0]), model(DEFAULT)]);
  return { wasm, models: [first], references: null };
}

/** The other parts of the engine. */
export const loadParts = () =>
  Promise.all(PARTS.slice(1).map(async (part) => ({ part, wasm: await partAsset(part) })));

/** The other networks. */
export const loadModels = () => Promise.all(OTHERS.map(model));

/** Beats to compare with. */
export const loadReferences = () => asset(REFERENCES);

/** The recording to try. */
export const loadSample = () =>
  Promise.all(SAMPLE_FILES.map(async (name) => new File([await asset(name)], name)));
