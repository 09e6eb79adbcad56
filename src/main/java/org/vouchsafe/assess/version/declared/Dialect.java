package org.vouchsafe.assess.version.declared;

import java.util.List;
import java.util.regex.Pattern;
import org.vouchsafe.assess.version.VersionScheme;

/**
 * How an ecosystem writes ranges as comparisons.
 *
 * @param or what stands between alternatives; null where there are none
 * @param and what stands between comparisons that must all hold
 * @param plain what a version without an operator means
 * @param tilde what {@code ~} means
 */
record Dialect(VersionScheme scheme, @org.jspecify.annotations.Nullable Pattern or, Pattern and, Plain plain, Tilde tilde) {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern COMMA_OR_SPACE = Pattern.compile("\\s*,\\s*|\\s+(?![-0-9]*\\s*-\\s)");
    private static final Pattern BARS = Pattern.compile("\\s*\\|\\|?\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** What a version by itself asks for. */
    enum Plain {
        EXACTLY, COMPATIBLE, AT_LEAST, PREFIX
    }

    /** What a tilde lets change. */
    enum Tilde {
        /** Everything after the second number (Cargo, Poetry, Conan, Julia). */
        AFTER_MINOR,
        /** The last number that is written (Bundler, Hex, Composer, PEP 440). */
        LAST_WRITTEN
    }

    /** PEP 440, and what Poetry adds to it. */
    static final Dialect PYTHON = new Dialect(VersionScheme.PYPI, BARS, COMMA_OR_SPACE, Plain.EXACTLY, Tilde.AFTER_MINOR);
    static final Dialect CARGO = new Dialect(VersionScheme.SEMVER, null, COMMA, Plain.COMPATIBLE, Tilde.AFTER_MINOR);
    static final Dialect COMPOSER = new Dialect(VersionScheme.COMPOSER, BARS, COMMA_OR_SPACE, Plain.EXACTLY, Tilde.LAST_WRITTEN);
    static final Dialect GEM = new Dialect(VersionScheme.GEM, null, COMMA, Plain.EXACTLY, Tilde.LAST_WRITTEN);
    static final Dialect HEX = new Dialect(VersionScheme.SEMVER, Pattern.compile("\\s+or\\s+"), Pattern.compile("\\s+and\\s+"),
            Plain.EXACTLY,
            Tilde.LAST_WRITTEN);
    static final Dialect PUB = new Dialect(VersionScheme.BUILDS, null, SPACE, Plain.EXACTLY, Tilde.AFTER_MINOR);
    static final Dialect JULIA = new Dialect(VersionScheme.BUILDS, COMMA, Pattern.compile("(?!)"), Plain.COMPATIBLE, Tilde.AFTER_MINOR);
    static final Dialect CONAN = new Dialect(VersionScheme.CONAN, BARS, SPACE, Plain.EXACTLY, Tilde.AFTER_MINOR);
    static final Dialect HACKAGE = new Dialect(VersionScheme.NUMBERS, Pattern.compile("\\s*\\|\\|\\s*"), Pattern.compile("\\s*&&\\s*"),
            Plain.EXACTLY, Tilde.AFTER_MINOR);
    static final Dialect CRAN = new Dialect(VersionScheme.NUMBERS, null, COMMA, Plain.AT_LEAST, Tilde.AFTER_MINOR);
    static final Dialect CONDA = new Dialect(VersionScheme.GENERIC, Pattern.compile("\\s*\\|\\s*"), COMMA, Plain.PREFIX,
            Tilde.LAST_WRITTEN);

    /** Of distributions: {@code >= 1.0}, with {@code >>} and {@code <<} for strictly. */
    static Dialect ofDistribution(VersionScheme scheme) {
        return new Dialect(scheme, Pattern.compile("\\s*\\|\\s*"), COMMA, Plain.EXACTLY, Tilde.AFTER_MINOR);
    }

    /** The alternatives of a range. */
    List<String> alternatives(String range) {
        return or == null ? List.of(range) : List.of(or.split(range, -1));
    }
}
