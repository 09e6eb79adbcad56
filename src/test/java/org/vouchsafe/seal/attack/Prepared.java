package org.vouchsafe.seal.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reports that somebody prepared to look otherwise later or elsewhere, before anybody signed them. */
final class Prepared {
    private static final String DRAWING = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]";
    private final byte[] report;
    private final Map<String, byte[]> all = new LinkedHashMap<>();

    private Prepared(byte[] report) {
        this.report = report;
    }

    /** Every one of them, under the name of its trick. */
    static Map<String, byte[]> all(byte[] report) {
        Prepared prepared = new Prepared(report);
        prepared.catalogues();
        prepared.annotations();
        prepared.links();
        prepared.drawings();
        return prepared.all;
    }

    private void put(String name, Consumer<Revised> change) {
        Revised revised = new Revised(report);
        change.accept(revised);
        all.put(name, revised.bytes());
    }

    private void catalogues() {
        for (String entry : List.of("/OCProperties<</OCGs[]/D<<>>>>", "/OpenAction<</S/JavaScript/JS(1)>>",
                "/AA<</WC<</S/JavaScript/JS(1)>>>>",
                "/Collection<</View/T>>", "/NeedsRendering true", "/Elsewhere<</NeedAppearances true>>", "/Elsewhere<</XFA(x)>>")) {
            put(entry, revised -> revised.with(revised.root(), entry));
        }
        put("scripts", revised -> revised.put(revised.root(), revised.dictionary(revised.root()).replaceFirst("/Names \\d+ 0 R",
                "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>")));
        put("page", revised -> revised.with(revised.page(), "/AA<</O<</S/JavaScript/JS(1)>>>>"));
    }

    private void annotations() {
        for (String kind : List.of("FreeText", "Stamp", "Square", "Text", "FileAttachment", "Widget/FT/Tx/T(x)/V(y)")) {
            note(kind, "/Subtype/" + kind + "/Rect[0 0 600 850]");
        }
    }

    private void links() {
        note("a link that is touched", "/Subtype/Link/Rect[0 0 9 9]/AA<</E<</S/JavaScript/JS(1)>>>>");
        note("an action behind an action",
                "/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.com/)/Next<</S/Launch/F(a.exe)>>>>");
        put("a link that paints", revised -> PdfAttacks.annotate(revised, revised.add(
                "<</Type/Annot/Subtype/Link/Rect[0 0 600 850]/F 4/AP<</N " + revised.addStream(DRAWING, "f") + " 0 R>>>>")));
    }

    private void note(String name, String body) {
        put(name, revised -> PdfAttacks.annotate(revised, revised.add("<</Type/Annot" + body + "/F 4>>")));
    }

    private void drawings() {
        for (String kind : List.of(DRAWING + "/Ref<</F(other.pdf)/Page 0>>", DRAWING + "/OC<</Type/OCG/Name(x)>>",
                DRAWING + "/F(content.txt)",
                "/Type/XObject/Subtype/PS", DRAWING + "/Subtype2/PS", DRAWING + "/OPI<<>>",
                "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Alternates[<</DefaultForPrinting true>>]")) {
            put(kind, revised -> revised.with(revised.root(), "/Elsewhere " + revised.addStream(kind, "f") + " 0 R"));
        }
        put("a typeface of the reader's", revised -> revised.with(revised.root(),
                "/Elsewhere " + revised.add("<</Type/Font/Subtype/TrueType/BaseFont/Arial>>") + " 0 R"));
    }
}
