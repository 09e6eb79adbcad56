package org.vouchsafe.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** Reads small texts as the importer would: recognised by content, read whole. */
public final class Reading {
    private final Formats formats = new Formats(Limits.DEFAULT);

    public ReadResult of(String name, String text) {
        return of(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    public ReadResult of(SourceFile file) {
        Format format = formats.recognise(file).orElseThrow(() -> new AssertionError("No format knows " + file.name()));
        ReadResult result = format.read(file, ReadProgress.UNWATCHED);
        result.inventories().forEach(Reading::isSound);
        return result;
    }

    /** The only inventory of a text. */
    public InventoryDraft inventory(String name, String text) {
        ReadResult result = of(name, text);
        assertThat(result.inventories()).hasSize(1);
        return result.inventories().getFirst();
    }

    /** What must hold of every inventory, whatever the file was. */
    public static void isSound(InventoryDraft inventory) {
        int size = inventory.members().size();
        assertThat(inventory.root()).isBetween(-1, size - 1);
        assertThat(inventory.edges()).doesNotHaveDuplicates()
                .allMatch(edge -> edge.from() >= 0 && edge.from() < size && edge.to() >= 0 && edge.to() < size && edge.from() != edge.to());
        var completeness = inventory.header().completeness();
        assertThat(completeness.members()).isEqualTo(inventory.root() < 0 ? size : size - 1);
        assertThat(completeness.unreachable()).isBetween(0, completeness.members());
        assertThat(completeness.withoutEntry()).isBetween(0, completeness.members());
        assertThat(inventory.members().stream().map(member -> member.ref()).filter(ref -> ref != null)).doesNotHaveDuplicates();
        assertThat(inventory.members()).noneMatch(member -> member.component().name().isEmpty());
    }

    public static List<String> codes(ReadResult result) {
        return result.problems().stream().map(Problem::code).toList();
    }

    /** Edges as {@code name > name}. */
    public static List<String> edges(InventoryDraft inventory) {
        return inventory.edges().stream().map(edge -> name(inventory, edge.from()) + " > " + name(inventory, edge.to())).toList();
    }

    private static String name(InventoryDraft inventory, int member) {
        return inventory.members().get(member).component().name();
    }
}
