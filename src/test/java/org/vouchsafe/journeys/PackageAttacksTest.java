package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.usecase.parcel.Paths;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage;

/**
 * Packages somebody meddled with: as they are (the signature shows it), or signed again with a key of the attacker's (then the package must still agree
 * with itself, or it fails whoever signed it).
 */
class PackageAttacksTest {
    private static final String MANIFEST = "manifest.json";
    private static final String PROOFS = "log/proofs.json";
    private static final String STATES = "states.json";
    private static final String SBOM = "originals/E-001-gauge.cdx.json";
    @TempDir
    static Path folder;
    private static PackageCase made;
    private static Path sound;
    private static Path other;
    private static Path attacker;
    private static Map<String, byte[]> files;

    @BeforeAll
    static void make() throws IOException {
        made = new PackageCase(folder);
        sound = made.make("sound.asice", "--namespace", "https://assurance.example", "--report", "json", "--omit", "E-002=Secret.");
        files = PackageCase.files(sound);
        attacker = made.newKey(folder.resolve("attacker.p12"), "Mallory");
        var elsewhere = new PackageCase(folder.resolve("elsewhere"));
        elsewhere.story().run("decide", "Gauge@4.2", PackageCase.CVE, "not-affected", "--reason", "No.");
        other = elsewhere.make("other.asice", "--report", "json");
    }

    private static Verification verify(Path file) {
        return VerifyPackage.verify(file);
    }

