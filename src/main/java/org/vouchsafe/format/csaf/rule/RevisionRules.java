package org.vouchsafe.format.csaf.rule;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.input.tree.JsonObject;

/** What the revision history says, against itself and against the version of the document (6.1.14, .16, .18, .19, .21, .22, .30). */
final class RevisionRules {
    private static final Pattern NUMBER = Pattern
            .compile("(0|[1-9]\\d*)(?:\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?)?");
    private static final String ASK = "Ask the sender for a document with a sound history; do not rely on which version is the newest.";
    private final Verdicts verdicts;

    RevisionRules(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** One entry; {@code major} is the number itself where versions are counted by whole numbers. */
    private record Revision(String number, BigInteger major, BigInteger minor, BigInteger patch, String pre, boolean semantic, Instant date,
            JsonObject json) {
        static final Comparator<Revision> ORDER = Comparator.comparing(Revision::major).thenComparing(Revision::minor)
                .thenComparing(Revision::patch).thenComparing(each -> each.pre().isEmpty() ? "\uffff" : each.pre());

        String withoutBuild() {
            int plus = number.indexOf('+');
            return plus < 0 ? number : number.substring(0, plus);
        }
    }

    void check(JsonObject tracking) {
        List<JsonObject> entries = tracking.objects("revision_history");
        var revisions = new ArrayList<Revision>();
        entries.forEach(each -> revision(each).ifPresent(revisions::add));
        String version = tracking.text("version");
        String status = String.valueOf(tracking.text("status"));
        if (revisions.size() < entries.size() || revisions.isEmpty() || version == null) {
            // What cannot be read was reported where it stands; orders over the rest would be guesses.
            return;
        }
        List<Revision> byDate = revisions.stream()
                .sorted(Comparator.comparing(Revision::date).thenComparing(Revision.ORDER)).toList();
        duplicates(revisions);
        mixed(tracking, revisions, version);
        sorted(byDate);
        latest(tracking, byDate.getLast(), version, status);
        missing(byDate);
        released(revisions, version, status);
    }

    private static Optional<Revision> revision(JsonObject json) {
        String number = json.text("number");
        String date = json.text("date");
        Matcher matcher = NUMBER.matcher(number == null ? "" : number);
        if (number == null || date == null || !matcher.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = OffsetDateTime.parse(date).toInstant();
            boolean semantic = matcher.group(2) != null;
            return Optional.of(new Revision(number, new BigInteger(matcher.group(1)),
                    semantic ? new BigInteger(matcher.group(2)) : BigInteger.ZERO,
                    semantic ? new BigInteger(matcher.group(3)) : BigInteger.ZERO, matcher.group(4) == null ? "" : matcher.group(4),
                    semantic,
                    at, json));
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private void duplicates(List<Revision> revisions) {
        Set<String> met = new HashSet<>();
        for (Revision each : revisions) {
            if (!met.add(each.number())) {
                verdicts.failed("6.1.22", "DUPLICATE_REVISION", each.json().location(),
                        "The revision history has version " + each.number() + " twice", ASK);
            }
        }
    }

    private void mixed(JsonObject tracking, List<Revision> revisions, String version) {
        boolean semantic = version.contains(".");
        if (revisions.stream().anyMatch(each -> each.semantic() != semantic)) {
            verdicts.failed("6.1.30", "MIXED_VERSIONS", Verdicts.at(tracking, "version"),
                    "The versions of the document are counted in whole numbers in one place and in three parts in another", ASK);
        }
    }

    private void sorted(List<Revision> byDate) {
        for (int i = 1; i < byDate.size(); i++) {
            if (Revision.ORDER.compare(byDate.get(i - 1), byDate.get(i)) > 0) {
                verdicts.failed("6.1.14", "REVISION_ORDER", byDate.get(i).json().location(),
                        "Version " + byDate.get(i).number() + " is dated after version " + byDate.get(i - 1).number(), ASK);
            }
        }
    }

    /** Build metadata never counts; of a draft the pre-release part does not either. */
    private void latest(JsonObject tracking, Revision newest, String version, String status) {
        String stated = withoutBuild(version);
        String last = newest.withoutBuild();
        if (status.equals("draft")) {
            stated = withoutPre(stated);
            last = withoutPre(last);
        }
        if (!stated.equals(last)) {
            verdicts.failed("6.1.16", "VERSION_NOT_NEWEST", Verdicts.at(tracking, "version"),
                    "The document says it is version " + version + ", but the newest of its history is " + newest.number(), ASK);
        }
    }

    private static String withoutBuild(String version) {
        int plus = version.indexOf('+');
        return plus < 0 ? version : version.substring(0, plus);
    }

    private static String withoutPre(String version) {
        int dash = version.indexOf('-');
        return dash < 0 ? version : version.substring(0, dash);
    }

    private void missing(List<Revision> byDate) {
        List<BigInteger> majors = byDate.stream().map(Revision::major).distinct().sorted().toList();
        if (majors.getFirst().compareTo(BigInteger.ONE) > 0) {
            verdicts.failed("6.1.21", "REVISION_MISSING", byDate.getFirst().json().location(),
                    "The revision history begins with version " + byDate.getFirst().number(), ASK);
        }
        for (int i = 1; i < majors.size(); i++) {
            if (!majors.get(i).equals(majors.get(i - 1).add(BigInteger.ONE))) {
                verdicts.failed("6.1.21", "REVISION_MISSING", byDate.getLast().json().location(),
                        "The revision history leads from version " + majors.get(i - 1) + " to " + majors.get(i), ASK);
            }
        }
    }

    private void released(List<Revision> revisions, String version, String status) {
        for (Revision each : revisions) {
            if ((status.equals("final") || status.equals("interim")) && each.major().signum() == 0) {
                verdicts.failed("6.1.18", "RELEASED_DRAFT", each.json().location(),
                        "The document is " + status + ", but its history has version " + each.number() + ", which is a draft's", ASK);
            }
            boolean draftOfThis = status.equals("draft") && each.withoutBuild().equals(withoutBuild(version));
            if (!each.pre().isEmpty() && !draftOfThis) {
                verdicts.failed("6.1.19", "PRE_RELEASE_IN_HISTORY", each.json().location(),
                        "The revision history has the pre-release " + each.number(), ASK);
            }
        }
    }
}
