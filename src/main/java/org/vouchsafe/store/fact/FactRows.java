package org.vouchsafe.store.fact;

/**
 * One table that holds part of a fact: how a row is written and how the rows of a fact are found again, to recompute its digest.
 *
 * @param table name, part of the digest
 * @param insert names the columns in the order of the values
 * @param select gives exactly those columns in that order, for one fact by its sequence, in the order they were inserted
 */
public record FactRows(String table, String insert, String select) {}
