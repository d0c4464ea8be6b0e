/** Every text of the page, in Vietnamese: a draft that no native reader has checked. What is not here is shown in English. */

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
} = numbersOf("vi");

/** Vietnamese has no plural. @param {number} count @param {string} word */
const counted = (count, word) => `${number(count)} ${word}`;

/** @param {string} words */
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

const classes = {
  N: { plain: "Nhát bóp bình thường", term: "N", short: "bình thường" },
  A: { plain: "Nhát bóp sớm từ buồng tim trên", term: "APC", short: "sớm, buồng trên (APC)" },
  S: { plain: "Nhát bóp sớm từ buồng tim trên", term: "SVEB", short: "sớm, buồng trên (SVEB)" },
  V: { plain: "Nhát bóp sớm từ buồng tim dưới", term: "PVC", short: "sớm, buồng dưới (PVC)" },
  F: {
    plain: "Nhát bóp bình thường và nhát bóp sớm hòa làm một",
    term: "nhát bóp hỗn hợp",
    short: "hai nhát làm một (hỗn hợp)",
  },
  L: { plain: "Nhát bóp có block nhánh trái", term: "LBBB", short: "block trái (LBBB)" },
  R: { plain: "Nhát bóp có block nhánh phải", term: "RBBB", short: "block phải (RBBB)" },
  "?": {
    plain: "Nhát bóp tìm thấy nhưng không được gọi tên",
    term: "chưa phân loại",
    short: "không gọi tên",
  },
};

/** Of a network that may say that a beat is of none of its classes. No beat is shown under this name. */
const noClass = { plain: "Không phân loại", term: "chưa phân loại", short: "không phân loại" };

const models = {
  r: {
    group: "",
    about:
      "Dành cho người bệnh mà nó chưa từng gặp: nó đối chiếu từng nhát bóp với nhát bóp thường thấy của chính người bệnh và với các nhát bóp xung quanh, " +
      "và khi đã có nhát bóp kế tiếp thì gọi tên là bình thường, sớm từ buồng tim trên, sớm từ buồng tim dưới hoặc hỗn hợp; " +
      "nhát bóp không chắc thì để không tên, block nhánh được tính là bình thường; " +
      "nó yếu nhất ở các nhát bóp sớm từ buồng tim trên và nhát bóp hỗn hợp, nhất là khi có rung nhĩ.",
  },
  v1: {
    group: "Mô hình của bài báo",
    about:
      "Dành cho năm loại của bài báo, trong đó có block nhánh trái và block nhánh phải: nó được đo trên những người bệnh " +
      "cũng có mặt trong dữ liệu huấn luyện, nên với người bệnh khác hãy trông đợi ít hơn (RESULTS.md nêu cả hai); nó gán cho mọi thứ, " +
      "kể cả nhát bóp hỗn hợp và nhiễu, một trong năm tên của mình.",
  },
  v2: {
    group: "Mô hình của bài báo",
    about:
      "Cùng năm loại như V1 với kích thước bằng một nửa, và cùng các giới hạn: với người bệnh khác hãy trông đợi ít hơn kết quả đã đo.",
  },
  own: {
    group: "Mô hình riêng",
    about: "Tệp mô hình của chính bạn: trang này không biết gì về việc nó dùng tốt vào đâu và sai ở đâu.",
  },
};

const rhythms = {
  irregular: { plain: "Không đều hoàn toàn", term: "nghi rung nhĩ", letter: "I" },
  vt: { plain: "Từ ba nhát bóp sớm liên tiếp từ buồng tim dưới, nhanh", term: "VT", letter: "VT" },
  idioventricular: {
    plain: "Từ ba nhát bóp liên tiếp từ buồng tim dưới, không nhanh",
    term: "nhịp tự thất",
    letter: "IV",
  },
  couplet: { plain: "Hai nhát bóp sớm liên tiếp từ buồng tim dưới", term: "cặp đôi", letter: "2V" },
  bigeminy: { plain: "Cứ hai nhát có một nhát sớm, từ buồng tim dưới", term: "nhịp đôi", letter: "B2" },
  trigeminy: { plain: "Cứ ba nhát có một nhát sớm, từ buồng tim dưới", term: "nhịp ba", letter: "B3" },
  svt: { plain: "Chuỗi nhát bóp nhanh từ buồng tim trên", term: "SVT", letter: "SV" },
  pause: { plain: "Không có nhát bóp nào trong từ hai giây trở lên", term: "khoảng ngừng", letter: "P" },
  "dropped-beat": { plain: "Dường như thiếu một nhát bóp", term: "nghi rớt nhát bóp", letter: "D" },
  bradycardia: {
    plain: "Chậm hơn 50 lần mỗi phút, không kể nhát bóp sớm",
    term: "nhịp chậm",
    letter: "B",
  },
  tachycardia: { plain: "Nhanh hơn 100 lần mỗi phút", term: "nhịp nhanh", letter: "T" },
  sinus: { plain: "Nhịp thường thấy, không thấy gì khác", term: "giả định nhịp xoang", letter: "U" },
  none: { plain: "Không xác định được nhịp", term: "nhát bóp không có tên hoặc sóng P", letter: "?" },
};

const measures = {
  mean_nn_ms: { label: "NN trung bình", plain: "khoảng trung bình giữa các nhát bóp bình thường" },
  mean_rate_bpm: { label: "Tần số trung bình", plain: "của các nhát bóp bình thường" },
  sdnn_ms: { label: "SDNN", plain: "độ lệch chuẩn của mọi khoảng" },
  rmssd_ms: { label: "RMSSD", plain: "căn bậc hai của trung bình bình phương các hiệu liên tiếp" },
  sdsd_ms: { label: "SDSD", plain: "độ lệch chuẩn của các hiệu liên tiếp" },
  nn50: { label: "NN50", plain: "số hiệu liên tiếp trên 50 ms" },
  pnn50_percent: { label: "pNN50", plain: "số đó, tính theo tỉ lệ trên mọi khoảng" },
  sdann_ms: { label: "SDANN", plain: "độ lệch chuẩn của các trung bình 5 phút" },
  sdnn_index_ms: { label: "Chỉ số SDNN", plain: "trung bình của các độ lệch chuẩn 5 phút" },
  vlf_ms2: { label: "VLF", plain: "công suất từ 0,004 đến 0,04 Hz" },
  lf_ms2: { label: "LF", plain: "công suất từ 0,04 đến 0,15 Hz" },
  hf_ms2: { label: "HF", plain: "công suất từ 0,15 đến 0,4 Hz" },
  lf_hf: { label: "LF/HF", plain: "tỉ số của hai công suất" },
  lf_nu_percent: { label: "LF chuẩn hóa", plain: "tỉ lệ của LF trong LF + HF" },
  hf_nu_percent: { label: "HF chuẩn hóa", plain: "tỉ lệ của HF trong LF + HF" },
  triangular_index: { label: "Chỉ số tam giác", plain: "số khoảng chia cho đỉnh của biểu đồ tần suất" },
  tinn_ms: { label: "TINN", plain: "đáy của tam giác khớp với biểu đồ tần suất" },
  sd1_ms: { label: "SD1", plain: "biểu đồ Poincaré, ngang qua đường chéo" },
  sd2_ms: { label: "SD2", plain: "biểu đồ Poincaré, dọc theo đường chéo" },
  dfa_alpha1: { label: "DFA α1", plain: "hệ số tỉ lệ trên 4 đến 16 nhát bóp" },
  sample_entropy: { label: "Entropy mẫu", plain: "m = 2, r = 0,2 SDNN" },
};

/** What every QTc stands on. */
const QT = "Từ đầu QRS đến cuối T";

const states = {
  good: "tốt",
  noisy: "nhiễu",
  unreadable: "không đọc được: nhiễu",
  flat: "đường phẳng: tuột điện cực, hoặc quá nhỏ để đọc",
  clipped: "bị cắt ngọn: vượt khoảng đo",
  missing: "khoảng trống: không có mẫu",
};

/** Where beats that stand apart were found. */
const UNREADABLE_PLACE = "ở những đoạn không đọc được";

const reasons = {
  none: "",
  "no-model": "Chưa nạp mô hình nào.",
  edge: "Cửa sổ một giây của nó vắt qua khoảng trống hoặc vượt quá đầu hay cuối bản ghi.",
  quality: "Tín hiệu xung quanh nó không đọc được.",
  unsure: "Mạng nơ-ron không chắc chắn: nhát bóp nằm giữa hai loại, hoặc không giống bất cứ gì mạng đã học.",
  paced:
    "Nhát bóp do máy tạo nhịp khởi phát, và không mạng nơ-ron nào ở đây đã học gọi tên các nhát bóp như vậy.",
};

/** The same, of many beats. */
const unnamed = {
  none: "",
  "no-model": "khi không có mô hình",
  edge: "ở khoảng trống hoặc ở đầu hay cuối bản ghi",
  quality: "ở chỗ tín hiệu không đọc được",
  unsure: "mà mạng nơ-ron không chắc chắn",
  paced: "do máy tạo nhịp khởi phát",
};

const remedies = {
  TRUNCATED: "Hãy sao chép lại tệp từ nơi lưu ban đầu, rồi chọn lại.",
  UNSUPPORTED: "Hãy xuất bản ghi sang định dạng khác, chẳng hạn EDF hoặc CSV, rồi chọn tệp đó.",
  LIMIT: "Hãy cắt bản ghi thành các phần nhỏ hơn và chọn một phần.",
  MISSING: "Hãy chọn tất cả các tệp của bản ghi cùng một lúc.",
  MEMORY: "Hãy đóng các thẻ khác, hoặc chọn một phần ngắn hơn của bản ghi.",
  READ: "Tệp đã bị di chuyển hoặc thay đổi sau khi được chọn, hoặc không được phép đọc. Hãy chọn lại.",
  CRASH: "Bộ phân tích đã được khởi động lại, và trang vẫn hoạt động tiếp. Hãy thử một tệp khác.",
};

const editsAndNotes = (/** @type {number} */ edits, /** @type {number} */ notes) =>
  `${[edits ? counted(edits, "chỉnh sửa") : "", notes ? counted(notes, "ghi chú") : ""].filter(Boolean).join(", ")}.`;

