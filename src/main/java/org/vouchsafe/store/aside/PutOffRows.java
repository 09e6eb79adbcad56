package org.vouchsafe.store.aside;

import org.vouchsafe.store.fact.FactRows;

/** The table that holds what was put off. */
public final class PutOffRows {
    public static final FactRows PUT_OFF = new FactRows("put_off",
            "INSERT INTO put_off (seq, item, kind, until, standing, reason) VALUES (?, ?, ?, ?, ?, ?)",
            "SELECT seq, item, kind, until, standing, reason FROM put_off WHERE seq = ?");

    private PutOffRows() {}
}
