package org.vouchsafe.assess.claim.product;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.assess.version.Order;
import org.vouchsafe.assess.version.VersionRange;
import org.vouchsafe.assess.version.VersionScheme;

/**
 * Versions as people write them in warnings: {@code Version 2.0}, {@code 2.x}, {@code all versions before 2.1}. Only of warnings is asked so: what
 * cannot be understood may be meant, and what clears must be written as the formats say.
 */
final class SpokenVersions {
    private static final String VERSION = "v?(\\d[\\w.+~-]*)";
    private static final Pattern NAMED = Pattern.compile("(?:version|release|rev|v)[ .]*(\\d.*)");
    private static final Pattern WILDCARD = Pattern.compile("(\\d+(?:\\.\\d+)*)\\.[x*](?:\\.[x*])*");
    private static final Pattern WORDS = Pattern.compile("^(?:all |any )?(?:versions?|releases?) ?(?=.)");
    private static final List<Phrase> PHRASES = List.of(
            new Phrase("(?:before|prior to|earlier than|lower than|older than|below|up to but not including) " + VERSION, "<$1"),
            new Phrase("(?:up to|through|until|up to and including) " + VERSION, "<=$1"),
            new Phrase(VERSION + ",? (?:and|or) (?:earlier|below|lower|prior|older|before)", "<=$1"),
            new Phrase(VERSION + ",? (?:and|or) (?:later|above|newer|higher|up|after)", ">=$1"),
            new Phrase("(?:from |between )?" + VERSION + " ?(?:-|–|to|through|and) ?" + VERSION, ">=$1,<=$2"));

    private record Phrase(Pattern pattern, String range) {
        Phrase(String pattern, String range) {
            this(Pattern.compile(pattern), range);
        }
    }

    private SpokenVersions() {}

    /** True when this may be another spelling of the version. */
    static boolean mayBe(String stated, String own) {
        if (PurlPattern.sameVersion(stated, own)) {
            return true;
        }
        String folded = Folded.of(stated);
        Matcher named = NAMED.matcher(folded);
        if (named.matches() && mayBe(named.group(1), own)) {
            return true;
        }
        Matcher wildcard = WILDCARD.matcher(folded);
        if (wildcard.matches()) {
            return isUnder(wildcard.group(1), own);
        }
        // A range written as a version; without a space "1.0-3" is a version with its build.
        boolean range = folded.indexOf(' ') > 0 && PHRASES.stream().anyMatch(each -> each.pattern().matcher(folded).matches());
        return range ? mayHold(stated, own, (one, other) -> Order.UNDECIDABLE) : VersionScheme.GENERIC.compare(stated, own) == Order.SAME;
    }

    /** True unless the range plainly leaves the version out. */
    static boolean mayHold(String range, String own, BiFunction<String, String, Order> analystOrder) {
        String folded = WORDS.matcher(Folded.of(range).replace("≤", "<=").replace("≥", ">=")).replaceFirst("").strip();
        Matcher wildcard = WILDCARD.matcher(folded);
        if (wildcard.matches()) {
            return isUnder(wildcard.group(1), own);
        }
        for (Phrase each : PHRASES) {
            Matcher matcher = each.pattern().matcher(folded);
            if (matcher.matches()) {
                return mayHoldPlain(matcher.replaceFirst(each.range()), own, analystOrder);
            }
        }
        return mayHoldPlain(folded, own, analystOrder);
    }

    private static boolean mayHoldPlain(String range, String own, BiFunction<String, String, Order> analystOrder) {
        Optional<VersionRange> read = VersionRange.parse(range);
        return read.isEmpty() || read.get().contains(own, analystOrder) != VersionRange.Answer.OUTSIDE;
    }

    private static boolean isUnder(String beginning, String own) {
        String bare = Folded.of(own).replaceFirst("^v(?=\\d)", "");
        return bare.equals(beginning) || bare.startsWith(beginning + ".");
    }
}
