package org.vouchsafe.usecase.answers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.questionnaire.RequestRow;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Whose answers a workbook holds. */
public final class WhoAnswered {
    private WhoAnswered() {}

    /** The supplier; null when the register does not know it. */
    // The id we gave is trusted more than the name in the workbook, which its sender may have typed over.
    public static @Nullable SupplierId of(ReadTx tx, RegisterIndex register, EvidenceId evidence, AnswerSheet sheet) {
        return tx.questionnaires().request(sheet.requestId()).map(RequestRow::supplier)
                .or(() -> register.supplierNamed(sheet.supplier()).map(Supplier::id))
                // Forms of others name nobody; then it is the supplier named at import.
                .or(() -> Optional.ofNullable(tx.evidence().namedSupplier(evidence)).flatMap(register::supplier).map(Supplier::id))
                .orElse(null);
    }
}
