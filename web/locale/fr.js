/** Every text of the page, in French: a draft that no native reader has checked. What is not here is shown in English. */

// The space before : ; ? ! and inside « » is one that does not break (U+00A0).

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
} = numbersOf("fr");

/** In French, 0 and 1 are singular. @param {number} count @param {string} one @param {string} [many] */
const counted = (count, one, many = `${one}s`) => `${number(count)} ${count < 2 ? one : many}`;

/** @param {string} words */
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

const classes = {
  N: { plain: "Battement normal", term: "N", short: "normal" },
  A: { plain: "Battement précoce venu des oreillettes", term: "APC", short: "précoce, oreillettes (APC)" },
  S: { plain: "Battement précoce venu des oreillettes", term: "SVEB", short: "précoce, oreillettes (SVEB)" },
  V: { plain: "Battement précoce venu des ventricules", term: "PVC", short: "précoce, ventricules (PVC)" },
  F: {
    plain: "Battement normal et précoce à la fois",
    term: "battement de fusion",
    short: "les deux (fusion)",
  },
  L: { plain: "Battement avec bloc de la branche gauche", term: "LBBB", short: "bloc gauche (LBBB)" },
  R: { plain: "Battement avec bloc de la branche droite", term: "RBBB", short: "bloc droit (RBBB)" },
  "?": { plain: "Battement trouvé, mais non nommé", term: "non classé", short: "non nommé" },
};

const noClass = { plain: "Non classé", term: "non classé", short: "non classé" };

const models = {
  r: {
    group: "",
    about:
      "Pour des patients qu’il n’a jamais vus : il compare chaque battement au battement habituel du patient et aux battements voisins, et, une fois le battement suivant arrivé, " +
      "le nomme normal, précoce venu des oreillettes ou des ventricules, ou de fusion ; les battements dont il n’est pas sûr restent sans nom, " +
      "les blocs de branche comptent comme normaux, et c’est sur les battements précoces venus des oreillettes et les battements de fusion qu’il est le plus faible, " +
      "surtout en fibrillation atriale.",
  },
  v1: {
    group: "Les modèles de l’article",
    about:
      "Pour les cinq classes de l’article, dont les blocs de branche gauche et droite : il a été évalué sur des patients " +
      "qui figuraient aussi dans son entraînement, attendez-vous donc à moins sur les vôtres (RESULTS.md montre les deux) ; il donne à tout, " +
      "battements de fusion et bruit compris, l’un de ses cinq noms.",
  },
  v2: {
    group: "Les modèles de l’article",
    about:
      "Les cinq mêmes classes que V1 pour une taille deux fois moindre, avec les mêmes limites : sur vos patients, attendez-vous à moins que ce qui a été mesuré.",
  },
  own: {
    group: "Le vôtre",
    about:
      "Un fichier de modèle à vous : cette page ne sait rien de ce qu’il fait bien ni de ses points faibles.",
  },
};

const rhythms = {
  irregular: { plain: "Irrégulièrement irrégulier", term: "suspicion de fibrillation atriale", letter: "I" },
  vt: {
    plain: "Trois battements précoces ou plus d’affilée venus des ventricules, rapides",
    term: "VT",
    letter: "VT",
  },
  idioventricular: {
    plain: "Trois battements ou plus d’affilée venus des ventricules, non rapides",
    term: "rythme idioventriculaire",
    letter: "IV",
  },
  couplet: {
    plain: "Deux battements précoces d’affilée venus des ventricules",
    term: "doublet",
    letter: "2V",
  },
  bigeminy: {
    plain: "Un battement sur deux précoce, venu des ventricules",
    term: "bigéminisme",
    letter: "B2",
  },
  trigeminy: {
    plain: "Un battement sur trois précoce, venu des ventricules",
    term: "trigéminisme",
    letter: "B3",
  },
  svt: { plain: "Salve de battements rapides venus des oreillettes", term: "SVT", letter: "SV" },
  pause: { plain: "Aucun battement pendant deux secondes ou plus", term: "pause", letter: "P" },
  "dropped-beat": {
    plain: "Un battement semble absent",
    term: "suspicion de battement manquant",
    letter: "D",
  },
  bradycardia: {
    plain: "Moins de 50 par minute, battements précoces mis à part",
    term: "bradycardie",
    letter: "B",
  },
  tachycardia: { plain: "Plus de 100 par minute", term: "tachycardie", letter: "T" },
  sinus: { plain: "Rythme habituel, rien d’autre trouvé", term: "rythme sinusal supposé", letter: "U" },
  none: { plain: "Rythme non déterminé", term: "battements sans nom ou sans onde P", letter: "?" },
};

const measures = {
  mean_nn_ms: { label: "NN moyen", plain: "intervalle moyen entre battements normaux" },
  mean_rate_bpm: { label: "Fréquence moyenne", plain: "des battements normaux" },
  sdnn_ms: { label: "SDNN", plain: "écart type de tous les intervalles" },
  rmssd_ms: { label: "RMSSD", plain: "moyenne quadratique des différences successives" },
  sdsd_ms: { label: "SDSD", plain: "écart type des différences successives" },
  nn50: { label: "NN50", plain: "différences successives de plus de 50 ms" },
  pnn50_percent: { label: "pNN50", plain: "les mêmes, en part de tous les intervalles" },
  sdann_ms: { label: "SDANN", plain: "écart type des moyennes sur 5 minutes" },
  sdnn_index_ms: { label: "Indice SDNN", plain: "moyenne des écarts types sur 5 minutes" },
  vlf_ms2: { label: "VLF", plain: "puissance de 0,004 à 0,04 Hz" },
  lf_ms2: { label: "LF", plain: "puissance de 0,04 à 0,15 Hz" },
  hf_ms2: { label: "HF", plain: "puissance de 0,15 à 0,4 Hz" },
  lf_hf: { label: "LF/HF", plain: "rapport des deux puissances" },
  lf_nu_percent: { label: "LF norm.", plain: "LF en part de LF + HF" },
  hf_nu_percent: { label: "HF norm.", plain: "HF en part de LF + HF" },
  triangular_index: { label: "Indice triangulaire", plain: "intervalles rapportés au pic de l’histogramme" },
  tinn_ms: { label: "TINN", plain: "base du triangle ajusté à l’histogramme" },
  sd1_ms: { label: "SD1", plain: "diagramme de Poincaré, en travers de la diagonale" },
  sd2_ms: { label: "SD2", plain: "diagramme de Poincaré, le long de la diagonale" },
  dfa_alpha1: { label: "DFA α1", plain: "loi d’échelle sur 4 à 16 battements" },
  sample_entropy: { label: "Entropie d’échantillon", plain: "m = 2, r = 0,2 SDNN" },
};

/** What every QTc stands on. */
const QT = "Du début du QRS à la fin de T";

/** Why a stretch cannot be read. */
const states = {
  good: "bon",
  noisy: "bruité",
  unreadable: "illisible : bruit",
  flat: "plat : électrode décollée, ou trop faible pour être lu",
  clipped: "écrêté : hors de la plage",
  missing: "lacune : aucun échantillon",
};

/** Where beats that stand apart were found. */
const UNREADABLE_PLACE = "dans des passages qui ne peuvent pas être lus";

const reasons = {
  none: "",
  "no-model": "Aucun modèle n’est chargé.",
  edge: "Sa fenêtre d’une seconde déborde sur une lacune ou une extrémité de l’enregistrement.",
  quality: "Le signal qui l’entoure ne peut pas être lu.",
  unsure:
    "Le réseau n’est pas sûr : un battement entre deux classes, ou qui ne ressemble à rien de ce qu’il a appris.",
  paced:
    "Un stimulateur cardiaque le déclenche, et aucun réseau d’ici n’a appris à nommer de tels battements.",
};

/** The same, of many beats. */
const unnamed = {
  none: "",
  "no-model": "sans modèle",
  edge: "au bord d’une lacune ou à une extrémité",
  quality: "là où le signal ne peut pas être lu",
  unsure: "dont le réseau n’est pas sûr",
  paced: "qu’un stimulateur cardiaque déclenche",
};

const remedies = {
  TRUNCATED: "Recopiez le fichier depuis son origine, puis choisissez-le à nouveau.",
  UNSUPPORTED:
    "Exportez l’enregistrement dans un autre format, par exemple EDF ou CSV, et choisissez celui-là.",
  LIMIT: "Découpez l’enregistrement en parties plus petites et choisissez l’une d’elles.",
  MISSING: "Choisissez ensemble tous les fichiers de l’enregistrement.",
  MEMORY: "Fermez d’autres onglets, ou choisissez une partie plus courte de l’enregistrement.",
  READ: "Le fichier a été déplacé ou modifié après avoir été choisi, ou sa lecture n’est pas permise. Choisissez-le à nouveau.",
  CRASH: "Le moteur a été relancé, et la page continue de fonctionner. Essayez un autre fichier.",
};

const editsAndNotes = (/** @type {number} */ edits, /** @type {number} */ notes) =>
  `${[edits ? counted(edits, "modification") : "", notes ? counted(notes, "note") : ""].filter(Boolean).join(", ")}.`;

