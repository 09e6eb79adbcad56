import java.util.List;
import java.util.Set;

/** How packages of an ecosystem are written down. */
enum Ecosystem {
    NPM("npm.txt"), MAVEN("maven.txt"), PYPI("pypi.txt"), DEBIAN("debian.txt"), GO("golang.txt");

    final String file;

    Ecosystem(String file) {
        this.file = file;
    }

    /** "@scope" of npm, the groupId of Maven, the path of a Go module before its last element; empty where there is none. */
    String group(String name) {
        return switch (this) {
            case NPM -> name.startsWith("@") ? name.substring(0, name.indexOf('/')) : "";
            case MAVEN -> name.substring(0, name.indexOf(':'));
            case GO -> name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
            case PYPI, DEBIAN -> "";
        };
    }

    String shortName(String name) {
        String group = group(name);
        return group.isEmpty() ? name : name.substring(group.length() + 1);
    }

    /** The package URL, without "@version" where the version is empty. */
    String purl(String name, String version) {
        String path = switch (this) {
            case NPM -> "pkg:npm/" + name.replace("@", "%40");
            case MAVEN -> "pkg:maven/" + name.replace(':', '/');
            case PYPI -> "pkg:pypi/" + name;
            case DEBIAN -> "pkg:deb/debian/" + name.replace("+", "%2B");
            case GO -> "pkg:golang/" + name;
        };
        String at = version.isEmpty() ? "" : "@" + version.replace("+", "%2B").replace(":", "%3A").replace("^", "%5E");
        String qualifiers = switch (this) {
            case MAVEN -> "?type=jar";
            case DEBIAN -> "?arch=" + (ALL.contains(name) ? "all" : "amd64") + "&distro=debian-12";
            case NPM, PYPI, GO -> "";
        };
        return path + at + qualifiers;
    }

    private static final Set<String> ALL = Set.copyOf(List.of("ncurses-base", "debian-archive-keyring", "ca-certificates"));
}
