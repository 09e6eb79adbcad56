package org.vouchsafe.assess.version.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.Corpus;
import org.vouchsafe.assess.version.VersionRange;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonReading;

/** What each ecosystem's ranges admit, as its own documentation says. */
class NotationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // PEP 440, and Poetry
            "pypi|>=1.0,<2.0|1.5|2.0", "pypi|~=2.2|2.9|3.0", "pypi|~=1.4.5|1.4.9|1.5.0", "pypi|==1.1.*|1.1.9|1.2", "pypi|!=1.5|1.4|1.5",
            "pypi|^1.2.3|1.9|2.0.0", "pypi|^0.2.3|0.2.9|0.3.0", "pypi|^0.0.3|0.0.3|0.0.4", "pypi|~1.2|1.2.9|1.3", "pypi|1.2.3|1.2.3|1.2.4",
            "pypi|1.*|1.9|2.0", "pypi|>=1,<2 OR >=3|3.1|2.5", "pypi|[security]>=2.8.1|2.9|2.8.0",
            "pypi|>=2.8 ; python_version < '3'|2.8|2.7",
            "pypi|(>=1.0)|1.0|0.9", "pypi|===1.0|1.0|1.1", "pypi|>= 1.0, < 2|1.9|2.1",
            // Cargo
            "cargo|1.2.3|1.9.0|2.0.0", "cargo|0.2|0.2.9|0.3.0", "cargo|^0.0|0.0.9|0.1.0", "cargo|~1.2|1.2.9|1.3.0", "cargo|~1|1.9.0|2.0.0",
            "cargo|=1.2.3|1.2.3|1.2.4", "cargo|=1.2|1.2.9|1.3.0", "cargo|1.*|1.9.0|2.0.0", "cargo|>=1.2, <1.5|1.4.0|1.5.0",
            // Composer
            "composer|^1.2|1.9.0|2.0.0", "composer|~1.2|1.9.0|2.0.0", "composer|~1.2.3|1.2.9|1.3.0", "composer|1.0 - 2.0|2.0.5|2.1",
            "composer|1.0.0 - 2.1.0|2.1.0|2.1.1", "composer|>=1.0 <1.1 OR >=1.2|1.2|1.1", "composer|1.0.*|1.0.9|1.1",
            "composer|^2.0@dev|2.5|3.0",
            "composer|>=1.0,<2.0|1.5|2.0", "composer|^1.0 OR ^2.0|2.3|3.0",
            // Bundler, CocoaPods
            "gem|~> 2.0.8|2.0.9|2.1", "gem|~> 2.1|2.9|3.0", "gem|>= 1.0, < 3|2.9|3.0", "gem|= 1.0|1.0|1.1", "gem|1.0|1.0|1.1",
            "gem|(~> 6.0)|6.1|7.0", "cocoapods|~> 0.1.2|0.1.9|0.2",
            // Hex, Pub, Julia, Conan
            "hex|~> 2.0|2.9.0|3.0.0", "hex|~> 2.0.1|2.0.9|2.1.0", "hex|>= 1.0.0 and < 2.0.0|1.5.0|2.0.0", "hex|1.0.0 or 2.0.0|2.0.0|1.5.0",
            "pub|^1.2.3|1.9.0|2.0.0", "pub|^0.1.2|0.1.9|0.2.0", "pub|>=1.0.0 <2.0.0|1.5.0|2.0.0", "julia|1.2, 2|2.5.0|3.0.0",
            "julia|~1.2|1.2.9|1.3.0", "conan|[>=1.0 <2.0]|1.5|2.0", "conan|[^1.2]|1.9|2.0", "conan|[~1.2 OR ~2.1]|2.1.5|2.2",
            "conan|1.1.1|1.1.1|1.1.2",
            // Maven, NuGet
            "maven|[1.0,2.0)|1.9|2.0", "maven|(,1.0],[1.2,)|1.3|1.1", "maven|[1.5]|1.5|1.6", "maven|1.0|1.0|1.1", "maven|(1.0,2.0]|2.0|1.0",
            "maven|1.+|1.9|2.0", "nuget|1.0|5.0|0.9", "nuget|[1.0,2.0)|1.9|2.0", "nuget|[1.0]|1.0|1.1", "nuget|(1.0,)|1.1|1.0",
            "nuget|1.2.*|1.2.9|1.3.0", "nuget|(,1.0]|1.0|1.1",
            // Go, Swift, actions, distributions, R, Haskell, conda
            "golang|v1.2.3|v1.9.0|v2.0.0", "swift|1.0.0..<2.0.0|1.9.0|2.0.0", "swift|from: 1.2.0|1.9.0|2.0.0",
            "swift|1.0.0...1.5.0|1.5.0|1.5.1",
            "githubactions|v4|v4.2.0|v5.0.0", "githubactions|v4.1.1|v4.1.1|v4.1.2", "deb|>= 1.0-1|1.0-2|1.0-0", "deb|<< 2.0|1.9|2.0",
            "cran|>= 1.2|1.3|1.1", "hackage|>=1.0 && <2|1.5|2.0", "hackage|^>=1.2.3|1.2.9|1.3", "conda|1.2|1.2.9|1.3",
            "conda|>=1.0,<2|1.5|2.0",
            "apk|>=1.2.3-r0|1.2.3-r1|1.2.2-r0"})
    void admitsWhatItSays(String type, String range, String inside, String outside) {
        VersionSet set = Notations.read(type, range.replace("OR", "||")).orElseThrow();
        assertThat(set.contains(inside)).as("%s admits %s", range, inside).isTrue();
        assertThat(set.contains(outside)).as("%s admits %s", range, outside).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pypi|git+https://example.org/x.git", "pypi|>=1 oder so", "pypi|{ path = \"x\" }", "cargo|../x",
            "composer|dev-main", "composer|self.version", "maven|${version}", "nuget|[1.0", "gem|~> latest", "golang|latest-ish",
            "swift|branch: main", "githubactions|main", "githubactions|0fe3a1bdeadbeef0fe3a1bdeadbeef0fe3a1bde", "unknown|1.0", "pypi|~=",
            "hex|>= 1.0 und < 2"})
    void whatCannotBeReadDecidesNothing(String type, String range) {
        assertThat(Notations.read(type, range)).isEmpty();
    }

    /** The ranges of the VERS specification that are given in an ecosystem's own notation: both ways of writing them admit the same. */
    @Tag("corpus")
    @TestFactory
    Stream<DynamicTest> specification() {
        return Corpus.files("vers", "_range_from_native_test.json").stream().flatMap(path -> new JsonReading(Limits.DEFAULT)
                .tree(Corpus.source(path), new Problems("", Limits.DEFAULT)).orElseThrow().asObject().objects("tests").stream())
                .filter(test -> List.of("conan", "gem", "nuget", "pypi").contains(test.object("input").text("scheme"))
                        && !test.text("expected_output").endsWith("/"))
                .map(test -> DynamicTest.dynamicTest(test.pointer(), () -> {
                    String scheme = test.object("input").text("scheme");
                    VersionSet own = Notations.read(scheme, test.object("input").text("native_range")).orElseThrow();
                    VersionRange vers = VersionRange.parse(test.text("expected_output")).orElseThrow();
                    for (String each : own.bounds()) {
                        assertThat(own.contains(each)).as("%s: %s", test.object("input").text("native_range"), each)
                                .isEqualTo(vers.contains(each) == VersionRange.Answer.INSIDE);
                    }
                }));
    }
}
