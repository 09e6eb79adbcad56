package org.vouchsafe.domain.inventory.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Location;

/**
 * A line of a list that names another file (pip, "requirements file format", {@code -r} and {@code -c}).
 *
 * @param path as written, which is meant from where the naming file lies
 * @param place where it is named
 */
public record FileLink(Role role, String path, Location.LineColumn place) {
    /** What the other file is for. */
    public enum Role {
        /** What it asks for is asked for, too. */
        PART,
        /** It says which versions may be taken of what something else asks for. */
        CONSTRAINT
    }

    /** These as one text, to stand among what a document says of itself. */
    public static Stated stated(List<FileLink> links) {
        return Stated.present(links.stream().map(each -> each.role() + " " + each.place().line() + " " + each.place().column() + " "
                + each.path()).collect(Collectors.joining("\n")));
    }

    /** Those that a document names, in its order. */
    public static List<FileLink> of(InventoryHeader header) {
        Stated stated = header.elements().get(DocumentElement.OTHER_FILES);
        String text = stated == null ? null : stated.text();
        return text == null ? List.of() : parse(text);
    }

    private static List<FileLink> parse(@Nullable String text) {
        var links = new ArrayList<FileLink>();
        for (String line : text == null ? List.<String>of() : text.lines().toList()) {
            String[] parts = line.split(" ", 4);
            if (parts.length == 4) {
                links.add(new FileLink(Role.valueOf(parts[0]), parts[3],
                        new Location.LineColumn(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))));
            }
        }
        return List.copyOf(links);
    }
}
