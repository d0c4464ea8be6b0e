/* Tables: what is found in them, what is asked for, gaps, damage, and random access in long ones. */
#include "check.h"
#include "format_memory.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const float MISSING = NAN;

/* A table and what the reader must make of it. */
typedef struct layout_case {
    const char *name;
    const char *text;
    double rate; /* 0 = given as 250 by the user */
    const char *label;
    const char *unit;
    uint32_t leads;
    float values[4]; /* of the first lead, in millivolts */
} layout_case;

static const layout_case layouts[] = {
    {"seconds and mV",
     "time,ECG (mV)\n0.000,0.1\n0.004,0.2\n0.008,-0.3\n0.012,0.4\n",
     250,
     "ECG",
     "mV",
     1,
     {0.1F, 0.2F, -0.3F, 0.4F}},
    {"byte order mark, semicolons, decimal commas, CR LF",
     "\xEF\xBB\xBFZeit [ms];EKG [uV]\r\n0;100,5\r\n2;200\r\n4;-300\r\n6;400\r\n",
     500,
     "EKG",
     "uV",
     1,
     {0.1005F, 0.2F, -0.3F, 0.4F}},
    {"tabs", "t\tI\tII\n0.00\t1\t5\n0.01\t2\t6\n0.02\t3\t7\n0.03\t4\t8\n", 100, "I", "", 2, {1, 2, 3, 4}},
    {"blanks, no header",
     "  0.00   1.5 \n  0.01   2.5\n  0.02  -3.5\n 10.03e-2   4.5\n",
     0,
     "Column 1",
     "",
     2,
     {0, 0.01F, 0.02F, 0.1003F}},
    {"one bare column", "0.1\n0.2\n0.3\n0.4\n", 0, "", "", 1, {0.1F, 0.2F, 0.3F, 0.4F}},
    {"one column of decimal commas", "0,100\n-0,050\n0,300\n0,400", 0, "", "", 1, {0.1F, -0.05F, 0.3F, 0.4F}},
    {"missing cells", "ecg,hr\n1,NA\n,NA\nNaN,NA\n4,NA\n", 0, "ecg", "", 1, {1, MISSING, MISSING, 4}},
    {"quoted, as WFDB's rdsamp writes",
     "'Elapsed "
     "time','MLII','V5'\n'hh:mm:ss.mmm','mV','mV'\n'0:00.000',0.1,1\n'0:00.004',0.2,1\n'0:00.008',-,1\n"
     "'0:00.012',0.4,1\n",
     250,
     "MLII",
     "mV",
     2,
     {0.1F, 0.2F, MISSING, 0.4F}},
    {"sample numbers", "'sample #','MLII'\n0,1\n1,2\n2,3\n3,4\n", 0, "MLII", "", 1, {1, 2, 3, 4}},
    {"nanoseconds since 1970",
     "time,ecg\n1714447953900752640,1\n1714447953908752640,2\n1714447953916752640,3\n1714447953924752640,4\n",
     125,
     "ecg",
     "",
     1,
     {1, 2, 3, 4}},
    {"dates",
     "when,time,V1 (V)\nx,2024-02-29T23:59:59.990Z,0.001\nx,2024-03-01T00:00:00.000Z,0.002\n"
     "x,2024-03-01T00:00:00.010Z,0.003\nx,2024-03-01T00:00:00.020Z,0.004\n",
     100,
     "V1",
     "V",
     1,
     {1, 2, 3, 4}},
    {"midnight",
     "clock,II\n23:59:59.980,1\n23:59:59.990,2\n00:00:00.000,3\n00:00:00.010,4\n",
     100,
     "II",
     "",
     1,
     {1, 2, 3, 4}},
    {"Apple Watch",
     "Name,Anna\nRecorded Date,2021-12-17 12:58:58 +0800\nDevice,\"Watch5,1\"\nSample Rate,512 hertz\n\n"
     "Lead,Lead I\nUnit,\xC2\xB5V\n\n100.5\n200\n300\n400\n500\n600\n700\n800\n",
     512,
     "Lead I",
     "\xC2\xB5V",
     1,
     {0.1005F, 0.2F, 0.3F, 0.4F}},
    {"BioSPPy",
     "# Simple Text Format\n# Sampling Rate (Hz):= 1000.00\n# Resolution:= 12\n# Labels:= ECG\n1\n2\n3\n4\n",
     1000,
     "ECG",
     "",
     1,
     {1, 2, 3, 4}},
    {"OpenSignals",
     "# OpenSignals Text File Format\n# {\"d\": {\"sensor\": [\"ECG\"], \"column\": [\"nSeq\", \"A1\"], "
     "\"time\": "
     "\"16:16:11.455\", \"sampling rate\": 100, \"label\": [\"A1\"], \"date\": \"2018-5-28\"}}\n# "
     "EndOfHeader\n"
     "0\t1\t\n1\t2\t\n2\t3\t\n3\t4\t\n",
     100,
     "A1 ECG",
     "",
     1,
     {1, 2, 3, 4}},
    {"three milliseconds for 360 Hz",
     "t,ecg\n0.000,1\n0.003,2\n0.006,3\n0.008,4\n0.011,5\n0.014,6\n0.017,7\n0.019,8\n"
     "0.022,9\n0.025,10\n",
     360,
     "ecg",
     "",
     1,
     {1, 2, 3, 4}},
    {"old Mac line ends", "ecg\r1\r2\r3\r4\r", 0, "ecg", "", 1, {1, 2, 3, 4}},
    {"comments and blank lines", "ecg\n1\n\n# pause\n2\n3\n4\n\n\n", 0, "ecg", "", 1, {1, 2, 3, 4}},
};

