package org.vouchsafe.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vouchsafe.usecase.about.About;

/** What the program tells of itself, and the face it shows. */
class BuildFactsTest {
    private static final Path DRAWN = Path.of("installers", "icons", "drawn");

    @Test
    void tellsWhichProgramItIsWhateverTheBuildWasTold() {
        About about = BuildFacts.ofThisProgram();
        assertThat(about.lines()).noneMatch(line -> line.contains("${"));
        assertThat(about.lines().getFirst()).matches("vouchsafe (\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?|development)");
        assertThat(about.runtime()).startsWith("Java 25");
    }

    /** Each name with its versions stands in the page that tells what is read, so that one cannot be changed without the other. */
    @Test
    void namesTheVersionsThatThePageOfFormatsNames() throws IOException {
        String page = Files.readString(Path.of("docs", "formats.md")) + Files.readString(Path.of("docs", "formats", "signatures.md"));
        List<String> rows = page.lines().toList();
        assertThat(BuildFacts.ofThisProgram().reads()).contains("CycloneDX 1.0 to 1.7", "CSAF 2.0, 2.1").allSatisfy(each -> {
            for (String part : each.split("; ")) {
                String name = part.split(" ")[0];
                String version = part.substring(part.lastIndexOf(' ') + 1);
                assertThat(rows).as(part).anyMatch(row -> row.contains(name) && row.contains(version));
            }
        });
    }

    @Test
    void theWindowShowsTheIconsThatWereDrawnForTheInstallers() throws IOException {
        try (Stream<Path> carried = Files.list(Path.of("resources", "icons"))) {
            assertThat(carried.toList()).hasSize(4)
                    .allSatisfy(each -> assertThat(each).hasSameBinaryContentAs(DRAWN.resolve(each.getFileName())));
        }
        for (String name : List.of("vouchsafe", "workspace")) {
            for (int size : List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024)) {
                BufferedImage icon = ImageIO.read(DRAWN.resolve(name + "-" + size + ".png").toFile());
                assertThat(List.of(icon.getWidth(), icon.getHeight())).as(name).containsOnly(size);
            }
        }
    }
}
