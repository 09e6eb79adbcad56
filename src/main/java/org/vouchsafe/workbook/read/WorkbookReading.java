package org.vouchsafe.workbook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.xml.XmlElement;
import org.vouchsafe.input.xml.XmlReading.ChildReader;
import org.vouchsafe.input.zip.Archive;
import org.vouchsafe.workbook.read.ReadSheet.Visibility;

/**
 * Reads Excel workbooks (ECMA-376, {@code .xlsx}) as they come, from whichever program saved them. Formulas are never evaluated, links never
 * followed, macros never looked at; a file that would swell beyond the limits is not unpacked.
 */
public final class WorkbookReading {
    private static final String OFFICE_DOCUMENT = "/officeDocument";
    private static final int MOST_STRINGS = 2_000_000;
    private final Limits limits;

    public WorkbookReading(Limits limits) {
        this.limits = limits;
    }

    /** Whether the file is a workbook, judged by its container's directory. */
    public boolean recognises(Opening opening) {
        return opening.startsWith('P', 'K', 3, 4)
                && Archive.open(opening.file(), limits, new Problems("", limits)).map(a -> a.has("xl/workbook.xml")).orElse(false);
    }

    /** Whether the file is of the old binary kind, or encrypted, which looks the same from outside. */
    public static boolean isOldOrEncrypted(Opening opening) {
        return opening.startsWith(0xD0, 0xCF, 0x11, 0xE0);
    }

    /** The workbook; empty, with a problem, when it cannot be read as one. */
    public Optional<ReadWorkbook> read(SourceFile file, Problems problems) {
        if (isOldOrEncrypted(new Opening(file, limits))) {
            problems.error("OLD_WORKBOOK", Location.WHOLE_FILE, "The workbook is protected by a password or of the old .xls kind.",
                    "Save it without a password as .xlsx and import that.");
            return Optional.empty();
        }
        return Archive.open(file, limits, problems).flatMap(archive -> workbook(new Parts(archive, limits, problems), problems));
    }

    private Optional<ReadWorkbook> workbook(Parts parts, Problems problems) {
        String main = parts.relations("").values().stream().filter(r -> r.type().endsWith(OFFICE_DOCUMENT)).map(Parts.Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        Optional<XmlElement> root = parts.read(main, ChildReader.KEEP_ALL);
        if (root.isEmpty() || !root.get().name().equals("workbook")) {
            problems.error("NOT_WORKBOOK", Location.WHOLE_FILE, "The container holds no workbook.", "Ask the sender for the file again.");
            return Optional.empty();
        }
        Map<String, Parts.Relation> relations = parts.relations(main);
        XmlElement properties = root.get().child("workbookPr");
        String dates = properties == null ? "" : String.valueOf(properties.attribute("date1904"));
        var cells = new CellReader(strings(parts, relations, problems), styles(parts, relations),
                dates.equals("1") || dates.equals("true") ? CellReader.Epoch.FROM_1904 : CellReader.Epoch.FROM_1900);
        List<ReadSheet> sheets = new ArrayList<>();
        for (XmlElement each : root.get().childrenOf("sheets")) {
            Parts.Relation relation = relations.get(String.valueOf(each.attribute("id")));
            // Sheets of charts and macros have no cells.
            if (relation != null && relation.type().endsWith("/worksheet")) {
                sheets.add(sheet(parts, each, relation.target(), cells, problems));
            }
        }
        if (sheets.isEmpty()) {
            problems.error("NOT_WORKBOOK", Location.WHOLE_FILE, "The workbook has no sheet with cells.",
                    "Ask the sender for the file again.");
        }
        return Optional.of(new ReadWorkbook(sheets));
    }

    private ReadSheet sheet(Parts parts, XmlElement element, String part, CellReader cells, Problems problems) {
        String name = element.attribute("name") == null ? part : String.valueOf(element.attribute("name"));
        var reader = new SheetReader(name, cells, parts.xml(), problems);
        if (parts.read(part, reader).isEmpty()) {
            problems.error("UNREAD_SHEET", new Location.Cell(name, "A1"), "The sheet could not be read to its end.",
                    "Save the workbook again and import that.");
        }
        boolean hidden = element.attribute("state") != null && !"visible".equals(element.attribute("state"));
        return reader.sheet(hidden ? Visibility.HIDDEN : Visibility.SHOWN, comments(parts, part));
    }

    private static Map<String, String> comments(Parts parts, String sheet) {
        Map<String, String> comments = new HashMap<>();
        for (Parts.Relation relation : parts.relations(sheet).values()) {
            if (relation.type().endsWith("/comments")) {
                parts.read(relation.target(), ChildReader.KEEP_ALL).ifPresent(root -> root.childrenOf("commentList").forEach(comment -> {
                    XmlElement text = comment.child("text");
                    String ref = comment.attribute("ref");
                    if (ref != null && text != null && !CellReader.richText(text).isBlank()) {
                        comments.putIfAbsent(ref, CellReader.richText(text).strip());
                    }
                }));
            }
        }
        return comments;
    }

    private static List<CellReader.Item> strings(Parts parts, Map<String, Parts.Relation> relations, Problems problems) {
        List<CellReader.Item> strings = new ArrayList<>();
        part(relations, "/sharedStrings").ifPresent(part -> parts.read(part, (item, at) -> {
            if (!item.name().equals("si") || strings.size() >= MOST_STRINGS) {
                parts.xml().skip(at);
            } else {
                parts.xml().element(item, at, ChildReader.KEEP_ALL);
                strings.add(CellReader.Item.of(item));
                if (strings.size() == MOST_STRINGS) {
                    problems.error("TOO_MUCH", Location.WHOLE_FILE, "The workbook has more than " + MOST_STRINGS + " texts.",
                            "Split it; cells with later texts read as empty.");
                }
            }
            return true;
        }));
        return strings;
    }

    private static List<CellReader.Style> styles(Parts parts, Map<String, Parts.Relation> relations) {
        return part(relations, "/styles").flatMap(part -> parts.read(part, ChildReader.KEEP_ALL)).map(CellReader::styles)
                .orElse(List.of());
    }

    private static Optional<String> part(Map<String, Parts.Relation> relations, String type) {
        return relations.values().stream().filter(r -> r.type().endsWith(type)).map(Parts.Relation::target).findFirst();
    }
}
