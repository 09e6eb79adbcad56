package org.vouchsafe.journeys.quiet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole story of the sample, in a process of its own: with guards at Java's doors to the network, and under a trace of system calls where there
 * is strace. Where there is none, what rests on it is reported as skipped and never as passed. The window of the installed program is traced by
 * installers/linux/trace.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoSocketTest {
    private static final boolean STRACE = isThere("strace");
    private static final Pattern NETWORK = Pattern.compile("AF_INET|AF_NETLINK|AF_PACKET|sin_port|sin6_port");
    // When Java loads its library for channels, which files need too, it asks the kernel whether it knows IPv4 and IPv6: a socket each, closed at once.
    private static final Pattern PROBE = Pattern.compile("socket\\(AF_INET6?, SOCK_STREAM(\\|SOCK_CLOEXEC)?, (IPPROTO_IP|0)\\)");
    private Path folder;
    private Path visitors;
    private Path calls;

    @BeforeAll
    void tellTheStory(@TempDir Path given) throws Exception {
        folder = given;
        visitors = folder.resolve("visitors");
        calls = folder.resolve("calls");
        int code = run(visitors, calls, GuardedStart.class, "demo", "--out", folder.resolve("demo").toString(), "--window", "never");
        assertThat(code).as(Files.readString(folder.resolve("said"))).isZero();
        assertThat(folder.resolve("demo").resolve("axios-2026.vouchsafe")).exists();
    }

    @Test
    void nobodyCameToADoorOfTheNetwork() throws IOException {
        assertThat(Files.exists(visitors) ? Files.readString(visitors) : "").isEmpty();
    }

    @Test
    void noNameIsLookedUpWhoeverAsks() {
        // Java answers for "localhost" by itself.
        assertThatThrownBy(() -> InetAddress.getAllByName("suppliers.invalid")).isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("looks up no names");
    }

    @Test
    void noSystemCallWentToANetwork() throws IOException {
        assumeTrue(STRACE, "strace is missing, so system calls were not looked at; install it");
        assertThat(calls).isNotEmptyFile();
        assertThat(networking(calls)).isEmpty();
    }

    @Test
    void theGuardsSeeWhoComes() throws Exception {
        Path seen = folder.resolve("seen");
        run(seen, folder.resolve("calls-of-guarded"), Talkative.class);
        assertThat(Files.readAllLines(seen)).contains("socket", "server socket", "socket channel", "datagram channel");
    }

    @Test
    void theTraceSeesWhoComes() throws Exception {
        assumeTrue(STRACE, "strace is missing, so system calls were not looked at; install it");
        Path traced = folder.resolve("calls-of-talkative");
        run(null, traced, Talkative.class);
        assertThat(networking(traced)).anyMatch(line -> line.contains("connect(")).anyMatch(line -> line.contains("bind("));
    }

    private static List<String> networking(Path calls) throws IOException {
        try (Stream<String> lines = Files.lines(calls)) {
            return lines.filter(line -> NETWORK.matcher(line).find()).filter(line -> !PROBE.matcher(line).find()).toList();
        }
    }

    private int run(@org.jspecify.annotations.Nullable Path visitors, Path calls, Class<?> main, String... words) throws Exception {
        List<String> command = new ArrayList<>();
        if (STRACE) {
            // The kernel itself lets all other calls pass, or the story would take twice as long.
            command.addAll(List.of("strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-o", calls.toString()));
        }
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Djava.awt.headless=true",
                        "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        if (visitors != null) {
            command.addAll(List.of("-D" + Guards.PROPERTY + "=" + visitors,
                    "-Djava.nio.channels.spi.SelectorProvider=" + GuardedChannels.class.getName()));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static boolean isThere(String tool) {
        try {
            return new ProcessBuilder(tool, "-V").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