static void check_layout(const layout_case *expected) {
    memory_files files = {0};
    memory_add_text(&files, "a.csv", expected->text);
    tl_open_options given = {.rate = 250};
    fprintf(stderr, "%s\n", expected->name);
    tl_record *record = memory_must_open(&files, expected->rate == 0 ? &given : NULL);
    tl_record_info info;
    tl_lead_info lead;
    float values[4];
    tl_record_describe(record, &info);
    CHECK(info.leads == expected->leads && tl_record_lead(record, 0, &lead) == TL_OK);
    CHECK(strcmp(lead.label, expected->label) == 0 && strcmp(lead.unit, expected->unit) == 0);
    CHECK(fabs(lead.rate - (expected->rate == 0 ? 250 : expected->rate)) < 1e-6);
    CHECK(lead.samples >= 4 && tl_record_read(record, 0, 0, 4, values, NULL) == 4);
    for (int i = 0; i < 4; i++) {
        CHECK(isnan(values[i]) == isnan(expected->values[i]));
        CHECK(isnan(values[i]) || values[i] == expected->values[i]);
    }
    CHECK(memory_has_note(record, "unit-assumed") == (expected->unit[0] == '\0'));
    tl_record_close(record);
}

static void asks_for_the_rate(void) {
    static const char *const silent[] = {"1\n2\n3\n", "ecg\n1\n2\n3\n", "t,ecg\n0,1\n0,2\n0,3\n"};
    for (size_t i = 0; i < sizeof silent / sizeof *silent; i++) {
        memory_files files = {0};
        memory_add_text(&files, "a.csv", silent[i]);
        CHECK(strstr(memory_must_fail(&files, TL_E_NEEDED).message, "Hz") != NULL);
    }
}

