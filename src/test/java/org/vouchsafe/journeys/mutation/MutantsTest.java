package org.vouchsafe.journeys.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.State;
import org.vouchsafe.journeys.mutation.MutationField.Outcome;

/**
 * Sound statements of every format, changed in one place each: what is left never clears more than it says, what it no longer warns of it either says
 * plainly otherwise or is told as a problem, and nothing breaks the import.
 */
class MutantsTest {
    private static final Path SOUND = Path.of("src/test/resources/hostile/sound");
    private static final int SOME = 60;
    private static final int AT_ONCE = 100;
    private final Reviewed reviewed = new Reviewed();
    @TempDir
    Path folder;

    @Test
    void someOfThemClearNothingMore() throws IOException {
        List<Mutant> all = new ArrayList<>(mutants(".*"));
        Collections.shuffle(all, new Random(11));
        assertThat(wrong(all.subList(0, SOME), SOME)).isEmpty();
    }

    @Test
    void theSoundOnesSayWhatTheyShould() throws IOException {
        List<Mutant> sound = new ArrayList<>();
        for (Path file : files(".*")) {
            sound.add(new Mutant(file.getFileName().toString(), "", "sound", Files.readString(file)));
        }
        assertThat(new MutationField(folder, sound.size()).play(sound)).allSatisfy(each -> {
            assertThat(each.cleared()).as(each.mutant().toString()).isEqualTo(State.NOT_AFFECTED);
            assertThat(each.warned()).as(each.mutant().toString()).containsOnly(State.AFFECTED);
        });
    }

    @Tag("deep")
    @Test
    void noneOfThemClearsMore() throws IOException {
        assertThat(wrong(mutants(System.getProperty("mutants", ".*")), AT_ONCE)).isEmpty();
    }

    private List<String> wrong(List<Mutant> mutants, int atOnce) {
        var field = new MutationField(folder, atOnce);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i += atOnce) {
            field.play(mutants.subList(i, Math.min(mutants.size(), i + atOnce))).forEach(each -> judge(each, wrong));
        }
        return wrong;
    }

    private void judge(Outcome outcome, List<String> wrong) {
        Mutant mutant = outcome.mutant();
        if (isClear(outcome.cleared()) && !reviewed.mayStillClear(mutant)) {
            wrong.add(mutant + " still clears: " + codes(outcome));
        }
        if (outcome.warned().stream().anyMatch(MutantsTest::isClear) && outcome.problems().isEmpty() && !reviewed.saysLess(mutant)) {
            wrong.add(mutant + " no longer warns, and nothing is said");
        }
        if (outcome.disposition().equals("no outcome") || outcome.cleared() == null) {
            wrong.add(mutant + " was lost");
        }
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.problems().stream().map(each -> each.code()).distinct().toList();
    }

    private static boolean isClear(State state) {
        return state == State.FIXED || state == State.NOT_AFFECTED;
    }

    private static List<Path> files(String names) throws IOException {
        try (Stream<Path> files = Files.list(SOUND)) {
            return files.filter(each -> each.getFileName().toString().matches(names)).sorted().toList();
        }
    }

    private static List<Mutant> mutants(String names) throws IOException {
        List<Mutant> all = new ArrayList<>();
        for (Path file : files(names)) {
            String name = file.getFileName().toString();
            String text = Files.readString(file);
            all.addAll(name.endsWith(".xml") ? XmlMutants.of(name, text) : JsonMutants.of(name, text));
        }
        return all;
    }
}