/** @type {import("./languages.js").Draft<import("./en.js").Text>} */
export const text = {
  number,
  significant,
  duration,
  clock,
  list,
  percent,
  classes,
  otherClass: (letter) => `Classe ${letter} de ce modèle`,
  noClass,
  models,
  rhythms,
  states,
  reasons,

  name: "Tracelight",
  tagline: "Chaque battement d’un ECG, trouvé et nommé. Sur cet appareil seulement.",
  disclaimer: "Pour la recherche et l’enseignement. N’est pas un dispositif médical.",
  loading: "Préparation…",

  bring: {
    drop: "Déposez un ECG ici, ou choisissez des fichiers",
    dropNow: "Relâchez pour l’ouvrir",
    formats: "CSV ou texte · EDF, EDF+ · WFDB (.hea et .dat ensemble)",
    sample: "Essayer un véritable enregistrement",
    sampleAbout:
      "Cinq minutes de l’enregistrement 208, MIT-BIH Arrhythmia Database : des battements normaux et des précoces.",
    sampleCredit: "G. B. Moody, R. G. Mark, PhysioNet. Licence ODC-By 1.0.",
    samples: "Enregistrements à essayer",
    languages: "Langue",
    draft:
      "Une ébauche de traduction, qu’aucun lecteur de langue maternelle n’a vérifiée. Ce qui lui manque est en anglais.",
    made: {
      af: {
        title: "Rythme irrégulier (synthétique)",
        about: "Cinq minutes, irrégulièrement irrégulières, sans onde P : comme une fibrillation atriale.",
        credit: "Produit par un programme lorsque vous le choisissez, non par un cœur.",
      },
      paced: {
        title: "Stimulateur cardiaque (synthétique)",
        about: "Cinq minutes, chaque battement stimulé : une impulsion, puis un complexe large.",
        credit: "Produit par un programme lorsque vous le choisissez, non par un cœur.",
      },
    },
    privacy: (requests) => [
      "Lu et analysé sur cet appareil. Cette page a fait ",
      counted(requests, "requête"),
      " depuis son chargement.",
    ],
    kept: {
      unknown: "",
      kept: "Elle est conservée sur cet appareil et s’ouvre sans réseau.",
      file: "Ce fichier est tout ce qui la compose : elle n’a besoin d’aucun réseau.",
      no: "",
    },
    privacyWhy:
      "Comptées par le navigateur lui-même (Performance Observer), sur la page et dans ses « workers ». " +
      "La Content-Security-Policy de la page interdit toute connexion.",
  },

  update: {
    label: "Nouvelle version",
    what: {
      ready: "Une nouvelle version est prête.",
      elsewhere: "Un autre onglet est passé à une nouvelle version.",
    },
    use: { ready: "L’utiliser", elsewhere: "Recharger cet onglet" },
    later: "Plus tard",
    closes: "La page redémarre et ferme cet enregistrement.",
  },

  privacy: {
    open: "Confidentialité",
    more: "Ce qui est prouvé, et comment",
    close: "Fermer",
    title: "Confidentialité : ce qui est prouvé, et ce qui ne l’est pas",
    intro:
      "Votre ECG est lu, analysé et expliqué sur cet appareil. Il n’est envoyé nulle part : il n’y a ni compte, ni comptage des visiteurs, " +
      "et rien sur la page ne vient de qui que ce soit d’autre.",
    proved: "Ce qui est prouvé, et comment",
    policy:
      "Le navigateur refuse toute connexion. La page porte une règle (Content-Security-Policy) que le navigateur fait respecter, sur la page et " +
      "dans les « workers » qui calculent : ni requêtes, ni sockets, ni balises d’envoi (beacons), ni formulaires, ni images, scripts ou styles venus d’ailleurs.",
    delivered: {
      site:
        "Son propre serveur ne fait pas exception. Seuls le programme de la page elle-même, ses styles et ce qu’il faut au navigateur pour l’installer peuvent " +
        "en venir ; une fois la page conservée sur cet appareil, ils viennent de ce qui est conservé, et non du réseau.",
      file:
        "Ce fichier n’a pas de serveur. Son unique script et son unique style sont autorisés par leur empreinte (SHA-256) : si une seule lettre en est changée, " +
        "le navigateur ne les exécute pas. Le moteur, les réseaux et les enregistrements à essayer font partie du script.",
    },
    counted: ["Le navigateur compte ce que la page demande : ", "."],
    tested:
      "Chaque changement est testé dans un vrai navigateur. Un test essaie fetch, XMLHttpRequest, beacon, WebSocket, EventSource, image, formulaire, préchargement, " +
      "script, style et cadre, et doit voir chacun bloqué ; un autre relève chaque requête de toute une session et ne doit y trouver que les fichiers de la page elle-même.",
    policyTitle: "La règle, telle que le navigateur l’a reçue",
    check: "Vérifiez par vous-même",
    checks: {
      site: [
        "Coupez le réseau (mode avion) et continuez : tout fonctionne.",
        "Ouvrez les outils de développement du navigateur, choisissez Réseau, et utilisez la page : rien n’est demandé au réseau pendant ce temps.",
      ],
      file: [
        "Coupez le réseau (mode avion) et ouvrez le fichier : tout fonctionne.",
        "Ouvrez le fichier dans un éditeur de texte : la règle se trouve dans ses premières lignes, et le programme qui suit peut être lu.",
      ],
    },
    limits: "Ce que la règle ne peut pas empêcher",
    beyond: [
      "Aller à une autre adresse : une page peut mener le navigateur ailleurs, avec quelque chose dans l’adresse. Cette page n’a aucun lien qui mène ailleurs, et " +
        "aucune ligne de son programme ne le fait.",
      "Les extensions du navigateur : une extension que vous avez autorisée à lire les pages peut lire celle-ci.",
      "Le système d’exploitation, les autres programmes de cet appareil, et quiconque voit l’écran.",
      "Les appels entre navigateurs (WebRTC), que les navigateurs laissent hors de la règle : la page se les retire à elle-même avant que quoi que ce soit d’autre ne s’exécute. " +
        "Et preconnect et dns-prefetch, qui cherchent un ordinateur par son nom et n’envoient rien d’autre : aucune ligne du programme ne les utilise.",
      "Bluetooth : une ceinture n’envoie à cette page qu’après que vous l’avez choisie dans la liste du navigateur. La page ne lui envoie que des ordres de départ et d’arrêt. Ce que d’autres captent par radio se passe entre eux et la ceinture.",
    ],
    source: {
      site:
        "Le serveur, lorsqu’une page est nouvelle : une page modifiée pourrait arriver avec une règle modifiée. C’est pourquoi une nouvelle version n’est utilisée qu’une fois que vous l’acceptez. " +
        "Le fichier unique, lui, ne change jamais : qui veut cette certitude peut le garder.",
      file: "Celui qui vous a donné ce fichier : prenez-le là où vous avez confiance, ou construisez-le à partir du code source (make single-file).",
    },
    saved:
      "Ce que vous enregistrez : un fichier que vous avez enregistré est hors de la protection de la page.",
    kept: "Ce qui est conservé sur cet appareil",
    keptPage: {
      unknown:
        "Les fichiers de la page elle-même sont en train d’être conservés, pour qu’elle s’ouvre sans réseau.",
      kept:
        "Les fichiers de la page elle-même, pour qu’elle s’ouvre sans réseau. Quand la page est ouverte, puis au plus une fois par jour tant qu’elle le reste, le " +
        "navigateur demande à son serveur s’ils ont changé ; cette question ne contient rien qui vous concerne. Effacez les données du navigateur pour ce site pour les supprimer.",
      file: "Ce fichier, et rien d’autre.",
      no: "Rien de la page : ce navigateur, ou cette fenêtre, ne le permet pas. Il lui faut le réseau pour s’ouvrir, et pour rien d’autre.",
    },
    keptNothing:
      "Des enregistrements et des résultats : rien. Ils sont oubliés à la fermeture de la page. Vos modifications, notes et réglages ne sont conservés que si vous l’activez (au début, et sous Notes), où « Tout oublier » les efface.",
    keptLive:
      "Un enregistrement en direct est écrit sur cet appareil pendant qu’il dure, sauf si vous le désactivez en connectant ; il reste jusqu’à ce que vous l’effaciez (au début), et « Tout oublier » l’efface aussi.",
  },

  tour: {
    title: "Visite",
    offer: "Première fois ici ? Sept étapes, deux minutes.",
    take: "Faire la visite",
    decline: "Non, merci",
    count: (step, of) => `Étape ${number(step)} sur ${number(of)}`,
    next: "Suivant",
    back: "Retour",
    show: "Y aller",
    skip: "Passer la visite",
    done: "Terminé",
    steps: {
      bring: {
        title: "Apportez un ECG",
        what: "Déposez des fichiers n’importe où sur la page, choisissez-les, ou ouvrez un enregistrement à essayer. Si aucun n’est ouvert, Suivant ouvre le véritable. Ou connectez une ceinture thoracique et voyez son ECG en direct : l’aide (?) dit comment il est conservé et terminé.",
      },
      paper: {
        title: "Le papier et ses lettres",
        what:
          "Un grand carreau fait 200 ms de large et 0,5 mV de haut à 25 mm/s et 10 mm/mV. Faites glisser pour vous déplacer ; plus et moins changent le zoom. " +
          "La lettre au-dessus d’un battement est son nom : appuyez dessus pour voir le battement.",
      },
      jump: {
        title: "Au battement anormal suivant",
        what: "Suivant et Précédent y mènent. La liste à côté contient les autres buts possibles : pauses, épisodes, passages illisibles.",
        keys: "Touches : n et p.",
      },
      why: {
        title: "Pourquoi il porte ce nom",
        what:
          "À quel point le réseau est sûr, les intervalles du battement, et quelles parties du tracé ont plaidé pour ce nom. " +
          "Si vous le voyez autrement, nommez vous-même le battement.",
        keys: "Touches : 1 à 9 ; Ctrl-Z l’annule.",
      },
      shapes: {
        title: "Les battements par forme",
        what: "Ici sont regroupés les battements qui se ressemblent : regardez un seul dessin au lieu de mille battements, et nommez-les tous à la fois.",
      },
      take: {
        title: "Enregistrer ou imprimer",
        what: "Un rapport à l’échelle, des images, des tableaux, WFDB, EDF+ et FHIR, chacun avec ce qu’il contient. Ce que vous avez modifié y figure, signalé comme venant de vous.",
      },
      privacy: {
        title: "Rien ne quitte cet appareil",
        what: "Ici figure ce qui est prouvé à ce sujet, comment vous pouvez le vérifier, et ce qu’aucune page ne peut promettre. L’aide (?) propose à nouveau cette visite.",
      },
    },
  },

  synthetic: {
    title: "Essayer un enregistrement synthétique",
    about:
      "Produit par une formule, non par un cœur, de sorte que les vrais battements sont connus : ils l’accompagnent, pour être montrés à côté de ceux qui sont trouvés. " +
      "Les chiffres obtenus sur un signal synthétique ne sont jamais une mesure d’exactitude. D’après McSharry 2003, Sameni 2007 et Stridh 2001.",
    make: "Le produire et l’ouvrir",
    rhythm: "Rythme",
    noise: "Bruit",
    noNoise: "aucun",
    snr: "Rapport signal sur bruit",
    snrUnit: "dB",
    length: "Durée",
    seed: "Graine",
    rhythms: {
      sinus: "Rythme habituel (sinusal)",
      bradycardia: "Lent (bradycardie sinusale)",
      tachycardia: "Rapide (tachycardie sinusale)",
      lbbb: "Bloc de la branche gauche (LBBB)",
      rbbb: "Bloc de la branche droite (RBBB)",
      mixed: "Battements précoces de toute sorte (APC, PVC, fusion)",
      af: "Irrégulièrement irrégulier (comme une fibrillation atriale)",
      bigeminy: "Un battement sur deux précoce (bigéminisme)",
      trigeminy: "Un battement sur trois précoce (trigéminisme)",
      couplets: "Battements précoces par deux (doublets)",
      vt: "Salves de battements rapides venus des ventricules (VT)",
      svt: "Salves de battements rapides venus des oreillettes (SVT)",
      pauses: "Pauses, terminées par un battement d’échappement",
      wenckebach: "PR qui s’allonge jusqu’à un battement bloqué (Wenckebach)",
      mobitz: "Battements bloqués à PR constant (Mobitz II)",
      paced: "Stimulé depuis le ventricule",
      junctional: "Rythme d’échappement de la jonction AV (jonctionnel)",
      idioventricular: "Rythme d’échappement des ventricules (idioventriculaire)",
    },
    noises: {
      baseline: "dérive de la ligne de base",
      electrode: "mouvement d’électrode",
      muscle: "muscle",
      mains50: "secteur, 50 Hz",
      mains60: "secteur, 60 Hz",
      white: "blanc",
    },
    chip: "synthétique",
    is: "Un programme a produit cet ECG : les chiffres obtenus sur lui ne sont jamais une mesure d’exactitude.",
  },

  bar: {
    open: "En ouvrir un autre",
    start: "Retour au début : les enregistrements à essayer",
    help: "Touches et aide",
    lead: "Dérivation",
    speed: "Vitesse",
    gain: "Gain",
    trace: "Tracé",
    model: "Modèle",
    modelAbout: "À quoi convient chacun",
    ownModel: "Votre modèle…",
    ownModelWhy:
      "Nomme les battements avec un fichier de modèle (.tlm) à vous. Il reste sur cet appareil, et il est oublié à la fermeture de la page.",
    traces: { raw: "Brut", denoised: "Débruité", both: "Les deux" },
    tracesWhy:
      "Débruité : ondelette Symlet-4, seuillage doux. Montré là où les échantillons se distinguent un à un.",
    speedUnit: (value) => `${speed(value)} mm/s`,
    speedOfPage: (speed) => `${speed}, pour que 10 s tiennent`,
    fold: "Échelle, modèle et ce que l’on sait du fichier",
    gainUnit: (value) => `${gain(value)} mm/mV`,
    fit: "Ajuster à la hauteur",
    leadName: (label, index) => label || `Dérivation ${index + 1}`,
    started: date,
  },

  leads: {
    layout: "Disposition",
    layouts: {
      stacked: "superposées",
      "3x4": "3 × 4 + bande de rythme",
      "6x2": "6 × 2",
    },
    layoutWhy:
      "Les douze dérivations standard comme sur papier : les colonnes se partagent dix secondes, et le temps continue de l’une à l’autre. La bande de rythme est la dérivation analysée.",
    drawn: "Dérivations sur le papier",
    drawnCount: (drawn, all) => `${number(drawn)} sur ${counted(all, "dérivation")}`,
    analysed: (name) => `${name} (analysée)`,
    every: "Toutes",
    onlyAnalysed: "Seulement la dérivation analysée",
    method:
      "Les dérivations sont tracées telles que le fichier les contient ; aucune n’est calculée à partir d’autres. Dispositions à douze dérivations (3 × 4 avec une bande de rythme, 6 × 2) selon les recommandations " +
      "de l’AHA, de l’ACC et de la HRS pour l’ECG standard (Kligfield 2007, Circulation 115:1306) : dix secondes, à 25 mm/s et 10 mm/mV là où la fenêtre a la place.",
  },

  chips: {
    rate: (rate) => `${number(rate, rate % 1 ? 2 : 0)} Hz`,
    rateFrom: "Fréquence d’échantillonnage, telle que le fichier l’indique.",
    rateSaid: "Fréquence d’échantillonnage, telle que vous l’avez indiquée.",
    unit: (unit) => unit || "sans unité",
    unitSaid: (factor) =>
      `Unité, telle que vous l’avez indiquée : un des nombres du fichier vaut ${number(factor, factor < 0.01 ? 4 : 2)} mV.`,
    unitSaidAs: (factor) =>
      ({ 1: "mV", 0.001: "µV", 1000: "V" })[factor] ?? `× ${number(factor, factor < 0.01 ? 4 : 2)} mV`,
    unitFrom: (factor) =>
      `Une unité des nombres du fichier vaut ${number(factor, factor < 0.01 ? 4 : 2)} mV.`,
    polarity: { asRecorded: "polarité : telle qu’enregistrée", turned: "polarité : retournée" },
    polarityWhy:
      "On ne peut pas savoir avec certitude si la dérivation analysée est à l’endroit : elle est prise telle qu’enregistrée. Si des électrodes ont été inversées, retournez-la : " +
      "les battements sont alors cherchés et nommés de nouveau. Les signaux enregistrés restent tels quels.",
    turn: { over: "Retourner cette dérivation", back: "Prendre cette dérivation telle qu’enregistrée" },
    assumptions: (count) => counted(count, "supposition"),
    diagnostics: (count) => counted(count, "remarque"),
    change: "Changer la fréquence ou l’unité",
    format: "Format reconnu d’après les octets du fichier.",
  },

  place: { byte: "octet", line: "ligne", sample: "échantillon" },

  overview: {
    label: "Vue d’ensemble : fréquence cardiaque et rythmes sur tout l’enregistrement",
    value: (from, to) => `À l’écran : de ${clock(from)} à ${clock(to)}`,
    rate: "Fréquence cardiaque, battements par minute",
    bpm: "bpm",
  },

  paper: {
    label: "Papier ECG",
    hint: "Les flèches déplacent, plus et moins changent le zoom, n et p vont au battement anormal suivant et précédent ou à ce qui est choisi au-dessus du papier, e et E majuscule à l’épisode suivant et précédent, w marque les ondes, c ouvre le compas, Entrée sélectionne le battement du milieu, le point d’interrogation liste toutes les touches.",
    summary: (from, to, beats) =>
      `À l’écran : de ${clock(from, 1)} à ${clock(to, 1)}, ${counted(beats, "battement")}.`,
    reference: "fichier",
    pulse: (millivolts, known) =>
      `${number(millivolts, Math.max(0, Math.round(-Math.log10(millivolts))))}${known ? " mV" : ""}`,
    earlier: "Plus tôt",
    later: "Plus tard",
    zoomIn: "Zoom avant",
    zoomOut: "Zoom arrière",
    waves: "Ondes",
    wavesWhy:
      "Marque P, QRS et T de chaque battement à l’écran (w). Visible à partir d’environ 12,5 mm/s ; celles du battement sélectionné sont toujours marquées.",
  },

  calibrate: {
    chip: "mm : non mesuré",
    chipMeasured: "mm : mesuré",
    isNot:
      "L’écran n’est pas étalonné : un millimètre est ce que dit le navigateur (96 pixels par pouce), et votre écran peut différer.",
    isMeasured:
      "L’écran est étalonné : un millimètre sur le papier est un millimètre sur votre écran, tel que vous l’avez mesuré avec une carte.",
    open: "Étalonner avec une carte bancaire",
    title: "Étalonner l’écran avec une carte bancaire",
    how:
      "Posez une carte bancaire sur l’écran, son coin supérieur gauche sur celui du contour, et faites glisser le bord droit du contour jusqu’à ce qu’il soit aussi large que la carte. " +
      "Toute carte de format ID-1 convient (ISO/IEC 7810 : 85,60 × 53,98 mm).",
    size: "Taille du contour",
    smaller: "Un peu plus petit",
    larger: "Un peu plus grand",
    upright: "La carte est debout",
    result: (pxPerMm, more) => {
      const size = `1 mm = ${number(pxPerMm, 3)} pixels`;
      if (Math.abs(more) < 0.0005) return `${size}, comme le dit le navigateur.`;
      return `${size}, ${percent(Math.abs(more))} de ${more > 0 ? "plus" : "moins"} que ne le dit le navigateur.`;
    },
    kept: "Gardé jusqu’à la fermeture de la page. Vaut pour cet écran : le zoom de la page est suivi, un autre écran doit être mesuré à son tour.",
    use: "Utiliser cette taille",
    reset: "Comme le navigateur",
    cancel: "Annuler",
    // The English text returns one of its two sentences, and so has a type that no translation fits.
    said: (measured) => (measured ? "L’écran est étalonné." : "L’écran n’est plus étalonné."),
  },

  jumps: {
    label: "Aller de l’un à l’autre",
    why: "Ce à quoi mènent Précédent et Suivant, et les touches p et n.",
    previous: "Précédent",
    next: "Suivant",
    kinds: {
      any: "battement",
      abnormal: "battement anormal",
      pause: "pause",
      episode: "épisode",
      unreadable: "passage illisible",
    },
    ofClass: ({ short }) => `battement : ${short}`,
    none: (what) => `Plus rien dans cette direction : ${what}.`,
    stretch: (state, time) => `${capital(state)}, à ${time}`,
  },

  caliper: {
    title: "Compas",
    why: "Mesurer le temps, la fréquence et le voltage entre deux lignes (c).",
    reading: ({ seconds, millivolts }, known) => {
      const parts = [`${number(1000 * seconds)} ms`];
      if (seconds > 0) parts.push(`${number(60 / seconds)} bpm`);
      if (!Number.isNaN(millivolts)) parts.push(`${minus(millivolts)} ${known ? "mV" : "(sans unité)"}`);
      return parts.join(" · ");
    },
    edges: ["Première ligne", "Seconde ligne"],
    lead: "Voltage de",
    march: "Reporter",
    marchWhy:
      "Répéter l’intervalle d’un bout à l’autre du papier, pour voir si les battements le suivent (m).",
    hint: "Faites glisser une ligne, ou utilisez les flèches. Tab, Maj-Tab : l’autre ligne. Échap : fin.",
    close: "Fermer le compas",
    method:
      "Les deux lignes se placent sur des échantillons de l’enregistrement, et les voltages sur le tracé tel qu’il est dessiné : rien n’est lu sur l’écran. " +
      "Fréquence : 60 s divisées par le temps entre les lignes. Reporter : le même intervalle encore et encore, comme avec un compas sur le papier.",
  },

  table: {
    title: "Battements à l’écran, en tableau",
    columns: [
      "Temps",
      "Classe",
      "Probabilité",
      "RR avant",
      "Amplitude de R",
      "Ondes, ms depuis le pic R",
      "Rythme",
    ],
    wave: (name, on, off) => `${name} ${number(Math.round(on))} à ${number(Math.round(off))}`,
    stretch: (why, from, to) => `De ${from} à ${to} : ${why}.`,
    note: (time, words) => `Note à ${time} : ${words}`,
    select: (time) => `Montrer le battement à ${time}`,
    none: "Aucun battement à l’écran.",
    more: (count) =>
      `et ${counted(count, "autre battement", "autres battements")} : agrandissez pour les lister`,
  },

  summary: {
    title: "Résumé",
    soFar: "jusqu’ici",
    duration: "Durée",
    durationWhy: "Du premier au dernier échantillon de l’enregistrement, lacunes comprises.",
    rate: "Fréquence cardiaque",
    rateMean: "Fréquence cardiaque, moyenne",
    rateRange: (low, high) => `${number(low)} à ${number(high)}`,
    rateWhy: (intervals, window) =>
      `60 s divisées par la moyenne de ${counted(intervals, "intervalle RR", "intervalles RR")} de signal lisible. Minimum et maximum : la moyenne de ${window} intervalles d’affilée.`,
    rateNone: (least) =>
      `Pas assez de données (il faut ${counted(least, "intervalle RR", "intervalles RR")})`,
    rangeNone: (window) =>
      `minimum et maximum : pas assez de données (il faut ${window} intervalles d’affilée)`,
    beats: "Battements",
    beatsWhy: (lead) =>
      `Complexes QRS trouvés dans la dérivation ${lead}, nommés ou non. Ce qui a été trouvé là où le signal ne peut pas être lu est compté à part : ce ne sont peut-être pas des battements.`,
    beatsUnreadable: (beats) => `${number(beats)} de plus ${UNREADABLE_PLACE}`,
    classWhy: (name, model) => `${name}, selon ${model}. Appuyez pour aller au suivant.`,
    unnamedWhy: (counts) => {
      const parts = /** @type {(keyof typeof unnamed)[]} */ (Object.keys(unnamed)).filter(
        (reason) => counts[reason] > 0,
      );
      return `Trouvés, mais non nommés : ${parts.map((reason) => `${number(counts[reason])} ${unnamed[reason]}`).join(", ")}.`;
    },
    paced: (beats) =>
      `Un stimulateur cardiaque semble à l’œuvre : ${counted(beats, "battement")} ${beats < 2 ? "commence par son impulsion et n’est pas nommé" : "commencent par son impulsion et ne sont pas nommés"}. Chez de tels patients, les noms des autres battements sont peu éprouvés : regardez-les vous-même.`,
    namedBy: (model) => `Noms donnés par ${model}.`,
    quality: "Qualité du signal",
    qualityWhy:
      "Part des secondes analysées. Le moteur juge chaque seconde d’après son bruit, ses passages plats et son écrêtage.",
    good: "bon",
    noisy: "bruité",
    unreadable: "illisible",
    pending: "—",
    bpm: "bpm",
    reference: (count) => `Le fichier contient lui-même ${counted(count, "annotation")}.`,
    showReference: "Les montrer à côté des nôtres",
    method:
      "Les battements sont d’abord trouvés, puis chacun est nommé d’après une fenêtre d’une seconde autour de son pic R ; les réseaux connaissent aussi les intervalles RR et les ondes P alentour, et ArrhythmiNet-R le battement habituel du patient. " +
      "La fréquence cardiaque et les intervalles n’utilisent que le signal lisible. Les médianes portent sur les battements normaux, y compris ceux qui ont un bloc de branche (N, L, R).",
  },

  exports: {
    csv: "Enregistrer les battements (CSV)",
    csvWhy:
      "Un tableau de tous les battements : temps, classe, probabilités, intervalle RR, ondes et intervalles, et ce que vous avez modifié. Fait sur cet appareil ; une fois enregistré, il est hors de la protection de la page.",
    json: "Enregistrer les résultats (JSON)",
    jsonWhy:
      "Battements, ondes, intervalles, épisodes, variabilité de la fréquence cardiaque, qualité, modèle et version, vos modifications et notes ; ni nom de fichier ni date. Fait sur cet appareil ; une fois enregistré, il est hors de la protection de la page.",
    done: (name) => `${name} est enregistré. Il est maintenant hors de la protection de la page.`,
  },

  take: {
    open: "Enregistrer, imprimer…",
    openWhy: "Rapport, images, tableaux, WFDB, EDF+, FHIR : ce que chacun contient.",
    title: "Enregistrer ou imprimer",
    intro:
      "Tout est fait sur cet appareil et n’est envoyé nulle part. Ce que vous enregistrez ou imprimez est dès lors hors de la protection de cette page.",
    soFar: "L’analyse n’est pas arrivée à son terme : seul ce qui a été trouvé jusqu’ici y figure.",
    groups: {
      paper: "Sur papier",
      picture: "Ce qui est à l’écran",
      results: "Résultats",
      signal: "Signal avec battements",
    },
    kinds: {
      report: {
        label: "Rapport…",
        what: "À imprimer, ou à garder en PDF : chiffres, tracés à l’échelle, tendance, variabilité, versions ; avec le nom et le début de l’enregistrement.",
      },
      png: {
        label: "Image (PNG)",
        what: "La vue en pixels : dérivations, grille, étalonnage, lettres, échelle, temps ; avec le nom de l’enregistrement.",
      },
      svg: {
        label: "Dessin (SVG)",
        what: "La même chose en lignes qui restent nettes ; une unité est un pixel de l’écran.",
      },
      csv: {
        label: "Battements en tableau (CSV)",
        what: "Chaque battement : temps, classe, probabilités, intervalle RR, ondes, intervalles. Sans nom, sans date.",
      },
      json: {
        label: "Tous les résultats (JSON)",
        what: "Battements, ondes, épisodes, variabilité, qualité, modèle et version. Sans nom, sans date.",
      },
      wfdb: {
        label: "Enregistrement WFDB",
        what: "Trois fichiers, .hea, .dat et .atr : tout le signal dans ses propres nombres, et les battements nommés, avec ce que vous avez modifié ; avec le nom et le début de l’enregistrement.",
      },
      edf: {
        label: "Enregistrement EDF+",
        what: "Un fichier : tout le signal en 16 bits avec ses lacunes, les battements, ce que vous avez modifié, et les épisodes en annotations ; avec le début de l’enregistrement, sans patient.",
      },
      fhir: {
        label: "Lot FHIR R4 (bundle)",
        what: "Fréquence cardiaque, nombres de battements (avec vos modifications), intervalles et jusqu’à une minute du signal à l’écran, pour les systèmes qui parlent FHIR. Sans patient, sans date ; sans diagnostic.",
      },
    },
    picture: {
      span: (from, to) => `De ${clock(from, 1)} à ${clock(to, 1)} depuis le début de l’enregistrement`,
      foot: (model, version) =>
        `Tracelight ${version}, battements nommés par ${model}. Pour la recherche et l’enseignement. N’est pas un dispositif médical.`,
    },
    working: (label, share) => `${label} : ${share}`,
    progress: "Avancement de l’enregistrement du fichier",
    cancel: "Annuler",
    cancelled: "Annulé : rien n’a été enregistré.",
    failed: (label) =>
      `${label} : impossible à produire. Le fichier de l’enregistrement a peut-être été déplacé ou modifié. Ouvrez-le à nouveau, puis réessayez.`,
    close: "Fermer",
    refused: {
      gaps: "Des échantillons ne manquent que dans certaines dérivations, ce que l’EDF+ ne peut pas contenir. Enregistrez-le au format WFDB, qui les garde manquants.",
      narrow:
        "Les lacunes de cet enregistrement sont trop nombreuses ou trop courtes pour l’EDF+ : un bloc de données à compléter les recouvrirait. Enregistrez-le au format WFDB, qui les conserve.",
      rates:
        "Les fréquences d’échantillonnage de cet enregistrement ne conviennent pas à l’EDF : aucun bloc de données ne contient un nombre entier d’échantillons de chaque dérivation. Enregistrez-le au format WFDB.",
      long: "Cet enregistrement a plus de dérivations, de battements ou de secondes que l’EDF n’en contient. Enregistrez-le au format WFDB.",
    },
    method:
      "CSV selon RFC 4180. WFDB selon header(5), signal(5) et annot(5) du WFDB Applications Guide (Moody, PhysioNet). EDF+ selon Kemp et Olivan 2003 (Clin Neurophysiol 114:1755). " +
      "FHIR selon HL7 FHIR R4, avec des codes LOINC, UCUM et ISO/IEEE 11073-10101. JSON selon le schéma fourni avec le programme (docs/analysis.schema.json).",
    together: "Gardez les trois fichiers ensemble dans un dossier : aucun ne peut être lu sans le .hea.",
    leftOut: (leads) =>
      `${counted(leads, "dérivation")} ${leads < 2 ? "a" : "ont"} une autre fréquence d’échantillonnage que la dérivation analysée et n’y ${leads < 2 ? "figure" : "figurent"} pas.`,
    rounded: (leads) =>
      `Les nombres de ${counted(leads, "dérivation")} ont été arrondis aux pas du format : la source n’a pas de nombres entiers qui conviennent.`,
    turned: (leads, analysed) =>
      `Retournée, comme indiqué : dérivation ${leads.join(", ")}.${analysed ? " Les battements et la hauteur de R sont ceux de la dérivation retournée." : ""}`,
    syntheticRemark: "ECG synthétique, produit par un programme. Aucune mesure d’exactitude.",
    remark: (program, model) =>
      `Écrit par ${program} ; battements nommés par ${model}. Pour la recherche et l’enseignement. N’est pas un dispositif médical.`,
    padding: "Non enregistré : complète le bloc de données",
    fhir: {
      conclusion:
        "Trouvé par un programme pour la recherche et l’enseignement, qui n’est pas un dispositif médical. Aucun médecin ne l’a vu. Ce n’est pas un diagnostic.",
      device:
        "Logiciel d’analyse d’ECG, pour la recherche et l’enseignement ; n’est pas un dispositif médical",
      model: (name, parameters, quantised) =>
        `Battements nommés par le réseau ${name} : ${number(parameters)} paramètres, ${quantised ? "8 bits" : "float32"}.`,
      excerpt: (start, seconds, of) =>
        `Un extrait : ${number(seconds, 1)} s à partir de ${clock(start, 1)}, sur ${duration(of)}. Les temps comptent depuis le début de l’enregistrement. E = pas d’échantillon.`,
      lowest: "Fréquence cardiaque minimale",
      highest: "Fréquence cardiaque maximale",
      rate: (intervals) =>
        `Moyenne de ${counted(intervals, "intervalle RR", "intervalles RR")} de signal lisible.`,
      beats: "Battements trouvés",
      median: (beats) => `Médiane sur ${counted(beats, "battement normal", "battements normaux")}.`,
      corrected: {
        qtcBazett: "QTc, Bazett 1920",
        qtcFridericia: "QTc, Fridericia 1920",
        qtcFramingham: "QTc, Framingham (Sagie 1992)",
        qtcHodges: "QTc, Hodges 1983",
      },
    },
  },

  report: {
    title: "Rapport d’ECG",
    dialog: "Rapport",
    what: "Fait sur cet appareil, à l’échelle : imprimez-le à 100 %, sans l’adapter à la page. En PDF : choisissez-le dans la fenêtre d’impression du navigateur. Avec le nom et le début de l’enregistrement ; dès lors hors de la protection de cette page.",
    paper: "Papier",
    papers: { a4: "A4", letter: "Letter" },
    partsTitle: "Ce qu’il contient",
    parts: {
      view: "La vue",
      beats: "Premier battement anormal de chaque type",
      episodes: "Premier épisode de chaque type",
      trend: "Fréquence cardiaque",
      hrv: "Variabilité de la fréquence cardiaque",
      explanation: "L’explication affichée",
    },
    preview: "Les pages telles qu’elles seront imprimées",
    print: "Imprimer ou enregistrer en PDF…",
    howToPrint: (/** @type {string} */ open, /** @type {string} */ report) =>
      `L’écran ne s’imprime pas. Pour imprimer un enregistrement à l’échelle, ouvrez-le et choisissez « ${open} », puis « ${report} ».`,
    making: "Mise en page…",
    pages: (count) => `${counted(count, "page")}.`,
    foot: (name, page, of) =>
      `${name} · page ${page} sur ${of} · Tracelight, pour la recherche et l’enseignement. N’est pas un dispositif médical.`,
    warning:
      "Trouvé par un programme pour la recherche et l’enseignement, qui n’est pas un dispositif médical. Aucun médecin ne l’a vu. Ce n’est pas un diagnostic.",
    recording: "Enregistrement",
    start: "Début",
    duration: "Durée",
    format: "Format",
    lead: "Dérivation analysée",
    nothing: "Rien n’a encore été trouvé.",
    notTold: "pas assez de données",
    lowest: "Fréquence cardiaque, minimum",
    highest: "Fréquence cardiaque, maximum",
    intervals: {
      pr: "Intervalle PR, médiane",
      qrs: "Durée du QRS, médiane",
      qt: "Intervalle QT, médiane",
      qtcBazett: "QTc (Bazett), médiane",
      qtcFridericia: "QTc (Fridericia), médiane",
      qtcFramingham: "QTc (Framingham), médiane",
      qtcHodges: "QTc (Hodges), médiane",
    },
    median: (ms, beats) => `${number(ms)} ms (${counted(beats, "battement")})`,
    trend: "Fréquence cardiaque au long de l’enregistrement, battements par minute",
    scale: (speed, gain) => `${number(speed, speed % 1 ? 1 : 0)} mm/s  ${number(gain)} mm/mV  signal brut`,
    view: (strip, of, more) =>
      `La vue${of > 1 ? `, bande ${strip} sur ${of}` : ""}${more ? " (son début : le reste ne tient pas)" : ""}`,
    first: (what, time) => `Premier de ce type : ${what}, à ${time}`,
    assumed: "Ce que le fichier disait, et ce qui a été supposé",
    nothingAssumed: "Rien n’a dû être supposé : le fichier indique sa fréquence et son unité.",
    saidRate: (rate) =>
      `Fréquence d’échantillonnage ${number(rate, rate % 1 ? 2 : 0)} Hz, indiquée par l’utilisateur.`,
    saidUnit: (factor) => `Une unité du fichier vaut ${factor} mV, indication de l’utilisateur.`,
    method:
      "Carreaux, bandes et créneaux sont disposés en millimètres (CSS et SVG) sur des pages ISO 216 A4 ou ANSI Letter ; une bande à 25 mm/s et 10 mm/mV a l’échelle de l’ECG standard " +
      "(Kligfield 2007, Circulation 115:1306). Les bandes montrent le signal brut. Chaque chiffre est celui de son panneau, et connu comme le dit ce panneau.",
    about: "Comment il a été fait",
    software: "Logiciel",
    model: "Modèle",
  },

  drawer: {
    label: "Résultats",
    larger: "Plus de place pour les résultats",
    divider: "Limite entre le papier et les résultats",
    dividerWhy: "Faites-la glisser ou utilisez les flèches ; Entrée ou un double clic la remet en place.",
    show: "Afficher",
    method: "Comment on le sait",
  },

  events: {
    title: "Événements",
    label: "Battements qui ne sont pas normaux, et passages illisibles",
    columns: ["Temps", "", "Quoi", "RR avant", "Probabilité"],
    all: "Battements anormaux et passages illisibles",
    stretches: "Passages illisibles",
    count: (count, complete) => `${counted(count, "événement")}${complete ? "" : " jusqu’ici"}`,
    rr: (rr) => `${number(1000 * rr)} ms`,
    stretch: (state, seconds) => `${duration(seconds)} ${state}`,
    none: "Aucun dans cet enregistrement.",
    noneYet: "Aucun jusqu’ici.",
    method:
      "Un battement est listé quand le modèle le nomme autrement que normal ; un bloc de branche (L, R) compte comme normal, et il est listé quand on le choisit. Un passage est listé quand le bruit, un signal plat, l’écrêtage ou une lacune " +
      "empêche de lire ses secondes. La longueur d’un passage se trouve devant son nom. RR avant : de pic R à pic R. Probabilité : la certitude propre au modèle. " +
      "Appuyez sur une ligne, ou sur Entrée quand elle est active, pour y aller.",
  },

  rhythm: {
    title: "Rythme",
    label: "Épisodes de rythme",
    all: "Tous les épisodes",
    choice: (kind, count) => `${kind.plain} (${kind.term}) : ${number(count)}`,
    columns: ["Début", "Épisode", "Longueur", "Battements", "Fréquence", "Certitude"],
    beats: (beats) => counted(beats, "battement"),
    rate: (rate) => `${number(rate)} bpm`,
    certainty: (certainty) => percent(certainty, 0),
    count: (count, complete) => `${counted(count, "épisode")}${complete ? "" : " jusqu’ici"}`,
    none: "Aucun épisode dans cet enregistrement : trop peu de battements d’affilée ont un nom.",
    noneYet: "Aucun jusqu’ici. Le rythme autour d’un battement est connu 23 battements plus tard.",
    method:
      "Trouvé d’après les intervalles RR, les noms des battements et les ondes P ; des suggestions à examiner, non des diagnostics. " +
      "Salves : trois battements ou plus venus des ventricules, VT au-dessus de 100 par minute (recommandations AHA/ACC/HRS 2017). " +
      "Un battement sur deux ou sur trois précoce : au moins trois fois d’affilée. " +
      "Lent et rapide : moins de 50 et plus de 100 par minute (recommandations ACC/AHA/HRS 2018 et 2015). Des battements précoces ne cachent pas une fréquence lente des autres, qui est alors celle qui est montrée. " +
      "Irrégulièrement irrégulier : la part de paires d’intervalles dissemblables parmi 48 (d’après Richman et Moorman 2000 ; Lake et Moorman 2011), là où aucune onde P ne se tient à une place stable avant les battements. " +
      "Pause : 2 s ou plus. Battement manquant : les ondes P, ou les battements, continuent à leur pas, sauf un qui manque. " +
      "Un battement nommé V qu’une onde P précède comme elle précède les autres ne compte pas ici comme V. " +
      "La certitude est propre au programme : la moyenne sur les battements d’un épisode, non la chance d’avoir raison.",
  },

  hrv: {
    title: "VFC",
    waiting: "Mesurée dès qu’il y a des battements.",
    groups: { time: "Temps", frequency: "Fréquence", nonlinear: "Géométrie et non linéaire" },
    measures,
    value: (value, unit) => {
      const digits = unit === "" || Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
      return `${number(value, Number.isInteger(value) ? 0 : digits)}${unit ? ` ${unit}` : ""}`;
    },
    notEnough: (needs, inOnePiece) =>
      `pas assez de données (il faut ${number(needs)} s${inOnePiece ? " d’un seul tenant" : ""}${needs >= 600 ? ` : ${number(needs / 60)} min` : ""})`,
    notTold: "ne peut être déduit de ces intervalles",
    used: (used, all, length, out) =>
      `${counted(used, "intervalle utilisé", "intervalles utilisés")} sur ${number(all)}, ${length} en tout.${out.length ? ` Écartés : ${out.join(" ; ")}.` : ""}`,
    counted: (count, what) => `${number(count)} ${what}`,
    leftOut: {
      ectopic: "à côté d’un battement précoce (ectopique)",
      unnamed: "à côté d’un battement sans nom",
      range: "de moins de 0,3 s ou de plus de 2 s",
      artefact: "à plus de 20 % de la médiane alentour (artefact)",
    },
    leftOutTitle: "Intervalles écartés, un par un",
    leftOutLabel: "Intervalles écartés de la variabilité de la fréquence cardiaque",
    leftOutAll: "Toutes les raisons",
    leftOutColumns: ["Finit à", "Pourquoi il est écarté", "RR"],
    leftOutCount: (count, complete) => `${counted(count, "intervalle")}${complete ? "" : " jusqu’ici"}`,
    usedMark: "utilisé : entre deux battements normaux",
    tachogram: "Tachogramme",
    tachogramLabel:
      "Tachogramme : intervalles RR au fil du temps, ceux qui sont écartés étant marqués selon la raison",
    press:
      "Appuyez sur un point pour voir son battement. Une marque sur le bord se situe au-delà. Les flèches passent de l’un à l’autre.",
    point: (rr, time) => `${number(rr)} ms, à ${clock(time, 1)}`,
    noPoint: "aucun choisi",
    poincare: "Diagramme de Poincaré",
    poincareLabel: "Diagramme de Poincaré : chaque intervalle utilisé en fonction du précédent",
    poincareKey: "Ellipse : SD1 en travers, SD2 le long de la diagonale en tirets.",
    outside: (count) => `${counted(count, "point")} au-delà des axes`,
    timeAxis: "temps, min:s",
    rrAxis: "RR, ms",
    rrBeforeAxis: "RR, ms",
    rrNextAxis: "RR suivant, ms",
    method:
      "Mesures et bandes de la Task Force de l’ESC et de la NASPE (Circulation 93:1043, 1996). Spectre : périodogramme de Lomb-Scargle, morceaux de 250 s, sans interpolation " +
      "(Laguna, Moody et Mark 1998). Diagramme de Poincaré : Brennan 2001 ; DFA : Peng 1995 ; entropie d’échantillon : Richman et Moorman 2000. " +
      "Sont utilisés les intervalles de 0,3 à 2 s entre deux battements normaux, sauf ceux qui s’écartent de plus de 20 % de la médiane des onze alentour (d’après Malik 1989) ; " +
      "ce qui est écarté n’est pas remplacé. Normal : conduit depuis le nœud sinusal, bloc de branche compris (N, L, R).",
  },

  intervals: {
    value: (milliseconds) => `${number(milliseconds)} ms`,
    otherQtc: "QTc par d’autres formules",
    medians: "Médianes des battements normaux",
    medianWhy: (beats, known, why) => {
      if (known) return `Médiane de ${counted(beats, "battement normal", "battements normaux")}. ${why}`;
      if (beats === 0) return `Aucun battement normal ne l’a. ${why}`;
      return `Trop peu de battements pour une médiane : ${counted(beats, "battement normal", "battements normaux")} avec cette mesure. ${why}`;
    },
    lacks: {
      "no-p": "aucune onde P trouvée",
      "no-qrs": "limites du QRS non trouvées",
      "no-t": "aucune fin de T trouvée",
      "no-rr": "aucun intervalle RR de 0,3 à 2 s avant lui",
    },
    names: {
      pr: {
        label: "PR",
        why: "Du début de P au début du QRS dans cette dérivation. Ondes trouvées d’après Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570).",
      },
      qrs: {
        label: "QRS",
        why: "Du début à la fin du QRS dans cette dérivation. Ondes trouvées d’après Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570).",
      },
      qt: {
        label: "QT",
        why: `${QT} dans cette dérivation. Ondes trouvées d’après Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570).`,
      },
      qtcFridericia: {
        label: "QTc (Fridericia)",
        why: `${QT}, corrigé selon la fréquence : QT divisé par la racine cubique du RR qui le précède, en secondes (Fridericia 1920).`,
      },
      qtcBazett: {
        label: "Bazett",
        why: `${QT}, divisé par la racine carrée du RR qui le précède, en secondes (Bazett 1920). Trop long aux fréquences rapides.`,
      },
      qtcFramingham: {
        label: "Framingham",
        why: `${QT}, plus 154 ms pour chaque seconde qui manque au RR qui le précède pour atteindre 1 s (Sagie 1992).`,
      },
      qtcHodges: {
        label: "Hodges",
        why: `${QT}, plus 1,75 ms pour chaque battement par minute au-dessus de 60 (Hodges 1983).`,
      },
    },
  },

  inspector: {
    title: "Ce battement",
    method:
      "Le battement a été trouvé parmi des candidats que juge un petit réseau entraîné, dans un signal débarrassé des impulsions d’un stimulateur ; son pic R est la plus grande déflexion du QRS. " +
      "P, QRS et T : pentes d’ondelettes d’après Martínez 2004 (IEEE Trans Biomed Eng 51:570), réglées sur la QT Database (Laguna 1997). QTc : Bazett 1920, Fridericia 1920, Sagie 1992, Hodges 1983, " +
      "tels que listés par Rautaharju 2009 (J Am Coll Cardiol 53:982). Le nom : un réseau de neurones entraîné sur la MIT-BIH Arrhythmia Database (Moody et Mark 2001), après débruitage par l’ondelette Symlet-4 (Donoho 1995).",
    none: "Sélectionnez un battement : appuyez sur sa lettre sur le papier, ou allez au prochain anormal.",
    closest: "Battement à",
    close: "Fermer",
    previous: "Battement précédent",
    next: "Battement suivant",
    classAndTerm: (plain, term) => `${plain} (${term})`,
    rrBefore: "RR avant",
    rrAfter: "RR après",
    rrValue: (rr) => `${number(1000 * rr)} ms`,
    rrRate: (rr) => `${number(60 / rr)} bpm`,
    rrNone: "aucun : une lacune ou une extrémité",
    rrWhy: "De pic R à pic R ; aucun intervalle ne traverse une lacune.",
    amplitude: "Amplitude de R",
    amplitudeValue: (value, inMillivolts) => `${minus(value, 2)} ${inMillivolts ? "mV" : "(sans unité)"}`,
    amplitudeWhy: "Pic R par rapport à la ligne de base locale, avec son signe.",
    probabilities: "Probabilité, et la classe à expliquer",
    probabilitiesWhy: (model) =>
      `Sortie softmax de ${model} pour cette fenêtre. La certitude propre au modèle, non la chance d’avoir raison.`,
    window: "Sa fenêtre : une seconde, telle que le réseau la voit",
    raw: "brut",
    denoised: "débruité",
    usual: "battement habituel de ce patient",
    came: (how) => `arrivé ${how}`,
    nextCame: (how) => `le suivant arrivé ${how}`,
    early: (share) => `avec ${percent(share, 0)} d’avance`,
    late: (share) => `avec ${percent(share, 0)} de retard`,
    onTime: "à l’heure",
    timingWhy:
      "En avance et en retard : par rapport au cycle habituel du patient, la médiane des derniers intervalles entre deux battements habituels, comme on l’a indiqué au réseau. À moins de 5 % près : à l’heure.",
    notSure: "Pas sûr : probabilité, et la classe à expliquer",
    onlyPaced: "Non nommé ; ce que dirait le réseau, et la classe à expliquer",
    unsureNone: "Sa meilleure supposition est que le battement n’est d’aucune de ses classes.",
    unsureLow: (term, share, least) =>
      `Sa meilleure supposition, ${term}, a ${share} ; pour un nom, il faut ${least}.`,
    heat: (term) => `Grad-CAM pour ${term}`,
    heatUnit: "logit par point de la carte",
    heatNote:
      "Grad-CAM montre où le réseau a regardé, non pourquoi le cœur l’a fait. Mesuré sur des battements tenus à l’écart de l’entraînement, ce qu’il marque a moins décidé que ce que marque SHAP, et les deux concordaient peu.",
    guidedNote: "Son signe, qui dit seulement si plus de voltage à cet endroit aiderait, est laissé de côté.",
    heatAround:
      "Ce que le réseau savait des battements alentour, comme le moment d’arrivée, n’est pas dans cette carte.",
    heatNone: (term) =>
      `Grad-CAM ne trouve aucun indice pour ${term} dans cette fenêtre : la carte est nulle partout.`,
    heatSpread: (term) => `Les indices pour ${term} sont répartis sur toute la fenêtre.`,
    againstSpread: (term) => `Plus d’indices contre ${term} que pour, répartis sur toute la fenêtre.`,
    heatAgainst: (term, where, share) =>
      `Plus d’indices contre ${term} que pour ; la plupart de ceux-là (${share}) se trouvent ${where}.`,
    heatSentence: (term, where, share) =>
      `La plupart des indices pour ${term} (${share}) se trouvent ${where}.`,
    before: (a, b) => `de ${number(a)} à ${number(b)} ms avant le pic R`,
    after: (a, b) => `de ${number(a)} à ${number(b)} ms après le pic R`,
    around: (a, b) => `de ${number(a)} ms avant à ${number(b)} ms après le pic R`,
    notNamed: (reason) => `${reason} Il n’y a donc rien à expliquer.`,
    failed: "La fenêtre de ce battement n’a pas pu être découpée.",
  },

  explain: {
    method:
      "Grad-CAM et sa forme guidée : Selvaraju 2017, Springenberg 2014. SHAP par échantillon : Lundberg et Lee 2017, par la règle de rééchelonnement (rescale) de DeepLIFT (Shrikumar 2017). " +
      "Par onde et par parties : valeurs de Shapley (Shapley 1953) sur toutes les combinaisons, rien n’étant tiré au hasard. Gradients attendus : Erion 2021. " +
      "Toutes, sauf Grad-CAM, comparent avec d’autres battements, et disent de combien la somme de leurs valeurs s’écarte de ce qu’elle devrait être. Elles expliquent le réseau, non le cœur.",
    methodTitle: "Expliqué par",
    methods: {
      gradcam: "Grad-CAM",
      shap: "SHAP par échantillon",
      waves: "SHAP par onde",
      segments: "SHAP en 12 parties",
      gradients: "Gradients attendus",
    },
    methodsWhy: {
      gradcam:
        "Où le réseau a regardé : combien chaque endroit de la carte d’une couche ajoute à la classe (Selvaraju 2017).",
      shap: "Combien chaque échantillon ajoute au logit de la classe, par rapport à d’autres battements (règle rescale : Lundberg et Lee 2017, Shrikumar 2017).",
      waves:
        "Combien chaque onde ajoute au logit de la classe : valeurs de Shapley exactes, sur toutes les combinaisons d’ondes de ce battement et d’autres.",
      segments:
        "La même chose pour douze parties égales de la fenêtre, pour les battements dont les ondes ne sont pas connues ou pas fiables.",
      gradients:
        "Combien chaque échantillon ajoute au logit de la classe, par le gradient moyen sur le chemin d’autres battements à celui-ci (Erion 2021) : un contrôle de SHAP.",
    },
    unrounded:
      "Ce réseau arrondit à 8 bits. Ce qui est expliqué est le même réseau sans l’arrondi : il arrive presque au même résultat.",
    noWaves:
      "Les limites du QRS ne sont pas connues ici : rien ne peut être dit onde par onde, mais seulement en douze parties.",
    titles: {
      gradcam: (term) => `Grad-CAM pour ${term}`,
      shap: (term) => `SHAP pour ${term}`,
      waves: (term) => `SHAP par onde pour ${term}`,
      segments: (term) => `SHAP en 12 parties pour ${term}`,
      gradients: (term) => `Gradients attendus pour ${term}`,
    },
    units: {
      map: "logit par point de la carte",
      guided: "carte fois gradient",
      sample: "logit par échantillon",
      wave: "logit par onde",
      segments: "logit par partie",
    },
    upFor: "pour",
    downAgainst: "contre",
    layer: "Couche",
    layerKinds: {
      convolution: "convolution",
      depthwise: "par canal (depthwise)",
      pointwise: "ponctuelle (pointwise)",
      pool: "regroupement (pool)",
      dense: "dense",
    },
    layerName: (number_, kind, field, last) =>
      `${number_} ${kind}, voit ${number(field)} ms${last ? " (dernière)" : ""}`,
    kind: "Indices",
    kinds: {
      positive: "ce qui plaide pour",
      signed: "pour et contre",
      guided: "guidé : pas à pas",
    },
    background: "Comparé avec",
    backgrounds: {
      all: "des battements de tous types",
      normal: "des battements normaux de nombreux patients",
      patient: "les battements normaux de ce patient",
    },
    noPatient: "les battements normaux de ce patient : aucun",
    named: (term, count) => `les battements de cet enregistrement nommés ${term} (${number(count)})`,
    keptOne: (letter, time) => `le battement gardé : ${letter} à ${time}`,
    kept: (count) => `les ${number(count)} battements gardés`,
    keep: "Garder ce battement pour y comparer d’autres",
    keepDone: (count) =>
      `${counted(count, "battement gardé", "battements gardés")} : ${count < 2 ? "choisissez-le" : "choisissez-les"} sous « Comparé avec », ici ou pour d’autres battements.`,
    drop: "Ne plus garder ce battement",
    dropDone: (count) =>
      count === 0
        ? "Aucun battement n’est gardé."
        : `${counted(count, "battement gardé", "battements gardés")}.`,
    compare: "Comparer avec le battement normal de ce patient",
    normalBeat: "moyenne des battements normaux de ce patient",
    meanWindow: "fenêtre moyenne, débruitée",
    dashed: (name) => `en tirets : ${name}`,
    busy: (share) => `Explication… ${share}`,
    failed: "Ce battement n’a pas pu être expliqué.",
    waves: {
      p: { name: "l’onde P", missing: "l’onde P absente", label: "onde P" },
      pr: { name: "le segment PR", missing: "", label: "segment PR" },
      qrs: { name: "le QRS", missing: "", label: "QRS" },
      st: { name: "le segment ST", missing: "", label: "segment ST" },
      t: { name: "l’onde T", missing: "l’onde T absente", label: "onde T" },
      rest: { name: "le reste de la fenêtre", missing: "", label: "reste de la fenêtre" },
      timing: { name: "le moment d’arrivée", missing: "", label: "moment d’arrivée (RR)" },
      around: { name: "les battements alentour", missing: "", label: "rythme et battements alentour" },
    },
    surroundings: {
      name: "le moment d’arrivée et les battements alentour",
      label: "moment d’arrivée et battements alentour",
    },
    segment: (from, to) => {
      const span = `${minusWhole(from)} à ${minusWhole(to)} ms`;
      return { name: `la partie de ${span}`, label: span };
    },
    missing: (label) => `${label} (absente)`,
    wavesCaption: "Onde par onde, en logit",
    segmentsCaption: "Douze parties de la fenêtre, depuis R, en logit",
    wave: "Onde",
    value: "Logit",
    signed: (value, digits = 2) => {
      const size = number(Math.abs(value), digits);
      if (Math.abs(value) < 0.5 * 10 ** -digits) return size;
      return `${value < 0 ? "−" : "+"}${size}`;
    },
    valued: (name, value) => `${name} (${value < 0 ? "−" : "+"}${number(Math.abs(value), 1)})`,
    listed: (parts) =>
      parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} et ${parts[parts.length - 1]}`,
    onlyAgainst: (term, contra) => `Rien ici ne plaide beaucoup pour ${term} ; contre : ${contra}.`,
    because: (term, pro, contra) =>
      `${capital(term)}, ce qui s’explique surtout par ${pro}${contra ? ` ; contre : ${contra}` : ""}.`,
    balanced: (term, pro, contra, balance) =>
      `Pour ${term} : ${pro}${contra ? ` ; contre : ${contra}` : ""}. Au total ${balance < 0 ? "contre" : "pour"} (${balance < 0 ? "−" : "+"}${number(Math.abs(balance), 1)}).`,
    nothing: (term) =>
      `Pour ${term}, ce battement est très semblable à ceux avec lesquels il est comparé : aucune onde ne fait de différence.`,
    sums: (logit, expected, compared, residual) =>
      `Logit ${minus(logit)}, contre ${minus(expected)} en moyenne pour ` +
      `${compared === 1 ? "le battement" : `les ${number(compared)} battements`} de comparaison. ` +
      `La somme des valeurs donne la différence ; reste : ${remainder(residual)}.`,
    groupSums: (logit, expected, residual) =>
      `Logit moyen ${minus(logit)}, contre ${minus(expected)} pour les battements de comparaison ; ` +
      `reste au plus ${remainder(residual)}.`,
    off: "La somme des valeurs ne donne pas la différence : il ne faut pas s’y fier ici.",
    disagree: ({ exact, gradients }) =>
      `Les méthodes divergent ici : par rapport à SHAP additionné par onde, les valeurs de Shapley exactes diffèrent de ${percent(exact, 0)} et les gradients attendus de ${percent(gradients, 0)}. Seules les grandes valeurs signifient quelque chose.`,
    agree: ({ exact, gradients }) =>
      `Vérifié onde par onde : par rapport à SHAP, les valeurs de Shapley exactes diffèrent de ${percent(exact, 0)} et les gradients attendus de ${percent(gradients, 0)}.`,
    exact: (beats) =>
      `Exact pour ${counted(beats, "battement")} parmi ceux de comparaison, choisis à intervalles réguliers.`,
    loose:
      "Examiné en huit endroits du chemin depuis chaque battement de comparaison : il reste donc un peu de logit.",
    note: "Cela dit ce qui a fait pencher le réseau, non ce qui ne va pas dans le cœur.",
    bothChannels:
      "La valeur de chaque pas de temps est celle du battement et du battement habituel du patient ensemble.",
    aroundSummed:
      "Ce que l’on indique au réseau en plus de la fenêtre compte pour l’onde dont il s’agit, comme moment d’arrivée, ou comme battements alentour.",
    save: "Enregistrer cette explication",
    saveAs: { svg: "SVG", png: "PNG", csv: "CSV" },
    saveWhy: {
      svg: "L’image sous forme de dessin. Dès lors hors de la protection de cette page.",
      png: "L’image en pixels. Dès lors hors de la protection de cette page.",
      csv: "Les nombres : une ligne par pas de temps, une ligne par onde. Dès lors hors de la protection de cette page.",
    },
    group: (term, count, most) =>
      count === 0
        ? `Aucun battement n’est nommé ${term}`
        : `Expliquer tous les battements de cette classe (${term} : ${count > most ? `${number(most)} sur ` : ""}${number(count)})`,
    groupProgress: (done, of) => `${number(done)} battements expliqués sur ${number(of)}`,
    groupBar: "Explication des battements de la classe",
    groupFailed: "Ces battements n’ont pas pu être expliqués.",
    groupNone: "Les limites du QRS ne sont connues pour aucun de ces battements.",
    groupCancel: "Annuler",
    groupCancelled: "Annulé.",
    groupTitle: (term, count, of) =>
      `Moyenne de ${number(count)} sur ${counted(of, "battement nommé", "battements nommés")} ${term}${count < of ? ", répartis régulièrement" : ""}`,
    called: (name, term, share) => `Nommé ${name} ; ${term} a ${share}.`,
    calledNothing: (term, share) => `Non nommé ; ${term} a ${share}.`,
    beatTitle: (beat, time) => `Battement ${number(beat)} à ${time}`,
    by: (method, background, model) =>
      `${method}${background ? `, comparé avec ${background}` : ""} ; ${model}`,
    disclaimer: "Tracelight, pour la recherche et l’enseignement. N’est pas un dispositif médical.",
  },

  edit: {
    title: "Modifier ce battement",
    nameIt: "Nommer ce battement",
    nameKey: (name, key) => `${name} : touche ${key}`,
    remove: "Supprimer",
    removeWhy: "Retire ce battement (Suppr). Cela peut être annulé.",
    byYou: "par vous",
    youNamed: (model, term, share) =>
      `Nommé par vous ; ${model} ${share ? `disait ${term} (${share})` : "ne disait rien : il avait laissé le battement sans nom"}.`,
    addedHeading: "Ajouté par vous, sans nom",
    youAdded: "Ajouté par vous : le moteur ne l’a pas trouvé.",
    youMoved: "Vous avez déplacé ses ondes ; les intervalles suivent.",
    notFound: "Vous avez ajouté ce battement ; aucun réseau n’a été interrogé à son sujet.",
    notMeasured: "non mesuré : vous avez ajouté ce battement",
    waves: "Déplacer ses ondes",
    wavesHint:
      "Millisecondes depuis le pic R, négatives avant lui. Les marques sur le papier et les intervalles suivent. À la souris ou au doigt, faites-les glisser sur le papier par les poignées à leur sommet.",
    noWave: { p: "Pas d’onde P", t: "Pas d’onde T" },
    noWaveWhy: "Ce battement n’a pas cette onde ; ses intervalles suivent. Cela peut être annulé.",
    waveNames: { p: "Onde P", t: "Onde T" },
    edgeNames: {
      pOn: "Début de P",
      pPeak: "Pic de P",
      pOff: "Fin de P",
      qrsOn: "Début du QRS",
      qrsOff: "Fin du QRS",
      tOn: "Début de T",
      tPeak: "Pic de T",
      tOff: "Fin de T",
    },
    edges: {
      pOn: "début de P",
      pPeak: "pic de P",
      pOff: "fin de P",
      qrsOn: "début du QRS",
      qrsOff: "fin du QRS",
      tOn: "début de T",
      tPeak: "pic de T",
      tOff: "fin de T",
    },
    undo: "Annuler",
    undoWhy: "Annule la dernière modification (Ctrl-Z)",
    redo: "Rétablir",
    redoWhy: "Refait ce qui a été annulé (Ctrl-Maj-Z ou Ctrl-Y)",
    add: "Ajouter un battement",
    addWhy:
      "Appuyez ensuite sur le papier près de son pic R : le battement va au pic ; avec Alt enfoncée, à l’endroit exact. La touche a en ajoute un au milieu de la vue.",
    addLayer:
      "Ajouter un battement : appuyez près de son pic R, avec Alt pour l’endroit exact ; Entrée l’ajoute au milieu de la vue, Échap y renonce",
    addHintTouch: "Appuyez près du pic R du nouveau battement.",
    addHint: "Appuyez près du pic R du nouveau battement, avec Alt pour l’endroit exact. Échap : aucun.",
    order: "Les ondes gardent leur ordre : P, QRS, T, et chacune finit après son début.",
    addedAtPeak: (time) => `Battement ajouté à son pic R, ${time}.`,
    addedAsPlaced: (time) =>
      `Battement ajouté exactement à ${time} : il n’y a pas de pic R à moins de 100 ms.`,
    draggedTo: (edge, ms) => `${edge} ${minusWhole(ms)} ms`,
    tooNear: "Il y a déjà un battement : il est sélectionné.",
    selectFirst: "Sélectionnez d’abord un battement.",
    nothingToUndo: "Il n’y a rien à annuler.",
    nothingToRedo: "Il n’y a rien à rétablir.",
    undone: (what) => `Annulé : ${what}`,
    redone: (what) => `Rétabli : ${what}`,
    inLead: (lead) => ` Dans la dérivation ${lead}.`,
    kinds: {
      name: (count, term) => `${counted(count, "battement nommé", "battements nommés")} ${term}.`,
      delete: (count) => `${counted(count, "battement supprimé", "battements supprimés")}.`,
      add: (time) => `Battement ajouté à ${time}.`,
      wave: (edge) => `${capital(edge)} : position changée.`,
      unwave: (wave) => `${wave} retirée.`,
      note: "Une note.",
    },
    count: editsAndNotes,
    atOtherRate: (edits, notes) =>
      `À la fréquence d’échantillonnage précédente, il y avait de vous : ${editsAndNotes(edits, notes)} À celle-ci, rien de cela n’est montré ; tout revient avec l’autre.`,
    keeping: {
      none: "Perdues à la fermeture de la page, sauf si vous les conservez (Notes).",
      writing: "En cours de conservation sur cet appareil…",
      kept: "Conservées sur cet appareil.",
      restored: "Reprises de cet appareil, où vous les aviez fait conserver.",
      failed:
        "Elles n’ont pas pu être conservées : l’appareil n’a pas la place, ou le navigateur l’interdit.",
      elsewhere:
        "Non conservées : un autre onglet a cet enregistrement ouvert et conserve ses modifications. Fermez-le, puis rouvrez l’enregistrement ici.",
    },
    restored: (edits, notes) =>
      `Repris de cet appareil : ${counted(edits, "modification")}, ${counted(notes, "note")}.`,
    edited: (beats) => `Vous avez modifié ${counted(beats, "battement")}.`,
    followSummary:
      "Les nombres, les listes, la variabilité de la fréquence cardiaque et les fichiers enregistrés suivent vos modifications. " +
      "La fréquence cardiaque, les médianes et le rythme portent sur les battements tels que le moteur les a trouvés et nommés.",
    followRhythm:
      "Ces épisodes portent sur les battements tels que le moteur les a trouvés et nommés : ils ne suivent pas vos modifications.",
    followHrv: "La variabilité de la fréquence cardiaque suit vos modifications.",
  },

  byHand: {
    beat: ({ given, added, moved }) =>
      `${[added ? "ajouté" : "", given ? "nommé" : "", moved ? "ondes déplacées" : ""].filter(Boolean).join(", ")} à la main`,
    deleted: (letter) => `battement${letter ? ` ${letter}` : ""} supprimé à la main`,
    remark: ({ named, added, moved, deleted }) => {
      const parts = [
        named ? counted(named, "battement nommé", "battements nommés") : "",
        added ? counted(added, "ajouté") : "",
        deleted ? counted(deleted, "supprimé") : "",
        moved ? `ondes de ${number(moved)} déplacées` : "",
      ];
      return `À la main : ${parts.filter(Boolean).join(", ")}.`;
    },
    notFollowed:
      "Porte sur les battements tels que le programme les a trouvés et nommés, sans ce qui a été changé à la main.",
    inReport:
      "Dans les bandes, ces battements sont soulignés. Les nombres, les bandes et la variabilité de la fréquence cardiaque suivent ce qui a été fait à la main ; " +
      "la fréquence cardiaque, les intervalles et les épisodes portent sur les battements tels que le programme les a trouvés et nommés.",
  },

  templates: {
    title: "Formes",
    label: "Formes de battements, les plus nombreuses d’abord",
    start: "Regrouper les battements par forme",
    waiting: "Les battements sont regroupés par forme une fois tous trouvés.",
    busy: "Regroupement des battements par forme",
    progress: (done, of, left) => `${number(done)} battements sur ${number(of)}${left}`,
    cancelled: "Annulé.",
    failed: "Les battements n’ont pas pu être regroupés par forme.",
    found: (beats, shapes, none, out) =>
      `${counted(beats, "battement")} en ${counted(shapes, "forme")}${none ? `, ${number(none)} ne ressemblant à aucune` : ""}.` +
      `${out ? ` Non comparés : ${counted(out, "battement")} là où le signal ne peut pas être lu, ou au bord d’une lacune ou à une extrémité.` : ""}`,
    shape: (place) => `Forme ${number(place)}`,
    likeNone: "Comme aucune",
    card: (name, count, letters) =>
      `${name} : ${counted(count, "battement")}${letters ? `, ${letters}` : ""}`,
    letterCount: (term, count) => `${number(count)} ${term}`,
    heading: (name, count) => `${name} : ${counted(count, "battement")}`,
    drawn: (drawn, of) =>
      drawn < of
        ? `${number(drawn)} sur ${counted(of, "battement")} sont dessinés l’un sur l’autre, choisis à intervalles réguliers. En gras : la moyenne.`
        : "Tous sont dessinés l’un sur l’autre. En gras : la moyenne.",
    overLabel: (name, count) =>
      `${name} : fenêtres de ${counted(count, "battement")} l’une sur l’autre, avec leur moyenne`,
    nameAll: (count) =>
      count < 2 ? `Nommer ${counted(count, "battement")}` : `Nommer les ${counted(count, "battement")}`,
    list: "Battements de cette forme",
    previous: "‹ Précédent de cette forme",
    next: "Suivant de cette forme ›",
    noMore: "Plus de battement de cette forme dans cette direction.",
    timeAxis: "ms depuis le pic R",
    unit: "mV",
    method: (most) =>
      "La fenêtre de chaque battement est débruitée telle que le réseau la voit. Son complexe QRS, 100 ms de chaque côté du pic R, rejoint la forme à la moyenne de laquelle il " +
      "ressemble le plus (corrélation supérieure à 0,9, la meilleure parmi des décalages d’au plus 8 ms), ou en commence une nouvelle ; les formes dont les moyennes ont une corrélation supérieure à 0,95 sont réunies à la fin. " +
      "Les ondes P et T, et l’amplitude d’un battement, ne comptent pas. Chaque battement est comparé ; " +
      `d’une forme nombreuse, ${number(most)} battements choisis à intervalles réguliers sont dessinés. Les fenêtres sont dessinées sans leur propre moyenne. ` +
      "Débruitage : ondelette Symlet-4, seuillage doux (Donoho 1995). Le regroupement ne suit aucun article : il est propre au programme, et seul l’ordre des battements lui importe.",
  },

  notes: {
    title: "Notes",
    label: "Notes, dans l’ordre du temps",
    words: "Texte de la note",
    where: (at, time) => `${at}, à ${time}`,
    atBeat: "Une note sur le battement sélectionné",
    atMiddle: "Une note sur le milieu de la vue",
    changing: "La note choisie",
    add: "Ajouter",
    change: "Enregistrer",
    remove: "Supprimer",
    fresh: "Nouvelle note",
    none: "Pas encore de note. Elles sont écrites dans les résultats enregistrés (JSON), et nulle part ailleurs.",
    empty: "Une note a besoin de mots.",
    saved: "Note enregistrée.",
    removed: "Note supprimée.",
    method:
      "Les notes sont vos propres mots : aucun programme ne les lit. Une note se rapporte à un temps compté depuis le début de l’enregistrement, celui du battement sélectionné ou du milieu de la vue. " +
      "Ce qui en est conservé se trouve dans le stockage propre au navigateur (IndexedDB, W3C), et seulement tant que c’est activé.",
  },

  keep: {
    sure: {
      title: "Tout oublier ?",
      what: "Les modifications, les notes, les réglages et les enregistrements en direct conservés sur cet appareil sont effacés, dans tous les onglets. C’est définitif.",
      yes: "Tout oublier",
      no: "Les conserver",
    },
    title: "Conservé sur cet appareil",
    keep: "Conserver mes modifications, notes et réglages sur cet appareil",
    aboutTitle: "Ce que cela conserve, et où",
    about:
      "Désactivé : rien n’est conservé, et tout est perdu à la fermeture de la page. Activé : dans le stockage propre à ce navigateur, et nulle part ailleurs ; quiconque utilise ce navigateur peut l’ouvrir. " +
      "L’enregistrement lui-même n’est pas conservé. Il est reconnu à la taille de ses fichiers et à un nombre calculé sur 16 blocs de chacun, non à son nom. Réglages : langue, part de l’écran pour les résultats, vitesse, gain, tracé, ondes, modèle, étalonnage de l’écran, et le fait que vous avez vu la visite.",
    forget: "Tout oublier",
    on: "Désormais, vos modifications, notes et réglages sont conservés sur cet appareil.",
    forgotten: "Tout ce qui était conservé sur cet appareil est effacé, et rien n’est conservé désormais.",
    forgottenHere:
      "Les modifications, les notes et les réglages sont effacés, et rien n’est conservé désormais. Il reste un enregistrement en direct qui n’a pas pu être effacé.",
    notForgotten:
      "Le navigateur n’a pas effacé ce qui est conservé. Fermez les autres onglets ouverts sur cette page et réessayez.",
    forbidden:
      "Ce navigateur ne laisse pas la page conserver quoi que ce soit (fenêtre privée, ou stockage désactivé). Rien n’est conservé.",
  },

  live: {
    connect: "Connecter une ceinture thoracique",
    choose: "Quelle ceinture ?",
    chooseHelp:
      "Le navigateur liste les ceintures proches et actives : portez la ceinture, humidifiez ses électrodes, et fermez les autres applications qui l’utilisent. Ce qu’elle envoie est analysé ici et ne va nulle part.",
    sensors: {
      polar: "Polar H10 (ECG)",
      movesense: "Movesense (ECG)",
      "heart-rate": "Toute ceinture cardiaque (fréquence cardiaque et intervalles RR, sans ECG)",
      simulated: "Ceinture simulée (il ne vous en faut aucune)",
    },
    simulatedAbout:
      "Elle rejoue l’enregistrement fourni avec la page, à son rythme réel, avec une horloge un peu fausse et des paquets qui se perdent.",
    keep: "Écrire l’enregistrement sur cet appareil au fur et à mesure",
    keepAbout:
      "Ainsi, un plantage, un écran rabattu ou une batterie vide ne font rien perdre. L’enregistrement reste dans le stockage propre à ce navigateur jusqu’à ce que vous le supprimiez.",
    start: "Connecter",
    cancel: "Annuler",
    obstacles: {
      "no-api":
        "Ce navigateur ne peut pas communiquer avec des capteurs Bluetooth (Safari et Firefox ne le peuvent pas). Utilisez Chrome, Edge ou un autre navigateur Chromium sur un ordinateur ou un téléphone Android (sous Linux, Chrome demande que chrome://flags/#enable-web-bluetooth soit activé) ; ou enregistrez avec l’application propre à la ceinture et ouvrez le fichier ici.",
      insecure:
        "Le navigateur ne permet le Bluetooth que sur les pages sécurisées : ouvrez cette page par https, depuis localhost, ou sous forme de fichier unique.",
      "frame-not-allowed":
        'La page qui affiche celle-ci n’y autorise pas le Bluetooth (allow="bluetooth"). Ouvrez cette page seule.',
      "no-adapter":
        "Cet appareil n’a pas de Bluetooth, ou le Bluetooth est désactivé. Activez-le, puis réessayez.",
    },
    stop: "Terminer l’enregistrement",
    review: "Ouvrir dans le lecteur",
    close: "Retour au début",
    battery: (percent) => `Batterie ${number(percent)} %`,
    readingSoFar: (share) =>
      `Lecture de ce qui a été enregistré jusqu’ici : ${share}. Ce qui arrive entre-temps est ajouté.`,
    measuring: "Mesure de l’horloge de la ceinture : trois secondes.",
    links: {
      choosing: () => "Choisissez la ceinture dans la liste du navigateur.",
      connecting: () => "Connexion…",
      starting: () => "Connexion établie ; démarrage du flux…",
      streaming: () => "En direct.",
      waiting: (seconds) => `Connexion perdue : nouvel essai dans ${number(seconds)} s.`,
      stopped: () => "Terminé.",
      failed: () => "Cela n’a pas fonctionné.",
    },
    faults: {
      "not-chosen": "Aucune ceinture n’a été choisie.",
      "not-allowed": "Le navigateur ne le permet pas ici.",
      "out-of-reach":
        "La ceinture n’a pas pu être jointe : rapprochez-vous, humidifiez ses électrodes, fermez les autres applications qui l’utilisent.",
      "no-answer": "La ceinture n’a pas répondu.",
      pairing: "Associez la ceinture dans les réglages Bluetooth du système, puis connectez-la à nouveau.",
      "no-service": "Il manque à la ceinture ce qui est nécessaire : c’est peut-être un autre modèle.",
      "no-ecg": "Ce capteur n’envoie pas d’ECG.",
      refused:
        "La ceinture a refusé de démarrer son ECG : retirez-la, attendez une minute, puis remettez-la.",
      "in-charger": "Le capteur est dans son chargeur.",
      "no-rate": "Le capteur n’a accepté aucune des fréquences d’échantillonnage connues ici.",
      lost: "La connexion a été coupée.",
      silent: "Rien n’est arrivé pendant cinq secondes.",
      ended: "La ceinture a mis fin d’elle-même à la transmission.",
      "other-sensor":
        "Ce n’est pas la ceinture avec laquelle l’enregistrement a été fait : rien n’y a été ajouté.",
      "not-continued":
        "L’enregistrement n’existe plus, ou se poursuit dans un autre onglet : rien n’y a été ajouté.",
      bluetooth: "Le Bluetooth du navigateur a signalé une erreur.",
    },
    alarms: {
      "lead-off": "Aucun signal exploitable : la ceinture est sèche, retirée ou hors de portée.",
      pause: "Aucun battement pendant trois secondes.",
      run: "Cinq battements précoces ou plus d’affilée venus des ventricules, rapides (comme une VT).",
    },
    alarmsOfIntervals: {
      "lead-off":
        "Pas de contact avec la peau, ou rien n’arrive : la ceinture est sèche, retirée ou hors de portée.",
      pause:
        "Un intervalle de trois secondes ou plus : une pause du cœur, ou des battements manqués par la ceinture.",
    },
    figures: "Ce qui est trouvé",
    none: "–",
    bpm: (rate) => `${number(rate)} bpm`,
    bpmWhy:
      "Moyenne sur les huit derniers intervalles entre battements ; pour une ceinture sans ECG, ce qu’elle indique elle-même.",
    rhythmWhy:
      "Le rythme des derniers battements, autant qu’on le sache déjà, et le dernier événement (voir Rythme dans le lecteur).",
    beats: (count, others) => (others ? `${number(count)} · ${others}` : number(count)),
    beatsWhy:
      "Battements trouvés dans un signal lisible et, parmi eux, ceux qui ne sont pas normaux, par classe.",
    hrvTitle: "Variabilité, 5 dernières min",
    hrv: (sdnn, rmssd) => `SDNN ${number(sdnn)} ms · RMSSD ${number(rmssd)} ms`,
    hrvWhy: "Sur les battements normaux, telle que le lecteur la mesure (Task Force 1996).",
    notEnough: "pas assez de données",
    clock: "Horloge de la ceinture",
    rate: (rate, lost, gaps) =>
      lost
        ? `${number(rate, 2)} Hz · ${counted(gaps, "lacune")}, ${counted(lost, "échantillon perdu", "échantillons perdus")}`
        : `${number(rate, 2)} Hz · rien de perdu`,
    clockWhy:
      "La véritable fréquence d’échantillonnage, mesurée d’après les horodatages de la ceinture elle-même ; ce que la liaison radio a perdu est une lacune.",
    safe: "Enregistrement",
    journal: {
      off: (seconds) => `${duration(seconds)}, non conservé`,
      kept: (seconds, bytes) =>
        `${duration(seconds)}, en sécurité sur cet appareil (${number(bytes / 1e6, 1)} Mo)`,
      full: (seconds, _bytes) =>
        `il ne reste plus de place sur cet appareil : conservé jusqu’à ${duration(seconds)}`,
      failed: (seconds, _bytes) => `cet appareil a refusé l’écriture : conservé jusqu’à ${duration(seconds)}`,
    },
    cannotKeep:
      "non conservé : ce navigateur n’accorde pas à la page de place pour des fichiers (page ouverte comme fichier, ou dans une fenêtre privée)",
    safeWhy:
      "Tant qu’il est dit en sécurité, chaque paquet est écrit, avec sa somme de contrôle, avant d’être analysé.",
    regularityTitle: "Régularité",
    regularity: {
      unknown: (usable) =>
        `impossible à dire pour l’instant (${counted(usable, "intervalle utilisable", "intervalles utilisables")})`,
      "not-irregular": (share) => `pas irrégulier comme dans la fibrillation auriculaire (${share})`,
      irregular: (share) =>
        `irrégulier comme dans la fibrillation auriculaire, pour autant que les intervalles seuls puissent le dire (${share})`,
    },
    regularityWhy:
      "La part de paires dissemblables parmi les 48 derniers intervalles : à partir de 89\u00a0%, ils sont dispersés comme dans la fibrillation auriculaire. Des battements prématurés fréquents peuvent l’être autant : il faut un ECG pour trancher. Pas un diagnostic.",
    rrTitle: "Intervalles",
    rrMethod:
      "Ni ECG, ni alarme médicale, ni diagnostic : la ceinture dit quand les battements sont arrivés, et peut en manquer ou en compter deux fois. Les intervalles voisins de battements qui semblent prématurés, manqués ou comptés deux fois sont exclus de la régularité ; le reste est jugé comme le lecteur juge les battements sans nom ni onde P. Un paquet n’est pas horodaté : les battements se suivent selon leurs intervalles, et un paquet arrivé plus tard que ceux-ci ne l’expliquent se trouve après une lacune.",
    tachogram: "Tachogramme des cinq dernières minutes",
    rrShown: ({ count, low, high, gaps }) =>
      `${counted(count, "intervalle")}, de ${number(low)} à ${number(high)} ms${gaps ? ` ; ${counted(gaps, "lacune")}` : ""}.`,
    saveIntervals: "Enregistrer comme tableau (CSV)",
    intervalsAbout: (strap, start) =>
      `Intervalles RR d’une ceinture, sans ECG ; ceinture : ${strap} ; début : ${start} heure locale ; temps du battement qui termine chaque intervalle, à partir du premier battement`,
    ratesAbout: (strap, start) =>
      `Fréquences cardiaques moyennées par une ceinture, sans ECG, sans intervalles ; ceinture : ${strap} ; début : ${start} heure locale ; moment où chacune est arrivée, à partir de la première`,
    noRr: "Cette ceinture n’envoie pas d’intervalles entre les battements, seulement sa propre fréquence cardiaque moyenne : il n’y a rien à tracer, et ni la régularité ni la variabilité ne peuvent être données. Les fréquences peuvent être enregistrées comme tableau.",
    noIntervals: "Il n’y a pas d’intervalles dans cet enregistrement.",
    rrOnly:
      "Cette ceinture n’envoie pas d’ECG : seulement les moments où les battements sont arrivés, non leur aspect. Aucun battement n’est nommé.",
    rrLast: (intervals) => `Derniers intervalles, ms : ${intervals}`,
    noContact: "La ceinture indique qu’elle n’est pas en contact avec la peau.",
    again: (attempt) => `Connexion perdue : nouvelle connexion, essai ${number(attempt)}…`,
    isSafe: "Ce qui a été enregistré est en sécurité.",
    lost: (seconds) =>
      `L’enregistrement n’est plus écrit sur cet appareil : ${duration(seconds)} sont en sécurité, la suite ne l’est pas. Faites de la place, terminez-le et recommencez.`,
    noMedicalAlarm: "Ce n’est pas une alarme médicale : ne vous y fiez jamais comme telle.",
    lastEvent: (what, when) => `dernier : ${what}, ${when}`,
    since: (when) => `depuis ${when}`,
    assumptions: {
      "movesense-scale":
        "Supposé : 0,38 µV par unité, comme le fabricant l’a indiqué pour un autre micrologiciel. Les hauteurs en mV peuvent être fausses, les temps non.",
    },
    way: "Papier",
    sweep: "balayage",
    run: "défilement vers la gauche",
    abnormal: "Le dernier battement qui n’est pas normal",
    method:
      "Ce n’est pas une alarme médicale, et il ne faut jamais s’y fier comme à une alarme : cela ne vaut que ce que valent la détection et les noms des battements. " +
      "Le temps vient des horodatages de la ceinture, par une boucle à verrouillage de délai (delay-locked loop, Adriaensen 2005) ; les battements sont nommés par le même réseau que dans les fichiers : une lettre reste pâle tant que le battement suivant, qui peut la changer, n’est pas connu. " +
      "Derrière un autre onglet, elle continue : sur un ordinateur avec Chromium, en six minutes, aucun paquet n’a attendu plus longtemps qu’au premier plan. Un téléphone peut geler une page qui n’est pas devant : laissez-la devant et l’écran allumé.",
    recordings: "Enregistrements en direct sur cet appareil",
    recording: (when, length, sensor) => `${when} · ${length} · ${sensor}`,
    notEnded: "non terminé : la page a été fermée entre-temps, ou il n’y avait plus de place",
    continueIt: "Continuer",
    openIt: "Ouvrir",
    deleteIt: "Supprimer",
    sureDelete: {
      title: "Supprimer cet enregistrement ?",
      what: "Il est supprimé de cet appareil. C’est définitif.",
      yes: "Supprimer",
      no: "Le conserver",
    },
    stillWritten: (count) =>
      count === 1
        ? "Un enregistrement en direct est en cours d’écriture dans un autre onglet : terminez-le là-bas, puis effacez-le."
        : `${number(count)} enregistrements en direct sont en cours d’écriture dans d’autres onglets : terminez-les là-bas, puis effacez-les.`,
    sureOpen: {
      title: "Terminer l’enregistrement en direct ?",
      yes: "Le terminer et ouvrir le fichier",
      no: "Continuer d’enregistrer",
    },
    openEnds: {
      kept: "Ouvrir un fichier termine l’enregistrement en direct. Ce qui a été enregistré est conservé sur cet appareil.",
      partly:
        "Ouvrir un fichier termine l’enregistrement en direct. Ce qui a pu en être écrit est conservé sur cet appareil, le reste est alors perdu.",
      lost: "Ouvrir un fichier termine l’enregistrement en direct. Il n’est pas conservé : il est alors perdu.",
    },
    noEcg: "Il n’y a pas d’ECG dans cet enregistrement.",
    remark:
      "Enregistré en direct ; échantillons placés sur une grille régulière d’après les horodatages du capteur.",
    lead: "ECG",
  },

  status: {
    opening: "Ouverture…",
    analysing: (share, left) => `Analyse… ${share}${left}`,
    left: (seconds) =>
      seconds < 1 ? ", encore moins d’une seconde" : `, encore environ ${duration(Math.ceil(seconds))}`,
    cancel: "Annuler",
    stopped: "Arrêté : les battements trouvés jusqu’ici sont gardés.",
    refused: "Rien n’a pu être analysé dans cette dérivation.",
    again: "Analyser toute la dérivation",
    done: (beats, unreadable, lead) =>
      `${counted(beats, "battement trouvé", "battements trouvés")} dans la dérivation ${lead}${unreadable ? `, et ${number(unreadable)} de plus ${UNREADABLE_PLACE}` : ""}.`,
    engine: (version) => `moteur ${version}`,
    requests: (count) => `${counted(count, "requête")} depuis le chargement`,
  },

  ask: {
    title: "Ce que le fichier ne dit pas",
    change: "Fréquence et unité",
    rate: "Fréquence d’échantillonnage",
    rateHelp:
      "Échantillons par seconde, selon le fabricant de l’appareil : souvent 125, 128, 130, 250, 256, 360, 500 ou 512.",
    rateUnit: "Hz",
    unit: "Unité des nombres",
    units: { "": "comme le dit le fichier", 1: "mV", 0.001: "µV", 1000: "V" },
    unitOther: "autre",
    unitFactor: "mV par unité",
    open: "Ouvrir",
    cancel: "Annuler",
  },

  notice: {
    dismiss: "Fermer",
    add: "Ajouter le fichier manquant",
    cannotOpen: (name) => `${name} n’a pas pu être ouvert.`,
    damaged: (name) => `${name} a été ouvert, mais il présente un défaut.`,
    more: (count) =>
      count === 1
        ? "Une autre remarque se trouve dans la barre ci-dessous."
        : `${count} autres remarques se trouvent dans la barre ci-dessous.`,
    stopped: "L’analyse s’est arrêtée.",
    refused: "Cette dérivation ne peut pas être analysée.",
    cannotLoadModel: (name) => `Le modèle ${name} n’a pas pu être chargé.`,
    missing: (name, missing) =>
      `${name} a besoin de ${missing.join(" et ")}, qui ${missing.length === 1 ? "n’a pas été fourni" : "n’ont pas été fournis"}.`,
    missingWhat: "Choisissez les fichiers ensemble, ou ajoutez maintenant celui qui manque.",
    leftOut: (name, others) =>
      `${name} est ouvert. N’en fait pas partie et n’a pas été ouvert : ${others.slice(0, 5).join(", ")}${others.length > 5 ? ` et ${others.length - 5} de plus` : ""}.`,
    where: (file, place, where) => `Dans ${file}${place ? `, ${place} ${number(where)}` : ""}.`,
    empty: (name) => `${name} est vide : il a 0 octet.`,
    emptyWhat: "Recopiez-le depuis son origine, puis choisissez-le à nouveau.",
    crash: "Le moteur a rencontré dans ce fichier quelque chose qu’il n’a pas pu traiter.",
    partFailed: "Une partie de la page n’est pas arrivée.",
    partFailedWhat: "Ce qui est là continue de fonctionner. Vérifiez la connexion et réessayez.",
    loadFailed: "Le moteur n’a pas pu être chargé.",
    loadFailedWhat:
      "Rechargez la page. Il lui faut un navigateur avec WebAssembly et des « workers » de modules (2023 ou plus récent).",
  },
  remedies,

  said: {
    opened: (name, length, leads) => `${name} est ouvert : ${length}, ${counted(leads, "dérivation")}.`,
    selected: (name, time) => `${name}, à ${time}`,
  },

  help: {
    title: "Touches et aide",
    close: "Fermer",
    keys: [
      ["← →", "se déplacer d’un dixième de la vue"],
      ["Page préc., Page suiv.", "se déplacer d’une vue entière"],
      ["Début, Fin", "début et fin de l’enregistrement"],
      ["+ −", "zoom avant et arrière"],
      ["0", "retour à 25 mm/s et 10 mm/mV"],
      [
        "n, p",
        "suivant et précédent de ce qui est choisi au-dessus du papier : battement anormal, PVC, pause…",
      ],
      ["e, E", "épisode suivant et précédent autre que le rythme habituel"],
      ["w", "marquer les ondes de tous les battements à l’écran"],
      ["c", "compas : deux lignes qui mesurent ms, bpm et mV"],
      ["avec le compas : ← →", "déplacer la ligne d’un échantillon, avec Maj de dix, le long du tracé"],
      ["avec le compas : ↑ ↓", "déplacer son niveau de 0,1 mm, avec Maj de 1 mm"],
      ["avec le compas : Tab, m, Échap", "l’autre ligne ; répéter l’intervalle (reporter) ; fin"],
      ["1 à 9", "nommer le battement sélectionné ; l’ordre est indiqué plus bas"],
      ["Suppr", "supprimer le battement sélectionné"],
      ["a, A", "ajouter un battement au pic R proche du milieu de la vue ; A : exactement au milieu"],
      ["Ctrl Z", "annuler ; Ctrl Maj Z ou Ctrl Y : rétablir"],
      [". ,", "battement suivant et précédent de toute classe"],
      ["Entrée", "sélectionner le battement le plus proche du milieu"],
      [
        "Échap",
        "fermer le battement, la boîte de dialogue ou l’avis ; laisser où elle était une onde que l’on fait glisser",
      ],
      ["?", "cette aide"],
    ],
    nameKeys: (names) =>
      `Touches qui nomment un battement : ${names.map((name, i) => `${i + 1} ${name}`).join(", ")}.`,
    mouse:
      "À la souris ou au doigt : faire glisser pour se déplacer, la molette pour se déplacer, Ctrl et molette ou pincement pour zoomer, appuyer sur une lettre pour voir son battement, faire glisser les bouts de ses ondes pour les déplacer. Sur la vue d’ensemble, faire glisser la fenêtre.",
    paperTitle: "Le papier",
    paper:
      "Un petit carreau fait 1 mm : 40 ms de large et 0,1 mV de haut à 25 mm/s et 10 mm/mV. Le créneau du bord gauche a 1 mV de haut, sauf si une autre hauteur est inscrite à côté. " +
      "Les échantillons sont reliés par des droites, et les lacunes restent des lacunes. Là où plusieurs dérivations sont dessinées, un trait sous son nom marque celle qui est analysée. Une bande est centrée sur le milieu de la plage habituelle de la dérivation ; rien n’est filtré, sauf si vous choisissez Débruité.",
    beatsTitle: "Les lettres",
    liveTitle: "Une ceinture thoracique, en direct",
    live: (/** @type {string} */ start, /** @type {string} */ end, /** @type {string} */ goOn) =>
      `Commencez à l’accueil par « ${start} » : choisissez le type, puis la ceinture dans la liste du navigateur. Chaque paquet est écrit sur cet appareil avant d’être analysé, sauf si vous le désactivez, et y reste jusqu’à ce que vous le supprimiez. ` +
      "Derrière un autre onglet, un enregistrement continue sur un ordinateur (mesuré avec Chromium, six minutes) ; un téléphone peut geler une page qui n’est pas devant. Tant que l’appareil est en veille ou la page fermée, rien n’est reçu. " +
      `« ${end} » y met fin et arrête la ceinture ; l’enregistrement s’ouvre ensuite dans le lecteur comme tout autre. Ce qu’un rechargement ou un plantage a interrompu se trouve à l’accueil, pendant un jour avec « ${goOn} » : ce qui a manqué devient une lacune.`,
    sourceTitle: "D’où viennent les noms",
    source:
      "Les complexes QRS sont trouvés d’abord. Une fenêtre d’une seconde autour de chaque pic R est débruitée par l’ondelette Symlet-4 et donnée à un petit réseau de neurones " +
      "entraîné sur la MIT-BIH Arrhythmia Database. Il connaît ses quelques classes et rien d’autre. " +
      "Les battements situés dans un signal qui ne peut pas être lu sont trouvés mais non nommés. Trois réseaux accompagnent la page :",
  },
};

/** What the engine says (sentences.js). @type {Record<string, string>} */
export const engine = {
  "The file says %g Hz, but the times of its rows give %.6g Hz: the times are believed.":
    "Le fichier indique %1 Hz, mais les temps de ses lignes donnent %2 Hz : ce sont les temps qui font foi.",
  "column %zu should hold times, but none can be read":
    "la colonne %1 devrait contenir des temps, mais aucun ne peut être lu",
  "the times in column %zu do not advance": "les temps de la colonne %1 n’avancent pas",
  "the times in column %zu run backwards": "les temps de la colonne %1 vont à rebours",
  "the times in column %zu go in steps of %g, which makes no sampling rate of an ECG, be it s, ms, us or ns":
    "les temps de la colonne %1 avancent par pas de %2, ce qui ne donne aucune fréquence d’échantillonnage d’un ECG, que ce soit en s, ms, us ou ns",
  "the times in column %zu go in steps of %g s, and %g Hz cannot be the sampling rate":
    "les temps de la colonne %1 avancent par pas de %2 s, et %3 Hz ne peut pas être la fréquence d’échantillonnage",
  "%.60s, line %llu: %s. Put the rows in order, or give the sampling rate (Hz) to read them as they stand.":
    "%1, ligne %2 : %3. Mettez les lignes dans l’ordre, ou indiquez la fréquence d’échantillonnage (Hz) pour les lire telles quelles.",
  "%.60s: %s. How many samples a second (Hz) does it hold?":
    "%1 : %2. Combien d’échantillons par seconde (Hz) contient-il ?",
  "%.60s says %g Hz, which cannot be its sampling rate. How many samples a second (Hz) does it hold?":
    "%1 indique %2 Hz, ce qui ne peut pas être sa fréquence d’échantillonnage. Combien d’échantillons par seconde (Hz) contient-il ?",
  "%.60s does not say its sampling rate: it has neither a time column nor a line that names it. How many samples a second (Hz) does it hold?":
    "%1 n’indique pas sa fréquence d’échantillonnage : il n’a ni colonne de temps ni ligne qui la donne. Combien d’échantillons par seconde (Hz) contient-il ?",
  "The sampling rate is %g Hz, as you said.%s":
    "La fréquence d’échantillonnage est de %1 Hz, comme vous l’avez indiqué.%2",
  " The times in the file are not used.": " Les temps du fichier ne sont pas utilisés.",
  "The sampling rate is the one that the file names, %g Hz: %s.":
    "La fréquence d’échantillonnage est celle que le fichier indique, %1 Hz : %2.",
  "too large for a sample, NaN or empty": "trop grande pour un échantillon, NaN ou vide",
  "NaN, a like mark or empty": "NaN, une marque semblable ou vide",
  "Column %zu%s is left out: it holds words or times, not samples.":
    "La colonne %1%2 est laissée de côté : elle contient des mots ou des temps, non des échantillons.",
  "Column %zu%s is left out: each of its %lld cells is %s. If it should hold samples, export the recording again.":
    "La colonne %1%2 est laissée de côté : aucune de ses %3 cellules ne contient d’échantillon (vide, NaN ou marque semblable, ou trop grand). Si elle doit contenir des échantillons, exportez à nouveau l’enregistrement.",
  "%.60s has %lld %s of %zu numbers: it lies on its side. Each sample needs a row of its own: swap rows and columns (transpose) and try again.":
    "%1 contient un tableau couché sur le côté (lignes : %2, nombres par ligne : %4). Chaque échantillon doit avoir sa propre ligne : échangez lignes et colonnes (transposition), puis réessayez.",
  "%.60s holds a single row: too short to be an ECG, which has a row for each sample.":
    "%1 ne contient qu’une seule ligne : c’est trop court pour un ECG, qui a une ligne par échantillon.",
  "%.60s holds no samples: each of the %lld cells of column %zu%s is %s. Export the recording again, with its samples as numbers.":
    "%1 ne contient aucun échantillon : aucune des %2 cellules de la colonne %3%4 n’en est un (vide, NaN ou marque semblable, ou trop grand). Exportez à nouveau l’enregistrement, avec ses échantillons sous forme de nombres.",
  "%.60s has no column of samples: its columns hold times, running numbers or words. Export the recording again, with its samples as numbers.":
    "%1 n’a aucune colonne d’échantillons : ses colonnes contiennent des temps, des numéros d’ordre ou des mots. Exportez à nouveau l’enregistrement, avec ses échantillons sous forme de nombres.",
  "Column %zu": "Colonne %1",
  "The file is one row of %lld numbers: they are taken as the samples of one lead.":
    "Le fichier est une seule ligne de %1 nombres : ils sont pris comme les échantillons d’une seule dérivation.",
  "%.60s, line %zu has more than %d numbers. Each sample needs a row of its own: if the table lies on its side, swap rows and columns (transpose) and try again.":
    "%1, ligne %2 : plus de %3 nombres. Chaque échantillon doit avoir sa propre ligne : si le tableau est couché sur le côté, échangez lignes et colonnes (transposition), puis réessayez.",
  "%.60s holds no number in its first %zu lines: the cells of %zu of them are empty or NaN. Export the recording again, with its samples as numbers.":
    "%1 ne contient aucun nombre dans ses premières lignes (lues : %2 ; à cellules vides ou NaN : %3). Exportez à nouveau l’enregistrement, avec ses échantillons sous forme de nombres.",
  "%.60s is text, but holds no table of numbers. A recording is CSV, EDF or WFDB (.hea and .dat).":
    "%1 est du texte, mais ne contient pas de tableau de nombres. Un enregistrement est au format CSV, EDF ou WFDB (.hea et .dat).",
  "Column %d is taken as time in units of %g s, which gives %.6g samples a second.":
    "La colonne %1 est prise comme temps en unités de %2 s, ce qui donne %3 échantillons par seconde.",
  "Column %zu counts the rows and is left out.": "La colonne %1 numérote les lignes et est laissée de côté.",
  "%.60s, line %llu: the time %s by %.6g s. This looks like two recordings in one file; split it in front of that line, or give the sampling rate to read all rows as evenly spaced.":
    "%1, ligne %2 : le temps fait un saut de %4 s. Cela ressemble à deux enregistrements dans un même fichier ; découpez-le avant cette ligne, ou indiquez la fréquence d’échantillonnage pour lire toutes les lignes comme régulièrement espacées.",
  "goes back": "recule",
  "%.60s: the times of the rows have more than %d gaps, too many to trust them. Give the sampling rate (Hz) to read the rows as evenly spaced.":
    "%1 : les temps des lignes ont plus de %2 lacunes, trop pour s’y fier. Indiquez la fréquence d’échantillonnage (Hz) pour lire les lignes comme régulièrement espacées.",
  '%.60s, line %llu: "%s" in column %d is no time. Correct the line, or give the sampling rate to read the rows without their times.':
    "%1, ligne %2 : « %3 » dans la colonne %4 n’est pas un temps. Corrigez la ligne, ou indiquez la fréquence d’échantillonnage pour lire les lignes sans leurs temps.",
  "%.60s has rows of very many numbers: the table lies on its side. Each sample needs a row of its own: swap rows and columns (transpose) and try again.":
    "%1 a des lignes de très nombreux nombres : le tableau est couché sur le côté. Chaque échantillon doit avoir sa propre ligne : échangez lignes et colonnes (transposition), puis réessayez.",
  '%.60s is one row of numbers, in which "%s" is none. Correct it.':
    "%1 est une seule ligne de nombres, dans laquelle « %2 » n’en est pas un. Corrigez cette valeur.",
  '%.60s, line %llu has more than %zu cells ("%s"), unlike the rows above it.':
    "%1, ligne %2 : plus de %3 cellules (« %4 »), contrairement aux lignes au-dessus.",
  '%.60s, line %llu: "%s" in column %zu is no number. Correct the line; if a second recording starts there, split the file.':
    "%1, ligne %2 : « %3 » dans la colonne %4 n’est pas un nombre. Corrigez la ligne ; si un second enregistrement commence là, découpez le fichier à cet endroit.",
  ", first in line %llu": ", la première fois à la ligne %1",
  "%lld %s too large for a sample (above %g)%s: %s taken as missing.":
    "%1 %2 ce qu’un échantillon peut valoir (plus de %3)%4 : %5.",
  "number is": "nombre dépasse",
  "numbers are": "nombres dépassent",
  "it is": "il est pris comme manquant",
  "they are": "ils sont pris comme manquants",
  "%lld %s fewer cells than there are columns, first in line %llu: what they lack is missing.":
    "%1 %2 moins de cellules qu’il n’y a de colonnes, la première fois à la ligne %3 : ce qui manque compte comme échantillons manquants.",
  "row has": "ligne a",
  "rows have": "lignes ont",
  "%lld %s of the time column %s shorter than half the usual one, first in line %llu. The rows are taken as evenly spaced.":
    "Pas de la colonne des temps plus courts que la moitié du pas habituel : %1, la première fois à la ligne %4. Les lignes sont prises comme régulièrement espacées.",
  "Gaps in the times of the rows: %zu, with %lld samples in all. They are kept as missing samples.":
    "Lacunes dans les temps des lignes : %1 ; échantillons qui y manquent en tout : %2. Elles sont conservées comme échantillons manquants.",
  "The times in column %d of %.60s do not advance. Give the sampling rate (Hz).":
    "Les temps de la colonne %1 de %2 n’avancent pas. Indiquez la fréquence d’échantillonnage (Hz).",
  "%.60s changed while it was open.": "%1 a changé pendant qu’il était ouvert.",
  "Numbers such as 0,455 are taken as one number with a decimal comma, not as two columns.":
    "Les nombres tels que 0,455 sont pris comme un seul nombre à virgule décimale, non comme deux colonnes.",
  "%.60s, line %llu is longer than %d bytes: this is no table of samples in rows.":
    "%1, ligne %2 : plus de %3 octets. Ce n’est pas un tableau avec une ligne par échantillon.",
  "%.60s ends at byte %llu, before its first data record is complete: nothing can be read.":
    "%1 se termine à l’octet %2, avant la fin de son premier bloc de données : rien ne peut être lu.",
  "The header does not say how many data records there are (the recording was not closed): the file holds %lld.":
    "L’en-tête n’indique pas le nombre de blocs de données (l’enregistrement n’a pas été clos) : le fichier en contient %1.",
  "This EDF ends %s data record %lld of %lld (byte %llu): the first %lld records (%s) can be read.":
    "Cet EDF se termine avant la fin du bloc de données %2 sur %3 (octet %4) : ce qui précède peut être lu (blocs : %5, durée : %6).",
  "in the middle of": "au milieu du",
  "The header promises %lld data records, but the file is longer: the rest is left out.":
    "Nombre de blocs de données annoncé par l’en-tête : %1. Le fichier est plus long : le reste est laissé de côté.",
  "%.60s: its header says it has no data records.":
    "%1 : son en-tête indique qu’il n’a aucun bloc de données.",
  "has no samples": "n’a pas d’échantillons",
  "has equal physical minimum and maximum": "a un minimum physique égal à son maximum",
  "has a digital minimum not below its maximum":
    "a un minimum numérique qui n’est pas inférieur à son maximum",
  "Signal %u (%s) %s: it cannot be scaled and is left out.":
    "Le signal %1 (%2) %3 : il ne peut pas être mis à l’échelle et est laissé de côté.",
  "Signal %u (%s) has its physical minimum above its maximum: rising digital values mean a falling signal. It is read as the file says.":
    "Le signal %1 (%2) a son minimum physique au-dessus de son maximum : des valeurs numériques qui montent signifient un signal qui descend. Il est lu comme l’indique le fichier.",
  "%.60s holds annotations only, no signal. Open the recording that they belong to.":
    "%1 ne contient que des annotations, aucun signal. Ouvrez l’enregistrement auquel elles appartiennent.",
  "%.60s says that its data records last 0 s: its signals have no sampling rate.":
    "%1 indique que ses blocs de données durent 0 s : ses signaux n’ont pas de fréquence d’échantillonnage.",
  "%.60s: none of its signals has a usable scale.": "%1 : aucun de ses signaux n’a d’échelle utilisable.",
  "%.60s has more than %d gaps.": "%1 a plus de %2 lacunes.",
  "The header says that the recording has no gaps, but data record %lld claims to start %.3f s %s than it should. The header is believed.":
    "L’en-tête indique que l’enregistrement n’a pas de lacunes, mais le bloc de données %1 donne un début décalé de %2 s par rapport à celui attendu. C’est l’en-tête qui fait foi.",
  "%.60s: data record %lld starts %.3f s before the one in front of it ends. Overlapping data cannot be put in order.":
    "%1 : le bloc de données %2 commence %3 s avant la fin de celui qui le précède. Des données qui se chevauchent ne peuvent pas être mises dans l’ordre.",
  "%.60s: a gap of %.0f days comes before data record %lld. Split the file there.":
    "%1 : une lacune de %2 jours précède le bloc de données %3. Découpez le fichier à cet endroit.",
  "An annotation in the block at byte %llu cannot be read; it and the rest of its block are left out.":
    "Une annotation du bloc qui commence à l’octet %1 ne peut pas être lue ; elle et le reste de son bloc sont laissés de côté.",
  "%.60s: data record %lld does not say when it starts, which it must in a recording with gaps.":
    "%1 : le bloc de données %2 n’indique pas quand il commence, ce qu’il doit faire dans un enregistrement avec des lacunes.",
  "%.60s has gaps (EDF+D), but no annotation signal that says where they are.":
    "%1 a des lacunes (EDF+D), mais aucun signal d’annotations qui dise où elles se trouvent.",
  "%.60s spans too long a time to be read.": "%1 s’étend sur une durée trop longue pour être lu.",
  "Gaps in the recording: %zu. They are kept as missing samples.":
    "Lacunes dans l’enregistrement : %1. Elles sont conservées comme échantillons manquants.",
  '%.60s: the header\'s field "%s" at byte %llu reads "%s", which is not a valid number there.':
    "%1 : le champ « %2 » de l’en-tête, à l’octet %3, contient « %4 », qui n’y est pas un nombre valable.",
  "The start date and time in the header cannot be read; the recording is shown without them.":
    "La date et l’heure de début ne peuvent pas être lues dans l’en-tête ; l’enregistrement est montré sans elles.",
  "header bytes": "header bytes",
  "data records": "data records",
  "duration of a data record": "duration of a data record",
  "number of signals": "number of signals",
  "The header says it has %lld bytes, but %lld signals need %llu: the latter is taken.":
    "L’en-tête indique qu’il a %1 octets, mais il lui en faut %3 pour ses signaux (%2) : c’est ce dernier nombre d’octets qui est retenu.",
  "%.60s: the duration of a data record is negative.": "%1 : la durée d’un bloc de données est négative.",
  "physical minimum": "physical minimum",
  "physical maximum": "physical maximum",
  "digital minimum": "digital minimum",
  "digital maximum": "digital maximum",
  "samples in a data record": "samples in a data record",
  "%.60s ends at byte %llu, inside its header: nothing can be read.":
    "%1 se termine à l’octet %2, à l’intérieur de son en-tête : rien ne peut être lu.",
  "%.60s: its data records hold no samples.": "%1 : ses blocs de données ne contiennent aucun échantillon.",
  "There is not enough memory to open this recording.":
    "La mémoire ne suffit pas pour ouvrir cet enregistrement.",
  "is a PDF document, a picture of an ECG at best. Export the recording itself (CSV, EDF or WFDB).":
    "est un document PDF, au mieux l’image d’un ECG. Exportez l’enregistrement lui-même (CSV, EDF ou WFDB).",
  "is a PNG picture. Export the recording itself (CSV, EDF or WFDB).":
    "est une image PNG. Exportez l’enregistrement lui-même (CSV, EDF ou WFDB).",
  "is a JPEG picture. Export the recording itself (CSV, EDF or WFDB).":
    "est une image JPEG. Exportez l’enregistrement lui-même (CSV, EDF ou WFDB).",
  "is a GIF picture. Export the recording itself (CSV, EDF or WFDB).":
    "est une image GIF. Exportez l’enregistrement lui-même (CSV, EDF ou WFDB).",
  "is a ZIP archive (spreadsheets are too). Unpack it, or save the table as CSV.":
    "est une archive ZIP (les feuilles de calcul en sont aussi). Décompressez-la, ou enregistrez le tableau en CSV.",
  "is compressed with gzip. Unpack it first.": "est compressé avec gzip. Décompressez-le d’abord.",
  "is a 7-Zip archive. Unpack it first.": "est une archive 7-Zip. Décompressez-la d’abord.",
  "is a RAR archive. Unpack it first.": "est une archive RAR. Décompressez-la d’abord.",
  "is an old Office document. Save its table as CSV.":
    "est un ancien document Office. Enregistrez son tableau en CSV.",
  "is an HDF5 file, which cannot be read yet. Export the signal as CSV.":
    "est un fichier HDF5, qui ne peut pas encore être lu. Exportez le signal en CSV.",
  "is a MATLAB file, which cannot be read yet. Export the signal as CSV.":
    "est un fichier MATLAB, qui ne peut pas encore être lu. Exportez le signal en CSV.",
  "is a FLAC file without a WFDB header. FLAC signals cannot be read yet.":
    "est un fichier FLAC sans en-tête WFDB. Les signaux FLAC ne peuvent pas encore être lus.",
  "is a DICOM file, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "est un fichier DICOM, qui ne peut pas encore être lu. Exportez l’enregistrement en CSV, EDF ou WFDB.",
  "is an SCP-ECG file, which cannot be read yet. Export it as CSV, EDF or WFDB.":
    "est un fichier SCP-ECG, qui ne peut pas encore être lu. Exportez-le en CSV, EDF ou WFDB.",
  "is a formatted text document. Save it as plain text (CSV).":
    "est un document de texte mis en forme. Enregistrez-le en texte brut (CSV).",
  "is text in UTF-16. Save it as UTF-8 and try again.":
    "est du texte en UTF-16. Enregistrez-le en UTF-8, puis réessayez.",
  "is a web page, perhaps saved in place of the recording. Download the recording itself.":
    "est une page web, peut-être enregistrée à la place de l’enregistrement. Téléchargez l’enregistrement lui-même.",
  "is an XML document, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "est un document XML, qui ne peut pas encore être lu. Exportez l’enregistrement en CSV, EDF ou WFDB.",
  "is JSON, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "est du JSON, qui ne peut pas encore être lu. Exportez l’enregistrement en CSV, EDF ou WFDB.",
  "%.60s is part of a WFDB recording and means nothing without its header. Choose %.*s.hea together with it.":
    "%1 fait partie d’un enregistrement WFDB et ne signifie rien sans son en-tête. Choisissez %2.hea en même temps.",
  "%.60s is of no known format: its first bytes are binary data without a known signature. A recording is CSV, EDF or WFDB (.hea and .dat).":
    "%1 n’est d’aucun format connu : ses premiers octets sont des données binaires sans signature connue. Un enregistrement est au format CSV, EDF ou WFDB (.hea et .dat).",
  "This recording has more than %d leads.": "Cet enregistrement a plus de %1 dérivations.",
  "The annotations hold more than %d MiB of text.": "Les annotations contiennent plus de %1 MiB de texte.",
  "This recording has more than %d annotations.": "Cet enregistrement a plus de %1 annotations.",
  "A program made this ECG (synthetic): figures on it are never a measure of accuracy.":
    "Un programme a produit cet ECG (synthétique) : les chiffres obtenus sur lui ne sont jamais une mesure d’exactitude.",
  "%lld h %lld min": "%1 h %2 min",
  "%lld min %lld s": "%1 min %2 s",
  "One unit of the file is %g mV, as you said.":
    "Une unité du fichier vaut %1 mV, comme vous l’avez indiqué.",
  "The file names no unit: its numbers are taken as millivolts.":
    "Le fichier n’indique pas d’unité : ses nombres sont lus comme des millivolts.",
  "The file names no unit for %u of its %u leads: their numbers are taken as millivolts.":
    "Le fichier n’indique pas d’unité pour %1 de ses %2 dérivations : les nombres concernés sont lus comme des millivolts.",
  "The scale of lead %u (%s) turns its digital values into more millivolts than any number here can hold: such samples are taken as missing.":
    "L’échelle de la dérivation %1 (%2) fait de ses valeurs numériques plus de millivolts qu’aucun nombre ne peut en contenir ici : de tels échantillons sont pris comme manquants.",
  "the first": "la première",
  "The only lead (%s) does not look like an ECG by its name and unit; it is taken for one.":
    "La seule dérivation (%1) ne ressemble pas à un ECG par son nom et son unité ; elle est traitée comme un ECG.",
  "None of the %u leads looks like an ECG by its name and unit; %s comes first unless another is chosen.":
    "Aucune des %1 dérivations ne ressemble à un ECG par son nom et son unité ; %2 vient en tête, sauf si une autre est choisie.",
  "%s has %g %s a second and cannot be analysed: an ECG is analysed at %d to %d.":
    "%1 a %2 Hz comme fréquence d’échantillonnage et ne peut pas être analysée : un ECG est analysé de %4 à %5 Hz.",
  "The first lead": "La première dérivation",
  "The leads of this recording have different sampling rates; one rate cannot replace them.":
    "Les dérivations de cet enregistrement ont des fréquences d’échantillonnage différentes ; une seule fréquence ne peut pas les remplacer.",
  "The file says %g Hz; %g Hz is used, as you said.":
    "Le fichier indique %1 Hz ; c’est %2 Hz qui est utilisé, comme vous l’avez indiqué.",
  "This recording holds a single sample of each lead: too short to be an ECG.":
    "Cet enregistrement contient un seul échantillon de chaque dérivation : c’est trop court pour un ECG.",
  "%.60s is empty (0 bytes).": "%1 est vide (0 octet).",
  "%.60s could not be read.": "%1 n’a pas pu être lu.",
  "%zu files were given (%.60s, %.60s%s) that do not make up one recording. Open one recording at a time.":
    "%1 fichiers ont été fournis (%2, %3%4), qui ne forment pas un seul enregistrement. Ouvrez un enregistrement à la fois.",
  "The sampling rate must lie between 0 and 1,000,000 Hz.":
    "La fréquence d’échantillonnage doit se situer entre 0 et 1 000 000 Hz.",
  "Millivolts per unit must lie between 0 and 1e9.":
    "Le nombre de millivolts par unité doit se situer entre 0 et 1e9.",
  "Open between 1 and %d files at a time.": "Ouvrez de 1 à %1 fichiers à la fois.",
  "Lead %s is turned upside down, as you said.": "La dérivation %1 est retournée, comme vous l’avez indiqué.",
  "Lead %u is turned upside down, as you said.": "La dérivation %1 est retournée, comme vous l’avez indiqué.",
  "There is no lead %u, or the samples asked for lie outside of it.":
    "Il n’y a pas de dérivation %1, ou les échantillons demandés se trouvent hors de celle-ci.",
  "%s files hold physical numbers, not digital units.":
    "Les fichiers %1 contiennent des nombres physiques, non des unités numériques.",
  "The file names no unit; taken as millivolts, its first numbers span %.0f mV, more than any ECG. They are probably microvolts or counts of a converter: say how many millivolts one of them is.":
    "Le fichier n’indique pas d’unité ; lus comme des millivolts, ses premiers nombres s’étendent sur %1 mV, plus que tout ECG. Ce sont probablement des microvolts ou des pas d’un convertisseur : indiquez combien de millivolts vaut une unité.",
  "The file names no unit; taken as millivolts, its first numbers span %.2g mV, less than any ECG. They are probably volts, or the electrodes were off: say how many millivolts one of them is.":
    "Le fichier n’indique pas d’unité ; lus comme des millivolts, ses premiers nombres s’étendent sur %1 mV, moins que tout ECG. Ce sont probablement des volts, ou les électrodes étaient décollées : indiquez combien de millivolts vaut une unité.",
  "%s could not be read at byte %lld. If it lies on a removed or network drive, copy it and try again.":
    "%1 n’a pas pu être lu à l’octet %2. S’il se trouve sur un disque retiré ou un lecteur réseau, copiez-le, puis réessayez.",
  "%s ends at byte %lld, before the data that its header promises.":
    "%1 se termine à l’octet %2, avant les données que son en-tête annonce.",
  "%.60s, line %llu: signals in format %d cannot be read; the formats 16, 24, 32, 61, 80, 160 and 212 can.":
    "%1, ligne %2 : les signaux au format %3 ne peuvent pas être lus ; ceux aux formats 16, 24, 32, 61, 80, 160 et 212 le peuvent.",
  "%.60s, line %llu: the signal is stored in no file.":
    "%1, ligne %2 : le signal n’est stocké dans aucun fichier.",
  "%.60s needs the signal file %.60s: choose both together.":
    "%1 a besoin du fichier de signaux %2 : choisissez les deux ensemble.",
  "%.60s, line %llu: signals in one file must have one format and one byte offset.":
    "%1, ligne %2 : les signaux d’un même fichier doivent avoir le même format et le même décalage en octets.",
  "%.60s ends at byte %lld, after %lld of %lld samples: the first %s can be read.":
    "%1 se termine à l’octet %2, après %3 échantillons sur %4 : ce qui précède (%5) peut être lu.",
  "%.60s holds %lld samples, but the header promises %lld: the rest is left out.":
    "%1 contient %2 échantillons, mais l’en-tête en annonce %3 : le reste est laissé de côté.",
  "%.60s holds %lld bytes, less than one sample of each signal: nothing can be read.":
    "%1 contient %2 octets, moins qu’un échantillon de chaque signal : rien ne peut être lu.",
  "This recording is longer than %lld samples.": "Cet enregistrement a plus de %1 échantillons.",
  "The header gives no gain for signal %u (%s): the usual 200 units per millivolt are taken.":
    "L’en-tête n’indique pas de gain pour le signal %1 (%2) : les 200 unités par millivolt habituelles sont utilisées.",
  "The header gives no sampling rate: WFDB's default of %g Hz is taken.":
    "L’en-tête n’indique pas de fréquence d’échantillonnage : la valeur par défaut de WFDB, %1 Hz, est utilisée.",
  "Signal %u (%s) begins with %d, but its header says %lld: header and signal file may not belong together.":
    "Le signal %1 (%2) commence par %3, mais son en-tête indique %4 : l’en-tête et le fichier de signaux ne vont peut-être pas ensemble.",
  "The checksum of signal %u (%s) does not match: its samples were changed after the header was written.":
    "La somme de contrôle du signal %1 (%2) ne correspond pas : ses échantillons ont été modifiés après l’écriture de l’en-tête.",
  "%.60s was not read: it is neither a signal file of %.60s nor its annotations.":
    "%1 n’a pas été lu : ce n’est ni un fichier de signaux de %2 ni ses annotations.",
  "%.60s is larger than a WFDB header can be (%d bytes).":
    "%1 est plus grand qu’un en-tête WFDB ne peut l’être (%2 octets).",
  "%.60s places an annotation %g samples after the start, which no recording reaches.":
    "%1 place une annotation %2 échantillons après le début, ce qu’aucun enregistrement n’atteint.",
  "Annotations behind the end of the signal: %zu of %zu. They may be those of another recording.":
    "Annotations au-delà de la fin du signal : %1 sur %2. Elles appartiennent peut-être à un autre enregistrement.",
  "%.60s ends at byte %lld without its end mark: annotations may be missing.":
    "%1 se termine à l’octet %2 sans sa marque de fin : des annotations manquent peut-être.",
  "name, number of signals, sampling rate, number of samples (100 2 360 650000)":
    "nom, nombre de signaux, fréquence d’échantillonnage, nombre d’échantillons (100 2 360 650000)",
  "%.60s is no WFDB header: it holds blank lines and comments only. Its first line should read: %s.":
    "%1 n’est pas un en-tête WFDB : il ne contient que des lignes vides et des commentaires. Sa première ligne devrait être : %2.",
  '%.60s is no WFDB header: line %lld should read: %s, and not "%s".':
    "%1 n’est pas un en-tête WFDB : la ligne %2 devrait être : %3, et non « %4 ».",
  "%.60s describes a recording in several segments, which cannot be read yet. Open the segments one by one.":
    "%1 décrit un enregistrement en plusieurs segments, ce qui ne peut pas encore être lu. Ouvrez les segments un par un.",
  "%.60s describes %lld signals; between 1 and %d can be read.":
    "Signaux décrits par %1 : %2 ; de 1 à %3 peuvent être lus.",
  "%.60s is no WFDB header: its signal lines name no signal file, or a format that is not known.":
    "%1 n’est pas un en-tête WFDB : ses lignes de signaux ne donnent pas de fichier de signaux, ou un format qui n’est pas connu.",
  "%.60s announces %u %s but describes only %u: the header is incomplete.":
    "Signaux annoncés par %1 : %2 ; décrits : seulement %4. L’en-tête est incomplet.",
  "%.60s, line %llu: this is no signal line (file, format, gain, resolution, zero, first value, checksum, block size, name).":
    "%1, ligne %2 : ce n’est pas une ligne de signal (fichier, format, gain, résolution, zéro, première valeur, somme de contrôle, taille de bloc, nom).",
  "The sampling rate must lie between 50 and 10000 Hz; check the rate of this recording.":
    "La fréquence d’échantillonnage doit se situer entre 50 et 10000 Hz ; vérifiez celle de cet enregistrement.",
  "A window can be denoised with at most 7 levels.":
    "Une fenêtre peut être débruitée avec 7 niveaux au plus.",
  "There is not enough memory to analyse this recording.":
    "La mémoire ne suffit pas pour analyser cet enregistrement.",
};
