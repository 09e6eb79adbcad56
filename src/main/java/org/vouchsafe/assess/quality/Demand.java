package org.vouchsafe.assess.quality;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.quality.Field;
import org.vouchsafe.domain.quality.Field.Need;
import org.vouchsafe.domain.quality.Field.Subject;

/** What a profile asks for, and where an inventory answers. An answer of null is missing. */
sealed interface Demand {
    /** Asked once, of the document. */
    record OfDocument(Field field, Function<InventoryHeader, @Nullable Stated> answer) implements Demand {}

    /** Asked of every component. */
    record OfComponent(Field field, Function<Listing, @Nullable Stated> answer) implements Demand {}

    Field field();

    static Demand document(String id, String title, String fix, Function<InventoryHeader, @Nullable Stated> answer) {
        return new OfDocument(new Field(id, title, Subject.DOCUMENT, Need.REQUIRED, fix), answer);
    }

    static Demand component(String id, String title, String fix, Function<Listing, @Nullable Stated> answer) {
        return new OfComponent(new Field(id, title, Subject.COMPONENT, Need.REQUIRED, fix), answer);
    }

    static Demand whereItExists(String id, String title, String fix, Function<Listing, @Nullable Stated> answer) {
        return new OfComponent(new Field(id, title, Subject.COMPONENT, Need.WHERE_IT_EXISTS, fix), answer);
    }
}
