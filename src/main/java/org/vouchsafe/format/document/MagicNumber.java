package org.vouchsafe.format.document;

import java.util.List;
import org.vouchsafe.format.document.DocumentType.Nature;
import org.vouchsafe.input.Opening;

/** First bytes by which a kind of file is known; -1 stands for any byte. */
record MagicNumber(DocumentType type, int... bytes) {
    private static final int ANY = -1;
    private static final List<MagicNumber> ALL = List.of(
            document("PDF document", '%', 'P', 'D', 'F', '-'),
            document("PNG picture", 0x89, 'P', 'N', 'G'),
            document("JPEG picture", 0xFF, 0xD8, 0xFF),
            document("GIF picture", 'G', 'I', 'F', '8'),
            document("TIFF picture", 'I', 'I', 42, 0),
            document("TIFF picture", 'M', 'M', 0, 42),
            document("WebP picture", 'R', 'I', 'F', 'F', ANY, ANY, ANY, ANY, 'W', 'E', 'B', 'P'),
            document("BMP picture", 'B', 'M', ANY, ANY, ANY, ANY, 0, 0, 0, 0),
            document("RTF document", '{', '\\', 'r', 't', 'f'),
            document("PostScript document", '%', '!', 'P', 'S'),
            workbook("old Office file (doc, xls, ppt) or one protected by a password", 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1),
            document("file packed with xz", 0xFD, '7', 'z', 'X', 'Z', 0),
            document("file packed with bzip2", 'B', 'Z', 'h', ANY, '1', 'A', 'Y'),
            document("file packed with zstd", 0x28, 0xB5, 0x2F, 0xFD),
            document("7-Zip archive", '7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
            document("RAR archive", 'R', 'a', 'r', '!', 0x1A, 7),
            document("SQLite database", 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'),
            program("Windows program", 'M', 'Z'),
            program("Linux program", 0x7F, 'E', 'L', 'F'),
            program("macOS program", 0xCF, 0xFA, 0xED, 0xFE),
            program("macOS program", 0xCE, 0xFA, 0xED, 0xFE),
            program("compiled Java class or macOS program", 0xCA, 0xFE, 0xBA, 0xBE),
            program("WebAssembly program", 0, 'a', 's', 'm'),
            program("Windows shortcut", 0x4C, 0, 0, 0, 1, 0x14, 2, 0));

    static List<MagicNumber> all() {
        return ALL;
    }

    boolean fits(Opening file) {
        byte[] first = file.first();
        if (first.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != ANY && bytes[i] != (first[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private static MagicNumber workbook(String words, int... bytes) {
        return new MagicNumber(new DocumentType(words, Nature.UNREAD_WORKBOOK), bytes);
    }

    private static MagicNumber document(String words, int... bytes) {
        return new MagicNumber(new DocumentType(words, Nature.DOCUMENT), bytes);
    }

    private static MagicNumber program(String words, int... bytes) {
        return new MagicNumber(new DocumentType(words, Nature.PROGRAM), bytes);
    }
}
