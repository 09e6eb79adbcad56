package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.vouchsafe.usecase.UseCases;

/**
 * The story of an incident, told on the command line: a workspace in which the malicious left-frob 1.3.0 is known, Halden's Gauge 4.1 is registered, and
 * what the story adds.
 */
final class IncidentStory {
    /** A malicious package, by its exact version. */
    static final String MALICIOUS = """
            {"id": "MAL-2026-1", "modified": "2026-02-10T00:00:00Z", "summary": "Malware in left-frob",
             "affected": [{"package": {"ecosystem": "npm", "name": "left-frob"}, "versions": ["1.3.0"]}]}""";
    private final Path folder;
    private CommandLineStory story;
    private String id = "";

    IncidentStory(Path folder) {
        this.folder = folder;
        this.story = new CommandLineStory(folder);
        done("new");
        register("Halden", "Gauge", "4.1");
    }

    /** The incident that was opened last. */
    String id() {
        return id;
    }

    /** From then on the clock begins there. */
    void at(String moment) {
        story = new CommandLineStory(folder, Instant.parse(moment));
    }

    /** Takes the advisory in and opens an incident about it. */
    void begin(Object... more) {
        take("mal.json", MALICIOUS);
        open("left-frob compromise", with(new Object[] {"--advisory", "MAL-2026-1"}, more));
    }

    /** Opens an incident, which the story is about from then on. */
    void open(String title, Object... more) {
        String opened = done(with(new Object[] {"incident", "open", title, "--lead", "Mara"}, more));
        id = opened.substring("Opened ".length(), opened.indexOf('.'));
    }

    /** Runs a command that must do what it is told. */
    String done(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.out();
    }

    /** Runs a command that must be refused, and tells why. */
    String refused(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.out()).isEqualTo(2);
        return run.err();
    }

    CommandLineStory.Said run(Object... words) {
        return story.run(words);
    }

    /** The room, whatever its gates are. */
    String status() {
        return story.run("incident", "status", id).out();
    }

    /** One command about this incident: {@code say("action", "Pin it")}. */
    String say(String command, Object... words) {
        return done(with(new Object[] {"incident", command, id}, words));
    }

    void register(String supplier, String product, String release, Object... more) {
        done(with(new Object[] {"register", "set", "--create", "--supplier", supplier, "--product", product, "--release", release}, more));
    }

    /** Imports a file of this content, and says what came of it. */
    String take(String name, String content, Object... more) {
        return done(with(new Object[] {"import", story.file(name, content)}, more));
    }

    /** Imports an SBOM of a release, made then; components are {@code name@version}. */
    String inventory(String release, String made, String... components) {
        String[] parts = release.split("[/@]");
        return take(parts[1] + "-" + parts[2] + "-" + made.replace(":", "") + ".cdx.json",
                Documents.sbom(parts[0], parts[1], parts[2], made, components), "--supplier", parts[0], "--product", parts[1], "--release",
                parts[2]);
    }

    /** Where and from what something was built, of a build that ended then. */
    static String provenance(String finished) {
        return """
                {"_type": "https://in-toto.io/Statement/v1", "subject": [{"name": "gauge", "digest": {"sha256": "%s"}}],
                 "predicateType": "https://slsa.dev/provenance/v1", "predicate": {
                   "buildDefinition": {"buildType": "https://build.halden.example/type", "externalParameters": {}},
                   "runDetails": {"builder": {"id": "https://build.halden.example/builder"}, "metadata": {"finishedOn": "%s"}}}}"""
                .formatted("a".repeat(64), finished);
    }

    Path file(String name, String content) {
        return story.file(name, content);
    }

    UseCases use() {
        return story.open();
    }

    private static Object[] with(Object[] first, Object... more) {
        Object[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
