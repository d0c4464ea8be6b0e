/** Every text of the page, in Chinese (simplified): a draft that no native reader has checked. What is not here is shown in English. */

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
} = numbersOf("zh");

/** @param {number} count @param {string} what with its measure word */
const counted = (count, what) => `${number(count)} ${what}`;

/** Inside a sentence, Latin words stand between spaces, Chinese ones do not. @param {string} word */
const apart = (word) => `${/^[!-~]/.test(word) ? " " : ""}${word}${/[!-~]$/.test(word) ? " " : ""}`;

/** Plain words first, the term after; in the order in which they are shown. */
const classes = {
  N: { plain: "正常心搏", term: "N", short: "正常" },
  A: { plain: "来自心房的早搏", term: "APC", short: "早搏，心房（APC）" },
  S: { plain: "来自心房的早搏", term: "SVEB", short: "早搏，心房（SVEB）" },
  V: { plain: "来自心室的早搏", term: "PVC", short: "早搏，心室（PVC）" },
  F: { plain: "正常心搏与早搏合为一体", term: "融合波", short: "两者合一（融合波）" },
  L: { plain: "左束支阻滞的心搏", term: "LBBB", short: "左束支阻滞（LBBB）" },
  R: { plain: "右束支阻滞的心搏", term: "RBBB", short: "右束支阻滞（RBBB）" },
  "?": { plain: "已找到但未命名的心搏", term: "未分类", short: "未命名" },
};

/** What a network says of a beat that is of none of its classes. */
const noClass = { plain: "未归类", term: "未分类", short: "未归类" };

/** Each in one sentence: what it is good for, and where it fails. `group`: the heading it is offered under. */
const models = {
  r: {
    group: "",
    about:
      "适用于它从未见过的患者：它把每个心搏与该患者平常的心搏及前后的心搏相比较，并结合下一个心搏，" +
      "将其命名为正常、来自心房或心室的早搏，或融合波；没有把握的心搏不予命名，" +
      "束支阻滞算作正常；来自心房的早搏和融合波是它最弱的部分，在心房颤动时尤其如此。",
  },
  v1: {
    group: "论文中的模型",
    about:
      "用于论文中的五个类别，其中包括左、右束支阻滞：测评它所用的患者也出现在它的训练数据中，" +
      "因此对您的患者应降低预期（两种结果均见 RESULTS.md）；它会给所有心搏（包括融合波和噪声）套上五个名称之一。",
  },
  v2: {
    group: "论文中的模型",
    about: "与 V1 相同的五个类别，大小只有一半，局限也相同：对您的患者，预期应低于测得的结果。",
  },
  own: {
    group: "您自己的模型",
    about: "您自己的模型文件：本页面完全不知道它擅长什么、在哪里会出错。",
  },
};

/** @param {string} letter of a class of a model that is not ours */
const otherClass = (letter) => `此模型的类别 ${letter}`;

/** Kinds of episodes, plain words first; in the order of the filter. None is a diagnosis. */
const rhythms = {
  irregular: { plain: "节律绝对不规则", term: "疑似心房颤动", letter: "I" },
  vt: { plain: "连续三个或更多来自心室的早搏，频率快", term: "VT", letter: "VT" },
  idioventricular: {
    plain: "连续三个或更多来自心室的心搏，频率不快",
    term: "室性自主心律",
    letter: "IV",
  },
  couplet: { plain: "连续两个来自心室的早搏", term: "成对室性早搏", letter: "2V" },
  bigeminy: { plain: "每两个心搏中有一个来自心室的早搏", term: "二联律", letter: "B2" },
  trigeminy: { plain: "每三个心搏中有一个来自心室的早搏", term: "三联律", letter: "B3" },
  svt: { plain: "一连串来自心房的快速心搏", term: "SVT", letter: "SV" },
  pause: { plain: "两秒或更长时间没有心搏", term: "长间歇", letter: "P" },
  "dropped-beat": { plain: "似乎缺了一个心搏", term: "疑似漏搏", letter: "D" },
  bradycardia: { plain: "慢于每分钟 50 次，早搏不计", term: "心动过缓", letter: "B" },
  tachycardia: { plain: "快于每分钟 100 次", term: "心动过速", letter: "T" },
  sinus: { plain: "平常的节律，未发现其他情况", term: "推定为窦性心律", letter: "U" },
  none: { plain: "节律未判定", term: "心搏未命名或没有 P 波", letter: "?" },
};

/** HRV measures, by the keys the engine gives them. */
const measures = {
  mean_nn_ms: { label: "平均 NN", plain: "正常心搏之间间期的平均值" },
  mean_rate_bpm: { label: "平均心率", plain: "正常心搏的平均心率" },
  sdnn_ms: { label: "SDNN", plain: "全部间期的标准差" },
  rmssd_ms: { label: "RMSSD", plain: "相邻间期差值的均方根" },
  sdsd_ms: { label: "SDSD", plain: "相邻间期差值的标准差" },
  nn50: { label: "NN50", plain: "相邻间期差值大于 50 ms 的个数" },
  pnn50_percent: { label: "pNN50", plain: "同上，占全部间期的比例" },
  sdann_ms: { label: "SDANN", plain: "每 5 分钟平均值的标准差" },
  sdnn_index_ms: { label: "SDNN 指数", plain: "每 5 分钟标准差的平均值" },
  vlf_ms2: { label: "VLF", plain: "0.004 至 0.04 Hz 的功率" },
  lf_ms2: { label: "LF", plain: "0.04 至 0.15 Hz 的功率" },
  hf_ms2: { label: "HF", plain: "0.15 至 0.4 Hz 的功率" },
  lf_hf: { label: "LF/HF", plain: "两个功率之比" },
  lf_nu_percent: { label: "LF 归一化", plain: "LF 占 LF + HF 的比例" },
  hf_nu_percent: { label: "HF 归一化", plain: "HF 占 LF + HF 的比例" },
  triangular_index: { label: "三角指数", plain: "间期总数除以直方图峰值" },
  tinn_ms: { label: "TINN", plain: "拟合直方图的三角形的底边" },
  sd1_ms: { label: "SD1", plain: "Poincaré 散点图，垂直于对角线" },
  sd2_ms: { label: "SD2", plain: "Poincaré 散点图，沿对角线" },
  dfa_alpha1: { label: "DFA α1", plain: "4 至 16 个心搏范围内的标度" },
  sample_entropy: { label: "样本熵", plain: "m = 2，r = 0.2 SDNN" },
};

/** What every QTc stands on. */
const QT = "QRS 起点至 T 波终点";

/** Why a stretch cannot be read. */
const states = {
  good: "良好",
  noisy: "有噪声",
  unreadable: "无法判读（噪声）",
  flat: "平直（导联脱落，或信号太小而无法判读）",
  clipped: "削波（超出量程）",
  missing: "缺口（没有采样点）",
};

/** Where beats that stand apart were found. */
const UNREADABLE_PLACE = "位于无法判读的段中";

const reasons = {
  none: "",
  "no-model": "没有加载模型。",
  edge: "它的一秒窗口跨越了缺口，或超出了记录的开头或结尾。",
  quality: "它周围的信号无法判读。",
  unsure: "神经网络不确定：这个心搏介于两类之间，或与它学过的都不相像。",
  paced: "它由起搏器引发，而这里没有任何神经网络学过给这类心搏命名。",
};

/** The same, of many beats. */
const unnamed = {
  none: "",
  "no-model": "没有模型",
  edge: "位于缺口或记录两端",
  quality: "所在信号无法判读",
  unsure: "神经网络不确定",
  paced: "由起搏器引发",
};

/** What to do about a fault, by its code. */
const remedies = {
  TRUNCATED: "请从来源处重新复制该文件，然后再选择一次。",
  UNSUPPORTED: "请将记录导出为其他格式，例如 EDF 或 CSV，然后选择导出的文件。",
  LIMIT: "请将记录切分成较小的部分，然后选择其中之一。",
  MISSING: "请同时选择该记录的所有文件。",
  MEMORY: "请关闭其他标签页，或选择记录中较短的一段。",
  READ: "文件在选择之后被移动或更改，或者不允许读取。请重新选择。",
  CRASH: "引擎已重新启动，页面可以继续使用。请尝试其他文件。",
};

const editsAndNotes = (/** @type {number} */ edits, /** @type {number} */ notes) =>
  `${[edits ? counted(edits, "处编辑") : "", notes ? counted(notes, "条备注") : ""].filter(Boolean).join("，")}。`;

