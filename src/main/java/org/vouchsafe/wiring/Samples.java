package org.vouchsafe.wiring;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.usecase.demo.SampleFolder;

/** Where the samples may lie. */
final class Samples {
    /** Set by whoever starts the program and knows. */
    private static final String PROPERTY = "vouchsafe.samples";

    private Samples() {}

    static SampleFolder folder() {
        List<Path> candidates = new ArrayList<>();
        String said = System.getProperty(PROPERTY);
        if (said != null && !said.isBlank()) {
            candidates.add(Path.of(said));
        }
        Path program = program();
        for (Path folder = program == null ? null : program.getParent(); folder != null && candidates.size() < 6;
                folder = folder.getParent()) {
            candidates.add(folder.resolve("samples"));
        }
        candidates.add(Path.of("samples"));
        return new SampleFolder(candidates);
    }

    /** The jar or folder of classes the program runs from: samples lie beside it when it is installed, some folders up in a checkout. */
    private static @org.jspecify.annotations.Nullable Path program() {
        try {
            var source = Samples.class.getProtectionDomain().getCodeSource();
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program does not know where it lies", e);
        }
    }
}
