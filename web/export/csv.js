/** The beats as a table for other programs: RFC 4180, one row a beat, units in the column names. */

/**
 * @param {import("../data/beats.js").BeatList} beats
 * @param {string} model name of the model that named them
 * @param {boolean} inMillivolts whether heights are millivolts, or numbers of an unknown unit
 * @returns {string}
 */
export function beatsCsv(beats, model, inMillivolts) {
  const columns = [
    "time_s",
    "sample",
    "class",
    ...beats.classes.map((letter) => `probability_${letter}`),
    "rr_s",
    inMillivolts ? "r_amplitude_mv" : "r_amplitude_no_unit",
    "reason_unclassified",
    "model",
  ];
  const rows = [columns.join(",")];
  for (let i = 0; i < beats.length; i++) {
    const beat = beats.at(i);
    const named = beat.label >= 0;
    rows.push(
      [
        beat.time.toFixed(4),
        beat.sample,
        named ? beat.letter : "",
        ...Array.from(beat.probabilities, (value) => (named ? value.toFixed(5) : "")),
        beat.rr > 0 ? beat.rr.toFixed(4) : "",
        beat.amplitude.toFixed(3),
        named ? "" : beat.reason,
        quoted(model),
      ].join(","),
    );
  }
  return `${rows.join("\r\n")}\r\n`;
}

/** @param {string} value */
const quoted = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/**
 * Hands a text to the person as a file, without a request.
 * @param {string} name
 * @param {string} content
 */
export function saveText(name, content) {
  const url = URL.createObjectURL(new Blob([content], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
