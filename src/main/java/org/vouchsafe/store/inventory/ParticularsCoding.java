package org.vouchsafe.store.inventory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.StoreException;

/** What the listings of one block say beyond their components: texts are written as what differs from the same field before. */
final class ParticularsCoding {
    /** The first blocks held a flag here, 0 or 1, that said whether there is a script at install time. */
    private static final int BEYOND_A_FLAG = 2;
    private static final List<Element> ELEMENTS = Arrays.stream(Element.values()).sorted(Comparator.comparingInt(ParticularsCoding::code))
            .toList();
    private final Map<Element, FrontCoding> texts = new EnumMap<>(Element.class);
    private final FrontCoding ranges = new FrontCoding();
    private final FrontCoding sources = new FrontCoding();

    void write(PackWriter out, Particulars particulars) {
        out.number(BEYOND_A_FLAG + traits(particulars.traits())).number(particulars.elements().size());
        particulars.elements().forEach((element, stated) -> {
            out.number(code(element)).number(code(stated.kind()));
            text(out, texts.computeIfAbsent(element, ignored -> new FrontCoding()), stated.text());
        });
        text(out, ranges, particulars.declaredRange());
        text(out, sources, particulars.source());
    }

    Particulars read(PackReader in) {
        long traits = in.number();
        if (traits == 0) {
            return Particulars.NONE;
        }
        if (traits == 1) {
            return Particulars.of(Set.of(Trait.INSTALL_SCRIPT));
        }
        var elements = new EnumMap<Element, Stated>(Element.class);
        for (int rest = in.count(); rest > 0; rest--) {
            Element element = element(in.count());
            Stated.Kind kind = kind(in.count());
            elements.put(element, new Stated(kind, text(in, texts.computeIfAbsent(element, ignored -> new FrontCoding()))));
        }
        return new Particulars(elements, text(in, ranges), text(in, sources), traits(traits - BEYOND_A_FLAG));
    }

    /** Passes over what {@link #read} would give. */
    void skip(PackReader in) {
        if (in.number() < BEYOND_A_FLAG) {
            return;
        }
        for (int rest = in.count(); rest > 0; rest--) {
            Element element = element(in.count());
            in.count();
            skipText(in, texts.computeIfAbsent(element, ignored -> new FrontCoding()));
        }
        skipText(in, ranges);
        skipText(in, sources);
    }

    private static void skipText(PackReader in, FrontCoding coding) {
        if (in.flag()) {
            coding.skip(in);
        }
    }

    private static void text(PackWriter out, FrontCoding coding, @Nullable String text) {
        out.flag(text != null);
        if (text != null) {
            coding.write(out, text);
        }
    }

    private static @Nullable String text(PackReader in, FrontCoding coding) {
        return in.flag() ? coding.read(in) : null;
    }

    private static long traits(Set<Trait> traits) {
        long bits = 0;
        for (Trait each : traits) {
            bits |= 1L << code(each);
        }
        return bits;
    }

    private static Set<Trait> traits(long bits) {
        var traits = EnumSet.noneOf(Trait.class);
        for (Trait each : Trait.values()) {
            if ((bits & 1L << code(each)) != 0) {
                traits.add(each);
            }
        }
        if (traits(traits) != bits) {
            throw damaged("traits " + bits);
        }
        return traits;
    }

    private static Element element(int code) {
        if (code >= ELEMENTS.size()) {
            throw damaged("an element " + code);
        }
        return ELEMENTS.get(code);
    }

    private static Stated.Kind kind(int code) {
        return Arrays.stream(Stated.Kind.values()).filter(each -> code(each) == code).findFirst()
                .orElseThrow(() -> damaged("an answer of kind " + code));
    }

    /** Numbers that stand in the file, here and below, whatever becomes of the order of the constants. */
    private static int code(Trait trait) {
        return switch (trait) {
            case INSTALL_SCRIPT -> 0;
            case NO_INTEGRITY -> 1;
            case EXACT_PIN -> 2;
            case DRIFTING_RANGE -> 3;
            case OVERRIDDEN -> 4;
            case GIT_SOURCE -> 5;
            case FILE_SOURCE -> 6;
            case BUNDLED -> 7;
            case YANKED -> 8;
            case EXTERNAL -> 9;
            case PATCHED -> 10;
        };
    }

    private static int code(Stated.Kind kind) {
        return switch (kind) {
            case PRESENT -> 0;
            case DECLARED_UNKNOWN -> 1;
            case WITHHELD -> 2;
        };
    }

    private static int code(Element element) {
        return switch (element) {
            case SUPPLIER -> 0;
            case PRODUCER -> 1;
            case PRODUCER_CONTACT -> 2;
            case VERSION -> 3;
            case IDENTIFIER -> 4;
            case HASH -> 5;
            case DEPENDENCIES -> 6;
            case LICENCE_DECLARED -> 7;
            case LICENCE_CONCLUDED -> 8;
            case DOWNLOAD -> 9;
            case FILE_NAME -> 10;
            case DEPLOYABLE_HASH -> 11;
            case EXECUTABLE -> 12;
            case ARCHIVE -> 13;
            case STRUCTURED -> 14;
            case SOURCE_CODE -> 15;
        };
    }

    private static StoreException damaged(String what) {
        return new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: " + what + ".");
    }
}
