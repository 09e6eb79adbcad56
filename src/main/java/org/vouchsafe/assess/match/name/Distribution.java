package org.vouchsafe.assess.match.name;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;

/**
 * A distribution release, compared by id and major version: {@code debian-12}, {@code debian-12.5} and {@code bookworm} are the same. Where
 * the distribution counts its releases in two numbers (Alpine 3.19, Ubuntu 24.04) both are the major version.
 *
 * @param release the numbers that count; empty when only the distribution itself is named
 */
public record Distribution(String id, List<String> release) {
    private static final Set<String> TWO_NUMBERS = Set.of("alpine", "ubuntu", "opensuse", "opensuse-leap", "leap", "sles");
    private static final Pattern NUMBERED = Pattern.compile("(.+?)-?v?(\\d+(?:\\.\\d+)*)(?:[^0-9].*)?");
    private static final Map<String, String> CODENAMES = Map.ofEntries(Map.entry("jessie", "debian-8"), Map.entry("stretch", "debian-9"),
            Map.entry("buster", "debian-10"), Map.entry("bullseye", "debian-11"), Map.entry("bookworm", "debian-12"),
            Map.entry("trixie", "debian-13"), Map.entry("forky", "debian-14"), Map.entry("trusty", "ubuntu-14.04"),
            Map.entry("xenial", "ubuntu-16.04"), Map.entry("bionic", "ubuntu-18.04"), Map.entry("focal", "ubuntu-20.04"),
            Map.entry("jammy", "ubuntu-22.04"), Map.entry("noble", "ubuntu-24.04"));

    /** Names under which documents call one distribution; the second is the one its own files use (os-release ID). */
    private static final Map<String, String> IDS = Map.ofEntries(Map.entry("redhat", "rhel"), Map.entry("red-hat", "rhel"),
            Map.entry("redhat-enterprise-linux", "rhel"), Map.entry("suse", "sles"), Map.entry("rocky-linux", "rocky"),
            Map.entry("rockylinux", "rocky"), Map.entry("alma", "almalinux"), Map.entry("opensuse.leap", "opensuse-leap"),
            Map.entry("azure-linux", "azurelinux"), Map.entry("photon-os", "photon"));

    public Distribution {
        release = List.copyOf(release);
    }

    /** Reads {@code debian-12}, {@code debian:12}, {@code ubuntu-22.04}, {@code bookworm}; empty when nothing is written. */
    public static Optional<Distribution> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT).replace(':', '-').replace(' ', '-');
        if (lower.isEmpty()) {
            return Optional.empty();
        }
        String name = lower.substring(lower.lastIndexOf('-') + 1);
        return Optional.of(numbered(CODENAMES.getOrDefault(lower, CODENAMES.getOrDefault(name, lower))));
    }

    /** The distribution a package's purl names in its {@code distro} qualifier. */
    public static Optional<Distribution> of(Purl purl) {
        return written(purl.namespace(), purl.qualifier("distro"));
    }

    /** The distribution that is written so beside a purl's namespace. */
    public static Optional<Distribution> written(@Nullable String namespace, @Nullable String distro) {
        if (distro == null || distro.isBlank()) {
            return Optional.empty();
        }
        boolean numberOnly = Character.isDigit(distro.strip().charAt(0));
        return parse(numberOnly && namespace != null ? namespace + "-" + distro.strip() : distro);
    }

    private static Distribution numbered(String text) {
        Matcher parts = NUMBERED.matcher(text);
        if (!parts.matches()) {
            return new Distribution(id(text), List.of());
        }
        String id = id(parts.group(1));
        List<String> numbers = List.of(parts.group(2).split("\\."));
        int counting = TWO_NUMBERS.contains(id) ? 2 : 1;
        return new Distribution(id, numbers.subList(0, Math.min(counting, numbers.size())));
    }

    /** One name for each distribution, for comparing the namespaces of purls, too. */
    public static String id(String written) {
        return IDS.getOrDefault(written, written);
    }

    /** True when this names a release as closely as the other does. */
    public boolean isAsExactAs(Distribution other) {
        return release.size() >= other.release.size();
    }

    /** True when both name the same release, as far as the less precise of them says. */
    public boolean sameAs(Distribution other) {
        int common = Math.min(release.size(), other.release.size());
        return id.equals(other.id) && release.subList(0, common).equals(other.release.subList(0, common));
    }
}
