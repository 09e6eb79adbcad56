package org.vouchsafe.assess.quality;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Stated;

/** Where a document answers what profiles ask of it. */
final class DocumentAnswers {
    private DocumentAnswers() {}

    static @Nullable Stated author(InventoryHeader header) {
        return header.elements().get(DocumentElement.AUTHOR);
    }

    static @Nullable Stated contact(InventoryHeader header) {
        return header.elements().get(DocumentElement.AUTHOR_CONTACT);
    }

    static @Nullable Stated signature(InventoryHeader header) {
        return header.elements().get(DocumentElement.SIGNATURE);
    }

    static @Nullable Stated context(InventoryHeader header) {
        return header.elements().get(DocumentElement.GENERATION_CONTEXT);
    }

    static @Nullable Stated tool(InventoryHeader header) {
        return header.elements().get(DocumentElement.TOOL);
    }

    static @Nullable Stated toolVersion(InventoryHeader header) {
        return header.elements().get(DocumentElement.TOOL_VERSION);
    }

    static @Nullable Stated time(InventoryHeader header) {
        return header.documentTime() == null ? null : Stated.present(header.documentTime().toString());
    }

    static @Nullable Stated version(InventoryHeader header) {
        return header.documentVersion() == null ? null : Stated.present(header.documentVersion().toString());
    }

    static @Nullable Stated format(InventoryHeader header) {
        return header.format().isBlank() || header.specVersion().isBlank() ? null
                : Stated.present(header.format() + " " + header.specVersion());
    }

    static @Nullable Stated completeness(InventoryHeader header) {
        DeclaredCompleteness declared = header.completeness().declared();
        return switch (declared) {
            case COMPLETE -> Stated.present("complete");
            case INCOMPLETE -> Stated.present("incomplete");
            case UNSTATED -> null;
        };
    }
}
