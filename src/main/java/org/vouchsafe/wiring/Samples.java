package org.vouchsafe.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.usecase.demo.SampleFolder;

/** Where the samples may lie. */
final class Samples {
    /** Set by whoever starts the program and knows; otherwise they lie beside the jar, or some folders above the classes of a checkout. */
    private static final String PROPERTY = "vouchsafe.samples";

    private Samples() {}

    static SampleFolder folder() {
        List<Path> candidates = new ArrayList<>();
        String said = System.getProperty(PROPERTY);
        if (said != null && !said.isBlank()) {
            candidates.add(Path.of(said));
        }
        Path program = candidates.isEmpty() ? ProgramFile.place() : null;
        for (Path folder = program == null ? null : program.getParent(); folder != null && candidates.size() < 6;
                folder = folder.getParent()) {
            candidates.add(folder.resolve("samples"));
        }
        candidates.add(Path.of("samples"));
        return new SampleFolder(candidates);
    }
}
