package org.vouchsafe.ui.component.table;

import java.util.function.Predicate;

/** A filter chip: its word, and which rows it lets through. */
public record Filter<R>(String title, Predicate<R> lets) {}
