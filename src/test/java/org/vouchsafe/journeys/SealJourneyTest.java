package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.journeys.CommandLineStory.Said;
import org.vouchsafe.seal.Issuers;
import org.vouchsafe.seal.Verifier;
import org.vouchsafe.seal.key.KeyStoreFile;
import org.vouchsafe.seal.key.SelfSignedIdentity;
import org.vouchsafe.seal.key.SigningKey;

/** A report is signed by two, stamped by files that are carried, completed with revocation data, and checked: all on the command line. */
class SealJourneyTest {
    private static final Issuers ISSUERS = new Issuers();

    @TempDir
    static Path keys;

    @TempDir
    Path folder;

    private CommandLineStory story;
    private Path pass;
    private Path report;

    @BeforeEach
    void begin() throws IOException {
        story = new CommandLineStory(folder);
        pass = story.file("pass", "correct horse\n");
        report = folder.resolve("portal.pdf");
        assertThat(story.bare("new", story.workspace()).code()).isZero();
        Path sbom = story.file("portal.cdx.json",
                Documents.sbom("Northwind Systems", "Portal", "2.0", "2026-02-20T08:00:00Z", "left-over@1.2.0"));
        assertThat(story.run("import", sbom).code()).isZero();
    }

    private static Path key(String name) {
        Path key = keys.resolve(name + ".p12");
        if (!Files.exists(key)) {
            SelfSignedIdentity.create(key, "correct horse".toCharArray(), name, null, Instant.parse("2026-01-01T00:00:00Z"),
                    Duration.ofDays(100));
        }
        return key;
    }

