/** Every text of the page, in German: a draft that no native reader has checked. What is not here is shown in English. */

import { numbersOf } from "./numbers.js";

const {
  number,
  significant,
  percent,
  minus,
  remainder,
  minusWhole,
  duration,
  clock,
  gain,
  speed,
  list,
  date,
} = numbersOf("de");

/** @param {number} count @param {string} one @param {string} many */
const counted = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;

const beatsOf = (/** @type {number} */ count) => counted(count, "Schlag", "Schläge");
const leadsOf = (/** @type {number} */ count) => counted(count, "Ableitung", "Ableitungen");
const requestsOf = (/** @type {number} */ count) => counted(count, "Anfrage", "Anfragen");
const intervalsOf = (/** @type {number} */ count) => counted(count, "RR-Intervall", "RR-Intervalle");

/** Dative. */
const ofIntervals = (/** @type {number} */ count) => counted(count, "RR-Intervall", "RR-Intervallen");
const ofBeats = (/** @type {number} */ count) => counted(count, "Schlag", "Schlägen");

/** @param {string} words */
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @type {Record<string, { plain: string, term: string, short: string }>} */
const classes = {
  N: { plain: "Normaler Schlag", term: "N", short: "normal" },
  A: { plain: "Vorzeitiger Schlag aus den Vorhöfen", term: "APC", short: "vorzeitig, Vorhof (APC)" },
  S: { plain: "Vorzeitiger Schlag aus den Vorhöfen", term: "SVEB", short: "vorzeitig, Vorhof (SVEB)" },
  V: { plain: "Vorzeitiger Schlag aus den Kammern", term: "PVC", short: "vorzeitig, Kammer (PVC)" },
  F: {
    plain: "Normaler und vorzeitiger Schlag in einem",
    term: "Fusionsschlag",
    short: "beides in einem (Fusion)",
  },
  L: { plain: "Schlag mit Linksschenkelblock", term: "LBBB", short: "Linksblock (LBBB)" },
  R: { plain: "Schlag mit Rechtsschenkelblock", term: "RBBB", short: "Rechtsblock (RBBB)" },
  "?": { plain: "Schlag gefunden, aber nicht benannt", term: "unklassifiziert", short: "nicht benannt" },
};

const noClass = { plain: "Nicht klassifiziert", term: "unklassifiziert", short: "nicht klassifiziert" };

const models = {
  r: {
    group: "",
    about:
      "Für Patienten, die es nie gesehen hat: Es hält jeden Schlag gegen den üblichen Schlag des Patienten und die Schläge ringsum und " +
      "nennt ihn, sobald der nächste Schlag da ist, normal, vorzeitig aus den Vorhöfen oder den Kammern, oder Fusionsschlag; " +
      "unsichere Schläge bleiben ohne Namen, Schenkelblöcke zählen als normal, und am schwächsten ist es bei vorzeitigen Schlägen aus den Vorhöfen " +
      "und bei Fusionsschlägen, vor allem bei Vorhofflimmern.",
  },
  v1: {
    group: "Modelle der Veröffentlichung",
    about:
      "Für die fünf Klassen der Veröffentlichung, darunter Links- und Rechtsschenkelblock: Gemessen wurde es an Patienten, " +
      "die auch in seinem Training waren; erwarten Sie bei Ihren also weniger (RESULTS.md zeigt beides). Es gibt allem, " +
      "auch Fusionsschlägen und Störungen, einen seiner fünf Namen.",
  },
  v2: {
    group: "Modelle der Veröffentlichung",
    about:
      "Dieselben fünf Klassen wie V1 bei halber Größe, mit denselben Grenzen: Erwarten Sie bei Ihren Patienten weniger, als gemessen wurde.",
  },
  own: {
    group: "Ihr eigenes",
    about: "Eine Modelldatei von Ihnen: Diese Seite weiß nicht, wofür sie taugt und wo sie versagt.",
  },
};

/** @type {Record<import("../engine/engine.js").EpisodeKind, { plain: string, term: string, letter: string }>} */
const rhythms = {
  irregular: { plain: "Völlig unregelmäßig", term: "Verdacht auf Vorhofflimmern", letter: "I" },
  vt: {
    plain: "Drei oder mehr vorzeitige Schläge aus den Kammern hintereinander, schnell",
    term: "VT",
    letter: "VT",
  },
  idioventricular: {
    plain: "Drei oder mehr Schläge aus den Kammern hintereinander, nicht schnell",
    term: "idioventrikulär",
    letter: "IV",
  },
  couplet: { plain: "Zwei vorzeitige Schläge aus den Kammern hintereinander", term: "Couplet", letter: "2V" },
  bigeminy: { plain: "Jeder zweite Schlag vorzeitig, aus den Kammern", term: "Bigeminus", letter: "B2" },
  trigeminy: { plain: "Jeder dritte Schlag vorzeitig, aus den Kammern", term: "Trigeminus", letter: "B3" },
  svt: { plain: "Folge schneller Schläge aus den Vorhöfen", term: "SVT", letter: "SV" },
  pause: { plain: "Zwei Sekunden oder länger kein Schlag", term: "Pause", letter: "P" },
  "dropped-beat": {
    plain: "Ein Schlag scheint zu fehlen",
    term: "Verdacht auf ausgefallenen Schlag",
    letter: "D",
  },
  bradycardia: {
    plain: "Langsamer als 50 pro Minute, von vorzeitigen Schlägen abgesehen",
    term: "Bradykardie",
    letter: "B",
  },
  tachycardia: { plain: "Schneller als 100 pro Minute", term: "Tachykardie", letter: "T" },
  sinus: { plain: "Üblicher Rhythmus, sonst nichts gefunden", term: "Sinusrhythmus angenommen", letter: "U" },
  none: { plain: "Rhythmus nicht bestimmt", term: "Schläge ohne Namen oder ohne P-Wellen", letter: "?" },
};

/** @type {Record<string, { label: string, plain: string }>} */
const measures = {
  mean_nn_ms: { label: "Mittleres NN", plain: "mittlerer Abstand normaler Schläge" },
  mean_rate_bpm: { label: "Mittlere Frequenz", plain: "der normalen Schläge" },
  sdnn_ms: { label: "SDNN", plain: "Standardabweichung aller Intervalle" },
  rmssd_ms: { label: "RMSSD", plain: "quadratisches Mittel aufeinanderfolgender Differenzen" },
  sdsd_ms: { label: "SDSD", plain: "Standardabweichung aufeinanderfolgender Differenzen" },
  nn50: { label: "NN50", plain: "aufeinanderfolgende Differenzen über 50 ms" },
  pnn50_percent: { label: "pNN50", plain: "dasselbe als Anteil aller Intervalle" },
  sdann_ms: { label: "SDANN", plain: "Standardabweichung der 5-Minuten-Mittel" },
  sdnn_index_ms: { label: "SDNN-Index", plain: "Mittel der 5-Minuten-Standardabweichungen" },
  vlf_ms2: { label: "VLF", plain: "Leistung von 0,004 bis 0,04 Hz" },
  lf_ms2: { label: "LF", plain: "Leistung von 0,04 bis 0,15 Hz" },
  hf_ms2: { label: "HF", plain: "Leistung von 0,15 bis 0,4 Hz" },
  lf_hf: { label: "LF/HF", plain: "Verhältnis der beiden Leistungen" },
  lf_nu_percent: { label: "LF norm.", plain: "LF als Anteil von LF + HF" },
  hf_nu_percent: { label: "HF norm.", plain: "HF als Anteil von LF + HF" },
  triangular_index: { label: "Dreiecksindex", plain: "Intervalle durch den Gipfel des Histogramms" },
  tinn_ms: { label: "TINN", plain: "Grundseite des an das Histogramm angepassten Dreiecks" },
  sd1_ms: { label: "SD1", plain: "Poincaré-Diagramm, quer zur Diagonalen" },
  sd2_ms: { label: "SD2", plain: "Poincaré-Diagramm, längs der Diagonalen" },
  dfa_alpha1: { label: "DFA α1", plain: "Skalierung über 4 bis 16 Schläge" },
  sample_entropy: { label: "Sample-Entropie", plain: "m = 2, r = 0,2 SDNN" },
};

/** What every QTc stands on. */
const QT = "Beginn von QRS bis Ende von T";

/** @type {Record<string, string>} */
const states = {
  good: "gut",
  noisy: "verrauscht",
  unreadable: "nicht lesbar: Rauschen",
  flat: "flach: Elektrode abgelöst oder zu klein zum Lesen",
  clipped: "abgeschnitten: außerhalb des Messbereichs",
  missing: "Lücke: keine Abtastwerte",
};

/** Where beats that stand apart were found. */
const UNREADABLE_PLACE = "in nicht lesbaren Abschnitten";

/** @type {Record<string, string>} */
const reasons = {
  none: "",
  "no-model": "Kein Modell ist geladen.",
  edge: "Sein Fenster von einer Sekunde reicht über eine Lücke oder ein Ende der Aufnahme hinaus.",
  quality: "Das Signal ringsum ist nicht lesbar.",
  unsure:
    "Das Netz ist nicht sicher: ein Schlag zwischen zwei Klassen, oder einer, der nichts gleicht, woran es gelernt hat.",
  paced: "Ein Schrittmacher löst ihn aus, und kein Netz hier hat gelernt, solche Schläge zu benennen.",
};

/** The same, of many beats. */
const unnamed = {
  none: "",
  "no-model": "ohne Modell",
  edge: "an einer Lücke oder einem Ende",
  quality: "in nicht lesbarem Signal",
  unsure: "wegen Unsicherheit des Netzes",
  paced: "vom Schrittmacher ausgelöst",
};

/** @type {Record<string, string>} */
const remedies = {
  TRUNCATED: "Kopieren Sie die Datei noch einmal von ihrer Quelle und wählen Sie sie dann erneut.",
  UNSUPPORTED:
    "Exportieren Sie die Aufnahme in einem anderen Format, etwa EDF oder CSV, und wählen Sie dieses.",
  LIMIT: "Teilen Sie die Aufnahme in kleinere Teile und wählen Sie einen davon.",
  MISSING: "Wählen Sie alle Dateien der Aufnahme zusammen.",
  MEMORY: "Schließen Sie andere Tabs oder wählen Sie einen kürzeren Teil der Aufnahme.",
  READ: "Die Datei wurde nach der Auswahl verschoben oder geändert, oder sie darf nicht gelesen werden. Wählen Sie sie erneut.",
  CRASH:
    "Der Rechenkern wurde neu gestartet, und die Seite arbeitet weiter. Versuchen Sie eine andere Datei.",
};

const editsAndNotes = (/** @type {number} */ edits, /** @type {number} */ notes) =>
  `${[edits ? counted(edits, "Änderung", "Änderungen") : "", notes ? counted(notes, "Notiz", "Notizen") : ""].filter(Boolean).join(", ")}.`;

