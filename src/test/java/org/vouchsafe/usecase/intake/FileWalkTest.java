package org.vouchsafe.usecase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;

class FileWalkTest {
    @TempDir
    Path folder;

    @Test
    void filesComeInTheOrderNamedAndWithinAFolderByName() throws IOException {
        Files.createDirectories(folder.resolve("drop/b"));
        Path late = Files.writeString(folder.resolve("z.json"), "{}");
        Files.writeString(folder.resolve("drop/c.json"), "{}");
        Files.writeString(folder.resolve("drop/b/x.json"), "{}");
        Files.writeString(folder.resolve("drop/a.json"), "{}");
        FileWalk walk = FileWalk.of(List.of(late, folder.resolve("drop")));
        assertThat(walk.files()).extracting(FileWalk.Found::within).containsExactly("z.json", "a.json", "b/x.json", "c.json");
        assertThat(walk.files()).extracting(FileWalk.Found::asked).containsExactly(FileWalk.Asked.BY_NAME, FileWalk.Asked.WITHIN_FOLDER,
                FileWalk.Asked.WITHIN_FOLDER, FileWalk.Asked.WITHIN_FOLDER);
        assertThat(walk.problems()).isEmpty();
    }

    @Test
    void linksAreNotFollowedWhereverTheyStand() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createDirectories(folder.resolve("drop"));
        Path within = Files.createSymbolicLink(folder.resolve("drop/sbom.json"), secret);
        Files.createSymbolicLink(folder.resolve("drop/up"), folder);
        FileWalk walk = FileWalk.of(List.of(folder.resolve("drop"), within));
        assertThat(walk.files()).isEmpty();
        assertThat(walk.problems()).extracting(Problem::code).containsOnly("LINK").hasSize(3);
        assertThat(walk.problems()).extracting(Problem::severity).containsExactly(Severity.WARNING, Severity.WARNING, Severity.ERROR);
    }

    @Test
    void whatProgramsLeaveInFoldersIsNamedAndNotLookedInto() throws IOException {
        for (String each : List.of("drop/.git/config", "drop/node_modules/a/yarn.lock", "drop/.hidden/sbom.json", "drop/letter.txt")) {
            Files.createDirectories(folder.resolve(each).getParent());
            Files.writeString(folder.resolve(each), "x");
        }
        Files.createFile(folder.resolve("drop/.gitkeep"));
        FileWalk walk = FileWalk.of(List.of(folder.resolve("drop")));
        assertThat(walk.files()).extracting(FileWalk.Found::within).containsExactly(".hidden/sbom.json", "letter.txt");
        assertThat(walk.problems()).extracting(each -> each.code() + " " + folder.resolve("drop").relativize(Path.of(each.file())))
                .containsExactly("SKIPPED .git", "SKIPPED .gitkeep", "SKIPPED node_modules");
        assertThat(walk.problems()).extracting(Problem::severity).containsOnly(Severity.WARNING);
    }
}
