package org.vouchsafe.usecase.about;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the program tells of itself: enough to name, years later, exactly the program that reached a state.
 *
 * @param version as released; {@code development} where classes run that no build packed
 * @param commit the revision of the source; {@code unknown} where the build was not told
 * @param built when, in UTC as ISO 8601; for a release the time of the commit, so that the same source gives the same bytes
 * @param runtime the Java it runs on
 * @param reads the formats that carry a version of a specification, and which versions are read
 */
public record About(String version, String commit, String built, String runtime, List<String> reads) {
    public About {
        reads = List.copyOf(reads);
    }

    /** Of a program of which only this is known. */
    public static About of(String version) {
        return new About(version, "unknown", "unknown", "Java " + Runtime.version(), List.of());
    }

    /** What {@code --version} prints. */
    public List<String> lines() {
        return Stream.concat(
                Stream.of("vouchsafe " + version, "commit   " + commit, "built    " + built, "runs on  " + runtime),
                reads.stream().map(each -> "reads    " + each)).toList();
    }
}
