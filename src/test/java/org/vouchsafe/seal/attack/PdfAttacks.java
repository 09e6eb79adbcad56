package org.vouchsafe.seal.attack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vouchsafe.seal.attack.Attack.Attempts;

/** What is done to signed PDFs by adding to them, as the literature on PDF signatures has it (shadow attacks, incremental saving, forged signatures) and more. */
final class PdfAttacks {
    private static final String COVER = "1 1 1 rg 0 0 600 850 re f BT /F1 20 Tf 40 700 Td (Not affected) Tj ET";
    private final byte[] victim;
    private final Attempts attempts;

    PdfAttacks(byte[] victim) {
        this.victim = victim;
        this.attempts = new Attempts(victim);
    }

    List<Attack> all() {
        notes();
        pages();
        catalogue();
        signatures();
        tables();
        tails();
        return attempts.all();
    }

    private void revise(String name, Consumer<Revised> change) {
        Revised revised = new Revised(victim);
        change.accept(revised);
        attempts.add(name, revised.bytes());
    }

    private void note(String kind, String more) {
        revise("a note of kind " + kind + more.replaceAll("[^A-Za-z]+", " "), r -> {
            int look = r.addStream("/Type/XObject/Subtype/Form/BBox[0 0 600 850]", COVER);
            int note = r.add("<</Type/Annot/Subtype/" + kind + "/Rect[0 0 600 850]/F 4/AP<</N " + look + " 0 R>>" + more + ">>");
            annotate(r, note);
        });
    }

    static void annotate(Revised r, int note) {
        int page = r.page();
        String body = r.dictionary(page);
        if (body.contains("/Annots[")) {
            r.put(page, body.replace("/Annots[", "/Annots[" + note + " 0 R "));
        } else {
            r.with(page, "/Annots[" + note + " 0 R]");
        }
    }

    private void notes() {
        for (String kind : List.of("FreeText", "Stamp", "Square", "Circle", "Line", "Polygon", "PolyLine", "Highlight", "Underline",
                "StrikeOut",
                "Squiggly", "Caret", "Ink", "Text", "FileAttachment", "Redact", "Watermark", "Screen", "RichMedia", "3D", "Sound", "Movie",
                "Projection", "TrapNet", "PrinterMark", "Popup")) {
            note(kind, "");
        }
        note("Link", "/A<</S/URI/URI(https://example.com/)>>");
        note("Link", "/A<</S/Launch/F(a.exe)>>");
        note("Link", "/A<</S/JavaScript/JS(app.alert(1))>>");
        note("Link", "/A<</S/SubmitForm/F(https://example.com/)>>");
        note("Link", "/A<</S/GoToR/F(other.pdf)>>");
        note("Widget", "/FT/Tx/T(State)/V(Not affected)");
        note("Widget", "/FT/Btn/Ff 65536/T(Ok)");
        note("Widget", "/FT/Ch/T(Choice)/Opt[(fixed)]/V(fixed)");
        note("Widget", "/FT/Sig/T(Third)");
    }

    private void pages() {
        revise("what a page shows is replaced", r -> {
            int content = r.addStream("", COVER);
            r.put(r.page(), r.dictionary(r.page()).replaceFirst("/Contents ?\\d+ 0 R", "/Contents " + content + " 0 R"));
        });
        revise("something is drawn over a page", r -> {
            int content = r.addStream("", COVER);
            r.put(r.page(), r.dictionary(r.page()).replaceFirst("/Contents ?(\\d+ 0 R)", "/Contents[$1 " + content + " 0 R]"));
        });
        revise("the stream of a page is replaced", r -> {
            var found = java.util.regex.Pattern.compile("/Contents ?(\\d+) 0 R").matcher(r.dictionary(r.page()));
            if (found.find()) {
                r.put(Integer.parseInt(found.group(1)), "<</Length " + COVER.length() + ">>\nstream\n" + COVER + "\nendstream");
            }
        });
        for (String entry : List.of("/CropBox[0 0 10 10]", "/Rotate 180", "/UserUnit 9", "/MediaBox[0 0 1 1]", "/Dur 1",
                "/Trans<</S/Wipe>>",
                "/AA<</O<</S/JavaScript/JS(1)>>>>", "/Metadata 1 0 R", "/Tabs/R", "/Hid true")) {
            revise("a page gets " + entry, r -> r.with(r.page(), entry));
        }
        revise("the typefaces of a page are exchanged", r -> {
            int font = r.add("<</Type/Font/Subtype/Type1/BaseFont/Symbol>>");
            r.put(r.page(), r.dictionary(r.page()).replaceFirst("/F1 ?\\d+ 0 R", "/F1 " + font + " 0 R"));
        });
        revise("a page is added", r -> {
            int page = r.add("<</Type/Page/MediaBox[0 0 600 850]/Parent " + r.numberOf("/Type ?/Pages") + " 0 R>>");
            int pages = r.numberOf("/Type ?/Pages");
            r.put(pages, r.dictionary(pages).replaceFirst("/Kids ?\\[", "/Kids[" + page + " 0 R "));
        });
        revise("the list of pages is emptied", r -> {
            int pages = r.numberOf("/Type ?/Pages");
            r.put(pages, r.dictionary(pages).replaceFirst("/Kids ?\\[[^\\]]*\\]", "/Kids[]"));
        });
        revise("a page is taken for another", r -> r.put(r.page(), "<</Type/Page/MediaBox[0 0 600 850]>>"));
    }

