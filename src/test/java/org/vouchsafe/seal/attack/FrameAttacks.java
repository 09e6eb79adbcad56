package org.vouchsafe.seal.attack;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.seal.attack.Attack.Attempts;

/** What is done to the frame of a signature: its ranges, its value, what is wrapped around it. */
final class FrameAttacks {
    private final byte[] victim;
    private final String text;
    private final Attempts attempts;
    private final int open;
    private final int close;
    private final String range;

    FrameAttacks(byte[] victim) {
        this.victim = victim;
        this.text = PdfAttacks.latin(victim);
        this.attempts = new Attempts(victim);
        Matcher found = Pattern.compile("/ByteRange ?\\[0 (\\d+) (\\d+) (\\d+)\\]").matcher(text);
        if (!found.find()) {
            throw new AssertionError("no range");
        }
        range = found.group();
        open = Integer.parseInt(found.group(1));
        close = Integer.parseInt(found.group(2)) - 1;
    }

    List<Attack> all(byte[] otherSigned) {
        ranges();
        values(otherSigned);
        wrapped();
        inside();
        return attempts.all();
    }

    private void range(String stated) {
        String padded = stated.length() < range.length() ? stated + " ".repeat(range.length() - stated.length()) : stated;
        attempts.add("the range says " + stated, PdfAttacks.bytes(text.replace(range, padded)));
    }

    private void ranges() {
        int rest = victim.length - close - 1;
        range("/ByteRange[0 " + (open - 1) + " " + (close + 1) + " " + rest + "]");
        range("/ByteRange[0 " + open + " " + (close + 2) + " " + (rest - 1) + "]");
        range("/ByteRange[0 " + open + " " + (close + 1) + " " + (rest - 1) + "]");
        range("/ByteRange[1 " + open + " " + (close + 1) + " " + rest + "]");
        range("/ByteRange[0 " + open + " " + (close + 1) + " " + (rest + 1) + "]");
        range("/ByteRange[0 0 0 0]");
        range("/ByteRange[0 0 0 " + victim.length + "]");
        range("/ByteRange[0 " + victim.length + " 0 0]");
        range("/ByteRange[]");
        range("/ByteRange null");
        range("/ByteRange[0 -1 -1 0]");
        range("/ByteRange[0 " + open + "]");
        range("/ByteRange[0 10 20 10]");
        range("/ByteRange[0 99999999 9999999999 1]");
        range("/ByteRange[0 9999999999 1 1]");
        range("/BytéRange[0 " + open + " " + (close + 1) + "]");
        attempts.add("a second range in the same dictionary", PdfAttacks.bytes(text.replace("/Filter/Adobe.PPKLite", range + "/Filter/X")));
        attempts.add("the range is swapped with the start", PdfAttacks.bytes(range + "\n" + text));
    }

    private void value(String name, UnaryOperator<String> change) {
        attempts.add("the value " + name, PdfAttacks.bytes(text.substring(0, open + 1) + change.apply(text.substring(open + 1, close))
                + text.substring(close)));
    }

    private void values(byte[] otherSigned) {
        value("is in capitals", hex -> hex.toUpperCase(java.util.Locale.ROOT));
        value("has one capital", hex -> hex.replaceFirst("[a-f]", "A"));
        value("has a space in its padding", hex -> hex.substring(0, hex.length() - 1) + " ");
        value("has a line break in it", hex -> hex.substring(0, 40) + "\n" + hex.substring(41));
        value("ends in something", hex -> hex.substring(0, hex.length() - 2) + "01");
        value("hides an object in its padding", hex -> hex.substring(0, hex.length() - 60) + ">/Hidden(" + "x".repeat(49) + ")<");
        value("closes early", hex -> hex.substring(0, hex.length() - 10) + ">" + hex.substring(hex.length() - 9));
        value("is empty", hex -> "");
        value("is nothing but zeros", hex -> "0".repeat(hex.length()));
        value("is a null", hex -> "3080" + "0".repeat(hex.length() - 4));
        value("is cut", hex -> hex.substring(0, 400) + "0".repeat(hex.length() - 400));
        value("says it is longer", hex -> "3084ffffffff" + hex.substring(12));
        value("has another version", hex -> hex.replaceFirst("020101", "020103"));
        value("names another digest", hex -> hex.replace("608648016503040201", "608648016503040203"));
        value("names a weak digest", hex -> hex.replace("0609608648016503040201", "06052b0e03021a05000500"));
        value("has no signed attributes type", hex -> hex.replace("2a864886f70d010904", "2a864886f70d010905"));
        value("binds no certificate", hex -> hex.replace("2a864886f70d010910022f", "2a864886f70d0109100230"));
        value("is that of another report", hex -> {
            String other = PdfAttacks.latin(otherSigned);
            Matcher found = Pattern.compile("/ByteRange ?\\[0 (\\d+) (\\d+) ").matcher(other);
            return found.find() ? other.substring(Integer.parseInt(found.group(1)) + 1, Integer.parseInt(found.group(2)) - 1) : hex;
        });
        value("names the signer's issuer in small letters", hex -> {
            int at = hex.lastIndexOf("526f6f74206f662074686520");
            return hex.substring(0, at) + "726f6f74" + hex.substring(at + 8);
        });
        for (int i = 0; i < 20; i++) {
            int at = 8 + i * 97;
            value("has another digit at " + at, hex -> hex.substring(0, at) + (hex.charAt(at) == '5' ? '6' : '5') + hex.substring(at + 1));
        }
    }