/** @type {import("./languages.js").Draft<import("./en.js").Text>} */
export const text = {
  number,
  significant,
  duration,
  clock,
  list,
  percent,
  classes,
  otherClass,
  noClass,
  models,
  rhythms,
  states,
  reasons,

  name: "Tracelight",
  tagline: "找出心电图中的每一个心搏并为其命名。只在本设备上进行。",
  disclaimer: "用于研究与教育。不是医疗器械。",
  loading: "正在准备…",

  bring: {
    drop: "将心电图拖放到此处，或选择文件",
    dropNow: "松开即可打开",
    formats: "CSV 或文本 · EDF、EDF+ · WFDB（.hea 与 .dat 一起）",
    sample: "试用一份真实记录",
    sampleAbout: "MIT-BIH Arrhythmia Database 记录 208 中的五分钟：有正常心搏，也有早搏。",
    sampleCredit: "G. B. Moody, R. G. Mark，PhysioNet。ODC-By 1.0。",
    samples: "可供试用的记录",
    languages: "语言",
    draft: "翻译草稿，尚未经母语读者检查。缺少的内容以英文显示。",
    made: {
      af: {
        title: "不规则节律（合成）",
        about: "五分钟，节律绝对不规则，没有 P 波：类似心房颤动。",
        credit: "在您选择时由程序生成，并非来自心脏。",
      },
      paced: {
        title: "起搏器（合成）",
        about: "五分钟，每个心搏都由起搏引发：先是一个脉冲，随后是一个宽大的波群。",
        credit: "在您选择时由程序生成，并非来自心脏。",
      },
    },
    privacy: (requests) => [
      "在本设备上读取和分析。本页面自加载以来发出了 ",
      counted(requests, "次请求"),
      "。",
    ],
    kept: {
      unknown: "",
      kept: "页面已保留在本设备上，无需网络即可打开。",
      file: "此文件就是它的全部：不需要网络。",
      no: "",
    },
    privacyWhy:
      "由浏览器自身统计（Performance Observer），包括页面及其 worker。" +
      "页面的 Content-Security-Policy 禁止一切连接。",
  },

  update: {
    label: "新版本",
    what: {
      ready: "新版本已就绪。",
      elsewhere: "另一个标签页已换用新版本。",
    },
    use: { ready: "立即使用", elsewhere: "重新加载此标签页" },
    later: "以后",
    closes: "页面将重新启动，并关闭此记录。",
  },

  privacy: {
    open: "隐私",
    more: "哪些已得到证明，如何证明",
    close: "关闭",
    title: "隐私：哪些已得到证明，哪些没有",
    intro:
      "您的心电图在本设备上读取、分析和解释，不会发送到任何地方：没有账户，不统计访客，" +
      "页面上也没有任何来自他人的内容。",
    proved: "哪些已得到证明，如何证明",
    policy:
      "浏览器拒绝一切连接。页面带有一项由浏览器强制执行的策略（Content-Security-Policy），它适用于页面，也适用于" +
      "负责计算的 worker：不允许请求、套接字（socket）或信标（beacon），不允许表单，也不允许来自别处的图片、脚本或样式。",
    delivered: {
      site:
        "它自己的服务器也不例外。只有页面自身的程序、样式以及浏览器安装它所需的内容可以来自那里；" +
        "一旦页面保留在本设备上，这些内容就来自所保留的部分，而不是来自网络。",
      file:
        "此文件没有服务器。其中唯一的脚本和唯一的样式凭各自的哈希值（SHA-256）获得许可：只要改动其中一个字母，" +
        "浏览器就不会运行它们。引擎、神经网络和可供试用的记录都是该脚本的一部分。",
    },
    counted: ["浏览器会统计页面请求了什么：", "。"],
    tested:
      "每次更改都在真实的浏览器中测试。一项测试尝试 fetch、XMLHttpRequest、beacon、WebSocket、EventSource、图片、表单、预取、" +
      "脚本、样式和框架，必须看到每一项都被阻止；另一项测试记录整个会话中的每一次请求，其中只允许出现页面自己的文件。",
    policyTitle: "浏览器所持有的策略原文",
    check: "自己检验",
    checks: {
      site: [
        "关闭网络（飞行模式）后继续使用：一切正常。",
        "打开浏览器的开发者工具，选择“网络”，然后使用页面：在此期间不会向网络请求任何内容。",
      ],
      file: [
        "关闭网络（飞行模式）后打开此文件：一切正常。",
        "用文本编辑器打开此文件：策略就在开头几行，下面的程序可以阅读。",
      ],
    },
    limits: "该策略无法阻止什么",
    beyond: [
      "前往其他地址：页面可以把浏览器引向别处，并在地址中夹带某些内容。本页面没有任何通往别处的链接，" +
        "其程序中也没有任何一行这样做。",
      "浏览器扩展：您允许读取页面的扩展也能读取本页面。",
      "操作系统、本设备上的其他程序，以及任何看得到屏幕的人。",
      "浏览器之间的呼叫（WebRTC），浏览器没有把它纳入该策略：页面在运行其他任何内容之前，先去除自己的这项能力。" +
        "还有 preconnect 和 dns-prefetch，它们按名称查找一台计算机，此外不发送任何内容：程序中没有任何一行使用它们。",
      "蓝牙：只有在您从浏览器自己的列表中选择之后，胸带才会向此页面发送数据。页面只向它发送开始和停止的命令。其他人通过无线电收到什么，是他们与胸带之间的事。",
    ],
    source: {
      site:
        "服务器，当页面是新的时候：更改后的页面可能带来更改后的策略。因此，只有在您同意之后才会使用新版本。" +
        "单文件版本永远不会改变：需要这种确定性的人可以保留该文件。",
      file: "把此文件交给您的人：请从您信任的地方获取，或用源代码自行构建（make single-file）。",
    },
    saved: "您所保存的内容：您保存的文件不在本页面的保护范围之内。",
    kept: "本设备上保留了什么",
    keptPage: {
      unknown: "正在保留页面自己的文件，以便无需网络即可打开。",
      kept:
        "页面自己的文件，以便无需网络即可打开。打开页面时，以及在页面保持打开期间每天最多一次，" +
        "浏览器会询问其服务器这些文件是否有变化；该询问不含您的任何内容。清除浏览器中此网站的数据即可移除这些文件。",
      file: "此文件，除此之外没有别的。",
      no: "页面的任何内容都未保留：此浏览器或此窗口不允许。打开页面需要网络，除此之外不需要网络。",
    },
    keptNothing:
      "记录和结果：什么都不保留。页面关闭后即被遗忘。您的编辑、备注和设置，只有在您开启该选项后才会保留（在开始页，以及“备注”中）；在那里用“全部遗忘”可将其再次删除。",
    keptLive:
      "实时记录在进行时写入本设备，除非您在连接时关闭该选项；它会一直保留到您删除为止（在开始页），“全部遗忘”也会将其删除。",
  },

  tour: {
    title: "导览",
    offer: "第一次使用？七步，两分钟。",
    take: "开始导览",
    decline: "不用，谢谢",
    count: (step, of) => `第 ${number(step)} 步，共 ${number(of)} 步`,
    next: "下一步",
    back: "上一步",
    show: "前往查看",
    skip: "跳过导览",
    done: "完成",
    steps: {
      bring: {
        title: "放入一份心电图",
        what: "将文件拖放到页面任意位置、选择文件，或打开一份试用记录。如果尚未打开任何记录，“下一步”会打开那份真实记录。也可以连接胸带，实时查看其心电图：帮助（?）说明如何保存和结束。",
      },
      paper: {
        title: "图纸与字母",
        what:
          "在 25 mm/s 和 10 mm/mV 下，一个大格宽 200 ms、高 0.5 mV。拖动可平移；加号和减号可缩放。" +
          "心搏上方的字母是它的名称：点按即可查看该心搏。",
      },
      jump: {
        title: "前往下一个异常心搏",
        what: "使用“下一个”和“上一个”。旁边的列表列出其他可以前往的内容：长间歇、节律片段、无法判读的段。",
        keys: "按键：n 和 p。",
      },
      why: {
        title: "为什么是这个名称",
        what:
          "神经网络有多确定、该心搏的各个间期，以及波形的哪些部分支持这个名称。" +
          "如果您的看法不同，可以自己命名该心搏。",
        keys: "按键：1 至 9；Ctrl-Z 可撤回。",
      },
      shapes: {
        title: "按形态归类的心搏",
        what: "形状相似的心搏汇集在这里：只需看一张图，而不必看上千个心搏，还可以一次为它们全部命名。",
      },
      take: {
        title: "保存或打印",
        what: "按真实比例的报告、图片、表格、WFDB、EDF+ 和 FHIR，每一项都注明其包含的内容。您所编辑的内容也在其中，并标明出自您。",
      },
      privacy: {
        title: "没有任何内容离开本设备",
        what: "这里说明对此已证明了什么、您如何检验，以及任何页面都无法保证的事。在帮助（?）中可以再次打开此导览。",
      },
    },
  },

  synthetic: {
    title: "试用合成记录",
    about:
      "由公式生成，并非来自心脏，因此真实的心搏是已知的：它们随记录一同提供，可与找到的心搏并排显示。" +
      "在合成信号上得到的数字绝不能用来衡量准确度。依据 McSharry 2003、Sameni 2007 和 Stridh 2001。",
    make: "生成并打开",
    rhythm: "节律",
    noise: "噪声",
    noNoise: "无",
    snr: "信噪比",
    snrUnit: "dB",
    length: "长度",
    seed: "随机种子",
    rhythms: {
      sinus: "平常节律（窦性）",
      bradycardia: "慢（窦性心动过缓）",
      tachycardia: "快（窦性心动过速）",
      lbbb: "左束支阻滞（LBBB）",
      rbbb: "右束支阻滞（RBBB）",
      mixed: "各种早搏（APC、PVC、融合波）",
      af: "绝对不规则（类似心房颤动）",
      bigeminy: "每两个心搏中有一个早搏（二联律）",
      trigeminy: "每三个心搏中有一个早搏（三联律）",
      couplets: "成对出现的早搏（成对早搏）",
      vt: "一连串来自心室的快速心搏（VT）",
      svt: "一连串来自心房的快速心搏（SVT）",
      pauses: "长间歇，以逸搏结束",
      wenckebach: "PR 逐渐延长，直至漏搏（文氏）",
      mobitz: "PR 固定的漏搏（莫氏 II 型）",
      paced: "心室起搏",
      junctional: "来自房室交界区的逸搏心律（交界性）",
      idioventricular: "来自心室的逸搏心律（室性自主心律）",
    },
    noises: {
      baseline: "基线漂移",
      electrode: "电极移动",
      muscle: "肌电",
      mains50: "工频干扰，50 Hz",
      mains60: "工频干扰，60 Hz",
      white: "白噪声",
    },
    chip: "合成",
    is: "此心电图由程序生成：其上的数字绝不能用来衡量准确度。",
  },

  bar: {
    open: "打开其他记录",
    start: "返回开始页：可供试用的记录",
    help: "按键与帮助",
    lead: "导联",
    speed: "纸速",
    gain: "增益",
    trace: "波形",
    model: "模型",
    modelAbout: "各模型适用于什么",
    ownModel: "自有模型…",
    ownModelWhy: "用您自己的模型文件（.tlm）为心搏命名。它只留在本设备上，页面关闭后即被遗忘。",
    traces: { raw: "原始", denoised: "去噪", both: "两者" },
    tracesWhy: "去噪：Symlet-4 小波，软阈值。在能够分辨单个采样点时显示。",
    speedUnit: (value) => `${speed(value)} mm/s`,
    speedOfPage: (speed) => `${speed}，以容纳 10 s`,
    fold: "比例、模型以及关于文件的已知信息",
    gainUnit: (value) => `${gain(value)} mm/mV`,
    fit: "适应高度",
    leadName: (label, index) => label || `导联 ${index + 1}`,
    started: date,
  },

  leads: {
    layout: "布局",
    layouts: {
      stacked: "上下排列",
      "3x4": "3 × 4 + 节律导联",
      "6x2": "6 × 2",
    },
    layoutWhy:
      "十二个标准导联，如同纸上的排列：各列共分十秒，时间从一列延续到下一列。节律导联就是所分析的导联。",
    drawn: "图纸上的导联",
    drawnCount: (drawn, all) => `${number(drawn)} / ${counted(all, "个导联")}`,
    analysed: (name) => `${name}（已分析）`,
    every: "全部",
    onlyAnalysed: "仅所分析的导联",
    method:
      "导联按文件中的原样绘制；没有任何导联由其他导联推算而来。十二导联的布局（3 × 4 加节律导联、6 × 2）遵循 AHA、ACC 和 HRS " +
      "对标准心电图的建议（Kligfield 2007, Circulation 115:1306）：十秒，窗口空间足够时为 25 mm/s 和 10 mm/mV。",
  },

  chips: {
    rate: (rate) => `${number(rate, rate % 1 ? 2 : 0)} Hz`,
    rateFrom: "采样率，以文件所述为准。",
    rateSaid: "采样率，以您所说为准。",
    unit: (unit) => unit || "无单位",
    unitSaid: (factor) =>
      `单位，以您所说为准：文件中的一个数为 ${number(factor, factor < 0.01 ? 4 : 2)} mV。`,
    unitSaidAs: (factor) =>
      ({ 1: "mV", 0.001: "µV", 1000: "V" })[factor] ?? `× ${number(factor, factor < 0.01 ? 4 : 2)} mV`,
    unitFrom: (factor) => `文件中数值的一个单位为 ${number(factor, factor < 0.01 ? 4 : 2)} mV。`,
    polarity: { asRecorded: "极性：按记录", turned: "极性：已翻转" },
    polarityWhy:
      "所分析导联的正负方向无法确定，因此按记录采用。若电极接反，请将其翻转：" +
      "随后会重新查找并命名心搏。保存的信号仍与记录一致。",
    turn: { over: "翻转此导联", back: "按记录采用此导联" },
    assumptions: (count) => counted(count, "项假定"),
    diagnostics: (count) => counted(count, "条提示"),
    change: "更改采样率或单位",
    format: "格式由文件的字节识别。",
  },

  place: { byte: "字节", line: "行", sample: "采样点" },

  overview: {
    label: "总览：整份记录的心率和节律",
    value: (from, to) => `当前视图：${clock(from)} 至 ${clock(to)}`,
    rate: "心率，次/分",
    bpm: "次/分",
  },

  paper: {
    label: "心电图纸",
    hint: "方向键平移，加号和减号缩放，n 和 p 前往下一个和上一个异常心搏，或在图纸上方所选的其他内容，e 和大写 E 前往下一个和上一个节律片段，w 标出各波，c 打开分规，Enter 选中中间的心搏，问号列出所有按键。",
    summary: (from, to, beats) => `显示 ${clock(from, 1)} 至 ${clock(to, 1)}，${counted(beats, "个心搏")}。`,
    reference: "文件",
    pulse: (millivolts, known) =>
      `${number(millivolts, Math.max(0, Math.round(-Math.log10(millivolts))))}${known ? " mV" : ""}`,
    earlier: "更早",
    later: "更晚",
    zoomIn: "放大",
    zoomOut: "缩小",
    waves: "标波",
    wavesWhy: "标出视图中每个心搏的 P、QRS 和 T（w）。约 12.5 mm/s 起可见；所选心搏的各波始终标出。",
  },

  calibrate: {
    chip: "mm：未测量",
    chipMeasured: "mm：已测量",
    isNot: "屏幕未校准：毫米以浏览器所述为准（每英寸 96 像素），您的屏幕可能与此不同。",
    isMeasured: "屏幕已校准：图纸上的一毫米就是您屏幕上的一毫米，以您用卡片测得的结果为准。",
    open: "用银行卡校准",
    title: "用银行卡校准屏幕",
    how:
      "将一张银行卡放在屏幕上，左上角对准轮廓的左上角，然后拖动轮廓的右边缘，直至与卡片同宽。" +
      "任何 ID-1 尺寸的卡片均可（ISO/IEC 7810：85.60 × 53.98 mm）。",
    size: "轮廓大小",
    smaller: "略小",
    larger: "略大",
    upright: "卡片竖放",
    result: (pxPerMm, more) => {
      const size = `1 mm = ${number(pxPerMm, 3)} 像素`;
      if (Math.abs(more) < 0.0005) return `${size}，与浏览器所述一致。`;
      return `${size}，比浏览器所述${more > 0 ? "多" : "少"} ${percent(Math.abs(more))}。`;
    },
    kept: "保留到页面关闭为止。仅对此屏幕有效：会随页面缩放而调整，换用其他屏幕须另行测量。",
    use: "使用此尺寸",
    reset: "按浏览器所述",
    cancel: "取消",
    said: (measured) => (measured ? "屏幕已校准。" : "屏幕不再是已校准状态。"),
  },

  jumps: {
    label: "逐个前往",
    why: "“上一个”和“下一个”以及 p 和 n 键所前往的内容。",
    previous: "上一个",
    next: "下一个",
    kinds: {
      any: "心搏",
      abnormal: "异常心搏",
      pause: "长间歇",
      episode: "节律片段",
      unreadable: "无法判读的段",
    },
    ofClass: ({ short }) => `心搏：${short}`,
    none: (what) => `此方向上没有更多：${what}。`,
    stretch: (state, time) => `${state}，位于 ${time}`,
  },

  caliper: {
    title: "分规",
    why: "在两条线之间测量时间、频率和电压（c）。",
    reading: ({ seconds, millivolts }, known) => {
      const parts = [`${number(1000 * seconds)} ms`];
      if (seconds > 0) parts.push(`${number(60 / seconds)} 次/分`);
      if (!Number.isNaN(millivolts)) parts.push(`${minus(millivolts)}${known ? " mV" : "（无单位）"}`);
      return parts.join(" · ");
    },
    edges: ["第一条线", "第二条线"],
    lead: "电压所属导联",
    march: "等距重复",
    marchWhy: "在整张图纸上重复该间期，以查看各心搏是否与之同步（m）。",
    hint: "拖动一条线，或使用方向键。Tab、Shift-Tab：另一条线。Esc：结束。",
    close: "关闭分规",
    method:
      "两条线都落在记录的采样点上，电压取自所绘的波形：没有任何数值是从屏幕上量取的。" +
      "频率：60 s 除以两线之间的时间。等距重复：反复量出同一间期，如同在纸上使用分规。",
  },

  table: {
    title: "以表格显示视图中的心搏",
    columns: ["时间", "类别", "概率", "前一 RR", "R 波高度", "各波，距 R 峰 ms", "节律"],
    wave: (name, on, off) => `${name} ${number(Math.round(on))} 至 ${number(Math.round(off))}`,
    stretch: (why, from, to) => `${from} 至 ${to}：${why}。`,
    note: (time, words) => `${time} 处的备注：${words}`,
    select: (time) => `显示 ${time} 处的心搏`,
    none: "视图中没有心搏。",
    more: (count) => `还有 ${counted(count, "个心搏")}：放大即可列出`,
  },

  summary: {
    title: "概要",
    soFar: "截至目前",
    duration: "时长",
    durationWhy: "从记录的第一个到最后一个采样点，缺口计入在内。",
    rate: "心率",
    rateMean: "平均心率",
    rateRange: (low, high) => `${number(low)} 至 ${number(high)}`,
    rateWhy: (intervals, window) =>
      `60 s 除以可判读信号中 ${counted(intervals, "个 RR 间期")}的平均值。最低和最高：连续 ${window} 个间期的平均。`,
    rateNone: (least) => `数据不足（需要 ${counted(least, "个 RR 间期")}）`,
    rangeNone: (window) => `最低和最高：数据不足（需要连续 ${window} 个间期）`,
    beats: "心搏",
    beatsWhy: (lead) =>
      `在导联 ${lead} 中找到的 QRS 波群，无论是否命名。在信号无法判读处找到的另行列出：它们可能不是心搏。`,
    beatsUnreadable: (beats) => `另有 ${number(beats)} 个${UNREADABLE_PLACE}`,
    classWhy: (name, model) => `${name}，按 ${model} 的命名。点按可前往下一个。`,
    unnamedWhy: (counts) => {
      const parts = /** @type {(keyof typeof unnamed)[]} */ (Object.keys(unnamed)).filter(
        (reason) => counts[reason] > 0,
      );
      return `已找到但未命名：${parts.map((reason) => `${number(counts[reason])} 个${unnamed[reason]}`).join("，")}。`;
    },
    paced: (beats) =>
      `似乎有起搏器在工作：${counted(beats, "个心搏")}以其脉冲开始，未予命名。对这类患者，其他心搏的名称很少经过检验：请自行查看。`,
    namedBy: (model) => `由 ${model} 命名。`,
    quality: "信号质量",
    qualityWhy: "占已分析秒数的比例。引擎根据噪声、平直和削波对每一秒作出判断。",
    good: "良好",
    noisy: "有噪声",
    unreadable: "无法判读",
    pending: "—",
    bpm: "次/分",
    reference: (count) => `该文件自带 ${counted(count, "条标注")}。`,
    showReference: "与本页面的结果并排显示",
    method:
      "先找出心搏，再根据 R 峰周围一秒的窗口逐个命名；神经网络还知道前后的 RR 间期和 P 波，ArrhythmiNet-R 还知道该患者平常的心搏。" +
      "心率和各间期只使用可判读的信号。中位数取自正常心搏，包括束支阻滞的心搏（N、L、R）。",
  },

  exports: {
    csv: "保存心搏（CSV）",
    csvWhy:
      "每个心搏一行的表格：时间、类别、概率、RR 间期、各波和各间期，以及您所编辑的内容。在本设备上生成；一经保存，即不在本页面的保护范围之内。",
    json: "保存结果（JSON）",
    jsonWhy:
      "心搏、各波、间期、节律片段、心率变异性、质量、模型和版本、您的编辑和备注；不含文件名，不含日期。在本设备上生成；一经保存，即不在本页面的保护范围之内。",
    done: (name) => `已保存 ${name}。它现在不在本页面的保护范围之内。`,
  },

  take: {
    open: "保存或打印…",
    openWhy: "报告、图片、表格、WFDB、EDF+、FHIR：各自包含什么。",
    title: "保存或打印",
    intro:
      "一切都在本设备上生成，不会发送到任何地方。您保存或打印的内容，从那时起即不在本页面的保护范围之内。",
    soFar: "分析尚未完成：其中只包含截至目前找到的内容。",
    groups: {
      paper: "纸上",
      picture: "屏幕上的内容",
      results: "结果",
      signal: "信号与心搏",
    },
    kinds: {
      report: {
        label: "报告…",
        what: "供打印，或存为 PDF：数据、按真实比例的条图、趋势、变异性、版本；含记录的名称和开始时间。",
      },
      png: {
        label: "图片（PNG）",
        what: "以像素表示的当前视图：导联、网格、定标、字母、比例、时间；含记录的名称。",
      },
      svg: {
        label: "矢量图（SVG）",
        what: "内容相同，由始终清晰的线条构成；一个单位为屏幕的一个像素。",
      },
      csv: {
        label: "心搏表格（CSV）",
        what: "每个心搏：时间、类别、概率、RR 间期、各波、各间期。不含名称，不含日期。",
      },
      json: {
        label: "全部结果（JSON）",
        what: "心搏、各波、节律片段、变异性、质量、模型和版本。不含名称，不含日期。",
      },
      wfdb: {
        label: "WFDB 记录",
        what: "三个文件 .hea、.dat 和 .atr：以原有数值表示的全部信号和已命名的心搏，连同您所编辑的内容；含记录的名称和开始时间。",
      },
      edf: {
        label: "EDF+ 记录",
        what: "一个文件：16 位的全部信号（含缺口），心搏、您所编辑的内容和节律片段作为标注；含记录的开始时间，不含患者。",
      },
      fhir: {
        label: "FHIR R4 数据包",
        what: "心率、心搏计数（含您的编辑）、间期，以及视图中至多一分钟的信号，供支持 FHIR 的系统使用。不含患者，不含日期；不含诊断。",
      },
    },
    picture: {
      span: (from, to) => `从记录开始算起 ${clock(from, 1)} 至 ${clock(to, 1)}`,
      foot: (model, version) => `Tracelight ${version}，心搏由 ${model} 命名。用于研究与教育。不是医疗器械。`,
    },
    working: (label, share) => `${label}：${share}`,
    progress: "保存进度",
    cancel: "取消",
    cancelled: "已取消：未保存任何内容。",
    failed: (label) => `无法生成“${label}”：记录的文件可能已被移动或更改。请重新打开记录，然后再次保存。`,
    close: "关闭",
    refused: {
      gaps: "只有部分导联缺少采样点，EDF+ 无法容纳。请保存为 WFDB 记录，它能保留这些缺失。",
      narrow:
        "此记录的缺口对 EDF+ 来说过多或过短：需要填满的数据记录会越过缺口。请保存为 WFDB 记录，它能保留缺口。",
      rates: "此记录的各采样率不适合 EDF：没有一种数据记录能容纳每个导联的整数个采样点。请保存为 WFDB 记录。",
      long: "此记录的导联、心搏或秒数超出了 EDF 所能容纳的数量。请保存为 WFDB 记录。",
    },
    method:
      "CSV 依照 RFC 4180。WFDB 依照 WFDB Applications Guide 的 header(5)、signal(5) 和 annot(5)（Moody, PhysioNet）。EDF+ 依照 Kemp and Olivan 2003 (Clin Neurophysiol 114:1755)。" +
      "FHIR 依照 HL7 FHIR R4，使用 LOINC、UCUM 和 ISO/IEEE 11073-10101 的代码。JSON 依照随程序提供的模式（docs/analysis.schema.json）。",
    together: "请将三个文件一起放在同一文件夹中：没有 .hea，其他文件都无法读取。",
    leftOut: (leads) => `${counted(leads, "个导联")}的采样率与所分析的导联不同，不包含在内。`,
    rounded: (leads) => `${counted(leads, "个导联")}的数值已按该格式的步长取整：来源中没有适合的整数。`,
    turned: (leads, analysed) =>
      `按用户指示翻转：导联 ${leads.join("、")}。${analysed ? "心搏与 R 波高度取自翻转后的导联。" : ""}`,
    syntheticRemark: "合成心电图，由程序生成。不能用来衡量准确度。",
    remark: (program, model) => `由 ${program} 写出；心搏由 ${model} 命名。用于研究与教育。不是医疗器械。`,
    padding: "未记录：填充数据记录",
    fhir: {
      conclusion: "由用于研究与教育的程序找出，该程序不是医疗器械。没有医生看过。这不是诊断。",
      device: "心电图分析软件，用于研究与教育；不是医疗器械",
      model: (name, parameters, quantised) =>
        `心搏由神经网络 ${name} 命名：${number(parameters)} 个参数，${quantised ? "8 位" : "float32"}。`,
      excerpt: (start, seconds, of) =>
        `节选：从 ${clock(start, 1)} 起 ${number(seconds, 1)} s，全长 ${duration(of)}。时间从记录开始算起。E = 没有采样点。`,
      lowest: "最低心率",
      highest: "最高心率",
      rate: (intervals) => `可判读信号中 ${counted(intervals, "个 RR 间期")}的平均。`,
      beats: "找到的心搏",
      median: (beats) => `${counted(beats, "个正常心搏")}的中位数。`,
      corrected: {
        qtcBazett: "QTc，Bazett 1920",
        qtcFridericia: "QTc，Fridericia 1920",
        qtcFramingham: "QTc，Framingham（Sagie 1992）",
        qtcHodges: "QTc，Hodges 1983",
      },
    },
  },

  report: {
    title: "心电图报告",
    dialog: "报告",
    what: "在本设备上按真实比例生成：请以 100 % 打印，不要缩放以适应页面。存为 PDF：请在浏览器的打印窗口中选择。含记录的名称和开始时间；从那时起即不在本页面的保护范围之内。",
    paper: "纸张",
    papers: { a4: "A4", letter: "Letter" },
    partsTitle: "包含的内容",
    parts: {
      view: "当前视图",
      beats: "每种异常心搏的第一个",
      episodes: "每种节律片段的第一个",
      trend: "心率",
      hrv: "心率变异性",
      explanation: "正在显示的解释",
    },
    preview: "打印页面预览",
    print: "打印或存为 PDF…",
    howToPrint: (/** @type {string} */ open, /** @type {string} */ report) =>
      `屏幕内容不会被打印。要按真实比例打印记录，请打开该记录，选择“${open}”，再选择“${report}”。`,
    making: "正在排版…",
    pages: (count) => `${counted(count, "页")}。`,
    foot: (name, page, of) =>
      `${name} · 第 ${page} 页，共 ${of} 页 · Tracelight，用于研究与教育。不是医疗器械。`,
    warning: "由用于研究与教育的程序找出，该程序不是医疗器械。没有医生看过。这不是诊断。",
    recording: "记录",
    start: "开始时间",
    duration: "时长",
    format: "格式",
    lead: "所分析的导联",
    nothing: "尚未找到任何内容。",
    notTold: "数据不足",
    lowest: "心率，最低",
    highest: "心率，最高",
    intervals: {
      pr: "PR 间期，中位数",
      qrs: "QRS 时限，中位数",
      qt: "QT 间期，中位数",
      qtcBazett: "QTc（Bazett），中位数",
      qtcFridericia: "QTc（Fridericia），中位数",
      qtcFramingham: "QTc（Framingham），中位数",
      qtcHodges: "QTc（Hodges），中位数",
    },
    median: (ms, beats) => `${number(ms)} ms（${counted(beats, "个心搏")}）`,
    trend: "整份记录的心率，次/分",
    scale: (speed, gain) => `${number(speed, speed % 1 ? 1 : 0)} mm/s  ${number(gain)} mm/mV  原始信号`,
    view: (strip, of, more) =>
      `当前视图${of > 1 ? `，条图 ${strip} / ${of}` : ""}${more ? "（仅开头部分：其余放不下）" : ""}`,
    first: (what, time) => `该种的第一个：${what}，位于 ${time}`,
    assumed: "文件所述的内容，以及所作的假定",
    nothingAssumed: "无需作任何假定：文件写明了采样率和单位。",
    saidRate: (rate) => `采样率 ${number(rate, rate % 1 ? 2 : 0)} Hz，以用户所说为准。`,
    saidUnit: (factor) => `文件的一个单位为 ${factor} mV，以用户所说为准。`,
    method:
      "方格、条图和定标脉冲均以毫米排版（CSS 和 SVG），页面为 ISO 216 A4 或 ANSI Letter；25 mm/s 和 10 mm/mV 的条图具有标准心电图的比例" +
      "（Kligfield 2007, Circulation 115:1306）。条图显示原始信号。每个数据与其所在面板的数据相同，依据也见该面板的说明。",
    about: "如何生成",
    software: "软件",
    model: "模型",
  },

  drawer: {
    label: "结果",
    larger: "为结果留出更多空间",
    divider: "图纸与结果之间的分界线",
    dividerWhy: "可拖动，或用方向键移动；按回车或双击恢复。",
    show: "显示",
    method: "依据是什么",
  },

  events: {
    title: "事件",
    label: "不正常的心搏，以及无法判读的段",
    columns: ["时间", "", "内容", "前一 RR", "概率"],
    all: "异常心搏和无法判读的段",
    stretches: "无法判读的段",
    count: (count, complete) => `${counted(count, "个事件")}${complete ? "" : "（截至目前）"}`,
    rr: (rr) => `${number(1000 * rr)} ms`,
    stretch: (state, seconds) => `${duration(seconds)} ${state}`,
    none: "此记录中没有。",
    noneYet: "目前还没有。",
    method:
      "模型命名为正常以外的心搏会列出；束支阻滞（L、R）算作正常，只有选择它时才列出。因噪声、平直、削波或缺口" +
      "而无法判读的段也会列出，其长度写在名称之前。前一 RR：从 R 峰到 R 峰。概率：模型自身的把握程度。" +
      "点按一行，或在该行上按 Enter，即可前往。",
  },

  rhythm: {
    title: "节律",
    label: "节律片段",
    all: "所有片段",
    choice: (kind, count) => `${kind.plain}（${kind.term}）：${number(count)}`,
    columns: ["开始", "片段", "长度", "心搏", "频率", "把握程度"],
    beats: (beats) => counted(beats, "个心搏"),
    rate: (rate) => `${number(rate)} 次/分`,
    certainty: (certainty) => percent(certainty, 0),
    count: (count, complete) => `${counted(count, "个片段")}${complete ? "" : "（截至目前）"}`,
    none: "此记录中没有节律片段：连续且有名称的心搏太少。",
    noneYet: "目前还没有。某个心搏前后的节律要到 23 个心搏之后才能知道。",
    method:
      "根据 RR 间期、心搏名称和 P 波得出；是供查看的提示，而不是诊断。" +
      "连串：三个或更多来自心室的心搏，VT 高于每分钟 100 次（2017 AHA/ACC/HRS 指南）。" +
      "每两个或每三个心搏中有一个早搏：至少连续三次。" +
      "慢和快：低于每分钟 50 次和高于每分钟 100 次（2018 和 2015 ACC/AHA/HRS 指南）。早搏不会掩盖其他心搏的慢频率，此时显示的就是后者的频率。" +
      "绝对不规则：48 个间期中互不相似的间期对所占的比例（依据 Richman and Moorman 2000；Lake and Moorman 2011），且心搏之前没有位置固定的 P 波。" +
      "长间歇：2 s 或更长。漏搏：P 波或心搏按原有节拍继续，只缺少一个。" +
      "命名为 V 的心搏，如果之前有 P 波，且与其他心搏之前的 P 波情形一样，在此不算作 V。" +
      "把握程度是程序自身的：片段内各心搏的平均值，而不是正确的概率。",
  },

  hrv: {
    title: "HRV",
    waiting: "一有心搏即开始测量。",
    groups: { time: "时域", frequency: "频域", nonlinear: "几何与非线性" },
    measures,
    value: (value, unit) => {
      const digits = unit === "" || Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
      return `${number(value, Number.isInteger(value) ? 0 : digits)}${unit ? ` ${unit}` : ""}`;
    },
    notEnough: (needs, inOnePiece) =>
      `数据不足（需要${inOnePiece ? "连续" : ""} ${number(needs)} s${needs >= 600 ? `，即 ${number(needs / 60)} min` : ""}）`,
    notTold: "无法由这些间期得出",
    used: (used, all, length, out) =>
      `使用 ${counted(all, "个间期")}中的 ${number(used)} 个，共 ${length}。${out.length ? `排除：${out.join("；")}。` : ""}`,
    counted: (count, what) => `${number(count)} 个${what}`,
    leftOut: {
      ectopic: "与早搏相邻（异位）",
      unnamed: "与未命名的心搏相邻",
      range: "短于 0.3 s 或长于 2 s",
      artefact: "与前后的中位数相差超过 20\u00a0%（伪差）",
    },
    leftOutTitle: "逐一列出被排除的间期",
    leftOutLabel: "未计入心率变异性的间期",
    leftOutAll: "所有原因",
    leftOutColumns: ["结束于", "排除原因", "RR"],
    leftOutCount: (count, complete) => `${counted(count, "个间期")}${complete ? "" : "（截至目前）"}`,
    usedMark: "已使用：位于两个正常心搏之间",
    tachogram: "RR 间期图",
    tachogramLabel: "RR 间期图：RR 间期随时间的变化，被排除的间期按原因标出",
    press: "点按一个点可查看其心搏。边缘上的标记表示该点在边缘之外。方向键可逐个移动。",
    point: (rr, time) => `${number(rr)} ms，位于 ${clock(time, 1)}`,
    noPoint: "未选择",
    poincare: "Poincaré 散点图",
    poincareLabel: "Poincaré 散点图：每个所用的间期相对于它的前一个间期",
    poincareKey: "椭圆：SD1 垂直于虚线对角线，SD2 沿虚线对角线。",
    outside: (count) => `${counted(count, "个点")}超出坐标轴`,
    timeAxis: "时间，min:s",
    rrAxis: "RR，ms",
    rrBeforeAxis: "RR，ms",
    rrNextAxis: "下一个 RR，ms",
    method:
      "指标和频段依照 ESC 和 NASPE 工作组（Circulation 93:1043, 1996）。频谱：Lomb-Scargle 周期图，每段 250 s，不作插值" +
      "（Laguna, Moody and Mark 1998）。Poincaré 散点图：Brennan 2001；DFA：Peng 1995；样本熵：Richman and Moorman 2000。" +
      "使用两个正常心搏之间 0.3 至 2 s 的间期，但与前后共十一个间期的中位数相差超过 20\u00a0% 的除外（依据 Malik 1989）；" +
      "被排除的间期不作替补。正常：由窦房结传导而来，包括束支阻滞（N、L、R）。",
  },

  intervals: {
    value: (milliseconds) => `${number(milliseconds)} ms`,
    otherQtc: "其他公式的 QTc",
    medians: "正常心搏的中位数",
    medianWhy: (beats, known, why) => {
      if (known) return `${counted(beats, "个正常心搏")}的中位数。${why}`;
      if (beats === 0) return `没有正常心搏具有该值。${why}`;
      return `心搏太少，无法取中位数：有 ${counted(beats, "个正常心搏")}具有该值。${why}`;
    },
    lacks: {
      "no-p": "未找到 P 波",
      "no-qrs": "未找到 QRS 的两端",
      "no-t": "未找到 T 波终点",
      "no-rr": "之前没有 0.3 至 2 s 的 RR 间期",
    },
    names: {
      pr: {
        label: "PR",
        why: "此导联中 P 波起点至 QRS 起点。各波依照 Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570) 找出。",
      },
      qrs: {
        label: "QRS",
        why: "此导联中 QRS 起点至终点。各波依照 Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570) 找出。",
      },
      qt: {
        label: "QT",
        why: `此导联中 ${QT}。各波依照 Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570) 找出。`,
      },
      qtcFridericia: {
        label: "QTc（Fridericia）",
        why: `${QT}，按心率校正：QT 除以前一 RR（以秒计）的立方根（Fridericia 1920）。`,
      },
      qtcBazett: {
        label: "Bazett",
        why: `${QT}，除以前一 RR（以秒计）的平方根（Bazett 1920）。心率快时偏长。`,
      },
      qtcFramingham: {
        label: "Framingham",
        why: `${QT}，前一 RR 每比 1 s 短一秒，加 154 ms（Sagie 1992）。`,
      },
      qtcHodges: {
        label: "Hodges",
        why: `${QT}，心率在每分钟 60 次以上每多一次，加 1.75 ms（Hodges 1983）。`,
      },
    },
  },

  inspector: {
    title: "此心搏",
    method:
      "先去除信号中的起搏器脉冲，再由一个经过训练的小型神经网络判断候选点，从而找到该心搏；R 峰是 QRS 中最大的偏转。" +
      "P、QRS 和 T：依照 Martínez 2004 (IEEE Trans Biomed Eng 51:570) 的小波斜率，并在 QT database（Laguna 1997）上调校。QTc：Bazett 1920、Fridericia 1920、Sagie 1992、Hodges 1983，" +
      "如 Rautaharju 2009 (J Am Coll Cardiol 53:982) 所列。名称：由在 MIT-BIH Arrhythmia Database（Moody and Mark 2001）上训练的神经网络给出，事先用 Symlet-4 小波去噪（Donoho 1995）。",
    none: "选择一个心搏：点按图纸上它的字母，或前往下一个异常心搏。",
    closest: "心搏位于",
    close: "关闭",
    previous: "上一个心搏",
    next: "下一个心搏",
    classAndTerm: (plain, term) => `${plain}（${term}）`,
    rrBefore: "前一 RR",
    rrAfter: "后一 RR",
    rrValue: (rr) => `${number(1000 * rr)} ms`,
    rrRate: (rr) => `${number(60 / rr)} 次/分`,
    rrNone: "无：遇到缺口或记录的一端",
    rrWhy: "从 R 峰到 R 峰；没有间期会跨越缺口。",
    amplitude: "R 波高度",
    amplitudeValue: (value, inMillivolts) => `${minus(value, 2)}${inMillivolts ? " mV" : "（无单位）"}`,
    amplitudeWhy: "R 峰相对于局部基线的高度，带正负号。",
    probabilities: "概率，以及要解释的类别",
    probabilitiesWhy: (model) => `${model} 对此窗口的 softmax 输出。是模型自身的把握程度，而不是正确的概率。`,
    window: "它的窗口：一秒，如神经网络所见",
    raw: "原始",
    denoised: "去噪",
    usual: "该患者平常的心搏",
    came: (how) => `本次${how}`,
    nextCame: (how) => `下一次${how}`,
    early: (share) => `提前 ${percent(share, 0)}`,
    late: (share) => `延后 ${percent(share, 0)}`,
    onTime: "准时",
    timingWhy:
      "提前和延后：相对于该患者的平常周期，即最近两个平常心搏之间各间期的中位数，与告知神经网络的一致。相差在 5\u00a0% 以内：准时。",
    notSure: "不确定：概率，以及要解释的类别",
    onlyPaced: "未命名；神经网络会怎么说，以及要解释的类别",
    unsureNone: "它的最佳猜测是：该心搏不属于它的任何类别。",
    unsureLow: (term, share, least) => `它的最佳猜测 ${term} 为 ${share}；命名需要达到 ${least}。`,
    heat: (term) => `${term} 的 Grad-CAM`,
    heatUnit: "logit / 特征图采样点",
    heatNote:
      "Grad-CAM 显示神经网络看了哪里，而不是心脏为何如此。在未用于训练的心搏上测得，它所标出的部分对判定的作用小于 SHAP 所标出的部分，而且两者很少一致。",
    guidedNote: "它的正负号只说明该处电压更高是否有利，因此略去。",
    heatAround: "神经网络对前后心搏的了解（例如时间间隔）不在此图中。",
    heatNone: (term) => `Grad-CAM 在此窗口中没有找到支持${apart(term)}的证据：该图处处为零。`,
    heatSpread: (term) => `支持${apart(term)}的证据分散在整个窗口中。`,
    againstSpread: (term) => `反对${apart(term)}的多于支持的，分散在整个窗口中。`,
    heatAgainst: (term, where, share) =>
      `反对${apart(term)}的多于支持的；其中大部分（${share}）位于 ${where}。`,
    heatSentence: (term, where, share) => `支持${apart(term)}的证据大部分（${share}）位于 ${where}。`,
    before: (a, b) => `R 峰前 ${number(a)} 至 ${number(b)} ms`,
    after: (a, b) => `R 峰后 ${number(a)} 至 ${number(b)} ms`,
    around: (a, b) => `R 峰前 ${number(a)} ms 至 R 峰后 ${number(b)} ms`,
    notNamed: (reason) => `${reason}因此没有可解释的内容。`,
    failed: "无法截取此心搏的窗口。",
  },

  explain: {
    method:
      "Grad-CAM 及其引导形式：Selvaraju 2017、Springenberg 2014。逐采样点 SHAP：Lundberg and Lee 2017，采用 DeepLIFT 的 rescale 规则（Shrikumar 2017）。" +
      "逐波和分段：由所有组合得出的 Shapley 值（Shapley 1953），没有任何随机抽取。期望梯度：Erion 2021。" +
      "除 Grad-CAM 外，各方法都与其他心搏相比较，并说明其数值之和相差多少。它们解释的是神经网络，而不是心脏。",
    methodTitle: "解释方法",
    methods: {
      gradcam: "Grad-CAM",
      shap: "逐采样点 SHAP",
      waves: "逐波 SHAP",
      segments: "12 段 SHAP",
      gradients: "期望梯度",
    },
    methodsWhy: {
      gradcam: "神经网络看了哪里：某一层特征图的每个位置为该类别增加多少（Selvaraju 2017）。",
      shap: "与其他心搏相比，每个采样点为该类别的 logit 增加多少（rescale 规则：Lundberg and Lee 2017, Shrikumar 2017）。",
      waves: "每个波为该类别的 logit 增加多少：精确的 Shapley 值，由此心搏与其他心搏各波的所有组合得出。",
      segments: "同上，但针对窗口的十二个等分段，用于各波未知或不可信的心搏。",
      gradients:
        "每个采样点为该类别的 logit 增加多少，取从其他心搏到此心搏途中的平均梯度（Erion 2021）：用于核对 SHAP。",
    },
    unrounded: "此神经网络按 8 位舍入。这里解释的是同一网络不作舍入时的情形：结果几乎相同。",
    noWaves: "此处不知道 QRS 的边界：无法逐波说明，但可以分十二段说明。",
    titles: {
      gradcam: (term) => `${term} 的 Grad-CAM`,
      shap: (term) => `${term} 的 SHAP`,
      waves: (term) => `${term} 的逐波 SHAP`,
      segments: (term) => `${term} 的 12 段 SHAP`,
      gradients: (term) => `${term} 的期望梯度`,
    },
    units: {
      map: "logit / 特征图采样点",
      guided: "特征图乘以梯度",
      sample: "logit / 采样点",
      wave: "logit / 波",
      segments: "logit / 段",
    },
    upFor: "支持",
    downAgainst: "反对",
    layer: "层",
    layerKinds: {
      convolution: "卷积",
      depthwise: "逐通道卷积",
      pointwise: "逐点卷积",
      pool: "池化",
      dense: "全连接",
    },
    layerName: (number_, kind, field, last) =>
      `${number_} ${kind}，可见 ${number(field)} ms${last ? "（最后一层）" : ""}`,
    kind: "证据",
    kinds: {
      positive: "支持的部分",
      signed: "支持与反对",
      guided: "引导：逐个采样点",
    },
    background: "比较对象",
    backgrounds: {
      all: "各种类型的心搏",
      normal: "许多患者的正常心搏",
      patient: "该患者的正常心搏",
    },
    noPatient: "该患者的正常心搏：无",
    named: (term, count) => `此记录中命名为${apart(term)}的心搏（${number(count)}）`,
    keptOne: (letter, time) => `留下的心搏：${letter}，位于 ${time}`,
    kept: (count) => `留下的 ${number(count)} 个心搏`,
    keep: "留下此心搏，供其他心搏比较",
    keepDone: (count) =>
      `已留下 ${counted(count, "个心搏")}：可在此处或其他心搏处的“比较对象”中选择${count === 1 ? "它" : "它们"}。`,
    drop: "不再留下此心搏",
    dropDone: (count) => (count === 0 ? "没有留下的心搏。" : `留下 ${counted(count, "个心搏")}。`),
    compare: "与该患者的正常心搏比较",
    normalBeat: "该患者正常心搏的平均",
    meanWindow: "平均窗口，去噪",
    dashed: (name) => `虚线：${name}`,
    busy: (share) => `正在解释… ${share}`,
    failed: "无法解释此心搏。",
    waves: {
      p: { name: "P 波", missing: "缺失的 P 波", label: "P 波" },
      pr: { name: "PR 段", missing: "", label: "PR 段" },
      qrs: { name: "QRS 波群", missing: "", label: "QRS" },
      st: { name: "ST 段", missing: "", label: "ST 段" },
      t: { name: "T 波", missing: "缺失的 T 波", label: "T 波" },
      rest: { name: "窗口的其余部分", missing: "", label: "窗口的其余部分" },
      timing: { name: "时间间隔", missing: "", label: "时间间隔（RR）" },
      around: { name: "前后的心搏", missing: "", label: "节律和前后的心搏" },
    },
    surroundings: { name: "时间间隔和前后的心搏", label: "时间间隔和前后的心搏" },
    segment: (from, to) => {
      const span = `${minusWhole(from)} 至 ${minusWhole(to)} ms`;
      return { name: `${span} 的部分`, label: span };
    },
    missing: (label) => `${label}（缺失）`,
    wavesCaption: "逐波，以 logit 计",
    segmentsCaption: "窗口的十二段，从 R 峰算起，以 logit 计",
    wave: "波",
    value: "Logit",
    signed: (value, digits = 2) => {
      const size = number(Math.abs(value), digits);
      if (Math.abs(value) < 0.5 * 10 ** -digits) return size;
      return `${value < 0 ? "−" : "+"}${size}`;
    },
    valued: (name, value) => `${name}（${value < 0 ? "−" : "+"}${number(Math.abs(value), 1)}）`,
    listed: (parts) =>
      parts.length < 2
        ? parts.join("")
        : `${parts.slice(0, -1).join("、")}和${apart(parts[parts.length - 1])}`,
    onlyAgainst: (term, contra) => `这里没有什么明显支持${apart(term)}；反对的有：${contra}。`,
    because: (term, pro, contra) => `${term}，主要因为：${pro}${contra ? `；反对的有：${contra}` : ""}。`,
    balanced: (term, pro, contra, balance) =>
      `支持${apart(term)}的有：${pro}${contra ? `；反对的有：${contra}` : ""}。总体上${balance < 0 ? "反对" : "支持"}（${balance < 0 ? "−" : "+"}${number(Math.abs(balance), 1)}）。`,
    nothing: (term) => `就${apart(term)}而言，此心搏与所比较的心搏十分相似：没有哪个波造成差别。`,
    sums: (logit, expected, compared, residual) =>
      `logit 为 ${minus(logit)}，所比较的${compared === 1 ? "心搏" : ` ${number(compared)} 个心搏平均`}为 ${minus(expected)}。` +
      `各数值之和等于这一差值；剩余：${remainder(residual)}。`,
    groupSums: (logit, expected, residual) =>
      `平均 logit 为 ${minus(logit)}，所比较的心搏为 ${minus(expected)}；` +
      `剩余至多 ${remainder(residual)}。`,
    off: "各数值之和与差值不符：在此不可信。",
    disagree: ({ exact, gradients }) =>
      `各方法在此不一致：与逐波求和的 SHAP 相比，精确 Shapley 值相差 ${percent(exact, 0)}，期望梯度相差 ${percent(gradients, 0)}。只有较大的数值才有意义。`,
    agree: ({ exact, gradients }) =>
      `已逐波核对：与 SHAP 相比，精确 Shapley 值相差 ${percent(exact, 0)}，期望梯度相差 ${percent(gradients, 0)}。`,
    exact: (beats) => `对所比较心搏中均匀选取的 ${counted(beats, "个")}是精确的。`,
    loose: "从每个所比较的心搏到此心搏的途中只查看八处，因此会剩下一些 logit。",
    note: "它说明是什么影响了神经网络，而不是心脏有什么问题。",
    bothChannels: "每个采样点的数值，是该心搏与患者平常心搏合在一起的数值。",
    aroundSummed: "窗口之外告知神经网络的内容，计入它所涉及的波，或计为时间间隔，或计为前后的心搏。",
    save: "保存此解释",
    saveAs: { svg: "SVG", png: "PNG", csv: "CSV" },
    saveWhy: {
      svg: "以矢量图保存。从那时起即不在本页面的保护范围之内。",
      png: "以像素图保存。从那时起即不在本页面的保护范围之内。",
      csv: "数值：每个采样点一行，每个波一行。从那时起即不在本页面的保护范围之内。",
    },
    group: (term, count, most) =>
      count === 0
        ? `没有心搏命名为 ${term}`
        : `解释此类别的所有心搏（${term}：${count > most ? `${number(most)} / ` : ""}${number(count)}）`,
    groupProgress: (done, of) => `已解释 ${number(done)} / ${number(of)} 个心搏`,
    groupBar: "正在解释该类别的心搏",
    groupFailed: "无法解释这些心搏。",
    groupNone: "这些心搏的 QRS 边界都不知道。",
    groupCancel: "取消",
    groupCancelled: "已取消。",
    groupTitle: (term, count, of) =>
      `命名为${apart(term)}的 ${counted(of, "个心搏")}中 ${number(count)} 个的平均${count < of ? "，均匀选取" : ""}`,
    called: (name, term, share) => `命名为 ${name}；${term} 为 ${share}。`,
    calledNothing: (term, share) => `未命名；${term} 为 ${share}。`,
    beatTitle: (beat, time) => `心搏 ${number(beat)}，位于 ${time}`,
    by: (method, background, model) => `${method}${background ? `，比较对象：${background}` : ""}；${model}`,
    disclaimer: "Tracelight，用于研究与教育。不是医疗器械。",
  },

  edit: {
    title: "编辑此心搏",
    nameIt: "命名此心搏",
    nameKey: (name, key) => `${name}：按键 ${key}`,
    remove: "删除心搏",
    removeWhy: "去除此心搏（Delete）。可以撤销。",
    byYou: "由您指定",
    youNamed: (model, term, share) =>
      `由您命名；${share ? `${model} 的判断：${term}（${share}）` : `${model} 没有作出判断：未给此心搏命名`}。`,
    addedHeading: "由您添加，未命名",
    youAdded: "由您添加：引擎没有找到它。",
    youMoved: "您移动了它的波；各间期随之改变。",
    notFound: "此心搏由您添加；没有询问任何神经网络。",
    notMeasured: "未测量：此心搏由您添加",
    waves: "移动它的波",
    wavesHint:
      "距 R 峰的毫秒数，在其之前为负。图纸上的标记和各间期随之改变。也可用鼠标或手指拖动图纸上标记顶端的手柄。",
    noWave: { p: "没有 P 波", t: "没有 T 波" },
    noWaveWhy: "此心搏没有这个波；其间期随之改变。可以撤回。",
    waveNames: { p: "P 波", t: "T 波" },
    edgeNames: {
      pOn: "P 起点",
      pPeak: "P 峰",
      pOff: "P 终点",
      qrsOn: "QRS 起点",
      qrsOff: "QRS 终点",
      tOn: "T 起点",
      tPeak: "T 峰",
      tOff: "T 终点",
    },
    edges: {
      pOn: "P 波起点",
      pPeak: "P 波峰",
      pOff: "P 波终点",
      qrsOn: "QRS 起点",
      qrsOff: "QRS 终点",
      tOn: "T 波起点",
      tPeak: "T 波峰",
      tOff: "T 波终点",
    },
    undo: "撤销",
    undoWhy: "撤回最近一次编辑（Ctrl-Z）",
    redo: "重做",
    redoWhy: "重新执行已撤销的编辑（Ctrl-Shift-Z 或 Ctrl-Y）",
    add: "添加心搏",
    addWhy:
      "然后在图纸上其 R 峰附近点按：心搏会落在峰上；按住 Alt 则落在点按之处。按 a 键可在视图中间添加一个。",
    addLayer: "添加心搏：在其 R 峰附近点按，按住 Alt 则落在点按之处；Enter 在视图中间添加，Esc 放弃",
    addHintTouch: "在新心搏的 R 峰附近点按。",
    addHint: "在新心搏的 R 峰附近点按，按住 Alt 则落在点按之处。Esc：不添加。",
    order: "各波保持 P、QRS、T 的顺序，且每个波的终点在起点之后。",
    addedAtPeak: (time) => `已在其 R 峰 ${time} 处添加心搏。`,
    addedAsPlaced: (time) => `已在 ${time} 原处添加心搏：100 毫秒内没有 R 峰。`,
    draggedTo: (edge, ms) => `${edge} ${minusWhole(ms)} ms`,
    tooNear: "这里已有一个心搏：已将其选中。",
    selectFirst: "请先选择一个心搏。",
    nothingToUndo: "没有可撤销的内容。",
    nothingToRedo: "没有可重做的内容。",
    undone: (what) => `已撤销：${what}`,
    redone: (what) => `已重做：${what}`,
    inLead: (lead) => `位于导联 ${lead}。`,
    kinds: {
      name: (count, term) => `已将 ${counted(count, "个心搏")}命名为 ${term}。`,
      delete: (count) => `已删除 ${counted(count, "个心搏")}。`,
      add: (time) => `已在 ${time} 添加心搏。`,
      wave: (edge) => `已移动 ${edge}。`,
      unwave: (wave) => `已去掉${wave}。`,
      note: "一条备注。",
    },
    count: editsAndNotes,
    atOtherRate: (edits, notes) =>
      `在之前的采样率下，您有：${editsAndNotes(edits, notes)}在当前采样率下不显示，恢复那个采样率后会再次出现。`,
    keeping: {
      none: "页面关闭后即消失，除非您选择保留（见“备注”）。",
      writing: "正在保留到本设备…",
      kept: "已保留在本设备上。",
      restored: "已从本设备恢复您此前保留的内容。",
      failed: "无法保留：设备没有空间，或浏览器不允许。",
      elsewhere: "未保留：另一个标签页已打开此记录并保留其编辑。请关闭那个标签页，再在此重新打开。",
    },
    restored: (edits, notes) => `已从本设备恢复：${counted(edits, "处编辑")}，${counted(notes, "条备注")}。`,
    edited: (beats) => `您编辑了 ${counted(beats, "个心搏")}。`,
    followSummary:
      "计数、列表、心率变异性和保存的文件均采用您的编辑。" + "心率、中位数和节律则基于引擎找到并命名的心搏。",
    followRhythm: "这些片段基于引擎找到并命名的心搏：不采用您的编辑。",
    followHrv: "心率变异性采用您的编辑。",
  },

  byHand: {
    beat: ({ given, added, moved }) =>
      `手动${[added ? "添加" : "", given ? "命名" : "", moved ? "移动各波" : ""].filter(Boolean).join("、")}`,
    deleted: (letter) => `手动删除的心搏${letter ? ` ${letter}` : ""}`,
    remark: ({ named, added, moved, deleted }) => {
      const parts = [
        named ? `命名 ${counted(named, "个心搏")}` : "",
        added ? `添加 ${counted(added, "个心搏")}` : "",
        deleted ? `删除 ${counted(deleted, "个心搏")}` : "",
        moved ? `移动 ${counted(moved, "个心搏")}的波` : "",
      ];
      return `手动：${parts.filter(Boolean).join("，")}。`;
    },
    notFollowed: "基于程序找到并命名的心搏，不含手动更改。",
    inReport:
      "条图中此类心搏带有下划线。计数、条图和心率变异性采用手动更改；" +
      "心率、间期和节律片段基于程序找到并命名的心搏。",
  },

  templates: {
    title: "形态",
    label: "心搏的形态，心搏最多者在前",
    start: "按形态归类心搏",
    waiting: "全部心搏找到之后，即按形态归类。",
    busy: "正在按形态归类心搏",
    progress: (done, of, left) => `${number(done)} / ${number(of)} 个心搏${left}`,
    cancelled: "已取消。",
    failed: "无法按形态归类心搏。",
    found: (beats, shapes, none, out) =>
      `${counted(beats, "个心搏")}，${counted(shapes, "种形态")}${none ? `，${number(none)} 个与各种形态都不相似` : ""}。` +
      `${out ? `未比较：${counted(out, "个心搏")}，所在信号无法判读，或位于缺口或记录两端。` : ""}`,
    shape: (place) => `形态 ${number(place)}`,
    likeNone: "都不相似",
    card: (name, count, letters) => `${name}：${counted(count, "个心搏")}${letters ? `，${letters}` : ""}`,
    letterCount: (term, count) => `${number(count)} ${term}`,
    heading: (name, count) => `${name}：${counted(count, "个心搏")}`,
    drawn: (drawn, of) =>
      drawn < of
        ? `从 ${counted(of, "个心搏")}中均匀选取 ${number(drawn)} 个叠加绘制。粗线：平均。`
        : "全部叠加绘制。粗线：平均。",
    overLabel: (name, count) => `${name}：其 ${counted(count, "个心搏")}的窗口叠加显示，并附平均`,
    nameAll: (count) => `命名全部 ${counted(count, "个心搏")}`,
    list: "此形态的心搏",
    previous: "‹ 此形态的上一个",
    next: "此形态的下一个 ›",
    noMore: "此方向上没有更多此形态的心搏。",
    timeAxis: "距 R 峰 ms",
    unit: "mV",
    method: (most) =>
      "每个心搏的窗口都经过去噪，与神经网络所见相同。其 QRS 波群（R 峰两侧各 100 ms）归入平均波形与之" +
      "最相似的形态（相关系数高于 0.9，取移动至多 8 ms 时的最佳值），否则开始一种新形态；平均波形相关系数高于 0.95 的形态最后合并。" +
      "P 波、T 波和心搏的高度不计。每个心搏都参与比较；" +
      `大的形态中均匀选取 ${number(most)} 个心搏绘制。绘制的窗口已减去自身的平均值。` +
      "去噪：Symlet-4 小波，软阈值（Donoho 1995）。归类方法不依据任何论文：它是程序自身的方法，只受心搏先后次序的影响。",
  },

  notes: {
    title: "备注",
    label: "备注，按时间排序",
    words: "备注的文字",
    where: (at, time) => `${at}，位于 ${time}`,
    atBeat: "给所选心搏的备注",
    atMiddle: "给视图中间的备注",
    changing: "所选的备注",
    add: "添加备注",
    change: "保存备注",
    remove: "删除备注",
    fresh: "新备注",
    none: "还没有备注。备注会写入保存的结果（JSON），不会写入其他任何地方。",
    empty: "备注需要有文字。",
    saved: "备注已保存。",
    removed: "备注已删除。",
    method:
      "备注是您自己的话：没有程序会去解读。每条备注属于从记录开始算起的某一时间，即所选心搏或视图中间的时间。" +
      "保留的备注存放在浏览器自己的存储（IndexedDB, W3C）中，并且仅在该选项开启期间。",
  },

  keep: {
    sure: {
      title: "忘记全部？",
      what: "保留在本设备上的编辑、备注、设置和实时记录将被删除，所有标签页均如此。此操作无法撤回。",
      yes: "忘记全部",
      no: "继续保留",
    },
    title: "保留在本设备上",
    keep: "在本设备上保留我的编辑、备注和设置",
    aboutTitle: "保留什么，保留在哪里",
    about:
      "关闭：什么都不保留，页面关闭后全部消失。开启：保留在此浏览器自己的存储中，不在其他任何地方；任何使用此浏览器的人都能打开。" +
      "记录本身不保留。再次识别它靠的是各文件的大小，以及由每个文件的 16 个数据块算出的一个数，而不是文件名。设置：语言、结果所占的屏幕比例、纸速、增益、波形、标波、模型、屏幕校准，以及您已看过导览。",
    forget: "全部遗忘",
    on: "从现在起，您的编辑、备注和设置保留在本设备上。",
    forgotten: "本设备上保留的一切均已删除，从现在起不再保留任何内容。",
    forgottenHere: "编辑、备注和设置均已删除，从现在起不再保留任何内容。仍有一条实时记录未能删除。",
    notForgotten: "浏览器没有删除所保留的内容。请关闭打开了此页面的其他标签页，然后重试。",
    forbidden: "此浏览器不允许页面保留任何内容（无痕窗口，或存储已关闭）。什么都没有保留。",
  },

  live: {
    connect: "连接胸带",
    choose: "哪种胸带？",
    chooseHelp:
      "浏览器会列出在附近且已唤醒的胸带：请戴上胸带，润湿其电极，并结束正在使用它的其他应用。它所发送的内容在此分析，不会发送到任何地方。",
    sensors: {
      polar: "Polar H10（心电图）",
      movesense: "Movesense（心电图）",
      "heart-rate": "任何心率胸带（心率和 RR 间期，没有心电图）",
      simulated: "模拟胸带（不需要真实的胸带）",
    },
    simulatedAbout: "它按真实速度重放页面附带的记录，其时钟略有偏差，并有数据包丢失。",
    keep: "在记录进行期间将其写入本设备",
    keepAbout:
      "这样，即使程序崩溃、合上机盖或电池耗尽，也不会丢失任何内容。它存放在此浏览器自己的存储中，直到您将其删除。",
    start: "连接",
    cancel: "取消",
    obstacles: {
      "no-api":
        "此浏览器无法访问蓝牙传感器（Safari 和 Firefox 都不能）。请在计算机或 Android 手机上使用 Chrome、Edge 或其他基于 Chromium 的浏览器（在 Linux 上，Chrome 需要开启 chrome://flags/#enable-web-bluetooth）；或者用胸带自己的应用记录，然后在此打开文件。",
      insecure: "浏览器只允许安全的页面使用蓝牙：请通过 https、从 localhost 或以单文件版本打开此页面。",
      "frame-not-allowed":
        '显示此页面的那个页面不允许在其中使用蓝牙（allow="bluetooth"）。请单独打开此页面。',
      "no-adapter": "本设备没有蓝牙，或蓝牙已关闭。请开启蓝牙，然后重试。",
    },
    stop: "结束记录",
    review: "在阅读界面中打开",
    close: "返回开始页",
    battery: (percent) => `电量 ${number(percent)} %`,
    readingSoFar: (share) => `正在读取已记录的内容：${share}。其间到达的数据会追加进来。`,
    measuring: "正在测量胸带的时钟：三秒。",
    links: {
      choosing: () => "请在浏览器的列表中选择胸带。",
      connecting: () => "正在连接…",
      starting: () => "已连接；正在启动数据流…",
      streaming: () => "实时。",
      waiting: (seconds) => `连接已断开：${number(seconds)} s 后重试。`,
      stopped: () => "已结束。",
      failed: () => "没有成功。",
    },
    faults: {
      "not-chosen": "没有选择胸带。",
      "not-allowed": "浏览器在此不允许。",
      "out-of-reach": "无法连接到胸带：请靠近一些，润湿其电极，并结束正在使用它的其他应用。",
      "no-answer": "胸带没有应答。",
      pairing: "请在系统的蓝牙设置中与胸带配对，然后重新连接。",
      "no-service": "胸带缺少所需的功能：它可能是其他型号。",
      "no-ecg": "此传感器不发送心电图。",
      refused: "胸带拒绝启动心电图：请将其取下，等待一分钟，然后重新戴上。",
      "in-charger": "传感器在充电器中。",
      "no-rate": "传感器没有接受此处已知的任何采样率。",
      lost: "连接中断。",
      silent: "五秒内没有收到任何内容。",
      ended: "胸带自行结束了传输。",
      "other-sensor": "这不是录制该记录时所用的胸带：没有追加任何内容。",
      "not-continued": "该记录已不存在，或正在另一个标签页中继续：没有追加任何内容。",
      bluetooth: "浏览器的蓝牙报告了故障。",
    },
    alarms: {
      "lead-off": "没有可用的信号：胸带干燥、已脱落，或超出范围。",
      pause: "三秒内没有心搏。",
      run: "连续五个或更多来自心室的早搏，频率快（类似 VT）。",
    },
    alarmsOfIntervals: {
      "lead-off": "未与皮肤接触，或没有数据传来：胸带干了、取下了或超出范围。",
      pause: "间期达到三秒或更长：心脏停顿，或胸带漏掉了心搏。",
    },
    figures: "找到的内容",
    none: "–",
    bpm: (rate) => `${number(rate)} 次/分`,
    bpmWhy: "最近八个心搏间期的平均；没有心电图的胸带，以胸带所述为准。",
    rhythmWhy: "最近心搏的节律（就目前所知），以及最近的事件（见阅读界面中的“节律”）。",
    beats: (count, others) => (others ? `${number(count)} · ${others}` : number(count)),
    beatsWhy: "在可判读信号中找到的心搏，以及其中不正常的心搏，按类别列出。",
    hrvTitle: "变异性，最近 5 min",
    hrv: (sdnn, rmssd) => `SDNN ${number(sdnn)} ms · RMSSD ${number(rmssd)} ms`,
    hrvWhy: "取自正常心搏，与阅读界面的测量方法相同（Task Force 1996）。",
    notEnough: "数据不足",
    clock: "胸带的时钟",
    rate: (rate, lost, gaps) =>
      lost
        ? `${number(rate, 2)} Hz · ${counted(gaps, "处缺口")}，丢失 ${counted(lost, "个采样点")}`
        : `${number(rate, 2)} Hz · 没有丢失`,
    clockWhy: "真实的采样率，根据胸带自身的时间戳测得；无线传输中丢失的内容即为缺口。",
    safe: "记录",
    journal: {
      off: (seconds) => `${duration(seconds)}，未保留`,
      kept: (seconds, bytes) => `${duration(seconds)}，已安全保留在本设备上（${number(bytes / 1e6, 1)} MB）`,
      full: (seconds, _bytes) => `本设备已没有空间：保留到 ${duration(seconds)} 为止`,
      failed: (seconds, _bytes) => `本设备拒绝写入：保留到 ${duration(seconds)} 为止`,
    },
    cannotKeep: "未保留：此浏览器不给页面存放文件的空间（以文件形式打开，或在无痕窗口中）",
    safeWhy: "只要显示为安全，每个数据包都先连同其校验和写入，然后才进行分析。",
    regularityTitle: "规则性",
    regularity: {
      unknown: (usable) => `尚无法判断（${counted(usable, "个可用间期")}）`,
      "not-irregular": (share) => `不像心房颤动那样不规则（${share}）`,
      irregular: (share) => `像心房颤动那样不规则，但仅凭间期所能判断有限（${share}）`,
    },
    regularityWhy:
      "最近 48 个间期中互不相同的成对间期所占比例：达到 89\u00a0% 时，其离散程度如同心房颤动。频繁的早搏也可能同样离散：需要心电图才能区分。这不是诊断。",
    rrTitle: "间期",
    rrMethod:
      "没有心电图，不是医疗警报，也不是诊断：胸带只说明心搏何时出现，并且可能漏掉或重复计数。与疑似早搏、漏掉或重复计数的心搏相邻的间期不计入规则性；其余的按阅读器判断无名称、无 P 波心搏的方式判断。数据包没有时间戳：心搏按间期先后相接，若数据包到达的时间晚于间期所能解释的，则位于一个缺口之后。",
    tachogram: "最近五分钟的间期图",
    rrShown: ({ count, low, high, gaps }) =>
      `${counted(count, "个间期")}，${number(low)} 至 ${number(high)} ms${gaps ? `；${counted(gaps, "处缺口")}` : ""}。`,
    saveIntervals: "另存为表格（CSV）",
    intervalsAbout: (strap, start) =>
      `胸带的 RR 间期，无心电图；胸带：${strap}；开始：${start} 当地时间；时间为结束每个间期的心搏，自第一个心搏起`,
    ratesAbout: (strap, start) =>
      `胸带自行平均的心率，无心电图，无间期；胸带：${strap}；开始：${start} 当地时间；时间为每个值到达的时刻，从第一个算起`,
    noRr: "此胸带不发送心搏间期，只发送它自己的平均心率：没有可绘制的内容，也无法判断节律是否规则或心率变异性。心率可以存为表格。",
    noIntervals: "此记录中没有间期。",
    rrOnly: "此胸带不发送心电图：只知道心搏何时出现，不知道其形态。心搏均不予命名。",
    rrLast: (intervals) => `最近的间期，ms：${intervals}`,
    noContact: "胸带称其未与皮肤接触。",
    again: (attempt) => `连接中断：正在重新连接，第 ${number(attempt)} 次尝试…`,
    isSafe: "已记录的内容是安全的。",
    lost: (seconds) =>
      `记录已不再写入本设备：${duration(seconds)}是安全的，其后的则不是。请腾出空间，结束记录并重新开始。`,
    noMedicalAlarm: "这不是医疗报警：切勿将其作为医疗报警来依赖。",
    lastEvent: (what, when) => `最近：${what}，${when}`,
    since: (when) => `自 ${when} 起`,
    assumptions: {
      "movesense-scale": "假定：每单位 0.38 µV（厂商就其他固件所述）。以 mV 计的幅度可能有误，时间不受影响。",
    },
    way: "图纸",
    sweep: "扫描",
    run: "向左移动",
    abnormal: "最近一个异常心搏",
    method:
      "这不是医疗报警，绝不能作为医疗报警来依赖：它的可靠程度取决于心搏的检出和命名。" +
      "时间来自胸带的时间戳，经延迟锁定环处理（Adriaensen 2005）；心搏由与处理文件时相同的神经网络命名：在得知下一次心搏之前字母颜色较浅，之后可能改变。" +
      "页面位于其他标签页之后时会继续运行：在使用 Chromium 的电脑上测得，六分钟内没有数据包比在前台时等待更久。手机可能会冻结不在前台的页面：请让页面保持在前台并保持屏幕常亮。",
    recordings: "本设备上的实时记录",
    recording: (when, length, sensor) => `${when} · ${length} · ${sensor}`,
    notEnded: "未结束：页面在此期间被关闭，或空间不足",
    continueIt: "继续",
    openIt: "打开",
    deleteIt: "删除",
    sureDelete: {
      title: "删除此记录？",
      what: "它将从本设备上删除。此操作无法撤回。",
      yes: "删除",
      no: "继续保留",
    },
    stillWritten: (count) => `有 ${number(count)} 条实时记录正在另一个标签页中写入：请先在那里结束，再删除。`,
    sureOpen: { title: "结束实时记录？", yes: "结束并打开文件", no: "继续记录" },
    openEnds: {
      kept: "打开文件会结束实时记录。已记录的内容保留在本设备上。",
      partly: "打开文件会结束实时记录。已写入的部分保留在本设备上，其余部分将丢失。",
      lost: "打开文件会结束实时记录。它没有保留：将会丢失。",
    },
    noEcg: "此记录中没有心电图。",
    remark: "实时记录；采样点已按传感器的时间戳置于等间隔的网格上。",
    lead: "ECG",
  },

  status: {
    opening: "正在打开…",
    analysing: (share, left) => `正在分析… ${share}${left}`,
    left: (seconds) => (seconds < 1 ? "，剩余不到一秒" : `，剩余约 ${duration(Math.ceil(seconds))}`),
    cancel: "取消",
    stopped: "已停止：保留目前已找到的心搏。",
    refused: "此导联无法分析，没有任何结果。",
    again: "分析整个导联",
    done: (beats, unreadable, lead) =>
      `在导联 ${lead} 中找到 ${counted(beats, "个心搏")}${unreadable ? `，另有 ${number(unreadable)} 个${UNREADABLE_PLACE}` : ""}。`,
    engine: (version) => `引擎 ${version}`,
    requests: (count) => `自加载以来 ${counted(count, "次请求")}`,
  },

  ask: {
    title: "文件未说明的内容",
    change: "采样率与单位",
    rate: "采样率",
    rateHelp: "每秒采样点数，以设备制造商所述为准：常见为 125、128、130、250、256、360、500 或 512。",
    rateUnit: "Hz",
    unit: "数值的单位",
    units: { "": "以文件所述为准", 1: "mV", 0.001: "µV", 1000: "V" },
    unitOther: "其他",
    unitFactor: "mV / 单位",
    open: "打开",
    cancel: "取消",
  },

  notice: {
    dismiss: "关闭提示",
    add: "添加缺少的文件",
    cannotOpen: (name) => `无法打开 ${name}。`,
    damaged: (name) => `${name} 已打开，但它有问题。`,
    more: (count) => `下方栏中还有 ${count} 条提示。`,
    stopped: "分析已停止。",
    refused: "无法分析此导联。",
    cannotLoadModel: (name) => `无法加载模型 ${name}。`,
    missing: (name, missing) => `${name} 需要 ${missing.join(" 和 ")}，但未提供。`,
    missingWhat: "请同时选择这些文件，或现在添加缺少的文件。",
    leftOut: (name, others) =>
      `已打开 ${name}。不属于它、因此未打开：${others.slice(0, 5).join("、")}${others.length > 5 ? `，以及另外 ${others.length - 5} 个` : ""}。`,
    where: (file, place, where) => `位置：${file}${place ? `，${place} ${number(where)}` : ""}。`,
    empty: (name) => `${name} 是空的：只有 0 字节。`,
    emptyWhat: "请从来源处重新复制，然后再选择一次。",
    crash: "引擎在此文件中遇到了它无法处理的内容。",
    partFailed: "页面的一部分没有载入。",
    partFailedWhat: "已载入的部分可以继续使用。请检查网络连接后重试。",
    loadFailed: "无法加载引擎。",
    loadFailedWhat: "请重新加载页面。它需要支持 WebAssembly 和模块 worker 的浏览器（2023 年或更新）。",
  },
  remedies,

  said: {
    opened: (name, length, leads) => `已打开 ${name}：${length}，${counted(leads, "个导联")}。`,
    selected: (name, time) => `${name}，位于 ${time}`,
  },

  help: {
    title: "按键与帮助",
    close: "关闭",
    keys: [
      ["← →", "平移视图的十分之一"],
      ["Page Up、Page Down", "平移整个视图"],
      ["Home、End", "记录的开头和结尾"],
      ["+ −", "放大和缩小"],
      ["0", "恢复为 25 mm/s 和 10 mm/mV"],
      ["n、p", "图纸上方所选内容的下一个和上一个：异常心搏、PVC、长间歇……"],
      ["e、E", "平常节律以外的下一个和上一个节律片段"],
      ["w", "标出视图中所有心搏的各波"],
      ["c", "分规：两条线，测量 ms、次/分和 mV"],
      ["使用分规时：← →", "将线沿波形移动一个采样点，按住 Shift 移动十个"],
      ["使用分规时：↑ ↓", "将其高低移动 0.1 mm，按住 Shift 移动 1 mm"],
      ["使用分规时：Tab、m、Esc", "另一条线；等距重复间期；结束"],
      ["1 至 9", "命名所选的心搏；顺序见下方"],
      ["Delete", "删除所选的心搏"],
      ["a, A", "在视图中间附近的 R 峰处添加一个心搏；A：恰在中间"],
      ["Ctrl Z", "撤销；Ctrl Shift Z 或 Ctrl Y：重做"],
      [". ,", "任意类别的下一个和上一个心搏"],
      ["Enter", "选中离中间最近的心搏"],
      ["Esc", "关闭心搏、对话框或提示；让正在拖动的波留在原处"],
      ["?", "此帮助"],
    ],
    nameKeys: (names) => `用于命名心搏的按键：${names.map((name, i) => `${i + 1} ${name}`).join("，")}。`,
    mouse:
      "使用鼠标或手指：拖动可平移，滚轮可平移，Ctrl 加滚轮或双指捏合可缩放，点按字母可查看其心搏，拖动其各波的两端可移动它们。在总览上，拖动窗口。",
    paperTitle: "图纸",
    paper:
      "一个小格为 1 mm：在 25 mm/s 和 10 mm/mV 下，宽 40 ms、高 0.1 mV。左边缘的定标脉冲高 1 mV，除非旁边注明了其他高度。" +
      "采样点以直线相连，缺口仍为缺口。绘制多个导联时，名称下有线的是所分析的导联。条图以该导联通常范围的中点为中心；除非您选择“去噪”，否则不作任何滤波。",
    beatsTitle: "字母",
    liveTitle: "胸带，实时",
    live: (/** @type {string} */ start, /** @type {string} */ end, /** @type {string} */ goOn) =>
      `在起始页用“${start}”开始：先选择类型，再在浏览器的列表中选择胸带。除非您关闭此项，每个数据包在分析之前都会写入本设备，并一直保留到您删除为止。` +
      "在电脑上，页面位于其他标签页之后时记录会继续（用 Chromium 测得，六分钟）；手机可能会冻结不在前台的页面。设备休眠或页面关闭期间，什么也收不到。" +
      `“${end}”会结束记录并停止胸带；之后它像其他记录一样在阅读界面中打开。因重新加载或崩溃而中断的记录列在起始页，一天之内带有“${goOn}”：缺失的部分成为间隙。`,
    sourceTitle: "名称从何而来",
    source:
      "先找出 QRS 波群。以每个 R 峰为中心取一秒的窗口，用 Symlet-4 小波去噪后交给一个小型神经网络，" +
      "它在 MIT-BIH Arrhythmia Database 上训练。它只认识自己的几个类别，此外一概不知。" +
      "在信号无法判读处，心搏会被找到，但不予命名。本页面附带三个神经网络：",
  },
};

