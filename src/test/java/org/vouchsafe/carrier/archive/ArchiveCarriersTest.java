package org.vouchsafe.carrier.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vouchsafe.carrier.Packed.bytes;
import static org.vouchsafe.carrier.Packed.gzip;
import static org.vouchsafe.carrier.Packed.tar;
import static org.vouchsafe.carrier.Packed.tarEntry;
import static org.vouchsafe.carrier.Packed.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.carrier.Carriers;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.carrier.Unpacked;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** Containers, sound and hostile. Nothing here may take long or much memory. */
@Timeout(10)
class ArchiveCarriersTest {
    private static final Map<String, byte[]> TWO = new LinkedHashMap<>(Map.of("a.json", bytes("{}")));

    static {
        TWO.put("sub/b.txt", bytes("hello"));
    }

    private static boolean carries(byte[] bytes) {
        return new Carriers(Limits.DEFAULT).recognise(new SourceFile("file", bytes)).isPresent();
    }

    @Test
    void zipTarAndPackedTarHandOverTheSameFiles() {
        for (byte[] container : List.of(zip(TWO), tar(TWO), gzip(tar(TWO)))) {
            Unpacked unpacked = Unpacked.of("c", container);
            assertThat(unpacked.paths()).containsExactly("a.json", "sub/b.txt");
            assertThat(unpacked.text("sub/b.txt")).isEqualTo("hello");
            assertThat(unpacked.problems()).isEmpty();
        }
        assertThat(Unpacked.of("c", gzip(tar(TWO))).format()).isEqualTo("tar archive, packed with gzip");
    }

    @Test
    void aPackedFileIsNamedByItsHeaderOrItsContainer() {
        assertThat(Unpacked.of("drop/bom.json.gz", gzip(bytes("{}"))).paths()).containsExactly("bom.json");
        byte[] named = gzip(bytes("{}"));
        byte[] withName = new byte[named.length + 12];
        System.arraycopy(named, 0, withName, 0, 10);
        withName[3] = 8;
        System.arraycopy(bytes("../x/in.json"), 0, withName, 10, 12);
        withName[21] = 'n';
        byte[] full = new byte[withName.length + 1];
        System.arraycopy(withName, 0, full, 0, 22);
        System.arraycopy(named, 10, full, 23, named.length - 10);
        assertThat(Unpacked.of("x.gz", full).paths()).containsExactly("in.json");
    }

