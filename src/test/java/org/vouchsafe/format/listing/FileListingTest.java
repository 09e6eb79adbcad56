package org.vouchsafe.format.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.comparison.ListedFile;

class FileListingTest {
    private static Optional<List<ListedFile>> read(String text) {
        return FileListing.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatTheUsualToolsPrint() {
        assertThat(read("100644 blob " + "a".repeat(40) + "\tsrc/a b.js\n160000 commit " + "b".repeat(40) + "\tsub\n").orElseThrow())
                .containsExactly(new ListedFile("src/a b.js", Map.of("git", "a".repeat(40))));
        assertThat(read("./src/\n./src/a.js\n\"with \\303\\244.js\"\n").orElseThrow())
                .extracting(ListedFile::path).startsWith("src/a.js");
        assertThat(read("drwxr-xr-x root/root 0 2026-01-01 10:00 p/\n-rw-r--r-- root/root 12 2026-01-01 10:00 p/a.js\n").orElseThrow())
                .containsExactly(new ListedFile("p/a.js", Map.of()));
        assertThat(read("f".repeat(64) + "  a.js\n").orElseThrow())
                .containsExactly(new ListedFile("a.js", Map.of("sha256", "f".repeat(64))));
    }

    @Test
    void otherTextIsNoListing() {
        assertThat(read("")).isEmpty();
        assertThat(read("{\n  \"a\": 1\n}\n")).isEmpty();
        assertThat(read("<html>\n</html>\n")).isEmpty();
        assertThat(read("int main() { return 0; }\n")).isEmpty();
    }
}
