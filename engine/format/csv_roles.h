/* What the columns of a table are for; see csv_roles.c. */
#ifndef FORMAT_CSV_ROLES_H
#define FORMAT_CSV_ROLES_H

#include "csv_finder.h"

/* Settles the roles, the times and the start, once the header is read. False: memory could not be had. */
bool csv_roles_find(csv_finder *find);

#endif
