package org.vouchsafe.assess.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.comparison.Aspect;
import org.vouchsafe.domain.comparison.AspectChange;
import org.vouchsafe.domain.comparison.ComponentChange;
import org.vouchsafe.domain.comparison.ComponentChange.Kind;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.purl.Purls;

class ComparingTest {
    private static Listed npm(String name, @Nullable String version, Particulars said, Hash... hashes) {
        Purl purl = Purls.of("npm", null, name, version).orElseThrow();
        return new Listed(new Component("library", purl, null, null, name, version, List.of(hashes), null), said, place());
    }

    private static Listed npm(String name, @Nullable String version) {
        return npm(name, version, Particulars.NONE);
    }

    private static Listed named(String name, String version) {
        return new Listed(new Component("library", null, null, null, name, version, List.of(), null), Particulars.NONE, place());
    }

    private static Citation place() {
        return new Citation(new EvidenceId(1), new Location.LineColumn(1, 1));
    }

    private static Particulars said(Element element, String text) {
        return Particulars.of(Map.of(element, Stated.present(text)));
    }

    private static Particulars from(String source) {
        return new Particulars(Map.of(), null, source, Set.of());
    }

    private static List<String> words(Comparing.Result result) {
        return result.changes().stream()
                .map(each -> each.kind() + " " + each.component() + " " + each.before() + " " + each.after()).toList();
    }

    @Test
    void saysInWhichDirectionAVersionWent() {
        Comparing.Result result = Comparing.of(List.of(npm("gone", "1.0.0"), npm("up", "1.9.0"), npm("down", "2.0.0"), npm("odd", "1.0.0"),
                npm("same", "1.0.0")),
                List.of(npm("come", "1.0.0"), npm("up", "1.10.0"), npm("down", "2.0.0-rc.1"), npm("odd", "banana"), npm("same", "1.0.0")));
        assertThat(words(result)).containsExactly("ADDED come null 1.0.0", "REMOVED gone 1.0.0 null", "UPGRADED up 1.9.0 1.10.0",
                "DOWNGRADED down 2.0.0 2.0.0-rc.1", "OTHER_VERSION odd 1.0.0 banana");
        assertThat(result.unchanged()).isEqualTo(1);
    }

    @Test
    void severalVersionsOfAPackageAnswerOneAnotherFromTheTop() {
        Comparing.Result result = Comparing.of(List.of(npm("x", "1.0.0"), npm("x", "2.0.0"), npm("x", "3.0.0")),
                List.of(npm("x", "2.0.0"), npm("x", "10.0.0")));
        assertThat(words(result)).containsExactly("REMOVED x 1.0.0 null", "UPGRADED x 3.0.0 10.0.0");
        assertThat(result.unchanged()).isEqualTo(1);
    }

    @Test
    void anotherContentUnderTheSameVersionIsAChange() {
        Hash one = new Hash("SHA-256", "a".repeat(64));
        Hash other = new Hash("SHA-256", "b".repeat(64));
        Hash weak = new Hash("SHA-1", "c".repeat(40));
        assertThat(Comparing.of(List.of(npm("x", "1.0.0", Particulars.NONE, one)), List.of(npm("x", "1.0.0", Particulars.NONE, other)))
                .changes()).singleElement().satisfies(each -> {
                    assertThat(each.kind()).isEqualTo(Kind.SAME_VERSION);
                    assertThat(each.has(Aspect.HASH)).isTrue();
                });
        assertThat(Comparing.of(List.of(npm("x", "1.0.0", Particulars.NONE, one)), List.of(npm("x", "1.0.0", Particulars.NONE, weak)))
                .changes()).as("hashes of different algorithms cannot be compared").isEmpty();
    }

    @Test
    void licenceSupplierAndOriginAreComparedWhereBothStateThem() {
        assertThat(aspects(said(Element.LICENCE_DECLARED, "MIT"), said(Element.LICENCE_DECLARED, "BUSL-1.1")))
                .containsExactly(new AspectChange(Aspect.LICENCE, "MIT", "BUSL-1.1"));
        assertThat(aspects(said(Element.SUPPLIER, "Brass"), said(Element.SUPPLIER, "Tin")))
                .containsExactly(new AspectChange(Aspect.SUPPLIER, "Brass", "Tin"));
        assertThat(aspects(from("https://registry.example/x/-/x-1.0.0.tgz"), from("https://mirror.example/x/-/x-1.0.0.tgz")))
                .containsExactly(new AspectChange(Aspect.ORIGIN, "registry.example", "mirror.example"));
        assertThat(aspects(from("git+ssh://git@code.example/x.git#1111"), from("git+ssh://git@code.example/x.git#2222"))).isEmpty();
        assertThat(aspects(Particulars.NONE, said(Element.LICENCE_DECLARED, "MIT"))).isEmpty();
    }

    @Test
    void anInstallScriptThatWasNotThereIsSaidOfNewAndOldComponents() {
        Particulars script = Particulars.of(Set.of(Trait.INSTALL_SCRIPT));
        assertThat(aspects(Particulars.NONE, script)).extracting(AspectChange::aspect).containsExactly(Aspect.INSTALL_SCRIPT);
        assertThat(aspects(script, script)).isEmpty();
        assertThat(Comparing.of(List.of(), List.of(npm("x", "1.0.0", script))).changes()).singleElement()
                .satisfies(each -> assertThat(each.has(Aspect.INSTALL_SCRIPT)).isTrue());
    }

    @Test
    void aComponentWithoutPackageUrlIsFoundUnderItsName() {
        assertThat(words(Comparing.of(List.of(named("Left-Pad", "1.0.0")), List.of(npm("left-pad", "1.1.0")))))
                .containsExactly("UPGRADED left-pad 1.0.0 1.1.0");
        Listed other = new Listed(
                new Component("library", Purls.of("pypi", null, "left-pad", "1").orElseThrow(), null, null, "left-pad", "1",
                        List.of(), null),
                Particulars.NONE, place());
        assertThat(words(Comparing.of(List.of(named("left-pad", "1.0.0")), List.of(npm("left-pad", "1.1.0"), other))))
                .as("two of that name: nobody can tell which").hasSize(3);
    }

    @Test
    void theSameTwiceIsOne() {
        assertThat(Comparing.of(List.of(npm("x", "1.0.0"), npm("x", "1.0.0")), List.of(npm("x", "1.0.0"))).changes()).isEmpty();
    }

    private static List<AspectChange> aspects(Particulars was, Particulars is) {
        return new ArrayList<>(Comparing.of(List.of(npm("x", "1.0.0", was)), List.of(npm("x", "1.0.0", is))).changes()).stream()
                .map(ComponentChange::aspects).flatMap(List::stream).toList();
    }
}
