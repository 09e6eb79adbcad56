package org.vouchsafe.usecase.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;
import org.vouchsafe.input.purl.Purls;

/**
 * A list of coordinates as people paste and tools write it: one per line, as package URL, {@code name@version}, {@code name version},
 * {@code name==version}, {@code group:artifact:version}, a bare name, or a hash, also with a file name behind it. Bullets, quotes and
 * closing commas are passed over, and so is what follows {@code #} at the beginning of a line or behind a space. Rows of a table (cells
 * between commas, semicolons, tabs or bars, with or without headings) are read as well.
 *
 * @param entries in the order of the lines
 * @param problems lines that are none of these
 */
public record CoordinateList(List<Entry> entries, List<Problem> problems) {
    private static final int MOST = 10_000;
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)(#|//).*$");
    private static final Pattern DECORATION = Pattern.compile("^[\\s\"'`*•-]+|[\\s\"'`,;]+$");
    private static final Pattern PIP = Pattern.compile("([A-Za-z0-9._-]+)(?:\\[[^\\]]*\\])?\\s*==\\s*([^\\s;]+).*");
    private static final Pattern MAVEN = Pattern.compile("([^:\\s]+:[^:\\s]+):([^:\\s]+)");
    private static final Pattern NAME_AND_VERSION = Pattern.compile("(\\S+)\\s+[v=]?([0-9]\\S*)");
    private static final Pattern CHECKSUM = Pattern.compile("([0-9A-Fa-f]{32,128})\\s+\\*?.+");
    private static final Pattern RANGE = Pattern.compile(".*(?:[<>^]|[@=]~|\\s-\\s).*");

    public CoordinateList {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** One line that was understood. */
    public record Entry(int line, String text, ComponentQuery query) {}

    /** Reads a list of that name, in any encoding that a text is read in. */
    public static CoordinateList read(String name, byte[] bytes) {
        var problems = new Problems(name, Limits.DEFAULT);
        List<String> lines = TextReading.text(new SourceFile(name, bytes), problems).lines().toList();
        var entries = new ArrayList<Entry>();
        var rows = new TableRows(CoordinateList::query);
        for (int i = 0; i < lines.size(); i++) {
            String line = COMMENT.matcher(lines.get(i)).replaceFirst("");
            String text = DECORATION.matcher(line).replaceAll("");
            if (text.isEmpty()) {
                continue;
            }
            if (entries.size() == MOST) {
                problems.error("TOO_MUCH", new Location.LineColumn(i + 1, 1), "A list may hold %,d coordinates.".formatted(MOST),
                        "Ask for the rest in a second list.");
                break;
            }
            List<ComponentQuery> queries = switch (PIP.matcher(text).matches() ? new TableRows.Row.None() : rows.read(line)) {
                case TableRows.Row.None _ -> query(text).stream().toList();
                case TableRows.Row.Headings _ -> null;
                case TableRows.Row.Meant meant -> meant.queries();
            };
            if (queries == null) {
                continue;
            }
            for (ComponentQuery query : queries) {
                entries.add(new Entry(i + 1, text, query));
            }
            if (queries.isEmpty()) {
                problems.error("NO_COORDINATE", new Location.LineColumn(i + 1, 1),
                        "\"" + shortened(text) + "\" is neither a package URL nor name@version nor a hash.",
                        "Write pkg:npm/axios@1.14.1, axios@1.14.1 or a hash in hex, one per line, or rows of name and version.");
            }
        }
        return new CoordinateList(entries, problems.list());
    }

    private static Optional<ComponentQuery> query(String text) {
        Optional<ComponentQuery> spelled = Spelling.read(text);
        if (spelled.isPresent()) {
            return spelled;
        }
        Matcher pip = PIP.matcher(text);
        if (pip.matches()) {
            return Optional.of(new ComponentQuery.ByName(pip.group(1), pip.group(2)));
        }
        Matcher checksum = CHECKSUM.matcher(text);
        if (checksum.matches()) {
            return ComponentQuery.parse(checksum.group(1)).filter(ComponentQuery.ByHash.class::isInstance);
        }
        Matcher maven = MAVEN.matcher(text);
        if (maven.matches() && !text.startsWith("pkg:")) {
            return Optional.of(new ComponentQuery.ByName(maven.group(1), maven.group(2)));
        }
        Matcher both = NAME_AND_VERSION.matcher(text);
        if (both.matches()) {
            return isName(both.group(1)) ? Optional.of(new ComponentQuery.ByName(both.group(1), both.group(2))) : Optional.empty();
        }
        return isName(text) ? ComponentQuery.parse(text) : Optional.empty();
    }

    /** A sentence, a range or a line of punctuation is no name; a range would be looked up as a version that nobody has. */
    private static boolean isName(String text) {
        if (text.startsWith("pkg:")) {
            return Purls.parse(text).filter(purl -> purl.version() == null || !Spelling.isRange(purl.version())).isPresent();
        }
        boolean row = text.chars().anyMatch(each -> each == ',' || each == ';' || each == '|');
        return !row && text.chars().noneMatch(Character::isWhitespace) && !RANGE.matcher(text).matches()
                && text.codePoints().anyMatch(Character::isLetterOrDigit) && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
