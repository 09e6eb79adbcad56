package org.vouchsafe.usecase.inventory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.assess.quality.QualityReading;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;

/** Reads the quality of one inventory that is held. Valid only within one read of the store. */
public final class QualityOfInventory {
    private final ReadTx tx;
    private final HeldInventories held;
    private final JudgedInventories judged;

    public QualityOfInventory(ReadTx tx, HeldInventories held, Viewpoint viewpoint) {
        this.tx = tx;
        this.held = held;
        this.judged = new JudgedInventories(tx, held, viewpoint);
    }

    /** Its quality, with the file it came in and whether absence may be concluded from it. */
    public InventoryQuality read(InventoryRow row) {
        Evidence evidence = held.evidence(row);
        InventoryDraft draft = tx.inventories().read(row.id());
        InventoryHeader header = withSignature(draft.header(), evidence.signature());
        var signed = new InventoryDraft(header, draft.members(), draft.root(), draft.edges());
        List<Problem> problems = judged.open(row.evidence(), tx.evidence().problems(row.evidence()));
        return new InventoryQuality(row.id(), row.evidence(), evidence.name(), held.release(row), draft.header(),
                judged.of(row), QualityReading.of(signed, problems));
    }

    /** A signature beside the file is one too. */
    private static InventoryHeader withSignature(InventoryHeader header, SignatureVerdict verdict) {
        if (verdict == SignatureVerdict.NONE || verdict == SignatureVerdict.FAILED) {
            return header;
        }
        Map<DocumentElement, Stated> elements = new EnumMap<>(DocumentElement.class);
        elements.putAll(header.elements());
        elements.putIfAbsent(DocumentElement.SIGNATURE, Stated.present("beside the file"));
        return new InventoryHeader(header.format(), header.specVersion(), header.kind(), header.subject(), header.documentTime(),
                header.serialNumber(), header.documentVersion(), header.supplierName(), header.productName(), header.productVersion(),
                header.productPurl(), header.completeness(), elements);
    }
}
