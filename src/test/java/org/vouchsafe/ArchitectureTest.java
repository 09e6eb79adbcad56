package org.vouchsafe;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules of docs/architecture.md, each with its reason. A rule that gets in the way is changed here, in the open, or not at all. */
class ArchitectureTest {
    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter().withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages("org.vouchsafe");
    }

    private static String[] under(String... names) {
        return Stream.of(names).map(name -> "org.vouchsafe." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> oursExcept(String... allowed) {
        return resideInAPackage("org.vouchsafe..").and(DescribedPredicate.not(resideInAnyPackage(under(allowed))))
                .and(DescribedPredicate.not(oneOf(allowed)));
    }

    /** A single class, with what is nested in it, may be allowed too: a result that travels through all layers. */
    private static DescribedPredicate<JavaClass> oneOf(String... allowed) {
        return DescribedPredicate.describe("allowed by name",
                c -> Stream.of(allowed).anyMatch(name -> (c.getFullName() + "$").startsWith("org.vouchsafe." + name + "$")));
    }

    private static ArchRule mayOnlySee(String layer, String... allowed) {
        return noClasses().that().resideInAPackage("org.vouchsafe." + layer + "..").should().dependOnClassesThat(oursExcept(allowed))
                .allowEmptyShould(true);
    }

    /** What each layer may see of us; one line each, so that the direction of the data can be read off. */
    @TestFactory
    Stream<DynamicTest> layers() {
        return Stream.of(
                rule("domain",
                        mayOnlySee("domain", "domain").because("the words of the trade must outlive every format, table and screen")),
                rule("assess",
                        mayOnlySee("assess", "assess", "domain").because("an assessment must give the same answer on every machine")),
                rule("input", mayOnlySee("input", "input", "domain").because("the hardened doors serve everybody and know nobody")),
                rule("carrier", mayOnlySee("carrier", "carrier", "input", "domain")
                        .because("it hands over what mails and containers hold; what that is, is not its business")),
                rule("workbook", mayOnlySee("workbook", "workbook", "domain", "input").because("it knows cells, not what they mean")),
                rule("questionnaire", mayOnlySee("questionnaire", "questionnaire", "workbook", "input", "domain")
                        .because("a questionnaire is data and a workbook")),
                rule("format", mayOnlySee("format", "format", "input", "workbook", "questionnaire", "domain")
                        .because("a reader turns bytes into domain records; what becomes of them is not its business")),
                rule("store",
                        mayOnlySee("store", "store", "assess", "job", "domain")
                                .because("the store keeps facts and hands them to the assessment")),
                rule("report",
                        mayOnlySee("report", "report", "workbook", "domain")
                                .because("a report says what it is told, and never looks it up")),
                rule("seal",
                        mayOnlySee("seal", "seal", "input", "domain").because("a seal must be checkable without the rest of the program")),
                rule("job", mayOnlySee("job", "job").because("work with progress knows nothing of what is worked on")),
                rule("usecase",
                        mayOnlySee("usecase", "usecase", "format", "carrier", "input", "questionnaire", "workbook", "store", "assess",
                                "report",
                                "seal",
                                "job", "domain").because("use cases join everything but never know who calls them")),
                rule("cli", mayOnlySee("cli", "cli", "usecase", "job", "domain", "report", "seal.Verification")
                        .because("the command line shares every use case with the window and adds nothing of its own")),
                rule("ui", mayOnlySee("ui", "ui", "usecase", "job", "domain", "report", "seal.Verification")
                        .because("the window shares every use case with the command line and adds nothing of its own")));
    }

    private static DynamicTest rule(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(name, () -> rule.check(program));
    }

    /** A library is a decision; each is known in one place, so that it can be replaced there. */
    @TestFactory
    Stream<DynamicTest> libraries() {
        return Stream.of(confine("JDBC", List.of("java.sql..", "javax.sql..", "org.sqlite.."), "store"),
                confine("POI", List.of("org.apache.poi..", "org.openxmlformats.."), "workbook", "seal", "carrier.outlook"),
                confine("OpenPDF", List.of("org.openpdf..", "com.lowagie.."), "report.pdf", "seal"),
                confine("DSS", List.of("eu.europa.esig.."), "seal"), confine("BouncyCastle", List.of("org.bouncycastle.."), "seal"),
                confine("PDFBox", List.of("org.apache.pdfbox.."), "seal", "report.picture"),
                confine("picocli", List.of("picocli.."), "cli"),
                confine("JavaFX", List.of("javafx..", "atlantafx..", "org.kordamp.."), "ui"),
                confine("CycloneDX", List.of("org.cyclonedx.."), "format.cyclonedx"),
                confine("YAML", List.of("org.yaml.."), "input"),
                confine("purl library", List.of("com.github.packageurl.."), "input"),
                confine("CVSS library", List.of("us.springett.cvss.."), "assess.severity", "format.csaf.rule"),
                confine("version libraries", List.of("io.github.nscuro..", "org.semver4j.."), "assess.version"),
                confine("Jackson", List.of("com.fasterxml.jackson.."), "input", "format", "questionnaire"));
    }

    private static DynamicTest confine(String library, List<String> packages, String... homes) {
        return rule(library, noClasses().that(DescribedPredicate.not(resideInAnyPackage(under(homes)))).should()
                .dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)))
                .because(library + " is known only in " + String.join(", ", homes) + ", so that it can be replaced there"));
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.vouchsafe.(*)..").should().beFreeOfCycles().because("what cannot be taken apart cannot be understood")
                .check(program);
    }

    @Test
    void screensDoNotSeeEachOther() {
        for (String screen : List.of("overview", "inbox", "suppliers", "evidence", "components", "actions", "advisories", "incidents",
                "questionnaires", "reports")) {
            noClasses().that().resideInAPackage("org.vouchsafe.ui." + screen + "..").should()
                    .dependOnClassesThat(resideInAPackage("org.vouchsafe.ui..").and(DescribedPredicate.not(
                            resideInAnyPackage("org.vouchsafe.ui." + screen + "..", "org.vouchsafe.ui.component..",
                                    "org.vouchsafe.ui.command..",
                                    "org.vouchsafe.ui.task..", "org.vouchsafe.ui.theme..", "org.vouchsafe.ui.session..",
                                    "org.vouchsafe.ui.words.."))))
                    .allowEmptyShould(true).because("only the shell lists the screens; a screen can be removed without the others noticing")
                    .check(program);
        }
    }

    @Test
    void viewModelsDoNotSeeTheSceneGraph() {
        noClasses().that().haveSimpleNameEndingWith("ViewModel").should().dependOnClassesThat().resideInAPackage("javafx.scene..")
                .allowEmptyShould(true).because("the view binds, the view model decides, and is tested without a window").check(program);
    }

    @Test
    void wordsOnControlsAreShownLetterByLetter() {
        for (Class<?> control : List.of(javafx.scene.control.Button.class, javafx.scene.control.CheckBox.class,
                javafx.scene.control.RadioButton.class, javafx.scene.control.ToggleButton.class, javafx.scene.control.MenuItem.class,
                javafx.scene.control.CheckMenuItem.class)) {
            noClasses().that().resideOutsideOfPackage("org.vouchsafe.ui.component.control..").should()
                    .callConstructor(control, String.class)
                    .because("by itself the toolkit swallows the first underscore of a name; Controls makes them so that it does not")
                    .check(program);
        }
    }

    @Test
    void timeIsAnInput() {
        for (Class<?> type : List.of(java.time.Instant.class, java.time.LocalDate.class, java.time.LocalDateTime.class,
                java.time.ZonedDateTime.class, java.time.OffsetDateTime.class)) {
            noClasses().that().resideOutsideOfPackage("org.vouchsafe.wiring..").should().callMethod(type, "now")
                    .because("the same facts must give the same answer today and in five years; the clock is injected").check(program);
        }
        noClasses().that().resideOutsideOfPackages("org.vouchsafe.wiring..", "org.vouchsafe.ui..").should()
                .callMethod(System.class, "currentTimeMillis").because("the clock is injected").check(program);
    }

    @Test
    void threadsAreStartedInOnePlace() {
        noClasses().that().resideOutsideOfPackages("org.vouchsafe.job..").should().dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors").orShould().callConstructor(Thread.class, Runnable.class)
                .because("work that nobody can see or cancel does not exist here").check(program);
    }

    @Test
    void onlyTasksGoToTheWindowThread() {
        noClasses().that().resideOutsideOfPackage("org.vouchsafe.ui.task..").should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .because("one bridge between work and window can be reasoned about").check(program);
    }

    @Test
    void nothingIsGlobal() {
        methods().should().notHaveName("getInstance").because("what is global cannot be tested or replaced").check(program);
        fields().that().areStatic().and().areNotPrivate().should().beFinal().because("mutable statics are global state").check(program);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().that().resideInAPackage("org.vouchsafe..").should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
                .because("such names say nothing").check(program);
    }

    @Test
    void everyPackageSaysWhatLivesThere() {
        classes().that(alwaysTrue()).should().resideInAPackage("org.vouchsafe..").check(program);
        List<String> silent = program.stream().map(JavaClass::getPackageName).distinct()
                .filter(name -> program.stream().noneMatch(c -> c.getFullName().equals(name + ".package-info"))).toList();
        org.assertj.core.api.Assertions.assertThat(silent).as("packages without a package-info").isEmpty();
    }
}
