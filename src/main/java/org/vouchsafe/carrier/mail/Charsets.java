package org.vouchsafe.carrier.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes to text under whatever name a mail gives its charset. */
final class Charsets {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Charsets() {}

    /** How sure the text is. */
    enum Fit {
        /** It is what the name says. */
        AS_NAMED,
        /** The name is none this program knows. */
        UNKNOWN_NAME,
        /** The bytes are not what the name says. */
        OTHER_BYTES
    }

    /** Text and how sure it is. */
    record Decoded(String text, Fit fit) {}

    /** Decodes by name; without a name, or where that fails, as UTF-8 if it is that and as Windows-1252 otherwise. */
    static Decoded decode(byte[] bytes, String name) {
        Charset named = byName(name);
        if (named != null) {
            String text = strict(bytes, named);
            if (text != null) {
                return new Decoded(text, Fit.AS_NAMED);
            }
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        Fit fit = name.isBlank() ? Fit.AS_NAMED : named == null ? Fit.UNKNOWN_NAME : Fit.OTHER_BYTES;
        return new Decoded(utf8 != null ? utf8 : new String(bytes, WESTERN), fit);
    }

    private static @Nullable Charset byName(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        try {
            return switch (plain) {
                case "" -> null;
                // What calls itself ASCII or Latin-1 on the web is Windows-1252 (WHATWG Encoding), but UTF-8 is more likely where it fits.
                case "us-ascii", "ascii" -> StandardCharsets.US_ASCII;
                case "iso-8859-1", "latin1" -> WESTERN;
                case "utf8", "utf8mb4", "unicode-1-1-utf-8" -> StandardCharsets.UTF_8;
                case "gb2312", "gb_2312-80", "x-gbk" -> Charset.forName("GB18030");
                case "ks_c_5601-1987", "ks_c_5601" -> Charset.forName("x-windows-949");
                case "cp-850" -> Charset.forName("cp850");
                default -> Charset.forName(plain);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
