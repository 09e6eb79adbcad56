package org.vouchsafe.usecase.component;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a list that are rows of a table, as spreadsheets save them: cells between commas, semicolons, tabs or bars, quoted or not, under a
 * line of headings or without one. Reads one list; not thread-safe.
 */
final class TableRows {
    private static final Pattern VERSION = Pattern.compile("[vV=]?[0-9]\\S*");
    private static final Pattern NAME = Pattern.compile("[^\\s<>^~*\"']*[\\p{L}\\p{N}][^\\s<>^~*\"']*");
    private static final Map<String, Column> HEADINGS = Map.ofEntries(Map.entry("purl", Column.PURL), Map.entry("packageurl", Column.PURL),
            Map.entry("name", Column.NAME), Map.entry("component", Column.NAME), Map.entry("componentname", Column.NAME),
            Map.entry("package", Column.NAME), Map.entry("packagename", Column.NAME), Map.entry("artifact", Column.NAME),
            Map.entry("artifactid", Column.NAME), Map.entry("library", Column.NAME), Map.entry("module", Column.NAME),
            Map.entry("group", Column.GROUP), Map.entry("groupid", Column.GROUP), Map.entry("namespace", Column.GROUP),
            Map.entry("version", Column.VERSION), Map.entry("componentversion", Column.VERSION),
            Map.entry("packageversion", Column.VERSION), Map.entry("installedversion", Column.VERSION), Map.entry("hash", Column.HASH),
            Map.entry("checksum", Column.HASH), Map.entry("digest", Column.HASH), Map.entry("sha256", Column.HASH),
            Map.entry("sha1", Column.HASH), Map.entry("sha512", Column.HASH), Map.entry("md5", Column.HASH));
    private final Function<String, Optional<ComponentQuery>> single;
    private @Nullable Map<Column, Integer> columns;
    private boolean begun;

    private enum Column {
        PURL, NAME, GROUP, VERSION, HASH
    }

    /** @param single how a coordinate is read that stands by itself */
    TableRows(Function<String, Optional<ComponentQuery>> single) {
        this.single = single;
    }

    /** What became of a line. */
    sealed interface Row {
        /** It is no row of a table. */
        record None() implements Row {}

        /** It names the columns. */
        record Headings() implements Row {}

        /** It means these; none when it cannot be understood. */
        record Meant(List<ComponentQuery> queries) implements Row {
            public Meant {
                queries = List.copyOf(queries);
            }
        }
    }

    /** Reads a line, without its comment. */
    Row read(String line) {
        char separator = separator(line);
        if (separator == 0) {
            return new Row.None();
        }
        List<String> cells = cells(line, separator);
        List<String> filled = cells.stream().filter(each -> !each.isEmpty()).toList();
        if (filled.size() == 1 && columns == null && !cells.getFirst().isEmpty()) {
            // A coordinate with the comma of the list it was copied from.
            return new Row.None();
        }
        if (!begun && isHeadings(cells)) {
            begun = true;
            return new Row.Headings();
        }
        begun = true;
        Map<Column, Integer> known = columns;
        return new Row.Meant(known != null ? byColumn(cells, known) : byShape(filled));
    }

    private boolean isHeadings(List<String> cells) {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            Column column = HEADINGS.get(cells.get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""));
            if (column != null) {
                found.putIfAbsent(column, i);
            }
        }
        boolean enough = found.containsKey(Column.PURL) || found.containsKey(Column.NAME) || found.containsKey(Column.HASH);
        if (enough && cells.stream().noneMatch(each -> each.contains("@") || each.contains(":"))) {
            columns = found;
            return true;
        }
        return false;
    }

    private List<ComponentQuery> byColumn(List<String> cells, Map<Column, Integer> known) {
        String purl = cell(cells, known.get(Column.PURL));
        String name = cell(cells, known.get(Column.NAME));
        String version = cell(cells, known.get(Column.VERSION));
        if (!purl.isEmpty()) {
            return purl(purl, version);
        }
        if (!name.isEmpty()) {
            return version.isEmpty() ? single.apply(name).map(each -> of(cell(cells, known.get(Column.GROUP)), each)).stream().toList()
                    : named(cell(cells, known.get(Column.GROUP)), name, version);
        }
        return ComponentQuery.parse(cell(cells, known.get(Column.HASH))).filter(ComponentQuery.ByHash.class::isInstance).stream().toList();
    }

    private static ComponentQuery of(String group, ComponentQuery query) {
        return query instanceof ComponentQuery.ByName by && by.version() == null && !group.isEmpty()
                ? new ComponentQuery.ByName(joined(group, by.name()), null)
                : query;
    }

    private List<ComponentQuery> byShape(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).toLowerCase(Locale.ROOT).startsWith("pkg:")) {
                return purl(cells.get(i), i + 1 < cells.size() ? cells.get(i + 1) : "");
            }
        }
        if (cells.size() > 2 && !VERSION.matcher(cells.get(1)).matches() && VERSION.matcher(cells.get(2)).matches()) {
            return named(cells.get(0), cells.get(1), cells.get(2));
        }
        if (cells.size() > 1 && VERSION.matcher(cells.get(1)).matches() && cells.getFirst().indexOf('@', 1) < 0) {
            return named("", cells.get(0), cells.get(1));
        }
        List<ComponentQuery> each = cells.stream().map(single).flatMap(Optional::stream).filter(TableRows::isExact).toList();
        return each.size() == cells.size() ? each : List.of();
    }

    /** A bare word beside others may be anything: a licence, a person. */
    private static boolean isExact(ComponentQuery query) {
        return !(query instanceof ComponentQuery.ByName by) || by.version() != null;
    }

    private static List<ComponentQuery> purl(String purl, String version) {
        boolean open = purl.indexOf('@', purl.lastIndexOf('/') + 1) < 0 && purl.indexOf('?') < 0 && purl.indexOf('#') < 0;
        String whole = open && VERSION.matcher(version).matches() ? purl + "@" + version : purl;
        return ComponentQuery.parse(whole).stream().toList();
    }

    private static List<ComponentQuery> named(String group, String name, String version) {
        boolean sound = NAME.matcher(name).matches() && VERSION.matcher(version).matches()
                && (group.isEmpty() || NAME.matcher(group).matches());
        return sound ? List.of(new ComponentQuery.ByName(group.isEmpty() ? name : joined(group, name),
                version.replaceFirst("^[vV=](?=[0-9])", "")))
                : List.of();
    }

    private static String joined(String group, String name) {
        return group + (group.startsWith("@") || group.contains("/") ? "/" : ":") + name;
    }

    private static String cell(List<String> cells, @Nullable Integer column) {
        return column == null || column >= cells.size() ? "" : cells.get(column);
    }

    /** What parts the cells: the first of these that stands outside quotes; 0 for none. */
    private static char separator(String line) {
        for (char each : new char[] {'\t', ';', ',', '|'}) {
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                quoted ^= line.charAt(i) == '"';
                if (!quoted && line.charAt(i) == each) {
                    return each;
                }
            }
        }
        return 0;
    }

    /** The cells (RFC 4180); a quote that is never closed leaves none that can be understood. */
    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(quoted ? "" : cell.toString().strip());
        return cells;
    }
}
