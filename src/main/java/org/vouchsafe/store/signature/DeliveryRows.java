package org.vouchsafe.store.signature;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold what came again. */
public final class DeliveryRows {
    public static final FactRows DELIVERY = new FactRows("delivery", "INSERT INTO delivery (seq, evidence, beside) VALUES (?, ?, ?)",
            "SELECT seq, evidence, beside FROM delivery WHERE seq = ?");
    public static final FactRows WITHDRAWAL = new FactRows("delivery_withdrawal",
            "INSERT INTO delivery_withdrawal (seq, delivery) VALUES (?, ?)",
            "SELECT seq, delivery FROM delivery_withdrawal WHERE seq = ?");

    private DeliveryRows() {}
}
