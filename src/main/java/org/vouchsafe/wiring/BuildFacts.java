package org.vouchsafe.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.vouchsafe.format.Specifications;
import org.vouchsafe.usecase.about.About;

/** What the build wrote down of itself. */
public final class BuildFacts {
    private BuildFacts() {}

    /** Of the running program. */
    public static About ofThisProgram() {
        Properties build = new Properties();
        try (InputStream in = BuildFacts.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new About(told(build, "version", "development"), told(build, "commit", "unknown"), told(build, "time", "unknown"),
                "Java " + Runtime.version() + " (" + System.getProperty("java.vendor", "unknown") + ")", Specifications.read());
    }

    // Classes that no build packed come with the placeholders still in the file.
    private static String told(Properties build, String name, String otherwise) {
        String value = build.getProperty(name, "");
        return value.isBlank() || value.startsWith("${") ? otherwise : value;
    }
}
