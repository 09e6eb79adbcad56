package org.vouchsafe.store.register;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold the register. */
public final class RegisterRows {
    public static final FactRows SUPPLIER = new FactRows("supplier", "INSERT INTO supplier (seq, id, name, body) VALUES (?, ?, ?, ?)",
            "SELECT seq, id, name, body FROM supplier WHERE seq = ?");
    public static final FactRows PRODUCT = new FactRows("product",
            "INSERT INTO product (seq, id, supplier, name, body) VALUES (?, ?, ?, ?, ?)",
            "SELECT seq, id, supplier, name, body FROM product WHERE seq = ?");
    public static final FactRows RELEASE = new FactRows("release",
            "INSERT INTO release (seq, id, product, version, body) VALUES (?, ?, ?, ?, ?)",
            "SELECT seq, id, product, version, body FROM release WHERE seq = ?");
    public static final FactRows DEPLOYMENT = new FactRows("deployment", """
            INSERT INTO deployment (seq, id, release, environment, body) VALUES (?, ?, ?, ?, ?)""", """
            SELECT seq, id, release, environment, body FROM deployment WHERE seq = ?""");

    public static final FactRows END = new FactRows("register_end", """
            INSERT INTO register_end (seq, kind, id, successor, reason) VALUES (?, ?, ?, ?, ?)""", """
            SELECT seq, kind, id, successor, reason FROM register_end WHERE seq = ?""");

    private RegisterRows() {}
}
