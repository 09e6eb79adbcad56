package org.vouchsafe.seal.pdf.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;

/**
 * What another program put behind a signature, object by object. Harmless is what cannot show: validation data, a time stamp, and a signature in a field
 * that was open before. An object that was there before may change only in the one entry that leads to these.
 */
final class ForeignChange {
    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");
    private static final COSName SIG = COSName.getPDFName("Sig");
    private final COSDocument before;
    private final COSDocument after;
    private final Set<COSObjectKey> changed = new HashSet<>();
    private final Set<COSObjectKey> fresh = new HashSet<>();

    private ForeignChange(COSDocument before, COSDocument after) {
        this.before = before;
        this.after = after;
    }

    /** Whether nothing but that separates the two. */
    static boolean isHarmless(byte[] before, byte[] after) throws IOException {
        try (PDDocument older = Loader.loadPDF(before); PDDocument newer = Loader.loadPDF(after)) {
            return new ForeignChange(older.getDocument(), newer.getDocument()).isHarmless();
        }
    }

    /** Whether nothing but validation data separates the two: what nobody signed may be nothing else. */
    static boolean isOnlyData(byte[] before, byte[] after) throws IOException {
        try (PDDocument older = Loader.loadPDF(before); PDDocument newer = Loader.loadPDF(after)) {
            return newer.getDocumentCatalog().getCOSObject().containsKey(DSS)
                    && older.getSignatureDictionaries().size() == newer.getSignatureDictionaries().size()
                    && new ForeignChange(older.getDocument(), newer.getDocument()).isHarmless();
        }
    }

    private boolean isHarmless() throws IOException {
        Map<COSObjectKey, Long> was = before.getXrefTable();
        Map<COSObjectKey, Long> is = after.getXrefTable();
        if (!is.keySet().containsAll(was.keySet())) {
            return false;
        }
        is.forEach((key, place) -> {
            if (!was.containsKey(key)) {
                fresh.add(key);
            } else if (!was.get(key).equals(place)) {
                changed.add(key);
            }
        });
        if (fresh.isEmpty()) {
            return false;
        }
        // Some programs write again what they did not change.
        for (COSObjectKey each : Set.copyOf(changed)) {
            if (shape(before.getObjectFromPool(each).getObject()).equals(shape(after.getObjectFromPool(each).getObject()))) {
                changed.remove(each);
            }
        }
        COSObjectKey root = key(after.getTrailer().getItem(COSName.ROOT));
        boolean same = root != null && root.equals(key(before.getTrailer().getItem(COSName.ROOT)))
                && Objects.equals(shape(before.getTrailer().getItem(COSName.INFO)), shape(after.getTrailer().getItem(COSName.INFO)));
        if (root == null || !same || !isCatalogHarmless(dictionary(before, root), dictionary(after, root))) {
            return false;
        }
        changed.remove(root);
        return changed.isEmpty();
    }

    private boolean isCatalogHarmless(@Nullable COSDictionary was, @Nullable COSDictionary is) {
        if (was == null || is == null || !differing(was, is, Set.of(COSName.ACRO_FORM, DSS, EXTENSIONS))) {
            return false;
        }
        settle(was.getItem(COSName.ACRO_FORM));
        settleStore(was.getItem(DSS));
        COSDictionary oldForm = was.getCOSDictionary(COSName.ACRO_FORM);
        COSDictionary newForm = is.getCOSDictionary(COSName.ACRO_FORM);
        if (oldForm == null || newForm == null || !Objects.equals(key(was.getItem(COSName.ACRO_FORM)), key(is.getItem(COSName.ACRO_FORM)))
                || !differing(oldForm, newForm, Set.of(COSName.FIELDS, SIG_FLAGS, COSName.DA, COSName.DR))) {
            return false;
        }
        settle(oldForm.getItem(COSName.FIELDS));
        return areFieldsHarmless(items(oldForm, COSName.FIELDS), items(newForm, COSName.FIELDS)) && arePagesHarmless();
    }

    /** The fields there were stay, in their order; an open one may be signed in, and time stamps may be added. */
    private boolean areFieldsHarmless(List<COSBase> was, List<COSBase> is) {
        for (int i = 0; i < was.size(); i++) {
            if (i >= is.size() || !Objects.equals(shape(was.get(i)), shape(is.get(i)))) {
                return false;
            }
            COSObjectKey field = key(was.get(i));
            if (field != null && changed.contains(field) && !isSignedInHarmlessly(dictionary(before, field), dictionary(after, field))) {
                return false;
            }
            settle(was.get(i));
        }
        return is.subList(Math.min(was.size(), is.size()), is.size()).stream().allMatch(each -> isStampField(each));
    }

    private static boolean isSignedInHarmlessly(@Nullable COSDictionary was, @Nullable COSDictionary is) {
        return was != null && is != null && SIG.equals(was.getCOSName(COSName.FT)) && !was.containsKey(COSName.V) && isInvisible(was)
                && is.getCOSDictionary(COSName.V) != null && differing(was, is, Set.of(COSName.V, COSName.AP));
    }

    private boolean isStampField(COSBase field) {
        COSObjectKey key = key(field);
        COSDictionary dictionary = key == null || !fresh.contains(key) ? null : dictionary(after, key);
        COSDictionary value = dictionary == null ? null : dictionary.getCOSDictionary(COSName.V);
        return dictionary != null && value != null && SIG.equals(dictionary.getCOSName(COSName.FT)) && isInvisible(dictionary)
                && !dictionary.containsKey(COSName.KIDS) && COSName.getPDFName("DocTimeStamp").equals(value.getCOSName(COSName.TYPE));
    }