/** @type {import("./languages.js").Draft<import("./en.js").Text>} */
export const text = {
  number,
  significant,
  duration,
  clock,
  list,
  percent,
  classes,
  otherClass: (letter) => `Loại ${letter} của mô hình này`,
  noClass,
  models,
  rhythms,
  states,
  reasons,

  name: "Tracelight",
  tagline: "Từng nhát bóp trên điện tâm đồ được tìm và gọi tên. Chỉ trên thiết bị này.",
  disclaimer: "Dành cho nghiên cứu và giáo dục. Không phải thiết bị y tế.",
  loading: "Đang chuẩn bị…",

  bring: {
    drop: "Thả điện tâm đồ vào đây, hoặc chọn tệp",
    dropNow: "Thả ra để mở",
    formats: "CSV hoặc văn bản · EDF, EDF+ · WFDB (.hea cùng với .dat)",
    sample: "Thử một bản ghi thật",
    sampleAbout:
      "Năm phút của bản ghi 208, cơ sở dữ liệu rối loạn nhịp MIT-BIH (MIT-BIH Arrhythmia Database): nhát bóp bình thường và nhát bóp sớm.",
    sampleCredit: "G. B. Moody và R. G. Mark, PhysioNet. ODC-By 1.0.",
    samples: "Bản ghi để thử",
    languages: "Ngôn ngữ",
    draft: "Bản dịch nháp, chưa có người bản ngữ nào kiểm tra. Phần còn thiếu hiển thị bằng tiếng Anh.",
    made: {
      af: {
        title: "Nhịp không đều (tổng hợp)",
        about: "Năm phút, không đều hoàn toàn, không có sóng P: giống rung nhĩ.",
        credit: "Do chương trình tạo ra khi được chọn, không phải từ một trái tim.",
      },
      paced: {
        title: "Máy tạo nhịp (tổng hợp)",
        about: "Năm phút, nhát bóp nào cũng do máy tạo nhịp: một xung, rồi một phức bộ rộng.",
        credit: "Do chương trình tạo ra khi được chọn, không phải từ một trái tim.",
      },
    },
    privacy: (requests) => [
      "Được đọc và phân tích trên thiết bị này. Trang này đã gửi ",
      counted(requests, "yêu cầu"),
      " kể từ khi tải.",
    ],
    kept: {
      unknown: "",
      kept: "Trang được giữ trên thiết bị này và mở được khi không có mạng.",
      file: "Tệp này là toàn bộ chương trình: không cần mạng.",
      no: "",
    },
    privacyWhy:
      "Do chính trình duyệt đếm (Performance Observer), trên trang và trong các worker của trang. " +
      "Content-Security-Policy của trang cấm mọi kết nối.",
  },

  update: {
    label: "Phiên bản mới",
    what: {
      ready: "Đã có phiên bản mới.",
      elsewhere: "Một thẻ khác đã chuyển sang phiên bản mới.",
    },
    use: { ready: "Dùng ngay", elsewhere: "Tải lại thẻ này" },
    later: "Để sau",
    closes: "Trang sẽ khởi động lại và đóng bản ghi này.",
  },

  privacy: {
    open: "Quyền riêng tư",
    more: "Điều gì được chứng minh, và bằng cách nào",
    close: "Đóng",
    title: "Quyền riêng tư: điều gì được chứng minh, và điều gì không",
    intro:
      "Điện tâm đồ được đọc, phân tích và giải thích trên thiết bị này. Nó không được gửi đi đâu: không có tài khoản, không đếm khách truy cập, " +
      "và không có gì trên trang đến từ bên nào khác.",
    proved: "Điều gì được chứng minh, và bằng cách nào",
    policy:
      "Trình duyệt từ chối mọi kết nối. Trang mang một chính sách (Content-Security-Policy) mà trình duyệt buộc thi hành, trên trang và " +
      "trong các worker làm việc tính toán: không yêu cầu, socket hay beacon, không biểu mẫu, và không hình ảnh, tập lệnh hay kiểu trình bày từ nơi khác.",
    delivered: {
      site:
        "Máy chủ của chính trang cũng không phải ngoại lệ. Chỉ chương trình của trang, kiểu trình bày của trang và những gì trình duyệt cần để cài đặt trang " +
        "mới được đến từ đó; khi trang đã được giữ trên thiết bị này, chúng đến từ bản đã giữ, không phải từ mạng.",
      file:
        "Tệp này không có máy chủ. Tập lệnh duy nhất và kiểu trình bày duy nhất của nó được cho phép theo mã băm (SHA-256): nếu một chữ trong đó bị thay đổi, " +
        "trình duyệt sẽ không chạy chúng. Bộ phân tích, các mạng nơ-ron và các bản ghi để thử là một phần của tập lệnh.",
    },
    counted: ["Trình duyệt đếm những gì trang yêu cầu: ", "."],
    tested:
      "Mỗi thay đổi đều được kiểm thử trong trình duyệt thật. Một phép thử dùng fetch, XMLHttpRequest, beacon, WebSocket, EventSource, hình ảnh, biểu mẫu, prefetch, " +
      "tập lệnh, kiểu trình bày và khung, và phải thấy từng thứ bị chặn; một phép thử khác ghi lại mọi yêu cầu của cả một phiên làm việc và chỉ được thấy các tệp của chính trang.",
    policyTitle: "Chính sách, đúng như trình duyệt nhận được",
    check: "Tự kiểm tra",
    checks: {
      site: [
        "Tắt mạng (chế độ máy bay) rồi dùng tiếp: mọi thứ vẫn hoạt động.",
        "Mở công cụ dành cho nhà phát triển của trình duyệt, chọn Network (Mạng), rồi dùng trang: trong lúc đó không có gì được yêu cầu từ mạng.",
      ],
      file: [
        "Tắt mạng (chế độ máy bay) rồi mở tệp: mọi thứ vẫn hoạt động.",
        "Mở tệp bằng trình soạn thảo văn bản: chính sách nằm ở những dòng đầu, và có thể đọc chương trình ở bên dưới.",
      ],
    },
    limits: "Điều chính sách không ngăn được",
    beyond: [
      "Chuyển sang địa chỉ khác: một trang có thể đưa trình duyệt đến nơi khác, kèm theo điều gì đó trong địa chỉ. Trang này không có liên kết nào dẫn ra ngoài, và " +
        "không dòng nào trong chương trình của nó làm như vậy.",
      "Tiện ích mở rộng của trình duyệt: tiện ích đã được cho phép đọc các trang thì đọc được trang này.",
      "Hệ điều hành, các chương trình khác trên thiết bị này, và bất cứ ai nhìn thấy màn hình.",
      "Cuộc gọi giữa các trình duyệt (WebRTC), mà trình duyệt không đưa vào chính sách: trang tự bỏ chúng đi trước khi chạy bất cứ gì khác. " +
        "Và preconnect cùng dns-prefetch, vốn tìm một máy tính theo tên và không gửi gì khác: không dòng nào của chương trình dùng chúng.",
      "Bluetooth: dây đeo chỉ gửi đến trang này sau khi bạn chọn nó trong danh sách của chính trình duyệt. Trang chỉ gửi cho nó lệnh bắt đầu và dừng. Những gì người khác thu được qua sóng là giữa họ và dây đeo.",
    ],
    source: {
      site:
        "Máy chủ, khi trang còn mới: một trang bị thay đổi có thể đi kèm một chính sách bị thay đổi. Vì vậy phiên bản mới chỉ được dùng khi bạn đã đồng ý. " +
        "Bản gồm một tệp duy nhất thì không bao giờ thay đổi: ai muốn sự chắc chắn đó có thể giữ nó.",
      file: "Người đã đưa tệp này: hãy lấy tệp từ nơi đáng tin, hoặc tự dựng từ mã nguồn (make single-file).",
    },
    saved: "Những gì được lưu ra: tệp đã lưu nằm ngoài sự bảo vệ của trang.",
    kept: "Những gì được giữ trên thiết bị này",
    keptPage: {
      unknown: "Các tệp của chính trang đang được giữ lại, để trang mở được khi không có mạng.",
      kept:
        "Các tệp của chính trang, để trang mở được khi không có mạng. Khi trang được mở, và nhiều nhất mỗi ngày một lần trong lúc trang còn mở, " +
        "trình duyệt hỏi máy chủ của trang xem các tệp có thay đổi không; câu hỏi đó không chứa gì của người dùng. Muốn bỏ chúng, hãy xóa dữ liệu của trang web này trong trình duyệt.",
      file: "Tệp này, ngoài ra không có gì.",
      no: "Không có gì của trang: trình duyệt này, hoặc cửa sổ này, không cho phép. Cần có mạng để mở trang, ngoài ra không để làm gì khác.",
    },
    keptNothing:
      "Về bản ghi và kết quả: không giữ gì. Chúng bị quên khi đóng trang. Chỉnh sửa, ghi chú và thiết lập chỉ được giữ nếu bật tùy chọn đó (ở trang đầu, và trong mục Ghi chú), nơi “Quên tất cả” sẽ xóa chúng đi.",
    keptLive:
      "Bản ghi trực tiếp được ghi vào thiết bị này khi đang chạy, trừ khi bạn tắt lúc kết nối; nó ở lại cho đến khi bạn xóa (ở trang đầu), và “Quên tất cả” cũng xóa nó.",
  },

  tour: {
    title: "Hướng dẫn",
    offer: "Lần đầu ở đây? Bảy bước, hai phút.",
    take: "Xem hướng dẫn",
    decline: "Không, cảm ơn",
    count: (step, of) => `Bước ${number(step)} / ${number(of)}`,
    next: "Tiếp",
    back: "Lùi",
    show: "Đến đó",
    skip: "Bỏ qua hướng dẫn",
    done: "Xong",
    steps: {
      bring: {
        title: "Đưa điện tâm đồ vào",
        what: "Thả tệp vào bất cứ đâu trên trang, chọn tệp, hoặc mở một bản ghi để thử. Nếu chưa mở bản ghi nào, Tiếp sẽ mở bản ghi thật. Hoặc kết nối đai ngực và xem điện tâm đồ trực tiếp: phần Trợ giúp (?) nói cách lưu và kết thúc.",
      },
      paper: {
        title: "Giấy và các chữ cái",
        what:
          "Một ô lớn rộng 200 ms và cao 0,5 mV ở 25 mm/s và 10 mm/mV. Kéo để dời; phím cộng và trừ để phóng to, thu nhỏ. " +
          "Chữ cái phía trên nhát bóp là tên của nó: nhấn vào để xem nhát bóp.",
      },
      jump: {
        title: "Đến nhát bóp bất thường kế tiếp",
        what: "Tiếp và Trước đưa đến đó. Danh sách bên cạnh có những gì khác có thể đến: khoảng ngừng, đợt nhịp, đoạn không đọc được.",
        keys: "Phím: n và p.",
      },
      why: {
        title: "Vì sao có tên này",
        what:
          "Mạng nơ-ron chắc chắn đến đâu, các khoảng của nhát bóp, và phần nào của đường ghi ủng hộ tên đó. " +
          "Nếu thấy khác, có thể tự đặt tên cho nhát bóp.",
        keys: "Phím: 1 đến 9; Ctrl-Z để hoàn tác.",
      },
      shapes: {
        title: "Nhát bóp theo hình dạng",
        what: "Ở đây các nhát bóp giống nhau được gom lại: xem một hình thay cho một nghìn nhát bóp, và đặt tên cho tất cả cùng lúc.",
      },
      take: {
        title: "Lưu hoặc in",
        what: "Báo cáo đúng tỉ lệ, hình ảnh, bảng, WFDB, EDF+ và FHIR, mỗi loại đều nêu rõ nội dung. Những gì đã chỉnh sửa cũng có trong đó, được đánh dấu là do bạn sửa.",
      },
      privacy: {
        title: "Không có gì rời khỏi thiết bị này",
        what: "Ở đây ghi rõ điều gì được chứng minh về việc đó, cách tự kiểm tra, và điều mà không trang nào có thể hứa. Trợ giúp (?) có lại phần hướng dẫn này.",
      },
    },
  },

  synthetic: {
    title: "Thử một bản ghi tổng hợp",
    about:
      "Do công thức tạo ra, không phải từ một trái tim, nên biết được các nhát bóp thật: chúng đi kèm bản ghi, để hiển thị bên cạnh những nhát tìm thấy. " +
      "Số liệu trên tín hiệu tổng hợp không bao giờ là thước đo độ chính xác. Theo McSharry 2003, Sameni 2007 và Stridh 2001.",
    make: "Tạo và mở",
    rhythm: "Nhịp",
    noise: "Nhiễu",
    noNoise: "không",
    snr: "Tỉ số tín hiệu trên nhiễu",
    snrUnit: "dB",
    length: "Độ dài",
    seed: "Số khởi tạo",
    rhythms: {
      sinus: "Nhịp thường thấy (nhịp xoang)",
      bradycardia: "Chậm (nhịp chậm xoang)",
      tachycardia: "Nhanh (nhịp nhanh xoang)",
      lbbb: "Block nhánh trái (LBBB)",
      rbbb: "Block nhánh phải (RBBB)",
      mixed: "Nhát bóp sớm đủ loại (APC, PVC, hỗn hợp)",
      af: "Không đều hoàn toàn (giống rung nhĩ)",
      bigeminy: "Cứ hai nhát có một nhát sớm (nhịp đôi)",
      trigeminy: "Cứ ba nhát có một nhát sớm (nhịp ba)",
      couplets: "Nhát bóp sớm đi thành cặp (cặp đôi)",
      vt: "Chuỗi nhát bóp nhanh từ buồng tim dưới (VT)",
      svt: "Chuỗi nhát bóp nhanh từ buồng tim trên (SVT)",
      pauses: "Khoảng ngừng, kết thúc bằng nhát thoát",
      wenckebach: "PR dài dần cho đến khi rớt một nhát bóp (Wenckebach)",
      mobitz: "Rớt nhát bóp với PR không đổi (Mobitz II)",
      paced: "Tạo nhịp từ tâm thất",
      junctional: "Nhịp thoát từ bộ nối nhĩ thất (nhịp bộ nối)",
      idioventricular: "Nhịp thoát từ buồng tim dưới (nhịp tự thất)",
    },
    noises: {
      baseline: "trôi đường nền",
      electrode: "xê dịch điện cực",
      muscle: "nhiễu cơ",
      mains50: "nhiễu điện lưới, 50 Hz",
      mains60: "nhiễu điện lưới, 60 Hz",
      white: "nhiễu trắng",
    },
    chip: "tổng hợp",
    is: "Điện tâm đồ này do chương trình tạo ra: số liệu trên đó không bao giờ là thước đo độ chính xác.",
  },

  bar: {
    open: "Mở tệp khác",
    start: "Về trang đầu: các bản ghi để thử",
    help: "Phím tắt và trợ giúp",
    lead: "Chuyển đạo",
    speed: "Tốc độ",
    gain: "Biên độ",
    trace: "Đường ghi",
    model: "Mô hình",
    modelAbout: "Mỗi mô hình dùng tốt vào đâu",
    ownModel: "Mô hình riêng…",
    ownModelWhy:
      "Gọi tên nhát bóp bằng tệp mô hình (.tlm) của chính bạn. Tệp ở lại trên thiết bị này, và bị quên khi đóng trang.",
    traces: { raw: "Gốc", denoised: "Khử nhiễu", both: "Cả hai" },
    tracesWhy: "Khử nhiễu: wavelet Symlet-4, ngưỡng mềm. Hiển thị ở mức có thể phân biệt từng mẫu.",
    speedUnit: (value) => `${speed(value)} mm/s`,
    speedOfPage: (speed) => `${speed}, để vừa 10 s`,
    fold: "Tỉ lệ, mô hình và những gì biết về tệp",
    gainUnit: (value) => `${gain(value)} mm/mV`,
    fit: "Vừa chiều cao",
    leadName: (label, index) => label || `Chuyển đạo ${index + 1}`,
    started: date,
  },

  leads: {
    layout: "Bố cục",
    layouts: {
      stacked: "xếp dọc",
      "3x4": "3 × 4 + dải nhịp",
      "6x2": "6 × 2",
    },
    layoutWhy:
      "Mười hai chuyển đạo chuẩn như trên giấy: các cột chia nhau mười giây, và thời gian chạy tiếp từ cột này sang cột kế. Dải nhịp là chuyển đạo được phân tích.",
    drawn: "Chuyển đạo trên giấy",
    drawnCount: (drawn, all) => `${number(drawn)} trong ${counted(all, "chuyển đạo")}`,
    analysed: (name) => `${name} (được phân tích)`,
    every: "Tất cả",
    onlyAnalysed: "Chỉ chuyển đạo được phân tích",
    method:
      "Các chuyển đạo được vẽ đúng như trong tệp; không chuyển đạo nào được tính từ chuyển đạo khác. Bố cục mười hai chuyển đạo (3 × 4 với dải nhịp, 6 × 2) theo khuyến cáo của AHA, ACC và HRS " +
      "cho điện tâm đồ chuẩn (Kligfield 2007, Circulation 115:1306): mười giây, ở 25 mm/s và 10 mm/mV khi cửa sổ đủ chỗ.",
  },

  chips: {
    rate: (rate) => `${number(rate, rate % 1 ? 2 : 0)} Hz`,
    rateFrom: "Tần số lấy mẫu, theo tệp.",
    rateSaid: "Tần số lấy mẫu, theo người dùng cho biết.",
    unit: (unit) => unit || "không đơn vị",
    unitSaid: (factor) =>
      `Đơn vị, theo người dùng cho biết: một số trong tệp là ${number(factor, factor < 0.01 ? 4 : 2)} mV.`,
    unitSaidAs: (factor) =>
      ({ 1: "mV", 0.001: "µV", 1000: "V" })[factor] ?? `× ${number(factor, factor < 0.01 ? 4 : 2)} mV`,
    unitFrom: (factor) => `Một đơn vị của các số trong tệp là ${number(factor, factor < 0.01 ? 4 : 2)} mV.`,
    polarity: { asRecorded: "cực tính: như đã ghi", turned: "cực tính: đã lật ngược" },
    polarityWhy:
      "Không thể biết chắc chuyển đạo được phân tích có đúng chiều hay không, nên nó được dùng như đã ghi. Nếu điện cực bị mắc ngược, hãy lật lại: " +
      "các nhát bóp khi đó được tìm và đặt tên lại. Tín hiệu được lưu vẫn giữ như đã ghi.",
    turn: { over: "Lật ngược chuyển đạo này", back: "Dùng chuyển đạo này như đã ghi" },
    assumptions: (count) => counted(count, "giả định"),
    diagnostics: (count) => counted(count, "lưu ý"),
    change: "Đổi tần số hoặc đơn vị",
    format: "Định dạng được nhận ra từ các byte của tệp.",
  },

  place: { byte: "byte", line: "dòng", sample: "mẫu" },

  overview: {
    label: "Toàn cảnh: tần số tim và nhịp trên toàn bản ghi",
    value: (from, to) => `Đang xem: ${clock(from)} đến ${clock(to)}`,
    rate: "Tần số tim, lần mỗi phút",
    bpm: "bpm",
  },

  paper: {
    label: "Giấy điện tâm đồ",
    hint: "Phím mũi tên để dời, cộng và trừ để phóng to, thu nhỏ, n và p đến nhát bóp bất thường kế tiếp và trước đó hoặc đến mục được chọn phía trên giấy, e và E hoa đến đợt nhịp kế tiếp và trước đó, w đánh dấu các sóng, c mở compa đo, Enter chọn nhát bóp ở giữa, dấu hỏi liệt kê mọi phím tắt.",
    summary: (from, to, beats) =>
      `Đang hiển thị ${clock(from, 1)} đến ${clock(to, 1)}, ${counted(beats, "nhát bóp")}.`,
    reference: "tệp",
    pulse: (millivolts, known) =>
      `${number(millivolts, Math.max(0, Math.round(-Math.log10(millivolts))))}${known ? " mV" : ""}`,
    earlier: "Trước đó",
    later: "Sau đó",
    zoomIn: "Phóng to",
    zoomOut: "Thu nhỏ",
    waves: "Sóng",
    wavesWhy:
      "Đánh dấu P, QRS và T của mọi nhát bóp đang xem (w). Thấy được từ khoảng 12,5 mm/s; sóng của nhát bóp được chọn thì luôn được đánh dấu.",
  },

  calibrate: {
    chip: "mm: chưa đo",
    chipMeasured: "mm: đã đo",
    isNot:
      "Màn hình chưa được hiệu chuẩn: một milimét là theo trình duyệt cho biết (96 pixel mỗi inch), và màn hình thực tế có thể khác.",
    isMeasured:
      "Màn hình đã được hiệu chuẩn: một milimét trên giấy là một milimét trên màn hình, theo kết quả bạn đã đo bằng thẻ.",
    open: "Hiệu chuẩn bằng thẻ ngân hàng",
    title: "Hiệu chuẩn màn hình bằng thẻ ngân hàng",
    how:
      "Đặt thẻ ngân hàng lên màn hình, góc trên bên trái của thẻ trùng góc của khung, rồi kéo cạnh phải của khung cho đến khi rộng bằng thẻ. " +
      "Thẻ nào cỡ ID-1 cũng được (ISO/IEC 7810: 85,60 × 53,98 mm).",
    size: "Kích thước khung",
    smaller: "Nhỏ hơn một chút",
    larger: "Lớn hơn một chút",
    upright: "Thẻ đặt đứng",
    result: (pxPerMm, more) => {
      const size = `1 mm = ${number(pxPerMm, 3)} pixel`;
      if (Math.abs(more) < 0.0005) return `${size}, đúng như trình duyệt cho biết.`;
      return `${size}, ${more > 0 ? "nhiều" : "ít"} hơn ${percent(Math.abs(more))} so với trình duyệt cho biết.`;
    },
    kept: "Được giữ cho đến khi đóng trang. Chỉ đúng cho màn hình này: mức thu phóng của trang được tính theo, còn màn hình khác phải được đo riêng.",
    use: "Dùng kích thước này",
    reset: "Theo trình duyệt",
    cancel: "Hủy",
    said: (measured) => (measured ? "Màn hình đã được hiệu chuẩn." : "Màn hình không còn được hiệu chuẩn."),
  },

  jumps: {
    label: "Đi từ mục này sang mục kế tiếp",
    why: "Mục mà Trước và Tiếp, cùng phím p và n, sẽ đến.",
    previous: "Trước",
    next: "Tiếp",
    kinds: {
      any: "nhát bóp",
      abnormal: "nhát bóp bất thường",
      pause: "khoảng ngừng",
      episode: "đợt nhịp",
      unreadable: "đoạn không đọc được",
    },
    ofClass: ({ short }) => `nhát bóp: ${short}`,
    none: (what) => `Không còn mục nào theo hướng này: ${what}.`,
    stretch: (state, time) => `${capital(state)}, tại ${time}`,
  },

  caliper: {
    title: "Compa đo",
    why: "Đo thời gian, tần số và điện thế giữa hai vạch (c).",
    reading: ({ seconds, millivolts }, known) => {
      const parts = [`${number(1000 * seconds)} ms`];
      if (seconds > 0) parts.push(`${number(60 / seconds)} bpm`);
      if (!Number.isNaN(millivolts)) parts.push(`${minus(millivolts)} ${known ? "mV" : "(không đơn vị)"}`);
      return parts.join(" · ");
    },
    edges: ["Vạch thứ nhất", "Vạch thứ hai"],
    lead: "Điện thế của",
    march: "Bước compa",
    marchWhy: "Lặp lại khoảng đo dọc theo giấy, để xem các nhát bóp có theo đúng khoảng đó không (m).",
    hint: "Kéo một vạch, hoặc dùng phím mũi tên. Tab, Shift-Tab: vạch kia. Esc: kết thúc.",
    close: "Đóng compa đo",
    method:
      "Cả hai vạch đều nằm trên mẫu của bản ghi, và điện thế nằm trên đường ghi như đang vẽ: không có gì được đọc từ màn hình. " +
      "Tần số: 60 s chia cho thời gian giữa hai vạch. Bước compa: lặp đi lặp lại cùng một khoảng, như dùng compa trên giấy.",
  },

  table: {
    title: "Bảng các nhát bóp đang xem",
    columns: [
      "Thời gian",
      "Loại",
      "Xác suất",
      "RR trước",
      "Độ cao sóng R",
      "Sóng, ms tính từ đỉnh R",
      "Nhịp",
    ],
    wave: (name, on, off) => `${name} ${number(Math.round(on))} đến ${number(Math.round(off))}`,
    stretch: (why, from, to) => `Từ ${from} đến ${to}: ${why}.`,
    note: (time, words) => `Ghi chú tại ${time}: ${words}`,
    select: (time) => `Xem nhát bóp tại ${time}`,
    none: "Không có nhát bóp nào trong phần đang xem.",
    more: (count) => `và ${counted(count, "nhát bóp nữa")}: phóng to để liệt kê`,
  },

  summary: {
    title: "Tóm tắt",
    soFar: "đến lúc này",
    duration: "Thời lượng",
    durationWhy: "Từ mẫu đầu tiên đến mẫu cuối cùng của bản ghi, kể cả khoảng trống.",
    rate: "Tần số tim",
    rateMean: "Tần số tim, trung bình",
    rateRange: (low, high) => `${number(low)} đến ${number(high)}`,
    rateWhy: (intervals, window) =>
      `60 s chia cho trung bình của ${counted(intervals, "khoảng RR")} ở tín hiệu đọc được. Thấp nhất và cao nhất: trung bình của ${window} khoảng liên tiếp.`,
    rateNone: (least) => `Chưa đủ dữ liệu (cần ${counted(least, "khoảng RR")})`,
    rangeNone: (window) => `thấp nhất và cao nhất: chưa đủ dữ liệu (cần ${window} khoảng liên tiếp)`,
    beats: "Nhát bóp",
    beatsWhy: (lead) =>
      `Các phức bộ QRS tìm thấy ở chuyển đạo ${lead}, có hay không được gọi tên. Những gì tìm thấy ở chỗ tín hiệu không đọc được thì để riêng: có thể đó không phải nhát bóp.`,
    beatsUnreadable: (beats) => `thêm ${number(beats)} ${UNREADABLE_PLACE}`,
    classWhy: (name, model) => `${name}, theo ${model} gọi tên. Nhấn để đến nhát kế tiếp.`,
    unnamedWhy: (counts) => {
      const parts = /** @type {(keyof typeof unnamed)[]} */ (Object.keys(unnamed)).filter(
        (reason) => counts[reason] > 0,
      );
      return `Tìm thấy nhưng không được gọi tên: ${parts.map((reason) => `${number(counts[reason])} ${unnamed[reason]}`).join(", ")}.`;
    },
    paced: (beats) =>
      `Dường như có máy tạo nhịp đang hoạt động: ${counted(beats, "nhát bóp")} bắt đầu bằng xung của máy và không được gọi tên. Ở những người bệnh như vậy, tên của các nhát bóp khác còn ít được kiểm chứng: hãy tự xem lại.`,
    namedBy: (model) => `Do ${model} gọi tên.`,
    quality: "Chất lượng tín hiệu",
    qualityWhy:
      "Tỉ lệ số giây đã phân tích. Mỗi giây được bộ phân tích đánh giá theo mức nhiễu, đường phẳng và sự cắt ngọn.",
    good: "tốt",
    noisy: "nhiễu",
    unreadable: "không đọc được",
    pending: "—",
    bpm: "bpm",
    reference: (count) => `Tệp có sẵn ${counted(count, "chú giải")} của riêng nó.`,
    showReference: "Hiển thị cạnh kết quả ở đây",
    method:
      "Trước hết các nhát bóp được tìm, sau đó mỗi nhát được gọi tên từ cửa sổ một giây quanh đỉnh R của nó; các mạng nơ-ron còn biết các khoảng RR và sóng P xung quanh, và ArrhythmiNet-R biết nhát bóp thường thấy của người bệnh. " +
      "Tần số tim và các khoảng chỉ dùng tín hiệu đọc được. Trung vị được lấy trên các nhát bóp bình thường, kể cả nhát có block nhánh (N, L, R).",
  },

  exports: {
    csv: "Lưu nhát bóp (CSV)",
    csvWhy:
      "Bảng mọi nhát bóp: thời gian, loại, xác suất, khoảng RR, sóng và các khoảng, cùng những gì đã chỉnh sửa. Được tạo trên thiết bị này; khi đã lưu, nó nằm ngoài sự bảo vệ của trang.",
    json: "Lưu kết quả (JSON)",
    jsonWhy:
      "Nhát bóp, sóng, các khoảng, đợt nhịp, biến thiên nhịp tim, chất lượng, mô hình và phiên bản, chỉnh sửa và ghi chú của bạn; không có tên tệp và không có ngày. Được tạo trên thiết bị này; khi đã lưu, nó nằm ngoài sự bảo vệ của trang.",
    done: (name) => `Đã lưu ${name}. Từ nay tệp nằm ngoài sự bảo vệ của trang.`,
  },

  take: {
    open: "Lưu hoặc in…",
    openWhy: "Báo cáo, hình ảnh, bảng, WFDB, EDF+, FHIR: mỗi loại chứa gì.",
    title: "Lưu hoặc in",
    intro:
      "Mọi thứ được tạo trên thiết bị này và không được gửi đi đâu. Những gì được lưu hoặc in thì từ lúc đó nằm ngoài sự bảo vệ của trang này.",
    soFar: "Việc phân tích chưa xong: chỉ có những gì tìm thấy đến lúc này.",
    groups: {
      paper: "Trên giấy",
      picture: "Những gì đang trên màn hình",
      results: "Kết quả",
      signal: "Tín hiệu kèm nhát bóp",
    },
    kinds: {
      report: {
        label: "Báo cáo…",
        what: "Để in, hoặc giữ dưới dạng PDF: số liệu, dải ghi đúng tỉ lệ, diễn biến, biến thiên nhịp tim, phiên bản; kèm tên và thời điểm bắt đầu của bản ghi.",
      },
      png: {
        label: "Hình ảnh (PNG)",
        what: "Phần đang xem dưới dạng pixel: chuyển đạo, lưới ô, xung chuẩn, chữ cái, tỉ lệ, thời gian; kèm tên bản ghi.",
      },
      svg: {
        label: "Hình vẽ (SVG)",
        what: "Cũng như vậy, bằng đường nét luôn sắc; một đơn vị là một pixel của màn hình.",
      },
      csv: {
        label: "Nhát bóp dạng bảng (CSV)",
        what: "Mọi nhát bóp: thời gian, loại, xác suất, khoảng RR, sóng, các khoảng. Trong đó không có tên, không có ngày.",
      },
      json: {
        label: "Mọi kết quả (JSON)",
        what: "Nhát bóp, sóng, đợt nhịp, biến thiên nhịp tim, chất lượng, mô hình và phiên bản. Trong đó không có tên, không có ngày.",
      },
      wfdb: {
        label: "Bản ghi WFDB",
        what: "Ba tệp, .hea, .dat và .atr: toàn bộ tín hiệu bằng các số vốn có của nó, và các nhát bóp có tên, cùng những gì đã chỉnh sửa; kèm tên và thời điểm bắt đầu của bản ghi.",
      },
      edf: {
        label: "Bản ghi EDF+",
        what: "Một tệp: toàn bộ tín hiệu ở 16 bit cùng các khoảng trống của nó, nhát bóp, những gì đã chỉnh sửa, và các đợt nhịp dưới dạng chú giải; kèm thời điểm bắt đầu của bản ghi, không ghi người bệnh nào.",
      },
      fhir: {
        label: "Gói FHIR R4",
        what: "Tần số tim, số nhát bóp (kèm chỉnh sửa của bạn), các khoảng và tối đa một phút tín hiệu đang xem, cho các hệ thống dùng FHIR. Không ghi người bệnh nào, không có ngày; không có chẩn đoán.",
      },
    },
    picture: {
      span: (from, to) => `${clock(from, 1)} đến ${clock(to, 1)} tính từ đầu bản ghi`,
      foot: (model, version) =>
        `Tracelight ${version}, nhát bóp do ${model} gọi tên. Dành cho nghiên cứu và giáo dục. Không phải thiết bị y tế.`,
    },
    working: (label, share) => `${label}: ${share}`,
    progress: "Tiến độ lưu",
    cancel: "Hủy",
    cancelled: "Đã hủy: không có gì được lưu.",
    failed: (label) =>
      `Không tạo được ${label}: tệp của bản ghi có thể đã bị di chuyển hoặc thay đổi. Hãy mở lại, rồi lưu một lần nữa.`,
    close: "Đóng",
    refused: {
      gaps: "Chỉ một số chuyển đạo bị thiếu mẫu, điều mà EDF+ không chứa được. Hãy lưu dưới dạng bản ghi WFDB, vốn giữ nguyên các mẫu thiếu.",
      narrow:
        "Bản ghi này có quá nhiều khoảng trống, hoặc khoảng trống quá ngắn, đối với EDF+: khối dữ liệu phải lấp đầy sẽ phủ lên chúng. Hãy lưu dưới dạng bản ghi WFDB, vốn giữ được chúng.",
      rates:
        "Các tần số lấy mẫu của bản ghi này không hợp với EDF: không khối dữ liệu nào chứa đúng số nguyên mẫu của mọi chuyển đạo. Hãy lưu dưới dạng bản ghi WFDB.",
      long: "Bản ghi này có nhiều chuyển đạo, nhát bóp hoặc giây hơn mức EDF chứa được. Hãy lưu dưới dạng bản ghi WFDB.",
    },
    method:
      "CSV theo RFC 4180. WFDB theo header(5), signal(5) và annot(5) của WFDB Applications Guide (Moody, PhysioNet). EDF+ theo Kemp và Olivan 2003 (Clin Neurophysiol 114:1755). " +
      "FHIR theo HL7 FHIR R4, với mã của LOINC, UCUM và ISO/IEEE 11073-10101. JSON theo lược đồ đi kèm chương trình (docs/analysis.schema.json).",
    together: "Hãy để ba tệp cùng nhau trong một thư mục: thiếu tệp .hea thì không đọc được tệp nào.",
    leftOut: (leads) =>
      `${counted(leads, "chuyển đạo")} có tần số lấy mẫu khác với chuyển đạo được phân tích và không có trong đó.`,
    rounded: (leads) =>
      `Các số của ${counted(leads, "chuyển đạo")} đã được làm tròn theo bước của định dạng: nguồn không có số nguyên phù hợp.`,
    turned: (leads, analysed) =>
      `Đã lật ngược, theo chỉ định: chuyển đạo ${leads.join(", ")}.${analysed ? " Nhát bóp và chiều cao R là của chuyển đạo đã lật." : ""}`,
    syntheticRemark: "Điện tâm đồ tổng hợp, do chương trình tạo ra. Không phải thước đo độ chính xác.",
    remark: (program, model) =>
      `Do ${program} ghi; nhát bóp do ${model} gọi tên. Dành cho nghiên cứu và giáo dục. Không phải thiết bị y tế.`,
    padding: "Không được ghi: chỉ để lấp đầy khối dữ liệu",
    fhir: {
      conclusion:
        "Do một chương trình dành cho nghiên cứu và giáo dục tìm ra, chương trình này không phải thiết bị y tế. Chưa có bác sĩ nào xem. Đây không phải là chẩn đoán.",
      device: "Phần mềm phân tích điện tâm đồ, dành cho nghiên cứu và giáo dục; không phải thiết bị y tế",
      model: (name, parameters, quantised) =>
        `Nhát bóp do mạng nơ-ron ${name} gọi tên: ${number(parameters)} tham số, ${quantised ? "8 bit" : "float32"}.`,
      excerpt: (start, seconds, of) =>
        `Một trích đoạn: ${number(seconds, 1)} s kể từ ${clock(start, 1)}, trong ${duration(of)}. Thời gian tính từ đầu bản ghi. E = không có mẫu.`,
      lowest: "Tần số tim thấp nhất",
      highest: "Tần số tim cao nhất",
      rate: (intervals) => `Trung bình của ${counted(intervals, "khoảng RR")} ở tín hiệu đọc được.`,
      beats: "Nhát bóp tìm thấy",
      median: (beats) => `Trung vị trên ${counted(beats, "nhát bóp bình thường")}.`,
      corrected: {
        qtcBazett: "QTc, Bazett 1920",
        qtcFridericia: "QTc, Fridericia 1920",
        qtcFramingham: "QTc, Framingham (Sagie 1992)",
        qtcHodges: "QTc, Hodges 1983",
      },
    },
  },

  report: {
    title: "Báo cáo điện tâm đồ",
    dialog: "Báo cáo",
    what: "Được tạo trên thiết bị này, đúng tỉ lệ: hãy in ở 100 %, không co giãn cho vừa trang. Muốn có PDF: chọn mục đó trong cửa sổ in của trình duyệt. Kèm tên và thời điểm bắt đầu của bản ghi; từ lúc đó nằm ngoài sự bảo vệ của trang này.",
    paper: "Khổ giấy",
    papers: { a4: "A4", letter: "Letter" },
    partsTitle: "Gồm những gì",
    parts: {
      view: "Phần đang xem",
      beats: "Nhát đầu của mỗi loại nhát bóp bất thường",
      episodes: "Đợt đầu của mỗi loại đợt nhịp",
      trend: "Tần số tim",
      hrv: "Biến thiên nhịp tim",
      explanation: "Phần giải thích đang hiển thị",
    },
    preview: "Các trang như sẽ được in",
    print: "In hoặc lưu dạng PDF…",
    howToPrint: (/** @type {string} */ open, /** @type {string} */ report) =>
      `Màn hình không được in. Để in một bản ghi đúng tỉ lệ, hãy mở bản ghi và chọn “${open}”, rồi “${report}”.`,
    making: "Đang dàn trang…",
    pages: (count) => `${counted(count, "trang")}.`,
    foot: (name, page, of) =>
      `${name} · trang ${page} / ${of} · Tracelight, dành cho nghiên cứu và giáo dục. Không phải thiết bị y tế.`,
    warning:
      "Do một chương trình dành cho nghiên cứu và giáo dục tìm ra, chương trình này không phải thiết bị y tế. Chưa có bác sĩ nào xem. Đây không phải là chẩn đoán.",
    recording: "Bản ghi",
    start: "Bắt đầu",
    duration: "Thời lượng",
    format: "Định dạng",
    lead: "Chuyển đạo được phân tích",
    nothing: "Chưa tìm thấy gì.",
    notTold: "chưa đủ dữ liệu",
    lowest: "Tần số tim, thấp nhất",
    highest: "Tần số tim, cao nhất",
    intervals: {
      pr: "Khoảng PR, trung vị",
      qrs: "Thời gian QRS, trung vị",
      qt: "Khoảng QT, trung vị",
      qtcBazett: "QTc (Bazett), trung vị",
      qtcFridericia: "QTc (Fridericia), trung vị",
      qtcFramingham: "QTc (Framingham), trung vị",
      qtcHodges: "QTc (Hodges), trung vị",
    },
    median: (ms, beats) => `${number(ms)} ms (${counted(beats, "nhát bóp")})`,
    trend: "Tần số tim trên toàn bản ghi, lần mỗi phút",
    scale: (speed, gain) => `${number(speed, speed % 1 ? 1 : 0)} mm/s  ${number(gain)} mm/mV  tín hiệu gốc`,
    view: (strip, of, more) =>
      `Phần đang xem${of > 1 ? `, dải ${strip} / ${of}` : ""}${more ? " (phần đầu: phần còn lại không đủ chỗ)" : ""}`,
    first: (what, time) => `Lần đầu của loại này: ${what}, tại ${time}`,
    assumed: "Điều tệp cho biết, và điều được giả định",
    nothingAssumed: "Không phải giả định gì: tệp ghi rõ tần số lấy mẫu và đơn vị.",
    saidRate: (rate) => `Tần số lấy mẫu ${number(rate, rate % 1 ? 2 : 0)} Hz, theo người dùng cho biết.`,
    saidUnit: (factor) => `Một đơn vị của tệp là ${factor} mV, theo người dùng cho biết.`,
    method:
      "Ô, dải ghi và bậc chuẩn được dàn theo milimét (CSS và SVG) trên trang ISO 216 A4 hoặc ANSI Letter; một dải ở 25 mm/s và 10 mm/mV có tỉ lệ của điện tâm đồ chuẩn " +
      "(Kligfield 2007, Circulation 115:1306). Các dải hiển thị tín hiệu gốc. Mỗi số liệu là số liệu của bảng tương ứng, và được xác định như bảng đó nói.",
    about: "Cách tạo ra",
    software: "Phần mềm",
    model: "Mô hình",
  },

  drawer: {
    label: "Kết quả",
    larger: "Thêm chỗ cho kết quả",
    divider: "Ranh giới giữa giấy và kết quả",
    dividerWhy: "Kéo hoặc dùng phím mũi tên; Enter hoặc nhấp đúp để đặt lại.",
    show: "Hiển thị",
    method: "Vì sao biết điều này",
  },

  events: {
    title: "Sự kiện",
    label: "Các nhát bóp không bình thường, và các đoạn không đọc được",
    columns: ["Thời gian", "", "Nội dung", "RR trước", "Xác suất"],
    all: "Nhát bóp bất thường và đoạn không đọc được",
    stretches: "Đoạn không đọc được",
    count: (count, complete) => `${counted(count, "sự kiện")}${complete ? "" : " đến lúc này"}`,
    rr: (rr) => `${number(1000 * rr)} ms`,
    stretch: (state, seconds) => `${duration(seconds)} ${state}`,
    none: "Không có trong bản ghi này.",
    noneYet: "Đến lúc này chưa có.",
    method:
      "Một nhát bóp được liệt kê khi mô hình gọi tên nó khác với bình thường; block nhánh (L, R) được tính là bình thường, và được liệt kê khi được chọn. Một đoạn được liệt kê khi nhiễu, đường phẳng, cắt ngọn hoặc khoảng trống " +
      "khiến các giây của nó không đọc được. Độ dài của đoạn đứng trước tên của nó. RR trước: từ đỉnh R đến đỉnh R. Xác suất: độ chắc chắn của chính mô hình. " +
      "Nhấn vào một hàng, hoặc Enter trên hàng đó, để đến đó.",
  },

  rhythm: {
    title: "Nhịp",
    label: "Các đợt nhịp",
    all: "Mọi đợt nhịp",
    choice: (kind, count) => `${kind.plain} (${kind.term}): ${number(count)}`,
    columns: ["Bắt đầu", "Đợt nhịp", "Độ dài", "Nhát bóp", "Tần số", "Độ chắc chắn"],
    beats: (beats) => counted(beats, "nhát bóp"),
    rate: (rate) => `${number(rate)} bpm`,
    certainty: (certainty) => percent(certainty, 0),
    count: (count, complete) => `${counted(count, "đợt nhịp")}${complete ? "" : " đến lúc này"}`,
    none: "Không có đợt nhịp nào trong bản ghi này: quá ít nhát bóp liên tiếp có tên.",
    noneYet: "Đến lúc này chưa có. Nhịp quanh một nhát bóp chỉ biết được sau đó 23 nhát bóp.",
    method:
      "Tìm từ các khoảng RR, tên của nhát bóp và sóng P; đây là gợi ý để xem lại, không phải chẩn đoán. " +
      "Chuỗi: từ ba nhát bóp trở lên từ buồng tim dưới, VT khi trên 100 lần mỗi phút (hướng dẫn AHA/ACC/HRS 2017). " +
      "Cứ hai hoặc ba nhát có một nhát sớm: ít nhất ba lần liên tiếp. " +
      "Chậm và nhanh: dưới 50 và trên 100 lần mỗi phút (hướng dẫn ACC/AHA/HRS 2018 và 2015). Nhát bóp sớm không che lấp tần số chậm của các nhát còn lại; khi đó tần số hiển thị là của các nhát còn lại. " +
      "Không đều hoàn toàn: tỉ lệ các cặp khoảng không giống nhau trong 48 khoảng (theo Richman và Moorman 2000; Lake và Moorman 2011), ở chỗ không có sóng P đứng ở vị trí ổn định trước các nhát bóp. " +
      "Khoảng ngừng: từ 2 s trở lên. Rớt nhát bóp: sóng P, hoặc các nhát bóp, vẫn tiếp tục theo nhịp độ của chúng, chỉ thiếu một. " +
      "Nhát bóp tên V mà có sóng P đi trước như ở các nhát khác thì không tính là V ở đây. " +
      "Độ chắc chắn là của chính chương trình: trung bình trên các nhát bóp của một đợt nhịp, không phải khả năng đúng.",
  },

  hrv: {
    title: "HRV",
    waiting: "Được đo ngay khi có nhát bóp.",
    groups: { time: "Thời gian", frequency: "Tần số", nonlinear: "Hình học và phi tuyến" },
    measures,
    value: (value, unit) => {
      const digits = unit === "" || Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
      return `${number(value, Number.isInteger(value) ? 0 : digits)}${unit ? ` ${unit}` : ""}`;
    },
    notEnough: (needs, inOnePiece) =>
      `chưa đủ dữ liệu (cần ${number(needs)} s${inOnePiece ? " liền một mạch" : ""}${needs >= 600 ? `: ${number(needs / 60)} min` : ""})`,
    notTold: "không xác định được từ các khoảng này",
    used: (used, all, length, out) =>
      `Từ ${number(used)} trong ${counted(all, "khoảng")}, tổng cộng ${length}.${out.length ? ` Bỏ ra: ${out.join("; ")}.` : ""}`,
    counted: (count, what) => `${number(count)} ${what}`,
    leftOut: {
      ectopic: "cạnh nhát bóp sớm (ngoại vị)",
      unnamed: "cạnh nhát bóp không tên",
      range: "ngắn hơn 0,3 s hoặc dài hơn 2 s",
      artefact: "lệch quá 20\u00a0% so với trung vị xung quanh (nhiễu giả)",
    },
    leftOutTitle: "Từng khoảng bị bỏ ra",
    leftOutLabel: "Các khoảng bị bỏ ra khỏi biến thiên nhịp tim",
    leftOutAll: "Mọi lý do",
    leftOutColumns: ["Kết thúc tại", "Vì sao bị bỏ ra", "RR"],
    leftOutCount: (count, complete) => `${counted(count, "khoảng")}${complete ? "" : " đến lúc này"}`,
    usedMark: "được dùng: giữa hai nhát bóp bình thường",
    tachogram: "Biểu đồ RR (tachogram)",
    tachogramLabel:
      "Biểu đồ RR: các khoảng RR theo thời gian, những khoảng bị bỏ ra được đánh dấu theo lý do",
    press:
      "Nhấn vào một điểm để xem nhát bóp. Dấu ở mép là điểm nằm ngoài mép. Phím mũi tên chuyển từ điểm này sang điểm kế tiếp.",
    point: (rr, time) => `${number(rr)} ms, tại ${clock(time, 1)}`,
    noPoint: "chưa chọn điểm nào",
    poincare: "Biểu đồ Poincaré",
    poincareLabel: "Biểu đồ Poincaré: mỗi khoảng được dùng so với khoảng trước nó",
    poincareKey: "Hình elip: SD1 ngang qua, SD2 dọc theo đường chéo nét đứt.",
    outside: (count) => `${counted(count, "điểm")} nằm ngoài các trục`,
    timeAxis: "thời gian, min:s",
    rrAxis: "RR, ms",
    rrBeforeAxis: "RR, ms",
    rrNextAxis: "RR kế tiếp, ms",
    method:
      "Các chỉ số và dải tần theo Task Force của ESC và NASPE (Circulation 93:1043, 1996). Phổ: chu kỳ đồ Lomb-Scargle, từng đoạn 250 s, không nội suy " +
      "(Laguna, Moody và Mark 1998). Biểu đồ Poincaré: Brennan 2001; DFA: Peng 1995; entropy mẫu: Richman và Moorman 2000. " +
      "Dùng các khoảng từ 0,3 đến 2 s giữa hai nhát bóp bình thường, trừ những khoảng lệch quá 20\u00a0% so với trung vị của mười một khoảng xung quanh (theo Malik 1989); " +
      "khoảng bị bỏ ra không được thay thế. Bình thường: dẫn truyền từ nút xoang, kể cả khi có block nhánh (N, L, R).",
  },

  intervals: {
    value: (milliseconds) => `${number(milliseconds)} ms`,
    otherQtc: "QTc theo công thức khác",
    medians: "Trung vị của các nhát bóp bình thường",
    medianWhy: (beats, known, why) => {
      if (known) return `Trung vị của ${counted(beats, "nhát bóp bình thường")}. ${why}`;
      if (beats === 0) return `Không nhát bóp bình thường nào có số đo này. ${why}`;
      return `Quá ít nhát bóp để lấy trung vị: ${counted(beats, "nhát bóp bình thường")} có số đo này. ${why}`;
    },
    lacks: {
      "no-p": "không tìm thấy sóng P",
      "no-qrs": "không tìm thấy hai đầu của QRS",
      "no-t": "không tìm thấy điểm cuối của T",
      "no-rr": "không có khoảng RR từ 0,3 đến 2 s trước nó",
    },
    names: {
      pr: {
        label: "PR",
        why: "Từ đầu P đến đầu QRS ở chuyển đạo này. Sóng được tìm theo Martínez và cộng sự 2004 (IEEE Trans Biomed Eng 51:570).",
      },
      qrs: {
        label: "QRS",
        why: "Từ đầu đến cuối QRS ở chuyển đạo này. Sóng được tìm theo Martínez và cộng sự 2004 (IEEE Trans Biomed Eng 51:570).",
      },
      qt: {
        label: "QT",
        why: `${QT} ở chuyển đạo này. Sóng được tìm theo Martínez và cộng sự 2004 (IEEE Trans Biomed Eng 51:570).`,
      },
      qtcFridericia: {
        label: "QTc (Fridericia)",
        why: `${QT}, hiệu chỉnh theo tần số: QT chia cho căn bậc ba của RR trước nó, tính bằng giây (Fridericia 1920).`,
      },
      qtcBazett: {
        label: "Bazett",
        why: `${QT}, chia cho căn bậc hai của RR trước nó, tính bằng giây (Bazett 1920). Quá dài khi tần số nhanh.`,
      },
      qtcFramingham: {
        label: "Framingham",
        why: `${QT}, cộng 154 ms cho mỗi giây mà RR trước nó còn thiếu so với 1 s (Sagie 1992).`,
      },
      qtcHodges: {
        label: "Hodges",
        why: `${QT}, cộng 1,75 ms cho mỗi nhát bóp mỗi phút trên 60 (Hodges 1983).`,
      },
    },
  },

  inspector: {
    title: "Nhát bóp này",
    method:
      "Nhát bóp được tìm từ các ứng viên do một mạng nơ-ron nhỏ đã huấn luyện đánh giá, trên tín hiệu đã loại các xung của máy tạo nhịp; đỉnh R của nó là độ lệch lớn nhất của QRS. " +
      "P, QRS và T: độ dốc wavelet theo Martínez 2004 (IEEE Trans Biomed Eng 51:570), tinh chỉnh trên cơ sở dữ liệu QT (Laguna 1997). QTc: Bazett 1920, Fridericia 1920, Sagie 1992, Hodges 1983, " +
      "như Rautaharju 2009 liệt kê (J Am Coll Cardiol 53:982). Tên: một mạng nơ-ron huấn luyện trên MIT-BIH Arrhythmia Database (Moody và Mark 2001), sau khi khử nhiễu bằng wavelet Symlet-4 (Donoho 1995).",
    none: "Chọn một nhát bóp: nhấn vào chữ cái của nó trên giấy, hoặc đi đến nhát bất thường kế tiếp.",
    closest: "Nhát bóp tại",
    close: "Đóng",
    previous: "Nhát bóp trước",
    next: "Nhát bóp kế tiếp",
    classAndTerm: (plain, term) => `${plain} (${term})`,
    rrBefore: "RR trước",
    rrAfter: "RR sau",
    rrValue: (rr) => `${number(1000 * rr)} ms`,
    rrRate: (rr) => `${number(60 / rr)} bpm`,
    rrNone: "không có: khoảng trống, hoặc đầu hay cuối bản ghi",
    rrWhy: "Từ đỉnh R đến đỉnh R; không khoảng nào vượt qua khoảng trống.",
    amplitude: "Độ cao sóng R",
    amplitudeValue: (value, inMillivolts) => `${minus(value, 2)} ${inMillivolts ? "mV" : "(không đơn vị)"}`,
    amplitudeWhy: "Đỉnh R so với đường nền tại chỗ, có dấu.",
    probabilities: "Xác suất, và loại cần giải thích",
    probabilitiesWhy: (model) =>
      `Đầu ra softmax của ${model} cho cửa sổ này. Là độ chắc chắn của chính mô hình, không phải khả năng đúng.`,
    window: "Cửa sổ của nó: một giây, như mạng nơ-ron nhìn thấy",
    raw: "gốc",
    denoised: "khử nhiễu",
    usual: "nhát bóp thường thấy của người bệnh này",
    came: (how) => `đến ${how}`,
    nextCame: (how) => `nhát kế tiếp đến ${how}`,
    early: (share) => `sớm ${percent(share, 0)}`,
    late: (share) => `muộn ${percent(share, 0)}`,
    onTime: "đúng lúc",
    timingWhy:
      "Sớm và muộn: so với chu kỳ thường thấy của người bệnh, là trung vị của các khoảng gần nhất giữa hai nhát bóp thường thấy, như mạng nơ-ron được cho biết. Trong phạm vi 5\u00a0%: đúng lúc.",
    notSure: "Không chắc chắn: xác suất, và loại cần giải thích",
    onlyPaced: "Không được gọi tên; điều mạng nơ-ron sẽ nói, và loại cần giải thích",
    unsureNone: "Phỏng đoán tốt nhất của mạng là nhát bóp không thuộc loại nào của nó.",
    unsureLow: (term, share, least) =>
      `Phỏng đoán tốt nhất của mạng, ${term}, đạt ${share}; để gọi tên cần ${least}.`,
    heat: (term) => `Grad-CAM cho ${term}`,
    heatUnit: "logit mỗi mẫu bản đồ",
    heatNote:
      "Grad-CAM cho thấy mạng nơ-ron đã nhìn vào đâu, không cho thấy vì sao tim làm như vậy. Khi đo trên các nhát bóp để riêng, phần nó đánh dấu quyết định ít hơn phần SHAP đánh dấu, và hai cách ít khớp nhau.",
    guidedNote: "Dấu của nó, vốn chỉ cho biết điện thế cao hơn ở đó có giúp thêm không, được bỏ qua.",
    heatAround: "Những gì mạng biết về các nhát bóp xung quanh, như thời điểm, không có trong bản đồ này.",
    heatNone: (term) =>
      `Grad-CAM không tìm thấy căn cứ nào cho ${term} trong cửa sổ này: bản đồ bằng không ở mọi chỗ.`,
    heatSpread: (term) => `Căn cứ cho ${term} trải ra trên cả cửa sổ.`,
    againstSpread: (term) => `Phần chống lại ${term} nhiều hơn phần ủng hộ, trải ra trên cả cửa sổ.`,
    heatAgainst: (term, where, share) =>
      `Phần chống lại ${term} nhiều hơn phần ủng hộ; phần lớn (${share}) nằm trong khoảng ${where}.`,
    heatSentence: (term, where, share) => `Phần lớn căn cứ cho ${term} (${share}) nằm trong khoảng ${where}.`,
    before: (a, b) => `${number(a)} đến ${number(b)} ms trước đỉnh R`,
    after: (a, b) => `${number(a)} đến ${number(b)} ms sau đỉnh R`,
    around: (a, b) => `từ ${number(a)} ms trước đến ${number(b)} ms sau đỉnh R`,
    notNamed: (reason) => `${reason} Vì vậy không có gì để giải thích.`,
    failed: "Không cắt được cửa sổ của nhát bóp này.",
  },

  explain: {
    method:
      "Grad-CAM và dạng có dẫn hướng của nó: Selvaraju 2017, Springenberg 2014. SHAP theo mẫu: Lundberg và Lee 2017, theo quy tắc rescale của DeepLIFT (Shrikumar 2017). " +
      "Theo sóng và theo phần: giá trị Shapley (Shapley 1953) từ mọi tổ hợp, không có gì lấy ngẫu nhiên. Gradient kỳ vọng (expected gradients): Erion 2021. " +
      "Trừ Grad-CAM, tất cả đều so sánh với các nhát bóp khác, và cho biết các giá trị cộng lại còn thiếu bao nhiêu. Chúng giải thích mạng nơ-ron, không giải thích tim.",
    methodTitle: "Giải thích bằng",
    methods: {
      gradcam: "Grad-CAM",
      shap: "SHAP theo mẫu",
      waves: "SHAP theo sóng",
      segments: "SHAP theo 12 phần",
      gradients: "Gradient kỳ vọng",
    },
    methodsWhy: {
      gradcam:
        "Mạng nơ-ron đã nhìn vào đâu: mỗi chỗ trên bản đồ của một lớp đóng góp bao nhiêu cho loại đó (Selvaraju 2017).",
      shap: "Mỗi mẫu đóng góp bao nhiêu cho logit của loại, so với các nhát bóp khác (quy tắc rescale: Lundberg và Lee 2017, Shrikumar 2017).",
      waves:
        "Mỗi sóng đóng góp bao nhiêu cho logit của loại: giá trị Shapley chính xác, từ mọi tổ hợp các sóng của nhát bóp này và của các nhát khác.",
      segments:
        "Cũng như vậy với mười hai phần bằng nhau của cửa sổ, cho các nhát bóp mà sóng không biết được hoặc không đáng tin.",
      gradients:
        "Mỗi mẫu đóng góp bao nhiêu cho logit của loại, theo gradient trung bình trên đường đi từ các nhát bóp khác đến nhát này (Erion 2021): để kiểm tra lại SHAP.",
    },
    unrounded:
      "Mạng nơ-ron này làm tròn về 8 bit. Điều được giải thích là chính mạng đó khi không làm tròn: kết quả gần như giống nhau.",
    noWaves: "Ở đây không biết ranh giới của QRS: không thể nói theo từng sóng, mà chỉ theo mười hai phần.",
    titles: {
      gradcam: (term) => `Grad-CAM cho ${term}`,
      shap: (term) => `SHAP cho ${term}`,
      waves: (term) => `SHAP theo sóng cho ${term}`,
      segments: (term) => `SHAP theo 12 phần cho ${term}`,
      gradients: (term) => `Gradient kỳ vọng cho ${term}`,
    },
    units: {
      map: "logit mỗi mẫu bản đồ",
      guided: "bản đồ nhân gradient",
      sample: "logit mỗi mẫu",
      wave: "logit mỗi sóng",
      segments: "logit mỗi phần",
    },
    upFor: "ủng hộ",
    downAgainst: "chống lại",
    layer: "Lớp",
    layerKinds: {
      convolution: "tích chập",
      depthwise: "tích chập theo kênh",
      pointwise: "tích chập điểm",
      pool: "gộp",
      dense: "kết nối đủ",
    },
    layerName: (number_, kind, field, last) =>
      `${number_} ${kind}, nhìn ${number(field)} ms${last ? " (cuối)" : ""}`,
    kind: "Căn cứ",
    kinds: {
      positive: "phần ủng hộ",
      signed: "ủng hộ và chống lại",
      guided: "có dẫn hướng: từng mốc",
    },
    background: "So sánh với",
    backgrounds: {
      all: "nhát bóp mọi loại",
      normal: "nhát bóp bình thường của nhiều người bệnh",
      patient: "nhát bóp bình thường của người bệnh này",
    },
    noPatient: "nhát bóp bình thường của người bệnh này: không có",
    named: (term, count) => `nhát bóp tên ${term} của bản ghi này (${number(count)})`,
    keptOne: (letter, time) => `nhát bóp đã giữ: ${letter} tại ${time}`,
    kept: (count) => `${number(count)} nhát bóp đã giữ`,
    keep: "Giữ nhát bóp này để so sánh nhát khác với nó",
    keepDone: (count) =>
      `Đã giữ ${counted(count, "nhát bóp")}: chọn trong “So sánh với”, ở đây hoặc ở các nhát bóp khác.`,
    drop: "Không giữ nhát bóp này nữa",
    dropDone: (count) =>
      count === 0 ? "Không có nhát bóp nào được giữ." : `Đang giữ ${counted(count, "nhát bóp")}.`,
    compare: "So sánh với nhát bóp bình thường của người bệnh này",
    normalBeat: "trung bình các nhát bóp bình thường của người bệnh này",
    meanWindow: "cửa sổ trung bình, khử nhiễu",
    dashed: (name) => `nét đứt: ${name}`,
    busy: (share) => `Đang giải thích… ${share}`,
    failed: "Không giải thích được nhát bóp này.",
    waves: {
      p: { name: "sóng P", missing: "việc không có sóng P", label: "sóng P" },
      pr: { name: "đoạn PR", missing: "", label: "đoạn PR" },
      qrs: { name: "phức bộ QRS", missing: "", label: "QRS" },
      st: { name: "đoạn ST", missing: "", label: "đoạn ST" },
      t: { name: "sóng T", missing: "việc không có sóng T", label: "sóng T" },
      rest: { name: "phần còn lại của cửa sổ", missing: "", label: "phần còn lại của cửa sổ" },
      timing: { name: "thời điểm", missing: "", label: "thời điểm (RR)" },
      around: { name: "các nhát bóp xung quanh", missing: "", label: "nhịp và các nhát xung quanh" },
    },
    surroundings: {
      name: "thời điểm cùng các nhát bóp xung quanh",
      label: "thời điểm và các nhát xung quanh",
    },
    segment: (from, to) => {
      const span = `${minusWhole(from)} đến ${minusWhole(to)} ms`;
      return { name: `phần từ ${span}`, label: span };
    },
    missing: (label) => `${label} (không có)`,
    wavesCaption: "Theo từng sóng, tính bằng logit",
    segmentsCaption: "Mười hai phần của cửa sổ, tính từ R, bằng logit",
    wave: "Sóng",
    value: "Logit",
    signed: (value, digits = 2) => {
      const size = number(Math.abs(value), digits);
      if (Math.abs(value) < 0.5 * 10 ** -digits) return size;
      return `${value < 0 ? "−" : "+"}${size}`;
    },
    valued: (name, value) => `${name} (${value < 0 ? "−" : "+"}${number(Math.abs(value), 1)})`,
    listed: (parts) =>
      parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} và ${parts[parts.length - 1]}`,
    onlyAgainst: (term, contra) => `Ở đây không có gì ủng hộ nhiều cho ${term}; chống lại: ${contra}.`,
    because: (term, pro, contra) =>
      `${capital(term)} chủ yếu do ${pro}${contra ? `; chống lại: ${contra}` : ""}.`,
    balanced: (term, pro, contra, balance) =>
      `Ủng hộ ${term}: ${pro}${contra ? `; chống lại: ${contra}` : ""}. Tính chung là ${balance < 0 ? "chống lại" : "ủng hộ"} (${balance < 0 ? "−" : "+"}${number(Math.abs(balance), 1)}).`,
    nothing: (term) =>
      `Xét về ${term}, nhát bóp này rất giống những nhát được so sánh: không sóng nào tạo nên khác biệt.`,
    sums: (logit, expected, compared, residual) =>
      `Logit ${minus(logit)}, so với trung bình ${minus(expected)} của ` +
      `${compared === 1 ? "nhát bóp được so sánh" : `${number(compared)} nhát bóp được so sánh`}. ` +
      `Các giá trị cộng lại thành phần chênh lệch; còn dư: ${remainder(residual)}.`,
    groupSums: (logit, expected, residual) =>
      `Logit trung bình ${minus(logit)}, so với ${minus(expected)} của các nhát bóp được so sánh; ` +
      `còn dư nhiều nhất ${remainder(residual)}.`,
    off: "Các giá trị cộng lại không thành phần chênh lệch: ở đây không nên tin vào chúng.",
    disagree: ({ exact, gradients }) =>
      `Các phương pháp không khớp nhau ở đây: so với SHAP cộng theo từng sóng, giá trị Shapley chính xác lệch ${percent(exact, 0)} và gradient kỳ vọng lệch ${percent(gradients, 0)}. Chỉ những giá trị lớn mới có ý nghĩa.`,
    agree: ({ exact, gradients }) =>
      `Đã kiểm tra theo từng sóng: so với SHAP, giá trị Shapley chính xác lệch ${percent(exact, 0)} và gradient kỳ vọng lệch ${percent(gradients, 0)}.`,
    exact: (beats) => `Chính xác với ${counted(beats, "nhát bóp")} trong số được so sánh, chọn đều.`,
    loose: "Được xét ở tám chỗ trên đường đi từ mỗi nhát bóp được so sánh, nên còn dư một phần logit.",
    note: "Nó cho biết điều gì đã tác động đến mạng nơ-ron, không cho biết tim có vấn đề gì.",
    bothChannels: "Giá trị ở mỗi mốc là của nhát bóp này cùng với nhát bóp thường thấy của người bệnh.",
    aroundSummed:
      "Những gì mạng được cho biết ngoài cửa sổ được tính cho sóng mà nó nói đến, cho thời điểm, hoặc cho các nhát bóp xung quanh.",
    save: "Lưu phần giải thích này",
    saveAs: { svg: "SVG", png: "PNG", csv: "CSV" },
    saveWhy: {
      svg: "Hình dưới dạng hình vẽ. Từ lúc đó nằm ngoài sự bảo vệ của trang này.",
      png: "Hình dưới dạng pixel. Từ lúc đó nằm ngoài sự bảo vệ của trang này.",
      csv: "Các con số: mỗi mốc một hàng, mỗi sóng một hàng. Từ lúc đó nằm ngoài sự bảo vệ của trang này.",
    },
    group: (term, count, most) =>
      count === 0
        ? `Không có nhát bóp nào tên ${term}`
        : `Giải thích mọi nhát bóp của loại này (${term}: ${count > most ? `${number(most)} trong ` : ""}${number(count)})`,
    groupProgress: (done, of) => `Đã giải thích ${number(done)} trong ${number(of)} nhát bóp`,
    groupBar: "Đang giải thích các nhát bóp của loại này",
    groupFailed: "Không giải thích được các nhát bóp này.",
    groupNone: "Không biết ranh giới QRS của nhát nào trong các nhát bóp này.",
    groupCancel: "Hủy",
    groupCancelled: "Đã hủy.",
    groupTitle: (term, count, of) =>
      `Trung bình của ${number(count)} trong ${counted(of, "nhát bóp")} tên ${term}${count < of ? ", trải đều" : ""}`,
    called: (name, term, share) => `Được gọi tên ${name}; ${term} đạt ${share}.`,
    calledNothing: (term, share) => `Không được gọi tên; ${term} đạt ${share}.`,
    beatTitle: (beat, time) => `Nhát bóp ${number(beat)} tại ${time}`,
    by: (method, background, model) =>
      `${method}${background ? `, so sánh với ${background}` : ""}; ${model}`,
    disclaimer: "Tracelight, dành cho nghiên cứu và giáo dục. Không phải thiết bị y tế.",
  },

  edit: {
    title: "Chỉnh sửa nhát bóp này",
    nameIt: "Đặt tên cho nhát bóp này",
    nameKey: (name, key) => `${name}: phím ${key}`,
    remove: "Xóa nhát bóp",
    removeWhy: "Bỏ nhát bóp này đi (Delete). Có thể hoàn tác.",
    byYou: "do bạn",
    youNamed: (model, term, share) =>
      `Do bạn đặt tên; ${model} nói ${share ? `${term} (${share})` : "không gì cả: nó để nhát bóp không có tên"}.`,
    addedHeading: "Do bạn thêm, chưa có tên",
    youAdded: "Do bạn thêm: bộ phân tích không tìm thấy nó.",
    youMoved: "Bạn đã dời các sóng của nó; các khoảng thay đổi theo.",
    notFound: "Nhát bóp này do bạn thêm; không mạng nơ-ron nào được hỏi về nó.",
    notMeasured: "không đo: nhát bóp này do bạn thêm",
    waves: "Dời các sóng",
    wavesHint:
      "Mili giây tính từ đỉnh R, âm là trước đỉnh. Các dấu trên giấy và các khoảng thay đổi theo. Bằng chuột hoặc ngón tay, hãy kéo chúng trên giấy bằng tay nắm ở đầu trên.",
    noWave: { p: "Không có sóng P", t: "Không có sóng T" },
    noWaveWhy: "Nhát bóp này không có sóng đó; các khoảng của nó thay đổi theo. Có thể hoàn tác.",
    waveNames: { p: "sóng P", t: "sóng T" },
    edgeNames: {
      pOn: "Đầu P",
      pPeak: "Đỉnh P",
      pOff: "Cuối P",
      qrsOn: "Đầu QRS",
      qrsOff: "Cuối QRS",
      tOn: "Đầu T",
      tPeak: "Đỉnh T",
      tOff: "Cuối T",
    },
    edges: {
      pOn: "điểm đầu của P",
      pPeak: "đỉnh của P",
      pOff: "điểm cuối của P",
      qrsOn: "điểm đầu của QRS",
      qrsOff: "điểm cuối của QRS",
      tOn: "điểm đầu của T",
      tPeak: "đỉnh của T",
      tOff: "điểm cuối của T",
    },
    undo: "Hoàn tác",
    undoWhy: "Bỏ chỉnh sửa cuối cùng (Ctrl-Z)",
    redo: "Làm lại",
    redoWhy: "Làm lại điều đã hoàn tác (Ctrl-Shift-Z hoặc Ctrl-Y)",
    add: "Thêm nhát bóp",
    addWhy:
      "Sau đó nhấn lên giấy gần đỉnh R của nó: nhát bóp được đặt vào đỉnh; nếu giữ Alt thì đúng chỗ nhấn. Phím a thêm một nhát ở giữa phần đang xem.",
    addLayer:
      "Thêm nhát bóp: nhấn gần đỉnh R, giữ Alt để đặt đúng chỗ nhấn; Enter thêm vào giữa phần đang xem, Escape để thôi",
    addHintTouch: "Nhấn gần đỉnh R của nhát bóp mới.",
    addHint: "Nhấn gần đỉnh R của nhát bóp mới, giữ Alt để đặt đúng chỗ nhấn. Escape: không thêm.",
    order: "Các sóng giữ thứ tự P, QRS, T, và mỗi sóng kết thúc sau khi bắt đầu.",
    addedAtPeak: (time) => `Đã thêm nhát bóp tại đỉnh R của nó, ${time}.`,
    addedAsPlaced: (time) => `Đã thêm nhát bóp đúng tại ${time}: không có đỉnh R nào trong vòng 100 ms.`,
    draggedTo: (edge, ms) => `${edge} ${minusWhole(ms)} ms`,
    tooNear: "Ở đó đã có một nhát bóp: nhát đó được chọn.",
    selectFirst: "Hãy chọn một nhát bóp trước.",
    nothingToUndo: "Không có gì để hoàn tác.",
    nothingToRedo: "Không có gì để làm lại.",
    undone: (what) => `Đã hoàn tác: ${what}`,
    redone: (what) => `Đã làm lại: ${what}`,
    inLead: (lead) => ` Ở chuyển đạo ${lead}.`,
    kinds: {
      name: (count, term) => `Đã đặt tên ${term} cho ${counted(count, "nhát bóp")}.`,
      delete: (count) => `Đã xóa ${counted(count, "nhát bóp")}.`,
      add: (time) => `Đã thêm nhát bóp tại ${time}.`,
      wave: (edge) => `Đã dời ${edge}.`,
      unwave: (wave) => `Đã bỏ ${wave}.`,
      note: "Một ghi chú.",
    },
    count: editsAndNotes,
    atOtherRate: (edits, notes) =>
      `Ở tần số lấy mẫu trước, bạn có: ${editsAndNotes(edits, notes)} Ở tần số này chúng không hiện, và sẽ trở lại cùng tần số đó.`,
    keeping: {
      none: "Sẽ mất khi đóng trang, trừ khi chọn giữ lại (Ghi chú).",
      writing: "Đang giữ lại trên thiết bị này…",
      kept: "Được giữ trên thiết bị này.",
      restored: "Khôi phục từ thiết bị này, nơi bạn đã cho giữ lại.",
      failed: "Không giữ lại được: thiết bị hết chỗ, hoặc trình duyệt không cho phép.",
      elsewhere:
        "Không được lưu giữ: một thẻ khác đang mở bản ghi này và giữ các chỉnh sửa của nó. Hãy đóng thẻ đó rồi mở lại ở đây.",
    },
    restored: (edits, notes) =>
      `Khôi phục từ thiết bị này: ${counted(edits, "chỉnh sửa")}, ${counted(notes, "ghi chú")}.`,
    edited: (beats) => `Bạn đã chỉnh sửa ${counted(beats, "nhát bóp")}.`,
    followSummary:
      "Số đếm, danh sách, biến thiên nhịp tim và các tệp lưu ra đều tính theo chỉnh sửa của bạn. " +
      "Tần số tim, trung vị và nhịp là của các nhát bóp như bộ phân tích đã tìm và gọi tên.",
    followRhythm:
      "Các đợt nhịp này là của các nhát bóp như bộ phân tích đã tìm và gọi tên: chúng không theo chỉnh sửa của bạn.",
    followHrv: "Biến thiên nhịp tim theo chỉnh sửa của bạn.",
  },

  byHand: {
    beat: ({ given, added, moved }) =>
      `${[added ? "thêm" : "", given ? "đặt tên" : "", moved ? "dời sóng" : ""].filter(Boolean).join(", ")} bằng tay`,
    deleted: (letter) => `nhát bóp${letter ? ` ${letter}` : ""} bị xóa bằng tay`,
    remark: ({ named, added, moved, deleted }) => {
      const parts = [
        named ? `đặt tên ${counted(named, "nhát bóp")}` : "",
        added ? `thêm ${counted(added, "nhát bóp")}` : "",
        deleted ? `xóa ${counted(deleted, "nhát bóp")}` : "",
        moved ? `dời sóng của ${counted(moved, "nhát bóp")}` : "",
      ];
      return `Bằng tay: ${parts.filter(Boolean).join(", ")}.`;
    },
    notFollowed:
      "Là của các nhát bóp như chương trình đã tìm và gọi tên, không kể những gì được thay đổi bằng tay.",
    inReport:
      "Trong các dải, những nhát bóp như vậy được gạch dưới. Số đếm, dải ghi và biến thiên nhịp tim theo những gì được làm bằng tay; " +
      "tần số tim, các khoảng và đợt nhịp là của các nhát bóp như chương trình đã tìm và gọi tên.",
  },

  templates: {
    title: "Hình dạng",
    label: "Hình dạng các nhát bóp, hình có nhiều nhát nhất đứng trước",
    start: "Gom nhát bóp theo hình dạng",
    waiting: "Các nhát bóp được gom theo hình dạng khi đã tìm thấy tất cả.",
    busy: "Đang gom nhát bóp theo hình dạng",
    progress: (done, of, left) => `${number(done)} trong ${number(of)} nhát bóp${left}`,
    cancelled: "Đã hủy.",
    failed: "Không gom được nhát bóp theo hình dạng.",
    found: (beats, shapes, none, out) =>
      `${counted(beats, "nhát bóp")} trong ${counted(shapes, "hình dạng")}${none ? `, ${number(none)} không giống hình nào` : ""}.` +
      `${out ? ` Không so sánh: ${counted(out, "nhát bóp")} ở chỗ tín hiệu không đọc được, hoặc ở khoảng trống hay đầu, cuối bản ghi.` : ""}`,
    shape: (place) => `Hình dạng ${number(place)}`,
    likeNone: "Không giống hình nào",
    card: (name, count, letters) => `${name}: ${counted(count, "nhát bóp")}${letters ? `, ${letters}` : ""}`,
    letterCount: (term, count) => `${number(count)} ${term}`,
    heading: (name, count) => `${name}: ${counted(count, "nhát bóp")}`,
    drawn: (drawn, of) =>
      drawn < of
        ? `${number(drawn)} trong ${counted(of, "nhát bóp")} được vẽ chồng lên nhau, chọn đều. Nét đậm: trung bình.`
        : "Tất cả được vẽ chồng lên nhau. Nét đậm: trung bình.",
    overLabel: (name, count) =>
      `${name}: cửa sổ của ${counted(count, "nhát bóp")} chồng lên nhau, cùng trung bình của chúng`,
    nameAll: (count) => `Đặt tên cho cả ${counted(count, "nhát bóp")}`,
    list: "Các nhát bóp của hình dạng này",
    previous: "‹ Nhát trước cùng hình",
    next: "Nhát kế cùng hình ›",
    noMore: "Không còn nhát bóp nào của hình dạng này theo hướng này.",
    timeAxis: "ms tính từ đỉnh R",
    unit: "mV",
    method: (most) =>
      "Cửa sổ của mỗi nhát bóp được khử nhiễu như mạng nơ-ron nhìn thấy. Phức bộ QRS của nó, 100 ms ở mỗi bên đỉnh R, được xếp vào hình dạng có trung bình " +
      "giống nó nhất (tương quan trên 0,9, tốt nhất trong các độ dời đến 8 ms), hoặc mở ra một hình dạng mới; các hình dạng có trung bình tương quan trên 0,95 được nhập lại ở cuối. " +
      "Sóng P và T, cùng độ cao của nhát bóp, không được tính đến. Mọi nhát bóp đều được so sánh; " +
      `với hình dạng lớn, ${number(most)} nhát bóp, chọn đều, được vẽ. Cửa sổ được vẽ sau khi trừ trung bình của chính nó. ` +
      "Khử nhiễu: wavelet Symlet-4, ngưỡng mềm (Donoho 1995). Cách gom này không theo bài báo nào: nó là của riêng chương trình, và chỉ thứ tự các nhát bóp có ảnh hưởng đến nó.",
  },

  notes: {
    title: "Ghi chú",
    label: "Ghi chú, theo thứ tự thời gian",
    words: "Nội dung ghi chú",
    where: (at, time) => `${at}, tại ${time}`,
    atBeat: "Ghi chú cho nhát bóp được chọn",
    atMiddle: "Ghi chú cho điểm giữa phần đang xem",
    changing: "Ghi chú được chọn",
    add: "Thêm ghi chú",
    change: "Lưu ghi chú",
    remove: "Xóa ghi chú",
    fresh: "Ghi chú mới",
    none: "Chưa có ghi chú. Ghi chú được ghi vào kết quả đã lưu (JSON), và không ở đâu khác.",
    empty: "Ghi chú cần có nội dung.",
    saved: "Đã lưu ghi chú.",
    removed: "Đã xóa ghi chú.",
    method:
      "Ghi chú là lời của chính bạn: không chương trình nào đọc chúng. Một ghi chú gắn với một thời điểm tính từ đầu bản ghi, của nhát bóp được chọn hoặc của điểm giữa phần đang xem. " +
      "Phần ghi chú được giữ lại nằm trong bộ nhớ của chính trình duyệt (IndexedDB, W3C), và chỉ khi tùy chọn đó được bật.",
  },

  keep: {
    sure: {
      title: "Quên tất cả?",
      what: "Chỉnh sửa, ghi chú, thiết lập và bản ghi trực tiếp được giữ trên thiết bị này sẽ bị xóa, ở mọi thẻ. Không thể hoàn tác.",
      yes: "Quên tất cả",
      no: "Giữ lại",
    },
    title: "Được giữ trên thiết bị này",
    keep: "Giữ chỉnh sửa, ghi chú và thiết lập của tôi trên thiết bị này",
    aboutTitle: "Giữ những gì, và ở đâu",
    about:
      "Tắt: không giữ gì, và tất cả mất đi khi đóng trang. Bật: giữ trong bộ nhớ của chính trình duyệt này, và không ở đâu khác; bất cứ ai dùng trình duyệt này đều có thể mở. " +
      "Bản thân bản ghi không được giữ. Nó được nhận ra lại nhờ kích thước các tệp và một con số tạo từ 16 khối của mỗi tệp, không phải nhờ tên. Thiết lập: ngôn ngữ, phần màn hình cho kết quả, tốc độ, biên độ, đường ghi, sóng, mô hình, hiệu chuẩn màn hình, và việc đã xem hướng dẫn.",
    forget: "Quên tất cả",
    on: "Từ nay chỉnh sửa, ghi chú và thiết lập được giữ trên thiết bị này.",
    forgotten: "Mọi thứ từng được giữ trên thiết bị này đã bị xóa, và từ nay không giữ gì.",
    forgottenHere:
      "Các chỉnh sửa, ghi chú và thiết lập đã bị xóa, và từ nay không giữ gì. Còn lại một bản ghi trực tiếp không xóa được.",
    notForgotten:
      "Trình duyệt chưa xóa những gì được giữ. Hãy đóng các thẻ khác đang mở trang này rồi thử lại.",
    forbidden:
      "Trình duyệt này không cho trang giữ bất cứ gì (cửa sổ riêng tư, hoặc bộ nhớ bị tắt). Không có gì được giữ.",
  },

  live: {
    connect: "Kết nối đai ngực",
    choose: "Đai nào?",
    chooseHelp:
      "Trình duyệt liệt kê các đai ở gần và đang hoạt động: hãy đeo đai, làm ẩm điện cực của đai và tắt các ứng dụng khác đang dùng đai. Những gì đai gửi được phân tích tại đây và không được gửi đi đâu.",
    sensors: {
      polar: "Polar H10 (điện tâm đồ)",
      movesense: "Movesense (điện tâm đồ)",
      "heart-rate": "Đai đo nhịp tim bất kỳ (tần số tim và khoảng RR, không có điện tâm đồ)",
      simulated: "Đai mô phỏng (không cần có đai thật)",
    },
    simulatedAbout:
      "Đai mô phỏng phát lại bản ghi đi kèm trang, đúng tốc độ thật, với đồng hồ hơi sai và có những gói dữ liệu bị mất.",
    keep: "Lưu bản ghi vào thiết bị này ngay trong lúc ghi",
    keepAbout:
      "Để không mất gì khi chương trình gặp sự cố, khi gập máy hay khi hết pin. Bản ghi ở lại trong bộ nhớ của chính trình duyệt này cho đến khi bạn xóa.",
    start: "Kết nối",
    cancel: "Hủy",
    obstacles: {
      "no-api":
        "Trình duyệt này không kết nối được với cảm biến Bluetooth (Safari và Firefox không làm được). Hãy dùng Chrome, Edge hoặc một trình duyệt Chromium khác trên máy tính hay điện thoại Android (trên Linux, Chrome cần bật chrome://flags/#enable-web-bluetooth); hoặc ghi bằng ứng dụng của chính đai rồi mở tệp ở đây.",
      insecure:
        "Trình duyệt chỉ cho phép Bluetooth trên các trang bảo mật: hãy mở trang này qua https, từ localhost, hoặc bằng bản gồm một tệp duy nhất.",
      "frame-not-allowed":
        'Trang đang hiển thị trang này không cho phép Bluetooth trong đó (allow="bluetooth"). Hãy mở riêng trang này.',
      "no-adapter": "Thiết bị này không có Bluetooth, hoặc Bluetooth đang tắt. Hãy bật lên rồi thử lại.",
    },
    stop: "Kết thúc ghi",
    review: "Mở trong trình đọc bản ghi",
    close: "Về trang đầu",
    battery: (percent) => `Pin ${number(percent)} %`,
    readingSoFar: (share) => `Đang đọc phần đã ghi: ${share}. Những gì đến trong lúc này sẽ được thêm vào.`,
    measuring: "Đang đo đồng hồ của đai: ba giây.",
    links: {
      choosing: () => "Hãy chọn đai trong danh sách của trình duyệt.",
      connecting: () => "Đang kết nối…",
      starting: () => "Đã kết nối; đang khởi động luồng dữ liệu…",
      streaming: () => "Trực tiếp.",
      waiting: (seconds) => `Mất kết nối: thử lại sau ${number(seconds)} s.`,
      stopped: () => "Đã kết thúc.",
      failed: () => "Không thành công.",
    },
    faults: {
      "not-chosen": "Không có đai nào được chọn.",
      "not-allowed": "Trình duyệt không cho phép ở đây.",
      "out-of-reach":
        "Không kết nối được với đai: hãy lại gần hơn, làm ẩm điện cực của đai và tắt các ứng dụng khác đang dùng đai.",
      "no-answer": "Đai không trả lời.",
      pairing: "Hãy ghép đôi đai trong phần cài đặt Bluetooth của hệ thống, rồi kết nối lại.",
      "no-service": "Đai thiếu chức năng cần có: có thể đó là kiểu đai khác.",
      "no-ecg": "Cảm biến này không gửi điện tâm đồ.",
      refused: "Đai từ chối bắt đầu gửi điện tâm đồ: hãy tháo đai ra, chờ một phút rồi đeo lại.",
      "in-charger": "Cảm biến đang nằm trong bộ sạc.",
      "no-rate": "Cảm biến không chấp nhận tần số lấy mẫu nào được biết ở đây.",
      lost: "Kết nối bị đứt.",
      silent: "Không nhận được gì trong năm giây.",
      ended: "Đai tự kết thúc việc truyền.",
      "other-sensor": "Đây không phải đai đã dùng để ghi bản ghi này: không có gì được thêm vào.",
      "not-continued":
        "Bản ghi không còn, hoặc đang được ghi tiếp trong thẻ khác: không có gì được thêm vào.",
      bluetooth: "Bluetooth của trình duyệt báo lỗi.",
    },
    alarms: {
      "lead-off": "Không có tín hiệu dùng được: đai bị khô, đã tháo ra hoặc ngoài tầm kết nối.",
      pause: "Không có nhát bóp nào trong ba giây.",
      run: "Từ năm nhát bóp sớm liên tiếp từ buồng tim dưới, nhanh (giống VT).",
    },
    alarmsOfIntervals: {
      "lead-off": "Không tiếp xúc với da, hoặc không có gì đến: đai bị khô, đã tháo ra hoặc ngoài tầm.",
      pause: "Một khoảng từ ba giây trở lên: tim ngừng một nhịp, hoặc đai bỏ sót nhát bóp.",
    },
    figures: "Những gì tìm thấy",
    none: "–",
    bpm: (rate) => `${number(rate)} bpm`,
    bpmWhy:
      "Trung bình của tám khoảng gần nhất giữa các nhát bóp; với đai không có điện tâm đồ thì theo đai cho biết.",
    rhythmWhy:
      "Nhịp của các nhát bóp gần nhất, trong chừng mực đã biết, và sự kiện gần nhất (xem mục Nhịp trong trình đọc bản ghi).",
    beats: (count, others) => (others ? `${number(count)} · ${others}` : number(count)),
    beatsWhy: "Các nhát bóp tìm thấy ở tín hiệu đọc được, và trong đó các nhát không bình thường, theo loại.",
    hrvTitle: "Biến thiên nhịp tim, 5 phút gần nhất",
    hrv: (sdnn, rmssd) => `SDNN ${number(sdnn)} ms · RMSSD ${number(rmssd)} ms`,
    hrvWhy: "Của các nhát bóp bình thường, đo như trong trình đọc bản ghi (Task Force 1996).",
    notEnough: "chưa đủ dữ liệu",
    clock: "Đồng hồ của đai",
    rate: (rate, lost, gaps) =>
      lost
        ? `${number(rate, 2)} Hz · ${counted(gaps, "khoảng trống")}, mất ${counted(lost, "mẫu")}`
        : `${number(rate, 2)} Hz · không mất gì`,
    clockWhy:
      "Tần số lấy mẫu thực, đo từ dấu thời gian của chính đai; những gì bị mất trên đường truyền vô tuyến là khoảng trống.",
    safe: "Bản ghi",
    journal: {
      off: (seconds) => `${duration(seconds)}, không được giữ lại`,
      kept: (seconds, bytes) =>
        `${duration(seconds)}, an toàn trên thiết bị này (${number(bytes / 1e6, 1)} MB)`,
      full: (seconds, _bytes) => `thiết bị này hết chỗ: chỉ giữ được đến ${duration(seconds)}`,
      failed: (seconds, _bytes) => `thiết bị này từ chối ghi: chỉ giữ được đến ${duration(seconds)}`,
    },
    cannotKeep:
      "không được giữ lại: trình duyệt này không cho trang chỗ để lưu tệp (trang được mở từ một tệp, hoặc trong cửa sổ riêng tư)",
    safeWhy:
      "Khi còn ghi là an toàn, mỗi gói dữ liệu được ghi lại, kèm tổng kiểm tra của nó, trước khi được phân tích.",
    regularityTitle: "Độ đều",
    regularity: {
      unknown: (usable) => `chưa nói được (${counted(usable, "khoảng dùng được")})`,
      "not-irregular": (share) => `không loạn như trong rung nhĩ (${share})`,
      irregular: (share) =>
        `loạn như trong rung nhĩ, trong chừng mực chỉ khoảng nhịp có thể cho biết (${share})`,
    },
    regularityWhy:
      "Tỉ lệ các cặp khác nhau trong 48 khoảng gần nhất: từ 89\u00a0% trở lên chúng phân tán như trong rung nhĩ. Nhát bóp sớm thường xuyên cũng có thể phân tán như vậy: phải có điện tâm đồ mới phân biệt được. Không phải chẩn đoán.",
    rrTitle: "Các khoảng",
    rrMethod:
      "Không có điện tâm đồ, không phải báo động y khoa, không phải chẩn đoán: đai cho biết khi nào nhát bóp đến, và có thể bỏ sót hoặc đếm hai lần. Các khoảng cạnh nhát bóp có vẻ sớm, bị sót hoặc bị đếm hai lần không được tính vào độ đều; phần còn lại được đánh giá như trình đọc đánh giá các nhát bóp không tên và không có sóng P. Gói dữ liệu không có dấu thời gian: các nhát bóp nối tiếp nhau theo khoảng của chúng, và gói đến muộn hơn mức các khoảng giải thích được nằm sau một khoảng trống.",
    tachogram: "Biểu đồ nhịp của năm phút gần nhất",
    rrShown: ({ count, low, high, gaps }) =>
      `${counted(count, "khoảng")}, ${number(low)} đến ${number(high)} ms${gaps ? `; ${counted(gaps, "khoảng trống")}` : ""}.`,
    saveIntervals: "Lưu thành bảng (CSV)",
    intervalsAbout: (strap, start) =>
      `Khoảng RR của một đai, không có điện tâm đồ; đai: ${strap}; bắt đầu: ${start} giờ địa phương; thời điểm của nhát bóp kết thúc mỗi khoảng, tính từ nhát bóp đầu tiên`,
    ratesAbout: (strap, start) =>
      `Nhịp tim do đai tự lấy trung bình, không có điện tâm đồ, không có khoảng; đai: ${strap}; bắt đầu: ${start} giờ địa phương; thời điểm mỗi giá trị đến, tính từ giá trị đầu`,
    noRr: "Đai này không gửi khoảng giữa các nhát bóp, chỉ gửi nhịp tim trung bình của chính nó: không có gì để vẽ, và không thể nói về độ đều hay độ biến thiên. Có thể lưu các nhịp tim thành bảng.",
    noIntervals: "Không có khoảng nào trong bản ghi này.",
    rrOnly:
      "Đai này không gửi điện tâm đồ: chỉ biết thời điểm các nhát bóp đến, không biết hình dạng của chúng. Không nhát bóp nào được gọi tên.",
    rrLast: (intervals) => `Các khoảng gần nhất, ms: ${intervals}`,
    noContact: "Đai báo rằng nó không tiếp xúc với da.",
    again: (attempt) => `Mất kết nối: đang kết nối lại, lần thử ${number(attempt)}…`,
    isSafe: "Những gì đã ghi vẫn an toàn.",
    lost: (seconds) =>
      `Bản ghi không còn được ghi vào thiết bị này: ${duration(seconds)} đã an toàn, phần sau thì không. Hãy giải phóng chỗ, kết thúc và bắt đầu lại.`,
    noMedicalAlarm: "Đây không phải báo động y tế: không bao giờ dựa vào nó như vậy.",
    lastEvent: (what, when) => `gần nhất: ${what}, ${when}`,
    since: (when) => `từ ${when}`,
    assumptions: {
      "movesense-scale":
        "Giả định: 0,38 µV mỗi đơn vị, như nhà sản xuất cho biết với phần mềm cơ sở khác. Chiều cao tính bằng mV có thể sai; thời gian thì không.",
    },
    way: "Giấy",
    sweep: "quét từ trái sang phải",
    run: "chạy sang trái",
    abnormal: "Nhát bóp bất thường gần nhất",
    method:
      "Đây không phải là báo động y tế, và không bao giờ được dựa vào như báo động y tế: nó chỉ đúng đến mức việc tìm và gọi tên các nhát bóp đúng. " +
      "Thời gian lấy từ dấu thời gian của đai qua một vòng khóa trễ (delay-locked loop, Adriaensen 2005); các nhát bóp do chính mạng nơ-ron dùng cho tệp gọi tên: một chữ cái còn nhạt cho đến khi biết nhát bóp kế tiếp, vốn có thể làm chữ ấy thay đổi. " +
      "Khi nằm sau một thẻ khác, trang vẫn tiếp tục: trên máy tính dùng Chromium, trong sáu phút như vậy, không gói nào phải chờ lâu hơn so với khi ở phía trước. Điện thoại có thể đóng băng một trang không ở phía trước: hãy để trang ở phía trước và giữ màn hình sáng.",
    recordings: "Các bản ghi trực tiếp trên thiết bị này",
    recording: (when, length, sensor) => `${when} · ${length} · ${sensor}`,
    notEnded: "chưa kết thúc: trang đã bị đóng giữa chừng, hoặc không còn chỗ",
    continueIt: "Ghi tiếp",
    openIt: "Mở",
    deleteIt: "Xóa",
    sureDelete: {
      title: "Xóa bản ghi này?",
      what: "Bản ghi sẽ bị xóa khỏi thiết bị này. Không thể hoàn tác.",
      yes: "Xóa",
      no: "Giữ lại",
    },
    stillWritten: (count) =>
      `${number(count)} bản ghi trực tiếp đang được ghi trong thẻ khác: hãy kết thúc ở đó rồi xóa.`,
    sureOpen: { title: "Kết thúc bản ghi trực tiếp?", yes: "Kết thúc và mở tệp", no: "Ghi tiếp" },
    openEnds: {
      kept: "Mở tệp sẽ kết thúc bản ghi trực tiếp. Những gì đã ghi được giữ trên thiết bị này.",
      partly:
        "Mở tệp sẽ kết thúc bản ghi trực tiếp. Phần đã ghi được vào thiết bị này được giữ, phần còn lại sẽ mất.",
      lost: "Mở tệp sẽ kết thúc bản ghi trực tiếp. Nó không được giữ: nó sẽ mất.",
    },
    noEcg: "Không có điện tâm đồ trong bản ghi này.",
    remark: "Được ghi trực tiếp; các mẫu được đặt lên lưới thời gian đều theo dấu thời gian của cảm biến.",
    lead: "ECG",
  },

  status: {
    opening: "Đang mở…",
    analysing: (share, left) => `Đang phân tích… ${share}${left}`,
    left: (seconds) =>
      seconds < 1 ? ", còn chưa đến một giây" : `, còn khoảng ${duration(Math.ceil(seconds))}`,
    cancel: "Hủy",
    stopped: "Đã dừng: các nhát bóp đến lúc này được giữ lại.",
    refused: "Không phân tích được gì trong chuyển đạo này.",
    again: "Phân tích cả chuyển đạo",
    done: (beats, unreadable, lead) =>
      `Tìm thấy ${counted(beats, "nhát bóp")} ở chuyển đạo ${lead}${unreadable ? `, và thêm ${number(unreadable)} ${UNREADABLE_PLACE}` : ""}.`,
    engine: (version) => `bộ phân tích ${version}`,
    requests: (count) => `${counted(count, "yêu cầu")} từ khi tải`,
  },

  ask: {
    title: "Điều tệp không cho biết",
    change: "Tần số và đơn vị",
    rate: "Tần số lấy mẫu",
    rateHelp:
      "Số mẫu mỗi giây, theo nhà sản xuất thiết bị cho biết: thường là 125, 128, 130, 250, 256, 360, 500 hoặc 512.",
    rateUnit: "Hz",
    unit: "Các số được tính bằng",
    units: { "": "theo tệp", 1: "mV", 0.001: "µV", 1000: "V" },
    unitOther: "khác",
    unitFactor: "mV mỗi đơn vị",
    open: "Mở",
    cancel: "Hủy",
  },

  notice: {
    dismiss: "Bỏ qua",
    add: "Thêm tệp còn thiếu",
    cannotOpen: (name) => `Không mở được ${name}.`,
    damaged: (name) => `Đã mở ${name}, nhưng tệp có chỗ không ổn.`,
    more: (count) => `Còn ${count} lưu ý nữa ở thanh bên dưới.`,
    stopped: "Việc phân tích đã dừng.",
    refused: "Không thể phân tích chuyển đạo này.",
    cannotLoadModel: (name) => `Không nạp được mô hình ${name}.`,
    missing: (name, missing) => `${name} cần ${missing.join(" và ")}, nhưng chưa được đưa vào.`,
    missingWhat: "Hãy chọn các tệp cùng một lúc, hoặc thêm tệp còn thiếu ngay bây giờ.",
    leftOut: (name, others) =>
      `Đã mở ${name}. Không thuộc bản ghi này và không được mở: ${others.slice(0, 5).join(", ")}${others.length > 5 ? ` và ${others.length - 5} tệp nữa` : ""}.`,
    where: (file, place, where) => `Trong ${file}${place ? `, ${place} ${number(where)}` : ""}.`,
    empty: (name) => `${name} trống: có 0 byte.`,
    emptyWhat: "Hãy sao chép lại từ nơi lưu ban đầu, rồi chọn lại.",
    crash: "Bộ phân tích gặp điều gì đó trong tệp này mà nó không xử lý được.",
    partFailed: "Một phần của trang chưa tải được.",
    partFailedWhat: "Những gì đã có vẫn hoạt động. Hãy kiểm tra kết nối rồi thử lại.",
    loadFailed: "Không tải được bộ phân tích.",
    loadFailedWhat:
      "Hãy tải lại trang. Cần một trình duyệt có WebAssembly và module worker (từ năm 2023 trở đi).",
  },
  remedies,

  said: {
    opened: (name, length, leads) => `Đã mở ${name}: ${length}, ${counted(leads, "chuyển đạo")}.`,
    selected: (name, time) => `${name}, tại ${time}`,
  },

  help: {
    title: "Phím tắt và trợ giúp",
    close: "Đóng",
    keys: [
      ["← →", "dời một phần mười phần đang xem"],
      ["Page Up, Page Down", "dời trọn một phần đang xem"],
      ["Home, End", "đầu và cuối bản ghi"],
      ["+ −", "phóng to và thu nhỏ"],
      ["0", "về 25 mm/s và 10 mm/mV"],
      [
        "n, p",
        "mục kế tiếp và trước đó của loại được chọn phía trên giấy: nhát bóp bất thường, PVC, khoảng ngừng …",
      ],
      ["e, E", "đợt nhịp kế tiếp và trước đó khác với nhịp thường thấy"],
      ["w", "đánh dấu các sóng của mọi nhát bóp đang xem"],
      ["c", "compa đo: hai vạch để đo ms, bpm và mV"],
      ["khi mở compa: ← →", "dời vạch một mẫu, với Shift mười mẫu, dọc theo đường ghi"],
      ["khi mở compa: ↑ ↓", "dời mức của nó 0,1 mm, với Shift 1 mm"],
      ["khi mở compa: Tab, m, Esc", "vạch kia; lặp lại khoảng đo (bước compa); kết thúc"],
      ["1 đến 9", "đặt tên cho nhát bóp được chọn; thứ tự ghi bên dưới"],
      ["Delete", "xóa nhát bóp được chọn"],
      ["a, A", "thêm một nhát bóp tại đỉnh R gần giữa phần đang xem; A: đúng ở giữa"],
      ["Ctrl Z", "hoàn tác; Ctrl Shift Z hoặc Ctrl Y: làm lại"],
      [". ,", "nhát bóp kế tiếp và trước đó, thuộc bất cứ loại nào"],
      ["Enter", "chọn nhát bóp gần giữa nhất"],
      ["Esc", "đóng nhát bóp, hộp thoại hoặc thông báo; để sóng đang kéo lại chỗ cũ"],
      ["?", "trợ giúp này"],
    ],
    nameKeys: (names) =>
      `Phím đặt tên cho nhát bóp: ${names.map((name, i) => `${i + 1} ${name}`).join(", ")}.`,
    mouse:
      "Bằng chuột hoặc ngón tay: kéo để dời, lăn con lăn để dời, Ctrl và con lăn hoặc chụm hai ngón để thu phóng, nhấn vào chữ cái để xem nhát bóp, kéo các đầu sóng của nó để dời chúng. Ở phần toàn cảnh, kéo khung cửa sổ.",
    paperTitle: "Giấy",
    paper:
      "Một ô nhỏ là 1 mm: rộng 40 ms và cao 0,1 mV ở 25 mm/s và 10 mm/mV. Bậc ở mép trái cao 1 mV, trừ khi có ghi độ cao khác bên cạnh. " +
      "Các mẫu được nối bằng đoạn thẳng, và khoảng trống vẫn là khoảng trống. Khi vẽ nhiều chuyển đạo, chuyển đạo được phân tích có một gạch dưới tên. Mỗi dải được đặt giữa theo điểm giữa của khoảng biên độ thường thấy của chuyển đạo; không có gì được lọc trừ khi chọn Khử nhiễu.",
    beatsTitle: "Các chữ cái",
    liveTitle: "Đai ngực, trực tiếp",
    live: (/** @type {string} */ start, /** @type {string} */ end, /** @type {string} */ goOn) =>
      `Bắt đầu ở trang đầu với “${start}”: chọn loại, rồi chọn đai trong danh sách của trình duyệt. Mỗi gói được ghi vào thiết bị này trước khi phân tích, trừ khi bạn tắt đi, và ở lại đó cho đến khi bạn xóa. ` +
      "Sau một thẻ khác, bản ghi vẫn tiếp tục trên máy tính (đo bằng Chromium, sáu phút); điện thoại có thể đóng băng một trang không ở phía trước. Khi thiết bị ngủ hoặc trang bị đóng thì không nhận được gì. " +
      `“${end}” kết thúc và dừng đai; sau đó bản ghi mở trong trình đọc như mọi bản ghi khác. Bản ghi bị ngắt do tải lại hay do sự cố nằm ở trang đầu, trong một ngày có nút “${goOn}”: phần bị lỡ trở thành khoảng trống.`,
    sourceTitle: "Tên gọi từ đâu ra",
    source:
      "Trước hết các phức bộ QRS được tìm. Cửa sổ một giây quanh mỗi đỉnh R được khử nhiễu bằng wavelet Symlet-4 rồi đưa cho một mạng nơ-ron nhỏ " +
      "đã huấn luyện trên MIT-BIH Arrhythmia Database. Mạng biết vài loại của nó và không biết gì khác. " +
      "Nhát bóp ở chỗ tín hiệu không đọc được thì được tìm thấy nhưng không được gọi tên. Có ba mạng đi kèm trang:",
  },
};

/** What the engine says (sentences.js). @type {Record<string, string>} */
export const engine = {
  "The file says %g Hz, but the times of its rows give %.6g Hz: the times are believed.":
    "Tệp ghi %1 Hz, nhưng thời gian của các hàng cho ra %2 Hz: thời gian của các hàng được tin dùng.",
  "column %zu should hold times, but none can be read":
    "cột %1 lẽ ra phải chứa thời gian, nhưng không đọc được thời gian nào",
  "the times in column %zu do not advance": "thời gian trong cột %1 không tăng lên",
  "the times in column %zu run backwards": "thời gian trong cột %1 chạy lùi",
  "the times in column %zu go in steps of %g, which makes no sampling rate of an ECG, be it s, ms, us or ns":
    "thời gian trong cột %1 tăng theo bước %2, mà bước đó không cho ra tần số lấy mẫu nào của điện tâm đồ, dù tính bằng s, ms, us hay ns",
  "the times in column %zu go in steps of %g s, and %g Hz cannot be the sampling rate":
    "thời gian trong cột %1 tăng theo bước %2 s, và %3 Hz không thể là tần số lấy mẫu",
  "%.60s, line %llu: %s. Put the rows in order, or give the sampling rate (Hz) to read them as they stand.":
    "%1, dòng %2: %3. Hãy xếp các hàng theo đúng thứ tự, hoặc cho biết tần số lấy mẫu (Hz) để đọc các hàng theo thứ tự đang có.",
  "%.60s: %s. How many samples a second (Hz) does it hold?": "%1: %2. Tệp có bao nhiêu mẫu mỗi giây (Hz)?",
  "%.60s says %g Hz, which cannot be its sampling rate. How many samples a second (Hz) does it hold?":
    "%1 ghi %2 Hz, nhưng đó không thể là tần số lấy mẫu của tệp. Tệp có bao nhiêu mẫu mỗi giây (Hz)?",
  "%.60s does not say its sampling rate: it has neither a time column nor a line that names it. How many samples a second (Hz) does it hold?":
    "%1 không cho biết tần số lấy mẫu: tệp không có cột thời gian, cũng không có dòng nào ghi tần số. Tệp có bao nhiêu mẫu mỗi giây (Hz)?",
  "The sampling rate is %g Hz, as you said.%s": "Tần số lấy mẫu là %1 Hz, theo người dùng cho biết.%2",
  " The times in the file are not used.": " Thời gian trong tệp không được dùng.",
  "The sampling rate is the one that the file names, %g Hz: %s.":
    "Tần số lấy mẫu được lấy theo tệp, %1 Hz: %2.",
  "too large for a sample, NaN or empty": "quá lớn để là một mẫu, NaN hoặc trống",
  "NaN, a like mark or empty": "NaN, dấu tương tự hoặc trống",
  "Column %zu%s is left out: it holds words or times, not samples.":
    "Cột %1%2 bị bỏ qua: cột chứa chữ hoặc thời gian, không phải mẫu.",
  "Column %zu%s is left out: each of its %lld cells is %s. If it should hold samples, export the recording again.":
    "Cột %1%2 bị bỏ qua: không ô nào trong %3 ô của cột chứa mẫu dùng được (ô trống, NaN hoặc số quá lớn). Nếu cột lẽ ra phải chứa mẫu, hãy xuất lại bản ghi.",
  "%.60s has %lld %s of %zu numbers: it lies on its side. Each sample needs a row of its own: swap rows and columns (transpose) and try again.":
    "%1 có %2 hàng, mỗi hàng %4 số: bảng bị xoay ngang. Mỗi mẫu cần một hàng riêng: hãy đổi hàng thành cột (chuyển vị) rồi thử lại.",
  "%.60s holds a single row: too short to be an ECG, which has a row for each sample.":
    "%1 chỉ có một hàng: quá ngắn để là điện tâm đồ, vốn có một hàng cho mỗi mẫu.",
  "%.60s holds no samples: each of the %lld cells of column %zu%s is %s. Export the recording again, with its samples as numbers.":
    "%1 không chứa mẫu nào: không ô nào trong %2 ô của cột %3%4 chứa mẫu dùng được (ô trống, NaN hoặc số quá lớn). Hãy xuất lại bản ghi, với các mẫu ở dạng số.",
  "%.60s has no column of samples: its columns hold times, running numbers or words. Export the recording again, with its samples as numbers.":
    "%1 không có cột nào chứa mẫu: các cột của tệp chứa thời gian, số thứ tự hoặc chữ. Hãy xuất lại bản ghi, với các mẫu ở dạng số.",
  "Column %zu": "Cột %1",
  "The file is one row of %lld numbers: they are taken as the samples of one lead.":
    "Tệp gồm một hàng có %1 số: các số đó được coi là mẫu của một chuyển đạo.",
  "%.60s, line %zu has more than %d numbers. Each sample needs a row of its own: if the table lies on its side, swap rows and columns (transpose) and try again.":
    "%1, dòng %2 có nhiều hơn %3 số. Mỗi mẫu cần một hàng riêng: nếu bảng bị xoay ngang, hãy đổi hàng thành cột (chuyển vị) rồi thử lại.",
  "%.60s holds no number in its first %zu lines: the cells of %zu of them are empty or NaN. Export the recording again, with its samples as numbers.":
    "%1 không có số nào trong %2 dòng đầu: ở %3 dòng trong đó, các ô đều trống hoặc là NaN. Hãy xuất lại bản ghi, với các mẫu ở dạng số.",
  "%.60s is text, but holds no table of numbers. A recording is CSV, EDF or WFDB (.hea and .dat).":
    "%1 là văn bản, nhưng không chứa bảng số nào. Bản ghi phải là CSV, EDF hoặc WFDB (.hea và .dat).",
  "Column %d is taken as time in units of %g s, which gives %.6g samples a second.":
    "Cột %1 được coi là thời gian tính theo đơn vị %2 s, tức %3 mẫu mỗi giây.",
  "Column %zu counts the rows and is left out.": "Cột %1 đếm số hàng và bị bỏ qua.",
  "%.60s, line %llu: the time %s by %.6g s. This looks like two recordings in one file; split it in front of that line, or give the sampling rate to read all rows as evenly spaced.":
    "%1, dòng %2: thời gian nhảy %4 s so với hàng trước. Có vẻ đây là hai bản ghi trong một tệp; hãy tách tệp ở ngay trước dòng đó, hoặc cho biết tần số lấy mẫu để đọc mọi hàng như cách đều nhau.",
  "goes back": "lùi",
  "%.60s: the times of the rows have more than %d gaps, too many to trust them. Give the sampling rate (Hz) to read the rows as evenly spaced.":
    "%1: thời gian của các hàng có nhiều hơn %2 khoảng trống, quá nhiều để có thể tin. Hãy cho biết tần số lấy mẫu (Hz) để đọc các hàng như cách đều nhau.",
  '%.60s, line %llu: "%s" in column %d is no time. Correct the line, or give the sampling rate to read the rows without their times.':
    '%1, dòng %2: "%3" trong cột %4 không phải là thời gian. Hãy sửa dòng đó, hoặc cho biết tần số lấy mẫu để đọc các hàng mà không dùng thời gian.',
  "%.60s has rows of very many numbers: the table lies on its side. Each sample needs a row of its own: swap rows and columns (transpose) and try again.":
    "%1 có những hàng gồm rất nhiều số: bảng bị xoay ngang. Mỗi mẫu cần một hàng riêng: hãy đổi hàng thành cột (chuyển vị) rồi thử lại.",
  '%.60s is one row of numbers, in which "%s" is none. Correct it.':
    '%1 gồm một hàng số, trong đó "%2" không phải là số. Hãy sửa chỗ đó.',
  '%.60s, line %llu has more than %zu cells ("%s"), unlike the rows above it.':
    '%1, dòng %2 có nhiều hơn %3 ô ("%4"), khác với các hàng phía trên.',
  '%.60s, line %llu: "%s" in column %zu is no number. Correct the line; if a second recording starts there, split the file.':
    '%1, dòng %2: "%3" trong cột %4 không phải là số. Hãy sửa dòng đó; nếu một bản ghi thứ hai bắt đầu từ đó, hãy tách tệp.',
  ", first in line %llu": ", lần đầu ở dòng %1",
  "%lld %s too large for a sample (above %g)%s: %s taken as missing.":
    "%1 %2 quá lớn để là một mẫu (trên %3)%4: %5 coi là không có mẫu.",
  "number is": "số",
  "numbers are": "số",
  "it is": "số đó được",
  "they are": "các số đó được",
  "%lld %s fewer cells than there are columns, first in line %llu: what they lack is missing.":
    "%1 %2 ít ô hơn số cột, lần đầu ở dòng %3: những ô còn thiếu được coi là không có mẫu.",
  "row has": "hàng có",
  "rows have": "hàng có",
  "%lld %s of the time column %s shorter than half the usual one, first in line %llu. The rows are taken as evenly spaced.":
    "%1 bước của cột thời gian ngắn hơn một nửa bước thường thấy, lần đầu ở dòng %4. Các hàng được coi là cách đều nhau.",
  "Gaps in the times of the rows: %zu, with %lld samples in all. They are kept as missing samples.":
    "Khoảng trống trong thời gian của các hàng: %1, tổng cộng %2 mẫu. Chúng được giữ nguyên là khoảng trống không có mẫu.",
  "The times in column %d of %.60s do not advance. Give the sampling rate (Hz).":
    "Thời gian trong cột %1 của %2 không tăng lên. Hãy cho biết tần số lấy mẫu (Hz).",
  "%.60s changed while it was open.": "%1 đã bị thay đổi trong lúc đang mở.",
  "Numbers such as 0,455 are taken as one number with a decimal comma, not as two columns.":
    "Những số như 0,455 được coi là một số có dấu phẩy thập phân, không phải hai cột.",
  "%.60s, line %llu is longer than %d bytes: this is no table of samples in rows.":
    "%1, dòng %2 dài hơn %3 byte: đây không phải là bảng có mỗi mẫu một hàng.",
  "%.60s ends at byte %llu, before its first data record is complete: nothing can be read.":
    "%1 kết thúc ở byte %2, trước khi khối dữ liệu đầu tiên trọn vẹn: không đọc được gì.",
  "The header does not say how many data records there are (the recording was not closed): the file holds %lld.":
    "Tiêu đề không cho biết có bao nhiêu khối dữ liệu (bản ghi chưa được đóng): tệp chứa %1 khối.",
  "This EDF ends %s data record %lld of %lld (byte %llu): the first %lld records (%s) can be read.":
    "Tệp EDF này kết thúc khi khối dữ liệu %2 trong %3 chưa trọn vẹn (byte %4): đọc được %5 khối đầu (%6).",
  "in the middle of": "ở giữa",
  "The header promises %lld data records, but the file is longer: the rest is left out.":
    "Tiêu đề ghi có %1 khối dữ liệu, nhưng tệp dài hơn: phần còn lại bị bỏ qua.",
  "%.60s: its header says it has no data records.": "%1: tiêu đề của tệp ghi rằng không có khối dữ liệu nào.",
  "has no samples": "không có mẫu",
  "has equal physical minimum and maximum": "có giá trị vật lý nhỏ nhất và lớn nhất bằng nhau",
  "has a digital minimum not below its maximum":
    "có giá trị số hóa nhỏ nhất không thấp hơn giá trị số hóa lớn nhất",
  "Signal %u (%s) %s: it cannot be scaled and is left out.":
    "Tín hiệu %1 (%2) %3: không quy đổi được nên bị bỏ qua.",
  "Signal %u (%s) has its physical minimum above its maximum: rising digital values mean a falling signal. It is read as the file says.":
    "Tín hiệu %1 (%2) có giá trị vật lý nhỏ nhất cao hơn giá trị lớn nhất: giá trị số hóa tăng nghĩa là tín hiệu giảm. Tín hiệu được đọc đúng như tệp ghi.",
  "%.60s holds annotations only, no signal. Open the recording that they belong to.":
    "%1 chỉ chứa chú giải, không có tín hiệu. Hãy mở bản ghi mà các chú giải đó thuộc về.",
  "%.60s says that its data records last 0 s: its signals have no sampling rate.":
    "%1 ghi rằng mỗi khối dữ liệu của tệp dài 0 s: các tín hiệu không có tần số lấy mẫu.",
  "%.60s: none of its signals has a usable scale.": "%1: không tín hiệu nào của tệp có thang đo dùng được.",
  "%.60s has more than %d gaps.": "%1 có nhiều hơn %2 khoảng trống.",
  "The header says that the recording has no gaps, but data record %lld claims to start %.3f s %s than it should. The header is believed.":
    "Tiêu đề ghi rằng bản ghi không có khoảng trống, nhưng khối dữ liệu %1 ghi thời điểm bắt đầu lệch %2 s so với thời điểm đúng ra phải có. Tiêu đề được tin dùng.",
  "%.60s: data record %lld starts %.3f s before the one in front of it ends. Overlapping data cannot be put in order.":
    "%1: khối dữ liệu %2 bắt đầu %3 s trước khi khối đứng trước nó kết thúc. Dữ liệu chồng lên nhau thì không xếp theo thứ tự được.",
  "%.60s: a gap of %.0f days comes before data record %lld. Split the file there.":
    "%1: có một khoảng trống %2 ngày trước khối dữ liệu %3. Hãy tách tệp ở chỗ đó.",
  "An annotation in the block at byte %llu cannot be read; it and the rest of its block are left out.":
    "Không đọc được một chú giải trong khối ở byte %1; chú giải đó và phần còn lại của khối bị bỏ qua.",
  "%.60s: data record %lld does not say when it starts, which it must in a recording with gaps.":
    "%1: khối dữ liệu %2 không ghi thời điểm bắt đầu, trong khi bản ghi có khoảng trống thì bắt buộc phải ghi.",
  "%.60s has gaps (EDF+D), but no annotation signal that says where they are.":
    "%1 có khoảng trống (EDF+D), nhưng không có tín hiệu chú giải nào cho biết chúng ở đâu.",
  "%.60s spans too long a time to be read.": "%1 kéo dài quá lâu nên không đọc được.",
  "Gaps in the recording: %zu. They are kept as missing samples.":
    "Khoảng trống trong bản ghi: %1. Chúng được giữ nguyên là khoảng trống không có mẫu.",
  '%.60s: the header\'s field "%s" at byte %llu reads "%s", which is not a valid number there.':
    '%1: trường "%2" của tiêu đề, ở byte %3, ghi "%4", không phải là số hợp lệ ở đó.',
  "The start date and time in the header cannot be read; the recording is shown without them.":
    "Không đọc được ngày giờ bắt đầu trong tiêu đề; bản ghi được hiển thị mà không có ngày giờ đó.",
  "header bytes": "số byte của tiêu đề (header bytes)",
  "data records": "số khối dữ liệu (data records)",
  "duration of a data record": "độ dài của một khối dữ liệu (duration of a data record)",
  "number of signals": "số tín hiệu (number of signals)",
  "The header says it has %lld bytes, but %lld signals need %llu: the latter is taken.":
    "Tiêu đề ghi rằng nó có %1 byte, nhưng %2 tín hiệu cần %3 byte: con số sau được dùng.",
  "%.60s: the duration of a data record is negative.": "%1: độ dài của một khối dữ liệu là số âm.",
  "physical minimum": "giá trị vật lý nhỏ nhất (physical minimum)",
  "physical maximum": "giá trị vật lý lớn nhất (physical maximum)",
  "digital minimum": "giá trị số hóa nhỏ nhất (digital minimum)",
  "digital maximum": "giá trị số hóa lớn nhất (digital maximum)",
  "samples in a data record": "số mẫu trong một khối dữ liệu (samples in a data record)",
  "%.60s ends at byte %llu, inside its header: nothing can be read.":
    "%1 kết thúc ở byte %2, ngay trong phần tiêu đề: không đọc được gì.",
  "%.60s: its data records hold no samples.": "%1: các khối dữ liệu của tệp không chứa mẫu nào.",
  "There is not enough memory to open this recording.": "Không đủ bộ nhớ để mở bản ghi này.",
  "is a PDF document, a picture of an ECG at best. Export the recording itself (CSV, EDF or WFDB).":
    "là tài liệu PDF, cùng lắm chỉ là hình ảnh của một điện tâm đồ. Hãy xuất chính bản ghi (CSV, EDF hoặc WFDB).",
  "is a PNG picture. Export the recording itself (CSV, EDF or WFDB).":
    "là hình ảnh PNG. Hãy xuất chính bản ghi (CSV, EDF hoặc WFDB).",
  "is a JPEG picture. Export the recording itself (CSV, EDF or WFDB).":
    "là hình ảnh JPEG. Hãy xuất chính bản ghi (CSV, EDF hoặc WFDB).",
  "is a GIF picture. Export the recording itself (CSV, EDF or WFDB).":
    "là hình ảnh GIF. Hãy xuất chính bản ghi (CSV, EDF hoặc WFDB).",
  "is a ZIP archive (spreadsheets are too). Unpack it, or save the table as CSV.":
    "là tệp nén ZIP (bảng tính cũng có dạng này). Hãy giải nén, hoặc lưu bảng dưới dạng CSV.",
  "is compressed with gzip. Unpack it first.": "được nén bằng gzip. Hãy giải nén trước.",
  "is a 7-Zip archive. Unpack it first.": "là tệp nén 7-Zip. Hãy giải nén trước.",
  "is a RAR archive. Unpack it first.": "là tệp nén RAR. Hãy giải nén trước.",
  "is an old Office document. Save its table as CSV.":
    "là tài liệu Office kiểu cũ. Hãy lưu bảng trong đó dưới dạng CSV.",
  "is an HDF5 file, which cannot be read yet. Export the signal as CSV.":
    "là tệp HDF5, hiện chưa đọc được. Hãy xuất tín hiệu dưới dạng CSV.",
  "is a MATLAB file, which cannot be read yet. Export the signal as CSV.":
    "là tệp MATLAB, hiện chưa đọc được. Hãy xuất tín hiệu dưới dạng CSV.",
  "is a FLAC file without a WFDB header. FLAC signals cannot be read yet.":
    "là tệp FLAC không có tiêu đề WFDB. Hiện chưa đọc được tín hiệu FLAC.",
  "is a DICOM file, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "là tệp DICOM, hiện chưa đọc được. Hãy xuất bản ghi dưới dạng CSV, EDF hoặc WFDB.",
  "is an SCP-ECG file, which cannot be read yet. Export it as CSV, EDF or WFDB.":
    "là tệp SCP-ECG, hiện chưa đọc được. Hãy xuất bản ghi dưới dạng CSV, EDF hoặc WFDB.",
  "is a formatted text document. Save it as plain text (CSV).":
    "là văn bản có định dạng. Hãy lưu dưới dạng văn bản thuần (CSV).",
  "is text in UTF-16. Save it as UTF-8 and try again.":
    "là văn bản mã hóa UTF-16. Hãy lưu dưới dạng UTF-8 rồi thử lại.",
  "is a web page, perhaps saved in place of the recording. Download the recording itself.":
    "là trang web, có lẽ đã được lưu thay cho bản ghi. Hãy tải xuống chính bản ghi.",
  "is an XML document, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "là tài liệu XML, hiện chưa đọc được. Hãy xuất bản ghi dưới dạng CSV, EDF hoặc WFDB.",
  "is JSON, which cannot be read yet. Export the recording as CSV, EDF or WFDB.":
    "là JSON, hiện chưa đọc được. Hãy xuất bản ghi dưới dạng CSV, EDF hoặc WFDB.",
  "%.60s is part of a WFDB recording and means nothing without its header. Choose %.*s.hea together with it.":
    "%1 là một phần của bản ghi WFDB và không có nghĩa nếu thiếu tiêu đề. Hãy chọn %2.hea cùng với tệp này.",
  "%.60s is of no known format: its first bytes are binary data without a known signature. A recording is CSV, EDF or WFDB (.hea and .dat).":
    "%1 không thuộc định dạng nào đã biết: những byte đầu là dữ liệu nhị phân không có dấu nhận dạng đã biết. Bản ghi phải là CSV, EDF hoặc WFDB (.hea và .dat).",
  "This recording has more than %d leads.": "Bản ghi này có nhiều hơn %1 chuyển đạo.",
  "The annotations hold more than %d MiB of text.": "Các chú giải chứa hơn %1 MiB văn bản.",
  "This recording has more than %d annotations.": "Bản ghi này có nhiều hơn %1 chú giải.",
  "A program made this ECG (synthetic): figures on it are never a measure of accuracy.":
    "Điện tâm đồ này do chương trình tạo ra (tổng hợp): số liệu trên đó không bao giờ là thước đo độ chính xác.",
  "%lld h %lld min": "%1 h %2 min",
  "%lld min %lld s": "%1 min %2 s",
  "One unit of the file is %g mV, as you said.": "Một đơn vị của tệp là %1 mV, theo người dùng cho biết.",
  "The file names no unit: its numbers are taken as millivolts.":
    "Tệp không ghi đơn vị: các số trong tệp được coi là milivolt.",
  "The file names no unit for %u of its %u leads: their numbers are taken as millivolts.":
    "Tệp không ghi đơn vị cho %1 trong %2 chuyển đạo: các số của những chuyển đạo đó được coi là milivolt.",
  "The scale of lead %u (%s) turns its digital values into more millivolts than any number here can hold: such samples are taken as missing.":
    "Thang đo của chuyển đạo %1 (%2) đổi các giá trị số hóa thành số milivolt lớn hơn mức mà số ở đây chứa được: những mẫu như vậy được coi là không có mẫu.",
  "the first": "đầu tiên",
  "The only lead (%s) does not look like an ECG by its name and unit; it is taken for one.":
    "Chuyển đạo duy nhất (%1) xét theo tên và đơn vị thì không giống điện tâm đồ; nó vẫn được coi là điện tâm đồ.",
  "None of the %u leads looks like an ECG by its name and unit; %s comes first unless another is chosen.":
    "Không chuyển đạo nào trong %1 chuyển đạo giống điện tâm đồ, xét theo tên và đơn vị; chuyển đạo %2 được dùng trước, trừ khi chuyển đạo khác được chọn.",
  "%s has %g %s a second and cannot be analysed: an ECG is analysed at %d to %d.":
    "%1 có %2 mẫu mỗi giây nên không phân tích được: điện tâm đồ được phân tích ở %4 đến %5 mẫu mỗi giây.",
  "The first lead": "Chuyển đạo đầu tiên",
  "The leads of this recording have different sampling rates; one rate cannot replace them.":
    "Các chuyển đạo của bản ghi này có tần số lấy mẫu khác nhau; một tần số duy nhất không thay thế được chúng.",
  "The file says %g Hz; %g Hz is used, as you said.":
    "Tệp ghi %1 Hz; %2 Hz được dùng, theo người dùng cho biết.",
  "This recording holds a single sample of each lead: too short to be an ECG.":
    "Bản ghi này chỉ có một mẫu ở mỗi chuyển đạo: quá ngắn để là điện tâm đồ.",
  "%.60s is empty (0 bytes).": "%1 trống (0 byte).",
  "%.60s could not be read.": "Không đọc được %1.",
  "%zu files were given (%.60s, %.60s%s) that do not make up one recording. Open one recording at a time.":
    "Đã nhận %1 tệp (%2, %3%4) không hợp thành một bản ghi. Hãy mở mỗi lần một bản ghi.",
  "The sampling rate must lie between 0 and 1,000,000 Hz.": "Tần số lấy mẫu phải nằm giữa 0 và 1.000.000 Hz.",
  "Millivolts per unit must lie between 0 and 1e9.": "Số milivolt mỗi đơn vị phải nằm giữa 0 và 1e9.",
  "Open between 1 and %d files at a time.": "Hãy mở mỗi lần từ 1 đến %1 tệp.",
  "Lead %s is turned upside down, as you said.":
    "Chuyển đạo %1 được lật ngược, theo chỉ định của người dùng.",
  "Lead %u is turned upside down, as you said.":
    "Chuyển đạo %1 được lật ngược, theo chỉ định của người dùng.",
  "There is no lead %u, or the samples asked for lie outside of it.":
    "Không có chuyển đạo %1, hoặc các mẫu được yêu cầu nằm ngoài chuyển đạo đó.",
  "%s files hold physical numbers, not digital units.":
    "Tệp %1 chứa giá trị vật lý, không phải đơn vị số hóa.",
  "The file names no unit; taken as millivolts, its first numbers span %.0f mV, more than any ECG. They are probably microvolts or counts of a converter: say how many millivolts one of them is.":
    "Tệp không ghi đơn vị; nếu coi là milivolt, các số đầu tiên của tệp trải rộng %1 mV, lớn hơn mọi điện tâm đồ. Có lẽ chúng là microvolt hoặc giá trị đếm của bộ chuyển đổi (ADC): hãy cho biết một đơn vị của chúng là bao nhiêu milivolt.",
  "The file names no unit; taken as millivolts, its first numbers span %.2g mV, less than any ECG. They are probably volts, or the electrodes were off: say how many millivolts one of them is.":
    "Tệp không ghi đơn vị; nếu coi là milivolt, các số đầu tiên của tệp trải rộng %1 mV, nhỏ hơn mọi điện tâm đồ. Có lẽ chúng là volt, hoặc điện cực đã bị tuột: hãy cho biết một đơn vị của chúng là bao nhiêu milivolt.",
  "%s could not be read at byte %lld. If it lies on a removed or network drive, copy it and try again.":
    "Không đọc được %1 ở byte %2. Nếu tệp nằm trên ổ đĩa đã tháo ra hoặc ổ đĩa mạng, hãy sao chép tệp rồi thử lại.",
  "%s ends at byte %lld, before the data that its header promises.":
    "%1 kết thúc ở byte %2, trước phần dữ liệu mà tiêu đề của tệp đã ghi là có.",
  "%.60s, line %llu: signals in format %d cannot be read; the formats 16, 24, 32, 61, 80, 160 and 212 can.":
    "%1, dòng %2: không đọc được tín hiệu ở định dạng %3; đọc được các định dạng 16, 24, 32, 61, 80, 160 và 212.",
  "%.60s, line %llu: the signal is stored in no file.": "%1, dòng %2: tín hiệu không được lưu trong tệp nào.",
  "%.60s needs the signal file %.60s: choose both together.":
    "%1 cần tệp tín hiệu %2: hãy chọn cả hai cùng lúc.",
  "%.60s, line %llu: signals in one file must have one format and one byte offset.":
    "%1, dòng %2: các tín hiệu trong một tệp phải có cùng một định dạng và cùng một vị trí byte bắt đầu.",
  "%.60s ends at byte %lld, after %lld of %lld samples: the first %s can be read.":
    "%1 kết thúc ở byte %2, sau %3 trong %4 mẫu: đọc được %5 đầu tiên.",
  "%.60s holds %lld samples, but the header promises %lld: the rest is left out.":
    "%1 chứa %2 mẫu, nhưng tiêu đề ghi %3: phần còn lại bị bỏ qua.",
  "%.60s holds %lld bytes, less than one sample of each signal: nothing can be read.":
    "%1 chứa %2 byte, chưa đủ một mẫu cho mỗi tín hiệu: không đọc được gì.",
  "This recording is longer than %lld samples.": "Bản ghi này dài hơn %1 mẫu.",
  "The header gives no gain for signal %u (%s): the usual 200 units per millivolt are taken.":
    "Tiêu đề không ghi hệ số khuếch đại của tín hiệu %1 (%2): mức thường dùng là 200 đơn vị mỗi milivolt được lấy.",
  "The header gives no sampling rate: WFDB's default of %g Hz is taken.":
    "Tiêu đề không ghi tần số lấy mẫu: mức mặc định của WFDB là %1 Hz được lấy.",
  "Signal %u (%s) begins with %d, but its header says %lld: header and signal file may not belong together.":
    "Tín hiệu %1 (%2) bắt đầu bằng %3, nhưng tiêu đề ghi %4: có thể tiêu đề và tệp tín hiệu không thuộc về nhau.",
  "The checksum of signal %u (%s) does not match: its samples were changed after the header was written.":
    "Tổng kiểm tra của tín hiệu %1 (%2) không khớp: các mẫu của nó đã bị thay đổi sau khi tiêu đề được ghi.",
  "%.60s was not read: it is neither a signal file of %.60s nor its annotations.":
    "%1 không được đọc: tệp này không phải là tệp tín hiệu của %2, cũng không phải là tệp chú giải của nó.",
  "%.60s is larger than a WFDB header can be (%d bytes).":
    "%1 lớn hơn mức mà tiêu đề WFDB có thể có (%2 byte).",
  "%.60s places an annotation %g samples after the start, which no recording reaches.":
    "%1 đặt một chú giải ở %2 mẫu sau điểm bắt đầu, xa hơn mọi bản ghi.",
  "Annotations behind the end of the signal: %zu of %zu. They may be those of another recording.":
    "Chú giải nằm sau điểm cuối của tín hiệu: %1 trên %2. Có thể chúng thuộc về một bản ghi khác.",
  "%.60s ends at byte %lld without its end mark: annotations may be missing.":
    "%1 kết thúc ở byte %2 mà không có dấu kết thúc: có thể thiếu chú giải.",
  "name, number of signals, sampling rate, number of samples (100 2 360 650000)":
    "tên, số tín hiệu, tần số lấy mẫu, số mẫu (100 2 360 650000)",
  "%.60s is no WFDB header: it holds blank lines and comments only. Its first line should read: %s.":
    "%1 không phải là tiêu đề WFDB: tệp chỉ có dòng trống và dòng ghi chú. Dòng đầu tiên phải có dạng: %2.",
  '%.60s is no WFDB header: line %lld should read: %s, and not "%s".':
    '%1 không phải là tiêu đề WFDB: dòng %2 phải có dạng: %3, chứ không phải "%4".',
  "%.60s describes a recording in several segments, which cannot be read yet. Open the segments one by one.":
    "%1 mô tả một bản ghi gồm nhiều đoạn, hiện chưa đọc được. Hãy mở từng đoạn một.",
  "%.60s describes %lld signals; between 1 and %d can be read.":
    "%1 mô tả %2 tín hiệu; chỉ đọc được từ 1 đến %3.",
  "%.60s is no WFDB header: its signal lines name no signal file, or a format that is not known.":
    "%1 không phải là tiêu đề WFDB: các dòng tín hiệu không ghi tên tệp tín hiệu, hoặc ghi một định dạng chưa biết.",
  "%.60s announces %u %s but describes only %u: the header is incomplete.":
    "%1 ghi có %2 tín hiệu nhưng chỉ mô tả %4: tiêu đề chưa đầy đủ.",
  "%.60s, line %llu: this is no signal line (file, format, gain, resolution, zero, first value, checksum, block size, name).":
    "%1, dòng %2: đây không phải là dòng tín hiệu (tệp, định dạng, hệ số khuếch đại, độ phân giải, mức không, giá trị đầu, tổng kiểm tra, kích thước khối, tên).",
  "The sampling rate must lie between 50 and 10000 Hz; check the rate of this recording.":
    "Tần số lấy mẫu phải nằm giữa 50 và 10000 Hz; hãy kiểm tra tần số của bản ghi này.",
  "A window can be denoised with at most 7 levels.": "Một cửa sổ được khử nhiễu với nhiều nhất 7 mức.",
  "There is not enough memory to analyse this recording.": "Không đủ bộ nhớ để phân tích bản ghi này.",
};
