/** Every text of the page, in Spanish: a draft that no native reader has checked. What is not here is shown in English. */

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
} = numbersOf("es");

/** @param {number} count @param {string} one @param {string} [many] */
const agreed = (count, one, many = `${one}s`) => (count === 1 ? one : many);

/** @param {number} count @param {string} one @param {string} [many] */
const counted = (count, one, many) => `${number(count)} ${agreed(count, one, many)}`;

/** @param {number} count */
const leadsCounted = (count) => counted(count, "derivación", "derivaciones");

/** @param {number} count */
const requestsCounted = (count) => counted(count, "solicitud", "solicitudes");

/** @param {number} count */
const editsCounted = (count) => counted(count, "edición", "ediciones");

/** @param {string} words */
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Plain words first, the term after; in the order in which they are shown. */
const classes = {
  N: { plain: "Latido normal", term: "N", short: "normal" },
  A: {
    plain: "Latido adelantado de las cavidades superiores",
    term: "APC",
    short: "adelantado, superior (APC)",
  },
  S: {
    plain: "Latido adelantado de las cavidades superiores",
    term: "SVEB",
    short: "adelantado, superior (SVEB)",
  },
  V: {
    plain: "Latido adelantado de las cavidades inferiores",
    term: "PVC",
    short: "adelantado, inferior (PVC)",
  },
  F: {
    plain: "Latido normal y adelantado en uno",
    term: "latido de fusión",
    short: "ambos en uno (fusión)",
  },
  L: {
    plain: "Latido con bloqueo de la rama izquierda",
    term: "LBBB",
    short: "bloqueo izquierdo (LBBB)",
  },
  R: { plain: "Latido con bloqueo de la rama derecha", term: "RBBB", short: "bloqueo derecho (RBBB)" },
  "?": { plain: "Latido detectado, pero sin nombre", term: "sin clasificar", short: "sin nombre" },
};

/** Of a network that may say that a beat is of none of its classes. No beat is shown under this name. */
const noClass = { plain: "No clasificado", term: "sin clasificar", short: "no clasificado" };

/** Each in one sentence: what it is good for, and where it fails. `group`: the heading it is offered under. */
const models = {
  r: {
    group: "",
    about:
      "Para pacientes que nunca ha visto: compara cada latido con el habitual del paciente y con los latidos vecinos, y con el latido siguiente " +
      "lo nombra normal, adelantado de las cavidades superiores o de las inferiores, o de fusión; los latidos dudosos quedan sin nombre, " +
      "los bloqueos de rama cuentan como normales, y lo que peor distingue son los latidos adelantados de las cavidades superiores y los de fusión, " +
      "sobre todo en la fibrilación auricular.",
  },
  v1: {
    group: "Los modelos del artículo",
    about:
      "Para las cinco clases del artículo, entre ellas el bloqueo de rama izquierda y el de rama derecha: se midió en pacientes " +
      "que también estaban en su entrenamiento, así que espere menos en los suyos (RESULTS.md muestra ambas cosas); da a todo, " +
      "también a los latidos de fusión y al ruido, uno de sus cinco nombres.",
  },
  v2: {
    group: "Los modelos del artículo",
    about:
      "Las mismas cinco clases que V1 con la mitad de su tamaño y los mismos límites: en sus pacientes espere menos de lo que se midió.",
  },
  own: {
    group: "El suyo",
    about: "Un archivo de modelo propio: esta página no sabe nada de para qué es bueno ni de dónde falla.",
  },
};

/** Kinds of episodes, plain words first; in the order of the filter. None is a diagnosis. */
const rhythms = {
  irregular: {
    plain: "Irregularmente irregular",
    term: "sospecha de fibrilación auricular",
    letter: "I",
  },
  vt: {
    plain: "Tres o más latidos adelantados de las cavidades inferiores seguidos, rápidos",
    term: "VT",
    letter: "VT",
  },
  idioventricular: {
    plain: "Tres o más latidos de las cavidades inferiores seguidos, no rápidos",
    term: "idioventricular",
    letter: "IV",
  },
  couplet: {
    plain: "Dos latidos adelantados de las cavidades inferiores seguidos",
    term: "doblete",
    letter: "2V",
  },
  bigeminy: {
    plain: "Uno de cada dos latidos adelantado, de las cavidades inferiores",
    term: "bigeminismo",
    letter: "B2",
  },
  trigeminy: {
    plain: "Uno de cada tres latidos adelantado, de las cavidades inferiores",
    term: "trigeminismo",
    letter: "B3",
  },
  svt: { plain: "Racha de latidos rápidos de las cavidades superiores", term: "SVT", letter: "SV" },
  pause: { plain: "Ningún latido durante dos segundos o más", term: "pausa", letter: "P" },
  "dropped-beat": { plain: "Parece faltar un latido", term: "sospecha de latido ausente", letter: "D" },
  bradycardia: {
    plain: "Más lento de 50 por minuto, sin contar los latidos adelantados",
    term: "bradicardia",
    letter: "B",
  },
  tachycardia: { plain: "Más rápido de 100 por minuto", term: "taquicardia", letter: "T" },
  sinus: {
    plain: "Ritmo habitual, sin otro hallazgo",
    term: "se supone ritmo sinusal",
    letter: "U",
  },
  none: { plain: "Ritmo no determinado", term: "latidos sin nombre o sin ondas P", letter: "?" },
};

/** HRV measures, by the keys the engine gives them. */
const measures = {
  mean_nn_ms: { label: "NN medio", plain: "intervalo medio entre latidos normales" },
  mean_rate_bpm: { label: "Frecuencia media", plain: "de los latidos normales" },
  sdnn_ms: { label: "SDNN", plain: "desviación estándar de todos los intervalos" },
  rmssd_ms: { label: "RMSSD", plain: "raíz cuadrática media de las diferencias sucesivas" },
  sdsd_ms: { label: "SDSD", plain: "desviación estándar de las diferencias sucesivas" },
  nn50: { label: "NN50", plain: "diferencias sucesivas de más de 50 ms" },
  pnn50_percent: { label: "pNN50", plain: "lo mismo, como proporción de todos los intervalos" },
  sdann_ms: { label: "SDANN", plain: "desviación estándar de las medias de 5 minutos" },
  sdnn_index_ms: { label: "Índice SDNN", plain: "media de las desviaciones estándar de 5 minutos" },
  vlf_ms2: { label: "VLF", plain: "potencia de 0,004 a 0,04 Hz" },
  lf_ms2: { label: "LF", plain: "potencia de 0,04 a 0,15 Hz" },
  hf_ms2: { label: "HF", plain: "potencia de 0,15 a 0,4 Hz" },
  lf_hf: { label: "LF/HF", plain: "cociente de las dos potencias" },
  lf_nu_percent: { label: "LF norm.", plain: "LF como proporción de LF + HF" },
  hf_nu_percent: { label: "HF norm.", plain: "HF como proporción de LF + HF" },
  triangular_index: { label: "Índice triangular", plain: "intervalos entre el pico del histograma" },
  tinn_ms: { label: "TINN", plain: "base del triángulo ajustado al histograma" },
  sd1_ms: { label: "SD1", plain: "gráfico de Poincaré, perpendicular a la diagonal" },
  sd2_ms: { label: "SD2", plain: "gráfico de Poincaré, a lo largo de la diagonal" },
  dfa_alpha1: { label: "DFA α1", plain: "escalado sobre 4 a 16 latidos" },
  sample_entropy: { label: "Entropía muestral", plain: "m = 2, r = 0,2 SDNN" },
};

/** What every QTc stands on. */
const QT = "Del inicio del QRS al final de T";

/** Why a stretch cannot be read. */
const states = {
  good: "buena",
  noisy: "con ruido",
  unreadable: "ilegible: ruido",
  flat: "plana: electrodo desconectado, o demasiado pequeña para leerla",
  clipped: "recortada: fuera de rango",
  missing: "interrupción: sin muestras",
};

/** Where beats that stand apart were found. */
const UNREADABLE_PLACE = "en tramos ilegibles";

const reasons = {
  none: "",
  "no-model": "No hay ningún modelo cargado.",
  edge: "Su ventana de un segundo cruza una interrupción o un extremo del registro.",
  quality: "La señal a su alrededor es ilegible.",
  unsure:
    "La red no está segura: un latido entre dos clases, o uno distinto de todo aquello de lo que aprendió.",
  paced: "Lo inicia un marcapasos, y ninguna red de aquí ha aprendido a nombrar esos latidos.",
};

/** The same, of many beats. */
const unnamed = {
  none: "",
  "no-model": "sin modelo",
  edge: "en una interrupción o un extremo",
  quality: "donde la señal es ilegible",
  unsure: "en que la red no está segura",
  paced: "que inicia un marcapasos",
};

/** What to do about a fault, by its code. */
const remedies = {
  TRUNCATED: "Copie de nuevo el archivo desde su lugar de origen y elíjalo otra vez.",
  UNSUPPORTED: "Exporte el registro en otro formato, como EDF o CSV, y elija ese.",
  LIMIT: "Corte el registro en partes más pequeñas y elija una de ellas.",
  MISSING: "Elija juntos todos los archivos del registro.",
  MEMORY: "Cierre otras pestañas, o elija una parte más corta del registro.",
  READ: "El archivo se movió o se modificó después de elegirlo, o no está permitido leerlo. Elíjalo de nuevo.",
  CRASH: "El motor se ha vuelto a iniciar, y la página sigue funcionando. Pruebe con otro archivo.",
};

const editsAndNotes = (/** @type {number} */ edits, /** @type {number} */ notes) =>
  `${[edits ? editsCounted(edits) : "", notes ? counted(notes, "nota") : ""].filter(Boolean).join(", ")}.`;