/** @type {import("./languages.js").Draft<import("./en.js").Text>} */
export const text = {
  number,
  significant,
  duration,
  clock,
  list,
  percent,
  classes,
  otherClass: (letter) => `Klasse ${letter} dieses Modells`,
  noClass,
  models,
  rhythms,
  states,
  reasons,

  name: "Tracelight",
  tagline: "Jeder Schlag eines EKG, gefunden und benannt. Allein auf diesem Gerät.",
  disclaimer: "Für Forschung und Lehre. Kein Medizinprodukt.",
  loading: "Wird vorbereitet…",

  bring: {
    drop: "Ziehen Sie ein EKG hierher oder wählen Sie Dateien",
    dropNow: "Loslassen zum Öffnen",
    formats: "CSV oder Text · EDF, EDF+ · WFDB (.hea und .dat zusammen)",
    sample: "Eine echte Aufnahme ansehen",
    sampleAbout:
      "Fünf Minuten der Aufnahme 208 aus der MIT-BIH Arrhythmia Database: normale und vorzeitige Schläge.",
    sampleCredit: "G. B. Moody, R. G. Mark, PhysioNet. Lizenz: ODC-By 1.0.",
    samples: "Aufnahmen zum Ausprobieren",
    languages: "Sprache",
    draft:
      "Der Entwurf einer Übersetzung, den niemand mit Deutsch als Muttersprache geprüft hat. Was ihm fehlt, steht auf Englisch.",
    made: {
      af: {
        title: "Unregelmäßiger Rhythmus (synthetisch)",
        about: "Fünf Minuten, völlig unregelmäßig, ohne P-Wellen: wie Vorhofflimmern.",
        credit: "Von einem Programm erzeugt, wenn Sie es wählen, nicht von einem Herzen.",
      },
      paced: {
        title: "Schrittmacher (synthetisch)",
        about: "Fünf Minuten, jeder Schlag stimuliert: ein Impuls, dann ein breiter Komplex.",
        credit: "Von einem Programm erzeugt, wenn Sie es wählen, nicht von einem Herzen.",
      },
    },
    privacy: (requests) => [
      "Auf diesem Gerät gelesen und ausgewertet. Diese Seite hat seit dem Laden ",
      requestsOf(requests),
      " gestellt.",
    ],
    kept: {
      unknown: "",
      kept: "Sie ist auf diesem Gerät gespeichert und öffnet sich ohne Netzwerk.",
      file: "Diese Datei ist alles, was dazugehört: Sie braucht kein Netzwerk.",
      no: "",
    },
    privacyWhy:
      "Vom Browser selbst gezählt (Performance Observer), auf der Seite und in ihren Workern. " +
      "Die Content-Security-Policy der Seite verbietet jede Verbindung.",
  },

  update: {
    label: "Neue Version",
    what: {
      ready: "Eine neue Version ist bereit.",
      elsewhere: "Ein anderer Tab hat zu einer neuen Version gewechselt.",
    },
    use: { ready: "Jetzt verwenden", elsewhere: "Diesen Tab neu laden" },
    later: "Später",
    closes: "Die Seite startet neu und schließt diese Aufnahme.",
  },

  privacy: {
    open: "Datenschutz",
    more: "Was bewiesen ist, und wie",
    close: "Schließen",
    title: "Datenschutz: was bewiesen ist und was nicht",
    intro:
      "Ihr EKG wird auf diesem Gerät gelesen, ausgewertet und erklärt. Es wird nirgendwohin gesendet: Es gibt kein Konto, keine Besucherzählung, " +
      "und nichts auf der Seite kommt von anderen.",
    proved: "Was bewiesen ist, und wie",
    policy:
      "Der Browser verweigert jede Verbindung. Die Seite trägt eine Richtlinie (Content-Security-Policy), die der Browser durchsetzt, auf der Seite und " +
      "in den Workern, die rechnen: keine Anfragen, Sockets oder Beacons, keine Formulare, und keine Bilder, Skripte oder Stile von anderswo.",
    delivered: {
      site:
        "Ihr eigener Server ist keine Ausnahme. Nur das Programm der Seite selbst, ihre Stile und was ein Browser zum Installieren braucht, dürfen von dort " +
        "kommen; sobald die Seite auf diesem Gerät gespeichert ist, kommen sie aus diesem Speicher und nicht aus dem Netzwerk.",
      file:
        "Diese Datei hat keinen Server. Ihr eines Skript und ihr einer Stil sind durch ihren Hash (SHA-256) erlaubt: Wird ein Buchstabe darin geändert, " +
        "führt der Browser sie nicht aus. Der Rechenkern, die Netze und die Aufnahmen zum Ausprobieren sind Teil des Skripts.",
    },
    counted: ["Der Browser zählt, was die Seite anfordert: ", "."],
    tested:
      "Jede Änderung wird in einem echten Browser geprüft. Ein Test versucht fetch, XMLHttpRequest, Beacon, WebSocket, EventSource, Bild, Formular, Prefetch, " +
      "Skript, Stil und Frame und muss sehen, dass jedes blockiert wird; ein anderer zeichnet jede Anfrage einer ganzen Sitzung auf und darf nur die eigenen Dateien der Seite finden.",
    policyTitle: "Die Richtlinie, wie der Browser sie hat",
    check: "Prüfen Sie es selbst",
    checks: {
      site: [
        "Schalten Sie das Netzwerk ab (Flugmodus) und machen Sie weiter: Alles funktioniert.",
        "Öffnen Sie die Entwicklerwerkzeuge des Browsers, wählen Sie Netzwerk und benutzen Sie die Seite: Währenddessen wird nichts aus dem Netzwerk angefordert.",
      ],
      file: [
        "Schalten Sie das Netzwerk ab (Flugmodus) und öffnen Sie die Datei: Alles funktioniert.",
        "Öffnen Sie die Datei in einem Texteditor: Die Richtlinie steht in ihren ersten Zeilen, und das Programm darunter kann gelesen werden.",
      ],
    },
    limits: "Was die Richtlinie nicht verhindern kann",
    beyond: [
      "Zu einer anderen Adresse gehen: Eine Seite kann den Browser anderswohin führen, mit etwas in der Adresse. Diese Seite hat keinen Link, der wegführt, und " +
        "keine Zeile ihres Programms tut es.",
      "Browser-Erweiterungen: Eine, der Sie erlaubt haben, Seiten zu lesen, kann auch diese lesen.",
      "Das Betriebssystem, andere Programme auf diesem Gerät, und wer immer den Bildschirm sieht.",
      "Anrufe zwischen Browsern (WebRTC), die Browser von der Richtlinie ausnehmen: Die Seite nimmt sie sich selbst weg, bevor etwas anderes läuft. " +
        "Und preconnect und dns-prefetch, die einen Computer nach seinem Namen suchen und sonst nichts senden: Keine Zeile des Programms verwendet sie.",
      "Bluetooth: Ein Gurt sendet an diese Seite nur, nachdem Sie ihn in der Liste des Browsers gewählt haben. Die Seite sendet ihm nur Befehle zum Starten und Anhalten. Was andere über Funk empfangen, liegt zwischen ihnen und dem Gurt.",
    ],
    source: {
      site:
        "Der Server, wenn eine Seite neu ist: Eine geänderte Seite könnte mit einer geänderten Richtlinie kommen. Deshalb wird eine neue Version erst verwendet, wenn Sie zustimmen. " +
        "Die Einzeldatei ändert sich nie: Wer diese Gewissheit will, kann sie aufbewahren.",
      file: "Wer Ihnen diese Datei gegeben hat: Nehmen Sie sie von dort, wo Sie ihr vertrauen, oder bauen Sie sie aus dem Quelltext (make single-file).",
    },
    saved:
      "Was Sie speichern: Eine Datei, die Sie gespeichert haben, liegt außerhalb des Schutzes der Seite.",
    kept: "Was auf diesem Gerät aufbewahrt wird",
    keptPage: {
      unknown:
        "Die eigenen Dateien der Seite werden gerade gespeichert, damit sie sich ohne Netzwerk öffnet.",
      kept:
        "Die eigenen Dateien der Seite, damit sie sich ohne Netzwerk öffnet. Wenn die Seite geöffnet wird, und höchstens einmal am Tag, während sie offen bleibt, fragt der " +
        "Browser ihren Server, ob sie sich geändert haben; die Frage enthält nichts von Ihnen. Um sie zu entfernen, löschen Sie die Daten des Browsers für diese Website.",
      file: "Diese Datei, und nichts außerdem.",
      no: "Nichts von der Seite: Dieser Browser, oder dieses Fenster, lässt es nicht zu. Sie braucht das Netzwerk, um geöffnet zu werden, und für nichts sonst.",
    },
    keptNothing:
      "Von Aufnahmen und Ergebnissen: nichts. Sie sind vergessen, wenn die Seite geschlossen wird. Ihre Änderungen, Notizen und Einstellungen werden nur aufbewahrt, wenn Sie das einschalten (am Anfang und unter Notizen), wo „Alles vergessen“ sie wieder löscht.",
    keptLive:
      "Eine Live-Aufnahme wird auf dieses Gerät geschrieben, während sie läuft, außer Sie schalten das beim Verbinden aus; sie bleibt, bis Sie sie löschen (am Anfang), und „Alles vergessen“ löscht sie auch.",
  },

  tour: {
    title: "Rundgang",
    offer: "Neu hier? Sieben Schritte, zwei Minuten.",
    take: "Rundgang beginnen",
    decline: "Nein, danke",
    count: (step, of) => `Schritt ${number(step)} von ${number(of)}`,
    next: "Weiter",
    back: "Zurück",
    show: "Dorthin",
    skip: "Rundgang überspringen",
    done: "Fertig",
    steps: {
      bring: {
        title: "Ein EKG öffnen",
        what: "Ziehen Sie Dateien irgendwo auf die Seite, wählen Sie welche aus, oder öffnen Sie eine Aufnahme zum Ausprobieren. Ist keine offen, öffnet „Weiter“ die echte. Oder verbinden Sie einen Brustgurt und sehen Sie sein EKG live: Die Hilfe (?) sagt, wie es aufbewahrt und beendet wird.",
      },
      paper: {
        title: "Das Papier und seine Buchstaben",
        what:
          "Ein großes Kästchen ist bei 25 mm/s und 10 mm/mV 200 ms breit und 0,5 mV hoch. Ziehen verschiebt, Plus und Minus zoomen. " +
          "Der Buchstabe über einem Schlag ist sein Name: Tippen Sie ihn an, um den Schlag zu sehen.",
      },
      jump: {
        title: "Zum nächsten auffälligen Schlag",
        what: "„Nächstes“ und „Voriges“ führen hin. Die Liste daneben enthält, wohin man sonst springen kann: Pausen, Episoden, nicht lesbare Abschnitte.",
        keys: "Tasten: n und p.",
      },
      why: {
        title: "Warum er diesen Namen hat",
        what:
          "Wie sicher das Netz ist, die Intervalle des Schlags, und welche Teile der Kurve für den Namen sprachen. " +
          "Wo Sie es anders sehen, benennen Sie den Schlag selbst.",
        keys: "Tasten: 1 bis 9; Strg-Z nimmt es zurück.",
      },
      shapes: {
        title: "Schläge nach Form",
        what: "Hier sind Schläge versammelt, die einander gleichen: Sehen Sie eine Zeichnung an statt tausend Schläge, und benennen Sie alle auf einmal.",
      },
      take: {
        title: "Speichern oder drucken",
        what: "Ein maßstäblicher Bericht, Bilder, Tabellen, WFDB, EDF+ und FHIR, jeweils mit der Angabe, was darin ist. Was Sie geändert haben, ist darin, als von Ihnen gekennzeichnet.",
      },
      privacy: {
        title: "Nichts verlässt dieses Gerät",
        what: "Hier steht, was darüber bewiesen ist, wie Sie es prüfen können, und was keine Seite versprechen kann. In der Hilfe (?) finden Sie diesen Rundgang wieder.",
      },
    },
  },

  synthetic: {
    title: "Eine synthetische Aufnahme ausprobieren",
    about:
      "Von einer Formel erzeugt, nicht von einem Herzen, sodass die wahren Schläge bekannt sind: Sie liegen bei und können neben den gefundenen gezeigt werden. " +
      "Zahlen an synthetischem Signal sind nie ein Maß der Genauigkeit. Nach McSharry 2003, Sameni 2007 und Stridh 2001.",
    make: "Erzeugen und öffnen",
    rhythm: "Rhythmus",
    noise: "Rauschen",
    noNoise: "keines",
    snr: "Signal-Rausch-Verhältnis",
    snrUnit: "dB",
    length: "Länge",
    seed: "Startwert",
    rhythms: {
      sinus: "Üblicher Rhythmus (Sinus)",
      bradycardia: "Langsam (Sinusbradykardie)",
      tachycardia: "Schnell (Sinustachykardie)",
      lbbb: "Linksschenkelblock (LBBB)",
      rbbb: "Rechtsschenkelblock (RBBB)",
      mixed: "Vorzeitige Schläge aller Arten (APC, PVC, Fusion)",
      af: "Völlig unregelmäßig (wie Vorhofflimmern)",
      bigeminy: "Jeder zweite Schlag vorzeitig (Bigeminus)",
      trigeminy: "Jeder dritte Schlag vorzeitig (Trigeminus)",
      couplets: "Vorzeitige Schläge in Paaren (Couplets)",
      vt: "Folgen schneller Schläge aus den Kammern (VT)",
      svt: "Folgen schneller Schläge aus den Vorhöfen (SVT)",
      pauses: "Pausen, beendet von einem Ersatzschlag",
      wenckebach: "PR wird länger, bis ein Schlag ausfällt (Wenckebach)",
      mobitz: "Schläge fallen bei gleichbleibendem PR aus (Mobitz II)",
      paced: "Vom Schrittmacher in der Kammer stimuliert",
      junctional: "Ersatzrhythmus aus dem AV-Übergang (junktional)",
      idioventricular: "Ersatzrhythmus aus den Kammern (idioventrikulär)",
    },
    noises: {
      baseline: "Grundlinienschwankung",
      electrode: "Elektrodenbewegung",
      muscle: "Muskel",
      mains50: "Netzbrummen, 50 Hz",
      mains60: "Netzbrummen, 60 Hz",
      white: "weißes Rauschen",
    },
    chip: "synthetisch",
    is: "Ein Programm hat dieses EKG erzeugt: Zahlen daran sind nie ein Maß der Genauigkeit.",
  },

  bar: {
    open: "Andere öffnen",
    start: "Zurück zum Anfang: zu den Aufnahmen zum Ausprobieren",
    help: "Tasten und Hilfe",
    lead: "Ableitung",
    speed: "Vorschub",
    gain: "Verstärkung",
    trace: "Kurve",
    model: "Modell",
    modelAbout: "Wofür jedes taugt",
    ownModel: "Eigenes Modell…",
    ownModelWhy:
      "Benennt die Schläge mit einer Modelldatei (.tlm) von Ihnen. Sie bleibt auf diesem Gerät und ist vergessen, wenn die Seite geschlossen wird.",
    traces: { raw: "Roh", denoised: "Entrauscht", both: "Beide" },
    tracesWhy:
      "Entrauscht: Symlet-4-Wavelet, weiche Schwelle. Gezeigt, wo einzelne Abtastwerte zu unterscheiden sind.",
    speedUnit: (value) => `${speed(value)} mm/s`,
    speedOfPage: (speed) => `${speed}, damit 10 s hineinpassen`,
    fold: "Maßstab, Modell und was über die Datei bekannt ist",
    gainUnit: (value) => `${gain(value)} mm/mV`,
    fit: "An Höhe anpassen",
    leadName: (label, index) => label || `Ableitung ${index + 1}`,
    started: date,
  },

  leads: {
    layout: "Anordnung",
    layouts: {
      stacked: "untereinander",
      "3x4": "3 × 4 + Rhythmusstreifen",
      "6x2": "6 × 2",
    },
    layoutWhy:
      "Die zwölf Standardableitungen wie auf Papier: Die Spalten teilen sich zehn Sekunden, und die Zeit läuft von einer zur nächsten weiter. Der Rhythmusstreifen ist die ausgewertete Ableitung.",
    drawn: "Ableitungen auf dem Papier",
    drawnCount: (drawn, all) => `${number(drawn)} von ${leadsOf(all)}`,
    analysed: (name) => `${name} (ausgewertet)`,
    every: "Alle",
    onlyAnalysed: "Nur die ausgewertete Ableitung",
    method:
      "Ableitungen werden gezeichnet, wie die Datei sie hat; keine wird aus anderen berechnet. Anordnungen mit zwölf Ableitungen (3 × 4 mit Rhythmusstreifen, 6 × 2), wie AHA, ACC und HRS " +
      "sie für das Standard-EKG empfehlen (Kligfield 2007, Circulation 115:1306): zehn Sekunden, bei 25 mm/s und 10 mm/mV, wo das Fenster Platz hat.",
  },

  chips: {
    rate: (rate) => `${number(rate, rate % 1 ? 2 : 0)} Hz`,
    rateFrom: "Abtastrate, wie die Datei sie angibt.",
    rateSaid: "Abtastrate, wie Sie sie angegeben haben.",
    unit: (unit) => unit || "keine Einheit",
    unitSaid: (factor) =>
      `Einheit, wie Sie sie angegeben haben: Eine der Zahlen der Datei ist ${number(factor, factor < 0.01 ? 4 : 2)} mV.`,
    unitSaidAs: (factor) =>
      ({ 1: "mV", 0.001: "µV", 1000: "V" })[factor] ?? `× ${number(factor, factor < 0.01 ? 4 : 2)} mV`,
    unitFrom: (factor) =>
      `Eine Einheit der Zahlen in der Datei ist ${number(factor, factor < 0.01 ? 4 : 2)} mV.`,
    polarity: { asRecorded: "Polung: wie aufgezeichnet", turned: "Polung: umgedreht" },
    polarityWhy:
      "Ob die ausgewertete Ableitung richtig herum ist, lässt sich nicht sicher sagen; sie wird so genommen, wie sie aufgezeichnet wurde. Wurden Elektroden vertauscht, drehen Sie sie um: " +
      "Die Schläge werden dann neu gefunden und benannt. Gespeicherte Signale bleiben, wie sie aufgezeichnet wurden.",
    turn: { over: "Diese Ableitung umdrehen", back: "Diese Ableitung wie aufgezeichnet" },
    assumptions: (count) => counted(count, "Annahme", "Annahmen"),
    diagnostics: (count) => counted(count, "Hinweis", "Hinweise"),
    change: "Rate oder Einheit ändern",
    format: "Format an den Bytes der Datei erkannt.",
  },

  place: { byte: "Byte", line: "Zeile", sample: "Abtastwert" },

  overview: {
    label: "Gesamtverlauf: Herzfrequenz und Rhythmen über die ganze Aufnahme",
    value: (from, to) => `Im Blick: ${clock(from)} bis ${clock(to)}`,
    rate: "Herzfrequenz, Schläge pro Minute",
    bpm: "/min",
  },

  paper: {
    label: "EKG-Papier",
    hint: "Pfeiltasten verschieben, Plus und Minus zoomen, n und p gehen zum nächsten und vorigen auffälligen Schlag oder zu dem, was über dem Papier gewählt ist, e und großes E zur nächsten und vorigen Episode, w markiert die Wellen, c öffnet den Messzirkel, die Eingabetaste wählt den Schlag in der Mitte, Fragezeichen listet alle Tasten auf.",
    summary: (from, to, beats) => `Gezeigt: ${clock(from, 1)} bis ${clock(to, 1)}, ${beatsOf(beats)}.`,
    reference: "Datei",
    pulse: (millivolts, known) =>
      `${number(millivolts, Math.max(0, Math.round(-Math.log10(millivolts))))}${known ? " mV" : ""}`,
    earlier: "Früher",
    later: "Später",
    zoomIn: "Vergrößern",
    zoomOut: "Verkleinern",
    waves: "Wellen",
    wavesWhy:
      "P, QRS und T jedes sichtbaren Schlags markieren (w). Zu sehen ab etwa 12,5 mm/s; die des gewählten Schlags sind immer markiert.",
  },

  calibrate: {
    chip: "mm: nicht gemessen",
    chipMeasured: "mm: gemessen",
    isNot:
      "Der Bildschirm ist nicht kalibriert: Ein Millimeter ist, was der Browser sagt (96 Pixel pro Zoll), und Ihr Bildschirm kann abweichen.",
    isMeasured:
      "Der Bildschirm ist kalibriert: Ein Millimeter auf dem Papier ist ein Millimeter auf Ihrem Bildschirm, wie Sie ihn mit einer Karte gemessen haben.",
    open: "Mit einer Bankkarte kalibrieren",
    title: "Den Bildschirm mit einer Bankkarte kalibrieren",
    how:
      "Legen Sie eine Bankkarte auf den Bildschirm, ihre linke obere Ecke auf die des Umrisses, und ziehen Sie den rechten Rand des Umrisses, bis er so breit ist wie die Karte. " +
      "Jede Karte der Größe ID-1 ist geeignet (ISO/IEC 7810: 85,60 × 53,98 mm).",
    size: "Größe des Umrisses",
    smaller: "Etwas kleiner",
    larger: "Etwas größer",
    upright: "Die Karte steht hochkant",
    result: (pxPerMm, more) => {
      const size = `1 mm = ${number(pxPerMm, 3)} Pixel`;
      if (Math.abs(more) < 0.0005) return `${size}, wie der Browser sagt.`;
      return `${size}, ${percent(Math.abs(more))} ${more > 0 ? "mehr" : "weniger"}, als der Browser sagt.`;
    },
    kept: "Bleibt erhalten, bis die Seite geschlossen wird. Es gilt für diesen Bildschirm: Dem Zoom der Seite wird gefolgt, ein anderer Bildschirm muss selbst gemessen werden.",
    use: "Diese Größe verwenden",
    reset: "Wie der Browser sagt",
    cancel: "Abbrechen",
    said: (/** @type {boolean} */ measured) =>
      measured ? "Der Bildschirm ist kalibriert." : "Der Bildschirm ist nicht mehr kalibriert.",
  },

  jumps: {
    label: "Von einem zum nächsten",
    why: "Wohin „Voriges“ und „Nächstes“ und die Tasten p und n führen.",
    previous: "Voriges",
    next: "Nächstes",
    kinds: {
      any: "Schlag",
      abnormal: "auffälliger Schlag",
      pause: "Pause",
      episode: "Episode",
      unreadable: "nicht lesbarer Abschnitt",
    },
    ofClass: ({ short }) => `Schlag: ${short}`,
    none: (what) => `Nichts Weiteres in dieser Richtung: ${what}.`,
    stretch: (state, time) => `${capital(state)}, bei ${time}`,
  },

  caliper: {
    title: "Messzirkel",
    why: "Zeit, Frequenz und Spannung zwischen zwei Linien messen (c).",
    reading: ({ seconds, millivolts }, known) => {
      const parts = [`${number(1000 * seconds)} ms`];
      if (seconds > 0) parts.push(`${number(60 / seconds)} /min`);
      if (!Number.isNaN(millivolts)) parts.push(`${minus(millivolts)} ${known ? "mV" : "(keine Einheit)"}`);
      return parts.join(" · ");
    },
    edges: ["Erste Linie", "Zweite Linie"],
    lead: "Spannung von",
    march: "Abtragen",
    marchWhy: "Das Intervall über das Papier wiederholen, um zu sehen, ob Schläge mit ihm Takt halten (m).",
    hint: "Ziehen Sie eine Linie, oder benutzen Sie die Pfeiltasten. Tab, Umschalt-Tab: die andere Linie. Esc: Ende.",
    close: "Messzirkel schließen",
    method:
      "Beide Linien stehen auf Abtastwerten der Aufnahme, und Spannungen auf der Kurve, wie sie gezeichnet ist: Nichts wird vom Bildschirm abgelesen. " +
      "Frequenz: 60 s geteilt durch die Zeit zwischen den Linien. Abtragen: dasselbe Intervall immer wieder, wie mit einem Stechzirkel auf Papier.",
  },

  table: {
    title: "Schläge im Blick als Tabelle",
    columns: [
      "Zeit",
      "Klasse",
      "Wahrscheinlichkeit",
      "RR davor",
      "Höhe von R",
      "Wellen, ms ab der R-Spitze",
      "Rhythmus",
    ],
    wave: (name, on, off) => `${name} ${number(Math.round(on))} bis ${number(Math.round(off))}`,
    stretch: (why, from, to) => `Von ${from} bis ${to}: ${why}.`,
    note: (time, words) => `Notiz bei ${time}: ${words}`,
    select: (time) => `Den Schlag bei ${time} zeigen`,
    none: "Keine Schläge im Blick.",
    more: (count) =>
      `und ${counted(count, "weiterer Schlag", "weitere Schläge")}: vergrößern, um sie aufzulisten`,
  },

  summary: {
    title: "Übersicht",
    soFar: "bisher",
    duration: "Dauer",
    durationWhy: "Vom ersten bis zum letzten Abtastwert der Aufnahme, Lücken eingeschlossen.",
    rate: "Herzfrequenz",
    rateMean: "Herzfrequenz, Mittel",
    rateRange: (low, high) => `${number(low)} bis ${number(high)}`,
    rateWhy: (intervals, window) =>
      `60 s geteilt durch das Mittel von ${ofIntervals(intervals)} lesbaren Signals. Niedrigste und höchste: das Mittel von ${window} Intervallen hintereinander.`,
    rateNone: (least) => `Nicht genug Daten (nötig: ${intervalsOf(least)})`,
    rangeNone: (window) =>
      `niedrigste und höchste: nicht genug Daten (nötig: ${window} Intervalle hintereinander)`,
    beats: "Schläge",
    beatsWhy: (lead) =>
      `In Ableitung ${lead} gefundene QRS-Komplexe, benannt oder nicht. Was gefunden wurde, wo das Signal nicht lesbar ist, steht für sich: Es ist vielleicht kein Schlag.`,
    beatsUnreadable: (beats) => `${counted(beats, "weiterer", "weitere")} ${UNREADABLE_PLACE}`,
    classWhy: (name, model) => `${name}, wie ${model} ihn nennt. Antippen, um zum nächsten zu gehen.`,
    unnamedWhy: (counts) => {
      const parts = /** @type {(keyof typeof unnamed)[]} */ (Object.keys(unnamed)).filter(
        (reason) => counts[reason] > 0,
      );
      return `Gefunden, aber nicht benannt: ${parts.map((reason) => `${number(counts[reason])} ${unnamed[reason]}`).join(", ")}.`;
    },
    paced: (beats) =>
      `Ein Schrittmacher scheint zu arbeiten: ${beatsOf(beats)} ${beats === 1 ? "beginnt" : "beginnen"} mit seinem Impuls und ${beats === 1 ? "ist" : "sind"} nicht benannt. Bei solchen Patienten sind die Namen der anderen Schläge wenig geprüft: Sehen Sie sie selbst an.`,
    namedBy: (model) => `Benannt von ${model}.`,
    quality: "Signalqualität",
    qualityWhy:
      "Anteil der ausgewerteten Sekunden. Der Rechenkern beurteilt jede Sekunde nach Rauschen, Flachheit und Abschneiden.",
    good: "gut",
    noisy: "verrauscht",
    unreadable: "nicht lesbar",
    pending: "—",
    bpm: "/min",
    reference: (count) => `Die Datei enthält ${counted(count, "eigene Annotation", "eigene Annotationen")}.`,
    showReference: "Neben unseren zeigen",
    method:
      "Schläge werden zuerst gefunden, dann wird jeder aus einem Fenster von einer Sekunde um seine R-Spitze benannt; die Netze kennen auch die RR-Intervalle und P-Wellen ringsum, und ArrhythmiNet-R den üblichen Schlag des Patienten. " +
      "Herzfrequenz und Intervalle nutzen nur lesbares Signal. Mediane gelten für die normalen Schläge, die mit Schenkelblock eingeschlossen (N, L, R).",
  },

  exports: {
    csv: "Schläge speichern (CSV)",
    csvWhy:
      "Eine Tabelle aller Schläge: Zeit, Klasse, Wahrscheinlichkeiten, RR-Intervall, Wellen und Intervalle, und was Sie geändert haben. Auf diesem Gerät erzeugt; einmal gespeichert, liegt sie außerhalb des Schutzes der Seite.",
    json: "Ergebnisse speichern (JSON)",
    jsonWhy:
      "Schläge, Wellen, Intervalle, Episoden, Herzfrequenzvariabilität, Qualität, Modell und Version, Ihre Änderungen und Notizen; kein Dateiname und kein Datum. Auf diesem Gerät erzeugt; einmal gespeichert, liegt es außerhalb des Schutzes der Seite.",
    done: (name) => `${name} gespeichert. Die Datei liegt jetzt außerhalb des Schutzes der Seite.`,
  },

  take: {
    open: "Speichern, drucken…",
    openWhy: "Bericht, Bilder, Tabellen, WFDB, EDF+, FHIR: was jeweils darin ist.",
    title: "Speichern oder drucken",
    intro:
      "Alles wird auf diesem Gerät erzeugt und nirgendwohin gesendet. Was Sie speichern oder drucken, liegt von da an außerhalb des Schutzes dieser Seite.",
    soFar: "Die Auswertung ist nicht zu Ende gekommen: Nur was bisher gefunden wurde, ist darin.",
    groups: {
      paper: "Auf Papier",
      picture: "Was auf dem Bildschirm ist",
      results: "Ergebnisse",
      signal: "Signal mit Schlägen",
    },
    kinds: {
      report: {
        label: "Bericht…",
        what: "Zum Drucken oder Aufbewahren als PDF: Zahlen, maßstäbliche Streifen, Verlauf, Variabilität, Versionen; mit Name und Beginn der Aufnahme.",
      },
      png: {
        label: "Bild (PNG)",
        what: "Die Ansicht als Pixel: Ableitungen, Raster, Kalibrierung, Buchstaben, Maßstab, Zeit; mit dem Namen der Aufnahme.",
      },
      svg: {
        label: "Zeichnung (SVG)",
        what: "Dasselbe als Linien, die scharf bleiben; eine Einheit ist ein Pixel des Bildschirms.",
      },
      csv: {
        label: "Schläge als Tabelle (CSV)",
        what: "Jeder Schlag: Zeit, Klasse, Wahrscheinlichkeiten, RR-Intervall, Wellen, Intervalle. Kein Name darin, kein Datum.",
      },
      json: {
        label: "Alle Ergebnisse (JSON)",
        what: "Schläge, Wellen, Episoden, Variabilität, Qualität, Modell und Version. Kein Name darin, kein Datum.",
      },
      wfdb: {
        label: "WFDB-Datensatz",
        what: "Drei Dateien, .hea, .dat und .atr: das ganze Signal in seinen eigenen Zahlen und die benannten Schläge, mit dem, was Sie geändert haben; mit Name und Beginn der Aufnahme.",
      },
      edf: {
        label: "EDF+-Aufnahme",
        what: "Eine Datei: das ganze Signal in 16 Bit mit seinen Lücken, Schläge, was Sie geändert haben, und Episoden als Annotationen; mit dem Beginn der Aufnahme, ohne Patient.",
      },
      fhir: {
        label: "FHIR-R4-Bundle",
        what: "Herzfrequenz, Anzahl der Schläge (mit Ihren Änderungen), Intervalle und bis zu einer Minute des sichtbaren Signals, für Systeme, die FHIR sprechen. Kein Patient, kein Datum; keine Diagnose.",
      },
    },
    picture: {
      span: (from, to) => `${clock(from, 1)} bis ${clock(to, 1)} ab Beginn der Aufnahme`,
      foot: (model, version) =>
        `Tracelight ${version}, Schläge benannt von ${model}. Für Forschung und Lehre. Kein Medizinprodukt.`,
    },
    working: (label, share) => `${label}: ${share}`,
    progress: "Fortschritt des Speicherns",
    cancel: "Abbrechen",
    cancelled: "Abgebrochen: Nichts wurde gespeichert.",
    failed: (label) =>
      `${label} konnte nicht erzeugt werden: Die Datei der Aufnahme wurde vielleicht verschoben oder geändert. Öffnen Sie sie erneut und speichern Sie dann noch einmal.`,
    close: "Schließen",
    refused: {
      gaps: "Nur in manchen Ableitungen fehlen Abtastwerte, was EDF+ nicht enthalten kann. Speichern Sie die Aufnahme als WFDB-Datensatz, der sie als fehlend behält.",
      narrow:
        "Diese Aufnahme hat zu viele oder zu kurze Lücken für EDF+: Ein Datenblock, der aufgefüllt werden muss, reichte über sie hinweg. Speichern Sie sie als WFDB-Datensatz, der sie behält.",
      rates:
        "Die Abtastraten dieser Aufnahme passen nicht zu EDF: Kein Datenblock enthält ganze Abtastwerte jeder Ableitung. Speichern Sie sie als WFDB-Datensatz.",
      long: "Diese Aufnahme hat mehr Ableitungen, Schläge oder Sekunden, als EDF fasst. Speichern Sie sie als WFDB-Datensatz.",
    },
    method:
      "CSV nach RFC 4180. WFDB nach header(5), signal(5) und annot(5) des WFDB Applications Guide (Moody, PhysioNet). EDF+ nach Kemp und Olivan 2003 (Clin Neurophysiol 114:1755). " +
      "FHIR nach HL7 FHIR R4, mit Codes von LOINC, UCUM und ISO/IEEE 11073-10101. JSON nach dem Schema, das dem Programm beiliegt (docs/analysis.schema.json).",
    together:
      "Bewahren Sie die drei Dateien zusammen in einem Ordner auf: Ohne die .hea kann keine gelesen werden.",
    leftOut: (leads) =>
      `${leadsOf(leads)} ${leads === 1 ? "hat" : "haben"} eine andere Abtastrate als die ausgewertete Ableitung und ${leads === 1 ? "ist" : "sind"} nicht darin.`,
    rounded: (leads) =>
      `Die Zahlen von ${leadsOf(leads)} wurden auf Stufen des Formats gerundet: Die Quelle hat keine ganzen Zahlen, die passen.`,
    turned: (leads, analysed) =>
      `Umgedreht, wie angegeben: Ableitung ${leads.join(", ")}.${analysed ? " Schläge und Höhe von R gelten für die umgedrehte Ableitung." : ""}`,
    syntheticRemark: "Synthetisches EKG, von einem Programm erzeugt. Kein Maß der Genauigkeit.",
    remark: (program, model) =>
      `Geschrieben von ${program}; Schläge benannt von ${model}. Für Forschung und Lehre. Kein Medizinprodukt.`,
    padding: "Nicht aufgenommen: füllt den Datenblock auf",
    fhir: {
      conclusion:
        "Gefunden von einem Programm für Forschung und Lehre, das kein Medizinprodukt ist. Keine Ärztin und kein Arzt hat es gesehen. Es ist keine Diagnose.",
      device: "Software zur EKG-Auswertung, für Forschung und Lehre; kein Medizinprodukt",
      model: (name, parameters, quantised) =>
        `Schläge benannt vom Netz ${name}: ${number(parameters)} Parameter, ${quantised ? "8 Bit" : "float32"}.`,
      excerpt: (start, seconds, of) =>
        `Ein Ausschnitt: ${number(seconds, 1)} s ab ${clock(start, 1)}, von ${duration(of)}. Zeiten zählen ab Beginn der Aufnahme. E = kein Abtastwert.`,
      lowest: "Niedrigste Herzfrequenz",
      highest: "Höchste Herzfrequenz",
      rate: (intervals) => `Mittel von ${ofIntervals(intervals)} lesbaren Signals.`,
      beats: "Gefundene Schläge",
      median: (beats) => `Median über ${counted(beats, "normalen Schlag", "normale Schläge")}.`,
      corrected: {
        qtcBazett: "QTc, Bazett 1920",
        qtcFridericia: "QTc, Fridericia 1920",
        qtcFramingham: "QTc, Framingham (Sagie 1992)",
        qtcHodges: "QTc, Hodges 1983",
      },
    },
  },

  report: {
    title: "EKG-Bericht",
    dialog: "Bericht",
    what: "Auf diesem Gerät erzeugt, maßstäblich: Drucken Sie ihn mit 100 %, ohne Anpassung an die Seite. Als PDF: Wählen Sie das im Druckfenster des Browsers. Mit Name und Beginn der Aufnahme; von da an außerhalb des Schutzes dieser Seite.",
    paper: "Papier",
    papers: { a4: "A4", letter: "Letter" },
    partsTitle: "Was darin ist",
    parts: {
      view: "Die Ansicht",
      beats: "Der erste jeder Art auffälliger Schläge",
      episodes: "Die erste jeder Art von Episoden",
      trend: "Herzfrequenz",
      hrv: "Herzfrequenzvariabilität",
      explanation: "Die gezeigte Erklärung",
    },
    preview: "Seiten, wie sie gedruckt werden",
    print: "Drucken oder als PDF speichern…",
    howToPrint: (/** @type {string} */ open, /** @type {string} */ report) =>
      `Der Bildschirm wird nicht gedruckt. Um eine Aufnahme maßstäblich zu drucken, öffnen Sie sie und wählen Sie „${open}“, dann „${report}“.`,
    making: "Wird gesetzt…",
    pages: (count) => `${counted(count, "Seite", "Seiten")}.`,
    foot: (name, page, of) =>
      `${name} · Seite ${page} von ${of} · Tracelight, für Forschung und Lehre. Kein Medizinprodukt.`,
    warning:
      "Gefunden von einem Programm für Forschung und Lehre, das kein Medizinprodukt ist. Keine Ärztin und kein Arzt hat es gesehen. Es ist keine Diagnose.",
    recording: "Aufnahme",
    start: "Beginn",
    duration: "Dauer",
    format: "Format",
    lead: "Ausgewertete Ableitung",
    nothing: "Noch wurde nichts gefunden.",
    notTold: "nicht genug Daten",
    lowest: "Herzfrequenz, niedrigste",
    highest: "Herzfrequenz, höchste",
    intervals: {
      pr: "PR-Intervall, Median",
      qrs: "QRS-Dauer, Median",
      qt: "QT-Intervall, Median",
      qtcBazett: "QTc (Bazett), Median",
      qtcFridericia: "QTc (Fridericia), Median",
      qtcFramingham: "QTc (Framingham), Median",
      qtcHodges: "QTc (Hodges), Median",
    },
    median: (ms, beats) => `${number(ms)} ms (${beatsOf(beats)})`,
    trend: "Herzfrequenz über die Aufnahme, Schläge pro Minute",
    scale: (speed, gain) => `${number(speed, speed % 1 ? 1 : 0)} mm/s  ${number(gain)} mm/mV  Rohsignal`,
    view: (strip, of, more) =>
      `Die Ansicht${of > 1 ? `, Streifen ${strip} von ${of}` : ""}${more ? " (ihr Anfang: Der Rest passt nicht)" : ""}`,
    first: (what, time) => `Erstes seiner Art: ${what}, bei ${time}`,
    assumed: "Was die Datei sagte, und was angenommen wurde",
    nothingAssumed: "Nichts musste angenommen werden: Die Datei nennt ihre Rate und ihre Einheit.",
    saidRate: (rate) => `Abtastrate ${number(rate, rate % 1 ? 2 : 0)} Hz, wie vom Benutzer angegeben.`,
    saidUnit: (factor) => `Eine Einheit der Datei ist ${factor} mV, wie vom Benutzer angegeben.`,
    method:
      "Kästchen, Streifen und Stufen sind in Millimetern gesetzt (CSS und SVG), auf Seiten im Format ISO 216 A4 oder ANSI Letter; ein Streifen bei 25 mm/s und 10 mm/mV hat den Maßstab des Standard-EKG " +
      "(Kligfield 2007, Circulation 115:1306). Streifen zeigen das Rohsignal. Jede Zahl ist die ihres Feldes auf der Seite, und so bekannt, wie dieses Feld sagt.",
    about: "Wie er entstand",
    software: "Software",
    model: "Modell",
  },

  drawer: {
    label: "Ergebnisse",
    larger: "Mehr Platz für die Ergebnisse",
    divider: "Grenze zwischen Papier und Ergebnissen",
    dividerWhy: "Ziehen oder mit den Pfeiltasten bewegen; Eingabetaste oder Doppelklick stellt sie zurück.",
    show: "Zeigen",
    method: "Woher wir das wissen",
  },

  events: {
    title: "Ereignisse",
    label: "Nicht normale Schläge und nicht lesbare Abschnitte",
    columns: ["Zeit", "", "Was", "RR davor", "Wahrscheinlichkeit"],
    all: "Auffällige Schläge und nicht lesbare Abschnitte",
    stretches: "Nicht lesbare Abschnitte",
    count: (count, complete) => `${counted(count, "Ereignis", "Ereignisse")}${complete ? "" : " bisher"}`,
    rr: (rr) => `${number(1000 * rr)} ms`,
    stretch: (state, seconds) => `${duration(seconds)} ${state}`,
    none: "Keine in dieser Aufnahme.",
    noneYet: "Bisher keine.",
    method:
      "Ein Schlag wird aufgeführt, wenn das Modell ihn anders als normal nennt; ein Schenkelblock (L, R) zählt als normal und wird aufgeführt, wenn er gewählt ist. Ein Abschnitt wird aufgeführt, wenn Rauschen, Flachheit, Abschneiden oder eine Lücke " +
      "verhindert, dass seine Sekunden gelesen werden. Die Länge eines Abschnitts steht vor seinem Namen. RR davor: von R-Spitze zu R-Spitze. Wahrscheinlichkeit: die eigene Sicherheit des Modells. " +
      "Tippen Sie eine Zeile an, oder drücken Sie darauf die Eingabetaste, um dorthin zu gehen.",
  },

  rhythm: {
    title: "Rhythmus",
    label: "Rhythmus-Episoden",
    all: "Alle Episoden",
    choice: (kind, count) => `${kind.plain} (${kind.term}): ${number(count)}`,
    columns: ["Beginn", "Episode", "Länge", "Schläge", "Frequenz", "Sicherheit"],
    beats: (beats) => beatsOf(beats),
    rate: (rate) => `${number(rate)} /min`,
    certainty: (certainty) => percent(certainty, 0),
    count: (count, complete) => `${counted(count, "Episode", "Episoden")}${complete ? "" : " bisher"}`,
    none: "Keine Episode in dieser Aufnahme: Zu wenige Schläge hintereinander haben einen Namen.",
    noneYet: "Bisher keine. Der Rhythmus um einen Schlag ist 23 Schläge später bekannt.",
    method:
      "Gefunden aus RR-Intervallen, den Namen der Schläge und P-Wellen; Vorschläge zum Nachsehen, keine Diagnosen. " +
      "Folgen: drei oder mehr Schläge aus den Kammern, VT über 100 pro Minute (Leitlinie von AHA/ACC/HRS 2017). " +
      "Jeder zweite oder dritte Schlag vorzeitig: mindestens dreimal hintereinander. " +
      "Langsam und schnell: unter 50 und über 100 pro Minute (Leitlinien von ACC/AHA/HRS 2018 und 2015). Vorzeitige Schläge verbergen eine langsame Frequenz der übrigen nicht; gezeigt wird dann diese. " +
      "Völlig unregelmäßig: der Anteil ungleicher Paare von Intervallen unter 48 (nach Richman und Moorman 2000; Lake und Moorman 2011), wo keine P-Wellen an fester Stelle vor den Schlägen stehen. " +
      "Pause: 2 s oder länger. Ausgefallener Schlag: P-Wellen, oder Schläge, gehen in ihrem Takt weiter, nur einer fehlt. " +
      "Ein V genannter Schlag, dem eine P-Welle so vorausgeht wie den anderen, zählt hier nicht als V. " +
      "Sicherheit ist die eigene des Programms: das Mittel über die Schläge einer Episode, nicht die Aussicht, recht zu haben.",
  },

  hrv: {
    title: "HRV",
    waiting: "Wird gemessen, sobald es Schläge gibt.",
    groups: { time: "Zeit", frequency: "Frequenz", nonlinear: "Geometrisch und nichtlinear" },
    measures,
    value: (value, unit) => {
      const digits = unit === "" || Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
      const shown = unit === "bpm" ? "/min" : unit;
      return `${number(value, Number.isInteger(value) ? 0 : digits)}${shown ? ` ${shown}` : ""}`;
    },
    notEnough: (needs, inOnePiece) =>
      `nicht genug Daten (nötig: ${number(needs)} s${inOnePiece ? " an einem Stück" : ""}${needs >= 600 ? `: ${number(needs / 60)} min` : ""})`,
    notTold: "aus diesen Intervallen nicht zu bestimmen",
    used: (used, all, length, out) =>
      `Aus ${number(used)} von ${counted(all, "Intervall", "Intervallen")}, zusammen ${length}.${out.length ? ` Ausgelassen: ${out.join("; ")}.` : ""}`,
    counted: (count, what) => `${number(count)} ${what}`,
    leftOut: {
      ectopic: "neben einem vorzeitigen Schlag (ektop)",
      unnamed: "neben einem Schlag ohne Namen",
      range: "kürzer als 0,3 s oder länger als 2 s",
      artefact: "mehr als 20\u00a0% vom Median ringsum entfernt (Artefakt)",
    },
    leftOutTitle: "Ausgelassene Intervalle, eines nach dem anderen",
    leftOutLabel: "Intervalle, die für die Herzfrequenzvariabilität ausgelassen sind",
    leftOutAll: "Alle Gründe",
    leftOutColumns: ["Endet bei", "Warum es ausgelassen ist", "RR"],
    leftOutCount: (count, complete) =>
      `${counted(count, "Intervall", "Intervalle")}${complete ? "" : " bisher"}`,
    usedMark: "verwendet: zwischen zwei normalen Schlägen",
    tachogram: "Tachogramm",
    tachogramLabel: "Tachogramm: RR-Intervalle über die Zeit, die ausgelassenen nach ihrem Grund markiert",
    press:
      "Tippen Sie einen Punkt an, um seinen Schlag zu sehen. Eine Marke am Rand liegt jenseits davon. Pfeiltasten gehen von einem zum nächsten.",
    point: (rr, time) => `${number(rr)} ms, bei ${clock(time, 1)}`,
    noPoint: "keiner gewählt",
    poincare: "Poincaré-Diagramm",
    poincareLabel: "Poincaré-Diagramm: jedes verwendete Intervall gegen das vorige",
    poincareKey: "Ellipse: SD1 quer, SD2 längs der gestrichelten Diagonalen.",
    outside: (count) => `${counted(count, "Punkt", "Punkte")} jenseits der Achsen`,
    timeAxis: "Zeit, min:s",
    rrAxis: "RR, ms",
    rrBeforeAxis: "RR, ms",
    rrNextAxis: "nächstes RR, ms",
    method:
      "Maße und Bänder der Task Force von ESC und NASPE (Circulation 93:1043, 1996). Spektrum: Lomb-Scargle-Periodogramm, Stücke von 250 s, keine Interpolation " +
      "(Laguna, Moody und Mark 1998). Poincaré-Diagramm: Brennan 2001; DFA: Peng 1995; Sample-Entropie: Richman und Moorman 2000. " +
      "Verwendet werden Intervalle von 0,3 bis 2 s zwischen zwei normalen Schlägen, außer denen, die mehr als 20\u00a0% vom Median der elf ringsum entfernt sind (nach Malik 1989); " +
      "Ausgelassenes wird nicht ersetzt. Normal: vom Sinusknoten übergeleitet, Schenkelblock eingeschlossen (N, L, R).",
  },

  intervals: {
    value: (milliseconds) => `${number(milliseconds)} ms`,
    otherQtc: "QTc nach anderen Formeln",
    medians: "Mediane der normalen Schläge",
    medianWhy: (beats, known, why) => {
      if (known) return `Median von ${counted(beats, "normalen Schlag", "normalen Schlägen")}. ${why}`;
      if (beats === 0) return `Kein normaler Schlag hat es. ${why}`;
      return `Zu wenige Schläge für einen Median: ${counted(beats, "normaler Schlag", "normale Schläge")} damit. ${why}`;
    },
    lacks: {
      "no-p": "keine P-Welle gefunden",
      "no-qrs": "Grenzen von QRS nicht gefunden",
      "no-t": "kein Ende von T gefunden",
      "no-rr": "kein RR-Intervall von 0,3 bis 2 s davor",
    },
    names: {
      pr: {
        label: "PR",
        why: "Beginn von P bis Beginn von QRS in dieser Ableitung. Wellen gefunden nach Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570).",
      },
      qrs: {
        label: "QRS",
        why: "Beginn bis Ende von QRS in dieser Ableitung. Wellen gefunden nach Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570).",
      },
      qt: {
        label: "QT",
        why: `${QT} in dieser Ableitung. Wellen gefunden nach Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570).`,
      },
      qtcFridericia: {
        label: "QTc (Fridericia)",
        why: `${QT}, korrigiert für die Frequenz: QT geteilt durch die Kubikwurzel des RR davor, in Sekunden (Fridericia 1920).`,
      },
      qtcBazett: {
        label: "Bazett",
        why: `${QT}, geteilt durch die Quadratwurzel des RR davor, in Sekunden (Bazett 1920). Zu lang bei hoher Frequenz.`,
      },
      qtcFramingham: {
        label: "Framingham",
        why: `${QT}, plus 154 ms für jede Sekunde, die dem RR davor zu 1 s fehlt (Sagie 1992).`,
      },
      qtcHodges: {
        label: "Hodges",
        why: `${QT}, plus 1,75 ms für jeden Schlag pro Minute über 60 (Hodges 1983).`,
      },
    },
  },

  inspector: {
    title: "Dieser Schlag",
    method:
      "Der Schlag wurde aus Kandidaten gefunden, die ein kleines trainiertes Netz beurteilt, in einem Signal, das von den Impulsen eines Schrittmachers bereinigt ist; seine R-Spitze ist der größte Ausschlag von QRS. " +
      "P, QRS und T: Wavelet-Steigungen nach Martínez 2004 (IEEE Trans Biomed Eng 51:570), abgestimmt an der QT Database (Laguna 1997). QTc: Bazett 1920, Fridericia 1920, Sagie 1992, Hodges 1983, " +
      "wie aufgeführt bei Rautaharju 2009 (J Am Coll Cardiol 53:982). Der Name: ein neuronales Netz, trainiert an der MIT-BIH Arrhythmia Database (Moody und Mark 2001), nach Entrauschen mit dem Symlet-4-Wavelet (Donoho 1995).",
    none: "Wählen Sie einen Schlag: Tippen Sie seinen Buchstaben auf dem Papier an, oder springen Sie zum nächsten auffälligen.",
    closest: "Schlag bei",
    close: "Schließen",
    previous: "Voriger Schlag",
    next: "Nächster Schlag",
    classAndTerm: (plain, term) => `${plain} (${term})`,
    rrBefore: "RR davor",
    rrAfter: "RR danach",
    rrValue: (rr) => `${number(1000 * rr)} ms`,
    rrRate: (rr) => `${number(60 / rr)} /min`,
    rrNone: "keines: eine Lücke oder ein Ende",
    rrWhy: "Von R-Spitze zu R-Spitze; kein Intervall reicht über eine Lücke.",
    amplitude: "Höhe von R",
    amplitudeValue: (value, inMillivolts) => `${minus(value, 2)} ${inMillivolts ? "mV" : "(keine Einheit)"}`,
    amplitudeWhy: "R-Spitze gegen die örtliche Grundlinie, mit Vorzeichen.",
    probabilities: "Wahrscheinlichkeit, und die zu erklärende Klasse",
    probabilitiesWhy: (model) =>
      `Softmax-Ausgabe von ${model} für dieses Fenster. Die eigene Sicherheit des Modells, nicht die Aussicht, recht zu haben.`,
    window: "Sein Fenster: eine Sekunde, wie das Netz sie sieht",
    raw: "roh",
    denoised: "entrauscht",
    usual: "üblicher Schlag dieses Patienten",
    came: (how) => `kam ${how}`,
    nextCame: (how) => `der nächste kam ${how}`,
    early: (share) => `${percent(share, 0)} früher`,
    late: (share) => `${percent(share, 0)} später`,
    onTime: "pünktlich",
    timingWhy:
      "Früher und später: gegenüber dem üblichen Zyklus des Patienten, dem Median der letzten Intervalle zwischen zwei üblichen Schlägen, wie es dem Netz gesagt wurde. Innerhalb von 5\u00a0%: pünktlich.",
    notSure: "Nicht sicher: Wahrscheinlichkeit, und die zu erklärende Klasse",
    onlyPaced: "Nicht benannt; was das Netz sagen würde, und die zu erklärende Klasse",
    unsureNone: "Am ehesten nimmt das Netz an, dass der Schlag zu keiner seiner Klassen gehört.",
    unsureLow: (term, share, least) =>
      `Was das Netz am ehesten annimmt, ${term}, hat ${share}; ein Name braucht ${least}.`,
    heat: (term) => `Grad-CAM für ${term}`,
    heatUnit: "Logit je Kartenwert",
    heatNote:
      "Grad-CAM zeigt, wohin das Netz gesehen hat, nicht, warum das Herz es tat. An zurückgehaltenen Schlägen gemessen, entschied das, was es markiert, weniger als das, was SHAP markiert, und die beiden stimmten wenig überein.",
    guidedNote:
      "Sein Vorzeichen, das nur sagt, ob mehr Spannung an dieser Stelle helfen würde, ist weggelassen.",
    heatAround:
      "Was das Netz von den Schlägen ringsum wusste, etwa ihre zeitliche Lage, ist nicht in dieser Karte.",
    heatNone: (term) =>
      `Grad-CAM findet in diesem Fenster nichts, was für ${term} spricht: Die Karte ist überall null.`,
    heatSpread: (term) => `Was für ${term} spricht, ist über das ganze Fenster verteilt.`,
    againstSpread: (term) => `Gegen ${term} spricht mehr als dafür, über das ganze Fenster verteilt.`,
    heatAgainst: (term, where, share) =>
      `Gegen ${term} spricht mehr als dafür; das meiste davon (${share}) liegt ${where}.`,
    heatSentence: (term, where, share) => `Das meiste, was für ${term} spricht (${share}), liegt ${where}.`,
    before: (a, b) => `${number(a)} bis ${number(b)} ms vor der R-Spitze`,
    after: (a, b) => `${number(a)} bis ${number(b)} ms nach der R-Spitze`,
    around: (a, b) => `zwischen ${number(a)} ms vor und ${number(b)} ms nach der R-Spitze`,
    notNamed: (reason) => `${reason} Deshalb gibt es nichts zu erklären.`,
    failed: "Das Fenster dieses Schlags konnte nicht ausgeschnitten werden.",
  },

  explain: {
    method:
      "Grad-CAM und seine geführte Form: Selvaraju 2017, Springenberg 2014. SHAP je Abtastwert: Lundberg und Lee 2017, nach der Rescale-Regel von DeepLIFT (Shrikumar 2017). " +
      "Je Welle und in Teilen: Shapley-Werte (Shapley 1953) aus allen Kombinationen, nichts zufällig gezogen. Erwartete Gradienten: Erion 2021. " +
      "Alle außer Grad-CAM vergleichen mit anderen Schlägen und sagen, um wie viel ihre Werte sich nicht aufsummieren. Sie erklären das Netz, nicht das Herz.",
    methodTitle: "Erklärt durch",
    methods: {
      gradcam: "Grad-CAM",
      shap: "SHAP je Abtastwert",
      waves: "SHAP je Welle",
      segments: "SHAP in 12 Teilen",
      gradients: "Erwartete Gradienten",
    },
    methodsWhy: {
      gradcam:
        "Wohin das Netz gesehen hat: wie viel jede Stelle der Karte einer Schicht zur Klasse beiträgt (Selvaraju 2017).",
      shap: "Wie viel jeder Abtastwert zum Logit der Klasse beiträgt, gegenüber anderen Schlägen (Rescale-Regel: Lundberg und Lee 2017, Shrikumar 2017).",
      waves:
        "Wie viel jede Welle zum Logit der Klasse beiträgt: exakte Shapley-Werte, aus allen Kombinationen von Wellen dieses Schlags und anderer.",
      segments:
        "Dasselbe für zwölf gleiche Teile des Fensters, für Schläge, deren Wellen nicht bekannt oder nicht verlässlich sind.",
      gradients:
        "Wie viel jeder Abtastwert zum Logit der Klasse beiträgt, nach dem mittleren Gradienten auf dem Weg von anderen Schlägen zu diesem (Erion 2021): eine Gegenprobe zu SHAP.",
    },
    unrounded:
      "Dieses Netz rundet auf 8 Bit. Erklärt wird dasselbe Netz ohne die Rundung: Es kommt fast auf dasselbe.",
    noWaves:
      "Die Grenzen von QRS sind hier nicht bekannt: Welle für Welle lässt sich nichts sagen, wohl aber in zwölf Teilen.",
    titles: {
      gradcam: (term) => `Grad-CAM für ${term}`,
      shap: (term) => `SHAP für ${term}`,
      waves: (term) => `SHAP je Welle für ${term}`,
      segments: (term) => `SHAP in 12 Teilen für ${term}`,
      gradients: (term) => `Erwartete Gradienten für ${term}`,
    },
    units: {
      map: "Logit je Kartenwert",
      guided: "Karte mal Gradient",
      sample: "Logit je Abtastwert",
      wave: "Logit je Welle",
      segments: "Logit je Teil",
    },
    upFor: "dafür",
    downAgainst: "dagegen",
    layer: "Schicht",
    layerKinds: {
      convolution: "Faltung",
      depthwise: "kanalweise",
      pointwise: "punktweise",
      pool: "Pooling",
      dense: "voll verbunden",
    },
    layerName: (number_, kind, field, last) =>
      `${number_} ${kind}, sieht ${number(field)} ms${last ? " (letzte)" : ""}`,
    kind: "Belege",
    kinds: {
      positive: "was dafür spricht",
      signed: "dafür und dagegen",
      guided: "geführt: Schritt für Schritt",
    },
    background: "Verglichen mit",
    backgrounds: {
      all: "Schlägen aller Arten",
      normal: "normalen Schlägen vieler Patienten",
      patient: "normalen Schlägen dieses Patienten",
    },
    noPatient: "normalen Schlägen dieses Patienten: keine",
    named: (term, count) => `Schlägen dieser Aufnahme mit Namen ${term} (${number(count)})`,
    keptOne: (letter, time) => `dem gemerkten Schlag: ${letter} bei ${time}`,
    kept: (count) => `den ${number(count)} gemerkten Schlägen`,
    keep: "Diesen Schlag merken, um andere damit zu vergleichen",
    keepDone: (count) =>
      `${beatsOf(count)} gemerkt: Wählen Sie ${count === 1 ? "ihn" : "sie"} unter „Verglichen mit“, hier oder bei anderen Schlägen.`,
    drop: "Diesen Schlag nicht länger merken",
    dropDone: (count) => (count === 0 ? "Kein Schlag ist gemerkt." : `${beatsOf(count)} gemerkt.`),
    compare: "Mit dem normalen Schlag dieses Patienten vergleichen",
    normalBeat: "Mittel der normalen Schläge dieses Patienten",
    meanWindow: "mittleres Fenster, entrauscht",
    dashed: (name) => `gestrichelt: ${name}`,
    busy: (share) => `Wird erklärt… ${share}`,
    failed: "Dieser Schlag konnte nicht erklärt werden.",
    waves: {
      p: { name: "die P-Welle", missing: "die fehlende P-Welle", label: "P-Welle" },
      pr: { name: "die PR-Strecke", missing: "", label: "PR-Strecke" },
      qrs: { name: "das QRS", missing: "", label: "QRS" },
      st: { name: "die ST-Strecke", missing: "", label: "ST-Strecke" },
      t: { name: "die T-Welle", missing: "die fehlende T-Welle", label: "T-Welle" },
      rest: { name: "das übrige Fenster", missing: "", label: "übriges Fenster" },
      timing: { name: "die zeitliche Lage", missing: "", label: "zeitliche Lage (RR)" },
      around: { name: "die Schläge ringsum", missing: "", label: "Rhythmus und Schläge ringsum" },
    },
    surroundings: {
      name: "die zeitliche Lage und die Schläge ringsum",
      label: "zeitliche Lage und Schläge ringsum",
    },
    segment: (from, to) => {
      const span = `${minusWhole(from)} bis ${minusWhole(to)} ms`;
      return { name: `das Stück von ${span}`, label: span };
    },
    missing: (label) => `${label} (fehlt)`,
    wavesCaption: "Welle für Welle, in Logit",
    segmentsCaption: "Zwölf Teile des Fensters, ab R, in Logit",
    wave: "Welle",
    value: "Logit",
    signed: (value, digits = 2) => {
      const size = number(Math.abs(value), digits);
      if (Math.abs(value) < 0.5 * 10 ** -digits) return size;
      return `${value < 0 ? "−" : "+"}${size}`;
    },
    valued: (name, value) => `${name} (${value < 0 ? "−" : "+"}${number(Math.abs(value), 1)})`,
    listed: (parts) =>
      parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} und ${parts[parts.length - 1]}`,
    onlyAgainst: (term, contra) => `Nichts spricht hier deutlich für ${term}; dagegen: ${contra}.`,
    because: (term, pro, contra) =>
      `${capital(term)} vor allem durch ${pro}${contra ? `; dagegen: ${contra}` : ""}.`,
    balanced: (term, pro, contra, balance) =>
      `Für ${term}: ${pro}${contra ? `; dagegen: ${contra}` : ""}. Insgesamt ${balance < 0 ? "dagegen" : "dafür"} (${balance < 0 ? "−" : "+"}${number(Math.abs(balance), 1)}).`,
    nothing: (term) =>
      `Für ${term} gleicht dieser Schlag sehr denen, mit denen er verglichen wird: Keine Welle macht einen Unterschied.`,
    sums: (logit, expected, compared, residual) =>
      `Logit ${minus(logit)}, gegenüber im Mittel ${minus(expected)} für ` +
      `${compared === 1 ? "den verglichenen Schlag" : `die ${number(compared)} verglichenen Schläge`}. ` +
      `Die Werte ergeben zusammen den Unterschied; übrig bleibt: ${remainder(residual)}.`,
    groupSums: (logit, expected, residual) =>
      `Mittleres Logit ${minus(logit)}, gegenüber ${minus(expected)} für die verglichenen Schläge; ` +
      `übrig bleibt höchstens ${remainder(residual)}.`,
    off: "Die Werte ergeben zusammen nicht den Unterschied: Auf sie ist hier kein Verlass.",
    disagree: ({ exact, gradients }) =>
      `Die Verfahren sind sich hier uneinig: Von SHAP, je Welle summiert, weichen exakte Shapley-Werte um ${percent(exact, 0)} und erwartete Gradienten um ${percent(gradients, 0)} ab. Nur große Werte bedeuten etwas.`,
    agree: ({ exact, gradients }) =>
      `Welle für Welle geprüft: Von SHAP weichen exakte Shapley-Werte um ${percent(exact, 0)} und erwartete Gradienten um ${percent(gradients, 0)} ab.`,
    exact: (beats) => `Exakt für ${number(beats)} der verglichenen Schläge, gleichmäßig ausgewählt.`,
    loose:
      "An acht Stellen auf dem Weg von jedem verglichenen Schlag betrachtet, daher bleibt etwas Logit übrig.",
    note: "Es sagt, was das Netz bewegt hat, nicht, was dem Herzen fehlt.",
    bothChannels:
      "Der Wert jedes Zeitschritts gilt für den Schlag und den üblichen Schlag des Patienten zusammen.",
    aroundSummed:
      "Was dem Netz neben dem Fenster gesagt wird, zählt zu der Welle, von der es handelt, als zeitliche Lage, oder als die Schläge ringsum.",
    save: "Diese Erklärung speichern",
    saveAs: { svg: "SVG", png: "PNG", csv: "CSV" },
    saveWhy: {
      svg: "Das Bild als Zeichnung. Von da an außerhalb des Schutzes dieser Seite.",
      png: "Das Bild als Pixel. Von da an außerhalb des Schutzes dieser Seite.",
      csv: "Die Zahlen: eine Zeile je Zeitschritt, eine Zeile je Welle. Von da an außerhalb des Schutzes dieser Seite.",
    },
    group: (term, count, most) =>
      count === 0
        ? `Kein Schlag heißt ${term}`
        : `Alle Schläge dieser Klasse erklären (${term}: ${count > most ? `${number(most)} von ` : ""}${number(count)})`,
    groupProgress: (done, of) => `${number(done)} von ${ofBeats(of)} erklärt`,
    groupBar: "Die Schläge der Klasse werden erklärt",
    groupFailed: "Diese Schläge konnten nicht erklärt werden.",
    groupNone: "Von keinem dieser Schläge sind die Grenzen von QRS bekannt.",
    groupCancel: "Abbrechen",
    groupCancelled: "Abgebrochen.",
    groupTitle: (term, count, of) =>
      `Mittel von ${number(count)} von ${ofBeats(of)} mit Namen ${term}${count < of ? ", gleichmäßig verteilt" : ""}`,
    called: (name, term, share) => `${name} genannt; ${term} hat ${share}.`,
    calledNothing: (term, share) => `Nicht benannt; ${term} hat ${share}.`,
    beatTitle: (beat, time) => `Schlag ${number(beat)} bei ${time}`,
    by: (method, background, model) =>
      `${method}${background ? `, verglichen mit ${background}` : ""}; ${model}`,
    disclaimer: "Tracelight, für Forschung und Lehre. Kein Medizinprodukt.",
  },

  edit: {
    title: "Diesen Schlag ändern",
    nameIt: "Diesen Schlag benennen",
    nameKey: (name, key) => `${name}: Taste ${key}`,
    remove: "Schlag löschen",
    removeWhy: "Nimmt diesen Schlag weg (Entf). Das kann rückgängig gemacht werden.",
    byYou: "von Ihnen",
    youNamed: (model, term, share) =>
      `Von Ihnen benannt; ${model} sagte ${share ? `${term} (${share})` : "nichts: Es ließ den Schlag ohne Namen"}.`,
    addedHeading: "Von Ihnen hinzugefügt, ohne Namen",
    youAdded: "Von Ihnen hinzugefügt: Der Rechenkern hat ihn nicht gefunden.",
    youMoved: "Sie haben seine Wellen verschoben; die Intervalle folgen.",
    notFound: "Sie haben diesen Schlag hinzugefügt; kein Netz wurde dazu befragt.",
    notMeasured: "nicht gemessen: Sie haben diesen Schlag hinzugefügt",
    waves: "Seine Wellen verschieben",
    wavesHint:
      "Millisekunden ab der R-Spitze, davor negativ. Die Marken auf dem Papier und die Intervalle folgen. Mit Maus oder Finger ziehen Sie sie auf dem Papier an den Griffen an ihrem oberen Ende.",
    noWave: { p: "Keine P-Welle", t: "Keine T-Welle" },
    noWaveWhy:
      "Dieser Schlag hat keine solche Welle; seine Intervalle folgen. Es lässt sich rückgängig machen.",
    waveNames: { p: "P-Welle", t: "T-Welle" },
    edgeNames: {
      pOn: "P-Beginn",
      pPeak: "P-Gipfel",
      pOff: "P-Ende",
      qrsOn: "QRS-Beginn",
      qrsOff: "QRS-Ende",
      tOn: "T-Beginn",
      tPeak: "T-Gipfel",
      tOff: "T-Ende",
    },
    edges: {
      pOn: "Beginn von P",
      pPeak: "Gipfel von P",
      pOff: "Ende von P",
      qrsOn: "Beginn von QRS",
      qrsOff: "Ende von QRS",
      tOn: "Beginn von T",
      tPeak: "Gipfel von T",
      tOff: "Ende von T",
    },
    undo: "Rückgängig",
    undoWhy: "Nimmt die letzte Änderung zurück (Strg-Z)",
    redo: "Wiederholen",
    redoWhy: "Tut noch einmal, was rückgängig gemacht wurde (Strg-Umschalt-Z oder Strg-Y)",
    add: "Neuer Schlag",
    addWhy:
      "Tippen Sie dann auf dem Papier in die Nähe seiner R-Spitze: Der Schlag kommt an die Spitze, mit gedrückter Alt-Taste genau dorthin, wo Sie tippen. Die Taste a fügt einen in der Mitte der Ansicht hinzu.",
    addLayer:
      "Einen Schlag hinzufügen: Tippen Sie in die Nähe seiner R-Spitze, mit Alt genau an die Stelle; die Eingabetaste fügt ihn in der Mitte der Ansicht hinzu, Esc lässt es sein",
    addHintTouch: "Drücken Sie nahe der R-Zacke des neuen Schlags.",
    addHint:
      "Tippen Sie in die Nähe der R-Spitze des neuen Schlags, mit Alt genau an die Stelle. Esc: keiner.",
    order: "Die Wellen behalten ihre Reihenfolge: P, QRS, T, und jede endet, nachdem sie beginnt.",
    addedAtPeak: (time) => `Schlag an seiner R-Spitze bei ${time} hinzugefügt.`,
    addedAsPlaced: (time) =>
      `Schlag genau bei ${time} hinzugefügt: Im Umkreis von 100 ms ist keine R-Spitze.`,
    draggedTo: (edge, ms) => `${edge} ${minusWhole(ms)} ms`,
    tooNear: "Dort ist schon ein Schlag: Er ist ausgewählt.",
    selectFirst: "Wählen Sie zuerst einen Schlag.",
    nothingToUndo: "Es gibt nichts rückgängig zu machen.",
    nothingToRedo: "Es gibt nichts zu wiederholen.",
    undone: (what) => `Rückgängig gemacht: ${what}`,
    redone: (what) => `Wiederholt: ${what}`,
    inLead: (lead) => ` In Ableitung ${lead}.`,
    kinds: {
      name: (count, term) => `${beatsOf(count)} ${term} genannt.`,
      delete: (count) => `${beatsOf(count)} gelöscht.`,
      add: (time) => `Schlag bei ${time} hinzugefügt.`,
      wave: (edge) => `${capital(edge)} verschoben.`,
      unwave: (wave) => `${wave} entfernt.`,
      note: "Eine Notiz.",
    },
    count: editsAndNotes,
    atOtherRate: (edits, notes) =>
      `Bei der Abtastrate von vorher gab es von Ihnen: ${editsAndNotes(edits, notes)} Bei dieser werden sie nicht gezeigt, mit jener kommen sie wieder.`,
    keeping: {
      none: "Weg, wenn die Seite geschlossen wird, außer Sie bewahren sie auf (Notizen).",
      writing: "Wird auf diesem Gerät gespeichert…",
      kept: "Auf diesem Gerät aufbewahrt.",
      restored: "Von diesem Gerät wiederhergestellt, wo Sie sie aufbewahren ließen.",
      failed:
        "Sie konnten nicht aufbewahrt werden: Das Gerät hat keinen Platz, oder der Browser verbietet es.",
      elsewhere:
        "Nicht aufbewahrt: Ein anderer Tab hat diese Aufnahme offen und bewahrt seine Änderungen auf. Schließen Sie ihn, dann öffnen Sie sie hier erneut.",
    },
    restored: (edits, notes) =>
      `Von diesem Gerät wiederhergestellt: ${counted(edits, "Änderung", "Änderungen")}, ${counted(notes, "Notiz", "Notizen")}.`,
    edited: (beats) => `Sie haben ${beatsOf(beats)} geändert.`,
    followSummary:
      "Anzahlen, Listen, Herzfrequenzvariabilität und gespeicherte Dateien folgen Ihren Änderungen. " +
      "Herzfrequenz, Mediane und Rhythmus gelten für die Schläge, wie der Rechenkern sie gefunden und benannt hat.",
    followRhythm:
      "Diese Episoden gelten für die Schläge, wie der Rechenkern sie gefunden und benannt hat: Sie folgen Ihren Änderungen nicht.",
    followHrv: "Die Herzfrequenzvariabilität folgt Ihren Änderungen.",
  },

  byHand: {
    beat: ({ given, added, moved }) =>
      `von Hand ${[added ? "hinzugefügt" : "", given ? "benannt" : "", moved ? "Wellen verschoben" : ""].filter(Boolean).join(", ")}`,
    deleted: (letter) => `Schlag${letter ? ` ${letter}` : ""} von Hand gelöscht`,
    remark: ({ named, added, moved, deleted }) => {
      const parts = [
        named ? `${beatsOf(named)} benannt` : "",
        added ? `${number(added)} hinzugefügt` : "",
        deleted ? `${number(deleted)} gelöscht` : "",
        moved ? `Wellen von ${number(moved)} verschoben` : "",
      ];
      return `Von Hand: ${parts.filter(Boolean).join(", ")}.`;
    },
    notFollowed:
      "Gilt für die Schläge, wie das Programm sie gefunden und benannt hat, ohne das, was von Hand geändert wurde.",
    inReport:
      "In den Streifen sind solche Schläge unterstrichen. Anzahlen, Streifen und Herzfrequenzvariabilität folgen dem, was von Hand getan wurde; " +
      "Herzfrequenz, Intervalle und Episoden gelten für die Schläge, wie das Programm sie gefunden und benannt hat.",
  },

  templates: {
    title: "Formen",
    label: "Formen der Schläge, die mit den meisten Schlägen zuerst",
    start: "Schläge nach Form ordnen",
    waiting: "Schläge werden nach Form geordnet, sobald alle gefunden sind.",
    busy: "Schläge werden nach Form geordnet",
    progress: (done, of, left) => `${number(done)} von ${ofBeats(of)}${left}`,
    cancelled: "Abgebrochen.",
    failed: "Die Schläge konnten nicht nach Form geordnet werden.",
    found: (beats, shapes, none, out) =>
      `${beatsOf(beats)} in ${counted(shapes, "Form", "Formen")}${none ? `, ${counted(none, "gleicht", "gleichen")} keiner davon` : ""}.` +
      `${out ? ` Nicht verglichen: ${beatsOf(out)}, wo das Signal nicht lesbar ist, oder an einer Lücke oder einem Ende.` : ""}`,
    shape: (place) => `Form ${number(place)}`,
    likeNone: "Wie keine",
    card: (name, count, letters) => `${name}: ${beatsOf(count)}${letters ? `, ${letters}` : ""}`,
    letterCount: (term, count) => `${number(count)} ${term}`,
    heading: (name, count) => `${name}: ${beatsOf(count)}`,
    drawn: (drawn, of) =>
      drawn < of
        ? `${number(drawn)} von ${ofBeats(of)} sind übereinander gezeichnet, gleichmäßig ausgewählt. Dick: das Mittel.`
        : "Alle sind übereinander gezeichnet. Dick: das Mittel.",
    overLabel: (name, count) =>
      `${name}: Fenster von ${ofBeats(count)} dieser Form übereinander, mit ihrem Mittel`,
    nameAll: (count) => (count === 1 ? "1 Schlag benennen" : `Alle ${beatsOf(count)} benennen`),
    list: "Schläge dieser Form",
    previous: "‹ Voriger dieser Form",
    next: "Nächster dieser Form ›",
    noMore: "Kein weiterer Schlag dieser Form in dieser Richtung.",
    timeAxis: "ms ab der R-Spitze",
    unit: "mV",
    method: (most) =>
      "Das Fenster jedes Schlags wird entrauscht, wie das Netz es sieht. Sein QRS-Komplex, 100 ms zu beiden Seiten der R-Spitze, kommt zu der Form, deren Mittel er am meisten " +
      "gleicht (Korrelation über 0,9, die beste bei Verschiebungen bis 8 ms), oder beginnt eine neue; Formen, deren Mittel über 0,95 korrelieren, werden am Ende vereint. " +
      "P- und T-Wellen und die Höhe eines Schlags zählen nicht. Jeder Schlag wird verglichen; " +
      `von einer großen Form werden ${number(most)} Schläge, gleichmäßig ausgewählt, gezeichnet. Fenster werden ohne ihr eigenes Mittel gezeichnet. ` +
      "Entrauschen: Symlet-4-Wavelet, weiche Schwelle (Donoho 1995). Das Ordnen folgt keiner Veröffentlichung: Es ist das des Programms, und nur die Reihenfolge der Schläge zählt dafür.",
  },

  notes: {
    title: "Notizen",
    label: "Notizen, in zeitlicher Folge",
    words: "Text der Notiz",
    where: (at, time) => `${at}, bei ${time}`,
    atBeat: "Eine Notiz zum gewählten Schlag",
    atMiddle: "Eine Notiz zur Mitte der Ansicht",
    changing: "Die gewählte Notiz",
    add: "Notiz hinzufügen",
    change: "Notiz speichern",
    remove: "Notiz löschen",
    fresh: "Neue Notiz",
    none: "Noch keine Notizen. Sie werden in die gespeicherten Ergebnisse (JSON) geschrieben, und nirgendwo sonst.",
    empty: "Eine Notiz braucht Text.",
    saved: "Notiz gespeichert.",
    removed: "Notiz gelöscht.",
    method:
      "Notizen sind Ihre eigenen Worte: Kein Programm liest sie. Eine Notiz gehört zu einer Zeit ab Beginn der Aufnahme, zu der des gewählten Schlags oder der Mitte der Ansicht. " +
      "Was davon aufbewahrt wird, liegt im eigenen Speicher des Browsers (IndexedDB, W3C), und nur, solange das eingeschaltet ist.",
  },

  keep: {
    sure: {
      title: "Alles vergessen?",
      what: "Änderungen, Notizen, Einstellungen und Live-Aufnahmen, die auf diesem Gerät aufbewahrt sind, werden gelöscht, in jedem Tab. Das lässt sich nicht rückgängig machen.",
      yes: "Alles vergessen",
      no: "Aufbewahren",
    },
    title: "Auf diesem Gerät aufbewahrt",
    keep: "Meine Änderungen, Notizen und Einstellungen auf diesem Gerät aufbewahren",
    aboutTitle: "Was das aufbewahrt, und wo",
    about:
      "Aus: Nichts wird aufbewahrt, und alles ist weg, wenn die Seite geschlossen wird. Ein: im eigenen Speicher dieses Browsers, und nirgendwo sonst; wer diesen Browser benutzt, kann es öffnen. " +
      "Die Aufnahme selbst wird nicht aufbewahrt. Sie wird an den Größen ihrer Dateien und an einer Zahl aus 16 Blöcken jeder Datei wiedererkannt, nicht an ihrem Namen. Einstellungen: Sprache, Anteil der Ergebnisse am Bildschirm, Vorschub, Verstärkung, Kurve, Wellen, Modell, Kalibrierung des Bildschirms, und dass Sie den Rundgang gesehen haben.",
    forget: "Alles vergessen",
    on: "Von jetzt an werden Ihre Änderungen, Notizen und Einstellungen auf diesem Gerät aufbewahrt.",
    forgotten:
      "Alles, was auf diesem Gerät aufbewahrt war, ist gelöscht, und von jetzt an wird nichts aufbewahrt.",
    forgottenHere:
      "Änderungen, Notizen und Einstellungen sind gelöscht, und von jetzt an wird nichts aufbewahrt. Übrig ist eine Live-Aufnahme, die nicht gelöscht werden konnte.",
    notForgotten:
      "Der Browser hat nicht gelöscht, was aufbewahrt ist. Schließen Sie andere Tabs mit dieser Seite und versuchen Sie es erneut.",
    forbidden:
      "Dieser Browser lässt die Seite nichts aufbewahren (ein privates Fenster, oder der Speicher ist abgeschaltet). Nichts wird aufbewahrt.",
  },

  live: {
    connect: "Brustgurt verbinden",
    choose: "Welcher Gurt?",
    chooseHelp:
      "Der Browser listet die Gurte auf, die in der Nähe und wach sind: Legen Sie den Gurt an, befeuchten Sie seine Elektroden und beenden Sie andere Apps, die ihn verwenden. Was er sendet, wird hier ausgewertet und geht nirgendwohin.",
    sensors: {
      polar: "Polar H10 (EKG)",
      movesense: "Movesense (EKG)",
      "heart-rate": "Ein beliebiger Herzfrequenzgurt (Herzfrequenz und RR-Intervalle, kein EKG)",
      simulated: "Simulierter Gurt (Sie brauchen keinen)",
    },
    simulatedAbout:
      "Er spielt die Aufnahme ab, die der Seite beiliegt, in ihrem wahren Tempo, mit einer Uhr, die etwas falsch geht, und mit Paketen, die verloren gehen.",
    keep: "Die Aufnahme auf dieses Gerät schreiben, während sie läuft",
    keepAbout:
      "Damit durch einen Absturz, einen zugeklappten Deckel oder einen leeren Akku nichts verloren geht. Sie bleibt im eigenen Speicher dieses Browsers, bis Sie sie löschen.",
    start: "Verbinden",
    cancel: "Abbrechen",
    obstacles: {
      "no-api":
        "Dieser Browser kann Bluetooth-Sensoren nicht erreichen (Safari und Firefox können es nicht). Verwenden Sie Chrome, Edge oder einen anderen Chromium-Browser auf einem Computer oder einem Android-Telefon (unter Linux muss für Chrome chrome://flags/#enable-web-bluetooth eingeschaltet sein); oder nehmen Sie mit der App des Gurts auf und öffnen Sie die Datei hier.",
      insecure:
        "Der Browser erlaubt Bluetooth nur auf sicheren Seiten: Öffnen Sie diese Seite über https, von localhost oder als Einzeldatei.",
      "frame-not-allowed":
        'Die Seite, die diese hier zeigt, erlaubt darin kein Bluetooth (allow="bluetooth"). Öffnen Sie diese Seite für sich allein.',
      "no-adapter":
        "Dieses Gerät hat kein Bluetooth, oder es ist ausgeschaltet. Schalten Sie es ein und versuchen Sie es erneut.",
    },
    stop: "Aufnahme beenden",
    review: "In der Auswertung öffnen",
    close: "Zurück zum Anfang",
    battery: (percent) => `Batterie ${number(percent)} %`,
    readingSoFar: (share) =>
      `Das bisher Aufgenommene wird gelesen: ${share}. Was inzwischen kommt, wird angefügt.`,
    measuring: "Die Uhr des Gurts wird gemessen: drei Sekunden.",
    links: {
      choosing: () => "Wählen Sie den Gurt in der Liste des Browsers.",
      connecting: () => "Wird verbunden…",
      starting: () => "Verbunden; der Datenstrom wird gestartet…",
      streaming: () => "Live.",
      waiting: (seconds) => `Verbindung verloren: neuer Versuch in ${number(seconds)} s.`,
      stopped: () => "Beendet.",
      failed: () => "Es ist nicht gelungen.",
    },
    faults: {
      "not-chosen": "Es wurde kein Gurt gewählt.",
      "not-allowed": "Der Browser erlaubt es hier nicht.",
      "out-of-reach":
        "Der Gurt war nicht zu erreichen: Kommen Sie näher, befeuchten Sie seine Elektroden, beenden Sie andere Apps, die ihn verwenden.",
      "no-answer": "Der Gurt hat nicht geantwortet.",
      pairing:
        "Koppeln Sie den Gurt in den Bluetooth-Einstellungen des Systems und verbinden Sie ihn dann erneut.",
      "no-service": "Dem Gurt fehlt, was gebraucht wird: Vielleicht ist es ein anderes Modell.",
      "no-ecg": "Dieser Sensor sendet kein EKG.",
      refused:
        "Der Gurt hat es abgelehnt, sein EKG zu starten: Nehmen Sie ihn ab, warten Sie eine Minute und legen Sie ihn wieder an.",
      "in-charger": "Der Sensor liegt in seinem Ladegerät.",
      "no-rate": "Der Sensor hat keine Abtastrate angenommen, die hier bekannt ist.",
      lost: "Die Verbindung ist abgebrochen.",
      silent: "Fünf Sekunden lang kam nichts.",
      ended: "Der Gurt hat seine Übertragung von selbst beendet.",
      "other-sensor": "Das ist nicht der Gurt, mit dem die Aufnahme gemacht wurde: Es wurde nichts angefügt.",
      "not-continued":
        "Die Aufnahme ist nicht mehr da oder läuft in einem anderen Tab: Es wurde nichts angefügt.",
      bluetooth: "Das Bluetooth des Browsers hat einen Fehler gemeldet.",
    },
    alarms: {
      "lead-off": "Kein brauchbares Signal: Der Gurt ist trocken, abgenommen oder außer Reichweite.",
      pause: "Drei Sekunden lang kein Schlag.",
      run: "Fünf oder mehr vorzeitige Schläge aus den Kammern hintereinander, schnell (wie VT).",
    },
    alarmsOfIntervals: {
      "lead-off":
        "Kein Kontakt zur Haut, oder es kommt nichts: Der Gurt ist trocken, abgenommen oder außer Reichweite.",
      pause:
        "Ein Intervall von drei Sekunden oder mehr: eine Pause des Herzens, oder Schläge, die dem Gurt entgingen.",
    },
    figures: "Was gefunden wird",
    none: "–",
    bpm: (rate) => `${number(rate)} /min`,
    bpmWhy:
      "Mittel über die letzten acht Intervalle zwischen Schlägen; bei einem Gurt ohne EKG das, was der Gurt angibt.",
    rhythmWhy:
      "Der Rhythmus der letzten Schläge, soweit er schon feststeht, und das letzte Ereignis (siehe Rhythmus in der Auswertung).",
    beats: (count, others) => (others ? `${number(count)} · ${others}` : number(count)),
    beatsWhy: "In lesbarem Signal gefundene Schläge, und von diesen die nicht normalen, nach Klasse.",
    hrvTitle: "Variabilität, letzte 5 min",
    hrv: (sdnn, rmssd) => `SDNN ${number(sdnn)} ms · RMSSD ${number(rmssd)} ms`,
    hrvWhy: "Der normalen Schläge, gemessen wie in der Auswertung (Task Force 1996).",
    notEnough: "nicht genug Daten",
    clock: "Uhr des Gurts",
    rate: (rate, lost, gaps) =>
      lost
        ? `${number(rate, 2)} Hz · ${counted(gaps, "Lücke", "Lücken")}, ${counted(lost, "Abtastwert", "Abtastwerte")} verloren`
        : `${number(rate, 2)} Hz · nichts verloren`,
    clockWhy:
      "Die wahre Abtastrate, gemessen an den eigenen Zeitstempeln des Gurts; was auf dem Funkweg verloren ging, ist eine Lücke.",
    safe: "Aufnahme",
    journal: {
      off: (seconds) => `${duration(seconds)}, nicht aufbewahrt`,
      kept: (seconds, bytes) =>
        `${duration(seconds)}, sicher auf diesem Gerät (${number(bytes / 1e6, 1)} MB)`,
      full: (seconds, _bytes) =>
        `kein Platz mehr auf diesem Gerät: Aufbewahrt ist der Anfang, ${duration(seconds)}`,
      failed: (seconds, _bytes) =>
        `dieses Gerät hat das Schreiben verweigert: Aufbewahrt ist der Anfang, ${duration(seconds)}`,
    },
    cannotKeep:
      "nicht aufbewahrt: Dieser Browser gibt der Seite keinen Platz für Dateien (sie ist als Datei oder in einem privaten Fenster geöffnet)",
    safeWhy:
      "Solange hier sicher steht, wird jedes Paket mit seiner Prüfsumme geschrieben, bevor es ausgewertet wird.",
    regularityTitle: "Regelmäßigkeit",
    regularity: {
      unknown: (usable) =>
        `noch nicht zu sagen (${counted(usable, "brauchbares Intervall", "brauchbare Intervalle")})`,
      "not-irregular": (share) => `nicht unregelmäßig wie bei Vorhofflimmern (${share})`,
      irregular: (share) =>
        `unregelmäßig wie bei Vorhofflimmern, soweit Intervalle allein es sagen können (${share})`,
    },
    regularityWhy:
      "Der Anteil ungleicher Paare unter den letzten 48 Intervallen: Ab 89\u00a0% streuen sie wie bei Vorhofflimmern. Häufige vorzeitige Schläge können ebenso streuen: Das zu unterscheiden braucht ein EKG. Keine Diagnose.",
    rrTitle: "Intervalle",
    rrMethod:
      "Kein EKG, kein medizinischer Alarm, keine Diagnose: Der Gurt sagt, wann Schläge kamen, und kann welche übersehen oder doppelt zählen. Intervalle neben Schlägen, die vorzeitig, übersehen oder doppelt gezählt scheinen, bleiben bei der Regelmäßigkeit außer Betracht; der Rest wird beurteilt, wie der Leser Schläge ohne Namen und P-Wellen beurteilt. Ein Paket hat keinen Zeitstempel: Die Schläge folgen einander nach ihren Intervallen, und ein Paket, das später kam, als diese erklären, liegt hinter einer Lücke.",
    tachogram: "Tachogramm der letzten fünf Minuten",
    rrShown: ({ count, low, high, gaps }) =>
      `${counted(count, "Intervall", "Intervalle")}, ${number(low)} bis ${number(high)} ms${gaps ? `; ${counted(gaps, "Lücke", "Lücken")}` : ""}.`,
    saveIntervals: "Als Tabelle speichern (CSV)",
    intervalsAbout: (strap, start) =>
      `RR-Intervalle eines Gurts, kein EKG; Gurt: ${strap}; Beginn: ${start} Ortszeit; Zeit des Schlags, der das Intervall beendet, vom ersten Schlag an`,
    ratesAbout: (strap, start) =>
      `Herzfrequenzen, wie ein Gurt sie mittelt, kein EKG, keine Intervalle; Gurt: ${strap}; Beginn: ${start} Ortszeit; Zeit, zu der jede kam, ab der ersten`,
    noRr: "Dieser Gurt sendet keine Intervalle zwischen Schlägen, nur seine eigene mittlere Herzfrequenz: Es gibt nichts zu zeichnen, und weder Regelmäßigkeit noch Variabilität lassen sich angeben. Die Frequenzen können als Tabelle gespeichert werden.",
    noIntervals: "In dieser Aufnahme sind keine Intervalle.",
    rrOnly:
      "Dieser Gurt sendet kein EKG: nur, wann Schläge kamen, nicht, wie sie aussahen. Kein Schlag wird benannt.",
    rrLast: (intervals) => `Letzte Intervalle, ms: ${intervals}`,
    noContact: "Der Gurt meldet, dass er keinen Kontakt zur Haut hat.",
    again: (attempt) => `Verbindung verloren: neuer Versuch, der ${number(attempt)}.…`,
    isSafe: "Was aufgezeichnet wurde, ist sicher.",
    lost: (seconds) =>
      `Die Aufnahme wird nicht mehr auf dieses Gerät geschrieben: ${duration(seconds)} sind sicher, was folgt, nicht. Schaffen Sie Platz, beenden Sie sie und beginnen Sie neu.`,
    noMedicalAlarm: "Kein medizinischer Alarm: Verlassen Sie sich nie darauf.",
    lastEvent: (what, when) => `zuletzt: ${what}, ${when}`,
    since: (when) => `seit ${when}`,
    assumptions: {
      "movesense-scale":
        "Angenommen: 0,38 µV je Einheit, wie es der Hersteller für andere Firmware angab. Höhen in mV können falsch sein, Zeiten nicht.",
    },
    way: "Papier",
    sweep: "wird überschrieben",
    run: "läuft nach links",
    abnormal: "Der letzte nicht normale Schlag",
    method:
      "Kein medizinischer Alarm, und nie als solcher zu gebrauchen: Was hier gemeldet wird, ist so gut, wie die Schläge gefunden und benannt sind. " +
      "Die Zeit kommt aus den Zeitstempeln des Gurts, über einen Verzögerungsregelkreis (delay-locked loop, Adriaensen 2005); Schläge werden von demselben Netz benannt wie in Dateien: Ein Buchstabe bleibt blass, bis der nächste Schlag bekannt ist, der ihn ändern kann. " +
      "Hinter einem anderen Tab läuft sie weiter: Auf einem Rechner mit Chromium wartete dort in sechs Minuten kein Paket länger als im Vordergrund. Ein Telefon kann eine Seite anhalten, die nicht vorn ist: Lassen Sie sie vorn und den Bildschirm an.",
    recordings: "Live-Aufnahmen auf diesem Gerät",
    recording: (when, length, sensor) => `${when} · ${length} · ${sensor}`,
    notEnded: "nicht beendet: Die Seite wurde währenddessen geschlossen, oder es war kein Platz mehr",
    continueIt: "Fortsetzen",
    openIt: "Öffnen",
    deleteIt: "Löschen",
    sureDelete: {
      title: "Diese Aufnahme löschen?",
      what: "Sie wird von diesem Gerät gelöscht. Das lässt sich nicht rückgängig machen.",
      yes: "Löschen",
      no: "Aufbewahren",
    },
    stillWritten: (count) =>
      count === 1
        ? "Eine Live-Aufnahme wird gerade in einem anderen Tab geschrieben: Beenden Sie sie dort und löschen Sie sie dann."
        : `${number(count)} Live-Aufnahmen werden gerade in anderen Tabs geschrieben: Beenden Sie sie dort und löschen Sie sie dann.`,
    sureOpen: {
      title: "Die Live-Aufnahme beenden?",
      yes: "Beenden und die Datei öffnen",
      no: "Weiter aufnehmen",
    },
    openEnds: {
      kept: "Eine Datei zu öffnen beendet die Live-Aufnahme. Was aufgenommen wurde, ist auf diesem Gerät aufbewahrt.",
      partly:
        "Eine Datei zu öffnen beendet die Live-Aufnahme. Was davon geschrieben werden konnte, ist auf diesem Gerät aufbewahrt, der Rest ist dann weg.",
      lost: "Eine Datei zu öffnen beendet die Live-Aufnahme. Sie wird nicht aufbewahrt: Sie ist dann weg.",
    },
    noEcg: "In dieser Aufnahme ist kein EKG.",
    remark:
      "Live aufgezeichnet; Abtastwerte nach den Zeitstempeln des Sensors auf ein gleichmäßiges Raster gelegt.",
    lead: "EKG",
  },

  status: {
    opening: "Wird geöffnet…",
    analysing: (share, left) => `Wird ausgewertet… ${share}${left}`,
    left: (seconds) =>
      seconds < 1 ? ", noch weniger als eine Sekunde" : `, noch etwa ${duration(Math.ceil(seconds))}`,
    cancel: "Abbrechen",
    stopped: "Angehalten: Die bisherigen Schläge bleiben erhalten.",
    refused: "In dieser Ableitung konnte nichts ausgewertet werden.",
    again: "Die ganze Ableitung auswerten",
    done: (beats, unreadable, lead) =>
      `${beatsOf(beats)} in Ableitung ${lead} gefunden${unreadable ? `, und ${counted(unreadable, "weiterer", "weitere")} ${UNREADABLE_PLACE}` : ""}.`,
    engine: (version) => `Rechenkern ${version}`,
    requests: (count) => `${requestsOf(count)} seit dem Laden`,
  },

  ask: {
    title: "Was die Datei nicht sagt",
    change: "Abtastrate und Einheit",
    rate: "Abtastrate",
    rateHelp:
      "Abtastwerte pro Sekunde, wie der Hersteller des Geräts sie angibt: oft 125, 128, 130, 250, 256, 360, 500 oder 512.",
    rateUnit: "Hz",
    unit: "Die Zahlen sind in",
    units: { "": "wie die Datei sagt", 1: "mV", 0.001: "µV", 1000: "V" },
    unitOther: "andere",
    unitFactor: "mV pro Einheit",
    open: "Öffnen",
    cancel: "Abbrechen",
  },

  notice: {
    dismiss: "Ausblenden",
    add: "Fehlende Datei hinzufügen",
    cannotOpen: (name) => `${name} konnte nicht geöffnet werden.`,
    damaged: (name) => `${name} wurde geöffnet, aber etwas stimmt damit nicht.`,
    more: (count) =>
      count === 1
        ? "Ein weiterer Hinweis steht in der Leiste unten."
        : `${count} weitere Hinweise stehen in der Leiste unten.`,
    stopped: "Die Auswertung ist abgebrochen.",
    refused: "Diese Ableitung kann nicht ausgewertet werden.",
    cannotLoadModel: (name) => `Das Modell ${name} konnte nicht geladen werden.`,
    missing: (name, missing) =>
      `${name} braucht ${missing.join(" und ")}; ${missing.length === 1 ? "diese Datei wurde" : "diese Dateien wurden"} nicht angegeben.`,
    missingWhat: "Wählen Sie die Dateien zusammen, oder fügen Sie die fehlende jetzt hinzu.",
    leftOut: (name, others) =>
      `${name} geöffnet. Nicht Teil davon und nicht geöffnet: ${others.slice(0, 5).join(", ")}${others.length > 5 ? ` und ${others.length - 5} weitere` : ""}.`,
    where: (file, place, where) => `In ${file}${place ? `, ${place} ${number(where)}` : ""}.`,
    empty: (name) => `${name} ist leer: 0 Bytes.`,
    emptyWhat: "Kopieren Sie sie noch einmal von ihrer Quelle und wählen Sie sie dann erneut.",
    crash: "Der Rechenkern traf in dieser Datei auf etwas, womit er nicht umgehen konnte.",
    partFailed: "Ein Teil der Seite ist nicht angekommen.",
    partFailedWhat:
      "Was da ist, arbeitet weiter. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
    loadFailed: "Der Rechenkern konnte nicht geladen werden.",
    loadFailedWhat:
      "Laden Sie die Seite neu. Sie braucht einen Browser mit WebAssembly und Modul-Workern (von 2023 oder später).",
  },
  remedies,

  said: {
    opened: (name, length, leads) => `${name} geöffnet: ${length}, ${leadsOf(leads)}.`,
    selected: (name, time) => `${name}, bei ${time}`,
  },

  help: {
    title: "Tasten und Hilfe",
    close: "Schließen",
    keys: [
      ["← →", "um ein Zehntel der Ansicht verschieben"],
      ["Bild auf, Bild ab", "um eine ganze Ansicht verschieben"],
      ["Pos1, Ende", "Anfang und Ende der Aufnahme"],
      ["+ −", "vergrößern und verkleinern"],
      ["0", "zurück zu 25 mm/s und 10 mm/mV"],
      [
        "n, p",
        "nächster und voriger von dem, was über dem Papier gewählt ist: auffälliger Schlag, PVC, Pause …",
      ],
      ["e, E", "nächste und vorige Episode, die nicht der übliche Rhythmus ist"],
      ["w", "die Wellen aller sichtbaren Schläge markieren"],
      ["c", "Messzirkel: zwei Linien, die ms, /min und mV messen"],
      [
        "mit Messzirkel: ← →",
        "die Linie um einen Abtastwert verschieben, mit Umschalt um zehn, entlang der Kurve",
      ],
      ["mit Messzirkel: ↑ ↓", "ihre Höhe um 0,1 mm verschieben, mit Umschalt um 1 mm"],
      ["mit Messzirkel: Tab, m, Esc", "die andere Linie; das Intervall wiederholen (abtragen); Ende"],
      ["1 bis 9", "den gewählten Schlag benennen; die Reihenfolge steht unten"],
      ["Entf", "den gewählten Schlag löschen"],
      ["a, A", "einen Schlag an der R-Spitze nahe der Mitte der Ansicht hinzufügen; A: genau in der Mitte"],
      ["Strg Z", "rückgängig; Strg Umschalt Z oder Strg Y: wiederholen"],
      [". ,", "nächster und voriger Schlag jeder Klasse"],
      ["Eingabe", "den Schlag wählen, der der Mitte am nächsten ist"],
      [
        "Esc",
        "den Schlag, das Dialogfenster oder den Hinweis schließen; eine gezogene Welle lassen, wo sie war",
      ],
      ["?", "diese Hilfe"],
    ],
    nameKeys: (names) =>
      `Tasten, die einen Schlag benennen: ${names.map((name, i) => `${i + 1} ${name}`).join(", ")}.`,
    mouse:
      "Mit Maus oder Finger: Ziehen verschiebt, das Mausrad verschiebt, Strg und Mausrad oder die Zwei-Finger-Geste zoomt, Antippen eines Buchstabens zeigt seinen Schlag, Ziehen an den Enden seiner Wellen verschiebt sie. Im Gesamtverlauf ziehen Sie das Fenster.",
    paperTitle: "Das Papier",
    paper:
      "Ein kleines Kästchen ist 1 mm: bei 25 mm/s und 10 mm/mV 40 ms breit und 0,1 mV hoch. Die Stufe am linken Rand ist 1 mV hoch, wenn nicht eine andere Höhe daneben steht. " +
      "Abtastwerte sind durch gerade Linien verbunden, und Lücken bleiben Lücken. Wo mehrere Ableitungen gezeichnet sind, kennzeichnet eine Linie unter dem Namen die ausgewertete. Ein Streifen ist auf die Mitte des üblichen Bereichs der Ableitung zentriert; nichts wird gefiltert, außer Sie wählen „Entrauscht“.",
    beatsTitle: "Die Buchstaben",
    liveTitle: "Ein Brustgurt, live",
    live: (/** @type {string} */ start, /** @type {string} */ end, /** @type {string} */ goOn) =>
      `Beginnen Sie auf der Startseite mit „${start}“: Wählen Sie die Art, dann den Gurt in der Liste des Browsers. Jedes Paket wird auf dieses Gerät geschrieben, bevor es ausgewertet wird, sofern Sie das nicht abschalten, und bleibt dort, bis Sie es löschen. ` +
      "Hinter einem anderen Tab läuft eine Aufnahme auf einem Rechner weiter (mit Chromium gemessen, sechs Minuten); ein Telefon kann eine Seite anhalten, die nicht vorn ist. Solange das Gerät schläft oder die Seite geschlossen ist, wird nichts empfangen. " +
      `„${end}“ beendet sie und hält den Gurt an; danach öffnet sie sich in der Auswertung wie jede Aufnahme. Was ein Neuladen oder ein Absturz abgebrochen hat, steht auf der Startseite, einen Tag lang mit „${goOn}“: Was fehlt, wird eine Lücke.`,
    sourceTitle: "Woher die Namen kommen",
    source:
      "Zuerst werden QRS-Komplexe gefunden. Ein Fenster von einer Sekunde um jede R-Spitze wird mit dem Symlet-4-Wavelet entrauscht und einem kleinen neuronalen Netz gegeben, " +
      "das an der MIT-BIH Arrhythmia Database trainiert wurde. Es kennt seine wenigen Klassen und sonst nichts. " +
      "Schläge in nicht lesbarem Signal werden gefunden, aber nicht benannt. Drei Netze liegen der Seite bei:",
  },
};

/** What the engine says (sentences.js). @type {Record<string, string>} */
export const engine = {
  "The file says %g Hz, but the times of its rows give %.6g Hz: the times are believed.":
    "Die Datei nennt %1 Hz, aber die Zeiten ihrer Zeilen ergeben %2 Hz: Es gelten die Zeiten.",
  "column %zu should hold times, but none can be read":
    "Spalte %1 sollte Zeiten enthalten, aber keine ist lesbar",
  "the times in column %zu do not advance": "Die Zeiten in Spalte %1 laufen nicht weiter",
  "the times in column %zu run backwards": "Die Zeiten in Spalte %1 laufen rückwärts",
  "the times in column %zu go in steps of %g, which makes no sampling rate of an ECG, be it s, ms, us or ns":
    "Die Zeiten in Spalte %1 gehen in Schritten von %2, was in keiner Einheit (s, ms, µs oder ns) die Abtastrate eines EKG ergibt",
  "the times in column %zu go in steps of %g s, and %g Hz cannot be the sampling rate":
    "Die Zeiten in Spalte %1 gehen in Schritten von %2 s, und %3 Hz kann nicht die Abtastrate sein",
  "%.60s, line %llu: %s. Put the rows in order, or give the sampling rate (Hz) to read them as they stand.":
    "%1, Zeile %2: %3. Bringen Sie die Zeilen in die richtige Reihenfolge, oder geben Sie die Abtastrate (Hz) an, um sie so zu lesen, wie sie stehen.",
  "%.60s: %s. How many samples a second (Hz) does it hold?":
    "%1: %2. Wie viele Abtastwerte pro Sekunde (Hz) enthält die Datei?",
  "%.60s says %g Hz, which cannot be its sampling rate. How many samples a second (Hz) does it hold?":
    "%1 nennt %2 Hz, was nicht die Abtastrate sein kann. Wie viele Abtastwerte pro Sekunde (Hz) enthält die Datei?",
  "%.60s does not say its sampling rate: it has neither a time column nor a line that names it. How many samples a second (Hz) does it hold?":
    "%1 nennt keine Abtastrate: Es gibt weder eine Zeitspalte noch eine Zeile, die sie nennt. Wie viele Abtastwerte pro Sekunde (Hz) enthält die Datei?",
  "The sampling rate is %g Hz, as you said.%s": "Die Abtastrate ist %1 Hz, wie von Ihnen angegeben.%2",
  " The times in the file are not used.": " Die Zeiten in der Datei werden nicht verwendet.",
  "The sampling rate is the one that the file names, %g Hz: %s.":
    "Die Abtastrate ist die, die die Datei nennt, %1 Hz: %2.",
  "too large for a sample, NaN or empty": "für einen Abtastwert zu groß, NaN oder leer",
  "NaN, a like mark or empty": "NaN, ein Zeichen gleicher Bedeutung oder leer",
  "Column %zu%s is left out: it holds words or times, not samples.":
    "Spalte %1%2 wird ausgelassen: Sie enthält Wörter oder Zeiten, keine Abtastwerte.",
  "Column %zu%s is left out: each of its %lld cells is %s. If it should hold samples, export the recording again.":
    "Spalte %1%2 wird ausgelassen: In keiner ihrer %3 Zellen steht eine brauchbare Zahl (leer, NaN oder zu groß). Wenn sie Abtastwerte enthalten sollte, exportieren Sie die Aufnahme noch einmal.",
  "%.60s has %lld %s of %zu numbers: it lies on its side. Each sample needs a row of its own: swap rows and columns (transpose) and try again.":
    "Die Tabelle in %1 liegt quer (Zeilen: %2, Zahlen je Zeile: %4). Jeder Abtastwert braucht eine eigene Zeile: Vertauschen Sie Zeilen und Spalten (transponieren) und versuchen Sie es erneut.",
  "%.60s holds a single row: too short to be an ECG, which has a row for each sample.":
    "%1 enthält eine einzige Zeile: zu kurz für ein EKG, das für jeden Abtastwert eine Zeile hat.",
  "%.60s holds no samples: each of the %lld cells of column %zu%s is %s. Export the recording again, with its samples as numbers.":
    "%1 enthält keine Abtastwerte: In keiner der %2 Zellen von Spalte %3%4 steht eine brauchbare Zahl (leer, NaN oder zu groß). Exportieren Sie die Aufnahme noch einmal, mit den Abtastwerten als Zahlen.",
  "%.60s has no column of samples: its columns hold times, running numbers or words. Export the recording again, with its samples as numbers.":
    "%1 hat keine Spalte mit Abtastwerten: Die Spalten enthalten Zeiten, laufende Nummern oder Wörter. Exportieren Sie die Aufnahme noch einmal, mit den Abtastwerten als Zahlen.",
  "Column %zu": "Spalte %1",
  "The file is one row of %lld numbers: they are taken as the samples of one lead.":
    "Die Datei ist eine einzige Zeile aus %1 Zahlen: Sie werden als Abtastwerte einer Ableitung gelesen.",
  "%.60s, line %zu has more than %d numbers. Each sample needs a row of its own: if the table lies on its side, swap rows and columns (transpose) and try again.":
    "In %1 hat Zeile %2 mehr als %3 Zahlen. Jeder Abtastwert braucht eine eigene Zeile: Wenn die Tabelle quer liegt, vertauschen Sie Zeilen und Spalten (transponieren) und versuchen Sie es erneut.",
  "%.60s holds no number in its first %zu lines: the cells of %zu of them are empty or NaN. Export the recording again, with its samples as numbers.":
    "In den ersten Zeilen von %1 (%2) steht keine Zahl: In %3 davon sind die Zellen leer oder NaN. Exportieren Sie die Aufnahme noch einmal, mit den Abtastwerten als Zahlen.",
  "%.60s is text, but holds no table of numbers. A recording is CSV, EDF or WFDB (.hea and .dat).":
    "%1 ist Text, enthält aber keine Tabelle mit Zahlen. Eine Aufnahme ist CSV, EDF oder WFDB (.hea und .dat).",
  "Column %d is taken as time in units of %g s, which gives %.6g samples a second.":
    "Spalte %1 wird als Zeit in Einheiten von %2 s gelesen, was %3 Abtastwerte pro Sekunde ergibt.",
  "Column %zu counts the rows and is left out.": "Spalte %1 zählt die Zeilen und wird ausgelassen.",
  "%.60s, line %llu: the time %s by %.6g s. This looks like two recordings in one file; split it in front of that line, or give the sampling rate to read all rows as evenly spaced.":
    "%1, Zeile %2: Die Zeit springt um %4 s. Das sieht nach zwei Aufnahmen in einer Datei aus; teilen Sie sie vor dieser Zeile, oder geben Sie die Abtastrate an, um alle Zeilen in gleichen Abständen zu lesen.",
  "goes back": "springt zurück",
  "%.60s: the times of the rows have more than %d gaps, too many to trust them. Give the sampling rate (Hz) to read the rows as evenly spaced.":
    "%1: Die Zeiten der Zeilen haben mehr als %2 Lücken, zu viele, um ihnen zu trauen. Geben Sie die Abtastrate (Hz) an, um die Zeilen in gleichen Abständen zu lesen.",
  '%.60s, line %llu: "%s" in column %d is no time. Correct the line, or give the sampling rate to read the rows without their times.':
    "%1, Zeile %2: „%3“ in Spalte %4 ist keine Zeit. Berichtigen Sie die Zeile, oder geben Sie die Abtastrate an, um die Zeilen ohne ihre Zeiten zu lesen.",
  "%.60s has rows of very many numbers: the table lies on its side. Each sample needs a row of its own: swap rows and columns (transpose) and try again.":
    "%1 hat Zeilen mit sehr vielen Zahlen: Die Tabelle liegt quer. Jeder Abtastwert braucht eine eigene Zeile: Vertauschen Sie Zeilen und Spalten (transponieren) und versuchen Sie es erneut.",
  '%.60s is one row of numbers, in which "%s" is none. Correct it.':
    "%1 ist eine einzige Zeile aus Zahlen, in der „%2“ keine ist. Berichtigen Sie das.",
  '%.60s, line %llu has more than %zu cells ("%s"), unlike the rows above it.':
    "In %1 hat Zeile %2 mehr als %3 Zellen („%4“), anders als die Zeilen darüber.",
  '%.60s, line %llu: "%s" in column %zu is no number. Correct the line; if a second recording starts there, split the file.':
    "%1, Zeile %2: „%3“ in Spalte %4 ist keine Zahl. Berichtigen Sie die Zeile; wenn dort eine zweite Aufnahme beginnt, teilen Sie die Datei.",
  ", first in line %llu": ", zuerst in Zeile %1",
  "%lld %s too large for a sample (above %g)%s: %s taken as missing.":
    "%1 %2 zu groß für einen Abtastwert (über %3)%4: %5 als fehlend.",
  "number is": "Zahl ist",
  "numbers are": "Zahlen sind",
  "it is": "Sie gilt",
  "they are": "Sie gelten",
  "%lld %s fewer cells than there are columns, first in line %llu: what they lack is missing.":
    "%1 %2 weniger Zellen, als es Spalten gibt, zuerst in Zeile %3: Die Zellen, die es nicht gibt, gelten als fehlende Abtastwerte.",
  "row has": "Zeile hat",
  "rows have": "Zeilen haben",
  "%lld %s of the time column %s shorter than half the usual one, first in line %llu. The rows are taken as evenly spaced.":
    "Schritte der Zeitspalte, die kürzer sind als der halbe übliche Schritt: %1, zuerst in Zeile %4. Die Zeilen werden in gleichen Abständen gelesen.",
  "Gaps in the times of the rows: %zu, with %lld samples in all. They are kept as missing samples.":
    "Lücken in den Zeiten der Zeilen: %1, mit insgesamt %2 Abtastwerten. Sie bleiben als fehlende Abtastwerte erhalten.",
  "The times in column %d of %.60s do not advance. Give the sampling rate (Hz).":
    "Die Zeiten in Spalte %1 von %2 laufen nicht weiter. Geben Sie die Abtastrate (Hz) an.",
  "%.60s changed while it was open.": "%1 wurde geändert, während die Datei offen war.",
  "Numbers such as 0,455 are taken as one number with a decimal comma, not as two columns.":
    "Zahlen wie 0,455 werden als eine Zahl mit Dezimalkomma gelesen, nicht als zwei Spalten.",
  "%.60s, line %llu is longer than %d bytes: this is no table of samples in rows.":
    "In %1 ist Zeile %2 länger als %3 Bytes: Das ist keine Tabelle mit Abtastwerten in Zeilen.",
  "%.60s ends at byte %llu, before its first data record is complete: nothing can be read.":
    "%1 endet bei Byte %2, bevor der erste Datenblock vollständig ist: Es kann nichts gelesen werden.",
  "The header does not say how many data records there are (the recording was not closed): the file holds %lld.":
    "Der Header sagt nicht, wie viele Datenblöcke es gibt (die Aufnahme wurde nicht abgeschlossen): Die Datei enthält %1.",
  "This EDF ends %s data record %lld of %lld (byte %llu): the first %lld records (%s) can be read.":
    "Diese EDF-Datei endet, bevor Datenblock %2 von %3 vollständig ist (Byte %4). Lesbare Datenblöcke davor: %5 (%6).",
  "in the middle of": "mitten in",
  "The header promises %lld data records, but the file is longer: the rest is left out.":
    "Laut Header ist die Zahl der Datenblöcke %1, aber die Datei ist länger: Der Rest wird ausgelassen.",
  "%.60s: its header says it has no data records.": "%1 hat laut Header keine Datenblöcke.",
  "has no samples": "hat keine Abtastwerte",
  "has equal physical minimum and maximum": "hat ein physikalisches Minimum, das gleich seinem Maximum ist",
  "has a digital minimum not below its maximum":
    "hat ein digitales Minimum, das nicht unter seinem Maximum liegt",
  "Signal %u (%s) %s: it cannot be scaled and is left out.":
    "Signal %1 (%2) %3: Es kann nicht skaliert werden und wird ausgelassen.",
  "Signal %u (%s) has its physical minimum above its maximum: rising digital values mean a falling signal. It is read as the file says.":
    "Bei Signal %1 (%2) liegt das physikalische Minimum über dem Maximum: Steigende digitale Werte bedeuten ein fallendes Signal. Es wird gelesen, wie die Datei es angibt.",
  "%.60s holds annotations only, no signal. Open the recording that they belong to.":
    "%1 enthält nur Annotationen, kein Signal. Öffnen Sie die Aufnahme, zu der sie gehören.",
  "%.60s says that its data records last 0 s: its signals have no sampling rate.":
    "%1 gibt für die Datenblöcke eine Dauer von 0 s an: Die Signale haben keine Abtastrate.",
  "%.60s: none of its signals has a usable scale.": "%1: Keines der Signale hat eine brauchbare Skalierung.",
  "%.60s has more than %d gaps.": "%1 hat mehr als %2 Lücken.",
  "The header says that the recording has no gaps, but data record %lld claims to start %.3f s %s than it should. The header is believed.":
    "Laut Header hat die Aufnahme keine Lücken, aber Datenblock %1 gibt einen Beginn an, der um %2 s davon abweicht. Es gilt der Header.",
  "%.60s: data record %lld starts %.3f s before the one in front of it ends. Overlapping data cannot be put in order.":
    "%1: Datenblock %2 beginnt %3 s, bevor der Datenblock davor endet. Daten, die sich überschneiden, können nicht geordnet werden.",
  "%.60s: a gap of %.0f days comes before data record %lld. Split the file there.":
    "%1: Vor Datenblock %3 liegt eine Lücke von %2 Tagen. Teilen Sie die Datei dort.",
  "An annotation in the block at byte %llu cannot be read; it and the rest of its block are left out.":
    "Eine Annotation im Block bei Byte %1 kann nicht gelesen werden; sie und der Rest ihres Blocks werden ausgelassen.",
  "%.60s: data record %lld does not say when it starts, which it must in a recording with gaps.":
    "%1: Datenblock %2 gibt nicht an, wann er beginnt; in einer Aufnahme mit Lücken muss er das.",
  "%.60s has gaps (EDF+D), but no annotation signal that says where they are.":
    "%1 hat Lücken (EDF+D), aber kein Annotationssignal, das sagt, wo sie sind.",
  "%.60s spans too long a time to be read.": "%1 umfasst zu viel Zeit und kann nicht gelesen werden.",
  "Gaps in the recording: %zu. They are kept as missing samples.":
    "Lücken in der Aufnahme: %1. Sie bleiben als fehlende Abtastwerte erhalten.",
  '%.60s: the header\'s field "%s" at byte %llu reads "%s", which is not a valid number there.':
    "%1: Das Feld „%2“ des Headers bei Byte %3 enthält „%4“, was dort keine gültige Zahl ist.",
  "The start date and time in the header cannot be read; the recording is shown without them.":
    "Datum und Uhrzeit des Beginns im Header können nicht gelesen werden; die Aufnahme wird ohne sie gezeigt.",
  "header bytes": "header bytes",
  "data records": "data records",
  "duration of a data record": "duration of a data record",
  "number of signals": "number of signals",
  "The header says it has %lld bytes, but %lld signals need %llu: the latter is taken.":
    "Der Header gibt seine Länge mit %1 Bytes an, aber für die Zahl seiner Signale (%2) braucht er %3: Es gilt Letzteres.",
  "%.60s: the duration of a data record is negative.": "%1: Die Dauer eines Datenblocks ist negativ.",
  "physical minimum": "physical minimum",
  "physical maximum": "physical maximum",
  "digital minimum": "digital minimum",
  "digital maximum": "digital maximum",
  "samples in a data record": "samples in a data record",
  "%.60s ends at byte %llu, inside its header: nothing can be read.":
    "%1 endet bei Byte %2, noch im Header: Es kann nichts gelesen werden.",
  "%.60s: its data records hold no samples.": "%1: Die Datenblöcke enthalten keine Abtastwerte.",
  "There is not enough memory to open this recording.":
    "Der Speicher reicht nicht aus, um diese Aufnahme zu öffnen.",
  "is a PDF document, a picture of an ECG at best. Export the recording itself (CSV, EDF or WFDB).":
    "ist ein PDF-Dokument, bestenfalls ein Bild eines EKG. Exportieren Sie die Aufnahme selbst (CSV, EDF oder WFDB).",
  "is a PNG picture. Export the recording itself (CSV, EDF or WFDB).":
    "ist ein PNG-Bild. Exportieren Sie die Aufnahme selbst (CSV, EDF oder WFDB).",
  "is a JPEG picture. Export the recording itself (CSV, EDF or WFDB).":
    "ist ein JPEG-Bild. Exportieren Sie die Aufnahme selbst (CSV, EDF oder WFDB).",
  "is a GIF picture. Export the recording itself (CSV, EDF or WFDB).":
    "ist ein GIF-Bild. Exportieren Sie die Aufnahme selbst (CSV, EDF oder WFDB).",
  "is a ZIP archive (spreadsheets are too). Unpack it, or save the table as CSV.":
    "ist ein ZIP-Archiv (auch Dateien von Tabellenkalkulationen sind das). Entpacken Sie es, oder speichern Sie die Tabelle als CSV.",
  "is compressed with gzip. Unpack it first.": "ist mit gzip komprimiert. Entpacken Sie die Datei zuerst.",
  "is a 7-Zip archive. Unpack it first.": "ist ein 7-Zip-Archiv. Entpacken Sie es zuerst.",
  "is a RAR archive. Unpack it first.": "ist ein RAR-Archiv. Entpacken Sie es zuerst.",
  "is an old Office document. Save its table as CSV.":
    "ist ein altes Office-Dokument. Speichern Sie die Tabelle daraus als CSV.",
  "is an HDF5 file, which cannot be read yet. Export the signal as CSV.":
    "ist eine HDF5-Datei, die noch nicht gelesen werden kann. Exportieren Sie das Signal als CSV.",
  "is a MATLAB file, which cannot be read yet. Export the signal as CSV.":
    "ist eine MATLAB-Datei, die noch nicht gelesen werden kann. Exportieren Sie das Signal als CSV.",
  "is a FLAC file without a WFDB header. FLAC signals cannot be read yet.":
    "ist eine FLAC-Datei ohne WFDB-Header. FLAC-Signale können noch nicht gelesen werden.",
  "is a DICOM file, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "ist eine DICOM-Datei, die noch nicht gelesen werden kann. Exportieren Sie die Aufnahme als CSV, EDF oder WFDB.",
  "is an SCP-ECG file, which cannot be read yet. Export it as CSV, EDF or WFDB.":
    "ist eine SCP-ECG-Datei, die noch nicht gelesen werden kann. Exportieren Sie sie als CSV, EDF oder WFDB.",
  "is a formatted text document. Save it as plain text (CSV).":
    "ist ein formatiertes Textdokument. Speichern Sie es als reinen Text (CSV).",
  "is text in UTF-16. Save it as UTF-8 and try again.":
    "ist Text in UTF-16. Speichern Sie ihn als UTF-8 und versuchen Sie es erneut.",
  "is a web page, perhaps saved in place of the recording. Download the recording itself.":
    "ist eine Webseite, vielleicht anstelle der Aufnahme gespeichert. Laden Sie die Aufnahme selbst herunter.",
  "is an XML document, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "ist ein XML-Dokument, das noch nicht gelesen werden kann. Exportieren Sie die Aufnahme als CSV, EDF oder WFDB.",
  "is JSON, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "ist JSON, das noch nicht gelesen werden kann. Exportieren Sie die Aufnahme als CSV, EDF oder WFDB.",
  "%.60s is part of a WFDB recording and means nothing without its header. Choose %.*s.hea together with it.":
    "%1 ist Teil einer WFDB-Aufnahme und sagt ohne deren Header nichts. Wählen Sie %2.hea zusammen mit dieser Datei.",
  "%.60s is of no known format: its first bytes are binary data without a known signature. A recording is CSV, EDF or WFDB (.hea and .dat).":
    "%1 hat kein bekanntes Format: Die ersten Bytes sind binäre Daten ohne bekannte Signatur. Eine Aufnahme ist CSV, EDF oder WFDB (.hea und .dat).",
  "This recording has more than %d leads.": "Diese Aufnahme hat mehr als %1 Ableitungen.",
  "The annotations hold more than %d MiB of text.": "Die Annotationen enthalten mehr als %1 MiB Text.",
  "This recording has more than %d annotations.": "Diese Aufnahme hat mehr als %1 Annotationen.",
  "A program made this ECG (synthetic): figures on it are never a measure of accuracy.":
    "Ein Programm hat dieses EKG erzeugt (synthetisch): Zahlen daran sind nie ein Maß der Genauigkeit.",
  "%lld h %lld min": "%1 h %2 min",
  "%lld min %lld s": "%1 min %2 s",
  "One unit of the file is %g mV, as you said.": "Eine Einheit der Datei ist %1 mV, wie von Ihnen angegeben.",
  "The file names no unit: its numbers are taken as millivolts.":
    "Die Datei nennt keine Einheit: Ihre Zahlen werden als Millivolt gelesen.",
  "The file names no unit for %u of its %u leads: their numbers are taken as millivolts.":
    "Die Datei nennt für %1 ihrer %2 Ableitungen keine Einheit: Deren Zahlen werden als Millivolt gelesen.",
  "The scale of lead %u (%s) turns its digital values into more millivolts than any number here can hold: such samples are taken as missing.":
    "Der Maßstab von Ableitung %1 (%2) macht aus ihren digitalen Werten mehr Millivolt, als eine Zahl hier fassen kann: Solche Abtastwerte gelten als fehlend.",
  "the first": "die erste",
  "The only lead (%s) does not look like an ECG by its name and unit; it is taken for one.":
    "Die einzige Ableitung (%1) sieht nach Name und Einheit nicht wie ein EKG aus; sie wird trotzdem als EKG gelesen.",
  "None of the %u leads looks like an ECG by its name and unit; %s comes first unless another is chosen.":
    "Keine der %1 Ableitungen sieht nach Name und Einheit wie ein EKG aus; genommen wird %2, solange keine andere gewählt ist.",
  "%s has %g %s a second and cannot be analysed: an ECG is analysed at %d to %d.":
    "%1 hat eine Abtastrate von %2 Hz und kann nicht ausgewertet werden: Ein EKG wird bei %4 bis %5 Hz ausgewertet.",
  "The first lead": "Die erste Ableitung",
  "The leads of this recording have different sampling rates; one rate cannot replace them.":
    "Die Ableitungen dieser Aufnahme haben verschiedene Abtastraten; eine einzige kann sie nicht ersetzen.",
  "The file says %g Hz; %g Hz is used, as you said.":
    "Die Datei nennt %1 Hz; verwendet werden %2 Hz, wie von Ihnen angegeben.",
  "This recording holds a single sample of each lead: too short to be an ECG.":
    "Diese Aufnahme enthält nur einen Abtastwert je Ableitung: zu kurz für ein EKG.",
  "%.60s is empty (0 bytes).": "%1 ist leer (0 Bytes).",
  "%.60s could not be read.": "%1 konnte nicht gelesen werden.",
  "%zu files were given (%.60s, %.60s%s) that do not make up one recording. Open one recording at a time.":
    "Es wurden %1 Dateien angegeben (%2, %3%4), die zusammen nicht eine Aufnahme bilden. Öffnen Sie eine Aufnahme nach der anderen.",
  "The sampling rate must lie between 0 and 1,000,000 Hz.":
    "Die Abtastrate muss zwischen 0 und 1.000.000 Hz liegen.",
  "Millivolts per unit must lie between 0 and 1e9.":
    "Die Zahl der Millivolt pro Einheit muss zwischen 0 und 1e9 liegen.",
  "Open between 1 and %d files at a time.": "Öffnen Sie 1 bis %1 Dateien auf einmal.",
  "Lead %s is turned upside down, as you said.": "Ableitung %1 ist umgedreht, wie von Ihnen angegeben.",
  "Lead %u is turned upside down, as you said.": "Ableitung %1 ist umgedreht, wie von Ihnen angegeben.",
  "There is no lead %u, or the samples asked for lie outside of it.":
    "Es gibt keine Ableitung %1, oder die verlangten Abtastwerte liegen außerhalb davon.",
  "%s files hold physical numbers, not digital units.":
    "%1-Dateien enthalten physikalische Zahlen, keine digitalen Einheiten.",
  "The file names no unit; taken as millivolts, its first numbers span %.0f mV, more than any ECG. They are probably microvolts or counts of a converter: say how many millivolts one of them is.":
    "Die Datei nennt keine Einheit; als Millivolt gelesen, umfassen ihre ersten Zahlen %1 mV, mehr als jedes EKG. Wahrscheinlich sind es Mikrovolt oder Zählwerte eines Wandlers: Geben Sie an, wie viele Millivolt eine Einheit davon ist.",
  "The file names no unit; taken as millivolts, its first numbers span %.2g mV, less than any ECG. They are probably volts, or the electrodes were off: say how many millivolts one of them is.":
    "Die Datei nennt keine Einheit; als Millivolt gelesen, umfassen ihre ersten Zahlen %1 mV, weniger als jedes EKG. Wahrscheinlich sind es Volt, oder die Elektroden waren abgelöst: Geben Sie an, wie viele Millivolt eine Einheit davon ist.",
  "%s could not be read at byte %lld. If it lies on a removed or network drive, copy it and try again.":
    "%1 konnte bei Byte %2 nicht gelesen werden. Wenn die Datei auf einem getrennten Laufwerk oder einem Netzlaufwerk liegt, kopieren Sie sie und versuchen Sie es erneut.",
  "%s ends at byte %lld, before the data that its header promises.":
    "%1 endet bei Byte %2, vor den Daten, die der Header ankündigt.",
  "%.60s, line %llu: signals in format %d cannot be read; the formats 16, 24, 32, 61, 80, 160 and 212 can.":
    "%1, Zeile %2: Signale im Format %3 können nicht gelesen werden; lesbar sind die Formate 16, 24, 32, 61, 80, 160 und 212.",
  "%.60s, line %llu: the signal is stored in no file.":
    "%1, Zeile %2: Das Signal ist in keiner Datei gespeichert.",
  "%.60s needs the signal file %.60s: choose both together.":
    "%1 braucht die Signaldatei %2: Wählen Sie beide zusammen.",
  "%.60s, line %llu: signals in one file must have one format and one byte offset.":
    "%1, Zeile %2: Signale in einer Datei müssen dasselbe Format und denselben Byte-Versatz haben.",
  "%.60s ends at byte %lld, after %lld of %lld samples: the first %s can be read.":
    "%1 endet bei Byte %2, nach %3 von %4 Abtastwerten: Der Anfang (%5) kann gelesen werden.",
  "%.60s holds %lld samples, but the header promises %lld: the rest is left out.":
    "%1 enthält %2 Abtastwerte, aber der Header kündigt %3 an: Der Rest wird ausgelassen.",
  "%.60s holds %lld bytes, less than one sample of each signal: nothing can be read.":
    "%1 enthält %2 Bytes, weniger als einen Abtastwert jedes Signals: Es kann nichts gelesen werden.",
  "This recording is longer than %lld samples.": "Diese Aufnahme ist länger als %1 Abtastwerte.",
  "The header gives no gain for signal %u (%s): the usual 200 units per millivolt are taken.":
    "Der Header nennt für Signal %1 (%2) keine Verstärkung: Es werden die üblichen 200 Einheiten pro Millivolt angenommen.",
  "The header gives no sampling rate: WFDB's default of %g Hz is taken.":
    "Der Header nennt keine Abtastrate: Es wird der Standardwert von WFDB angenommen, %1 Hz.",
  "Signal %u (%s) begins with %d, but its header says %lld: header and signal file may not belong together.":
    "Signal %1 (%2) beginnt mit %3, aber der Header nennt %4: Header und Signaldatei gehören vielleicht nicht zusammen.",
  "The checksum of signal %u (%s) does not match: its samples were changed after the header was written.":
    "Die Prüfsumme von Signal %1 (%2) stimmt nicht: Seine Abtastwerte wurden geändert, nachdem der Header geschrieben worden war.",
  "%.60s was not read: it is neither a signal file of %.60s nor its annotations.":
    "%1 wurde nicht gelesen: Die Datei gehört weder als Signaldatei noch mit Annotationen zu %2.",
  "%.60s is larger than a WFDB header can be (%d bytes).":
    "%1 ist größer, als ein WFDB-Header sein kann (%2 Bytes).",
  "%.60s places an annotation %g samples after the start, which no recording reaches.":
    "In %1 steht eine Annotation %2 Abtastwerte nach dem Beginn; so weit reicht keine Aufnahme.",
  "Annotations behind the end of the signal: %zu of %zu. They may be those of another recording.":
    "Annotationen hinter dem Ende des Signals: %1 von %2. Vielleicht gehören sie zu einer anderen Aufnahme.",
  "%.60s ends at byte %lld without its end mark: annotations may be missing.":
    "%1 endet bei Byte %2 ohne Endmarke: Vielleicht fehlen Annotationen.",
  "name, number of signals, sampling rate, number of samples (100 2 360 650000)":
    "Name, Zahl der Signale, Abtastrate, Zahl der Abtastwerte (100 2 360 650000)",
  "%.60s is no WFDB header: it holds blank lines and comments only. Its first line should read: %s.":
    "%1 ist kein WFDB-Header: Die Datei enthält nur leere Zeilen und Kommentare. Ihre erste Zeile sollte lauten: %2.",
  '%.60s is no WFDB header: line %lld should read: %s, and not "%s".':
    "%1 ist kein WFDB-Header: Zeile %2 sollte lauten: %3, und nicht „%4“.",
  "%.60s describes a recording in several segments, which cannot be read yet. Open the segments one by one.":
    "%1 beschreibt eine Aufnahme aus mehreren Segmenten, die noch nicht gelesen werden kann. Öffnen Sie die Segmente einzeln.",
  "%.60s describes %lld signals; between 1 and %d can be read.":
    "%1 beschreibt %2 Signale; gelesen werden können 1 bis %3.",
  "%.60s is no WFDB header: its signal lines name no signal file, or a format that is not known.":
    "%1 ist kein WFDB-Header: Die Signalzeilen nennen keine Signaldatei oder ein Format, das nicht bekannt ist.",
  "%.60s announces %u %s but describes only %u: the header is incomplete.":
    "%1 kündigt als Zahl der Signale %2 an, beschreibt aber nur %4: Der Header ist unvollständig.",
  "%.60s, line %llu: this is no signal line (file, format, gain, resolution, zero, first value, checksum, block size, name).":
    "%1, Zeile %2: Das ist keine Signalzeile (Datei, Format, Verstärkung, Auflösung, Nullwert, erster Wert, Prüfsumme, Blockgröße, Name).",
  "The sampling rate must lie between 50 and 10000 Hz; check the rate of this recording.":
    "Die Abtastrate muss zwischen 50 und 10000 Hz liegen; prüfen Sie die Rate dieser Aufnahme.",
  "A window can be denoised with at most 7 levels.":
    "Ein Fenster kann mit höchstens 7 Stufen entrauscht werden.",
  "There is not enough memory to analyse this recording.":
    "Der Speicher reicht nicht aus, um diese Aufnahme auszuwerten.",
};
