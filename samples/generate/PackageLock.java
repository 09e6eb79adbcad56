import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes package-lock.json, version 2 or 3, with packages placed as npm places them: as high as no other version is in the way. */
final class PackageLock {

    /** One lockfile to be written: its folder, project and lockfileVersion. */
    record Lock(String folder, String project, String version, int lockfileVersion, Tree tree, Set<String> exact) {
    }

    /** Packages known to run a script when they are installed. */
    private static final Set<String> INSTALL_SCRIPTS = Set.of("plain-crypto-js", "esbuild", "core-js", "sharp", "protobufjs",
            "@parcel/watcher", "@nestjs/core", "nx", "ssh2", "@serialport/bindings-cpp");

    private static final String MODULES = "node_modules/";

    private final Lock lock;
    private final Map<String, Tree.Part> placed = new TreeMap<>();
    private final Set<String> shipped;

    private PackageLock(Lock lock) {
        this.lock = lock;
        this.shipped = lock.tree().reachable(lock.tree().directOf(Ecosystem.NPM, false));
    }

    static String write(Lock lock) {
        PackageLock writer = new PackageLock(lock);
        writer.place();
        return writer.text();
    }

    private void place() {
        record Open(String path, String wantedBy) { }
        Deque<Open> open = new ArrayDeque<>();
        for (String key : lock.tree().direct()) {
            Tree.Part part = lock.tree().part(key);
            placed.put(MODULES + part.name(), part);
            open.add(new Open(MODULES + part.name(), key));
        }
        while (!open.isEmpty()) {
            Open next = open.poll();
            for (String key : lock.tree().part(next.wantedBy()).dependsOn()) {
                Tree.Part part = lock.tree().part(key);
                String path = freePath(next.path(), part);
                if (path != null) {
                    placed.put(path, part);
                    open.add(new Open(path, key));
                }
            }
        }
    }

    /** Where the package has to go so that the one at {@code from} finds it; null when it finds it already. */
    private String freePath(String from, Tree.Part part) {
        String folder = from;
        String free = null;
        while (true) {
            String path = (folder.isEmpty() ? "" : folder + "/") + MODULES + part.name();
            Tree.Part there = placed.get(path);
            if (there != null) {
                return there.version().equals(part.version()) ? null : free;
            }
            free = path;
            if (folder.isEmpty()) {
                return free;
            }
            int up = folder.lastIndexOf("/" + MODULES);
            folder = up < 0 ? "" : folder.substring(0, up);
        }
    }

    private String text() {
        List<String> entries = new ArrayList<>();
        entries.add("\"\": {" + String.join(", ", rootFields()) + "}");
        placed.forEach((path, part) -> entries.add(quote(path) + ": {" + String.join(", ", fields(part, "dependencies")) + "}"));
        String text = "{\n  \"name\": " + quote(lock.project()) + ",\n  \"version\": " + quote(lock.version())
                + ",\n  \"lockfileVersion\": " + lock.lockfileVersion() + ",\n  \"requires\": true,\n  \"packages\": {\n    "
                + String.join(",\n    ", entries) + "\n  }";
        return text + (lock.lockfileVersion() == 2 ? ",\n  \"dependencies\": {\n" + legacy("", "    ") + "\n  }" : "") + "\n}\n";
    }

    private List<String> rootFields() {
        List<String> fields = new ArrayList<>();
        fields.add("\"name\": " + quote(lock.project()));
        fields.add("\"version\": " + quote(lock.version()));
        fields.add("\"dependencies\": {" + ranges(lock.tree().directOf(Ecosystem.NPM, false)) + "}");
        List<Tree.Part> toBuild = lock.tree().directOf(Ecosystem.NPM, true);
        if (!toBuild.isEmpty()) {
            fields.add("\"devDependencies\": {" + ranges(toBuild) + "}");
        }
        return fields;
    }

    private List<String> fields(Tree.Part part, String dependencies) {
        List<String> fields = new ArrayList<>();
        fields.add("\"version\": " + quote(part.version()));
        String file = part.ecosystem().shortName(part.name()) + "-" + part.version() + ".tgz";
        fields.add("\"resolved\": " + quote("https://registry.npm.example/" + part.name() + "/-/" + file));
        fields.add("\"integrity\": " + quote(Derived.integrity(part.key())));
        if (!shipped.contains(part.key())) {
            fields.add("\"dev\": true");
        }
        if (dependencies.equals("dependencies") && INSTALL_SCRIPTS.contains(part.name())) {
            fields.add("\"hasInstallScript\": true");
        }
        if (!part.dependsOn().isEmpty()) {
            fields.add(quote(dependencies) + ": {" + ranges(part.dependsOn().stream().map(lock.tree()::part).toList()) + "}");
        }
        return fields;
    }

    private String ranges(List<Tree.Part> parts) {
        Map<String, String> ranges = new TreeMap<>();
        parts.forEach(part -> ranges.put(part.name(),
                lock.exact().contains(part.name()) ? part.version() : Tree.range(part.version())));
        List<String> fields = new ArrayList<>();
        ranges.forEach((name, range) -> fields.add(quote(name) + ": " + quote(range)));
        return String.join(", ", fields);
    }

    /** The nested section that version 2 keeps for npm 6. */
    private String legacy(String folder, String indent) {
        List<String> entries = new ArrayList<>();
        placed.forEach((path, part) -> {
            if (path.equals(folder + MODULES + part.name())) {
                List<String> fields = fields(part, "requires");
                String below = legacy(path + "/", indent + "  ");
                if (!below.isEmpty()) {
                    fields.add("\"dependencies\": {\n" + below + "\n" + indent + "}");
                }
                entries.add(indent + quote(part.name()) + ": {" + String.join(", ", fields) + "}");
            }
        });
        return String.join(",\n", entries);
    }

    private static String quote(String text) {
        return CycloneDxJson.quote(text);
    }
}
