package org.vouchsafe.assess.match.name;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.inventory.Component;

/** The lower-case names under which things without an identifier are compared. Comparing names never gives more than a possible match. */
public final class Names {
    private Names() {}

    /** How a component may be called: its name, and its group and name joined as the ecosystems write them. */
    public static SortedSet<String> of(Component component) {
        var names = new TreeSet<String>();
        String name = lower(component.name());
        add(names, name);
        if (component.group() != null && !component.group().isBlank()) {
            String group = lower(component.group());
            names.add(group + "/" + name);
            names.add(group + ":" + name);
        }
        return names;
    }

    /** How an affected package may be called in a list that gives names only. */
    public static SortedSet<String> of(AffectedPackage affected) {
        var names = new TreeSet<String>();
        if (!affected.name().isBlank()) {
            add(names, lower(affected.name()));
        }
        PackageName full = affected.packageName();
        if (full != null) {
            String name = lower(full.name());
            names.addAll(whole(affected));
            // Lists that give names only often leave out the group, scope or vendor.
            add(names, bare(full, name));
        }
        return names;
    }

    /** The same, but only names that leave nothing out. */
    public static SortedSet<String> whole(AffectedPackage affected) {
        var names = new TreeSet<String>();
        PackageName full = affected.packageName();
        if (full == null && !affected.name().isBlank()) {
            add(names, lower(affected.name()));
        } else if (full != null) {
            String name = lower(full.name());
            add(names, full.namespace() == null ? name : lower(full.namespace()) + "/" + name);
            if (full.namespace() != null) {
                names.add(lower(full.namespace()) + ":" + name);
            }
        }
        return names;
    }

    /** Also the PEP 503 form, since Python lists spell one name in several ways. */
    private static void add(Set<String> names, String name) {
        names.add(name);
        names.add(name.replaceAll("[-_.]+", "-"));
    }

    /** The last part of a Go module's path may be its major version. */
    private static String bare(PackageName full, String name) {
        String space = full.namespace();
        if (space == null || !full.type().equals("golang") || !name.matches("v\\d+")) {
            return name;
        }
        return lower(space.substring(space.lastIndexOf('/') + 1));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
