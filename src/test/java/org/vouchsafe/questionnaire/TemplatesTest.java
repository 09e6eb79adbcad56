package org.vouchsafe.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.domain.questionnaire.Condition;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.questionnaire.catalogue.Catalogues;
import org.vouchsafe.questionnaire.words.Words;

/** The templates of the program are sound in every language, and ask all that they are there to ask. */
class TemplatesTest {
    private static final Templates TEMPLATES = new Templates();
    private static final int LONGEST_QUESTION = 260;
    private static final int LONGEST_HINT = 420;

    static Stream<Template> everyTemplateInEveryLanguage() {
        return Stream.of(Language.values()).flatMap(language -> TEMPLATES.all(language).stream());
    }

    @Test
    void thereAreSeven() {
        assertThat(TEMPLATES.all()).extracting(Template::id).containsExactly("package-compromise", "secure-development",
                "attestation-form", "dependency-governance", "sbom-and-vex", "essential-eight", "open-source-consumption");
    }

    @Test
    void idsAreUniqueAcrossAllOfThem() {
        Set<String> ids = new HashSet<>();
        TEMPLATES.all().forEach(template -> {
            template.questions().forEach(each -> assertThat(ids.add(each.id())).as(each.id()).isTrue());
            template.evidence().forEach(each -> assertThat(ids.add(each.id())).as(each.id()).isTrue());
        });
    }

    @Test
    void everyControlExistsInItsCatalogue() {
        var catalogues = new Catalogues();
        TEMPLATES.all().forEach(template -> template.questions().forEach(question -> {
            assertThat(question.mappings()).as(question.id()).isNotEmpty().doesNotHaveDuplicates()
                    .allSatisfy(mapping -> assertThat(catalogues.control(mapping)).as(mapping).isPresent());
            assertThat(question.mappings()).noneMatch(mapping -> mapping.matches("SSDF PW\\.(3.*|4\\.3|4\\.5|5\\.2)"));
        }));
    }

    @Test
    void theCataloguesAreWhole() {
        Map<String, Integer> sizes = new Catalogues().all().stream()
                .collect(Collectors.toMap(each -> each.id(), each -> each.controls().size()));
        assertThat(sizes).containsEntry("SSDF", 42).containsEntry("S2C2F", 25).containsEntry("E8", 8).containsEntry("SCVS", 87)
                .containsEntry("ATT", 11);
        new Catalogues().all().forEach(each -> assertThat(each.controls()).extracting(control -> control.id()).doesNotHaveDuplicates());
        assertThat(new Catalogues().control("SSDF PW.3.1")).as("retired").isEmpty();
    }

    @Test
    void eachFrameworkIsAskedForInFull() {
        assertThat(mapped("secure-development", "SSDF")).as("every practice").containsExactlyInAnyOrderElementsOf(controls("SSDF"));
        assertThat(mapped("open-source-consumption", "S2C2F")).containsExactlyInAnyOrderElementsOf(controls("S2C2F"));
        assertThat(mapped("essential-eight", "E8")).containsExactlyInAnyOrderElementsOf(controls("E8"));
        assertThat(mapped("attestation-form", "ATT")).containsExactlyInAnyOrderElementsOf(controls("ATT"));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void itsTextsFitTheirCellsAndItsConditionsComeAfterWhatTheyDependOn(Template template) {
        assertThat(template.title()).isNotBlank().hasSizeLessThan(70);
        assertThat(template.introduction()).isNotBlank().hasSizeLessThan(700);
        Set<String> earlier = new HashSet<>();
        for (Question question : template.questions()) {
            assertThat(question.text()).as(question.id()).isNotBlank().hasSizeLessThan(LONGEST_QUESTION);
            assertThat(question.why()).as(question.id()).isNotBlank();
            assertThat(question.strongAnswer()).as(question.id()).isNotBlank();
            assertThat(question.why().length() + question.strongAnswer().length()).as(question.id()).isLessThan(LONGEST_HINT);
            assertThat(question.evidenceWanted()).as(question.id()).isNotEmpty();
            assertThat(question.weight()).isBetween(1, 5);
            assertThat(question.section()).as(question.id()).matches("\\d .+");
            Condition condition = question.condition();
            if (condition != null) {
                assertThat(earlier).as(question.id()).contains(condition.question());
                assertThat(condition.answers()).isNotEmpty();
            }
            earlier.add(question.id());
        }
        assertThat(template.evidence()).allSatisfy(each -> {
            assertThat(each.name()).isNotBlank().hasSizeLessThan(70);
            assertThat(each.help()).isNotBlank().hasSizeLessThan(200);
        });
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void nothingWasLeftInEnglish(Language language) {
        for (Template english : TEMPLATES.all()) {
            Template other = TEMPLATES.byId(english.id(), language).orElseThrow();
            assertThat(other.digest()).isNotEqualTo(english.digest());
            assertThat(other.introduction()).isNotEqualTo(english.introduction());
            for (int i = 0; i < english.questions().size(); i++) {
                Question one = english.questions().get(i);
                Question two = other.questions().get(i);
                assertThat(two.id()).isEqualTo(one.id());
                assertThat(List.of(two.text(), two.why(), two.strongAnswer())).as(one.id()).doesNotContain(one.text(), one.why(),
                        one.strongAnswer());
            }
        }
    }

    /** Every topic the questionnaire on dependencies is there for. */
    @Test
    void dependencyGovernanceAsksForEveryTopic() {
        String asked = TEMPLATES.byId("dependency-governance").orElseThrow().questions().stream().map(Question::text)
                .collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
        assertThat(asked).contains("pinned to exact", "version ranges", "override", "automatic updates", "install scripts", "ci jobs",
                "short-lived", "trusted publishing", "registry or proxy", "provenance", "origin looks odd", "monitored", "quarantine",
                "least privileges", "outgoing network", "secrets it needs", "anomalies at run time");
    }

    @Test
    void allLanguagesHaveTheSameWordsAndTheDropDownsFit() {
        Set<String> keys = Words.of(Language.EN).keys();
        for (Words words : Words.all()) {
            assertThat(words.keys()).containsExactlyInAnyOrderElementsOf(keys);
            assertThat(keys).allSatisfy(key -> assertThat(words.text(key)).as(key).isNotBlank());
            assertThat(String.join(",", words.answers())).hasSizeLessThan(256);
            assertThat(words.answers()).noneMatch(each -> each.contains(","));
        }
        assertThat(Words.of(Language.DE).text("answer.yes")).isEqualTo("Ja");
        assertThat(Words.of(Language.EN).text("known.more", "{1} $1")).isEqualTo("And {1} $1 more.");
    }

    private static Set<String> mapped(String template, String catalogue) {
        return TEMPLATES.byId(template).orElseThrow().questions().stream().flatMap(each -> each.mappings().stream())
                .filter(each -> each.startsWith(catalogue + " ")).map(each -> each.substring(catalogue.length() + 1))
                .collect(Collectors.toSet());
    }

    private static Set<String> controls(String catalogue) {
        return new Catalogues().all().stream().filter(each -> each.id().equals(catalogue)).flatMap(each -> each.controls().stream())
                .map(each -> each.id()).collect(Collectors.toSet());
    }
}
