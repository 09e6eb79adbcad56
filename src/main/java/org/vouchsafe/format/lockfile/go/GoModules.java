package org.vouchsafe.format.lockfile.go;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.input.purl.Purls;

/** Names and versions of Go modules. */
final class GoModules {
    private static final Pattern VERSION = Pattern.compile("v\\d+(\\.\\d+){0,2}([-+][0-9A-Za-z.+-]+)?");

    private GoModules() {}

    /** Whether this is a version and not a branch, which go.mod may name until it is tidied. */
    static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /** The last part of a module's path is the name (purl types, "golang"); null when it cannot be one. */
    static @Nullable Purl purl(String path, @Nullable String version) {
        int slash = path.lastIndexOf('/');
        return (slash < 0 ? Purls.of("golang", null, path, version)
                : Purls.of("golang", path.substring(0, slash), path.substring(slash + 1), version)).orElse(null);
    }

    /** The standard library, under the name by which advisories speak of it. */
    static Listed standardLibrary(Location at) {
        return new Listed("stdlib", null, purl("stdlib", null), at).ref("stdlib").scope(Scope.REQUIRED);
    }
}
