package org.vouchsafe.usecase.incident.indicator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Pieces of indicators that stand unchanged in every spelling of them. Where an indicator's longest piece and the one beside it do not stand together,
 * it does not stand, and nothing has to be read line by line.
 */
final class Anchors {
    private static final Pattern RUN = Pattern.compile("[a-z0-9]+");
    /** What may stand between two pieces, however it is written: a dot as {@code [dot]}, a slash behind backslashes. */
    private static final int BETWEEN = 12;
    private final List<Anchor> anchors;

    /** Two pieces beside each other; the second is empty where there is but one, both where there is none: that may stand anywhere. */
    private record Anchor(String longest, String beside) {
        static Anchor of(String spelling) {
            // A scheme may be written hxxp.
            List<String> runs = RUN.matcher(spelling).results().map(MatchResult::group)
                    .filter(each -> !each.equals("http") && !each.equals("https")).toList();
            int at = 0;
            for (int i = 1; i < runs.size(); i++) {
                at = runs.get(i).length() > runs.get(at).length() ? i : at;
            }
            return runs.isEmpty() ? new Anchor("", "")
                    : new Anchor(runs.get(at), runs.size() == 1 ? "" : at + 1 < runs.size() ? runs.get(at + 1) : runs.get(at - 1));
        }

        boolean mayStandIn(String text) {
            if (longest.isEmpty()) {
                return true;
            }
            int around = BETWEEN + beside.length();
            for (int at = text.indexOf(longest); at >= 0; at = text.indexOf(longest, at + 1)) {
                int end = Math.min(text.length(), at + longest.length() + around);
                if (text.substring(Math.max(0, at - around), at).contains(beside)
                        || text.substring(at + longest.length(), end).contains(beside)) {
                    return true;
                }
            }
            return false;
        }
    }

    Anchors(List<Sought> sought) {
        anchors = sought.stream().flatMap(each -> each.spellings().stream()).map(Anchor::of).distinct().toList();
    }

    /** True when one of them may stand in these bytes, whatever the case of their letters. They are read as Latin-1, in which bytes stay apart. */
    boolean mayStandIn(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return anchors.stream().anyMatch(each -> each.mayStandIn(text));
    }
}