    /** Signature wrapping: the signed bytes are kept, and a reader is led to others. */
    private void wrapped() {
        String before = text.substring(0, open);
        String value = text.substring(open, close + 1);
        String after = text.substring(close + 1);
        String evil = "\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
        attempts.add("wrapped: the second part is moved back, and objects put between",
                PdfAttacks.bytes(before + value + evil + "%".repeat(200) + "\n" + after));
        attempts.add("wrapped: objects between the first part and the value", PdfAttacks.bytes(before + evil + value + after));
        attempts.add("wrapped: the range is stretched over what was put between", PdfAttacks.bytes(before.replace(range,
                "/ByteRange[0 " + open + " " + (close + 1 + evil.length()) + " " + after.length() + "]") + value + evil + after));
        attempts.add("wrapped: a copy of the first range before it",
                PdfAttacks.bytes("%PDF-1.7\n%" + range + "\n" + text.substring(9)));
        attempts.add("wrapped: all of it behind another file",
                PdfAttacks.bytes("%PDF-1.7" + evil + "trailer\n<</Root 1 0 R>>\n%%EOF\n" + text));
        attempts.add("wrapped: all of it before another file",
                PdfAttacks.bytes(text + "%PDF-1.7" + evil + "trailer\n<</Root 1 0 R>>\n%%EOF\n"));
        attempts.add("wrapped: the value stands twice", PdfAttacks.bytes(before + value + value + after));
        attempts.add("wrapped: the value is in parentheses",
                PdfAttacks.bytes(before + "(" + value.substring(1, value.length() - 1) + ")" + after));
        attempts.add("wrapped: the value is elsewhere", PdfAttacks.bytes(before + "9 0 R" + after + value));
        attempts.add("wrapped: the second part is gone", PdfAttacks.bytes(before + value));
        attempts.add("wrapped: the first part is gone", PdfAttacks.bytes("%PDF-1.7\n" + value + after));
    }

    /** Words inside what is signed. */
    private void inside() {
        List<String> words = List.of("/SubFilter/ETSI.CAdES.detached", "/Filter/Adobe.PPKLite", "/Type/Sig", "/T(Preparer)", "/FT/Sig",
                "/Rect[0 0 0 0]",
                "/SigFlags 3", "%PDF-1.7", "startxref", "%%EOF", "/Root ", "/Size ", "/ID[", "/Prev ", "trailer", "endobj", "endstream",
                "/Type/Pages",
                "/Type/Catalog", "/EmbeddedFiles", "/AFRelationship", "/Lang(en)", "/MarkInfo", "/GTS_PDFA1", "/FontFile2", "/MediaBox",
                "/StructParents", "/Reason(", "/M(D:2026", "xref");
        for (String word : words) {
            int at = text.indexOf(word);
            if (at >= 0) {
                char last = word.charAt(word.length() - 1);
                attempts.add("inside: " + word + " is spoilt",
                        PdfAttacks.bytes(text.substring(0, at) + word.substring(0, word.length() - 1) + (char) (last + 1)
                                + text.substring(at + word.length())));
            }
        }
    }
}
