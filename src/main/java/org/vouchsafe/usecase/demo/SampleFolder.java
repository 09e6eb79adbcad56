package org.vouchsafe.usecase.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vouchsafe.usecase.Refused;

/**
 * Where the samples that come with the program lie: in a source checkout beside the launcher, in an installed program beside its jar.
 *
 * @param candidates folders that may be the folder of samples, most likely first
 */
public record SampleFolder(List<Path> candidates) {
    /** Folder of the axios case. */
    static final String CASE = "axios-2026";

    public SampleFolder {
        candidates = List.copyOf(candidates);
    }

    /**
     * The folder of the axios case.
     *
     * @throws Refused when it is in none of the candidates
     */
    Path axiosCase() {
        return candidates.stream().map(each -> each.resolve(CASE)).filter(each -> Files.isRegularFile(each.resolve("case.json")))
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.ENVIRONMENT,
                        "The sample case " + CASE
                                + " was not found. Start the program from its source folder, or install it again. Looked in "
                                + String.join(", ", candidates.stream().map(Path::toString).toList()) + "."));
    }
}
