package org.vouchsafe.format.spdx.draft;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Stated;

/**
 * What a document says of itself, checked.
 *
 * @param format such as {@code SPDX JSON}
 * @param specVersion such as {@code 2.3}
 * @param namespace its address; null when it has none
 * @param documentId its own id among the elements; null when it has none
 * @param file the file's name
 */
public record Frame(String format, String specVersion, @Nullable Instant created, @Nullable String namespace, @Nullable String documentId,
        InventoryKind kind, Map<DocumentElement, Stated> elements, String file) {}
