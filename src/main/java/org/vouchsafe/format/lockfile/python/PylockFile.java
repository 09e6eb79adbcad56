package org.vouchsafe.format.lockfile.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.lockfile.list.Digests;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.input.tree.TomlReading;

/** {@code pylock.toml}, the lockfile that Python's tools agreed on (PEP 751), version 1.0. */
public final class PylockFile implements Format {
    private static final String NAME = "pylock.toml";
    private static final Pattern VERSION = Pattern.compile("(?m)^lock-version\\s*=\\s*[\"']");
    private static final Pattern MARKS = Pattern.compile("(?m)^created-by\\s*=|^\\[\\[packages]]\\s*$");
    private final Limits limits;
    private final TomlReading toml;

    public PylockFile(Limits limits) {
        this.limits = limits;
        this.toml = new TomlReading(limits);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return VERSION.matcher(opening.head()).find() && MARKS.matcher(opening.head()).find();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var packages = new PythonPackages(problems);
        var version = new String[] {"?"};
        boolean whole = toml.stream(file, (name, table, end) -> {
            progress.read(end);
            if (name.isEmpty()) {
                String written = table.text("lock-version");
                version[0] = written == null ? "?" : written;
            } else if (name.equals("packages")) {
                add(table, packages, problems);
            }
        }, problems);
        if (!whole) {
            return ReadResult.unread(NAME, problems.list());
        }
        packages.connect();
        packages.list().projectNeedsTheRest();
        var project = LockProject.unnamed(NAME, version[0], InventoryKind.lockfile("pypi"), file.name());
        return new ReadResult(NAME + " " + version[0], List.of(packages.list().draft(project)), List.of(), List.of(), List.of(), List.of(),
                problems.list());
    }

    private static void add(JsonObject table, PythonPackages packages, Problems problems) {
        Listed entry = packages.entry(table, origin(table));
        if (entry == null) {
            return;
        }
        String index = table.text("index");
        if (index != null) {
            entry.source(index);
        }
        var hashes = new ArrayList<Hash>();
        for (String each : List.of("sdist", "archive")) {
            JsonObject file = table.object(each);
            if (file != null) {
                hashes(file, hashes, problems);
            }
        }
        table.objects("wheels").forEach(wheel -> hashes(wheel, hashes, problems));
        int number = packages.add(entry.hashes(hashes));
        for (JsonObject need : table.objects("dependencies")) {
            String name = need.text("name");
            if (name != null) {
                packages.needs(number, name, need.text("version"), null, PythonPackages.Presence.SURE, need.location());
            }
        }
    }

    private static void hashes(JsonObject file, List<Hash> hashes, Problems problems) {
        JsonObject given = file.object("hashes");
        if (given == null) {
            return;
        }
        given.fields().forEach((algorithm, value) -> {
            String hex = value.asText();
            if (hex != null) {
                Digests.hex(algorithm, hex, value.location(), problems).ifPresent(hashes::add);
            }
        });
    }

    private static PythonPackages.@Nullable Origin origin(JsonObject table) {
        JsonObject vcs = table.object("vcs");
        if (vcs != null) {
            String url = vcs.text("url");
            return new PythonPackages.Origin(Trait.GIT_SOURCE, url == null ? String.valueOf(vcs.text("path")) : url, vcs.text("commit-id"));
        }
        JsonObject directory = table.object("directory");
        JsonObject archive = table.object("archive");
        JsonValue path = directory != null ? directory.get("path") : archive != null ? archive.get("path") : null;
        return path == null ? null : new PythonPackages.Origin(Trait.FILE_SOURCE, String.valueOf(path.asText()), null);
    }
}
