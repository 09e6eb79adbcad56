package org.vouchsafe.usecase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.format.Formats;
import org.vouchsafe.input.Limits;
import org.vouchsafe.job.Progress;

/** A list longer than memory is there for is refused, with a place, before it fills that memory. */
class ListedLimitTest {
    private static final int MOST = 40;
    private static final Limits TIGHT = new Limits(1 << 20, 1 << 20, 50, 10_000, 100, MOST, 100, Limits.Unpacking.DEFAULT);
    private static final Map<String, IntFunction<String>> WRITTEN = Map.of(
            "go.mod", many -> "module example.com/a\n\nrequire (\n" + lines(many, "\texample.com/m%d v1.0.0\n") + ")\n",
            "go.sum", many -> lines(many, "example.com/m%d v1.0.0 h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"),
            "requirements.txt", many -> lines(many, "m%d==1.0\n"),
            "Gemfile.lock",
            many -> "GEM\n  remote: https://gems.example/\n  specs:\n" + lines(many, "    m%d (1.0)\n") + "\nPLATFORMS\n  ruby\n",
            "package-lock.json", many -> "{\"lockfileVersion\": 3, \"packages\": {\"\": {\"name\": \"a\"}"
                    + lines(many, ", \"node_modules/m%d\": {\"version\": \"1.0.0\"}") + "}}",
            "a.cdx.json", many -> "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": ["
                    + lines(many, "{\"type\": \"library\", \"name\": \"m%d\"},") + "{\"type\": \"library\", \"name\": \"z\"}]}",
            "a.cdx.xml", many -> "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><components>"
                    + lines(many, "<component type=\"library\"><name>m%d</name></component>") + "</components></bom>",
            "a.spdx.json", many -> "{\"spdxVersion\": \"SPDX-2.3\", \"SPDXID\": \"SPDXRef-DOCUMENT\", \"name\": \"a\", \"packages\": ["
                    + lines(many, "{\"SPDXID\": \"SPDXRef-%1$d\", \"name\": \"m%1$d\"},")
                    + "{\"SPDXID\": \"SPDXRef-z\", \"name\": \"z\"}]}",
            "files.spdx", many -> "SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\nDocumentName: a\n"
                    + lines(many, "FileName: ./m%1$d\nSPDXID: SPDXRef-%1$d\n"));
    @TempDir
    Path folder;

    private static String lines(int many, String line) {
        return IntStream.rangeClosed(1, many).mapToObj(line::formatted).collect(Collectors.joining());
    }

    @TestFactory
    Stream<DynamicTest> whateverTheFormat() {
        return WRITTEN.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
            ReadFile few = read(each.getKey(), each.getValue().apply(MOST - 2));
            assertThat(few.result().inventories()).hasSize(1);
            ReadFile many = read(each.getKey(), each.getValue().apply(MOST + 10));
            assertThat(many.result().inventories()).isEmpty();
            assertThat(many.result().problems()).extracting(Problem::code).containsExactly("TOO_MUCH");
            Problem problem = many.result().problems().getFirst();
            assertThat(problem.what()).contains("more than the 40 entries");
            assertThat(problem.location()).isNotEqualTo(Location.WHOLE_FILE);
            assertThat(problem.file()).isEqualTo(folder.resolve(each.getKey()).toString());
        }));
    }

    private ReadFile read(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        var reading = new FileReading(() -> new Formats(TIGHT), TIGHT);
        return reading.read(reading.receive(FileWalk.of(java.util.List.of(file)).files().getFirst()), Progress.UNWATCHED);
    }

    @Test
    void growsWithTheMemory() {
        assertThat(Limits.within(512L << 20).listed()).isBetween(150_000, 300_000);
        assertThat(Limits.within(6L << 30).listed()).isGreaterThan(1_500_000);
        assertThat(Limits.within(1).listed()).isEqualTo(20_000);
    }
}
