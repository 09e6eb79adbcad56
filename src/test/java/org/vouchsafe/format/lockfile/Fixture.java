package org.vouchsafe.format.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.input.SourceFile;

/** The lockfiles of invented projects in src/test/resources/lockfiles, and what tests ask of an inventory. */
public final class Fixture {
    /** All of them. */
    public static final List<String> ALL = List.of("Cargo-v1.lock", "Cargo-v3.lock", "Cargo-v4.lock", "Gemfile.lock", "Pipfile.lock",
            "buildscript-gradle.lockfile", "composer.lock", "go.mod", "go.sum", "gradle.lockfile", "maven-log.txt", "maven-tree.dot",
            "maven-tree.tgf", "maven-tree.txt", "maven-verbose.txt", "packages.lock.json", "pdm.lock", "poetry-1.lock", "poetry-2.lock",
            "pylock.toml", "requirements-hashed.txt", "requirements-loose.txt", "uv.lock");

    private Fixture() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream("/lockfiles/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** What the format that recognises the file reads from it. */
    public static ReadResult read(String name) {
        return new Reading().of(new SourceFile(name, bytes(name)));
    }

    /** The only inventory of a file without a problem. */
    public static InventoryDraft sound(String name) {
        ReadResult result = read(name);
        assertThat(result.problems()).isEmpty();
        assertThat(result.inventories()).hasSize(1);
        return result.inventories().getFirst();
    }

    /** Purls and hashes of all but the root. */
    public static Set<String> packages(InventoryDraft inventory) {
        Set<String> packages = new TreeSet<>();
        for (int i = 0; i < inventory.members().size(); i++) {
            if (i != inventory.root()) {
                var component = inventory.members().get(i).component();
                packages.add(component.purl() + " " + component.hashes());
            }
        }
        return packages;
    }

    /** {@code name version > name version}, without versions where there are none; the root is a star. */
    public static Set<String> edges(InventoryDraft inventory) {
        Set<String> edges = new TreeSet<>();
        inventory.edges().forEach(edge -> edges.add(title(inventory, edge.from()) + " > " + title(inventory, edge.to())));
        return edges;
    }

    private static String title(InventoryDraft inventory, int member) {
        return member == inventory.root() ? "*" : inventory.members().get(member).component().displayName();
    }

    /** The member that is shown like this. */
    public static Member member(InventoryDraft inventory, String displayName) {
        return inventory.members().stream().filter(each -> each.component().displayName().equals(displayName)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + displayName));
    }

    /** {@code CODE line}. */
    public static List<String> problems(ReadResult result) {
        return result.problems().stream().map(each -> each.code() + " " + line(each.line())).toList();
    }

    private static String line(String shown) {
        String[] parts = shown.split(":");
        return parts.length > 2 && parts[1].matches("\\d+") ? parts[1] : "-";
    }
}
