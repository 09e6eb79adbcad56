package org.vouchsafe.domain.inventory.link;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Location;

/**
 * Another document whose elements a document relates its own to (SPDX 2 external document references, SPDX 3 external maps).
 *
 * @param called how it is called here
 * @param namespace what it is called everywhere; null where only its elements are named
 * @param checksum of its file; null where none is stated that can be one
 * @param elements ids of those elements, as that document writes them
 * @param place of the first relationship that needs it
 */
public record DocumentLink(String called, @Nullable String namespace, @Nullable Hash checksum, List<String> elements, Location place) {
    private static final String NOTHING = "-";

    public DocumentLink {
        elements = List.copyOf(elements);
    }

    /** What a document says of others. */
    public record Others(DeclaredCompleteness otherwise, List<DocumentLink> links) {
        /** Of a document that stands for itself. */
        public static final Others NONE = new Others(DeclaredCompleteness.UNSTATED, List.of());
    }

    /** These as one text, to stand among what a document says of itself. */
    public static Stated stated(DeclaredCompleteness otherwise, List<DocumentLink> links) {
        return Stated.present(otherwise + links.stream().map(each -> "\n" + each.line()).collect(Collectors.joining()));
    }

    private String line() {
        String at = switch (place) {
            case Location.LineColumn(int line, int column) -> "L " + line + " " + column + " " + NOTHING;
            case Location.JsonPointer(String pointer, int line, int column) -> "J " + line + " " + column + " " + written(pointer);
            case Location.XmlPath(String path, int line, int column) -> "X " + line + " " + column + " " + written(path);
            case Location.Cell _,Location.WholeFile _ -> "W 0 0 " + NOTHING;
        };
        return String.join(" ", at, written(called), written(namespace), checksum == null ? NOTHING : checksum.algorithm(),
                checksum == null ? NOTHING : checksum.hex(), elements.stream().map(DocumentLink::written).collect(Collectors.joining(" ")));
    }

    private static String written(@Nullable String text) {
        return text == null ? NOTHING : "'" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable String read(String text) {
        return text.equals(NOTHING) ? null : URLDecoder.decode(text.substring(1), StandardCharsets.UTF_8);
    }

    /** Whether a document was read from a file with the checksum that is stated. */
    public boolean hasChecksumOf(InventoryHeader document) {
        Stated digests = document.elements().get(DocumentElement.DIGESTS);
        String text = digests == null ? null : digests.text();
        return checksum != null && text != null && text.lines().anyMatch((checksum.algorithm() + " " + checksum.hex())::equals);
    }

    /** What a document says of others. */
    public static Others of(InventoryHeader header) {
        Stated stated = header.elements().get(DocumentElement.OTHER_DOCUMENTS);
        String text = stated == null ? null : stated.text();
        if (text == null) {
            return Others.NONE;
        }
        List<String> lines = text.lines().toList();
        var links = new ArrayList<DocumentLink>();
        lines.stream().skip(1).forEach(line -> links.add(parse(line.split(" "))));
        return new Others(DeclaredCompleteness.valueOf(lines.getFirst()), List.copyOf(links));
    }

    private static DocumentLink parse(String[] parts) {
        int line = Integer.parseInt(parts[1]);
        int column = Integer.parseInt(parts[2]);
        String path = String.valueOf(read(parts[3]));
        Location place = switch (parts[0]) {
            case "L" -> new Location.LineColumn(line, column);
            case "J" -> new Location.JsonPointer(path, line, column);
            case "X" -> new Location.XmlPath(path, line, column);
            default -> Location.WHOLE_FILE;
        };
        return new DocumentLink(String.valueOf(read(parts[4])), read(parts[5]),
                parts[6].equals(NOTHING) ? null : new Hash(parts[6], parts[7]),
                Arrays.stream(parts).skip(8).map(each -> String.valueOf(read(each))).toList(), place);
    }
}
