package org.vouchsafe.assess.match.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vouchsafe.domain.PackageName;

/** Import paths of Go: a module is called by the beginning of the paths of its packages (Go modules reference, "Resolving a package to a module"). */
public final class GoPaths {
    private static final String TYPE = "golang";
    /** Hosts where a repository is the third part of a path. */
    private static final Set<String> FORGES = Set.of("github.com", "gitlab.com", "bitbucket.org");

    private GoPaths() {}

    /** True when the path of one of them lies within that of the other. */
    public static boolean isWithin(PackageName one, PackageName other) {
        return one.type().equals(TYPE) && other.type().equals(TYPE)
                && (above(one).contains(path(other)) || above(other).contains(path(one)));
    }

    /** All that could be the module of the package with this path, the longest first; empty for other types. */
    public static List<PackageName> modules(PackageName name) {
        return above(name).stream().map(each -> new PackageName(TYPE, each.substring(0, each.lastIndexOf('/')),
                each.substring(each.lastIndexOf('/') + 1))).toList();
    }

    private static List<String> above(PackageName name) {
        var above = new ArrayList<String>();
        if (name.type().equals(TYPE)) {
            String path = path(name);
            int shortest = FORGES.contains(path.substring(0, Math.max(path.indexOf('/'), 0))) ? 3 : 2;
            for (int end = path.lastIndexOf('/'); end > 0 && parts(path.substring(0, end)) >= shortest;
                    end = path.lastIndexOf('/', end - 1)) {
                above.add(path.substring(0, end));
            }
        }
        return above;
    }

    private static long parts(String path) {
        return path.chars().filter(each -> each == '/').count() + 1;
    }

    private static String path(PackageName name) {
        return name.namespace() == null ? name.name() : name.namespace() + "/" + name.name();
    }
}
