package org.vouchsafe.format.spdx.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.SourceFile;

/** A format whose documents name one another by the checksums of their files: what is read keeps those of its own. */
public record LinkableDocument(Format format) implements Format {
    private static final List<String> ALGORITHMS = List.of("SHA-1", "SHA-256", "SHA-512");

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public boolean recognises(Opening opening) {
        return format.recognises(opening);
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        ReadResult result = format.read(file, progress);
        if (result.inventories().isEmpty()) {
            return result;
        }
        Stated digests = Stated
                .present(ALGORITHMS.stream().map(each -> each + " " + digest(each, file.bytes())).collect(Collectors.joining("\n")));
        return result.listing(result.inventories().stream().map(each -> with(each, digests)).toList());
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    private static InventoryDraft with(InventoryDraft draft, Stated digests) {
        InventoryHeader header = draft.header();
        var elements = new EnumMap<DocumentElement, Stated>(DocumentElement.class);
        elements.putAll(header.elements());
        elements.put(DocumentElement.DIGESTS, digests);
        var known = new InventoryHeader(header.format(), header.specVersion(), header.kind(), header.subject(), header.documentTime(),
                header.serialNumber(), header.documentVersion(), header.supplierName(), header.productName(), header.productVersion(),
                header.productPurl(), header.completeness(), elements);
        return new InventoryDraft(known, draft.members(), draft.root(), draft.edges());
    }
}