    @Test
    void officeFilesAndSignedContainersAreNotUnpacked() {
        assertThat(carries(zip(Map.of("[Content_Types].xml", bytes("<x/>"), "xl/workbook.xml", bytes("<x/>"))))).isFalse();
        assertThat(carries(zip(Map.of("META-INF/signatures.xml", bytes("<x/>"), "a.pdf", bytes("x"))))).isFalse();
        assertThat(carries(zip(new LinkedHashMap<>(Map.of("mimetype", bytes("application/vnd.etsi.asic-e+zip")))))).isFalse();
        assertThat(carries(bytes("{\"a\": 1}"))).isFalse();
        assertThat(carries(new byte[1024])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.json", "/etc/passwd", "a/../../b", "C:\\windows\\x", "..\\x", "a/..", ".."})
    void namesThatLeadOutAreNotFollowed(String name) {
        for (byte[] container : List.of(zip(Map.of(name, bytes("x"))), tar(Map.of(name, bytes("x"))))) {
            Unpacked unpacked = Unpacked.of("c", container);
            assertThat(unpacked.members()).isEmpty();
            assertThat(unpacked.codes()).containsExactly("UNSAFE_PATH");
        }
    }

    @Test
    void namesCannotWriteToATerminal() {
        String name = "a\u001b[2J\u202Egpj.exe\r\n";
        assertThat(Unpacked.of("c", zip(Map.of(name, bytes("x")))).paths()).containsExactly("a_[2J_gpj.exe__");
    }

    @Test
    void aZipThatSwellsIsGivenUp() {
        Unpacked unpacked = Unpacked.of("bomb.zip", zip(Map.of("zeros", new byte[64 << 20], "after", bytes("x"))));
        assertThat(unpacked.codes()).contains("TOO_MUCH");
        assertThat(unpacked.members().keySet()).doesNotContain("zeros");
    }

    @Test
    void aGzipThatSwellsIsGivenUp() {
        assertThat(Unpacked.of("bomb.gz", gzip(new byte[64 << 20])).codes()).containsExactly("TOO_MUCH");
        byte[] inTar = tar(Map.of("zeros", new byte[64 << 20]));
        Unpacked unpacked = Unpacked.of("bomb.tgz", gzip(inTar));
        assertThat(unpacked.codes()).containsExactly("TOO_MUCH");
        assertThat(unpacked.members()).isEmpty();
    }

    @Test
    void manyContainersShareOneAllowance() throws Exception {
        var limits = new Limits(1 << 30, 1 << 30, 50, 1000, 100, 100, new Limits.Unpacking(100, 200, 1_000_000, 5));
        var allowance = new Allowance(limits, () -> {});
        byte[] noise = new byte[600_000];
        new Random(1).nextBytes(noise);
        byte[] container = zip(Map.of("noise", noise));
        var problems = new Problems("c", limits);
        int[] taken = {0};
        Carrier.Receiver receiver = new Carrier.Receiver() {
            @Override
            public void take(Member member) {
                taken[0]++;
            }

            @Override
            public void message(Message told) {}
        };
        new ZipCarrier().read(new SourceFile("1", container), allowance, receiver, problems);
        new ZipCarrier().read(new SourceFile("2", container), allowance, receiver, problems);
        assertThat(taken[0]).isEqualTo(1);
        assertThat(problems.has("TOO_MUCH")).isTrue();
    }

    @Test
    void tooManyEntriesAreNotOpened() {
        var limits = new Limits(1 << 20, 1 << 20, 50, 1000, 100, 100, new Limits.Unpacking(30, 200, 1 << 20, 5));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            many.put("e" + i, new byte[1]);
        }
        assertThat(Unpacked.of("c", zip(many), limits).codes()).containsExactly("TOO_MUCH");
        assertThat(Unpacked.of("c", tar(many), limits).codes()).containsExactly("TOO_MUCH");
    }

    @Test
    void entriesOverTheSameBytesAreRefused() {
        byte[] sound = zip(Map.of("aa", "x".repeat(3000).getBytes(StandardCharsets.UTF_8)));
        ByteBuffer in = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
        int end = sound.length - 22;
        int directory = in.getInt(end + 16);
        byte[] entry = Arrays.copyOfRange(sound, directory, end);
        var out = new ByteArrayOutputStream();
        out.write(sound, 0, end);
        byte[] second = entry.clone();
        second[46] = 'b';
        out.writeBytes(second);
        byte[] tail = Arrays.copyOfRange(sound, end, sound.length);
        ByteBuffer ends = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        ends.putShort(8, (short) 2).putShort(10, (short) 2).putInt(12, entry.length * 2);
        out.writeBytes(tail);
        Unpacked unpacked = Unpacked.of("overlap.zip", out.toByteArray());
        assertThat(unpacked.codes()).containsExactly("OVERLAPPING_ENTRIES");
        assertThat(unpacked.members()).isEmpty();
    }

    @Test
    void twoEntriesOfOneNameAreSaid() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(tarEntry("a", '0', 1, bytes("1")));
        out.writeBytes(tarEntry("a", '0', 1, bytes("2")));
        out.writeBytes(new byte[1024]);
        Unpacked unpacked = Unpacked.of("c.tar", out.toByteArray());
        assertThat(unpacked.codes()).containsExactly("DUPLICATE_ENTRY");
        assertThat(unpacked.text("a")).isEqualTo("1");
        byte[] zip = zip(new LinkedHashMap<>(Map.of("ab", bytes("1"), "ac", bytes("2"))));
        assertThat(Unpacked.of("c.zip", replaced(zip, "ac", "ab")).codes()).containsExactly("DUPLICATE_ENTRY");
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void encryptedEntriesAreSaid() {
        byte[] zip = zip(Map.of("secret.json", bytes("{}")));
        ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = in.getInt(zip.length - 22 + 16);
        zip[6] |= 1;
        zip[directory + 8] |= 1;
        Unpacked unpacked = Unpacked.of("c.zip", zip);
        assertThat(unpacked.codes()).containsExactly("ENCRYPTED_ENTRY");
        assertThat(unpacked.problems().getFirst().what()).contains("secret.json").contains("password");
    }

    @Test
    void linksAndDevicesAreNotFollowed() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(tarEntry("link", '2', 0, new byte[0]));
        out.writeBytes(tarEntry("device", '3', 0, new byte[0]));
        out.writeBytes(tarEntry("folder/", '5', 0, new byte[0]));
        out.writeBytes(tarEntry("real", '0', 1, bytes("x")));
        out.writeBytes(new byte[1024]);
        Unpacked unpacked = Unpacked.of("c.tar", out.toByteArray());
        assertThat(unpacked.codes()).containsExactly("LINK", "NOT_A_FILE");
        assertThat(unpacked.paths()).containsExactly("real");
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 30, 1L << 40, Long.MAX_VALUE / 2})
    void sizesAreBelievedOnlyAsFarAsBytesCome(long size) {
        Unpacked unpacked = Unpacked.of("c.tar", tarEntry("huge", '0', size, bytes("x")));
        assertThat(unpacked.codes()).containsExactly("NOT_TAR");
        assertThat(unpacked.members()).isEmpty();
        for (char note : new char[] {'L', 'x', 'g', 'K'}) {
            assertThat(Unpacked.of("c.tar", tarEntry("huge", note, size, bytes("x"))).codes()).containsExactly("NOT_TAR");
        }
    }

    @Test
    void longNamesOfBothKindsAreRead() {
        String name = "n".repeat(150) + "/bom.json";
        var out = new ByteArrayOutputStream();
        out.writeBytes(tarEntry("././@LongLink", 'L', name.length() + 1, bytes(name + "\0")));
        out.writeBytes(tarEntry("short", '0', 1, bytes("1")));
        String record = " path=" + name.replace('n', 'm') + "\n";
        String pax = (record.length() + 3) + record;
        out.writeBytes(tarEntry("pax", 'x', pax.length(), bytes(pax)));
        out.writeBytes(tarEntry("short", '0', 1, bytes("2")));
        out.writeBytes(tarEntry("plain", '0', 1, bytes("3")));
        out.writeBytes(new byte[1024]);
        assertThat(Unpacked.of("c.tar", out.toByteArray()).paths()).containsExactly(name, name.replace('n', 'm'), "plain");
    }

    @Test
    void whatWasCutOffIsSaidAndTheSoundPartStays() {
        byte[] noise = new byte[100_000];
        new Random(2).nextBytes(noise);
        Map<String, byte[]> files = new LinkedHashMap<>(TWO);
        files.put("noise", noise);
        byte[] tgz = gzip(tar(files));
        Unpacked cut = Unpacked.of("c.tgz", Arrays.copyOf(tgz, tgz.length / 2));
        assertThat(cut.paths()).containsExactly("a.json", "sub/b.txt");
        assertThat(cut.codes()).containsAnyOf("NOT_GZIP", "NOT_TAR");
        byte[] tar = tar(files);
        Unpacked cutTar = Unpacked.of("c.tar", Arrays.copyOf(tar, tar.length / 2));
        assertThat(cutTar.paths()).containsExactly("a.json", "sub/b.txt");
        assertThat(cutTar.codes()).containsExactly("NOT_TAR");
        byte[] zip = zip(files);
        assertThat(Unpacked.of("c.zip", Arrays.copyOf(zip, zip.length / 2)).codes()).containsExactly("NOT_ZIP");
        byte[] one = gzip(noise);
        assertThat(Unpacked.of("c.gz", Arrays.copyOf(one, one.length / 2)).codes()).containsExactly("NOT_GZIP");
    }

    @Test
    void anEntryThatIsNotWhatTheDirectorySaysIsNotHandedOver() {
        byte[] zip = zip(new LinkedHashMap<>(Map.of("a", bytes("some text that is there"))));
        int directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 22 + 16);
        zip[directory + 16] ^= 1;
        Unpacked unpacked = Unpacked.of("c.zip", zip);
        assertThat(unpacked.codes()).containsExactly("NOT_ZIP");
        assertThat(unpacked.members()).isEmpty();
    }

    @Test
    void damagedContainersNeverCrash() {
        for (byte[] sound : List.of(zip(TWO), tar(TWO), gzip(tar(TWO)), gzip(bytes("hello")))) {
            var random = new Random(11);
            for (int i = 0; i < 400; i++) {
                byte[] damaged = sound.clone();
                for (int k = 0; k <= random.nextInt(4); k++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                if (carries(damaged)) {
                    Unpacked.of("damaged", damaged);
                }
            }
        }
    }

    @Test
    void whoCancelsIsHeard() {
        var allowance = new Allowance(Limits.DEFAULT, () -> {
            throw new CancellationException();
        });
        for (Carrier carrier : List.of(new ZipCarrier(), new TarCarrier(), new GzipCarrier())) {
            byte[] container = carrier instanceof ZipCarrier ? zip(TWO) : carrier instanceof TarCarrier ? tar(TWO) : gzip(tar(TWO));
            assertThatThrownBy(() -> carrier.read(new SourceFile("c", container), allowance, new Carrier.Receiver() {
                @Override
                public void take(Member member) {}

                @Override
                public void message(Message told) {}
            }, new Problems("c", Limits.DEFAULT))).isInstanceOf(CancellationException.class);
        }
    }
}
