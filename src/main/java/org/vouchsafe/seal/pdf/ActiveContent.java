package org.vouchsafe.seal.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * What makes a page show one thing today and another tomorrow, or here and there: layers, scripts, notes, fields with an appearance, content that lies
 * in another file. A report of ours has none of it; a file that was prepared to deceive before it was signed has. Every object that can be reached
 * is looked at, wherever it hangs.
 */
final class ActiveContent {
    private static final Set<String> HARMLESS = Set.of("Link", "Widget");
    /** Actions (ISO 32000-1, 12.6.4) but those that lead somewhere. */
    private static final Set<
            String> ACTIONS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "ResetForm", "GoToR", "GoToDp", "Movie",
                    "Sound", "Rendition", "Hide", "SetOCGState", "RichMediaExecute", "GoTo3DView", "Thread");
    private static final Map<String, String> KEYS = keys();
    private static final Set<String> EMBEDDABLE = Set.of("Type1", "MMType1", "TrueType", "CIDFontType0", "CIDFontType2");

    private final Set<String> found = new LinkedHashSet<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    private ActiveContent() {}

    /** What was found, in sentences; empty when every reader shows the same. */
    static List<String> in(PDDocument document) throws IOException {
        var content = new ActiveContent();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary) {
            content.found.add("something that happens when it is opened");
        }
        for (PDPage page : document.getPages()) {
            for (PDAnnotation each : page.getAnnotations()) {
                content.look(each);
            }
        }
        content.walk(catalog);
        List<String> sentences = new ArrayList<>();
        content.found.forEach(
                each -> sentences.add("The file was signed with " + each + " in it, so it need not look the same to every reader."));
        return sentences;
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("AA", "something that happens when it is opened or touched");
        keys.put("JS", "scripts");
        keys.put("JavaScript", "scripts");
        keys.put("OCProperties", "layers that can be shown and hidden");
        keys.put("OC", "layers that can be shown and hidden");
        keys.put("XFA", "a form that is drawn anew when it is opened");
        keys.put("NeedsRendering", "a form that is drawn anew when it is opened");
        keys.put("NeedAppearances", "a form that is drawn anew when it is opened");
        keys.put("Alternates", "pictures that are others when they are printed");
        keys.put("AlternatePresentations", "a second way to be shown");
        keys.put("Collection", "files that are shown in place of its pages");
        keys.put("OPI", "pictures that lie in another file");
        return keys;
    }

    private void walk(COSBase from) {
        push(from);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSDictionary dictionary) {
                look(dictionary);
                dictionary.getValues().forEach(this::push);
            } else if (next instanceof COSArray array) {
                array.forEach(this::push);
            }
        }
    }

    private void push(@Nullable COSBase object) {
        COSBase plain = object instanceof COSObject reference ? reference.getObject() : object;
        if ((plain instanceof COSDictionary || plain instanceof COSArray) && seen.add(plain)) {
            open.push(plain);
        }
    }

    private void look(COSDictionary dictionary) {
        KEYS.forEach((key, words) -> {
            if (dictionary.containsKey(COSName.getPDFName(key))) {
                found.add(words);
            }
        });
        if (dictionary.getDictionaryObject(COSName.S) instanceof COSName action && ACTIONS.contains(action.getName())) {
            found.add("links that do more than lead somewhere");
        }
        boolean form = "Form".equals(dictionary.getNameAsString(COSName.SUBTYPE));
        if (dictionary instanceof COSStream && dictionary.containsKey(COSName.F)
                || form && dictionary.containsKey(COSName.getPDFName("Ref"))) {
            found.add("content that lies in another file");
        }
        if ("PS".equals(dictionary.getNameAsString(COSName.SUBTYPE))
                || "PS".equals(dictionary.getNameAsString(COSName.getPDFName("Subtype2")))) {
            found.add("drawings that only some printers carry out");
        }
        if (COSName.FONT.equals(dictionary.getCOSName(COSName.TYPE))
                && EMBEDDABLE.contains(String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE))) && !isEmbedded(dictionary)) {
            found.add("typefaces that are not");
        }
    }

    private static boolean isEmbedded(COSDictionary font) {
        return font.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor
                && List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3).stream()
                        .anyMatch(each -> descriptor.getDictionaryObject(each) instanceof COSStream);
    }

    private void look(PDAnnotation annotation) {
        COSDictionary dictionary = annotation.getCOSObject();
        boolean widget = "Widget".equals(annotation.getSubtype());
        if (!HARMLESS.contains(annotation.getSubtype()) || !widget && dictionary.containsKey(COSName.AP)) {
            found.add("notes laid over its pages");
        }
        boolean visible = annotation.getRectangle() != null && annotation.getRectangle().getWidth() > 0
                && annotation.getRectangle().getHeight() > 0;
        if (widget && (visible || !"Sig".equals(dictionary.getNameAsString(COSName.FT)))) {
            found.add("fields that show something");
        }
        if (dictionary.getDictionaryObject(COSName.A) instanceof COSDictionary action
                && !Set.of("URI", "GoTo", "GoToE").contains(String.valueOf(action.getNameAsString(COSName.S)))) {
            found.add("links that do more than lead somewhere");
        }
    }
}