    private void catalogue() {
        for (String entry : List.of("/OpenAction<</S/JavaScript/JS(app.alert(1))>>", "/AA<</WC<</S/JavaScript/JS(1)>>>>",
                "/OCProperties<</OCGs[]/D<<>>>>", "/URI<</Base(https://example.com/)>>", "/NeedsRendering true", "/Collection<</View/T>>",
                "/PageLabels<</Nums[0<</P(x)>>]>>", "/PageLayout/TwoPageLeft", "/Threads[]", "/SpiderInfo<<>>", "/PieceInfo<<>>",
                "/Perms<<>>",
                "/Legal<</JavaScriptActions 0>>", "/Requirements[]", "/Version/2.0", "/DPartRoot 1 0 R", "/DSS<</Certs[]>>", "/X 1")) {
            revise("the catalogue gets " + entry, r -> r.with(r.root(), entry));
        }
        for (String name : List.of("/Names \\d+ 0 R", "/AF ?\\[[^\\]]*\\]", "/Metadata \\d+ 0 R", "/StructTreeRoot \\d+ 0 R",
                "/Lang ?\\([^)]*\\)",
                "/Outlines \\d+ 0 R", "/OutputIntents ?\\[.*?>>\\]", "/MarkInfo ?<<[^>]*>>", "/ViewerPreferences ?<<[^>]*>>",
                "/AcroForm \\d+ 0 R")) {
            Revised revised = new Revised(victim);
            if (revised.dictionary(revised.root()).replaceFirst(name, "").length() < revised.dictionary(revised.root()).length()) {
                revise("the catalogue loses " + name, r -> r.without(r.root(), name));
            }
        }
        revise("the attachments are exchanged", r -> {
            int file = r.addStream("/Type/EmbeddedFile", "{\"states\":[]}");
            int spec = r.add("<</Type/Filespec/F(states.json)/UF(states.json)/EF<</F " + file + " 0 R>>>>");
            r.put(r.root(), r.dictionary(r.root()).replaceFirst("/Names \\d+ 0 R",
                    "/Names<</EmbeddedFiles<</Names[(states.json)" + spec + " 0 R]>>>>"));
        });
        revise("scripts are named", r -> r.put(r.root(), r.dictionary(r.root()).replaceFirst("/Names \\d+ 0 R",
                "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>")));
        revise("what the file says about itself is replaced",
                r -> r.put(r.root(), r.dictionary(r.root()).replaceFirst("/Metadata \\d+",
                        "/Metadata " + r.addStream("/Type/Metadata/Subtype/XML", "<x/>"))));
        revise("the catalogue is another",
                r -> r.put(r.root(), "<</Type/Catalog/Pages " + r.add("<</Type/Pages/Count 0/Kids[]>>") + " 0 R>>"));
    }

