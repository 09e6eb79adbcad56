package org.vouchsafe.seal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * What makes a page show one thing today and another tomorrow, or here and there: layers, scripts, notes, fields with an appearance. A report of
 * ours has none of it; a file that was prepared to deceive before it was signed has.
 */
final class ActiveContent {
    private static final Set<String> HARMLESS = Set.of("Link", "Widget");

    private ActiveContent() {}

    /** What was found, in sentences; empty when every reader shows the same. */
    static List<String> in(PDDocument document) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.containsKey(COSName.getPDFName("OCProperties"))) {
            found.add("layers that can be shown and hidden");
        }
        if (catalog.containsKey(COSName.AA) || catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary) {
            found.add("something that happens when it is opened");
        }
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names && names.containsKey(COSName.JAVA_SCRIPT)) {
            found.add("scripts");
        }
        if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form && form.containsKey(COSName.getPDFName("XFA"))) {
            found.add("a form that is drawn anew when it is opened");
        }
        for (PDPage page : document.getPages()) {
            if (page.getCOSObject().containsKey(COSName.AA)) {
                found.add("something that happens when a page is shown");
            }
            for (PDAnnotation each : page.getAnnotations()) {
                look(each, found);
            }
        }
        List<String> sentences = new ArrayList<>();
        found.forEach(each -> sentences.add("The file was signed with " + each + " in it, so it need not look the same to every reader."));
        return sentences;
    }

    private static void look(PDAnnotation annotation, Set<String> found) {
        if (!HARMLESS.contains(annotation.getSubtype())) {
            found.add("notes laid over its pages");
        }
        COSDictionary dictionary = annotation.getCOSObject();
        boolean visible = annotation.getRectangle() != null && annotation.getRectangle().getWidth() > 0
                && annotation.getRectangle().getHeight() > 0;
        if ("Widget".equals(annotation.getSubtype()) && (visible || !"Sig".equals(dictionary.getNameAsString(COSName.FT)))) {
            found.add("fields that show something");
        }
        if (dictionary.getDictionaryObject(COSName.A) instanceof COSDictionary action
                && !Set.of("URI", "GoTo", "GoToE").contains(String.valueOf(action.getNameAsString(COSName.S)))) {
            found.add("links that do more than lead somewhere");
        }
    }
}