    private Said done(Object... words) {
        Said said = story.bare(words);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    private void publish(Object... more) {
        Object[] words = {"-w", story.workspace(), "report", "release", "--release", "Portal@2.0", "--format", "pdf", "--out", report,
                "--sign", key("Mara"), "--pass-file", pass};
        Object[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        Said said = done(all);
        assertThat(said.err()).contains("expires in 39 days");
    }

    private Verification verified() {
        return Verifier.verify(report);
    }

    @Test
    void twoPersonsSignAndTheNameOfTheSecondIsNotTyped() {
        publish("--review");
        assertThat(verified().verdict()).isEqualTo(Verdict.INDETERMINATE);
        Said same = story.bare("seal", "review", report, "--sign", key("Mara"), "--pass-file", pass);
        assertThat(same.code()).isEqualTo(1);
        assertThat(same.err()).contains("signed with this key already");
        done("seal", "review", report, "--sign", key("Otto"), "--pass-file", pass);
        assertThat(verified().verdict()).as("%s", verified().reasons()).isEqualTo(Verdict.PASSED);
        Said said = story.bare("verify", report);
        assertThat(said.out()).contains("Mara signed as the one who prepared it.", "Otto signed as the one who reviewed it.",
                "asserted by the signer only");
    }

    @Test
    void aStampIsFetchedByCarryingFiles() throws IOException {
        publish();
        Path request = folder.resolve("portal.tsq");
        done("seal", "request", report, "--out", request);
        Path response = Files.write(folder.resolve("portal.tsr"), ISSUERS.stamp(Files.readAllBytes(request), story.now()));
        Path other = folder.resolve("other.tsq");
        done("seal", "request", report, "--out", other);
        Said wrong = story.bare("seal", "stamp", report, "--request", other, "--response", response);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("portal.tsr: error STAMP_OTHER_REQUEST", "nonce");
        byte[] before = Files.readAllBytes(report);
        assertThat(done("seal", "stamp", report, "--request", request, "--response", response).out()).contains("PAdES-BASELINE-T");
        assertThat(Arrays.mismatch(before, Files.readAllBytes(report))).as("what was there stays").isEqualTo(before.length);
        Said again = story.bare("seal", "stamp", report, "--request", request, "--response", response);
        assertThat(again.err()).contains("STAMP_OTHER_FILE");
        Path crl = Files.write(folder.resolve("stamps.crl"), Issuers.crl(ISSUERS.stampRoot, story.now(), null, null));
        assertThat(done("seal", "validation", report, crl).out()).contains("PAdES-BASELINE-LT");
        done("seal", "request", report, "--out", folder.resolve("archive.tsq"));
        Path archive = Files.write(folder.resolve("archive.tsr"),
                ISSUERS.stamp(Files.readAllBytes(folder.resolve("archive.tsq")), story.now()));
        assertThat(done("seal", "stamp", report, "--request", folder.resolve("archive.tsq"), "--response", archive).out())
                .contains("PAdES-BASELINE-LTA");
        assertThat(verified().verdict()).as("%s", verified().reasons()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void anAuthorityIsAskedOverTheNetworkOnlyWhenNamed() throws IOException {
        publish();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/stamp", exchange -> {
            byte[] answer = ISSUERS.stamp(exchange.getRequestBody().readAllBytes(), story.now());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Said nobody = story.bare("seal", "online", report, "--authority", address + "/nothing");
            assertThat(nobody.code()).isEqualTo(3);
            assertThat(nobody.err()).contains("status 404", "seal request");
            assertThat(story.bare("seal", "online", report, "--authority", "file:///etc/hosts").code()).isEqualTo(3);
            assertThat(done("seal", "online", report, "--authority", address + "/stamp").out()).contains("PAdES-BASELINE-T");
        } finally {
            server.stop(0);
        }
        assertThat(verified().timeSource()).startsWith("time stamp of Stamp office");
    }

    @Test
    void aRealCertificateIsAskedForAndTakenIn() throws Exception {
        Path own = Files.copy(key("Mara"), folder.resolve("own.p12"));
        Path request = folder.resolve("own.csr");
        done("key", "request", own, "--out", request, "--pass-file", pass);
        PKCS10CertificationRequest asked;
        try (PEMParser parser = new PEMParser(Files.newBufferedReader(request))) {
            asked = (PKCS10CertificationRequest) parser.readObject();
        }
        assertThat(asked.isSignatureValid(
                new org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder().build(asked.getSubjectPublicKeyInfo()))).isTrue();
        SigningKey key = KeyStoreFile.open(own, "correct horse".toCharArray()).general(null);
        byte[] issued = Issuers.certify(ISSUERS.root, key.certificate());
        Path certificate = Files.write(folder.resolve("own.cer"), issued);
        Path root = Files.write(folder.resolve("root.pem"), Issuers.pem(Issuers.der(ISSUERS.root), "CERTIFICATE"));
        Said part = done("key", "accept", own, certificate, "--pass-file", pass);
        assertThat(part.err()).contains("does not reach a certificate that signs itself");
        done("key", "accept", own, certificate, root, "--pass-file", pass);
        done("-w", story.workspace(), "report", "release", "--release", "Portal@2.0", "--format", "pdf", "--out", report, "--sign", own,
                "--pass-file", pass);
        assertThat(verified().reasons()).anyMatch(each -> each.contains("vouched for by Root of the test"));
        Said trusted = story.bare("verify", "--trust", root, report);
        assertThat(trusted.code()).as(trusted.out()).isZero();
        Path stranger = Files.write(folder.resolve("stranger.cer"), Issuers.der(ISSUERS.stampRoot));
        assertThat(story.bare("verify", "--trust", stranger, report).out()).contains("INDETERMINATE", "nobody you said you trust");
        assertThat(story.bare("key", "accept", own, stranger, "--pass-file", pass).err())
                .contains("None of the certificates is for the key");
    }

    @Test
    void noPrivateKeyEntersTheWorkspace() throws Exception {
        publish("--review");
        done("seal", "review", report, "--sign", key("Otto"), "--pass-file", pass);
        byte[] workspace = Files.readAllBytes(story.workspace());
        for (SigningKey each : KeyStoreFile.open(key("Mara"), "correct horse".toCharArray()).keys()) {
            assertThat(indexOf(workspace, secret(each.key()))).as("the secret number of %s", each.alias()).isNegative();
        }
        assertThat(indexOf(workspace, "correct horse".getBytes(StandardCharsets.UTF_8))).isNegative();
        assertThat(indexOf(workspace, Arrays.copyOfRange(Files.readAllBytes(key("Mara")), 100, 140))).isNegative();
        assertThat(indexOf(workspace, "Portal".getBytes(StandardCharsets.UTF_8))).as("the search finds what is there").isPositive();
    }

    @Test
    void theLibraryOfATokenIsToldFromAKeyFileByItsEnding() {
        for (String each : List.of("/usr/lib/libsofthsm2.so", "/usr/lib/x.so.2", "C:/tokens/eToken.DLL", "/Library/x.dylib")) {
            assertThat(org.vouchsafe.usecase.key.KeyPlace.chosen(Path.of(each)))
                    .isEqualTo(new org.vouchsafe.usecase.key.KeyPlace.OnToken(Path.of(each), null));
        }
        assertThat(org.vouchsafe.usecase.key.KeyPlace.chosen(Path.of("me.p12")))
                .isEqualTo(new org.vouchsafe.usecase.key.KeyPlace.InFile(Path.of("me.p12")));
    }

    @Test
    void aFileWithAPrivateKeyIsNotTakenIn() throws Exception {
        SigningKey key = KeyStoreFile.open(key("Mara"), "correct horse".toCharArray()).keys().getFirst();
        byte[] plain = key.key().getEncoded();
        String armoured = "-----BEGIN PRIVATE KEY-----\n" + java.util.Base64.getMimeEncoder().encodeToString(plain)
                + "\n-----END PRIVATE KEY-----\n";
        Path folderOfKeys = Files.createDirectories(folder.resolve("keys"));
        Files.copy(key("Mara"), folderOfKeys.resolve("notes.txt"));
        Files.write(folderOfKeys.resolve("key.der"), plain);
        Files.writeString(folderOfKeys.resolve("key.pem"), "Bag Attributes\n" + armoured);
        Files.writeString(folderOfKeys.resolve("about.txt"), "How to make a private key: see the handbook.");
        Said said = story.run("import", folderOfKeys, "--keep-unreadable");
        for (String each : List.of("notes.txt", "key.der", "key.pem")) {
            assertThat(said.out() + said.err()).contains(each).containsPattern(each + "[^\n]*PRIVATE_KEY");
        }
        byte[] workspace = Files.readAllBytes(story.workspace());
        assertThat(indexOf(workspace, Arrays.copyOfRange(plain, 40, 60))).isNegative();
        assertThat(indexOf(workspace, armoured.substring(100, 140).getBytes(StandardCharsets.UTF_8))).isNegative();
        assertThat(indexOf(workspace, Arrays.copyOfRange(Files.readAllBytes(key("Mara")), 100, 140))).isNegative();
    }

    private static byte[] secret(PrivateKey key) {
        byte[] number = switch (key) {
            case java.security.interfaces.ECPrivateKey ec -> ec.getS().toByteArray();
            case java.security.interfaces.RSAPrivateKey rsa -> rsa.getPrivateExponent().toByteArray();
            default -> throw new AssertionError(key.getAlgorithm());
        };
        return Arrays.copyOfRange(number, 2, 22);
    }

    private static int indexOf(byte[] whole, byte[] part) {
        return new String(whole, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void placesOfKeysThatAreNotThereAreToldApart() {
        assertThat(story.bare("key", "list", "token:" + folder.resolve("none.so"), "--pass-file", pass).err())
                .contains("There is no PKCS#11 library");
        assertThat(story.bare("key", "list", "token:" + pass, "--pass-file", pass).err()).contains("no usable token");
        assertThat(story.bare("key", "list", "token:x#y", "--pass-file", pass).code()).isEqualTo(2);
        assertThat(List.of(story.bare("key", "list", "system").code())).allMatch(code -> code == 0 || code == 2);
    }

    @Test
    void twoReportsShowWhetherTheirLogsAreOne() throws IOException {
        publish();
        Path later = folder.resolve("later.pdf");
        assertThat(story.run("import", story.file("other.cdx.json",
                Documents.sbom("Northwind Systems", "Portal", "2.1", "2026-02-20T08:00:00Z", "left-over@1.3.0"))).code()).isZero();
        done("-w", story.workspace(), "report", "release", "--release", "Portal@2.1", "--format", "pdf", "--out", later, "--sign",
                key("Mara"),
                "--pass-file", pass);
        Said said = done("verify", report, later);
        assertThat(said.out()).contains("continues that of").doesNotContain("FAILED", "INDETERMINATE");
        assertThat(done("verify", later, report).out()).contains("continues that of");

        CommandLineStory elsewhere = new CommandLineStory(Files.createDirectories(folder.resolve("elsewhere")));
        assertThat(elsewhere.bare("new", elsewhere.workspace()).code()).isZero();
        Path sbom = elsewhere.file("portal.cdx.json",
                Documents.sbom("Northwind Systems", "Portal", "2.0", "2026-02-20T08:00:00Z", "left-over@1.1.9"));
        assertThat(elsewhere.run("import", sbom).code()).isZero();
        Path foreign = folder.resolve("foreign.pdf");
        Object[] words = {"report", "release", "--release", "Portal@2.0", "--format", "pdf", "--out", foreign, "--sign", key("Otto"),
                "--pass-file", pass};
        assertThat(elsewhere.run(words).code()).isZero();
        Said strangers = story.bare("verify", foreign, later);
        assertThat(strangers.code()).isEqualTo(1);
        assertThat(strangers.out()).contains("does not continue that of");
        assertThat(story.bare("verify", foreign, report).out()).contains("FAILED  " + foreign + ", " + report, "but not the same");
    }

    @Test
    void aReportStandsForTheFilesItNames() throws IOException {
        Path book = folder.resolve("portal.xlsx");
        done("-w", story.workspace(), "report", "release", "--release", "Portal@2.0", "--format", "xlsx", "--out", book, "--sign",
                key("Mara"),
                "--pass-file", pass);
        publish("--binds", book);
        assertThat(done("verify", report).out())
                .contains("portal.xlsx is, byte for byte, the file portal.xlsx that the signed report names.");
        Files.writeString(book, "x", java.nio.file.StandardOpenOption.APPEND);
        Said changed = story.bare("verify", report);
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out()).contains("FAILED  " + report + ", " + book, "is not the file portal.xlsx");
        Said refused = story.run("report", "release", "--release", "Portal@2.0", "--format", "json", "--out", folder.resolve("x.json"),
                "--binds",
                book);
        assertThat(refused.code()).isEqualTo(2);
    }
}
