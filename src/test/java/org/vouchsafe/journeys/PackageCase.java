package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.vouchsafe.journeys.CommandLineStory.Said;
import org.vouchsafe.seal.asic.ContainerPart;
import org.vouchsafe.seal.asic.ContainerWriter;
import org.vouchsafe.seal.key.KeyStoreFile;

/** A workspace with evidence of one supplier, a decision and a claim, and the packages made from it. */
final class PackageCase {
    static final String CVE = "CVE-2026-70001";
    private static final Map<String, byte[]> KEYS = new ConcurrentHashMap<>();
    private final Path folder;
    private final CommandLineStory story;
    private final Path key;
    private final Path pass;

    PackageCase(Path folder) throws IOException {
        this.folder = folder;
        this.story = new CommandLineStory(Files.createDirectories(folder.resolve("maker")), Instant.parse("2026-06-02T08:00:00Z"));
        this.pass = Files.writeString(folder.resolve("pass"), "secret\n");
        this.key = folder.resolve("key.p12");
        story.run("new");
        newKey(key, "Ada of Halden");
        Path sbom = story.file("gauge.cdx.json", gauge("4.1", "left-frob@1.3.0"));
        Path newer = story.file("gauge-4.2.cdx.json", gauge("4.2", "left-frob@1.4.0"));
        assertThat(story.run("import", sbom, newer, story.file("frob.json", advisory()), "--from", "Halden", "--channel", "portal").code())
                .isZero();
        Path vex = story.file("halden.openvex.json", Documents.openVex("Halden Measurement", CVE,
                "pkg:generic/halden-measurement/gauge@4.2", "fixed", ""));
        assertThat(story.run("import", vex).code()).isZero();
        assertThat(story.run("decide", "Gauge@4.1", CVE, "affected", "--reason", "Seen in the field.").code()).isZero();
    }

    static String gauge(String version, String component) {
        return Documents.sbom("Halden Measurement", "Gauge", version, "2026-02-10T08:00:00Z", component, "tiny@0.1.0");
    }

    static String advisory() {
        return Documents.advisory("GHSA-frob-0001-aaaa", CVE, "left-frob", "1.2.0", "1.4.0");
    }

    CommandLineStory story() {
        return story;
    }

    Path key() {
        return key;
    }

    Path pass() {
        return pass;
    }

    /** A key of that name; the same one in every case, since making one takes longer than all else. */
    Path newKey(Path file, String name) throws IOException {
        byte[] known = KEYS.get(name);
        if (known == null) {
            assertThat(story.run("key", "new", file, "--name", name, "--pass-file", pass).code()).isZero();
            KEYS.put(name, Files.readAllBytes(file));
        } else {
            Files.write(file, known);
        }
        return file;
    }

    /** Makes a package of the supplier under that name. */
    Path make(String name, Object... more) {
        Path out = folder.resolve(name);
        List<Object> words = new ArrayList<>(List.of("package", "--supplier", "Halden Measurement", "--author", "Assurance Desk", "--out",
                out, "--sign", key, "--pass-file", pass));
        words.addAll(List.of(more));
        Said said = story.run(words.toArray());
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        return out;
    }

    /** Its files in their order, without what the container adds. */
    static Map<String, byte[]> files(Path container) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(container)))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (!each.getName().equals("mimetype") && !each.getName().startsWith("META-INF/")) {
                    files.put(each.getName(), zip.readAllBytes());
                }
            }
        }
        return files;
    }

    static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Signs files into a container again, with that key. */
    Path sign(String name, Map<String, byte[]> files, Path with) throws IOException {
        Path target = folder.resolve(name);
        List<ContainerPart> parts = files.entrySet().stream().map(each -> ContainerPart.of(each.getKey(), each.getValue())).toList();
        try (var out = Files.newOutputStream(target)) {
            ContainerWriter.write(parts, KeyStoreFile.open(with, "secret".toCharArray()).general(null),
                    Instant.parse("2026-06-03T08:00:00Z"),
                    out);
        }
        return target;
    }
}
