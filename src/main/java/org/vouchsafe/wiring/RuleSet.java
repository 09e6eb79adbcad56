package org.vouchsafe.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;

/**
 * Tells the code by which positions are reached apart from any other: a digest over the checksums of the classes they are reached with. Nobody has
 * to remember to raise a number when a rule changes.
 */
final class RuleSet {
    private static final String ROOT = "org/vouchsafe/";
    private static final List<String> PARTS = List.of("assess/", "domain/", "store/", "usecase/position/");

    private static final List<String> RULES = List.of("assess/");

    private RuleSet() {}

    /** A digest over the checksums of the rules of assessment alone, as reports print it; null where the program's classes cannot be listed. */
    static @Nullable Sha256 ofAssessment() {
        try {
            Path place = ProgramFile.place();
            return place == null ? null
                    : Sha256.of((Files.isDirectory(place) ? ofFolder(place, RULES) : ofArchive(place, RULES)).toString()
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException | UncheckedIOException | SecurityException e) {
            return null;
        }
    }

    /** That of the running program. Where its classes cannot be listed, one that nothing else has: then nothing kept is believed. */
    static String ofThisProgram() {
        try {
            Path place = ProgramFile.place();
            if (place == null) {
                return UUID.randomUUID().toString();
            }
            SortedMap<String, Long> checksums = Files.isDirectory(place) ? ofFolder(place, PARTS) : ofArchive(place, PARTS);
            checksums.put("java " + Runtime.version(), 0L);
            return Sha256.of(checksums.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex();
        } catch (IOException | UncheckedIOException | SecurityException e) {
            return UUID.randomUUID().toString();
        }
    }

    private static SortedMap<String, Long> ofFolder(Path classes, List<String> parts) throws IOException {
        var checksums = new TreeMap<String, Long>();
        for (String part : parts) {
            try (Stream<Path> files = Files.walk(classes.resolve(ROOT + part))) {
                for (Path each : files.filter(file -> file.toString().endsWith(".class")).toList()) {
                    var checksum = new CRC32();
                    checksum.update(Files.readAllBytes(each));
                    checksums.put(classes.relativize(each).toString().replace('\\', '/'), checksum.getValue());
                }
            }
        }
        return checksums;
    }

    /** An archive lists the checksums of what it holds. */
    private static SortedMap<String, Long> ofArchive(Path archive, List<String> parts) throws IOException {
        var checksums = new TreeMap<String, Long>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry each = entries.nextElement();
                if (parts.stream().anyMatch(part -> each.getName().startsWith(ROOT + part))) {
                    checksums.put(each.getName(), each.getCrc());
                }
            }
        }
        return checksums;
    }
}