    private void signatures() {
        int field = new Revised(victim).numberOf("/FT/Sig/Type/Annot/Subtype/Widget/F 132/T\\(Preparer\\)");
        int form = new Revised(victim).numberOf("/Fields\\[");
        for (String value : List.of("null", "<<>>", "<</Type/Sig>>", "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached>>",
                "<</Type/Sig/ByteRange[0 0 0 0]/Contents<>>>", "<</Type/Sig/ByteRange null/Contents null>>",
                "<</Type/Sig/ByteRange[]/Contents<00>>>", "<</Type/Sig/ByteRange[-1 -1 -1 -1]/Contents<30>>>",
                "<</Type/Sig/ByteRange[0 -1 0 99999]/Contents<3000>>>", "<</Type/Sig/SubFilter/adbe.x509.rsa_sha1/Cert<00>>>",
                "<</Type/Sig/SubFilter/adbe.pkcs7.sha1/ByteRange[0 10 20 10]/Contents<3000>>>")) {
            revise("the signature field holds " + value, r -> r.put(field, r.dictionary(field).replaceFirst("/V \\d+ 0 R", "/V " + value)));
        }
        revise("the signature field says another name", r -> r.put(field, r.dictionary(field).replace("(Preparer)", "(Approver)")));
        revise("the signature field gets a look", r -> r.put(field, r.dictionary(field).replace("[0 0 0 0]", "[0 0 600 850]")
                .replace("/V ", "/AP<</N " + r.addStream("/Type/XObject/Subtype/Form/BBox[0 0 600 850]", COVER) + " 0 R>>/V ")));
        revise("the form is emptied", r -> r.put(form, "<</Fields[]/SigFlags 3>>"));
        revise("the form loses its flag", r -> r.put(form, r.dictionary(form).replace("/SigFlags 3", "/SigFlags 0")));
        revise("the form is drawn anew", r -> r.with(form, "/NeedAppearances true"));
        revise("the form gets another", r -> r.with(form, "/XFA(<x/>)"));
        revise("the form gets a field", r -> r.put(form,
                r.dictionary(form).replace("/Fields[", "/Fields[" + r.add("<</FT/Tx/T(x)/V(y)>>") + " 0 R ")));
        revise("the form gets a signature field", r -> r.put(form,
                r.dictionary(form).replace("/Fields[", "/Fields[" + r.add("<</FT/Sig/T(Reviewer)>>") + " 0 R ")));
        revise("a store of certificates with nothing in it", r -> r.with(r.root(), "/DSS " + r.add("<</Type/DSS>>") + " 0 R"));
        revise("a store of certificates with rubbish in it",
                r -> r.with(r.root(), "/DSS " + r.add("<</Type/DSS/Certs[" + r.addStream("", "rubbish") + " 0 R]>>") + " 0 R"));
        revise("a stamp that is none", r -> {
            int stamp = r.add("<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161/ByteRange[0 10 20 30]/Contents<3000>>>");
            r.put(form,
                    r.dictionary(form).replace("/Fields[", "/Fields[" + r.add("<</FT/Sig/T(TimeStamp2)/V " + stamp + " 0 R>>") + " 0 R "));
        });
    }

    private void tables() {
        Revised plain = new Revised(victim);
        int page = plain.page();
        attempts.add("a page is freed", plain.pointing(Map.of(page, -1)));
        attempts.add("the catalogue is freed", plain.pointing(Map.of(plain.root(), -1)));
        attempts.add("a page points into another object", plain.pointing(Map.of(page, 20)));
        attempts.add("the first object points to the end", plain.pointing(Map.of(1, victim.length - 10)));
        attempts.add("a table with nothing in it", plain.pointing(Map.of()));
        for (String more : List.of("/Encrypt<</Filter/Standard/V 1/R 2/O()/U()/P 0>>", "/XRefStm 20", "/Prev 99999999", "/Root 1 0 R",
                "/Info<</Title(Other)>>")) {
            attempts.add("the trailer gets " + more, new Revised(victim).trailer(more).pointing(Map.of()));
        }
        String text = latin(victim);
        attempts.add("a stream of places", bytes(text + "\n9000 0 obj\n<</Type/XRef/Size 9001/W[1 4 1]/Index[0 1]/Root " + plain.root()
                + " 0 R/Length 6>>\nstream\n\0\0\0\0\0\0\nendstream\nendobj\nstartxref\n" + (text.length() + 1) + "\n%%EOF\n"));
        attempts.add("another generation", bytes(text + "\n" + page + " 1 obj\n<</Type/Page>>\nendobj\nxref\n" + page + " 1\n"
                + String.format(java.util.Locale.ROOT, "%010d 00001 n \n", text.length() + 1) + "trailer\n<</Size 9000/Root " + plain.root()
                + " 0 R>>\nstartxref\n" + (text.length() + 30) + "\n%%EOF\n"));
        attempts.add("objects without a table", bytes(text + "\n" + page + " 0 obj\n<</Type/Page>>\nendobj\n%%EOF\n"));
        attempts.add("only another start", bytes(text + "\nstartxref\n20\n%%EOF\n"));
    }

    private void tails() {
        String text = latin(victim);
        Map<String, String> tails = new java.util.LinkedHashMap<>();
        tails.put("a space", " ");
        tails.put("a line break", "\n");
        tails.put("a null", "\0");
        tails.put("a remark", "% remark\n");
        tails.put("an end mark", "%%EOF\n");
        tails.put("two line breaks and an end mark", "\n\n%%EOF\n");
        tails.put("a whole other file", "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
        tails.put("itself", text);
        tails.put("an archive", "PK\u0003\u0004 hidden");
        tails.put("a web page", "<html><script>1</script></html>");
        tails.put("many nulls", "\0".repeat(5000));
        tails.put("another range", "/ByteRange [0 10 20 30]");
        tails.forEach((name, tail) -> attempts.add("behind it stands " + name, bytes(text + tail)));
        for (String head : List.of("\n", "%PDF-1.4\n", "MZ", "<html>", "\0", "PK\u0003\u0004")) {
            attempts.add("before it stands " + head.strip().replace('\0', '0') + head.length(), bytes(head + text));
        }
        attempts.add("the last byte is missing", Arrays.copyOf(victim, victim.length - 1));
        attempts.add("half is missing", Arrays.copyOf(victim, victim.length / 2));
        attempts.add("the first byte is missing", Arrays.copyOfRange(victim, 1, victim.length));
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