/* Times that do not tell the rate: it is asked for, and why is said. */
static void says_what_is_wrong_with_the_times(void) {
    static const struct {
        const char *text;
        const char *said;
    } cases[] = {
        {"time,II (mV)\n0,1\n1e12,2\n2e12,3\n3e12,4\n", "column 1 go in steps of 1e+12, which makes no"},
        {"0,1.5\n1000000000000,1.7\n2000000000000,1.2\n3000000000000,1.4\n", "in steps of 1e+12, which"},
        {"time (s),II\n0,1\n1e12,2\n2e12,3\n", "in steps of 1e+12 s, and 1e-12 Hz cannot be"},
        {"II,time (s)\n1,0\n2,1e-12\n3,2e-12\n", "times in column 2 go in steps of 1e-12 s, and 1e+12 Hz"},
        {"time (ns),II\n0,1\n0.1,2\n0.2,3\n", "in steps of 1e-10 s, and 1e+10 Hz"},
        {"time,II\n0.5,1\n0.5,2\n0.5,3\n", "the times in column 1 do not advance"},
        {"time,II\nNaN,1\nNaN,2\nNaN,3\n", "column 1 should hold times, but none can be read"},
        {"time,II\n,1.5\n,2.5\n,3.5\n", "column 1 should hold times, but none can be read"},
        {"time,II\n1e20,1\n2e20,2\n3e20,3\n", "column 1 should hold times, but none can be read"},
        {"t,II\n0.3,1\n0.2,2\n0.1,3\n", "line 3: the times in column 1 run backwards"},
        {"# sampling rate: 1e12 Hz\n1\n2\n3\n4\n", "says 1e+12 Hz, which cannot be"},
        {"# fs = 0\nII\n1\n2\n3\n4\n", "says 0 Hz, which cannot be"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        memory_files files = {0};
        memory_add_text(&files, "a.csv", cases[i].text);
        tl_error error = memory_must_fail(&files, TL_E_NEEDED);
        fprintf(stderr, "%s\n", error.message);
        CHECK(strstr(error.message, cases[i].said) != NULL && strstr(error.message, "Hz") != NULL);
        tl_record *record = memory_must_open(&files, &(tl_open_options){.rate = 250});
        tl_record_info info;
        tl_record_describe(record, &info);
        CHECK(info.leads == 1);
        tl_record_close(record);
    }
}

/* A rate above the table is taken where the times are none, and a note says what is wrong with them. */
static void a_stated_rate_stands_in_for_bad_times(void) {
    static const char *const tables[] = {"0,1\n1e12,2\n2e12,3\n3e12,4\n", "0,1\n0,2\n0,3\n0,4\n"};
    for (size_t i = 0; i < 2; i++) {
        char text[128];
        snprintf(text, sizeof text, "# sampling rate: 250\ntime (s),II\n%s", tables[i]);
        memory_files files = {0};
        memory_add_text(&files, "a.csv", text);
        tl_record *record = memory_must_open(&files, NULL);
        tl_lead_info lead;
        CHECK(tl_record_lead(record, 0, &lead) == TL_OK && lead.rate == 250 && lead.samples == 4);
        CHECK(memory_has_note(record, "times-unused"));
        tl_record_close(record);
    }
}

/* A table that ends in an error, and the line it must name (0 = none). */
static void says_where_it_is_wrong(void) {
    static const struct {
        const char *text;
        tl_status code;
        int64_t line;
    } cases[] = {
        {"t,ecg\n0.00,1\n0.01,2\n0.02,oops\n0.03,4\n0.04,4\n0.05,4\n0.06,4\n0.07,4\n0.08,4\n0.09,4\n0.10,"
         "4\n0.11,4\n",
         TL_E_FORMAT, 4},
        {"t,ecg\n0.00,1\n0.01,2\n0.02,3\n0.03,4,5\n0.04,4\n0.05,4\n0.06,4\n0.07,4\n0.08,4\n0.09,4\n",
         TL_E_FORMAT, 5},
        {"t,ecg\n0.00,1\n0.01,2\n0.02,3\nlater,4\n0.04,4\n0.05,4\n0.06,4\n0.07,4\n0.08,4\n0.09,4\n0.10,4\n0."
         "11,4\n"
         "0.12,4\n",
         TL_E_NEEDED, 5},
        {"t,ecg\n0.00,1\n0.01,2\n0.02,3\n0.03,4\n0.00,1\n0.01,2\n0.02,3\n0.03,4\n", TL_E_NEEDED, 6},
        {"t,ecg\n0.00,1\n0.01,2\n0.02,3\n0.03,4\n900000.00,1\n900000.01,2\n900000.02,3\n", TL_E_NEEDED, 6},
        {"It was a dark and stormy night;\nthe rain fell in torrents.\n", TL_E_FORMAT, 0},
        {"{\"ecg\": [1, 2, 3]}", TL_E_FORMAT, 0},
        {"<?xml version=\"1.0\"?><a>1</a>", TL_E_FORMAT, 0},
        {"ecg\n", TL_E_FORMAT, 0},
        {"\n\n\n", TL_E_FORMAT, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        memory_files files = {0};
        memory_add_text(&files, "a.csv", cases[i].text);
        fprintf(stderr, "wrong table %zu\n", i);
        tl_error error = memory_must_fail(&files, cases[i].code);
        CHECK(error.where == cases[i].line && strcmp(error.file, "a.csv") == 0);
        CHECK((error.place == TL_PLACE_LINE) == (cases[i].line > 0));
    }
}

/* Writes `count` numbers in one row behind `used` bytes: sample i is i % 97 / 8. */
static int write_row(char *text, int used, const char *separator, int count) {
    for (int i = 0; i < count; i++)
        used += sprintf(text + used, "%s%.3f", i > 0 ? separator : "", i % 97 / 8.0);
    return used;
}

/* A recording that is written as one line is one lead, whatever sets its numbers apart and however long it
 * is. */
static void a_single_row_of_numbers_is_a_lead(void) {
    enum { SHORT = 7200, LONG = 30000 };
    static const struct {
        const char *front;
        const char *separator;
        const char *back;
        int count;
        const char *label;
    } cases[] = {
        {"", ",", "\n", SHORT, ""},      {"", ";", "", SHORT, ""},
        {"", "\t", "\r\n", SHORT, ""},   {"", " ", " \n", SHORT, ""},
        {"", ", ", ",\n", SHORT, ""},    {"  ", "   ", "\n", SHORT, ""},
        {"II,", ",", "\n", SHORT, "II"}, {"", ",", "\n", 100, ""},
        {"", ";", "\n", LONG, ""},       {"\xEF\xBB\xBF", ",", "\n", SHORT, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fprintf(stderr, "single row %zu\n", i);
        char *text = malloc((size_t)LONG * 10);
        int used = sprintf(text, "%s", cases[i].front);
        used = write_row(text, used, cases[i].separator, cases[i].count);
        used += sprintf(text + used, "%s", cases[i].back);
        memory_files files = {0};
        memory_add(&files, "a.csv", text, (size_t)used);
        CHECK(strstr(memory_must_fail(&files, TL_E_NEEDED).message, "Hz") != NULL);
        tl_record *record = memory_must_open(&files, &(tl_open_options){.rate = 250});
        tl_record_info info;
        tl_lead_info lead;
        tl_record_describe(record, &info);
        CHECK(info.leads == 1 && tl_record_lead(record, 0, &lead) == TL_OK);
        CHECK(lead.samples == cases[i].count && strcmp(lead.label, cases[i].label) == 0);
        CHECK(memory_has_note(record, "one-row"));
        for (int k = cases[i].count - 1; k >= 0; k -= 7) {
            float value;
            CHECK(tl_record_read(record, 0, k, 1, &value, NULL) == 1 && value == (float)(k % 97 / 8.0));
        }
        tl_record_close(record);
        free(text);
    }
}

/* Its first numbers may read as the header of a WFDB record without signals. */
static void a_single_row_is_no_header(void) {
    char text[4096];
    int used = write_row(text, sprintf(text, "512 0 250 "), " ", 200);
    memory_files files = {0};
    memory_add(&files, "a.txt", text, (size_t)used);
    tl_record *record = memory_must_open(&files, &(tl_open_options){.rate = 250});
    tl_lead_info lead;
    CHECK(tl_record_lead(record, 0, &lead) == TL_OK && lead.samples == 203);
    tl_record_close(record);
}

static void a_single_row_keeps_what_is_missing(void) {
    static const char *const starts[] = {"1,,NaN,1e300,5,", "1.0;;-;inf;5.0;", "1,0;;;1e99;5,0;",
                                         ";;-;inf;5,0;"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        char text[4096];
        int used = sprintf(text, "%s", starts[i]);
        for (int k = 0; k < 200; k++)
            used += sprintf(text + used, i == 0 ? "%d," : i == 1 ? "%d.0;" : "%d,5;", k);
        memory_files files = {0};
        memory_add_text(&files, "a.csv", text);
        tl_record *record = memory_must_open(&files, &(tl_open_options){.rate = 250});
        float values[5];
        tl_lead_info lead;
        CHECK(tl_record_lead(record, 0, &lead) == TL_OK && lead.samples == 205);
        CHECK(tl_record_read(record, 0, 0, 5, values, NULL) == 5 && values[4] == 5);
        CHECK(i < 3 ? values[0] == 1 : isnan(values[0]));
        CHECK(isnan(values[1]) && isnan(values[2]) && isnan(values[3]));
        tl_note note = {.where = 0};
        for (size_t n = 0; strcmp(note.code, "beyond-range") != 0; n++)
            CHECK(tl_record_note(record, n, &note) == TL_OK);
        CHECK(note.place == TL_PLACE_NONE && strstr(note.message, "line") == NULL);
        tl_record_close(record);
    }
}

/* Rows of very many numbers that are no recording in one line. */
static void says_what_is_wrong_with_long_rows(void) {
    enum { MANY = 7200, VERY_MANY = 20000 };
    static const struct {
        const char *front;
        const char *back;
        int count;
        int rows;
        const char *said;
        int64_t line;
    } cases[] = {
        {"", "\n", MANY, 2, "line 1 has more than 300 numbers", 1},
        {"", "\n", MANY, 12, "line 1 has more than 300 numbers", 1},
        {"II\n", "\n", MANY, 1, "line 2 has more than 300 numbers", 2},
        {"", "\n", VERY_MANY, 3, "swap rows and columns", 0},
        {"", ",oops,1\n", MANY, 1, "in which \"oops\" is none", 0},
        {"[", "]", MANY, 1, "is JSON", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *text = malloc((size_t)MANY * 12 * 8);
        int used = sprintf(text, "%s", cases[i].front);
        for (int row = 0; row < cases[i].rows; row++) {
            used = write_row(text, used, ",", cases[i].count);
            used += sprintf(text + used, "%s", cases[i].back);
        }
        memory_files files = {0};
        memory_add(&files, "a.csv", text, (size_t)used);
        tl_error error = memory_must_fail(&files, TL_E_FORMAT);
        fprintf(stderr, "%s\n", error.message);
        CHECK(strstr(error.message, cases[i].said) != NULL);
        CHECK((error.place == TL_PLACE_LINE) == (cases[i].line > 0));
        CHECK(cases[i].line == 0 || error.where == cases[i].line);
        free(text);
    }
}

/* Rows that cannot be samples: a single one, or a table on its side. The rate is not asked for first. */
static void says_that_rows_are_no_samples(void) {
    static const char *const single[] = {"0.5", "ecg\n0.5\n", "time,ecg\n0.000,0.5\n", "1,2,3\n"};
    for (size_t i = 0; i < sizeof single / sizeof *single; i++) {
        memory_files files = {0};
        memory_add_text(&files, "a.csv", single[i]);
        CHECK(strstr(memory_must_fail(&files, TL_E_FORMAT).message, "a single row: too short") != NULL);
    }
    memory_files two = {0};
    memory_add_text(&two, "a.csv", "time,ecg\n0.000,0.5\n0.004,0.6\n");
    tl_record_close(memory_must_open(&two, NULL));
    char text[8192] = "";
    int used = 0;
    for (int row = 0; row < 2; row++) {
        for (int i = 0; i < 250; i++)
            used += sprintf(text + used, "%d.%d%s", row, i % 10, i < 249 ? "," : "\n");
    }
    memory_files side = {0};
    memory_add_text(&side, "a.csv", text);
    CHECK(strstr(memory_must_fail(&side, TL_E_FORMAT).message, "has 2 rows of 250 numbers") != NULL);
}

/* A table without a sample says what stands in their place. */
static void says_that_samples_are_missing(void) {
    static const struct {
        const char *text;
        const char *sentence;
    } cases[] = {
        {"time (s),ECG (mV)\n0.000,NaN\n0.004,NaN\n0.008,NaN\n",
         "each of the 3 cells of column 2 (ECG) is NaN"},
        {"time (s),ECG (mV)\n0.000,\n0.004,\n0.008,\n", "each of the 3 cells of column 2 (ECG) is empty"},
        {"time (s),ECG (mV)\n0.000,1e29\n0.004,inf\n0.008,\n",
         "each of the 3 cells of column 2 (ECG) is too large for a sample, NaN or empty"},
        {"sample,ECG\n0,-\n1,-\n2,-\n", "each of the 3 cells of column 2 (ECG) is NaN, a like mark or empty"},
        {"time,event\n0.000,rest\n0.004,rest\n0.008,rest\n",
         "its columns hold times, running numbers or words"},
        {"ECG\nNaN\nNaN\nNaN\n", "no number in its first 4 lines: the cells of 3 of them are empty or NaN"},
        {"I,II\nNA,\n,\nNA,NaN\n", "the cells of 3 of them are empty or NaN"},
        {"I;II\nNA;NA\nNA;NA\n", "the cells of 2 of them are empty or NaN"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        memory_files files = {0};
        memory_add_text(&files, "a.csv", cases[i].text);
        tl_error error = memory_must_fail(&files, TL_E_FORMAT);
        fprintf(stderr, "%s\n", error.message);
        CHECK(strstr(error.message, cases[i].sentence) != NULL);
        CHECK(strstr(error.message, "Export the recording again") != NULL);
    }
}

/* A column without a number beside one with samples is left out, and a note says what it holds. */
static void names_columns_left_out(void) {
    static const struct {
        const char *text;
        const char *note; /* NULL = none */
    } cases[] = {
        {"t,I,II\n0.00,NaN,1\n0.01,NaN,2\n0.02,NaN,3\n",
         "Column 2 (I) is left out: each of its 3 cells is NaN"},
        {"t,I,II\n0.00,,1\n0.01,,2\n0.02,,3\n", "Column 2 (I) is left out: each of its 3 cells is empty"},
        {"0.00,NaN,1\n0.01,NaN,2\n0.02,NaN,4\n", "Column 2 is left out: each of its 3 cells is NaN"},
        {"t,I,II\n0.00,1e18,1\n0.01,1e18,2\n0.02,1e18,3\n",
         "Column 2 (I) is left out: each of its 3 cells is too large for a sample"},
        {"t,II,remark\n0.00,1,a\n0.01,2,b\n0.02,3,c\n", "Column 3 (remark) is left out: it holds words"},
        {"t,II,\n0.00,1,\n0.01,2,\n0.02,3,\n", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        memory_files files = {0};
        memory_add_text(&files, "a.csv", cases[i].text);
        tl_record *record = memory_must_open(&files, &(tl_open_options){.rate = 100});
        tl_record_info info;
        tl_record_describe(record, &info);
        CHECK(info.leads == 1 && memory_has_note(record, "column-left-out") == (cases[i].note != NULL));
        for (size_t n = 0; n < info.notes; n++) {
            tl_note note;
            CHECK(tl_record_note(record, n, &note) == TL_OK);
            if (strcmp(note.code, "column-left-out") == 0)
                CHECK(strstr(note.message, cases[i].note) != NULL);
        }
        tl_record_close(record);
    }
}

static void a_line_longer_than_the_limit_is_refused(void) {
    size_t size = 200000;
    char *text = malloc(size);
    memset(text, '1', size);
    for (size_t i = 1; i < 8; i += 2)
        text[i] = '\n';
    memory_files files = {0};
    memory_add(&files, "a.csv", text, size);
    CHECK(memory_must_fail(&files, TL_E_LIMIT).where == 5);
    free(text);
}

enum { ROWS = 20000, GAP_AT = 9000, GAP_ROWS = 125 };

/* A long table at 250 Hz, with a gap in its times; sample i of the recording holds i. */
static char *make_long(size_t *size, bool with_gap) {
    char *text = malloc((size_t)ROWS * 24 + 16);
    int used = sprintf(text, "time_s,II_mV\n");
    for (int i = 0; i < ROWS; i++) {
        if (with_gap && i >= GAP_AT && i < GAP_AT + GAP_ROWS)
            continue;
        used += sprintf(text + used, "%.3f,%d\n", i * 0.004, i);
    }
    *size = (size_t)used;
    return text;
}

static void random_access_equals_reading_through(void) {
    size_t size;
    char *text = make_long(&size, true);
    memory_files files = {0};
    memory_add(&files, "a.csv", text, size);
    tl_record *record = memory_must_open(&files, NULL);
    tl_lead_info lead;
    CHECK(tl_record_lead(record, 0, &lead) == TL_OK);
    CHECK(lead.rate == 250 && lead.samples == ROWS && strcmp(lead.unit, "mV") == 0);
    CHECK(memory_has_note(record, "gaps"));
    uint32_t seed = 11;
    float values[64];
    for (int i = 0; i < 2000; i++) {
        int64_t start = memory_random(&seed) % ROWS;
        int64_t got = tl_record_read(record, 0, start, 64, values, NULL);
        CHECK(got == (ROWS - start < 64 ? ROWS - start : 64));
        for (int64_t k = 0; k < got; k++) {
            int64_t sample = start + k;
            bool gap = sample >= GAP_AT && sample < GAP_AT + GAP_ROWS;
            CHECK(gap ? isnan(values[k]) : values[k] == (float)sample);
        }
    }
    tl_record_close(record);
    free(text);
}

/* A stretch of a long table in which no sample is known, and how the table says so. */
typedef struct missing_case {
    const char *header;
    const char *separator; /* behind the time; NULL = no time column */
    const char *missing;
    int from;
    int to;
} missing_case;

static void check_missing_stretch(const missing_case *is) {
    char *text = malloc((size_t)ROWS * 24 + 64);
    int used = sprintf(text, "%s", is->header);
    for (int i = 0; i < ROWS; i++) {
        if (is->separator)
            used += sprintf(text + used, "%.3f%s", i * 0.004, is->separator);
        bool missing = i >= is->from && i < is->to;
        used += missing ? sprintf(text + used, "%s\n", is->missing) : sprintf(text + used, "%d\n", i % 97);
    }
    memory_files files = {0};
    memory_add(&files, "a.csv", text, (size_t)used);
    tl_record *record = memory_must_open(&files, is->separator ? NULL : &(tl_open_options){.rate = 250});
    tl_record_info info;
    tl_lead_info lead;
    tl_record_describe(record, &info);
    CHECK(info.leads == 1 && tl_record_lead(record, 0, &lead) == TL_OK);
    CHECK(lead.rate == 250 && lead.samples == ROWS);
    for (int i = 0; i < ROWS; i++) {
        float value;
        CHECK(tl_record_read(record, 0, i, 1, &value, NULL) == 1);
        CHECK(i >= is->from && i < is->to ? isnan(value) : value == (float)(i % 97));
    }
    tl_record_close(record);
    free(text);
}

/* The layout is found in the first 64 KiB, about 5,500 of these rows. */
static void missing_samples_where_the_head_ends_lose_nothing(void) {
    static const missing_case cases[] = {
        {"t,ecg\n", ",", "NaN", 3600, 7000}, {"t,ecg\n", ",", "", 3600, 7000},
        {"t,ecg\n", ",", "NA", 200, 9000},   {"time;II (mV)\n", ";", "NaN", 3600, 7000},
        {"", "\t", "NaN", 3600, 7000},       {"t,ecg\n", ",", "NaN", 0, 9000},
        {"", ",", "NaN", 0, 9000},           {"ecg\n", NULL, "NaN", 9000, 19000},
        {"ecg\n", NULL, "NaN", 1, 3},        {"ecg\n", NULL, "NA", 0, 5},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_missing_stretch(&cases[i]);
}

/* Numbers that no converter delivers, infinite ones too, are missing; the largest sample is one. */
static void numbers_beyond_range_are_missing(void) {
    static const char *const numbers[] = {"1e39",   "-1e39", "1e300", "1.1e10",
                                          "-2E+38", "1e400", "-inf",  "Infinity"};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char text[128];
        snprintf(text, sizeof text, "t,ecg (V),other\n0,1e10,0\n0.01,2,0\n0.02,%s,0\n0.03,%s,0\n0.04,5,0\n",
                 numbers[i], numbers[i]);
        memory_files files = {0};
        memory_add_text(&files, "a.csv", text);
        tl_record *record = memory_must_open(&files, &(tl_open_options){.millivolts_per_unit = 1e9});
        float values[5];
        CHECK(tl_record_read(record, 0, 0, 5, values, NULL) == 5);
        CHECK(values[0] == 1e19F && values[1] == 2e9F && values[4] == 5e9F);
        CHECK(isnan(values[2]) && isnan(values[3]));
        tl_note note = {.where = 0};
        for (size_t n = 0; strcmp(note.code, "beyond-range") != 0; n++)
            CHECK(tl_record_note(record, n, &note) == TL_OK);
        CHECK(note.place == TL_PLACE_LINE && note.where == 4 &&
              strstr(note.message, "2 numbers are") != NULL);
        tl_record_close(record);
    }
}

/* A table at 250 Hz of made-up beats, a spike every second and a wave, times `scale` plus `offset`. */
typedef struct scale_case {
    const char *header;
    double scale;
    double offset;
    int rows;
    double artefact;  /* one sample of it */
    const char *note; /* what it says; NULL = there is none */
} scale_case;

static char *make_scaled(const scale_case *is) {
    char *text = malloc((size_t)is->rows * 40 + 64);
    int used = sprintf(text, "%s\n", is->header);
    for (int i = 0; i < is->rows; i++) {
        double beat = i % 250 < 12 ? 1.2 : 0.2 * sin(i * 0.05);
        double value = i == 100 && is->artefact != 0 ? is->artefact : beat * is->scale + is->offset;
        used += sprintf(text + used, "%.3f,%.9g\n", i * 0.004, value);
    }
    return text;
}

static void an_assumed_unit_that_cannot_be_is_said(void) {
    static const scale_case cases[] = {
        {"t,ecg", 1, 0, 5000, 0, NULL},
        {"t,ecg", 1, 300, 5000, 9000, NULL}, /* an offset and an artefact are no span */
        {"t,ecg", 20, 0, 5000, 0, NULL},
        {"t,ecg", 0.1, 0, 5000, 0, NULL},
        {"t,ecg", 0, 512, 5000, 0, NULL}, /* flat */
        {"t,ecg", 1000, 0, 200, 0, NULL}, /* less than a second */
        {"t,ecg", 1000, 0, 250, 0, "microvolts or counts"},
        {"t,ecg", 200, 512, 5000, 0, "counts of a converter"},
        {"t,ecg", 0.001, 0, 5000, 0, "volts, or the electrodes were off"},
        {"t,ecg (uV)", 1000, 0, 5000, 0, NULL},
        {"t,ecg (V)", 0.001, 0, 5000, 0, NULL},
        {"t,ecg (mV)", 1000, 0, 5000, 0, NULL}, /* the file's own word */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fprintf(stderr, "scale %zu\n", i);
        char *text = make_scaled(&cases[i]);
        memory_files files = {0};
        memory_add_text(&files, "a.csv", text);
        tl_record *record = memory_must_open(&files, NULL);
        CHECK(memory_has_note(record, "unit-implausible") == (cases[i].note != NULL));
        tl_note note = {.where = 0};
        for (size_t n = 0; cases[i].note && strcmp(note.code, "unit-implausible") != 0; n++)
            CHECK(tl_record_note(record, n, &note) == TL_OK);
        CHECK(!cases[i].note || (note.kind == TL_NOTE_DIAGNOSTIC && strstr(note.message, cases[i].note)));
        CHECK(!cases[i].note || note.message[strlen(note.message) - 1] == '.');
        tl_lead_info lead;
        CHECK(tl_record_lead(record, 0, &lead) == TL_OK);
        CHECK(lead.unit[0] != '\0' || lead.millivolts_per_unit == 1); /* nothing is rescaled */
        tl_record_close(record);
        record = memory_must_open(&files, &(tl_open_options){.millivolts_per_unit = 2});
        CHECK(!memory_has_note(record, "unit-implausible"));
        tl_record_close(record);
        free(text);
    }
}

static void a_recording_without_an_ecg_lead_says_so(void) {
    static const struct {
        const char *text;
        bool noted;
    } cases[] = {
        {"time,PLETH\n0.000,1\n0.004,2\n0.008,3\n0.012,4\n", true},
        {"time,PLETH,ABP\n0.000,1,1\n0.004,2,3\n0.008,3,2\n0.012,4,4\n", true},
        {"time,PLETH,II\n0.000,1,1\n0.004,2,3\n0.008,3,2\n0.012,4,4\n", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        memory_files files = {0};
        memory_add_text(&files, "a.csv", cases[i].text);
        tl_record *record = memory_must_open(&files, NULL);
        CHECK(memory_has_note(record, "no-ecg-lead") == cases[i].noted);
        tl_record_close(record);
    }
}

static void a_given_rate_sets_the_times_aside(void) {
    size_t size;
    char *text = make_long(&size, true);
    memory_files files = {0};
    memory_add(&files, "a.csv", text, size);
    tl_record *record = memory_must_open(&files, &(tl_open_options){.rate = 200, .millivolts_per_unit = 0.5});
    tl_lead_info lead;
    float value;
    CHECK(tl_record_lead(record, 0, &lead) == TL_OK && lead.rate == 200 && lead.samples == ROWS - GAP_ROWS);
    CHECK(tl_record_read(record, 0, GAP_AT, 1, &value, NULL) == 1 && value == (GAP_AT + GAP_ROWS) / 2.0F);
    CHECK(memory_has_note(record, "rate-given") && !memory_has_note(record, "gaps"));
    int32_t units;
    CHECK(tl_record_read_digital(record, 0, 0, 1, &units, NULL) == TL_E_UNSUPPORTED);
    tl_record_close(record);
    free(text);
}

static void every_truncation_opens_or_is_said(void) {
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        size_t whole = strlen(layouts[i].text);
        for (size_t size = 0; size < whole; size++) {
            char *part = malloc(size ? size : 1);
            memcpy(part, layouts[i].text, size);
            memory_files files = {0};
            memory_add(&files, "a.csv", part, size);
            memory_exercise(&files, NULL);
            memory_exercise(&files, &(tl_open_options){.rate = 100});
            free(part);
        }
    }
}

int main(void) {
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++)
        check_layout(&layouts[i]);
    asks_for_the_rate();
    says_what_is_wrong_with_the_times();
    a_stated_rate_stands_in_for_bad_times();
    says_where_it_is_wrong();
    a_single_row_of_numbers_is_a_lead();
    a_single_row_is_no_header();
    a_single_row_keeps_what_is_missing();
    says_what_is_wrong_with_long_rows();
    says_that_rows_are_no_samples();
    says_that_samples_are_missing();
    names_columns_left_out();
    a_line_longer_than_the_limit_is_refused();
    random_access_equals_reading_through();
    missing_samples_where_the_head_ends_lose_nothing();
    numbers_beyond_range_are_missing();
    an_assumed_unit_that_cannot_be_is_said();
    a_recording_without_an_ecg_lead_says_so();
    a_given_rate_sets_the_times_aside();
    every_truncation_opens_or_is_said();
    return 0;
}