    @Test
    void theSameFilesSignedAgainStillAgreeWithThemselves() throws IOException {
        assertThat(verify(made.sign("again.asice", files, attacker)).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aSoundReportLendsItsNameToNothingThatStandsBesideIt() throws IOException {
        Map<String, byte[]> held = PackageCase.files(made.make("with-pdf.asice", "--report", "pdf"));
        assertThat(verify(made.sign("by-us.asice", held, made.key())).verdict()).isEqualTo(Verdict.PASSED);
        Verification again = verify(made.sign("by-another.asice", held, attacker));
        assertThat(again.verdict()).as(String.join("\n", again.reasons())).isEqualTo(Verdict.INDETERMINATE);
        assertThat(again.reasons()).anyMatch(each -> each.contains("is signed by Ada of Halden") && each.contains("with another key"));
        replace(held, STATES, "\"state\": \"[A-Z_]+\"", "\"state\": \"NOT_AFFECTED\"");
        assertThat(verify(made.sign("other-states.asice", held, attacker)).reasons())
                .anyMatch(each -> each.matches("reports/.*\\.pdf does not give the states that the package gives\\."));
    }

    /** Bytes of the container. */
    private record OnBytes(String name, Change change) {
        interface Change {
            byte[] of(byte[] bytes) throws IOException;
        }
    }

    @TestFactory
    Stream<DynamicTest> whatWasDoneToTheContainerShows() {
        List<OnBytes> attacks = new ArrayList<>(List.of(
                new OnBytes("something behind the end", bytes -> plus(bytes, "x".getBytes(StandardCharsets.UTF_8))),
                new OnBytes("something before the beginning", bytes -> plus("x".getBytes(StandardCharsets.UTF_8), bytes)),
                new OnBytes("another zip behind the end", bytes -> plus(bytes, Files.readAllBytes(other))),
                new OnBytes("another zip before the beginning", bytes -> plus(Files.readAllBytes(other), bytes)),
                new OnBytes("cut off", bytes -> Arrays.copyOf(bytes, bytes.length - 30)),
                new OnBytes("a comment", bytes -> {
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + 2);
                    longer[bytes.length - 2] = 2;
                    return longer;
                }),
                new OnBytes("packed again", _ -> zip(entries(), ZipOutputStream.DEFLATED, null)),
                new OnBytes("stored again with other dates", _ -> zip(entries(), ZipOutputStream.STORED, "now")),
                new OnBytes("another order", _ -> {
                    Map<String, byte[]> turned = new LinkedHashMap<>();
                    entries().sequencedEntrySet().reversed().forEach(each -> turned.put(each.getKey(), each.getValue()));
                    return zip(turned, ZipOutputStream.STORED, null);
                }),
                onEntries("an extra file", all -> all.put("extra.txt", new byte[] {1})),
                onEntries("an extra file beside the signature", all -> all.put("META-INF/extra.xml", new byte[] {1})),
                onEntries("a second signature", all -> all.put("META-INF/signature002.p7s", all.get("META-INF/signature001.p7s"))),
                onEntries("a second manifest", all -> all.put("META-INF/ASiCManifest2.xml", all.get("META-INF/ASiCManifest.xml"))),
                onEntries("no signature", all -> all.remove("META-INF/signature001.p7s")),
                onEntries("no manifest of the container", all -> all.remove("META-INF/ASiCManifest.xml")),
                onEntries("an original swapped",
                        all -> all.put(SBOM, PackageCase.gauge("4.1", "left-frob@9.0.0").getBytes(StandardCharsets.UTF_8))),
                onEntries("an original removed", all -> all.remove(SBOM)),
                onEntries("a folder", all -> all.put("originals/", new byte[0])),
                onEntries("the way out", all -> all.put("../outside.txt", new byte[] {1})),
                onEntries("another README", all -> all.put("README.txt", "Run this.".getBytes(StandardCharsets.UTF_8))),
                onEntries("another type", all -> all.put("mimetype", "application/zip".getBytes(StandardCharsets.UTF_8))),
                onEntries("a reference left out", all -> all.put("META-INF/ASiCManifest.xml",
                        new String(all.get("META-INF/ASiCManifest.xml"), StandardCharsets.UTF_8)
                                .replaceFirst("(?s)<asic:DataObjectReference.*?</asic:DataObjectReference>", "")
                                .getBytes(StandardCharsets.UTF_8))),
                onEntries("the signature of another package", all -> {
                    Map<String, byte[]> theirs = entries(other);
                    all.put("META-INF/signature001.p7s", theirs.get("META-INF/signature001.p7s"));
                    all.put("META-INF/ASiCManifest.xml", theirs.get("META-INF/ASiCManifest.xml"));
                }), onEntries("upper case", all -> all.put("readme.TXT", new byte[] {1}))));
        attacks.add(new OnBytes("the same entry twice", PackageAttacksTest::doubled));
        return attacks.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            Path file = Files.write(folder.resolve("attack-bytes.asice"), each.change().of(Files.readAllBytes(sound)));
            assertThat(verify(file).verdict()).isNotEqualTo(Verdict.PASSED);
        }));
    }

    @Test
    void anyOtherByteShows() throws IOException {
        byte[] bytes = Files.readAllBytes(sound);
        var random = new Random(7);
        for (int i = 0; i < 30; i++) {
            byte[] changed = bytes.clone();
            int at = random.nextInt(bytes.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("flipped.asice"), changed);
            assertThat(verify(file).verdict()).as("byte " + at).isNotEqualTo(Verdict.PASSED);
        }
    }

    /** The files, before somebody else signs them; lists and hashes may be put in order afterwards. */
    private record OnFiles(String name, After after, Consumer<Map<String, byte[]>> change) {
        /** What the attacker mends so that hashes fit again. */
        enum After {
            NOTHING, CHECKSUMS, LIST
        }
    }

    @TestFactory
    Stream<DynamicTest> aPackageThatDoesNotAgreeWithItselfFailsWhoeverSignedIt() {
        List<OnFiles> attacks = List.of(
                attack("an original swapped", SBOM, "1.3.0", "9.0.0"),
                attack("a state turned green", STATES, "\"AFFECTED\"", "\"NOT_AFFECTED\""),
                attack("a state of another release", STATES, "\"4.1\"", "\"4.3\""),
                attack("a state for another advisory", STATES, "CVE-2026-70001", "CVE-2026-70009"),
                attack("a state resting on nothing that is listed", STATES, "\"E-001\"", "\"E-077\""),
                attack("VEX turned green", "vex/openvex.json", "\"affected\"", "\"not_affected\""),
                attack("VEX of CycloneDX turned green", "vex/cyclonedx.json", "\"exploitable\"", "\"not_affected\""),
                attack("CSAF turned green", "vex/csaf.json", "known_affected", "known_not_affected"),
                attack("CSAF about another version", "vex/csaf.json", "\"name\": \"4.1\"", "\"name\": \"4.9\""),
                attack("VEX about another product", "vex/openvex.json", "gauge@4.1", "gauge@4.9"),
                attack("VEX by another id", "vex/openvex.json", "CVE-2026-70001", "CVE-2026-70009"),
                attack("an attestation turned green", "attestations/findings-001.cdx.json", "\"AFFECTED\"", "\"NOT_AFFECTED\""),
                attack("an attestation of another advisory", "attestations/findings-001.cdx.json", "assessment CVE-2026-70001",
                        "assessment CVE-2026-70009"),
                attack("another root of the log", PROOFS, "\"auditRoot\": \"", "\"auditRoot\": \"0"),
                attack("a smaller log", PROOFS, "\"auditSize\": ", "\"auditSize\": 1"),
                attack("somebody else did it", PROOFS, "\"actor\": \"Mara\"", "\"actor\": \"Mira\""),
                attack("another act", PROOFS, "\"action\": \"decide\"", "\"action\": \"import\""),
                attack("another salt", PROOFS, "\"salt\": \"", "\"salt\": \"AAAA"),
                attack("another value in a fact", PROOFS, "\"text\": \"Halden\"", "\"text\": \"Helden\""),
                attack("another digest", PROOFS, "\"digest\": \"", "\"digest\": \"0"),
                attack("a fact of another kind", PROOFS, "\"kind\": \"EVIDENCE\"", "\"kind\": \"DECISION\""),
                attack("an entry of another place", PROOFS, "\"leaf\": 0", "\"leaf\": 1"),
                attack("a path that is cut", PROOFS, "(?s)\"path\": \\[\\s*\"[0-9a-f]{64}\",", "\"path\": ["),
                list("from somebody else", "\"from\": \"Halden\"", "\"from\": \"Themselves\""),
                list("another time of receipt", "\"receivedAt\": \"2026", "\"receivedAt\": \"2025"),
                list("another name", "\"name\": \"gauge.cdx.json\"", "\"name\": \"other.cdx.json\""),
                list("another number", "\"id\": \"E-001\"", "\"id\": \"E-009\""),
                list("another log", "\"auditRoot\": \"..", "\"auditRoot\": \"00"),
                list("another workspace", "\"workspace\": \"..", "\"workspace\": \"00"),
                list("a reason put into the mouth of the analyst", "Seen in the field.", "Harmless."),
                list("a decision turned", "\"state\": \"AFFECTED\"", "\"state\": \"NOT_AFFECTED\""),
                list("a decision by somebody else", "\"decidedBy\": \"Mara\"", "\"decidedBy\": \"Mira\""),
                list("an omission without a reason", "\"omitted\": \"Secret.\"", "\"omitted\": null"),
                list("an omission that gives another hash", "(?s)(\"id\": \"E-002\".*?\"sha256\": \")..", "$100"),
                list("a weaker label", "\"tlp\": \"AMBER\"", "\"tlp\": \"CLEAR\""),
                list("a role it has not", "\"role\": \"ORIGINAL\"", "\"role\": \"REPORT\""),
                list("a path out of the folder", "\"path\": \"originals/E-001", "\"path\": \"../E-001"),
                list("another version of the format", "\"version\": 1", "\"version\": 2"),
                list("not a list", "\\A\\{", "["),
                new OnFiles("proofs removed", OnFiles.After.CHECKSUMS, all -> all.remove(PROOFS)),
                new OnFiles("states removed", OnFiles.After.CHECKSUMS, all -> all.remove(STATES)),
                new OnFiles("VEX removed", OnFiles.After.LIST, all -> all.remove("vex/openvex.json")),
                new OnFiles("attestations removed", OnFiles.After.LIST, all -> all.remove("attestations/findings-001.cdx.json")),
                new OnFiles("no list", OnFiles.After.CHECKSUMS, all -> all.put(MANIFEST, "{}".getBytes(StandardCharsets.UTF_8))),
                new OnFiles("an unlisted file", OnFiles.After.CHECKSUMS, all -> all.put("originals/E-050-more.json", new byte[] {1})),
                new OnFiles("another README", OnFiles.After.LIST,
                        all -> all.put("README.txt", "Run this.".getBytes(StandardCharsets.UTF_8))),
                new OnFiles("other checksums", OnFiles.After.NOTHING, all -> all.put("SHA256SUMS", new byte[] {10})),
                new OnFiles("no checksums", OnFiles.After.NOTHING, all -> all.remove("SHA256SUMS")),
                new OnFiles("proofs of another workspace", OnFiles.After.LIST, all -> all.put(PROOFS, theirs().get(PROOFS))),
                new OnFiles("states of another workspace", OnFiles.After.LIST, all -> all.put(STATES, theirs().get(STATES))),
                new OnFiles("a report of another workspace", OnFiles.After.LIST,
                        all -> all.replaceAll((name, bytes) -> name.startsWith("reports/")
                                ? theirs().entrySet().stream().filter(each -> each.getKey().startsWith("reports/")).findFirst()
                                        .orElseThrow().getValue()
                                : bytes)),
                new OnFiles("an original in another's place", OnFiles.After.LIST,
                        all -> all.put(SBOM, all.get("originals/E-003-frob.json"))));
        assertThat(attacks).hasSizeGreaterThan(40);
        return attacks.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            Map<String, byte[]> changed = new LinkedHashMap<>(files);
            each.change().accept(changed);
            assertThat(digests(changed)).as("the attack does something").isNotEqualTo(digests(files));
            mend(changed, each.after());
            Verification found = verify(made.sign("attack.asice", changed, attacker));
            assertThat(found.verdict()).as(String.join("\n", found.reasons())).isEqualTo(Verdict.FAILED);
        }));
    }

    @Test
    void aPackageOfAllOfAnotherWorkspaceIsAnotherPackageAndSaysSo() {
        assertThat(verify(other).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(verify(other).auditRoot()).isNotEqualTo(verify(sound).auditRoot());
    }

    private static OnFiles attack(String name, String file, String pattern, String by) {
        return new OnFiles(name, OnFiles.After.LIST, all -> replace(all, file, pattern, by));
    }

    private static OnFiles list(String name, String pattern, String by) {
        return new OnFiles(name, OnFiles.After.CHECKSUMS, all -> replace(all, MANIFEST, pattern, by));
    }

    private static void replace(Map<String, byte[]> all, String file, String pattern, String by) {
        all.put(file, PackageCase.text(all, file).replaceFirst(pattern, by).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> digests(Map<String, byte[]> all) {
        Map<String, String> digests = new LinkedHashMap<>();
        all.forEach((name, bytes) -> digests.put(name, Sha256.of(bytes).hex()));
        return digests;
    }

    /** As an attacker does who has our documentation: the hashes of the list and the checksums fit again. */
    private static void mend(Map<String, byte[]> all, OnFiles.After after) {
        if (after == OnFiles.After.LIST) {
            String list = PackageCase.text(all, MANIFEST);
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                byte[] now = all.get(each.getKey());
                String entry = "(?s)\\{\\s*\"path\": \"" + each.getKey().replace(".", "\\.") + "\"[^}]*\\},?";
                list = now == null ? list.replaceFirst(entry, "")
                        : list.replaceFirst("(?s)(\"path\": \"" + each.getKey().replace(".", "\\.")
                                + "\"[^}]*\"sha256\": \")[0-9a-f]{64}(\",\\s*\"size\": )[0-9]+",
                                "$1" + Sha256.of(now).hex() + "$2" + now.length);
            }
            all.put(MANIFEST, list.getBytes(StandardCharsets.UTF_8));
        }
        if (after != OnFiles.After.NOTHING) {
            Map<String, String> hashes = digests(all);
            hashes.remove(Paths.CHECKSUMS);
            all.put(Paths.CHECKSUMS, Paths.checksums(hashes));
        }
    }

    private static Map<String, byte[]> theirs() {
        try {
            return PackageCase.files(other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OnBytes onEntries(String name, Consumer<Map<String, byte[]>> change) {
        return new OnBytes(name, _ -> {
            Map<String, byte[]> all = entries();
            change.accept(all);
            return zip(all, ZipOutputStream.STORED, null);
        });
    }

    private static SequencedMap<String, byte[]> entries() {
        return entries(sound);
    }

    private static SequencedMap<String, byte[]> entries(Path file) {
        var all = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry each : zip.stream().map(ZipEntry.class::cast).toList()) {
                all.put(each.getName(), zip.getInputStream(each).readAllBytes());
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> all, int method, @org.jspecify.annotations.Nullable String dated) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : all.entrySet()) {
                var entry = new ZipEntry(each.getKey());
                entry.setMethod(method);
                entry.setTimeLocal(java.time.LocalDateTime.of(dated == null ? 1980 : 2001, 2, 1, 0, 0));
                entry.setSize(each.getValue().length);
                var crc = new java.util.zip.CRC32();
                crc.update(each.getValue());
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Two entries of one name: which of them a reader sees is up to the reader. */
    private static byte[] doubled(byte[] bytes) throws IOException {
        Map<String, byte[]> all = entries();
        all.put("originals/E-001-gauge.cdx.jsoX", "{}".getBytes(StandardCharsets.UTF_8));
        String text = new String(zip(all, ZipOutputStream.STORED, null), StandardCharsets.ISO_8859_1);
        return text.replace("originals/E-001-gauge.cdx.jsoX", SBOM).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] plus(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
