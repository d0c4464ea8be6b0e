/** The sentences that the engine says to a person, as the C source has them: printf formats of errors, notes and reasons.
 * What the drafts of the languages translate, and what a test holds them against: node tools/engine-sentences.mjs */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./env.mjs";

/** Where the sentences of a recording and its analysis are; those about model files and synthetic signals stay in English. */
const PLACES = ["engine/format", "engine/session.c"];

/** A string, a macro that is a piece of one (PRId64), a comment, an #include or another token. */
const TOKENS =
  /'(?:[^'\\]|\\.)+'|"(?:[^"\\\n]|\\.)*"|\bPRI[a-zA-Z0-9]+\b|\/\*[\s\S]*?\*\/|\/\/[^\n]*|^\s*#include[^\n]*|\w+|[^\s]/gm;

/** What a string literal stands for; escapes of single bytes stand in no sentence. @param {string} literal */
const plain = (literal) => JSON.parse(literal.replace(/\\(?:x[0-9a-fA-F]+|[0-7]+|[^nt"\\])/g, ""));

/** @param {string} source C @returns {string[]} its strings, neighbours joined */
function strings(source) {
  /** @type {string[]} */
  const found = [];
  let joined = "";
  let isAssertion = false;
  for (const [token] of source.matchAll(TOKENS)) {
    if (token.startsWith('"')) joined += plain(token);
    else if (token.startsWith("PRI")) joined += token.slice(3, 4);
    else if (!token.startsWith("/*")) {
      if (joined && !isAssertion) found.push(joined);
      isAssertion = (isAssertion && !joined) || /static_assert$/i.test(token);
      joined = "";
    }
  }
  return found;
}

/** Words that are searched for in a file, or written into one. */
const NOT_SAID =
  /^(sampl(e|ing) (rate|frequency)|fs \(hz\)|sample number|(E|B)DF Annotations|<!.*|##.*|Synthetic ECG)$/;

/** More than a name or a number. @param {string} text */
const isSentence = (text) => /\p{L}{2,} .*\p{L}{2,}/u.test(text) && !NOT_SAID.test(text);

/** @returns {string[]} in order of the files */
export function engineSentences() {
  const files = PLACES.flatMap((place) =>
    place.endsWith(".c")
      ? [place]
      : readdirSync(join(root, place)).flatMap((name) => (/\.[ch]$/.test(name) ? [`${place}/${name}`] : [])),
  );
  const all = files.flatMap((file) => strings(readFileSync(join(root, file), "utf8")));
  return [...new Set(all.filter(isSentence))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(engineSentences().join("\n"));
