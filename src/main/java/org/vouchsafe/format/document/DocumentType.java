package org.vouchsafe.format.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.zip.Archive;

/**
 * What a file is that no format reads, as far as its content tells.
 *
 * @param words for the analyst: {@code PDF document}
 * @param nature what that means for keeping it
 */
public record DocumentType(String words, Nature nature) {
    /** The words for a workbook that no format reads. */
    public static final String WORKBOOK = "Excel workbook (xlsx)";
    private static final Set<String> READABLE = Set.of("XML document", "text", "table (CSV)", WORKBOOK);
    private static final DocumentType UNKNOWN = new DocumentType("file of an unknown kind", Nature.UNKNOWN);

    /** What may be concluded. */
    public enum Nature {
        /** Something people write or picture for people. */
        DOCUMENT,
        /** A workbook, or what may be one, of a kind that is not read. */
        UNREAD_WORKBOOK,
        /** A list of components in an encoding that is not read. */
        INVENTORY,
        /** Something that acts when it is opened. */
        PROGRAM,
        /** JSON, which may be a damaged file of a format that is read. */
        JSON,
        /** Nothing. */
        UNKNOWN
    }

    /** {@code a PDF document}, {@code an e-book}. */
    public String withArticle() {
        return ("aeiou".indexOf(Character.toLowerCase(words.charAt(0))) >= 0 ? "an " : "a ") + words;
    }

    /** Whether it could be of a format that is read if it were not so large, as far as its beginning tells. */
    public boolean mayBeRead() {
        return nature != Nature.PROGRAM && (nature != Nature.DOCUMENT || READABLE.contains(words));
    }

    /** Judged by the first bytes, for zips by their directory. */
    public static DocumentType of(Opening file) {
        return magic(file).or(() -> zip(file)).or(() -> text(file)).orElse(UNKNOWN);
    }

    private static Optional<DocumentType> magic(Opening file) {
        return MagicNumber.all().stream().filter(each -> each.fits(file)).findFirst().map(MagicNumber::type);
    }

    private static Optional<DocumentType> zip(Opening file) {
        if (!file.startsWith('P', 'K', 3, 4)) {
            return Optional.empty();
        }
        String head = new String(file.first(), StandardCharsets.ISO_8859_1);
        if (head.startsWith("mimetype", 30)) {
            if (head.startsWith("application/vnd.oasis.opendocument.spreadsheet", 38)) {
                return Optional.of(new DocumentType("OpenDocument spreadsheet (ods)", Nature.UNREAD_WORKBOOK));
            }
            return Optional.of(document(head.startsWith("application/vnd.etsi.asic", 38) ? "signed container (ASiC)"
                    : head.startsWith("application/epub", 38) ? "e-book (EPUB)" : "OpenDocument file"));
        }
        return Archive.open(file.file(), Limits.DEFAULT, new Problems("", Limits.DEFAULT)).map(archive -> {
            if (archive.has("word/document.xml")) {
                return document("Word document (docx)");
            }
            if (archive.has("ppt/presentation.xml")) {
                return document("PowerPoint presentation (pptx)");
            }
            if (archive.has("xl/workbook.xml") || archive.has("xl/workbook.bin")) {
                return SpdxSpreadsheet.is(archive) ? new DocumentType("SPDX spreadsheet (xlsx)", Nature.INVENTORY)
                        : document(WORKBOOK);
            }
            return archive.has("[Content_Types].xml") ? document("Office file") : document("zip archive");
        });
    }

    private static Optional<DocumentType> text(Opening file) {
        String head = file.head().stripLeading();
        if (!isText(file)) {
            return Optional.empty();
        }
        if (head.startsWith("#!")) {
            return Optional.of(new DocumentType("script", Nature.PROGRAM));
        }
        if (head.startsWith("{") || head.startsWith("[")) {
            return Optional.of(new DocumentType("JSON document", Nature.JSON));
        }
        String lower = head.toLowerCase(Locale.ROOT);
        if (lower.startsWith("@echo off")) {
            return Optional.of(new DocumentType("script", Nature.PROGRAM));
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return Optional.of(document("web page (HTML)"));
        }
        if (head.startsWith("<?xml") || head.startsWith("<")) {
            return Optional.of(document(lower.contains("<svg") ? "SVG picture" : "XML document"));
        }
        if (isProtobufText(head)) {
            return Optional.of(new DocumentType("inventory as protobuf text", Nature.INVENTORY));
        }
        return Optional.of(document(isTable(head) ? "table (CSV)" : "text"));
    }

    private static boolean isText(Opening file) {
        byte[] first = file.first();
        if (first.length > 1 && ((first[0] & 0xFF) >= 0xFE && (first[1] & 0xFF) >= 0xFE)) {
            return true;
        }
        for (byte each : first) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t' && each != '\f' && each != 0x1B) {
                return false;
            }
        }
        return first.length > 0;
    }

    /** The text encoding of protocol buffers, as the CycloneDX and SPDX tools write it. */
    private static boolean isProtobufText(String head) {
        return head.lines().limit(40).anyMatch(line -> line.startsWith("# proto-message: Bom") || line.matches("spec_version: *\".*"));
    }

    private static boolean isTable(String head) {
        long[] separators = head.lines().limit(3).mapToLong(line -> line.chars().filter(c -> c == ',' || c == ';' || c == '\t').count())
                .toArray();
        return separators.length > 1 && separators[0] > 1 && separators[0] == separators[1];
    }

    private static DocumentType document(String words) {
        return new DocumentType(words, Nature.DOCUMENT);
    }
}