/** @type {import("./languages.js").Draft<import("./en.js").Text>} */
export const text = {
  number,
  significant,
  duration,
  clock,
  list,
  percent,
  classes,
  otherClass: (letter) => `Clase ${letter} de este modelo`,
  noClass,
  models,
  rhythms,
  states,
  reasons,

  name: "Tracelight",
  tagline: "Cada latido de un ECG, detectado y nombrado. Solo en este dispositivo.",
  disclaimer: "Para investigación y enseñanza. No es un dispositivo médico.",
  loading: "Preparando…",

  bring: {
    drop: "Suelte aquí un ECG o elija archivos",
    dropNow: "Suelte para abrirlo",
    formats: "CSV o texto · EDF, EDF+ · WFDB (.hea y .dat juntos)",
    sample: "Probar un registro real",
    sampleAbout:
      "Cinco minutos del registro 208, MIT-BIH Arrhythmia Database: latidos normales y adelantados.",
    sampleCredit: "G. B. Moody y R. G. Mark, PhysioNet. ODC-By 1.0.",
    samples: "Registros de prueba",
    languages: "Idioma",
    draft: "Un borrador de traducción, que ningún lector nativo ha revisado. Lo que le falta está en inglés.",
    made: {
      af: {
        title: "Ritmo irregular (sintético)",
        about: "Cinco minutos, irregularmente irregular, sin ondas P: como la fibrilación auricular.",
        credit: "Lo genera un programa cuando usted lo elige, no un corazón.",
      },
      paced: {
        title: "Marcapasos (sintético)",
        about: "Cinco minutos, todos los latidos con marcapasos: un pulso y luego un complejo ancho.",
        credit: "Lo genera un programa cuando usted lo elige, no un corazón.",
      },
    },
    privacy: (requests) => [
      "Leído y analizado en este dispositivo. Esta página ha hecho ",
      requestsCounted(requests),
      " desde que se cargó.",
    ],
    kept: {
      unknown: "",
      kept: "Se conserva en este dispositivo y se abre sin red.",
      file: "Este archivo es todo lo que hay: no necesita red.",
      no: "",
    },
    privacyWhy:
      "Contadas por el propio navegador (Performance Observer), en la página y en sus workers. " +
      "La Content-Security-Policy de la página prohíbe toda conexión.",
  },

  update: {
    label: "Versión nueva",
    what: {
      ready: "Hay una versión nueva lista.",
      elsewhere: "Otra pestaña cambió a una versión nueva.",
    },
    use: { ready: "Usarla ahora", elsewhere: "Recargar pestaña" },
    later: "Más tarde",
    closes: "La página se inicia de nuevo y cierra este registro.",
  },

  privacy: {
    open: "Privacidad",
    more: "Qué está demostrado, y cómo",
    close: "Cerrar",
    title: "Privacidad: qué está demostrado y qué no",
    intro:
      "Su ECG se lee, se analiza y se explica en este dispositivo. No se envía a ninguna parte: no hay cuentas, no se cuentan las visitas, " +
      "y nada en la página viene de terceros.",
    proved: "Qué está demostrado, y cómo",
    policy:
      "El navegador rechaza toda conexión. La página lleva una política (Content-Security-Policy) que el navegador hace cumplir, en la página y " +
      "en los workers que calculan: ni solicitudes, ni sockets, ni beacons, ni formularios, ni imágenes, scripts o estilos de otro lugar.",
    delivered: {
      site:
        "Su propio servidor no es una excepción. De allí solo pueden venir el programa de la página, sus estilos y lo que un navegador necesita " +
        "para instalarla; una vez que la página se conserva en este dispositivo, vienen de lo conservado, y no de la red.",
      file:
        "Este archivo no tiene servidor. Su único script y su único estilo están permitidos por su hash (SHA-256): si se cambia una letra de ellos, " +
        "el navegador no los ejecuta. El motor, las redes y los registros de prueba forman parte del script.",
    },
    counted: ["El navegador cuenta lo que la página pide: ", "."],
    tested:
      "Cada cambio se prueba en un navegador real. Una prueba intenta fetch, XMLHttpRequest, beacon, WebSocket, EventSource, imagen, formulario, prefetch, " +
      "script, estilo y marco, y debe ver bloqueado cada uno; otra anota todas las solicitudes de una sesión entera y solo puede encontrar los archivos propios de la página.",
    policyTitle: "La política, tal como la tiene el navegador",
    check: "Compruébelo usted",
    checks: {
      site: [
        "Desconecte la red (modo avión) y continúe: todo funciona.",
        "Abra las herramientas de desarrollo del navegador, elija Red y use la página: mientras tanto no se pide nada a la red.",
      ],
      file: [
        "Desconecte la red (modo avión) y abra el archivo: todo funciona.",
        "Abra el archivo en un editor de texto: la política está en sus primeras líneas, y el programa que sigue se puede leer.",
      ],
    },
    limits: "Lo que la política no puede impedir",
    beyond: [
      "Ir a otra dirección: una página puede llevar el navegador a otro lugar, con algo en la dirección. Esta página no tiene ningún enlace que lleve fuera, y " +
        "ninguna línea de su programa lo hace.",
      "Extensiones del navegador: una a la que usted permitió leer páginas puede leer esta.",
      "El sistema operativo, otros programas de este dispositivo y quien vea la pantalla.",
      "Llamadas entre navegadores (WebRTC), que los navegadores dejan fuera de la política: la página se las quita a sí misma antes de que se ejecute nada más. " +
        "Y preconnect y dns-prefetch, que buscan un equipo por su nombre y no envían nada más: ninguna línea del programa los usa.",
      "Bluetooth: una banda envía a esta página solo después de que usted la elija en la lista del propio navegador. La página no le envía más que órdenes de empezar y parar. Lo que otros reciban por radio queda entre ellos y la banda.",
    ],
    source: {
      site:
        "El servidor, cuando una página es nueva: una página cambiada podría venir con una política cambiada. Por eso una versión nueva solo se usa cuando usted lo acepta. " +
        "El archivo único no cambia nunca: quien quiera esa certeza puede guardarlo.",
      file: "Quien le dio este archivo: tómelo de donde usted confíe, o constrúyalo a partir del código fuente (make single-file).",
    },
    saved: "Lo que usted guarda: un archivo guardado está fuera de la protección de la página.",
    kept: "Qué se conserva en este dispositivo",
    keptPage: {
      unknown: "Se están conservando los archivos propios de la página, para que se abra sin red.",
      kept:
        "Los archivos propios de la página, para que se abra sin red. Al abrir la página, y como máximo una vez al día mientras siga abierta, el " +
        "navegador pregunta a su servidor si han cambiado; la pregunta no contiene nada suyo. Borre los datos del navegador para este sitio si quiere quitarlos.",
      file: "Este archivo, y nada más.",
      no: "Nada de la página: este navegador, o esta ventana, no lo permite. Necesita la red para abrirse, y para nada más.",
    },
    keptNothing:
      "De registros y resultados: nada. Se olvidan al cerrar la página. Sus ediciones, notas y ajustes solo se conservan si usted lo activa (al inicio y en Notas), donde «Olvidar todo» los borra de nuevo.",
    keptLive:
      "Un registro en directo se escribe en este dispositivo mientras dura, salvo que usted lo desactive al conectar; permanece hasta que usted lo borre (al inicio), y «Olvidar todo» también lo borra.",
  },

  tour: {
    title: "Recorrido",
    offer: "¿Primera vez aquí? Siete pasos, dos minutos.",
    take: "Hacer el recorrido",
    decline: "No, gracias",
    count: (step, of) => `Paso ${number(step)} de ${number(of)}`,
    next: "Siguiente",
    back: "Atrás",
    show: "Ir allí",
    skip: "Omitir el recorrido",
    done: "Listo",
    steps: {
      bring: {
        title: "Traiga un ECG",
        what: "Suelte archivos en cualquier lugar de la página, elíjalos, o abra un registro de prueba. Si no hay ninguno abierto, Siguiente abre el real. O conecte una banda pectoral y vea su ECG en directo: la ayuda (?) dice cómo se conserva y se termina.",
      },
      paper: {
        title: "El papel y sus letras",
        what:
          "Un cuadro grande mide 200 ms de ancho y 0,5 mV de alto a 25 mm/s y 10 mm/mV. Arrastre para desplazarse; más y menos cambian la escala. " +
          "La letra sobre un latido es su nombre: púlsela para ver el latido.",
      },
      jump: {
        title: "Al siguiente latido anormal",
        what: "Siguiente y Anterior llevan allí. La lista entre ambos contiene los demás destinos: pausas, episodios, tramos ilegibles.",
        keys: "Teclas: n y p.",
      },
      why: {
        title: "Por qué tiene este nombre",
        what:
          "Cuán segura está la red, los intervalos del latido, y qué partes del trazado hablaron a favor del nombre. " +
          "Si usted lo ve de otro modo, nombre el latido usted.",
        keys: "Teclas: 1 a 9; Ctrl-Z lo deshace.",
      },
      shapes: {
        title: "Latidos por su forma",
        what: "Aquí se reúnen los latidos que se parecen: mire un dibujo en lugar de mil latidos, y nómbrelos todos a la vez.",
      },
      take: {
        title: "Guardar o imprimir",
        what: "Un informe a escala real, imágenes, tablas, WFDB, EDF+ y FHIR, cada uno con lo que contiene. Lo que usted editó está incluido, marcado como suyo.",
      },
      privacy: {
        title: "Nada sale de este dispositivo",
        what: "Aquí se dice qué está demostrado sobre ello, cómo puede comprobarlo, y qué no puede prometer ninguna página. En la Ayuda (?) está de nuevo este recorrido.",
      },
    },
  },

  synthetic: {
    title: "Probar un registro sintético",
    about:
      "Lo genera una fórmula, no un corazón, de modo que los latidos verdaderos se conocen: vienen con él, para mostrarlos junto a los detectados. " +
      "Las cifras con señal sintética nunca son una medida de exactitud. Según McSharry 2003, Sameni 2007 y Stridh 2001.",
    make: "Generarlo y abrirlo",
    rhythm: "Ritmo",
    noise: "Ruido",
    noNoise: "ninguno",
    snr: "Relación señal-ruido",
    snrUnit: "dB",
    length: "Duración",
    seed: "Semilla",
    rhythms: {
      sinus: "Ritmo habitual (sinusal)",
      bradycardia: "Lento (bradicardia sinusal)",
      tachycardia: "Rápido (taquicardia sinusal)",
      lbbb: "Bloqueo de la rama izquierda (LBBB)",
      rbbb: "Bloqueo de la rama derecha (RBBB)",
      mixed: "Latidos adelantados de todo tipo (APC, PVC, fusión)",
      af: "Irregularmente irregular (como la fibrilación auricular)",
      bigeminy: "Uno de cada dos latidos adelantado (bigeminismo)",
      trigeminy: "Uno de cada tres latidos adelantado (trigeminismo)",
      couplets: "Latidos adelantados de dos en dos (dobletes)",
      vt: "Rachas de latidos rápidos de las cavidades inferiores (VT)",
      svt: "Rachas de latidos rápidos de las cavidades superiores (SVT)",
      pauses: "Pausas, terminadas por un latido de escape",
      wenckebach: "El PR crece hasta que falta un latido (Wenckebach)",
      mobitz: "Faltan latidos con PR constante (Mobitz II)",
      paced: "Marcapasos desde el ventrículo",
      junctional: "Ritmo de escape de la unión AV (nodal)",
      idioventricular: "Ritmo de escape de las cavidades inferiores (idioventricular)",
    },
    noises: {
      baseline: "deriva de la línea de base",
      electrode: "movimiento del electrodo",
      muscle: "muscular",
      mains50: "zumbido de red, 50 Hz",
      mains60: "zumbido de red, 60 Hz",
      white: "blanco",
    },
    chip: "sintético",
    is: "Un programa generó este ECG: las cifras sobre él nunca son una medida de exactitud.",
  },

  bar: {
    open: "Abrir otro",
    start: "Volver al inicio: los registros de prueba",
    help: "Teclas y ayuda",
    lead: "Derivación",
    speed: "Velocidad",
    gain: "Ganancia",
    trace: "Trazado",
    model: "Modelo",
    modelAbout: "Para qué es bueno cada uno",
    ownModel: "Modelo propio…",
    ownModelWhy:
      "Nombra los latidos con un archivo de modelo (.tlm) propio. Se queda en este dispositivo y se olvida al cerrar la página.",
    traces: { raw: "Original", denoised: "Filtrado", both: "Ambos" },
    tracesWhy:
      "Filtrado: reducción de ruido con wavelet Symlet-4, umbral suave. Se muestra donde se distinguen las muestras una a una.",
    speedUnit: (value) => `${speed(value)} mm/s`,
    speedOfPage: (speed) => `${speed}, para que quepan 10 s`,
    fold: "Escala, modelo y lo que se sabe del archivo",
    gainUnit: (value) => `${gain(value)} mm/mV`,
    fit: "Ajustar al alto",
    leadName: (label, index) => label || `Derivación ${index + 1}`,
    started: date,
  },

  leads: {
    layout: "Disposición",
    layouts: {
      stacked: "apiladas",
      "3x4": "3 × 4 + tira de ritmo",
      "6x2": "6 × 2",
    },
    layoutWhy:
      "Las doce derivaciones estándar como en papel: las columnas comparten diez segundos, y el tiempo continúa de una a la siguiente. La tira de ritmo es la derivación analizada.",
    drawn: "Derivaciones en el papel",
    drawnCount: (drawn, all) => `${number(drawn)} de ${leadsCounted(all)}`,
    analysed: (name) => `${name} (analizada)`,
    every: "Todas",
    onlyAnalysed: "Solo la derivación analizada",
    method:
      "Las derivaciones se dibujan como las contiene el archivo; ninguna se calcula a partir de otras. Disposiciones de doce derivaciones (3 × 4 con tira de ritmo, 6 × 2) como las " +
      "recomiendan la AHA, el ACC y la HRS para el ECG estándar (Kligfield 2007, Circulation 115:1306): diez segundos, a 25 mm/s y 10 mm/mV donde la ventana tiene sitio.",
  },

  chips: {
    rate: (rate) => `${number(rate, rate % 1 ? 2 : 0)} Hz`,
    rateFrom: "Frecuencia de muestreo, según indica el archivo.",
    rateSaid: "Frecuencia de muestreo, según indicó usted.",
    unit: (unit) => unit || "sin unidad",
    unitSaid: (factor) =>
      `Unidad, según indicó usted: uno de los números del archivo es ${number(factor, factor < 0.01 ? 4 : 2)} mV.`,
    unitSaidAs: (factor) =>
      ({ 1: "mV", 0.001: "µV", 1000: "V" })[factor] ?? `× ${number(factor, factor < 0.01 ? 4 : 2)} mV`,
    unitFrom: (factor) =>
      `Una unidad de los números del archivo es ${number(factor, factor < 0.01 ? 4 : 2)} mV.`,
    polarity: { asRecorded: "polaridad: como se registró", turned: "polaridad: invertida" },
    polarityWhy:
      "No se puede saber con certeza si la derivación analizada está del derecho, así que se toma como se registró. Si se intercambiaron electrodos, inviértala: " +
      "los latidos se buscan y nombran de nuevo. Las señales guardadas quedan como se registraron.",
    turn: { over: "Invertir esta derivación", back: "Tomar esta derivación como se registró" },
    assumptions: (count) => counted(count, "suposición", "suposiciones"),
    diagnostics: (count) => counted(count, "aviso"),
    change: "Cambiar frecuencia o unidad",
    format: "Formato reconocido por los bytes del archivo.",
  },

  place: { byte: "byte", line: "línea", sample: "muestra" },

  overview: {
    label: "Vista general: frecuencia cardiaca y ritmos en todo el registro",
    value: (from, to) => `A la vista: de ${clock(from)} a ${clock(to)}`,
    rate: "Frecuencia cardiaca, latidos por minuto",
    bpm: "lpm",
  },

  paper: {
    label: "Papel de ECG",
    hint: "Las flechas desplazan, más y menos cambian la escala, n y p van al siguiente y al anterior latido anormal o a lo que se haya elegido encima del papel, e y E mayúscula al siguiente y al anterior episodio, w marca las ondas, c abre el compás, Intro selecciona el latido del centro, el signo de interrogación muestra todas las teclas.",
    summary: (from, to, beats) =>
      `Se muestra de ${clock(from, 1)} a ${clock(to, 1)}, ${counted(beats, "latido")}.`,
    reference: "archivo",
    pulse: (millivolts, known) =>
      `${number(millivolts, Math.max(0, Math.round(-Math.log10(millivolts))))}${known ? " mV" : ""}`,
    earlier: "Antes",
    later: "Después",
    zoomIn: "Ampliar",
    zoomOut: "Reducir",
    waves: "Ondas",
    wavesWhy:
      "Marca P, QRS y T de todos los latidos a la vista (w). Se ven desde unos 12,5 mm/s; las del latido seleccionado siempre se marcan.",
  },

  calibrate: {
    chip: "mm: sin medir",
    chipMeasured: "mm: medido",
    isNot:
      "La pantalla no está calibrada: un milímetro es lo que dice el navegador (96 píxeles por pulgada), y su pantalla puede ser distinta.",
    isMeasured:
      "La pantalla está calibrada: un milímetro en el papel es un milímetro en su pantalla, tal como usted lo midió con una tarjeta.",
    open: "Calibrar con una tarjeta bancaria",
    title: "Calibrar la pantalla con una tarjeta bancaria",
    how:
      "Ponga una tarjeta bancaria sobre la pantalla, con su esquina superior izquierda en la del contorno, y arrastre el borde derecho del contorno hasta que sea tan ancho como la tarjeta. " +
      "Sirve cualquier tarjeta de tamaño ID-1 (ISO/IEC 7810: 85,60 × 53,98 mm).",
    size: "Tamaño del contorno",
    smaller: "Un poco más pequeño",
    larger: "Un poco más grande",
    upright: "La tarjeta está en vertical",
    result: (pxPerMm, more) => {
      const size = `1 mm = ${number(pxPerMm, 3)} píxeles`;
      if (Math.abs(more) < 0.0005) return `${size}, como dice el navegador.`;
      return `${size}, ${percent(Math.abs(more))} ${more > 0 ? "más" : "menos"} de lo que dice el navegador.`;
    },
    kept: "Se conserva hasta que se cierre la página. Vale para esta pantalla: se tiene en cuenta el zum de la página, pero otra pantalla hay que medirla aparte.",
    use: "Usar este tamaño",
    reset: "Como dice el navegador",
    cancel: "Cancelar",
    said: (measured) => (measured ? "La pantalla está calibrada." : "La pantalla ya no está calibrada."),
  },

  jumps: {
    label: "Ir de uno al siguiente",
    why: "A qué van Anterior y Siguiente, y las teclas p y n.",
    previous: "Anterior",
    next: "Siguiente",
    kinds: {
      any: "latido",
      abnormal: "latido anormal",
      pause: "pausa",
      episode: "episodio",
      unreadable: "tramo ilegible",
    },
    ofClass: ({ short }) => `latido: ${short}`,
    none: (what) => `No hay más en esta dirección: ${what}.`,
    stretch: (state, time) => `${capital(state)}, en ${time}`,
  },

  caliper: {
    title: "Compás",
    why: "Mide tiempo, frecuencia y voltaje entre dos líneas (c).",
    reading: ({ seconds, millivolts }, known) => {
      const parts = [`${number(1000 * seconds)} ms`];
      if (seconds > 0) parts.push(`${number(60 / seconds)} lpm`);
      if (!Number.isNaN(millivolts)) parts.push(`${minus(millivolts)} ${known ? "mV" : "(sin unidad)"}`);
      return parts.join(" · ");
    },
    edges: ["Primera línea", "Segunda línea"],
    lead: "Voltaje de",
    march: "Repetir",
    marchWhy: "Repite el intervalo a lo largo del papel, para ver si los latidos coinciden con él (m).",
    hint: "Arrastre una línea, o use las flechas. Tab, Mayús-Tab: la otra línea. Esc: terminar.",
    close: "Cerrar el compás",
    method:
      "Ambas líneas están sobre muestras del registro, y los voltajes, sobre el trazado tal como se dibuja: nada se lee de la pantalla. " +
      "Frecuencia: 60 s divididos entre el tiempo que separa las líneas. Repetir: el mismo intervalo una y otra vez, como con un compás de puntas sobre papel.",
  },

  table: {
    title: "Latidos a la vista, en tabla",
    columns: [
      "Tiempo",
      "Clase",
      "Probabilidad",
      "RR anterior",
      "Altura de R",
      "Ondas, ms desde el pico R",
      "Ritmo",
    ],
    wave: (name, on, off) => `${name} ${number(Math.round(on))} a ${number(Math.round(off))}`,
    stretch: (why, from, to) => `De ${from} a ${to}: ${why}.`,
    note: (time, words) => `Nota en ${time}: ${words}`,
    select: (time) => `Mostrar el latido en ${time}`,
    none: "No hay latidos a la vista.",
    more: (count) => `y ${counted(count, "latido")} más: amplíe para que aparezcan en la lista`,
  },

  summary: {
    title: "Resumen",
    soFar: "hasta ahora",
    duration: "Duración",
    durationWhy: "De la primera a la última muestra del registro, con las interrupciones.",
    rate: "Frecuencia cardiaca",
    rateMean: "Frecuencia cardiaca, media",
    rateRange: (low, high) => `${number(low)} a ${number(high)}`,
    rateWhy: (intervals, window) =>
      `60 s divididos entre la media de ${counted(intervals, "intervalo RR", "intervalos RR")} de señal legible. Mínima y máxima: la media de ${window} intervalos seguidos.`,
    rateNone: (least) =>
      `Datos insuficientes (se necesitan ${counted(least, "intervalo RR", "intervalos RR")})`,
    rangeNone: (window) =>
      `mínima y máxima: datos insuficientes (se necesitan ${window} intervalos seguidos)`,
    beats: "Latidos",
    beatsWhy: (lead) =>
      `Complejos QRS detectados en la derivación ${lead}, con nombre o sin él. Lo detectado donde la señal es ilegible va aparte: puede no ser un latido.`,
    beatsUnreadable: (beats) => `${number(beats)} más ${UNREADABLE_PLACE}`,
    classWhy: (name, model) => `${name}, según lo nombra ${model}. Pulse para ir al siguiente.`,
    unnamedWhy: (counts) => {
      const parts = /** @type {(keyof typeof unnamed)[]} */ (Object.keys(unnamed)).filter(
        (reason) => counts[reason] > 0,
      );
      return `Detectados, pero sin nombre: ${parts.map((reason) => `${number(counts[reason])} ${unnamed[reason]}`).join(", ")}.`;
    },
    paced: (beats) =>
      `Parece haber un marcapasos en funcionamiento: ${counted(beats, "latido")} ${agreed(beats, "comienza", "comienzan")} con su pulso y ${agreed(beats, "queda", "quedan")} sin nombre. En estos pacientes los nombres de los demás latidos están poco probados: mírelos usted.`,
    namedBy: (model) => `Nombrados por ${model}.`,
    quality: "Calidad de la señal",
    qualityWhy:
      "Proporción de los segundos analizados. El motor juzga cada segundo por su ruido, por si es plano y por si está recortado.",
    good: "buena",
    noisy: "con ruido",
    unreadable: "ilegible",
    pending: "—",
    bpm: "lpm",
    reference: (count) => `El archivo trae ${counted(count, "anotación propia", "anotaciones propias")}.`,
    showReference: "Mostrarlas junto a las nuestras",
    method:
      "Primero se detectan los latidos; después cada uno se nombra a partir de una ventana de un segundo alrededor de su pico R; las redes también conocen los intervalos RR y las ondas P de alrededor, y ArrhythmiNet-R, el latido habitual del paciente. " +
      "La frecuencia cardiaca y los intervalos usan solo señal legible. Las medianas se toman sobre los latidos normales, incluidos los que tienen un bloqueo de rama (N, L, R).",
  },

  exports: {
    csv: "Guardar latidos (CSV)",
    csvWhy:
      "Una tabla de todos los latidos: tiempo, clase, probabilidades, intervalo RR, ondas e intervalos, y lo que usted editó. Se hace en este dispositivo; una vez guardada, está fuera de la protección de la página.",
    json: "Guardar resultados (JSON)",
    jsonWhy:
      "Latidos, ondas, intervalos, episodios, variabilidad de la frecuencia cardiaca, calidad, modelo y versión, sus ediciones y notas; sin nombre de archivo y sin fecha. Se hace en este dispositivo; una vez guardado, está fuera de la protección de la página.",
    done: (name) => `Se ha guardado ${name}. Ahora está fuera de la protección de la página.`,
  },

  take: {
    open: "Guardar o imprimir…",
    openWhy: "Informe, imágenes, tablas, WFDB, EDF+, FHIR: qué contiene cada uno.",
    title: "Guardar o imprimir",
    intro:
      "Todo se hace en este dispositivo y no se envía a ninguna parte. Lo que usted guarde o imprima está desde entonces fuera de la protección de esta página.",
    soFar: "El análisis no ha llegado a su final: solo contiene lo hallado hasta ahora.",
    groups: {
      paper: "En papel",
      picture: "Lo que hay en pantalla",
      results: "Resultados",
      signal: "Señal con latidos",
    },
    kinds: {
      report: {
        label: "Informe…",
        what: "Para imprimir, o guardar como PDF: cifras, tiras a escala real, tendencia, variabilidad, versiones; con el nombre y el inicio del registro.",
      },
      png: {
        label: "Imagen (PNG)",
        what: "La vista en píxeles: derivaciones, cuadrícula, calibración, letras, escala, tiempo; con el nombre del registro.",
      },
      svg: {
        label: "Dibujo (SVG)",
        what: "Lo mismo como líneas que siguen nítidas; una unidad es un píxel de la pantalla.",
      },
      csv: {
        label: "Latidos en tabla (CSV)",
        what: "Todos los latidos: tiempo, clase, probabilidades, intervalo RR, ondas, intervalos. Sin nombre, sin fecha.",
      },
      json: {
        label: "Todos los resultados (JSON)",
        what: "Latidos, ondas, episodios, variabilidad, calidad, modelo y versión. Sin nombre, sin fecha.",
      },
      wfdb: {
        label: "Registro WFDB",
        what: "Tres archivos, .hea, .dat y .atr: toda la señal en sus propios números y los latidos con nombre, con lo que usted editó; con el nombre y el inicio del registro.",
      },
      edf: {
        label: "Registro EDF+",
        what: "Un archivo: toda la señal en 16 bits, con sus interrupciones; los latidos, lo que usted editó y los episodios como anotaciones; con el inicio del registro, sin paciente.",
      },
      fhir: {
        label: "Paquete FHIR R4",
        what: "Frecuencia cardiaca, número de latidos (con sus ediciones), intervalos y hasta un minuto de la señal a la vista, para sistemas que hablan FHIR. Sin paciente, sin fecha; sin diagnóstico.",
      },
    },
    picture: {
      span: (from, to) => `De ${clock(from, 1)} a ${clock(to, 1)} desde el inicio del registro`,
      foot: (model, version) =>
        `Tracelight ${version}, latidos nombrados por ${model}. Para investigación y enseñanza. No es un dispositivo médico.`,
    },
    working: (label, share) => `${label}: ${share}`,
    progress: "Progreso del guardado",
    cancel: "Cancelar",
    cancelled: "Cancelado: no se ha guardado nada.",
    failed: (label) =>
      `No se pudo hacer: ${label}. Quizá el archivo del registro se movió o se modificó. Ábralo de nuevo y guarde otra vez.`,
    close: "Cerrar",
    refused: {
      gaps: "Solo en algunas derivaciones faltan muestras, lo que EDF+ no puede contener. Guarde el registro como registro WFDB, que las conserva como ausentes.",
      narrow:
        "Las interrupciones de este registro son demasiadas o demasiado cortas para EDF+: un bloque de datos que hay que rellenar las cubriría. Guárdelo como registro WFDB, que las conserva.",
      rates:
        "Las frecuencias de muestreo de este registro no encajan en EDF: ningún bloque de datos contiene muestras enteras de todas las derivaciones. Guárdelo como registro WFDB.",
      long: "Este registro tiene más derivaciones, latidos o segundos de los que caben en EDF. Guárdelo como registro WFDB.",
    },
    method:
      "CSV según RFC 4180. WFDB según header(5), signal(5) y annot(5) de la WFDB Applications Guide (Moody, PhysioNet). EDF+ según Kemp y Olivan 2003 (Clin Neurophysiol 114:1755). " +
      "FHIR según HL7 FHIR R4, con códigos de LOINC, UCUM e ISO/IEEE 11073-10101. JSON según el esquema que acompaña al programa (docs/analysis.schema.json).",
    together: "Guarde los tres archivos juntos en una carpeta: ninguno se puede leer sin el .hea.",
    leftOut: (leads) =>
      `${leadsCounted(leads)} ${agreed(leads, "tiene", "tienen")} otra frecuencia de muestreo que la derivación analizada y no ${agreed(leads, "está incluida", "están incluidas")}.`,
    rounded: (leads) =>
      `Los números de ${leadsCounted(leads)} se redondearon a los pasos del formato: el original no tiene números enteros que encajen.`,
    turned: (leads, analysed) =>
      `Invertida, según lo indicado: derivación ${leads.join(", ")}.${analysed ? " Los latidos y la altura de R son de la derivación invertida." : ""}`,
    syntheticRemark: "ECG sintético, generado por un programa. No es una medida de exactitud.",
    remark: (program, model) =>
      `Escrito por ${program}; latidos nombrados por ${model}. Para investigación y enseñanza. No es un dispositivo médico.`,
    padding: "No registrado: completa el bloque de datos",
    fhir: {
      conclusion:
        "Hallado por un programa para investigación y enseñanza, que no es un dispositivo médico. Ningún médico lo ha visto. No es un diagnóstico.",
      device: "Programa de análisis de ECG, para investigación y enseñanza; no es un dispositivo médico",
      model: (name, parameters, quantised) =>
        `Latidos nombrados por la red ${name}: ${number(parameters)} parámetros, ${quantised ? "8 bits" : "float32"}.`,
      excerpt: (start, seconds, of) =>
        `Un extracto: ${number(seconds, 1)} s a partir de ${clock(start, 1)}, de ${duration(of)}. Los tiempos se cuentan desde el inicio del registro. E = sin muestra.`,
      lowest: "Frecuencia cardiaca mínima",
      highest: "Frecuencia cardiaca máxima",
      rate: (intervals) =>
        `Media de ${counted(intervals, "intervalo RR", "intervalos RR")} de señal legible.`,
      beats: "Latidos detectados",
      median: (beats) => `Mediana de ${counted(beats, "latido normal", "latidos normales")}.`,
      corrected: {
        qtcBazett: "QTc, Bazett 1920",
        qtcFridericia: "QTc, Fridericia 1920",
        qtcFramingham: "QTc, Framingham (Sagie 1992)",
        qtcHodges: "QTc, Hodges 1983",
      },
    },
  },

  report: {
    title: "Informe de ECG",
    dialog: "Informe",
    what: "Hecho en este dispositivo, a escala real: imprímalo al 100 %, sin ajustarlo a la página. Como PDF: elíjalo en la ventana de impresión del navegador. Con el nombre y el inicio del registro; desde entonces, fuera de la protección de esta página.",
    paper: "Papel",
    papers: { a4: "A4", letter: "Carta" },
    partsTitle: "Qué contiene",
    parts: {
      view: "La vista",
      beats: "El primero de cada tipo de latido anormal",
      episodes: "El primero de cada tipo de episodio",
      trend: "Frecuencia cardiaca",
      hrv: "Variabilidad de la frecuencia cardiaca",
      explanation: "La explicación mostrada",
    },
    preview: "Páginas tal como se imprimirán",
    print: "Imprimir o guardar como PDF…",
    howToPrint: (/** @type {string} */ open, /** @type {string} */ report) =>
      `La pantalla no se imprime. Para imprimir un registro a escala real, ábralo y elija «${open}» y después «${report}».`,
    making: "Componiendo…",
    pages: (count) => `${counted(count, "página")}.`,
    foot: (name, page, of) =>
      `${name} · página ${page} de ${of} · Tracelight, para investigación y enseñanza. No es un dispositivo médico.`,
    warning:
      "Hallado por un programa para investigación y enseñanza, que no es un dispositivo médico. Ningún médico lo ha visto. No es un diagnóstico.",
    recording: "Registro",
    start: "Inicio",
    duration: "Duración",
    format: "Formato",
    lead: "Derivación analizada",
    nothing: "Aún no se ha hallado nada.",
    notTold: "datos insuficientes",
    lowest: "Frecuencia cardiaca, mínima",
    highest: "Frecuencia cardiaca, máxima",
    intervals: {
      pr: "Intervalo PR, mediana",
      qrs: "Duración del QRS, mediana",
      qt: "Intervalo QT, mediana",
      qtcBazett: "QTc (Bazett), mediana",
      qtcFridericia: "QTc (Fridericia), mediana",
      qtcFramingham: "QTc (Framingham), mediana",
      qtcHodges: "QTc (Hodges), mediana",
    },
    median: (ms, beats) => `${number(ms)} ms (${counted(beats, "latido")})`,
    trend: "Frecuencia cardiaca a lo largo del registro, latidos por minuto",
    scale: (speed, gain) => `${number(speed, speed % 1 ? 1 : 0)} mm/s  ${number(gain)} mm/mV  señal original`,
    view: (strip, of, more) =>
      `La vista${of > 1 ? `, tira ${strip} de ${of}` : ""}${more ? " (su comienzo: el resto no cabe)" : ""}`,
    first: (what, time) => `El primero de su tipo: ${what}, en ${time}`,
    assumed: "Qué decía el archivo y qué se supuso",
    nothingAssumed: "No hubo que suponer nada: el archivo indica su frecuencia y su unidad.",
    saidRate: (rate) =>
      `Frecuencia de muestreo ${number(rate, rate % 1 ? 2 : 0)} Hz, según indicó el usuario.`,
    saidUnit: (factor) => `Una unidad del archivo es ${factor} mV, según indicó el usuario.`,
    method:
      "Cuadros, tiras y escalones se disponen en milímetros (CSS y SVG) en páginas ISO 216 A4 o ANSI Carta; una tira a 25 mm/s y 10 mm/mV tiene la escala del ECG estándar " +
      "(Kligfield 2007, Circulation 115:1306). Las tiras muestran la señal original. Cada cifra es la de su panel, y se sabe como dice ese panel.",
    about: "Cómo se hizo",
    software: "Programa",
    model: "Modelo",
  },

  drawer: {
    label: "Resultados",
    larger: "Más espacio para los resultados",
    divider: "Límite entre el papel y los resultados",
    dividerWhy: "Arrástrelo o use las flechas; Intro o doble clic lo devuelve a su sitio.",
    show: "Mostrar",
    method: "Cómo se sabe esto",
  },

  events: {
    title: "Eventos",
    label: "Latidos que no son normales, y tramos ilegibles",
    columns: ["Tiempo", "", "Qué", "RR anterior", "Probabilidad"],
    all: "Latidos anormales y tramos ilegibles",
    stretches: "Tramos ilegibles",
    count: (count, complete) => `${counted(count, "evento")}${complete ? "" : " hasta ahora"}`,
    rr: (rr) => `${number(1000 * rr)} ms`,
    stretch: (state, seconds) => `${duration(seconds)} ${state}`,
    none: "Ninguno en este registro.",
    noneYet: "Ninguno hasta ahora.",
    method:
      "Un latido aparece cuando el modelo le da un nombre distinto de normal; un bloqueo de rama (L, R) cuenta como normal, y aparece cuando se elige. Un tramo aparece cuando el ruido, una señal plana o recortada, o una interrupción " +
      "impide leer sus segundos. La duración de un tramo va delante de su nombre. RR anterior: de pico R a pico R. Probabilidad: la certeza del propio modelo. " +
      "Pulse una fila, o Intro sobre ella, para ir allí.",
  },

  rhythm: {
    title: "Ritmo",
    label: "Episodios de ritmo",
    all: "Todos los episodios",
    choice: (kind, count) => `${kind.plain} (${kind.term}): ${number(count)}`,
    columns: ["Inicio", "Episodio", "Duración", "Latidos", "Frecuencia", "Certeza"],
    beats: (beats) => counted(beats, "latido"),
    rate: (rate) => `${number(rate)} lpm`,
    certainty: (certainty) => percent(certainty, 0),
    count: (count, complete) => `${counted(count, "episodio")}${complete ? "" : " hasta ahora"}`,
    none: "Ningún episodio en este registro: hay demasiado pocos latidos seguidos con nombre.",
    noneYet: "Ninguno hasta ahora. El ritmo en torno a un latido se conoce 23 latidos después.",
    method:
      "Hallados a partir de los intervalos RR, los nombres de los latidos y las ondas P; sugerencias que conviene mirar, no diagnósticos. " +
      "Rachas: tres o más latidos de las cavidades inferiores, VT por encima de 100 por minuto (guía AHA/ACC/HRS de 2017). " +
      "Uno de cada dos o tres latidos adelantado: al menos tres veces seguidas. " +
      "Lento y rápido: por debajo de 50 y por encima de 100 por minuto (guías ACC/AHA/HRS de 2018 y 2015). Los latidos adelantados no ocultan una frecuencia lenta de los demás, que es entonces la que se muestra. " +
      "Irregularmente irregular: la proporción de pares de intervalos desiguales entre 48 (según Richman y Moorman 2000; Lake y Moorman 2011), donde no hay ondas P en un lugar constante antes de los latidos. " +
      "Pausa: 2 s o más. Latido ausente: las ondas P, o los latidos, siguen a su paso salvo uno que falta. " +
      "Un latido nombrado V al que precede una onda P como a los demás no cuenta aquí como V. " +
      "La certeza es la del propio programa: la media sobre los latidos de un episodio, no la probabilidad de acertar.",
  },

  hrv: {
    title: "VFC",
    waiting: "Se mide en cuanto haya latidos.",
    groups: { time: "Tiempo", frequency: "Frecuencia", nonlinear: "Geometría y no lineales" },
    measures,
    value: (value, unit) => {
      const digits = unit === "" || Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
      const said = unit === "bpm" ? "lpm" : unit;
      return `${number(value, Number.isInteger(value) ? 0 : digits)}${said ? ` ${said}` : ""}`;
    },
    notEnough: (needs, inOnePiece) =>
      `datos insuficientes (se necesitan ${number(needs)} s${inOnePiece ? " de una sola pieza" : ""}${needs >= 600 ? `: ${number(needs / 60)} min` : ""})`,
    notTold: "no se puede determinar con estos intervalos",
    used: (used, all, length, out) =>
      `A partir de ${number(used)} de ${counted(all, "intervalo")}, ${length} en total.${out.length ? ` Excluidos: ${out.join("; ")}.` : ""}`,
    counted: (count, what) => `${number(count)} ${what}`,
    leftOut: {
      ectopic: "junto a un latido adelantado (ectópico)",
      unnamed: "junto a un latido sin nombre",
      range: "de menos de 0,3 s o de más de 2 s",
      artefact: "a más del 20\u00a0% de la mediana de su entorno (artefacto)",
    },
    leftOutTitle: "Intervalos excluidos, uno a uno",
    leftOutLabel: "Intervalos excluidos de la variabilidad de la frecuencia cardiaca",
    leftOutAll: "Todos los motivos",
    leftOutColumns: ["Termina en", "Por qué se excluye", "RR"],
    leftOutCount: (count, complete) => `${counted(count, "intervalo")}${complete ? "" : " hasta ahora"}`,
    usedMark: "usado: entre dos latidos normales",
    tachogram: "Tacograma",
    tachogramLabel: "Tacograma: intervalos RR a lo largo del tiempo; los excluidos, marcados por su motivo",
    press:
      "Pulse un punto para ver su latido. Una marca en el borde está más allá de él. Las teclas de flecha pasan de uno al siguiente.",
    point: (rr, time) => `${number(rr)} ms, en ${clock(time, 1)}`,
    noPoint: "ninguno elegido",
    poincare: "Gráfico de Poincaré",
    poincareLabel: "Gráfico de Poincaré: cada intervalo usado frente al anterior",
    poincareKey: "Elipse: SD1 perpendicular a la diagonal discontinua, SD2 a lo largo de ella.",
    outside: (count) => `${counted(count, "punto")} fuera de los ejes`,
    timeAxis: "tiempo, min:s",
    rrAxis: "RR, ms",
    rrBeforeAxis: "RR, ms",
    rrNextAxis: "RR siguiente, ms",
    method:
      "Medidas y bandas de la Task Force de la ESC y la NASPE (Circulation 93:1043, 1996). Espectro: periodograma de Lomb-Scargle, trozos de 250 s, sin interpolación " +
      "(Laguna, Moody y Mark 1998). Gráfico de Poincaré: Brennan 2001; DFA: Peng 1995; entropía muestral: Richman y Moorman 2000. " +
      "Se usan los intervalos entre dos latidos normales de 0,3 a 2 s, salvo los que distan más del 20\u00a0% de la mediana de los once de su entorno (según Malik 1989); " +
      "lo excluido no se sustituye. Normal: conducido desde el nodo sinusal, incluido el bloqueo de rama (N, L, R).",
  },

  intervals: {
    value: (milliseconds) => `${number(milliseconds)} ms`,
    otherQtc: "QTc con otras fórmulas",
    medians: "Medianas de los latidos normales",
    medianWhy: (beats, known, why) => {
      if (known) return `Mediana de ${counted(beats, "latido normal", "latidos normales")}. ${why}`;
      if (beats === 0) return `Ningún latido normal lo tiene. ${why}`;
      return `Demasiado pocos latidos para una mediana: ${counted(beats, "latido normal", "latidos normales")} con él. ${why}`;
    },
    lacks: {
      "no-p": "no se encontró onda P",
      "no-qrs": "no se encontraron los límites del QRS",
      "no-t": "no se encontró el final de T",
      "no-rr": "sin intervalo RR de 0,3 a 2 s antes de él",
    },
    names: {
      pr: {
        label: "PR",
        why: "Del inicio de P al inicio del QRS en esta derivación. Ondas halladas según Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570).",
      },
      qrs: {
        label: "QRS",
        why: "Del inicio al final del QRS en esta derivación. Ondas halladas según Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570).",
      },
      qt: {
        label: "QT",
        why: `${QT} en esta derivación. Ondas halladas según Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570).`,
      },
      qtcFridericia: {
        label: "QTc (Fridericia)",
        why: `${QT}, corregido por la frecuencia: QT dividido entre la raíz cúbica del RR anterior, en segundos (Fridericia 1920).`,
      },
      qtcBazett: {
        label: "Bazett",
        why: `${QT}, dividido entre la raíz cuadrada del RR anterior, en segundos (Bazett 1920). Demasiado largo con frecuencias rápidas.`,
      },
      qtcFramingham: {
        label: "Framingham",
        why: `${QT}, más 154 ms por cada segundo que le falte al RR anterior para llegar a 1 s (Sagie 1992).`,
      },
      qtcHodges: {
        label: "Hodges",
        why: `${QT}, más 1,75 ms por cada latido por minuto por encima de 60 (Hodges 1983).`,
      },
    },
  },

  inspector: {
    title: "Este latido",
    method:
      "El latido se detectó entre candidatos que juzga una pequeña red entrenada, en una señal limpia de los pulsos de un marcapasos; su pico R es la mayor deflexión del QRS. " +
      "P, QRS y T: pendientes de wavelet según Martínez 2004 (IEEE Trans Biomed Eng 51:570), ajustadas con la base de datos QT (Laguna 1997). QTc: Bazett 1920, Fridericia 1920, Sagie 1992, Hodges 1983, " +
      "como las enumera Rautaharju 2009 (J Am Coll Cardiol 53:982). El nombre: una red neuronal entrenada con la MIT-BIH Arrhythmia Database (Moody y Mark 2001), tras reducir el ruido con la wavelet Symlet-4 (Donoho 1995).",
    none: "Seleccione un latido: pulse su letra en el papel, o vaya al siguiente anormal.",
    closest: "Latido en",
    close: "Cerrar",
    previous: "Latido anterior",
    next: "Latido siguiente",
    classAndTerm: (plain, term) => `${plain} (${term})`,
    rrBefore: "RR anterior",
    rrAfter: "RR posterior",
    rrValue: (rr) => `${number(1000 * rr)} ms`,
    rrRate: (rr) => `${number(60 / rr)} lpm`,
    rrNone: "ninguno: una interrupción o un extremo",
    rrWhy: "De pico R a pico R; ningún intervalo atraviesa una interrupción.",
    amplitude: "Altura de R",
    amplitudeValue: (value, inMillivolts) => `${minus(value, 2)} ${inMillivolts ? "mV" : "(sin unidad)"}`,
    amplitudeWhy: "Pico R respecto a la línea de base local, con signo.",
    probabilities: "Probabilidad, y la clase que explicar",
    probabilitiesWhy: (model) =>
      `Salida softmax de ${model} para esta ventana. La certeza del propio modelo, no la probabilidad de acertar.`,
    window: "Su ventana: un segundo, como la ve la red",
    raw: "original",
    denoised: "filtrado",
    usual: "latido habitual de este paciente",
    came: (how) => `llegó ${how}`,
    nextCame: (how) => `el siguiente llegó ${how}`,
    early: (share) => `${percent(share, 0)} adelantado`,
    late: (share) => `${percent(share, 0)} retrasado`,
    onTime: "a tiempo",
    timingWhy:
      "Adelantado y retrasado: respecto al ciclo habitual del paciente, la mediana de los últimos intervalos entre dos latidos habituales, tal como se le dio a la red. Hasta un 5\u00a0%: a tiempo.",
    notSure: "No es seguro: probabilidad, y la clase que explicar",
    onlyPaced: "Sin nombre; lo que diría la red, y la clase que explicar",
    unsureNone: "Su mejor conjetura es que el latido no es de ninguna de sus clases.",
    unsureLow: (term, share, least) =>
      `Su mejor conjetura, ${term}, tiene ${share}; un nombre necesita ${least}.`,
    heat: (term) => `Grad-CAM para ${term}`,
    heatUnit: "logit por muestra del mapa",
    heatNote:
      "Grad-CAM muestra dónde miró la red, no por qué lo hizo el corazón. Medido en latidos reservados para la prueba, lo que marca decidió menos que lo que marca SHAP, y ambos coincidieron poco.",
    guidedNote: "Su signo, que solo dice si ayudaría más voltaje en ese lugar, se omite.",
    heatAround: "Lo que la red sabía de los latidos vecinos, como los tiempos, no está en este mapa.",
    heatNone: (term) =>
      `Grad-CAM no encuentra indicios a favor de ${term} en esta ventana: el mapa es cero en todas partes.`,
    heatSpread: (term) => `Los indicios a favor de ${term} están repartidos por toda la ventana.`,
    againstSpread: (term) => `Más habla en contra de ${term} que a favor, repartido por toda la ventana.`,
    heatAgainst: (term, where, share) =>
      `Más habla en contra de ${term} que a favor; la mayor parte de ello (${share}) está ${where}.`,
    heatSentence: (term, where, share) =>
      `La mayor parte de los indicios a favor de ${term} (${share}) está ${where}.`,
    before: (a, b) => `entre ${number(a)} y ${number(b)} ms antes del pico R`,
    after: (a, b) => `entre ${number(a)} y ${number(b)} ms después del pico R`,
    around: (a, b) => `entre ${number(a)} ms antes y ${number(b)} ms después del pico R`,
    notNamed: (reason) => `${reason} Por eso no hay nada que explicar.`,
    failed: "No se pudo recortar la ventana de este latido.",
  },

  explain: {
    method:
      "Grad-CAM y su forma guiada: Selvaraju 2017, Springenberg 2014. SHAP por muestra: Lundberg y Lee 2017, con la regla de reescalado de DeepLIFT (Shrikumar 2017). " +
      "Por onda y por partes: valores de Shapley (Shapley 1953) de todas las combinaciones, nada tomado al azar. Gradientes esperados: Erion 2021. " +
      "Todos menos Grad-CAM comparan con otros latidos, y dicen cuánto falta para que sus valores sumen el total. Explican la red, no el corazón.",
    methodTitle: "Explicado con",
    methods: {
      gradcam: "Grad-CAM",
      shap: "SHAP por muestra",
      waves: "SHAP por onda",
      segments: "SHAP en 12 partes",
      gradients: "Gradientes esperados",
    },
    methodsWhy: {
      gradcam:
        "Dónde miró la red: cuánto aporta a la clase cada lugar del mapa de una capa (Selvaraju 2017).",
      shap: "Cuánto aporta cada muestra al logit de la clase, frente a otros latidos (regla de reescalado: Lundberg y Lee 2017, Shrikumar 2017).",
      waves:
        "Cuánto aporta cada onda al logit de la clase: valores de Shapley exactos, de todas las combinaciones de ondas de este latido y de otros.",
      segments:
        "Lo mismo con doce partes iguales de la ventana, para latidos cuyas ondas no se conocen o no son de fiar.",
      gradients:
        "Cuánto aporta cada muestra al logit de la clase, según el gradiente medio en el camino de otros latidos a este (Erion 2021): una comprobación de SHAP.",
    },
    unrounded: "Esta red redondea a 8 bits. Se explica la misma red sin el redondeo: llega casi a lo mismo.",
    noWaves:
      "Aquí no se conocen los límites del QRS: no se puede decir nada onda por onda, pero sí en doce partes.",
    titles: {
      gradcam: (term) => `Grad-CAM para ${term}`,
      shap: (term) => `SHAP para ${term}`,
      waves: (term) => `SHAP por onda para ${term}`,
      segments: (term) => `SHAP en 12 partes para ${term}`,
      gradients: (term) => `Gradientes esperados para ${term}`,
    },
    units: {
      map: "logit por muestra del mapa",
      guided: "mapa por gradiente",
      sample: "logit por muestra",
      wave: "logit por onda",
      segments: "logit por parte",
    },
    upFor: "a favor",
    downAgainst: "en contra",
    layer: "Capa",
    layerKinds: {
      convolution: "convolución",
      depthwise: "en profundidad",
      pointwise: "puntual",
      pool: "agrupación",
      dense: "densa",
    },
    layerName: (number_, kind, field, last) =>
      `${number_} ${kind}, ve ${number(field)} ms${last ? " (última)" : ""}`,
    kind: "Indicios",
    kinds: {
      positive: "lo que habla a favor",
      signed: "a favor y en contra",
      guided: "guiado: punto por punto",
    },
    background: "Comparado con",
    backgrounds: {
      all: "latidos de todos los tipos",
      normal: "latidos normales de muchos pacientes",
      patient: "los latidos normales de este paciente",
    },
    noPatient: "los latidos normales de este paciente: ninguno",
    named: (term, count) => `los latidos de este registro nombrados ${term} (${number(count)})`,
    keptOne: (letter, time) => `el latido conservado: ${letter} en ${time}`,
    kept: (count) => `los ${number(count)} latidos conservados`,
    keep: "Conservar este latido para comparar otros con él",
    keepDone: (count) =>
      `${counted(count, "latido")} ${agreed(count, "conservado: elíjalo", "conservados: elíjalos")} en «Comparado con», aquí o en otros latidos.`,
    drop: "Dejar de conservar este latido",
    dropDone: (count) =>
      count === 0
        ? "No se conserva ningún latido."
        : `${counted(count, "latido")} ${agreed(count, "conservado")}.`,
    compare: "Comparar con el latido normal de este paciente",
    normalBeat: "media de los latidos normales de este paciente",
    meanWindow: "ventana media, filtrada",
    dashed: (name) => `línea discontinua: ${name}`,
    busy: (share) => `Explicando… ${share}`,
    failed: "No se pudo explicar este latido.",
    waves: {
      p: { name: "la onda P", missing: "la onda P ausente", label: "onda P" },
      pr: { name: "el segmento PR", missing: "", label: "segmento PR" },
      qrs: { name: "el QRS", missing: "", label: "QRS" },
      st: { name: "el segmento ST", missing: "", label: "segmento ST" },
      t: { name: "la onda T", missing: "la onda T ausente", label: "onda T" },
      rest: { name: "el resto de la ventana", missing: "", label: "resto de la ventana" },
      timing: { name: "los tiempos", missing: "", label: "tiempos (RR)" },
      around: { name: "los latidos vecinos", missing: "", label: "ritmo y latidos vecinos" },
    },
    surroundings: { name: "los tiempos y los latidos vecinos", label: "tiempos y latidos vecinos" },
    segment: (from, to) => {
      const span = `${minusWhole(from)} a ${minusWhole(to)} ms`;
      return { name: `la parte de ${span}`, label: span };
    },
    missing: (label) => `${label} (ausente)`,
    wavesCaption: "Onda por onda, en logit",
    segmentsCaption: "Doce partes de la ventana, desde R, en logit",
    wave: "Onda",
    value: "Logit",
    signed: (value, digits = 2) => {
      const size = number(Math.abs(value), digits);
      if (Math.abs(value) < 0.5 * 10 ** -digits) return size;
      return `${value < 0 ? "−" : "+"}${size}`;
    },
    valued: (name, value) => `${name} (${value < 0 ? "−" : "+"}${number(Math.abs(value), 1)})`,
    listed: (parts) =>
      parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} y ${parts[parts.length - 1]}`,
    onlyAgainst: (term, contra) => `Aquí nada habla mucho a favor de ${term}; en contra: ${contra}.`,
    because: (term, pro, contra) =>
      `${capital(term)} sobre todo por ${pro}${contra ? `; en contra: ${contra}` : ""}.`,
    balanced: (term, pro, contra, balance) =>
      `A favor de ${term}: ${pro}${contra ? `; en contra: ${contra}` : ""}. En conjunto, ${balance < 0 ? "en contra" : "a favor"} (${balance < 0 ? "−" : "+"}${number(Math.abs(balance), 1)}).`,
    nothing: (term) =>
      `Para ${term} este latido se parece mucho a aquellos con los que se compara: ninguna onda marca una diferencia.`,
    sums: (logit, expected, compared, residual) =>
      `Logit ${minus(logit)}, frente a ${minus(expected)} de media en ` +
      `${compared === 1 ? "el latido" : `los ${number(compared)} latidos`} con que se compara. ` +
      `Los valores suman la diferencia; sobra: ${remainder(residual)}.`,
    groupSums: (logit, expected, residual) =>
      `Logit medio ${minus(logit)}, frente a ${minus(expected)} en los latidos con que se compara; ` +
      `sobra como máximo ${remainder(residual)}.`,
    off: "Los valores no suman la diferencia: aquí no son de fiar.",
    disagree: ({ exact, gradients }) =>
      `Los métodos no coinciden aquí: respecto a SHAP sumado por onda, los valores de Shapley exactos difieren un ${percent(exact, 0)} y los gradientes esperados, un ${percent(gradients, 0)}. Solo los valores grandes significan algo.`,
    agree: ({ exact, gradients }) =>
      `Comprobado onda por onda: respecto a SHAP, los valores de Shapley exactos difieren un ${percent(exact, 0)} y los gradientes esperados, un ${percent(gradients, 0)}.`,
    exact: (beats) =>
      `Exacto para ${counted(beats, "latido")} de aquellos con que se compara, ${agreed(beats, "elegido")} a distancias regulares.`,
    loose:
      "Se mira en ocho lugares del camino desde cada latido con que se compara, por lo que sobra algo de logit.",
    note: "Dice qué movió a la red, no qué le pasa al corazón.",
    bothChannels: "El valor de cada punto es del latido y del latido habitual del paciente en conjunto.",
    aroundSummed:
      "Lo que se le da a la red además de la ventana cuenta para la onda a la que se refiere, como tiempos, o como los latidos vecinos.",
    save: "Guardar esta explicación",
    saveAs: { svg: "SVG", png: "PNG", csv: "CSV" },
    saveWhy: {
      svg: "La imagen como dibujo. Desde entonces, fuera de la protección de esta página.",
      png: "La imagen en píxeles. Desde entonces, fuera de la protección de esta página.",
      csv: "Los números: una fila por punto, una fila por onda. Desde entonces, fuera de la protección de esta página.",
    },
    group: (term, count, most) =>
      count === 0
        ? `Ningún latido se nombra ${term}`
        : `Explicar todos los latidos de esta clase (${term}: ${count > most ? `${number(most)} de ` : ""}${number(count)})`,
    groupProgress: (done, of) => `${number(done)} de ${number(of)} latidos explicados`,
    groupBar: "Explicando los latidos de la clase",
    groupFailed: "No se pudieron explicar estos latidos.",
    groupNone: "De ninguno de estos latidos se conocen los límites del QRS.",
    groupCancel: "Cancelar",
    groupCancelled: "Cancelado.",
    groupTitle: (term, count, of) =>
      `Media de ${number(count)} de ${counted(of, "latido")} ${agreed(of, "nombrado")} ${term}${count < of ? ", repartidos por igual" : ""}`,
    called: (name, term, share) => `Nombrado ${name}; ${term} tiene ${share}.`,
    calledNothing: (term, share) => `Sin nombre; ${term} tiene ${share}.`,
    beatTitle: (beat, time) => `Latido ${number(beat)} en ${time}`,
    by: (method, background, model) =>
      `${method}${background ? `, comparado con ${background}` : ""}; ${model}`,
    disclaimer: "Tracelight, para investigación y enseñanza. No es un dispositivo médico.",
  },

  edit: {
    title: "Editar este latido",
    nameIt: "Nombrar este latido",
    nameKey: (name, key) => `${name}: tecla ${key}`,
    remove: "Eliminar latido",
    removeWhy: "Quita este latido (Supr). Se puede deshacer.",
    byYou: "por usted",
    youNamed: (model, term, share) =>
      `Nombrado por usted; ${model} dijo ${share ? `${term} (${share})` : "nada: dejó el latido sin nombre"}.`,
    addedHeading: "Añadido por usted, sin nombre",
    youAdded: "Añadido por usted: el motor no lo detectó.",
    youMoved: "Usted movió sus ondas; los intervalos las siguen.",
    notFound: "Usted añadió este latido; no se preguntó por él a ninguna red.",
    notMeasured: "sin medir: usted añadió este latido",
    waves: "Mover sus ondas",
    wavesHint:
      "Milisegundos desde el pico R, negativos antes de él. Las marcas en el papel y los intervalos los siguen. Con ratón o dedo, arrástrelas en el papel por los tiradores de su parte superior.",
    noWave: { p: "Sin onda P", t: "Sin onda T" },
    noWaveWhy: "Este latido no tiene esa onda; sus intervalos la siguen. Se puede deshacer.",
    waveNames: { p: "Onda P", t: "Onda T" },
    edgeNames: {
      pOn: "Inicio P",
      pPeak: "Pico P",
      pOff: "Final P",
      qrsOn: "Inicio QRS",
      qrsOff: "Final QRS",
      tOn: "Inicio T",
      tPeak: "Pico T",
      tOff: "Final T",
    },
    edges: {
      pOn: "inicio de P",
      pPeak: "pico de P",
      pOff: "final de P",
      qrsOn: "inicio del QRS",
      qrsOff: "final del QRS",
      tOn: "inicio de T",
      tPeak: "pico de T",
      tOff: "final de T",
    },
    undo: "Deshacer",
    undoWhy: "Deshace la última edición (Ctrl-Z)",
    redo: "Rehacer",
    redoWhy: "Vuelve a hacer lo deshecho (Ctrl-Mayús-Z o Ctrl-Y)",
    add: "Añadir latido",
    addWhy:
      "Después pulse en el papel cerca de su pico R: el latido va al pico; con Alt pulsada, al punto exacto. La tecla a añade uno en el centro de la vista.",
    addLayer:
      "Añadir un latido: pulse cerca de su pico R, con Alt para el punto exacto; Intro lo añade en el centro de la vista, Esc lo deja",
    addHintTouch: "Pulse cerca del pico R del latido nuevo.",
    addHint: "Pulse cerca del pico R del latido nuevo, con Alt para el punto exacto. Esc: ninguno.",
    order: "Las ondas conservan su orden: P, QRS, T, y cada una termina después de empezar.",
    addedAtPeak: (time) => `Latido añadido en su pico R, ${time}.`,
    addedAsPlaced: (time) => `Latido añadido exactamente en ${time}: no hay ningún pico R a menos de 100 ms.`,
    draggedTo: (edge, ms) => `${edge} ${minusWhole(ms)} ms`,
    tooNear: "Ya hay un latido ahí: está seleccionado.",
    selectFirst: "Seleccione primero un latido.",
    nothingToUndo: "No hay nada que deshacer.",
    nothingToRedo: "No hay nada que rehacer.",
    undone: (what) => `Deshecho: ${what}`,
    redone: (what) => `Rehecho: ${what}`,
    inLead: (lead) => ` En la derivación ${lead}.`,
    kinds: {
      name: (count, term) => `${counted(count, "latido")} ${agreed(count, "nombrado")} ${term}.`,
      delete: (count) => `${counted(count, "latido")} ${agreed(count, "eliminado")}.`,
      add: (time) => `Latido añadido en ${time}.`,
      wave: (edge) => `${capital(edge)} movido.`,
      unwave: (wave) => `${wave} quitada.`,
      note: "Una nota.",
    },
    count: editsAndNotes,
    atOtherRate: (edits, notes) =>
      `Con la frecuencia de muestreo anterior había: ${editsAndNotes(edits, notes)} Con esta no se muestran; vuelven con aquella.`,
    keeping: {
      none: "Se pierden al cerrar la página, salvo que usted los conserve (Notas).",
      writing: "Conservando en este dispositivo…",
      kept: "Conservado en este dispositivo.",
      restored: "Recuperado de este dispositivo, donde usted lo conservaba.",
      failed: "No se pudo conservar: el dispositivo no tiene espacio, o el navegador lo prohíbe.",
      elsewhere:
        "No se guardan: otra pestaña tiene abierto este registro y guarda sus ediciones. Ciérrela y vuelva a abrirlo aquí.",
    },
    restored: (edits, notes) =>
      `Recuperado de este dispositivo: ${editsCounted(edits)}, ${counted(notes, "nota")}.`,
    edited: (beats) => `Usted editó ${counted(beats, "latido")}.`,
    followSummary:
      "Los recuentos, las listas, la variabilidad de la frecuencia cardiaca y los archivos guardados siguen sus ediciones. " +
      "La frecuencia cardiaca, las medianas y el ritmo son de los latidos tal como el motor los detectó y nombró.",
    followRhythm:
      "Estos episodios son de los latidos tal como el motor los detectó y nombró: no siguen sus ediciones.",
    followHrv: "La variabilidad de la frecuencia cardiaca sigue sus ediciones.",
  },

  byHand: {
    beat: ({ given, added, moved }) =>
      `${[added ? "añadido" : "", given ? "nombrado" : "", moved ? "ondas movidas" : ""].filter(Boolean).join(", ")} a mano`,
    deleted: (letter) => `latido${letter ? ` ${letter}` : ""} eliminado a mano`,
    remark: ({ named, added, moved, deleted }) => {
      const parts = [
        named ? `${counted(named, "latido")} ${agreed(named, "nombrado")}` : "",
        added ? counted(added, "añadido") : "",
        deleted ? counted(deleted, "eliminado") : "",
        moved ? `ondas de ${number(moved)} movidas` : "",
      ];
      return `A mano: ${parts.filter(Boolean).join(", ")}.`;
    },
    notFollowed: "De los latidos tal como el programa los detectó y nombró, sin lo que se cambió a mano.",
    inReport:
      "En las tiras esos latidos están subrayados. Los recuentos, las tiras y la variabilidad de la frecuencia cardiaca siguen lo hecho a mano; " +
      "la frecuencia cardiaca, los intervalos y los episodios son de los latidos tal como el programa los detectó y nombró.",
  },

  templates: {
    title: "Formas",
    label: "Formas de los latidos, primero las que tienen más",
    start: "Reunir latidos por forma",
    waiting: "Los latidos se reúnen por su forma cuando se han detectado todos.",
    busy: "Reuniendo los latidos por su forma",
    progress: (done, of, left) => `${number(done)} de ${number(of)} latidos${left}`,
    cancelled: "Cancelado.",
    failed: "No se pudieron reunir los latidos por su forma.",
    found: (beats, shapes, none, out) =>
      `${counted(beats, "latido")} en ${counted(shapes, "forma")}${none ? `, ${number(none)} sin parecido con ninguna` : ""}.` +
      `${out ? ` Sin comparar: ${counted(out, "latido")} donde la señal es ilegible, o en una interrupción o un extremo.` : ""}`,
    shape: (place) => `Forma ${number(place)}`,
    likeNone: "Como ninguna",
    card: (name, count, letters) => `${name}: ${counted(count, "latido")}${letters ? `, ${letters}` : ""}`,
    letterCount: (term, count) => `${number(count)} ${term}`,
    heading: (name, count) => `${name}: ${counted(count, "latido")}`,
    drawn: (drawn, of) =>
      drawn < of
        ? `Se dibujan superpuestos ${number(drawn)} de ${counted(of, "latido")}, elegidos a distancias regulares. Línea gruesa: la media.`
        : "Todos se dibujan superpuestos. Línea gruesa: la media.",
    overLabel: (name, count) =>
      `${name}: ventanas de ${counted(count, "latido")}, superpuestas, con su media`,
    nameAll: (count) => (count === 1 ? "Nombrar el único latido" : `Nombrar los ${counted(count, "latido")}`),
    list: "Latidos de esta forma",
    previous: "‹ Anterior de esta forma",
    next: "Siguiente de esta forma ›",
    noMore: "No hay más latidos de esta forma en esta dirección.",
    timeAxis: "ms desde el pico R",
    unit: "mV",
    method: (most) =>
      "A la ventana de cada latido se le reduce el ruido, tal como la ve la red. Su complejo QRS, 100 ms a cada lado del pico R, se une a la forma cuya media " +
      "más se le parece (correlación superior a 0,9, la mejor de los desplazamientos de hasta 8 ms), o inicia una nueva; las formas cuyas medias tienen una correlación superior a 0,95 se unen al final. " +
      "Las ondas P y T, y la altura de un latido, no cuentan. Se comparan todos los latidos; " +
      `de una forma grande se dibujan ${number(most)} latidos, elegidos a distancias regulares. Las ventanas se dibujan sin su propia media. ` +
      "Reducción de ruido: wavelet Symlet-4, umbral suave (Donoho 1995). Esta agrupación no sigue ningún artículo: es propia del programa, y solo le importa el orden de los latidos.",
  },

  notes: {
    title: "Notas",
    label: "Notas, por orden de tiempo",
    words: "Palabras de la nota",
    where: (at, time) => `${at}, en ${time}`,
    atBeat: "Una nota al latido seleccionado",
    atMiddle: "Una nota al centro de la vista",
    changing: "La nota elegida",
    add: "Añadir nota",
    change: "Guardar nota",
    remove: "Eliminar nota",
    fresh: "Nota nueva",
    none: "Aún no hay notas. Se escriben en los resultados guardados (JSON), y en ningún otro lugar.",
    empty: "Una nota necesita palabras.",
    saved: "Nota guardada.",
    removed: "Nota eliminada.",
    method:
      "Las notas son palabras suyas: ningún programa las lee. Una nota pertenece a un tiempo desde el inicio del registro, el del latido seleccionado o el del centro de la vista. " +
      "Lo que se conserva de ellas está en el almacenamiento propio del navegador (IndexedDB, W3C), y solo mientras eso esté activado.",
  },

  keep: {
    sure: {
      title: "¿Olvidarlo todo?",
      what: "Se borran las ediciones, las notas, los ajustes y los registros en directo conservados en este dispositivo, en todas las pestañas. No se puede deshacer.",
      yes: "Olvidarlo todo",
      no: "Conservarlos",
    },
    title: "Conservado en este dispositivo",
    keep: "Conservar mis ediciones, notas y ajustes en este dispositivo",
    aboutTitle: "Qué se conserva así, y dónde",
    about:
      "Desactivado: no se conserva nada, y todo se pierde al cerrar la página. Activado: en el almacenamiento propio de este navegador, y en ningún otro lugar; quien use este navegador puede abrirlo. " +
      "El registro en sí no se conserva. Se reconoce por los tamaños de sus archivos y un número obtenido de 16 bloques de cada uno, no por su nombre. Ajustes: idioma, la parte de la pantalla para los resultados, velocidad, ganancia, trazado, ondas, modelo, calibración de la pantalla, y que usted ha visto el recorrido.",
    forget: "Olvidar todo",
    on: "Desde ahora sus ediciones, notas y ajustes se conservan en este dispositivo.",
    forgotten:
      "Todo lo que se conservaba en este dispositivo está eliminado, y desde ahora no se conserva nada.",
    forgottenHere:
      "Las ediciones, las notas y los ajustes se han borrado y desde ahora no se guarda nada. Queda un registro en directo que no se pudo borrar.",
    notForgotten:
      "El navegador no eliminó lo conservado. Cierre otras pestañas con esta página e inténtelo de nuevo.",
    forbidden:
      "Este navegador no deja que la página conserve nada (una ventana privada, o el almacenamiento desactivado). No se conserva nada.",
  },

  live: {
    connect: "Conectar una banda pectoral",
    choose: "¿Qué banda?",
    chooseHelp:
      "El navegador muestra las bandas que están cerca y activas: póngase la banda, humedezca sus electrodos y cierre otras aplicaciones que la usen. Lo que envía se analiza aquí y no va a ninguna parte.",
    sensors: {
      polar: "Polar H10 (ECG)",
      movesense: "Movesense (ECG)",
      "heart-rate": "Cualquier banda de frecuencia cardiaca (frecuencia cardiaca e intervalos RR, sin ECG)",
      simulated: "Banda simulada (no necesita ninguna)",
    },
    simulatedAbout:
      "Reproduce el registro que viene con la página, a su ritmo real, con un reloj algo inexacto y paquetes que se pierden.",
    keep: "Escribir el registro en este dispositivo mientras está en curso",
    keepAbout:
      "Para que no se pierda nada si el programa falla, se cierra la tapa o se agota la batería. El registro queda en el almacenamiento propio de este navegador hasta que usted lo elimine.",
    start: "Conectar",
    cancel: "Cancelar",
    obstacles: {
      "no-api":
        "Este navegador no tiene acceso a sensores Bluetooth (Safari y Firefox no lo tienen). Use Chrome, Edge u otro navegador basado en Chromium en un ordenador o un teléfono Android (en Linux, Chrome requiere que chrome://flags/#enable-web-bluetooth esté activado); o registre con la aplicación de la propia banda y abra aquí el archivo.",
      insecure:
        "El navegador solo permite Bluetooth en páginas seguras: abra esta página por https, desde localhost o como archivo único.",
      "frame-not-allowed":
        'La página que contiene a esta no le permite usar Bluetooth (allow="bluetooth"). Abra esta página por separado.',
      "no-adapter": "Este dispositivo no tiene Bluetooth, o está desactivado. Actívelo e inténtelo de nuevo.",
    },
    stop: "Terminar el registro",
    review: "Abrir en el lector",
    close: "Volver al inicio",
    battery: (percent) => `Batería: ${number(percent)}\u00a0%`,
    readingSoFar: (share) => `Se lee lo registrado hasta ahora: ${share}. Lo que llegue entretanto se añade.`,
    measuring: "Midiendo el reloj de la banda: tres segundos.",
    links: {
      choosing: () => "Elija la banda en la lista del navegador.",
      connecting: () => "Conectando…",
      starting: () => "Conectado; iniciando la transmisión…",
      streaming: () => "En directo.",
      waiting: (seconds) => `Conexión perdida: nuevo intento en ${number(seconds)} s.`,
      stopped: () => "Terminado.",
      failed: () => "No funcionó.",
    },
    faults: {
      "not-chosen": "No se eligió ninguna banda.",
      "not-allowed": "El navegador no lo permite aquí.",
      "out-of-reach":
        "No se pudo acceder a la banda: acérquese, humedezca sus electrodos y cierre otras aplicaciones que la usen.",
      "no-answer": "La banda no respondió.",
      pairing: "Empareje la banda en los ajustes de Bluetooth del sistema y conéctela de nuevo.",
      "no-service": "A la banda le falta lo necesario: puede que sea otro modelo.",
      "no-ecg": "Este sensor no envía ECG.",
      refused: "La banda se negó a iniciar su ECG: quítesela, espere un minuto y póngasela de nuevo.",
      "in-charger": "El sensor está en su cargador.",
      "no-rate": "El sensor no aceptó ninguna de las frecuencias de muestreo que aquí se conocen.",
      lost: "Se cortó la conexión.",
      silent: "No llegó nada durante cinco segundos.",
      ended: "La banda terminó la transmisión por sí misma.",
      "other-sensor": "No es la banda con la que se hizo el registro: no se le añadió nada.",
      "not-continued": "El registro ya no existe o continúa en otra pestaña: no se le añadió nada.",
      bluetooth: "El Bluetooth del navegador notificó un fallo.",
    },
    alarms: {
      "lead-off": "Sin señal utilizable: la banda está seca, no está puesta o está fuera de alcance.",
      pause: "Ningún latido durante tres segundos.",
      run: "Cinco o más latidos adelantados de las cavidades inferiores seguidos, rápidos (como en la VT).",
    },
    alarmsOfIntervals: {
      "lead-off":
        "Sin contacto con la piel, o no llega nada: la banda está seca, quitada o fuera de alcance.",
      pause: "Un intervalo de tres segundos o más: una pausa del corazón, o latidos que la banda no detectó.",
    },
    figures: "Lo hallado",
    none: "–",
    bpm: (rate) => `${number(rate)} lpm`,
    bpmWhy:
      "Media de los últimos ocho intervalos entre latidos; con una banda sin ECG, la que indica la banda.",
    rhythmWhy:
      "El ritmo de los últimos latidos, en la medida en que ya se sabe, y el último suceso (vea Ritmo en el lector).",
    beats: (count, others) => (others ? `${number(count)} · ${others}` : number(count)),
    beatsWhy: "Latidos detectados en señal legible y, de ellos, los que no son normales, por clase.",
    hrvTitle: "Variabilidad, últimos 5 min",
    hrv: (sdnn, rmssd) => `SDNN ${number(sdnn)} ms · RMSSD ${number(rmssd)} ms`,
    hrvWhy: "De los latidos normales, como la mide el lector (Task Force 1996).",
    notEnough: "datos insuficientes",
    clock: "Reloj de la banda",
    rate: (rate, lost, gaps) =>
      lost
        ? `${number(rate, 2)} Hz · ${counted(gaps, "interrupción", "interrupciones")}, ${counted(lost, "muestra perdida", "muestras perdidas")}`
        : `${number(rate, 2)} Hz · nada perdido`,
    clockWhy:
      "La frecuencia de muestreo verdadera, medida con las marcas de tiempo de la propia banda; lo que se perdió por radio es una interrupción.",
    safe: "Registro",
    journal: {
      off: (seconds) => `${duration(seconds)}, sin conservar`,
      kept: (seconds, bytes) =>
        `${duration(seconds)}, a salvo en este dispositivo (${number(bytes / 1e6, 1)} MB)`,
      full: (seconds, _bytes) =>
        `no queda espacio en este dispositivo: conservado hasta ${duration(seconds)}`,
      failed: (seconds, _bytes) =>
        `este dispositivo se negó a escribir: conservado hasta ${duration(seconds)}`,
    },
    cannotKeep:
      "sin conservar: este navegador no da a la página espacio para archivos (abierta como archivo, o en una ventana privada)",
    safeWhy:
      "Mientras diga a salvo, cada paquete se escribe, con su suma de comprobación, antes de analizarse.",
    regularityTitle: "Regularidad",
    regularity: {
      unknown: (usable) =>
        `aún no se puede decir (${counted(usable, "intervalo utilizable", "intervalos utilizables")})`,
      "not-irregular": (share) => `no irregular como en la fibrilación auricular (${share})`,
      irregular: (share) =>
        `irregular como en la fibrilación auricular, hasta donde los intervalos solos permiten decirlo (${share})`,
    },
    regularityWhy:
      "La proporción de pares desiguales entre los últimos 48 intervalos: a partir del 89\u00a0% se dispersan como en la fibrilación auricular. Los latidos prematuros frecuentes pueden dispersarse igual: para distinguirlo hace falta un ECG. No es un diagnóstico.",
    rrTitle: "Intervalos",
    rrMethod:
      "Ni ECG, ni alarma médica, ni diagnóstico: la banda dice cuándo llegaron los latidos, y puede pasar por alto algunos o contarlos dos veces. Los intervalos junto a latidos que parecen prematuros, omitidos o contados dos veces no entran en la regularidad; el resto se juzga como el lector juzga los latidos sin nombre ni ondas P. Un paquete no lleva marca de tiempo: los latidos se siguen según sus intervalos, y un paquete que llegó más tarde de lo que estos explican queda tras una interrupción.",
    tachogram: "Tacograma de los últimos cinco minutos",
    rrShown: ({ count, low, high, gaps }) =>
      `${counted(count, "intervalo")}, de ${number(low)} a ${number(high)} ms${gaps ? `; ${counted(gaps, "interrupción", "interrupciones")}` : ""}.`,
    saveIntervals: "Guardar como tabla (CSV)",
    intervalsAbout: (strap, start) =>
      `Intervalos RR de una banda, sin ECG; banda: ${strap}; inicio: ${start} hora local; tiempo del latido que termina cada intervalo, desde el primer latido`,
    ratesAbout: (strap, start) =>
      `Frecuencias cardíacas según el promedio de una banda, sin ECG, sin intervalos; banda: ${strap}; inicio: ${start} hora local; momento en que llegó cada una, desde la primera`,
    noRr: "Esta banda no envía intervalos entre latidos, solo su propia frecuencia cardíaca media: no hay nada que dibujar y no se pueden indicar ni la regularidad ni la variabilidad. Las frecuencias se pueden guardar como tabla.",
    noIntervals: "No hay intervalos en este registro.",
    rrOnly:
      "Esta banda no envía ECG: solo cuándo llegaron los latidos, no qué forma tenían. No se nombra ningún latido.",
    rrLast: (intervals) => `Últimos intervalos, ms: ${intervals}`,
    noContact: "La banda indica que no tiene contacto con la piel.",
    again: (attempt) => `Conexión perdida: conectando de nuevo, intento ${number(attempt)}…`,
    isSafe: "Lo registrado está a salvo.",
    lost: (seconds) =>
      `El registro ya no se escribe en este dispositivo: ${duration(seconds)} están a salvo; lo que sigue, no. Libere espacio, termínelo y empiece de nuevo.`,
    noMedicalAlarm: "No es una alarma médica: no se fíe nunca de ella como tal.",
    lastEvent: (what, when) => `último: ${what}, ${when}`,
    since: (when) => `desde ${when}`,
    assumptions: {
      "movesense-scale":
        "Supuesto: 0,38 µV por unidad, como indicó el fabricante para otro firmware. Las alturas en mV pueden ser erróneas; los tiempos, no.",
    },
    way: "Papel",
    sweep: "con barrido",
    run: "corre hacia la izquierda",
    abnormal: "El último latido que no es normal",
    method:
      "No es una alarma médica, y nunca hay que fiarse de ello como si lo fuera: es tan bueno como lo son la detección y los nombres de los latidos. " +
      "El tiempo procede de las marcas de la banda, a través de un bucle de enganche de retardo (Adriaensen 2005); a los latidos los nombra la misma red que en los archivos: una letra es pálida hasta que se conoce el latido siguiente, que puede cambiarla. " +
      "Detrás de otra pestaña sigue: en un ordenador con Chromium, en seis minutos así, ningún paquete esperó más que en primer plano. Un teléfono puede congelar una página que no está delante: déjela delante y la pantalla encendida.",
    recordings: "Registros en directo en este dispositivo",
    recording: (when, length, sensor) => `${when} · ${length} · ${sensor}`,
    notEnded: "sin terminar: la página se cerró entretanto o no había espacio",
    continueIt: "Continuar",
    openIt: "Abrir",
    deleteIt: "Eliminar",
    sureDelete: {
      title: "¿Eliminar este registro?",
      what: "Se elimina de este dispositivo. No se puede deshacer.",
      yes: "Eliminar",
      no: "Conservarlo",
    },
    stillWritten: (count) =>
      count === 1
        ? "Un registro en directo se está escribiendo en otra pestaña: termínelo allí y bórrelo después."
        : `${number(count)} registros en directo se están escribiendo en otras pestañas: termínelos allí y bórrelos después.`,
    sureOpen: {
      title: "¿Terminar el registro en directo?",
      yes: "Terminarlo y abrir el archivo",
      no: "Seguir registrando",
    },
    openEnds: {
      kept: "Abrir un archivo termina el registro en directo. Lo registrado se conserva en este dispositivo.",
      partly:
        "Abrir un archivo termina el registro en directo. Lo que se pudo escribir se conserva en este dispositivo; el resto se pierde.",
      lost: "Abrir un archivo termina el registro en directo. No se conserva: se pierde.",
    },
    noEcg: "En este registro no hay ECG.",
    remark:
      "Registrado en directo; muestras dispuestas a intervalos regulares según las marcas de tiempo del sensor.",
    lead: "ECG",
  },

  status: {
    opening: "Abriendo…",
    analysing: (share, left) => `Analizando… ${share}${left}`,
    left: (seconds) =>
      seconds < 1 ? ", queda menos de un segundo" : `, falta aproximadamente ${duration(Math.ceil(seconds))}`,
    cancel: "Cancelar",
    stopped: "Detenido: se conservan los latidos hasta aquí.",
    refused: "No se pudo analizar nada en esta derivación.",
    again: "Analizar toda la derivación",
    done: (beats, unreadable, lead) =>
      `${counted(beats, "latido")} ${agreed(beats, "detectado")} en la derivación ${lead}${unreadable ? `, y ${number(unreadable)} más ${UNREADABLE_PLACE}` : ""}.`,
    engine: (version) => `motor ${version}`,
    requests: (count) => `${requestsCounted(count)} desde la carga`,
  },

  ask: {
    title: "Lo que el archivo no dice",
    change: "Frecuencia y unidad",
    rate: "Frecuencia de muestreo",
    rateHelp:
      "Muestras por segundo, según indica el fabricante del aparato: a menudo 125, 128, 130, 250, 256, 360, 500 o 512.",
    rateUnit: "Hz",
    unit: "Los números están en",
    units: { "": "como dice el archivo", 1: "mV", 0.001: "µV", 1000: "V" },
    unitOther: "otra",
    unitFactor: "mV por unidad",
    open: "Abrir",
    cancel: "Cancelar",
  },

  notice: {
    dismiss: "Cerrar",
    add: "Añadir el que falta",
    cannotOpen: (name) => `No se pudo abrir ${name}.`,
    damaged: (name) => `${name} se abrió, pero algo no está bien en él.`,
    more: (count) =>
      count === 1
        ? "Hay un aviso más en la barra de abajo."
        : `Hay ${count} avisos más en la barra de abajo.`,
    stopped: "El análisis se detuvo.",
    refused: "Esta derivación no se puede analizar.",
    cannotLoadModel: (name) => `No se pudo cargar el modelo ${name}.`,
    missing: (name, missing) =>
      `${name} necesita ${missing.join(" y ")}, que no se ${agreed(missing.length, "aportó", "aportaron")}.`,
    missingWhat: "Elija los archivos juntos, o añada ahora el que falta.",
    leftOut: (name, others) =>
      `Se abrió ${name}. No forma parte de él, y no se abrió: ${others.slice(0, 5).join(", ")}${others.length > 5 ? ` y ${others.length - 5} más` : ""}.`,
    where: (file, place, where) => `En ${file}${place ? `, ${place} ${number(where)}` : ""}.`,
    empty: (name) => `${name} está vacío: tiene 0 bytes.`,
    emptyWhat: "Cópielo de nuevo desde su lugar de origen y elíjalo otra vez.",
    crash: "El motor encontró en este archivo algo que no pudo tratar.",
    partFailed: "Una parte de la página no ha llegado.",
    partFailedWhat: "Lo que ya está aquí sigue funcionando. Compruebe la conexión y vuelva a intentarlo.",
    loadFailed: "No se pudo cargar el motor.",
    loadFailedWhat:
      "Recargue la página. Necesita un navegador con WebAssembly y workers de módulo (de 2023 o posterior).",
  },
  remedies,

  said: {
    opened: (name, length, leads) => `Se abrió ${name}: ${length}, ${leadsCounted(leads)}.`,
    selected: (name, time) => `${name}, en ${time}`,
  },

  help: {
    title: "Teclas y ayuda",
    close: "Cerrar",
    keys: [
      ["← →", "desplazar una décima parte de la vista"],
      ["Re Pág, Av Pág", "desplazar una vista entera"],
      ["Inicio, Fin", "comienzo y final del registro"],
      ["+ −", "ampliar y reducir"],
      ["0", "volver a 25 mm/s y 10 mm/mV"],
      ["n, p", "siguiente y anterior de lo elegido encima del papel: latido anormal, PVC, pausa…"],
      ["e, E", "siguiente y anterior episodio distinto del ritmo habitual"],
      ["w", "marcar las ondas de todos los latidos a la vista"],
      ["c", "compás: dos líneas que miden ms, lpm y mV"],
      ["con el compás: ← →", "mover la línea una muestra, con Mayús diez, a lo largo del trazado"],
      ["con el compás: ↑ ↓", "mover su nivel 0,1 mm, con Mayús 1 mm"],
      ["con el compás: Tab, m, Esc", "la otra línea; repetir el intervalo; terminar"],
      ["1 a 9", "nombrar el latido seleccionado; el orden está abajo"],
      ["Supr", "eliminar el latido seleccionado"],
      ["a, A", "añadir un latido en el pico R cercano al centro de la vista; A: justo en el centro"],
      ["Ctrl Z", "deshacer; Ctrl Mayús Z o Ctrl Y: rehacer"],
      [". ,", "latido siguiente y anterior de cualquier clase"],
      ["Intro", "seleccionar el latido más cercano al centro"],
      ["Esc", "cerrar el latido, el diálogo o el aviso; dejar donde estaba una onda que se arrastra"],
      ["?", "esta ayuda"],
    ],
    nameKeys: (names) =>
      `Teclas que nombran un latido: ${names.map((name, i) => `${i + 1} ${name}`).join(", ")}.`,
    mouse:
      "Con ratón o dedo: arrastre o gire la rueda para desplazarse, Ctrl y rueda o pellizco para cambiar la escala, pulse una letra para ver su latido, arrastre los extremos de sus ondas para moverlos. En la vista general, arrastre la ventana.",
    paperTitle: "El papel",
    paper:
      "Un cuadro pequeño es 1 mm: 40 ms de ancho y 0,1 mV de alto a 25 mm/s y 10 mm/mV. El escalón del borde izquierdo mide 1 mV de alto, salvo que se indique otra altura a su lado. " +
      "Las muestras se unen con líneas rectas, y las interrupciones siguen siendo interrupciones. Cuando se dibujan varias derivaciones, una línea bajo su nombre marca la analizada. Una tira se centra en la mitad del rango habitual de la derivación; nada se filtra salvo que usted elija Filtrado.",
    beatsTitle: "Las letras",
    liveTitle: "Una banda pectoral, en directo",
    live: (/** @type {string} */ start, /** @type {string} */ end, /** @type {string} */ goOn) =>
      `Empiece en la página inicial con «${start}»: elija el tipo y después la banda en la lista del navegador. Cada paquete se escribe en este dispositivo antes de analizarse, salvo que lo desactive, y queda ahí hasta que lo borre. ` +
      "Detrás de otra pestaña un registro sigue en un ordenador (medido con Chromium, seis minutos); un teléfono puede congelar una página que no está delante. Mientras el dispositivo duerme o la página está cerrada, no se recibe nada. " +
      `«${end}» lo termina y detiene la banda; después se abre en el lector como cualquier registro. Lo que interrumpió una recarga o un fallo está en la página inicial, durante un día con «${goOn}»: lo que faltó queda como hueco.`,
    sourceTitle: "De dónde vienen los nombres",
    source:
      "Primero se detectan los complejos QRS. A una ventana de un segundo alrededor de cada pico R se le reduce el ruido con la wavelet Symlet-4 y se entrega a una pequeña red neuronal " +
      "entrenada con la MIT-BIH Arrhythmia Database. Conoce sus pocas clases y nada más. " +
      "Los latidos en señal ilegible se detectan, pero no se nombran. Con la página vienen tres redes:",
  },
};

/** What the engine says (sentences.js). @type {Record<string, string>} */
export const engine = {
  "The file says %g Hz, but the times of its rows give %.6g Hz: the times are believed.":
    "El archivo indica %1 Hz, pero los tiempos de sus filas dan %2 Hz: se da crédito a los tiempos.",
  "column %zu should hold times, but none can be read":
    "la columna %1 debería contener tiempos, pero no se puede leer ninguno",
  "the times in column %zu do not advance": "los tiempos de la columna %1 no avanzan",
  "the times in column %zu run backwards": "los tiempos de la columna %1 retroceden",
  "the times in column %zu go in steps of %g, which makes no sampling rate of an ECG, be it s, ms, us or ns":
    "los tiempos de la columna %1 avanzan en pasos de %2, que no corresponden a ninguna frecuencia de muestreo de un ECG, ya sean s, ms, us o ns",
  "the times in column %zu go in steps of %g s, and %g Hz cannot be the sampling rate":
    "los tiempos de la columna %1 avanzan en pasos de %2 s, y %3 Hz no puede ser la frecuencia de muestreo",
  "%.60s, line %llu: %s. Put the rows in order, or give the sampling rate (Hz) to read them as they stand.":
    "%1, línea %2: %3. Ordene las filas, o indique la frecuencia de muestreo (Hz) para leerlas tal como están.",
  "%.60s: %s. How many samples a second (Hz) does it hold?":
    "%1: %2. ¿Cuántas muestras por segundo (Hz) contiene?",
  "%.60s says %g Hz, which cannot be its sampling rate. How many samples a second (Hz) does it hold?":
    "%1 indica %2 Hz, que no puede ser su frecuencia de muestreo. ¿Cuántas muestras por segundo (Hz) contiene?",
  "%.60s does not say its sampling rate: it has neither a time column nor a line that names it. How many samples a second (Hz) does it hold?":
    "%1 no indica su frecuencia de muestreo: no tiene ni una columna de tiempo ni una línea que la nombre. ¿Cuántas muestras por segundo (Hz) contiene?",
  "The sampling rate is %g Hz, as you said.%s": "La frecuencia de muestreo es %1 Hz, según indicó usted.%2",
  " The times in the file are not used.": " Los tiempos del archivo no se usan.",
  "The sampling rate is the one that the file names, %g Hz: %s.":
    "La frecuencia de muestreo es la que indica el archivo, %1 Hz: %2.",
  "too large for a sample, NaN or empty": "demasiado grande para una muestra, NaN o vacía",
  "NaN, a like mark or empty": "NaN, una marca parecida o vacía",
  "Column %zu%s is left out: it holds words or times, not samples.":
    "La columna %1%2 se omite: contiene palabras o tiempos, no muestras.",
  "Column %zu%s is left out: each of its %lld cells is %s. If it should hold samples, export the recording again.":
    "La columna %1%2 se omite: cada una de sus celdas (%3) está vacía, contiene NaN o una marca parecida, o un número demasiado grande para una muestra. Si debería contener muestras, exporte de nuevo el registro.",
  "%.60s has %lld %s of %zu numbers: it lies on its side. Each sample needs a row of its own: swap rows and columns (transpose) and try again.":
    "%1 tiene pocas filas y muy largas (filas: %2; números en cada una: %4): la tabla está tumbada. Cada muestra necesita una fila propia: intercambie filas y columnas (trasponga la tabla) e inténtelo de nuevo.",
  "%.60s holds a single row: too short to be an ECG, which has a row for each sample.":
    "%1 contiene una sola fila: es demasiado corto para ser un ECG, que tiene una fila por cada muestra.",
  "%.60s holds no samples: each of the %lld cells of column %zu%s is %s. Export the recording again, with its samples as numbers.":
    "%1 no contiene muestras: cada una de las celdas (%2) de la columna %3%4 está vacía, contiene NaN o una marca parecida, o un número demasiado grande para una muestra. Exporte de nuevo el registro, con sus muestras como números.",
  "%.60s has no column of samples: its columns hold times, running numbers or words. Export the recording again, with its samples as numbers.":
    "%1 no tiene ninguna columna de muestras: sus columnas contienen tiempos, números correlativos o palabras. Exporte de nuevo el registro, con sus muestras como números.",
  "Column %zu": "Columna %1",
  "The file is one row of %lld numbers: they are taken as the samples of one lead.":
    "El archivo es una sola fila de %1 números: se toman como las muestras de una derivación.",
  "%.60s, line %zu has more than %d numbers. Each sample needs a row of its own: if the table lies on its side, swap rows and columns (transpose) and try again.":
    "%1: la línea %2 tiene más de %3 números. Cada muestra necesita una fila propia: si la tabla está tumbada, intercambie filas y columnas (traspóngala) e inténtelo de nuevo.",
  "%.60s holds no number in its first %zu lines: the cells of %zu of them are empty or NaN. Export the recording again, with its samples as numbers.":
    "%1 no contiene ningún número en sus primeras líneas (leídas: %2; con las celdas vacías o NaN: %3). Exporte de nuevo el registro, con sus muestras como números.",
  "%.60s is text, but holds no table of numbers. A recording is CSV, EDF or WFDB (.hea and .dat).":
    "%1 es texto, pero no contiene ninguna tabla de números. Un registro es CSV, EDF o WFDB (.hea y .dat).",
  "Column %d is taken as time in units of %g s, which gives %.6g samples a second.":
    "La columna %1 se toma como tiempo en unidades de %2 s, lo que da %3 muestras por segundo.",
  "Column %zu counts the rows and is left out.": "La columna %1 numera las filas y se omite.",
  "%.60s, line %llu: the time %s by %.6g s. This looks like two recordings in one file; split it in front of that line, or give the sampling rate to read all rows as evenly spaced.":
    "%1, línea %2: el tiempo da un salto de %4 s (hacia atrás o hacia delante). Parecen dos registros en un mismo archivo; divídalo delante de esa línea, o indique la frecuencia de muestreo para leer todas las filas como espaciadas a intervalos regulares.",
  "goes back": "retrocede",
  "%.60s: the times of the rows have more than %d gaps, too many to trust them. Give the sampling rate (Hz) to read the rows as evenly spaced.":
    "%1: los tiempos de las filas tienen más de %2 interrupciones, demasiadas para fiarse de ellos. Indique la frecuencia de muestreo (Hz) para leer las filas como espaciadas a intervalos regulares.",
  '%.60s, line %llu: "%s" in column %d is no time. Correct the line, or give the sampling rate to read the rows without their times.':
    "%1, línea %2: «%3», en la columna %4, no es un tiempo. Corrija la línea, o indique la frecuencia de muestreo para leer las filas sin sus tiempos.",
  "%.60s has rows of very many numbers: the table lies on its side. Each sample needs a row of its own: swap rows and columns (transpose) and try again.":
    "%1 tiene filas con muchísimos números: la tabla está tumbada. Cada muestra necesita una fila propia: intercambie filas y columnas (trasponga la tabla) e inténtelo de nuevo.",
  '%.60s is one row of numbers, in which "%s" is none. Correct it.':
    "%1 es una sola fila de números, pero «%2» no es un número. Corríjalo.",
  '%.60s, line %llu has more than %zu cells ("%s"), unlike the rows above it.':
    "%1: la línea %2 tiene más celdas («%4») que las filas anteriores, que no pasan de %3.",
  '%.60s, line %llu: "%s" in column %zu is no number. Correct the line; if a second recording starts there, split the file.':
    "%1, línea %2: «%3», en la columna %4, no es un número. Corrija la línea; si ahí comienza un segundo registro, divida el archivo.",
  ", first in line %llu": ", por primera vez en la línea %1",
  "%lld %s too large for a sample (above %g)%s: %s taken as missing.":
    "%1 %2 para una muestra (por encima de %3)%4: %5.",
  "number is": "número es demasiado grande",
  "numbers are": "números son demasiado grandes",
  "it is": "se toma como muestra ausente",
  "they are": "se toman como muestras ausentes",
  "%lld %s fewer cells than there are columns, first in line %llu: what they lack is missing.":
    "%1 %2 menos celdas que columnas tiene la tabla, por primera vez en la línea %3: lo que falta se toma como muestras ausentes.",
  "row has": "fila tiene",
  "rows have": "filas tienen",
  "%lld %s of the time column %s shorter than half the usual one, first in line %llu. The rows are taken as evenly spaced.":
    "La columna de tiempo tiene pasos más cortos que la mitad del habitual (en total: %1; por primera vez, en la línea %4). Las filas se toman como espaciadas a intervalos regulares.",
  "Gaps in the times of the rows: %zu, with %lld samples in all. They are kept as missing samples.":
    "Interrupciones en los tiempos de las filas: %1; muestras que abarcan en total: %2. Se conservan como muestras ausentes.",
  "The times in column %d of %.60s do not advance. Give the sampling rate (Hz).":
    "Los tiempos de la columna %1 de %2 no avanzan. Indique la frecuencia de muestreo (Hz).",
  "%.60s changed while it was open.": "%1 se modificó mientras estaba abierto.",
  "Numbers such as 0,455 are taken as one number with a decimal comma, not as two columns.":
    "Los números como 0,455 se toman como un solo número con coma decimal, no como dos columnas.",
  "%.60s, line %llu is longer than %d bytes: this is no table of samples in rows.":
    "%1: la línea %2 tiene más de %3 bytes: no es una tabla de muestras en filas.",
  "%.60s ends at byte %llu, before its first data record is complete: nothing can be read.":
    "%1 termina en el byte %2, antes de completar su primer bloque de datos: no se puede leer nada.",
  "The header does not say how many data records there are (the recording was not closed): the file holds %lld.":
    "La cabecera no dice cuántos bloques de datos hay (el registro no se cerró): el archivo contiene %1.",
  "This EDF ends %s data record %lld of %lld (byte %llu): the first %lld records (%s) can be read.":
    "Este EDF termina (byte %4) antes de completar el bloque de datos %2 de %3: se puede leer lo anterior (bloques: %5; duración: %6).",
  "in the middle of": "en medio de",
  "The header promises %lld data records, but the file is longer: the rest is left out.":
    "El número de bloques de datos es %1 según la cabecera, pero el archivo es más largo: el resto se omite.",
  "%.60s: its header says it has no data records.": "%1: su cabecera dice que no tiene bloques de datos.",
  "has no samples": "no tiene muestras",
  "has equal physical minimum and maximum": "tiene un mínimo físico igual a su máximo",
  "has a digital minimum not below its maximum": "tiene un mínimo digital que no es menor que su máximo",
  "Signal %u (%s) %s: it cannot be scaled and is left out.":
    "La señal %1 (%2) %3: no se puede escalar y se omite.",
  "Signal %u (%s) has its physical minimum above its maximum: rising digital values mean a falling signal. It is read as the file says.":
    "La señal %1 (%2) tiene un mínimo físico mayor que su máximo: valores digitales crecientes significan una señal que baja. Se lee como dice el archivo.",
  "%.60s holds annotations only, no signal. Open the recording that they belong to.":
    "%1 contiene solo anotaciones, ninguna señal. Abra el registro al que pertenecen.",
  "%.60s says that its data records last 0 s: its signals have no sampling rate.":
    "%1 dice que sus bloques de datos duran 0 s: sus señales no tienen frecuencia de muestreo.",
  "%.60s: none of its signals has a usable scale.": "%1: ninguna de sus señales tiene una escala utilizable.",
  "%.60s has more than %d gaps.": "%1 tiene más de %2 interrupciones.",
  "The header says that the recording has no gaps, but data record %lld claims to start %.3f s %s than it should. The header is believed.":
    "La cabecera dice que el registro no tiene interrupciones, pero el comienzo que indica el bloque de datos %1 se aparta %2 s del que le corresponde. Se da crédito a la cabecera.",
  "%.60s: data record %lld starts %.3f s before the one in front of it ends. Overlapping data cannot be put in order.":
    "%1: el bloque de datos %2 comienza %3 s antes de que termine el anterior. Los datos que se solapan no se pueden ordenar.",
  "%.60s: a gap of %.0f days comes before data record %lld. Split the file there.":
    "%1: antes del bloque de datos %3 hay una interrupción de %2 días. Divida ahí el archivo.",
  "An annotation in the block at byte %llu cannot be read; it and the rest of its block are left out.":
    "Una anotación de la sección del byte %1 no se puede leer; se omiten ella y el resto de su sección.",
  "%.60s: data record %lld does not say when it starts, which it must in a recording with gaps.":
    "%1: el bloque de datos %2 no dice cuándo comienza, y en un registro con interrupciones debe decirlo.",
  "%.60s has gaps (EDF+D), but no annotation signal that says where they are.":
    "%1 tiene interrupciones (EDF+D), pero ninguna señal de anotaciones que diga dónde están.",
  "%.60s spans too long a time to be read.": "%1 abarca demasiado tiempo para poder leerse.",
  "Gaps in the recording: %zu. They are kept as missing samples.":
    "Interrupciones en el registro: %1. Se conservan como muestras ausentes.",
  '%.60s: the header\'s field "%s" at byte %llu reads "%s", which is not a valid number there.':
    "%1: el campo «%2» de la cabecera, en el byte %3, dice «%4», que ahí no es un número válido.",
  "The start date and time in the header cannot be read; the recording is shown without them.":
    "La fecha y la hora de inicio de la cabecera no se pueden leer; el registro se muestra sin ellas.",
  "header bytes": "bytes de la cabecera",
  "data records": "bloques de datos",
  "duration of a data record": "duración de un bloque de datos",
  "number of signals": "número de señales",
  "The header says it has %lld bytes, but %lld signals need %llu: the latter is taken.":
    "La cabecera dice que ocupa %1 bytes, pero su número de señales (%2) requiere %3: se toma esto último.",
  "%.60s: the duration of a data record is negative.": "%1: la duración de un bloque de datos es negativa.",
  "physical minimum": "mínimo físico",
  "physical maximum": "máximo físico",
  "digital minimum": "mínimo digital",
  "digital maximum": "máximo digital",
  "samples in a data record": "muestras de un bloque de datos",
  "%.60s ends at byte %llu, inside its header: nothing can be read.":
    "%1 termina en el byte %2, dentro de su cabecera: no se puede leer nada.",
  "%.60s: its data records hold no samples.": "%1: sus bloques de datos no contienen muestras.",
  "There is not enough memory to open this recording.": "No hay memoria suficiente para abrir este registro.",
  "is a PDF document, a picture of an ECG at best. Export the recording itself (CSV, EDF or WFDB).":
    "es un documento PDF, a lo sumo una imagen de un ECG. Exporte el registro mismo (CSV, EDF o WFDB).",
  "is a PNG picture. Export the recording itself (CSV, EDF or WFDB).":
    "es una imagen PNG. Exporte el registro mismo (CSV, EDF o WFDB).",
  "is a JPEG picture. Export the recording itself (CSV, EDF or WFDB).":
    "es una imagen JPEG. Exporte el registro mismo (CSV, EDF o WFDB).",
  "is a GIF picture. Export the recording itself (CSV, EDF or WFDB).":
    "es una imagen GIF. Exporte el registro mismo (CSV, EDF o WFDB).",
  "is a ZIP archive (spreadsheets are too). Unpack it, or save the table as CSV.":
    "es un archivo comprimido ZIP (también lo son las hojas de cálculo). Descomprímalo, o guarde la tabla como CSV.",
  "is compressed with gzip. Unpack it first.": "está comprimido con gzip. Descomprímalo primero.",
  "is a 7-Zip archive. Unpack it first.": "es un archivo comprimido 7-Zip. Descomprímalo primero.",
  "is a RAR archive. Unpack it first.": "es un archivo comprimido RAR. Descomprímalo primero.",
  "is an old Office document. Save its table as CSV.":
    "es un documento antiguo de Office. Guarde su tabla como CSV.",
  "is an HDF5 file, which cannot be read yet. Export the signal as CSV.":
    "es un archivo HDF5, que todavía no se puede leer. Exporte la señal como CSV.",
  "is a MATLAB file, which cannot be read yet. Export the signal as CSV.":
    "es un archivo de MATLAB, que todavía no se puede leer. Exporte la señal como CSV.",
  "is a FLAC file without a WFDB header. FLAC signals cannot be read yet.":
    "es un archivo FLAC sin cabecera WFDB. Las señales FLAC todavía no se pueden leer.",
  "is a DICOM file, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "es un archivo DICOM, que todavía no se puede leer. Exporte el registro como CSV, EDF o WFDB.",
  "is an SCP-ECG file, which cannot be read yet. Export it as CSV, EDF or WFDB.":
    "es un archivo SCP-ECG, que todavía no se puede leer. Expórtelo como CSV, EDF o WFDB.",
  "is a formatted text document. Save it as plain text (CSV).":
    "es un documento de texto con formato. Guárdelo como texto sin formato (CSV).",
  "is text in UTF-16. Save it as UTF-8 and try again.":
    "es texto en UTF-16. Guárdelo como UTF-8 e inténtelo de nuevo.",
  "is a web page, perhaps saved in place of the recording. Download the recording itself.":
    "es una página web, guardada quizá en lugar del registro. Descargue el registro mismo.",
  "is an XML document, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "es un documento XML, que todavía no se puede leer. Exporte el registro como CSV, EDF o WFDB.",
  "is JSON, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "es JSON, que todavía no se puede leer. Exporte el registro como CSV, EDF o WFDB.",
  "%.60s is part of a WFDB recording and means nothing without its header. Choose %.*s.hea together with it.":
    "%1 forma parte de un registro WFDB y no significa nada sin su cabecera. Elija %2.hea junto con él.",
  "%.60s is of no known format: its first bytes are binary data without a known signature. A recording is CSV, EDF or WFDB (.hea and .dat).":
    "%1 no tiene ningún formato conocido: sus primeros bytes son datos binarios sin una firma conocida. Un registro es CSV, EDF o WFDB (.hea y .dat).",
  "This recording has more than %d leads.": "Este registro tiene más de %1 derivaciones.",
  "The annotations hold more than %d MiB of text.": "Las anotaciones contienen más de %1 MiB de texto.",
  "This recording has more than %d annotations.": "Este registro tiene más de %1 anotaciones.",
  "A program made this ECG (synthetic): figures on it are never a measure of accuracy.":
    "Un programa generó este ECG (sintético): las cifras sobre él nunca son una medida de exactitud.",
  "%lld h %lld min": "%1 h %2 min",
  "%lld min %lld s": "%1 min %2 s",
  "One unit of the file is %g mV, as you said.": "Una unidad del archivo es %1 mV, según indicó usted.",
  "The file names no unit: its numbers are taken as millivolts.":
    "El archivo no indica ninguna unidad: sus números se toman como milivoltios.",
  "The file names no unit for %u of its %u leads: their numbers are taken as millivolts.":
    "El archivo no indica la unidad de %1 de sus %2 derivaciones: sus números se toman como milivoltios.",
  "The scale of lead %u (%s) turns its digital values into more millivolts than any number here can hold: such samples are taken as missing.":
    "La escala de la derivación %1 (%2) convierte sus valores digitales en más milivoltios de los que aquí caben en un número: esas muestras se toman como ausentes.",
  "the first": "la primera",
  "The only lead (%s) does not look like an ECG by its name and unit; it is taken for one.":
    "La única derivación (%1) no parece un ECG por su nombre y su unidad; se toma como si lo fuera.",
  "None of the %u leads looks like an ECG by its name and unit; %s comes first unless another is chosen.":
    "Ninguna de las %1 derivaciones parece un ECG por su nombre y su unidad; se empieza por %2, salvo que se elija otra.",
  "%s has %g %s a second and cannot be analysed: an ECG is analysed at %d to %d.":
    "%1 tiene una frecuencia de muestreo de %2 Hz y no se puede analizar: un ECG se analiza con una de %4 a %5 Hz.",
  "The first lead": "La primera derivación",
  "The leads of this recording have different sampling rates; one rate cannot replace them.":
    "Las derivaciones de este registro tienen frecuencias de muestreo distintas; una sola no puede sustituirlas.",
  "The file says %g Hz; %g Hz is used, as you said.":
    "El archivo indica %1 Hz; se usa %2 Hz, según indicó usted.",
  "This recording holds a single sample of each lead: too short to be an ECG.":
    "Este registro contiene una sola muestra de cada derivación: es demasiado corto para ser un ECG.",
  "%.60s is empty (0 bytes).": "%1 está vacío (0 bytes).",
  "%.60s could not be read.": "%1 no se pudo leer.",
  "%zu files were given (%.60s, %.60s%s) that do not make up one recording. Open one recording at a time.":
    "Se aportaron %1 archivos (%2, %3%4) que no forman un único registro. Abra los registros de uno en uno.",
  "The sampling rate must lie between 0 and 1,000,000 Hz.":
    "La frecuencia de muestreo debe estar entre 0 y 1 000 000 Hz.",
  "Millivolts per unit must lie between 0 and 1e9.": "Los milivoltios por unidad deben estar entre 0 y 1e9.",
  "Open between 1 and %d files at a time.": "Abra entre 1 y %1 archivos a la vez.",
  "Lead %s is turned upside down, as you said.": "La derivación %1 está invertida, según indicó usted.",
  "Lead %u is turned upside down, as you said.": "La derivación %1 está invertida, según indicó usted.",
  "There is no lead %u, or the samples asked for lie outside of it.":
    "No existe la derivación %1, o las muestras pedidas quedan fuera de ella.",
  "%s files hold physical numbers, not digital units.":
    "Los archivos %1 contienen números físicos, no unidades digitales.",
  "The file names no unit; taken as millivolts, its first numbers span %.0f mV, more than any ECG. They are probably microvolts or counts of a converter: say how many millivolts one of them is.":
    "El archivo no indica ninguna unidad; tomados como milivoltios, sus primeros números abarcan %1 mV, más que cualquier ECG. Probablemente son microvoltios o cuentas de un conversor: indique a cuántos milivoltios equivale uno de ellos.",
  "The file names no unit; taken as millivolts, its first numbers span %.2g mV, less than any ECG. They are probably volts, or the electrodes were off: say how many millivolts one of them is.":
    "El archivo no indica ninguna unidad; tomados como milivoltios, sus primeros números abarcan %1 mV, menos que cualquier ECG. Probablemente son voltios, o los electrodos estaban desconectados: indique a cuántos milivoltios equivale uno de ellos.",
  "%s could not be read at byte %lld. If it lies on a removed or network drive, copy it and try again.":
    "%1 no se pudo leer en el byte %2. Si está en una unidad que se retiró o en una de red, cópielo e inténtelo de nuevo.",
  "%s ends at byte %lld, before the data that its header promises.":
    "%1 termina en el byte %2, antes de los datos que anuncia su cabecera.",
  "%.60s, line %llu: signals in format %d cannot be read; the formats 16, 24, 32, 61, 80, 160 and 212 can.":
    "%1, línea %2: las señales en formato %3 no se pueden leer; en los formatos 16, 24, 32, 61, 80, 160 y 212, sí.",
  "%.60s, line %llu: the signal is stored in no file.":
    "%1, línea %2: la señal no está guardada en ningún archivo.",
  "%.60s needs the signal file %.60s: choose both together.":
    "%1 necesita el archivo de señal %2: elija los dos juntos.",
  "%.60s, line %llu: signals in one file must have one format and one byte offset.":
    "%1, línea %2: las señales de un mismo archivo deben tener el mismo formato y el mismo desplazamiento en bytes.",
  "%.60s ends at byte %lld, after %lld of %lld samples: the first %s can be read.":
    "%1 termina en el byte %2 y llega a la muestra %3 de %4: se puede leer el comienzo (duración: %5).",
  "%.60s holds %lld samples, but the header promises %lld: the rest is left out.":
    "%1 contiene %2 muestras, pero la cabecera anuncia %3: el resto se omite.",
  "%.60s holds %lld bytes, less than one sample of each signal: nothing can be read.":
    "%1 no llega a contener una muestra de cada señal (bytes: %2): no se puede leer nada.",
  "This recording is longer than %lld samples.": "Este registro tiene más de %1 muestras.",
  "The header gives no gain for signal %u (%s): the usual 200 units per millivolt are taken.":
    "La cabecera no indica la ganancia de la señal %1 (%2): se toman las 200 unidades por milivoltio habituales.",
  "The header gives no sampling rate: WFDB's default of %g Hz is taken.":
    "La cabecera no indica la frecuencia de muestreo: se toman los %1 Hz que WFDB supone por defecto.",
  "Signal %u (%s) begins with %d, but its header says %lld: header and signal file may not belong together.":
    "La señal %1 (%2) comienza con %3, pero su cabecera dice %4: puede que la cabecera y el archivo de señal no vayan juntos.",
  "The checksum of signal %u (%s) does not match: its samples were changed after the header was written.":
    "La suma de comprobación de la señal %1 (%2) no coincide: sus muestras se modificaron después de escribirse la cabecera.",
  "%.60s was not read: it is neither a signal file of %.60s nor its annotations.":
    "%1 no se leyó: no es ni un archivo de señal de %2 ni sus anotaciones.",
  "%.60s is larger than a WFDB header can be (%d bytes).":
    "%1 es más grande de lo que puede ser una cabecera WFDB (%2 bytes).",
  "%.60s places an annotation %g samples after the start, which no recording reaches.":
    "%1 sitúa una anotación %2 muestras después del inicio, adonde no llega ningún registro.",
  "Annotations behind the end of the signal: %zu of %zu. They may be those of another recording.":
    "Anotaciones más allá del final de la señal: %1 de %2. Quizá sean de otro registro.",
  "%.60s ends at byte %lld without its end mark: annotations may be missing.":
    "%1 termina en el byte %2 sin su marca de final: pueden faltar anotaciones.",
  "name, number of signals, sampling rate, number of samples (100 2 360 650000)":
    "nombre, número de señales, frecuencia de muestreo, número de muestras (100 2 360 650000)",
  "%.60s is no WFDB header: it holds blank lines and comments only. Its first line should read: %s.":
    "%1 no es una cabecera WFDB: solo contiene líneas en blanco y comentarios. Su primera línea debería decir: %2.",
  '%.60s is no WFDB header: line %lld should read: %s, and not "%s".':
    "%1 no es una cabecera WFDB: la línea %2 debería decir: %3, y no «%4».",
  "%.60s describes a recording in several segments, which cannot be read yet. Open the segments one by one.":
    "%1 describe un registro en varios segmentos, que todavía no se puede leer. Abra los segmentos de uno en uno.",
  "%.60s describes %lld signals; between 1 and %d can be read.":
    "El número de señales que describe %1 es %2; se pueden leer entre 1 y %3.",
  "%.60s is no WFDB header: its signal lines name no signal file, or a format that is not known.":
    "%1 no es una cabecera WFDB: sus líneas de señal no nombran ningún archivo de señal, o nombran un formato desconocido.",
  "%.60s announces %u %s but describes only %u: the header is incomplete.":
    "El número de señales que anuncia %1 es %2, pero el de las que describe es solo %4: la cabecera está incompleta.",
  "%.60s, line %llu: this is no signal line (file, format, gain, resolution, zero, first value, checksum, block size, name).":
    "%1, línea %2: no es una línea de señal (archivo, formato, ganancia, resolución, cero, primer valor, suma de comprobación, tamaño de bloque, nombre).",
  "The sampling rate must lie between 50 and 10000 Hz; check the rate of this recording.":
    "La frecuencia de muestreo debe estar entre 50 y 10 000 Hz; compruebe la de este registro.",
  "A window can be denoised with at most 7 levels.":
    "A una ventana se le puede reducir el ruido con 7 niveles como máximo.",
  "There is not enough memory to analyse this recording.":
    "No hay memoria suficiente para analizar este registro.",
};
