package org.vouchsafe.ui.overview;

import org.vouchsafe.usecase.read.Overview;

/** A line of the matrix. */
public sealed interface MatrixLine {
    /** A supplier and how many of its releases follow. */
    record SupplierLine(String supplier, int releases) implements MatrixLine {}

    /** A release with its cells. */
    record ReleaseLine(Overview.Row row) implements MatrixLine {}
}