    /** A field that belongs to no page, or takes no room on it. */
    private static boolean isInvisible(COSDictionary field) {
        if (!(field.getDictionaryObject(COSName.RECT) instanceof COSArray corners)) {
            return !field.containsKey(COSName.RECT);
        }
        return corners.size() == 4 && number(corners, 0) == number(corners, 2) && number(corners, 1) == number(corners, 3);
    }

    private static float number(COSArray array, int at) {
        return array.getObject(at) instanceof COSNumber number ? number.floatValue() : Float.NaN;
    }

    /** Pages may only name more fields, each of them one of the time stamps that were found harmless. */
    private boolean arePagesHarmless() {
        for (COSObjectKey each : Set.copyOf(changed)) {
            COSObject was = before.getObjectFromPool(each);
            if (was.getObject() instanceof COSDictionary page && COSName.PAGE.equals(page.getCOSName(COSName.TYPE))) {
                COSDictionary now = dictionary(after, each);
                if (now == null || !differing(page, now, Set.of(COSName.ANNOTS))
                        || !areNotesHarmless(items(page, COSName.ANNOTS), items(now, COSName.ANNOTS))) {
                    return false;
                }
                changed.remove(each);
            }
        }
        for (COSObjectKey each : Set.copyOf(changed)) {
            if (before.getObjectFromPool(each).getObject() instanceof COSArray notes && isListOfNotes(each)) {
                if (!(after.getObjectFromPool(each).getObject() instanceof COSArray now) || !areNotesHarmless(list(notes), list(now))) {
                    return false;
                }
                changed.remove(each);
            }
        }
        return true;
    }

    private boolean isListOfNotes(COSObjectKey array) {
        return before.getXrefTable().keySet().stream()
                .anyMatch(each -> before.getObjectFromPool(each).getObject() instanceof COSDictionary page
                        && COSName.PAGE.equals(page.getCOSName(COSName.TYPE)) && array.equals(key(page.getItem(COSName.ANNOTS))));
    }

    private boolean areNotesHarmless(List<COSBase> was, List<COSBase> is) {
        for (int i = 0; i < was.size(); i++) {
            if (i >= is.size() || !Objects.equals(shape(was.get(i)), shape(is.get(i)))) {
                return false;
            }
        }
        return is.subList(Math.min(was.size(), is.size()), is.size()).stream().allMatch(this::isStampField);
    }

    /** An object that was looked at and may have changed. */
    private void settle(@Nullable COSBase reference) {
        COSObjectKey key = key(reference);
        if (key != null) {
            changed.remove(key);
        }
    }

    /** The store of validation data, whose lists may grow: nothing in it is shown. */
    private void settleStore(@Nullable COSBase store) {
        settle(store);
        COSBase plain = store instanceof COSObject reference ? reference.getObject() : store;
        if (plain instanceof COSDictionary dictionary && !(plain instanceof COSStream)) {
            for (String each : List.of("Certs", "CRLs", "OCSPs", "VRI")) {
                settle(dictionary.getItem(COSName.getPDFName(each)));
            }
        }
    }

    private static @Nullable COSDictionary dictionary(COSDocument document, COSObjectKey key) {
        return document.getObjectFromPool(key).getObject() instanceof COSDictionary dictionary ? dictionary : null;
    }

    private static @Nullable COSObjectKey key(@Nullable COSBase value) {
        return value instanceof COSObject reference ? reference.getKey() : null;
    }

    private static List<COSBase> items(COSDictionary dictionary, COSName name) {
        return dictionary.getDictionaryObject(name) instanceof COSArray array ? list(array) : List.of();
    }

    private static List<COSBase> list(COSArray array) {
        List<COSBase> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(array.get(i));
        }
        return items;
    }

    /** Whether two dictionaries are the same but for these entries. */
    private static boolean differing(COSDictionary was, COSDictionary is, Set<COSName> but) {
        Set<COSName> names = new HashSet<>(was.keySet());
        names.addAll(is.keySet());
        return names.stream().filter(each -> !but.contains(each))
                .allMatch(each -> Objects.equals(shape(was.getItem(each)), shape(is.getItem(each))));
    }

    /** A value as text; what is referred to stands as its number. */
    private static String shape(@Nullable COSBase value) {
        return switch (value) {
            case null -> "null";
            case COSNumber number -> String.valueOf(number.floatValue());
            case COSStream stream -> "stream " + entries(stream) + digest(stream);
            case COSObject reference -> String.valueOf(reference.getKey());
            case COSArray array -> "[" + String.join(" ", list(array).stream().map(ForeignChange::shape).toList()) + "]";
            case COSDictionary dictionary -> entries(dictionary);
            default -> value.toString();
        };
    }

    private static String entries(COSDictionary dictionary) {
        TreeSet<String> entries = new TreeSet<>();
        // That a note is a note may be left out (ISO 32000-1, table 164), and some programs put it in.
        dictionary.entrySet().stream().filter(each -> !COSName.ANNOT.equals(each.getValue()))
                .forEach(each -> entries.add("/" + each.getKey().getName() + " " + shape(each.getValue())));
        return "<<" + String.join(" ", entries) + ">>";
    }

    private static String digest(COSStream stream) {
        try (var in = stream.createRawInputStream()) {
            return Sha256.of(in.readAllBytes()).hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