/** What the engine says (sentences.js). @type {Record<string, string>} */
export const engine = {
  "The file says %g Hz, but the times of its rows give %.6g Hz: the times are believed.":
    "文件所述为 %1 Hz，但由各行的时间得出 %2 Hz：以时间为准。",
  "column %zu should hold times, but none can be read": "第 %1 列应为时间，但其中没有可以读取的时间",
  "the times in column %zu do not advance": "第 %1 列中的时间没有前进",
  "the times in column %zu run backwards": "第 %1 列中的时间在倒退",
  "the times in column %zu go in steps of %g, which makes no sampling rate of an ECG, be it s, ms, us or ns":
    "第 %1 列中的时间以 %2 为步长，无论单位是 s、ms、us 还是 ns，都得不出心电图的采样率",
  "the times in column %zu go in steps of %g s, and %g Hz cannot be the sampling rate":
    "第 %1 列中的时间以 %2 s 为步长，而 %3 Hz 不可能是采样率",
  "%.60s, line %llu: %s. Put the rows in order, or give the sampling rate (Hz) to read them as they stand.":
    "%1，第 %2 行：%3。请将各行按顺序排列，或给出采样率（Hz），以便按现有次序读取。",
  "%.60s: %s. How many samples a second (Hz) does it hold?": "%1：%2。它每秒有多少个采样点（Hz）？",
  "%.60s says %g Hz, which cannot be its sampling rate. How many samples a second (Hz) does it hold?":
    "%1 所述的 %2 Hz 不可能是它的采样率。它每秒有多少个采样点（Hz）？",
  "%.60s does not say its sampling rate: it has neither a time column nor a line that names it. How many samples a second (Hz) does it hold?":
    "%1 没有说明采样率：既没有时间列，也没有注明采样率的行。它每秒有多少个采样点（Hz）？",
  "The sampling rate is %g Hz, as you said.%s": "采样率为 %1 Hz，以您所说为准。%2",
  " The times in the file are not used.": " 不使用文件中的时间。",
  "The sampling rate is the one that the file names, %g Hz: %s.": "采用文件所述的采样率 %1 Hz：%2。",
  "too large for a sample, NaN or empty": "过大而不能作为采样点的数值、NaN 或空",
  "NaN, a like mark or empty": "NaN、类似的标记或空",
  "Column %zu%s is left out: it holds words or times, not samples.":
    "列 %1%2：未采用，其中是文字或时间，而不是采样点。",
  "Column %zu%s is left out: each of its %lld cells is %s. If it should hold samples, export the recording again.":
    "列 %1%2：未采用，其 %3 个单元格都为空、为 NaN，或是其他不能作为采样点的内容。如果该列应有采样点，请重新导出该记录。",
  "%.60s has %lld %s of %zu numbers: it lies on its side. Each sample needs a row of its own: swap rows and columns (transpose) and try again.":
    "%1 有 %2 行，每行 %4 个数值：表格横放了。每个采样点须占一行：请交换行与列（转置），然后重试。",
  "%.60s holds a single row: too short to be an ECG, which has a row for each sample.":
    "%1 只有一行：太短，不可能是心电图，心电图的每个采样点占一行。",
  "%.60s holds no samples: each of the %lld cells of column %zu%s is %s. Export the recording again, with its samples as numbers.":
    "%1 中没有采样点：列 %3%4 的 %2 个单元格都为空、为 NaN，或是其他不能作为采样点的内容。请重新导出该记录，并使采样点为数值。",
  "%.60s has no column of samples: its columns hold times, running numbers or words. Export the recording again, with its samples as numbers.":
    "%1 没有采样点列：其各列为时间、序号或文字。请重新导出该记录，并使采样点为数值。",
  "Column %zu": "第 %1 列",
  "The file is one row of %lld numbers: they are taken as the samples of one lead.":
    "文件只有一行，共 %1 个数值：将其作为一个导联的采样点。",
  "%.60s, line %zu has more than %d numbers. Each sample needs a row of its own: if the table lies on its side, swap rows and columns (transpose) and try again.":
    "%1，第 %2 行的数值超过 %3 个。每个采样点须占一行：如果表格横放了，请交换行与列（转置），然后重试。",
  "%.60s holds no number in its first %zu lines: the cells of %zu of them are empty or NaN. Export the recording again, with its samples as numbers.":
    "%1 的前 %2 行中没有数值：其中 %3 行的单元格为空或为 NaN。请重新导出该记录，并使采样点为数值。",
  "%.60s is text, but holds no table of numbers. A recording is CSV, EDF or WFDB (.hea and .dat).":
    "%1 是文本，但其中没有数值表格。记录应为 CSV、EDF 或 WFDB（.hea 和 .dat）。",
  "Column %d is taken as time in units of %g s, which gives %.6g samples a second.":
    "第 %1 列作为时间，单位为 %2 s，由此得出每秒 %3 个采样点。",
  "Column %zu counts the rows and is left out.": "第 %1 列是行的计数，未采用。",
  "%.60s, line %llu: the time %s by %.6g s. This looks like two recordings in one file; split it in front of that line, or give the sampling rate to read all rows as evenly spaced.":
    "%1，第 %2 行：时间与前一行相差 %4 s。这像是一个文件中有两份记录；请在该行之前切分文件，或给出采样率，将所有行按等间隔读取。",
  "goes back": "倒退",
  "%.60s: the times of the rows have more than %d gaps, too many to trust them. Give the sampling rate (Hz) to read the rows as evenly spaced.":
    "%1：各行的时间有超过 %2 处缺口，太多而不可信。请给出采样率（Hz），将各行按等间隔读取。",
  '%.60s, line %llu: "%s" in column %d is no time. Correct the line, or give the sampling rate to read the rows without their times.':
    "%1，第 %2 行：第 %4 列中的“%3”不是时间。请更正该行，或给出采样率，以便不用时间而读取各行。",
  "%.60s has rows of very many numbers: the table lies on its side. Each sample needs a row of its own: swap rows and columns (transpose) and try again.":
    "%1 中的行有非常多的数值：表格横放了。每个采样点须占一行：请交换行与列（转置），然后重试。",
  '%.60s is one row of numbers, in which "%s" is none. Correct it.':
    "%1 是一行数值，其中的“%2”不是数值。请更正。",
  '%.60s, line %llu has more than %zu cells ("%s"), unlike the rows above it.':
    "%1，第 %2 行的单元格超过 %3 个（“%4”），与其上方各行不同。",
  '%.60s, line %llu: "%s" in column %zu is no number. Correct the line; if a second recording starts there, split the file.':
    "%1，第 %2 行：第 %4 列中的“%3”不是数值。请更正该行；如果第二份记录从那里开始，请切分文件。",
  ", first in line %llu": "，首次出现在第 %1 行",
  "%lld %s too large for a sample (above %g)%s: %s taken as missing.":
    "%1 个数值过大，不能作为采样点（大于 %3）%4：按缺失的采样点处理。",
  "number is": "个数值",
  "numbers are": "个数值",
  "it is": "它",
  "they are": "它们",
  "%lld %s fewer cells than there are columns, first in line %llu: what they lack is missing.":
    "%1 行的单元格少于列数，首次出现在第 %3 行：缺少的部分按缺失的采样点处理。",
  "row has": "行",
  "rows have": "行",
  "%lld %s of the time column %s shorter than half the usual one, first in line %llu. The rows are taken as evenly spaced.":
    "时间列中有 %1 个步长短于通常步长的一半，首次出现在第 %4 行。各行按等间隔处理。",
  "Gaps in the times of the rows: %zu, with %lld samples in all. They are kept as missing samples.":
    "各行的时间有缺口：%1 处，共 %2 个采样点。它们保留为缺失的采样点。",
  "The times in column %d of %.60s do not advance. Give the sampling rate (Hz).":
    "%2 第 %1 列中的时间没有前进。请给出采样率（Hz）。",
  "%.60s changed while it was open.": "%1 在打开期间被更改。",
  "Numbers such as 0,455 are taken as one number with a decimal comma, not as two columns.":
    "形如 0,455 的数值视为一个以逗号作小数点的数值，而不是两列。",
  "%.60s, line %llu is longer than %d bytes: this is no table of samples in rows.":
    "%1，第 %2 行长于 %3 字节：这不是逐行存放采样点的表格。",
  "%.60s ends at byte %llu, before its first data record is complete: nothing can be read.":
    "%1 止于字节 %2，第一个数据记录尚不完整：无法读取任何内容。",
  "The header does not say how many data records there are (the recording was not closed): the file holds %lld.":
    "文件头没有说明有多少个数据记录（记录文件当时没有关闭）：文件中有 %1 个。",
  "This EDF ends %s data record %lld of %lld (byte %llu): the first %lld records (%s) can be read.":
    "此 EDF 止于字节 %4，共 %3 个数据记录，从第 %2 个起不完整或缺失：可读取前 %5 个数据记录（%6）。",
  "in the middle of": "中间",
  "The header promises %lld data records, but the file is longer: the rest is left out.":
    "文件头称有 %1 个数据记录，但文件更长：其余部分未采用。",
  "%.60s: its header says it has no data records.": "%1：其文件头称没有数据记录。",
  "has no samples": "没有采样点",
  "has equal physical minimum and maximum": "的物理最小值与物理最大值相等",
  "has a digital minimum not below its maximum": "的数字最小值不小于数字最大值",
  "Signal %u (%s) %s: it cannot be scaled and is left out.": "信号 %1（%2）%3：无法换算，未采用。",
  "Signal %u (%s) has its physical minimum above its maximum: rising digital values mean a falling signal. It is read as the file says.":
    "信号 %1（%2）的物理最小值大于其物理最大值：数字值上升意味着信号下降。按文件所述读取。",
  "%.60s holds annotations only, no signal. Open the recording that they belong to.":
    "%1 只有标注，没有信号。请打开这些标注所属的记录。",
  "%.60s says that its data records last 0 s: its signals have no sampling rate.":
    "%1 称其数据记录的时长为 0 s：其信号没有采样率。",
  "%.60s: none of its signals has a usable scale.": "%1：其信号均没有可用的标度。",
  "%.60s has more than %d gaps.": "%1 有超过 %2 处缺口。",
  "The header says that the recording has no gaps, but data record %lld claims to start %.3f s %s than it should. The header is believed.":
    "文件头称记录没有缺口，但数据记录 %1 所注明的开始时间与应有的时间相差 %2 s。以文件头为准。",
  "%.60s: data record %lld starts %.3f s before the one in front of it ends. Overlapping data cannot be put in order.":
    "%1：数据记录 %2 在前一个数据记录结束前 %3 s 就已开始。重叠的数据无法排序。",
  "%.60s: a gap of %.0f days comes before data record %lld. Split the file there.":
    "%1：数据记录 %3 之前有 %2 天的缺口。请在该处切分文件。",
  "An annotation in the block at byte %llu cannot be read; it and the rest of its block are left out.":
    "字节 %1 处的数据块中有一条标注无法读取；该标注及其数据块的其余部分未采用。",
  "%.60s: data record %lld does not say when it starts, which it must in a recording with gaps.":
    "%1：数据记录 %2 没有说明何时开始，而有缺口的记录必须说明。",
  "%.60s has gaps (EDF+D), but no annotation signal that says where they are.":
    "%1 有缺口（EDF+D），但没有说明缺口位置的标注信号。",
  "%.60s spans too long a time to be read.": "%1 的时间跨度过长，无法读取。",
  "Gaps in the recording: %zu. They are kept as missing samples.":
    "记录中有缺口：%1 处。它们保留为缺失的采样点。",
  '%.60s: the header\'s field "%s" at byte %llu reads "%s", which is not a valid number there.':
    "%1：字节 %3 处的文件头字段“%2”内容为“%4”，不是该处的有效数值。",
  "The start date and time in the header cannot be read; the recording is shown without them.":
    "无法读取文件头中的开始日期和时间；显示记录时不含日期和时间。",
  "header bytes": "文件头字节数（header bytes）",
  "data records": "数据记录数（data records）",
  "duration of a data record": "一个数据记录的时长（duration of a data record）",
  "number of signals": "信号数（number of signals）",
  "The header says it has %lld bytes, but %lld signals need %llu: the latter is taken.":
    "文件头称其有 %1 字节，但 %2 个信号需要 %3 字节：以后者为准。",
  "%.60s: the duration of a data record is negative.": "%1：数据记录的时长为负。",
  "physical minimum": "物理最小值（physical minimum）",
  "physical maximum": "物理最大值（physical maximum）",
  "digital minimum": "数字最小值（digital minimum）",
  "digital maximum": "数字最大值（digital maximum）",
  "samples in a data record": "一个数据记录中的采样点数（samples in a data record）",
  "%.60s ends at byte %llu, inside its header: nothing can be read.":
    "%1 止于字节 %2，仍在其文件头之内：无法读取任何内容。",
  "%.60s: its data records hold no samples.": "%1：其数据记录中没有采样点。",
  "There is not enough memory to open this recording.": "内存不足，无法打开此记录。",
  "is a PDF document, a picture of an ECG at best. Export the recording itself (CSV, EDF or WFDB).":
    "是 PDF 文档，充其量是心电图的图片。请导出记录本身（CSV、EDF 或 WFDB）。",
  "is a PNG picture. Export the recording itself (CSV, EDF or WFDB).":
    "是 PNG 图片。请导出记录本身（CSV、EDF 或 WFDB）。",
  "is a JPEG picture. Export the recording itself (CSV, EDF or WFDB).":
    "是 JPEG 图片。请导出记录本身（CSV、EDF 或 WFDB）。",
  "is a GIF picture. Export the recording itself (CSV, EDF or WFDB).":
    "是 GIF 图片。请导出记录本身（CSV、EDF 或 WFDB）。",
  "is a ZIP archive (spreadsheets are too). Unpack it, or save the table as CSV.":
    "是 ZIP 压缩包（电子表格文件也是）。请先解压，或将表格存为 CSV。",
  "is compressed with gzip. Unpack it first.": "是用 gzip 压缩的文件。请先解压。",
  "is a 7-Zip archive. Unpack it first.": "是 7-Zip 压缩包。请先解压。",
  "is a RAR archive. Unpack it first.": "是 RAR 压缩包。请先解压。",
  "is an old Office document. Save its table as CSV.": "是旧版 Office 文档。请将其中的表格存为 CSV。",
  "is an HDF5 file, which cannot be read yet. Export the signal as CSV.":
    "是 HDF5 文件，尚不能读取。请将信号导出为 CSV。",
  "is a MATLAB file, which cannot be read yet. Export the signal as CSV.":
    "是 MATLAB 文件，尚不能读取。请将信号导出为 CSV。",
  "is a FLAC file without a WFDB header. FLAC signals cannot be read yet.":
    "是没有 WFDB 头文件的 FLAC 文件。尚不能读取 FLAC 信号。",
  "is a DICOM file, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "是 DICOM 文件，尚不能读取。请将记录导出为 CSV、EDF 或 WFDB。",
  "is an SCP-ECG file, which cannot be read yet. Export it as CSV, EDF or WFDB.":
    "是 SCP-ECG 文件，尚不能读取。请将其导出为 CSV、EDF 或 WFDB。",
  "is a formatted text document. Save it as plain text (CSV).":
    "是带格式的文本文档。请将其存为纯文本（CSV）。",
  "is text in UTF-16. Save it as UTF-8 and try again.": "是 UTF-16 文本。请将其存为 UTF-8，然后重试。",
  "is a web page, perhaps saved in place of the recording. Download the recording itself.":
    "是网页，可能被误存为记录。请下载记录本身。",
  "is an XML document, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "是 XML 文档，尚不能读取。请将记录导出为 CSV、EDF 或 WFDB。",
  "is JSON, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "是 JSON，尚不能读取。请将记录导出为 CSV、EDF 或 WFDB。",
  "%.60s is part of a WFDB recording and means nothing without its header. Choose %.*s.hea together with it.":
    "%1 是 WFDB 记录的一部分，没有头文件就没有意义。请将 %2.hea 与它一起选择。",
  "%.60s is of no known format: its first bytes are binary data without a known signature. A recording is CSV, EDF or WFDB (.hea and .dat).":
    "%1 的格式未知：其开头的字节是没有已知特征的二进制数据。记录应为 CSV、EDF 或 WFDB（.hea 和 .dat）。",
  "This recording has more than %d leads.": "此记录有超过 %1 个导联。",
  "The annotations hold more than %d MiB of text.": "标注的文本超过 %1 MiB。",
  "This recording has more than %d annotations.": "此记录有超过 %1 条标注。",
  "A program made this ECG (synthetic): figures on it are never a measure of accuracy.":
    "此心电图由程序生成（合成）：其上的数字绝不能用来衡量准确度。",
  "%lld h %lld min": "%1 h %2 min",
  "%lld min %lld s": "%1 min %2 s",
  "One unit of the file is %g mV, as you said.": "文件的一个单位为 %1 mV，以您所说为准。",
  "The file names no unit: its numbers are taken as millivolts.": "文件没有说明单位：其数值按毫伏计。",
  "The file names no unit for %u of its %u leads: their numbers are taken as millivolts.":
    "文件的 %2 个导联中有 %1 个没有说明单位：其数值按毫伏计。",
  "The scale of lead %u (%s) turns its digital values into more millivolts than any number here can hold: such samples are taken as missing.":
    "导联 %1（%2）的标度使其数字值换算成的毫伏数超出此处任何数值所能表示的范围：这样的采样点视为缺失。",
  "the first": "第一个",
  "The only lead (%s) does not look like an ECG by its name and unit; it is taken for one.":
    "唯一的导联（%1）从名称和单位看不像心电图；仍将其作为心电图。",
  "None of the %u leads looks like an ECG by its name and unit; %s comes first unless another is chosen.":
    "%1 个导联从名称和单位看都不像心电图；除非另行选择，否则首先采用：%2。",
  "%s has %g %s a second and cannot be analysed: an ECG is analysed at %d to %d.":
    "%1：每秒 %2 个采样点，无法分析；可分析的心电图为每秒 %4 至 %5 个采样点。",
  "The first lead": "第一个导联",
  "The leads of this recording have different sampling rates; one rate cannot replace them.":
    "此记录各导联的采样率不同；无法用同一个采样率代替。",
  "The file says %g Hz; %g Hz is used, as you said.": "文件所述为 %1 Hz；采用 %2 Hz，以您所说为准。",
  "This recording holds a single sample of each lead: too short to be an ECG.":
    "此记录的每个导联只有一个采样点：太短，不可能是心电图。",
  "%.60s is empty (0 bytes).": "%1 是空的（0 字节）。",
  "%.60s could not be read.": "无法读取 %1。",
  "%zu files were given (%.60s, %.60s%s) that do not make up one recording. Open one recording at a time.":
    "给出了 %1 个文件（%2, %3%4），它们不能组成一份记录。请一次打开一份记录。",
  "The sampling rate must lie between 0 and 1,000,000 Hz.": "采样率须在 0 至 1,000,000 Hz 之间。",
  "Millivolts per unit must lie between 0 and 1e9.": "每单位的毫伏数须在 0 至 1e9 之间。",
  "Open between 1 and %d files at a time.": "请一次打开 1 至 %1 个文件。",
  "Lead %s is turned upside down, as you said.": "导联 %1 已上下翻转，以您所说为准。",
  "Lead %u is turned upside down, as you said.": "导联 %1 已上下翻转，以您所说为准。",
  "There is no lead %u, or the samples asked for lie outside of it.":
    "没有导联 %1，或所请求的采样点在其范围之外。",
  "%s files hold physical numbers, not digital units.": "%1 文件中是物理数值，而不是数字值。",
  "The file names no unit; taken as millivolts, its first numbers span %.0f mV, more than any ECG. They are probably microvolts or counts of a converter: say how many millivolts one of them is.":
    "文件没有说明单位；按毫伏计，其开头的数值跨度为 %1 mV，大于任何心电图。它们很可能是微伏或转换器的计数值：请说明其中的一个单位是多少毫伏。",
  "The file names no unit; taken as millivolts, its first numbers span %.2g mV, less than any ECG. They are probably volts, or the electrodes were off: say how many millivolts one of them is.":
    "文件没有说明单位；按毫伏计，其开头的数值跨度为 %1 mV，小于任何心电图。它们很可能是伏，或者电极已脱落：请说明其中的一个单位是多少毫伏。",
  "%s could not be read at byte %lld. If it lies on a removed or network drive, copy it and try again.":
    "在字节 %2 处无法读取 %1。如果它位于已移除的驱动器或网络驱动器上，请先复制它，然后重试。",
  "%s ends at byte %lld, before the data that its header promises.":
    "%1 止于字节 %2，其文件头所称的数据尚不完整。",
  "%.60s, line %llu: signals in format %d cannot be read; the formats 16, 24, 32, 61, 80, 160 and 212 can.":
    "%1，第 %2 行：无法读取格式 %3 的信号；可以读取格式 16、24、32、61、80、160 和 212。",
  "%.60s, line %llu: the signal is stored in no file.": "%1，第 %2 行：该信号没有存放在任何文件中。",
  "%.60s needs the signal file %.60s: choose both together.": "%1 需要信号文件 %2：请同时选择两者。",
  "%.60s, line %llu: signals in one file must have one format and one byte offset.":
    "%1，第 %2 行：同一文件中的信号须为同一格式和同一字节偏移。",
  "%.60s ends at byte %lld, after %lld of %lld samples: the first %s can be read.":
    "%1 止于字节 %2，只有 %4 个采样点中的 %3 个：可读取开头的 %5。",
  "%.60s holds %lld samples, but the header promises %lld: the rest is left out.":
    "%1 有 %2 个采样点，但头文件称有 %3 个：其余部分未采用。",
  "%.60s holds %lld bytes, less than one sample of each signal: nothing can be read.":
    "%1 有 %2 字节，不足每个信号一个采样点：无法读取任何内容。",
  "This recording is longer than %lld samples.": "此记录长于 %1 个采样点。",
  "The header gives no gain for signal %u (%s): the usual 200 units per millivolt are taken.":
    "头文件没有说明信号 %1（%2）的增益：采用通常的每毫伏 200 个单位。",
  "The header gives no sampling rate: WFDB's default of %g Hz is taken.":
    "头文件没有说明采样率：采用 WFDB 的默认值 %1 Hz。",
  "Signal %u (%s) begins with %d, but its header says %lld: header and signal file may not belong together.":
    "信号 %1（%2）以 %3 开头，但其头文件所述为 %4：头文件与信号文件可能不属于同一记录。",
  "The checksum of signal %u (%s) does not match: its samples were changed after the header was written.":
    "信号 %1（%2）的校验和不符：其采样点在写出头文件之后被更改。",
  "%.60s was not read: it is neither a signal file of %.60s nor its annotations.":
    "未读取 %1：它既不是 %2 的信号文件，也不是其标注文件。",
  "%.60s is larger than a WFDB header can be (%d bytes).": "%1 超过了 WFDB 头文件可能的大小（%2 字节）。",
  "%.60s places an annotation %g samples after the start, which no recording reaches.":
    "%1 将一条标注置于开始后 %2 个采样点处，没有记录能达到这一长度。",
  "Annotations behind the end of the signal: %zu of %zu. They may be those of another recording.":
    "有标注位于信号结束之后：%2 条中的 %1 条。它们可能属于另一条记录。",
  "%.60s ends at byte %lld without its end mark: annotations may be missing.":
    "%1 止于字节 %2，没有结束标记：标注可能有缺失。",
  "name, number of signals, sampling rate, number of samples (100 2 360 650000)":
    "名称、信号数、采样率、采样点数（100 2 360 650000）",
  "%.60s is no WFDB header: it holds blank lines and comments only. Its first line should read: %s.":
    "%1 不是 WFDB 头文件：其中只有空行和注释。其第一行应为：%2。",
  '%.60s is no WFDB header: line %lld should read: %s, and not "%s".':
    "%1 不是 WFDB 头文件：第 %2 行应为：%3，而不是“%4”。",
  "%.60s describes a recording in several segments, which cannot be read yet. Open the segments one by one.":
    "%1 描述的是由多个段组成的记录，尚不能读取。请逐一打开各段。",
  "%.60s describes %lld signals; between 1 and %d can be read.": "%1 描述了 %2 个信号；可以读取 1 至 %3 个。",
  "%.60s is no WFDB header: its signal lines name no signal file, or a format that is not known.":
    "%1 不是 WFDB 头文件：其信号行没有指明信号文件，或格式未知。",
  "%.60s announces %u %s but describes only %u: the header is incomplete.":
    "%1 称有 %2 个信号，但只描述了 %4 个：头文件不完整。",
  "%.60s, line %llu: this is no signal line (file, format, gain, resolution, zero, first value, checksum, block size, name).":
    "%1，第 %2 行：这不是信号行（文件、格式、增益、分辨率、零点、首个数值、校验和、块大小、名称）。",
  "The sampling rate must lie between 50 and 10000 Hz; check the rate of this recording.":
    "采样率须在 50 至 10000 Hz 之间；请检查此记录的采样率。",
  "A window can be denoised with at most 7 levels.": "一个窗口最多可用 7 级去噪。",
  "There is not enough memory to analyse this recording.": "内存不足，无法分析此记录。",
};
