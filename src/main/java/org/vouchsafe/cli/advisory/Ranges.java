package org.vouchsafe.cli.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.RangeEvent;

/** Affected versions in words. */
final class Ranges {
    private Ranges() {}

    /** What is affected: the package where one is named, and the artefacts that are known by their hash. */
    static String of(AffectedPackage affected) {
        List<String> parts = new ArrayList<>();
        String name = (affected.ecosystem() + " " + affected.name()).strip();
        if (!name.isEmpty()) {
            parts.add(name + ": " + words(affected));
        }
        if (!affected.hashes().isEmpty()) {
            parts.add("artefacts with the hash " + affected.hashes().stream().map(each -> each.algorithm() + " " + each.hex())
                    .collect(Collectors.joining(", ")));
        }
        return parts.isEmpty() ? "nothing that could be matched" : String.join("; ", parts);
    }

    /** {@code from 1.14.1, fixed in 1.15.0; exactly 0.30.4}. */
    static String words(AffectedPackage affected) {
        List<String> words = new ArrayList<>();
        affected.ranges().forEach(range -> words.add(words(range)));
        if (!affected.versions().isEmpty()) {
            words.add("exactly " + String.join(", ", affected.versions()));
        }
        return words.isEmpty() ? "no versions named" : String.join("; ", words);
    }

    private static String words(AffectedRange range) {
        return range.events().stream().map(Ranges::words).collect(Collectors.joining(", "));
    }

    private static String words(RangeEvent event) {
        return switch (event.kind()) {
            case INTRODUCED -> event.version().equals("0") ? "from the first version" : "from " + event.version();
            case FIXED -> "fixed in " + event.version();
            case LAST_AFFECTED -> "up to and including " + event.version();
            case LIMIT -> "below " + event.version();
        };
    }
}
