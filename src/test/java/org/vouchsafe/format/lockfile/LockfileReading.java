package org.vouchsafe.format.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** A lockfile, read as the program reads it: recognised first. */
public record LockfileReading(String format, ReadResult result) {
    /** Reads this text under this path. */
    public static LockfileReading of(String path, String text) {
        var file = new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
        Format format = new Formats(Limits.DEFAULT).recognise(file).orElseThrow(() -> new AssertionError("not recognised: " + path));
        return new LockfileReading(format.name(), format.read(file, ReadProgress.UNWATCHED));
    }

    public InventoryDraft draft() {
        assertThat(result.inventories()).as(result.problems().toString()).hasSize(1);
        return result.inventories().getFirst();
    }

    /** The only member of this name. */
    public Member member(String name) {
        List<Member> found = draft().members().stream().filter(each -> each.component().name().equals(name)).toList();
        assertThat(found).as(name + " among " + names()).hasSize(1);
        return found.getFirst();
    }

    public List<String> names() {
        return draft().members().stream().map(each -> each.component().name() + (each.component().version() == null ? ""
                : " " + each.component().version())).toList();
    }

    /** {@code a>b} for every edge, by names and versions. */
    public Set<String> edges() {
        List<String> names = names();
        return draft().edges().stream().map(each -> names.get(each.from()) + ">" + names.get(each.to())).collect(Collectors.toSet());
    }

    public List<String> codes() {
        return result.problems().stream().map(Problem::code).toList();
    }
}
