/* JSON as lines that a person reads. */
#ifndef CLI_JSON_TEXT_H
#define CLI_JSON_TEXT_H

#include <stdio.h>

/* Prints a JSON object that the engine has found valid (tl_model_provenance): a line "key: value" a member,
 * behind `indent` blanks; members of an object within it are indented further. Scalars of an array stand on
 * one line, objects and arrays in an array each on a line of its own behind a dash. Strings stand without
 * their quotes, escapes as they are written. */
void json_print_text(FILE *out, const char *json, int indent);

#endif
