package org.vouchsafe.assess.match.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Component;

/**
 * Names of a component whose identifiers do not tell its package: only a CPE, a purl of a repository or of nothing in particular, words. A match by them is
 * never more than possible. A component that a registry's purl identifies has none, but what it stands for.
 */
public final class OtherNames {
    /** Package types that name where the source lies, not what was built of it. */
    public static final Set<String> FORGES = Set.of("github", "gitlab", "bitbucket");

    private OtherNames() {}

    /** True when neither purl nor CPE identifies the component, so that its name is all there is. */
    public static boolean isBare(Component component) {
        return component.purls().isEmpty() && component.cpes().isEmpty();
    }

    /** True when one of its purls tells its package. */
    static boolean isIdentified(Component component) {
        return component.purls().stream().anyMatch(each -> PackageTypes.identifies(each.type()));
    }

    /** All names to compare, none for a component of which only what it is in itself counts. */
    public static List<Called> of(Component component) {
        var names = new LinkedHashSet<Called>();
        for (Purl each : component.also().standsFor()) {
            names.add(new Called(each.type(), lower(each.packageName().toString()), each.version()));
        }
        component.also().names().forEach(each -> names.addAll(NameReading.of(null, each)));
        if (!isIdentified(component)) {
            component.purls().forEach(each -> purl(each, names));
            component.cpes().forEach(each -> cpe(each, names));
            names.addAll(NameReading.of(null, component.name()));
            if (component.group() != null && !component.group().isBlank()) {
                names.addAll(NameReading.of(null, component.group() + "/" + component.name()));
                names.addAll(NameReading.of(null, component.group() + ":" + component.name()));
            }
        } else {
            component.purls().forEach(each -> repackaged(each, names));
        }
        // A file of a package carries its name in every copy and version; only one that is the package itself also carries a version.
        return component.type().equals("file") ? names.stream().filter(each -> each.version() != null || isOwn(component, each)).toList()
                : List.copyOf(names);
    }

    private static boolean isOwn(Component component, Called name) {
        return name.name().equals(lower(component.name()));
    }

    private static void purl(Purl purl, Set<Called> names) {
        // Bower took its packages from where npm's come from, under the same names.
        String type = purl.type().equals("bower") ? "npm" : null;
        String name = lower(purl.name());
        names.addAll(NameReading.of(type, name));
        if (purl.namespace() != null) {
            String space = lower(purl.namespace());
            names.add(new Called(type, space + "/" + name, null));
            names.add(new Called(type, space + ":" + name, null));
            if (FORGES.contains(purl.type())) {
                names.add(new Called(null, purl.type() + (purl.type().equals("bitbucket") ? ".org/" : ".com/") + space + "/" + name, null));
            }
        }
        for (String key : List.of("download_url", "vcs_url", "repository_url", "file_name")) {
            String address = purl.qualifier(key);
            if (address != null) {
                names.addAll(NameReading.of(null, address.replaceFirst("^git\\+", "")));
            }
        }
    }

    private static void cpe(Cpe cpe, Set<Called> names) {
        String target = CpeName.of(cpe).targetSoftware();
        String type = PackageTypes.ofTarget(target).orElse(null);
        // A plugin for WordPress or Jenkins is no package of any registry that has advisories by name.
        if (type != null || target.isEmpty() || target.equals("-")) {
            names.add(new Called(type, cpe.product(), cpe.version()));
            names.add(new Called(type, cpe.vendor() + "/" + cpe.product(), cpe.version()));
        }
    }

    /** Registries that carry the packages of others under names of their own. */
    private static void repackaged(Purl purl, Set<Called> names) {
        String space = purl.namespace() == null ? "" : purl.namespace();
        if (purl.type().equals("maven") && (space.equals("org.webjars") || space.startsWith("org.webjars."))) {
            String name = lower(purl.name());
            names.add(new Called("npm", name, purl.version()));
            if (name.indexOf("__") > 0) {
                names.add(new Called("npm", "@" + name.replaceFirst("__", "/"), purl.version()));
            }
        }
        // Tools that find a jar without its coordinates repeat its name as the group.
        if (purl.type().equals("maven") && space.equals(purl.name())) {
            names.add(new Called("maven", lower(purl.name()), purl.version()));
        }
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    /** The versions under which the component goes beside the one a name carries, none twice. */
    public static List<String> versions(Component component, @Nullable String carried) {
        var versions = new ArrayList<String>();
        if (carried != null) {
            versions.add(carried);
        }
        if (component.version() != null) {
            versions.add(component.version());
        }
        component.purls().stream().map(Purl::version).filter(each -> each != null).forEach(versions::add);
        component.cpes().forEach(each -> CpeName.of(each).fullVersion().ifPresent(versions::add));
        return versions.stream().filter(each -> !each.isBlank()).distinct().toList();
    }
}
