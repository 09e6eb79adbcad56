package org.vouchsafe.format.answers.foreign;

/** Where the parts of an answer stand on a sheet of others; -1 where there is no such column. */
record ForeignColumns(int id, int question, int answer, int comment, int evidence, int ownership, int maturity) {}
