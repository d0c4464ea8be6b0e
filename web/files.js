/** Finds which of the chosen files belong together, and names what is missing.
 *
 * The format itself is found by the engine from the bytes; names matter only for WFDB, where a header names its
 * signal files and nothing in a signal file says what it is.
 */

/**
 * @typedef {object} Gathered
 * @property {File[]} files of one recording
 * @property {string} name of the recording: its header's stem, or its only file
 * @property {string[]} missing names of files that belong to it and were not given
 * @property {string[]} leftOut names of chosen files that are not part of it
 */

/** Bytes of a header that are looked at for names. */
const HEADER_BYTES = 1 << 16;

/**
 * @param {File[]} files at least one
 * @returns {Promise<Gathered>} the first recording among them
 */
export async function gather(files) {
  const header = files.find((file) => extension(file.name) === "hea");
  if (header) return gatherWfdb(header, files);
  const signal = files.find((file) => extension(file.name) === "dat" || extension(file.name) === "atr");
  const first = files[0];
  const missing = signal && (await looksBinary(signal)) ? [`${stem(signal.name)}.hea`] : [];
  const same = files.filter((file) => stem(file.name) === stem(first.name));
  return {
    files: missing.length ? same : [first],
    name: missing.length && signal ? signal.name : first.name,
    missing,
    leftOut: names(files, missing.length ? same : [first]),
  };
}

/**
 * @param {File} header
 * @param {File[]} files
 * @returns {Promise<Gathered>}
 */
async function gatherWfdb(header, files) {
  const wanted = signalNames(await header.slice(0, HEADER_BYTES).text());
  const part = (/** @type {File} */ file) =>
    file === header ||
    wanted.includes(file.name) ||
    (stem(file.name) === stem(header.name) && isAnnotation(file));
  const chosen = files.filter(part);
  return {
    files: chosen,
    name: stem(header.name),
    missing: wanted.filter((name) => !chosen.some((file) => file.name === name)),
    leftOut: names(files, chosen),
  };
}

/**
 * @param {string} header text of a WFDB .hea file: comments, a record line, one line a signal
 * @returns {string[]} the signal files it names
 */
export function signalNames(header) {
  const lines = header.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const signals = Number.parseInt(lines[0]?.trim().split(/\s+/)[1] ?? "", 10) || 0;
  const found = lines.slice(1, 1 + signals).map((line) => line.trim().split(/\s+/)[0]);
  return [...new Set(found)].filter((name) => name !== "~" && name !== "-");
}

/** @param {string} name */
const extension = (name) => name.slice(name.lastIndexOf(".") + 1).toLowerCase();

/** @param {string} name */
export const stem = (name) => (name.lastIndexOf(".") > 0 ? name.slice(0, name.lastIndexOf(".")) : name);

/** @param {File} file */
const isAnnotation = (file) => extension(file.name) === "atr";

/** A .dat file may also be text; WFDB signals are not. @param {File} file */
async function looksBinary(file) {
  const bytes = new Uint8Array(await file.slice(0, 512).arrayBuffer());
  return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

/**
 * @param {File[]} files
 * @param {File[]} chosen
 */
const names = (files, chosen) => files.filter((file) => !chosen.includes(file)).map((file) => file.name);
