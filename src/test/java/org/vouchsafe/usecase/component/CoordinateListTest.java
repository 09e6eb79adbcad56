package org.vouchsafe.usecase.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;

class CoordinateListTest {
    private static CoordinateList read(String text) {
        return CoordinateList.read("list.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            axios@1.14.1 | axios | 1.14.1
            axios 1.14.1 | axios | 1.14.1
            axios  v1.14.1 | axios | 1.14.1
            - axios@1.14.1, | axios | 1.14.1
            "axios@1.14.1" | axios | 1.14.1
            axios@1.14.1  # seen on Monday | axios | 1.14.1
            @babel/core@7.1.0 | @babel/core | 7.1.0
            requests[socks]==2.31.0 ; python_version > "3" | requests | 2.31.0
            org.apache.logging.log4j:log4j-core:2.17.1 | org.apache.logging.log4j:log4j-core | 2.17.1
            zlib | zlib |
            org.apache:log4j-core:jar:2.14.1:compile | org.apache:log4j-core | 2.14.1
            org.apache:log4j-core:jar:sources:2.14.1 | org.apache:log4j-core | 2.14.1
            libssl3=3.0.11-1~deb12u2 | libssl3 | 3.0.11-1~deb12u2
            numpy=1.26.0=py312_0 | numpy | 1.26.0
            libssl3@3.0.11-1~deb12u2 | libssl3 | 3.0.11-1~deb12u2
            """)
    void readsWhatPeoplePaste(String line, String name, String version) {
        CoordinateList list = read(line);
        assertThat(list.problems()).isEmpty();
        assertThat(list.entries()).singleElement().extracting(CoordinateList.Entry::query)
                .isEqualTo(new ComponentQuery.ByName(name, version));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            axios,1.14.1 | axios | 1.14.1
            axios;1.14.1;MIT;"Matt, Z." | axios | 1.14.1
            "axios","1.14.1" | axios | 1.14.1
            "axios", "v1.14.1", | axios | 1.14.1
            @babel/core,7.1.0 | @babel/core | 7.1.0
            org.apache.logging.log4j;log4j-core;2.17.1 | org.apache.logging.log4j:log4j-core | 2.17.1
            """)
    void readsRowsOfATable(String line, String name, String version) {
        CoordinateList list = read(line);
        assertThat(list.problems()).isEmpty();
        assertThat(list.entries()).singleElement().extracting(CoordinateList.Entry::query)
                .isEqualTo(new ComponentQuery.ByName(name, version));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            npm:axios@1.14.1 | pkg:npm/axios@1.14.1
            npm:@esbuild/linux-x64@0.19.2 | pkg:npm/%40esbuild/linux-x64@0.19.2
            @esbuild/linux-x64@npm:0.19.2 | pkg:npm/%40esbuild/linux-x64@0.19.2
            mine@npm:axios@1.14.1 | pkg:npm/axios@1.14.1
            PyPI:Ruamel_Yaml==0.17.1 | pkg:pypi/ruamel-yaml@0.17.1
            maven:org.apache:log4j-core:2.14.1 | pkg:maven/org.apache/log4j-core@2.14.1
            maven:org.apache:log4j-core | pkg:maven/org.apache/log4j-core
            go:golang.org/x/crypto@v0.17.0 | pkg:golang/golang.org/x/crypto@v0.17.0
            pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=amd64 | pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=amd64
            """)
    void readsTheEcosystemInFront(String line, String purl) {
        CoordinateList list = read(line);
        assertThat(list.problems()).isEmpty();
        assertThat(list.entries()).singleElement().extracting(CoordinateList.Entry::query)
                .isEqualTo(ComponentQuery.parse(purl).orElseThrow());
    }

    @Test
    void anIntegrityIsItsHash() {
        assertThat(read("sha512-" + java.util.Base64.getEncoder().encodeToString(new byte[64])).entries()).singleElement()
                .extracting(CoordinateList.Entry::query).isEqualTo(new ComponentQuery.ByHash("0".repeat(128)));
    }

    @Test
    void headingsSayWhatTheColumnsAre() {
        CoordinateList list = read(
                "Licence;Version;Component;Group\nMIT;1.14.1;axios;\nApache-2.0;2.17.1;log4j-core;org.apache\nMIT;1.0;;\n");
        assertThat(list.entries()).extracting(CoordinateList.Entry::query).containsExactly(new ComponentQuery.ByName("axios", "1.14.1"),
                new ComponentQuery.ByName("org.apache:log4j-core", "2.17.1"));
        assertThat(list.problems()).singleElement().satisfies(each -> assertThat(each.location()).isEqualTo(new Location.LineColumn(4, 1)));
    }

    @Test
    void aRowMayHoldAPackageUrlOrSeveralCoordinates() {
        assertThat(read("axios\tpkg:npm/axios\t1.14.1").entries()).singleElement()
                .satisfies(each -> assertThat(each.query()).isEqualTo(ComponentQuery.parse("pkg:npm/axios@1.14.1").orElseThrow()));
        assertThat(read("axios@1.14.1, left-pad@1.0.0").entries()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"axios,1.14.1", "axios,MIT", "axios;^1.0.0", ",1.14.1", "axios@1.0.0,MIT"})
    void aMangledRowIsAProblemAndNotAnAnswer(String row) {
        CoordinateList list = read("zlib\nname@1.0\n" + row + "\n");
        assertThat(list.problems()).singleElement().satisfies(each -> assertThat(each.location()).isEqualTo(new Location.LineColumn(3, 1)));
        assertThat(list.entries()).hasSize(2);
    }

    @Test
    void aPackageUrlKeepsItsSubpath() {
        assertThat(read("pkg:npm/axios@1.14.1#lib/core").entries()).singleElement()
                .satisfies(each -> assertThat(each.query()).isInstanceOf(ComponentQuery.ByPurl.class));
    }

    @Test
    void aLineOfAChecksumListIsItsHash() {
        assertThat(read("D41D8CD98F00B204E9800998ECF8427E *empty.txt").entries()).singleElement()
                .satisfies(each -> assertThat(each.query()).isEqualTo(new ComponentQuery.ByHash("d41d8cd98f00b204e9800998ecf8427e")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello world, this is junk", "pkg:broken", "axios@^1.2.0", ">>>>", "axios >=1.0 <2.0", "....", "\u0001\u0002x"})
    void junkIsAProblemWithItsLine(String junk) {
        CoordinateList list = read("# my list\n\naxios\n" + junk + "\nzlib\n");
        assertThat(list.entries()).extracting(CoordinateList.Entry::line).containsExactly(3, 5);
        assertThat(list.problems()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("NO_COORDINATE");
            assertThat(each.location()).isEqualTo(new Location.LineColumn(4, 1));
        });
    }

    @Test
    void readsWhatAWindowsEditorSaves() {
        byte[] utf16 = ("\uFEFFaxios@1.14.1\r\nzlib\r\n").getBytes(StandardCharsets.UTF_16LE);
        assertThat(CoordinateList.read("list.txt", utf16).entries()).extracting(CoordinateList.Entry::text).containsExactly("axios@1.14.1",
                "zlib");
    }

    @Test
    void aListHasAnEnd() {
        CoordinateList list = read("axios\n".repeat(10_001));
        assertThat(list.entries()).hasSize(10_000);
        assertThat(list.problems()).extracting(Problem::code).containsExactly("TOO_MUCH");
    }
}
