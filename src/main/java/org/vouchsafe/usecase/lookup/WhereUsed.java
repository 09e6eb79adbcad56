package org.vouchsafe.usecase.lookup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.store.inventory.Use;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.component.ComponentQuery;
import org.vouchsafe.usecase.component.CoordinateList;
import org.vouchsafe.usecase.component.InventoriesInForce;
import org.vouchsafe.usecase.component.UseReading;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.ListAnswer;
import org.vouchsafe.usecase.register.Nearest;

/** Blast radius: where a component is used. */
public final class WhereUsed {
    // Enough to recognise what was meant, few enough for one line.
    private static final int VERSIONS = 12;
    private static final int COMPARED = 5_000;
    private final Workspace workspace;
    private final Positions positions;

    public WhereUsed(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /** Whether paths are looked up too. */
    public enum Paths {
        WITH, WITHOUT
    }

    /**
     * Every release and deployment whose inventories in force list it, and every inventory that lists it and is not placed yet.
     *
     * @param query a purl (with or without version), {@code name}, {@code name@version}, or a hash in hex
     * @throws Refused when the query is blank or looks like a purl but is none
     */
    public List<WhereRow> find(String query, Paths paths, Viewpoint viewpoint) {
        ComponentQuery wanted = parse(query);
        return Guard.of(() -> workspace.read(tx -> {
            List<ComponentId> components = wanted.components(tx);
            Use.Paths lookedUp = paths == Paths.WITH ? Use.Paths.WITH : Use.Paths.WITHOUT;
            return components.isEmpty() ? List.of()
                    : new UseReading(tx, viewpoint, positions.within(tx, viewpoint)).rows(components, lookedUp);
        }));
    }

    /**
     * The ways by which one release comes to a component, by its inventories in force; each from the product to the component. How others use it
     * is not looked for, however many there are.
     *
     * @param component as {@link #find} takes it
     * @throws Refused as {@link #find}
     */
    public List<List<String>> ways(ReleaseId release, String component, Viewpoint viewpoint) {
        ComponentQuery wanted = parse(component);
        return Guard.of(() -> workspace.read(tx -> {
            List<InventoryRow> own = tx.inventories().all(viewpoint).stream().filter(each -> release.equals(each.placedAt())).toList();
            return tx.inventories().uses(wanted.components(tx), InventoriesInForce.among(tx, own, viewpoint), viewpoint, Use.Paths.WITH)
                    .stream().map(Use::path).filter(path -> !path.isEmpty()).distinct().toList();
        }));
    }

    /** What comes near to something no inventory lists: its other versions, or names like it; a sentence, or empty when nothing does. */
    public String near(String query, Viewpoint viewpoint) {
        ComponentQuery wanted = parse(query);
        return Guard.of(() -> workspace.read(tx -> {
            List<String> versions = wanted.anyVersion().components(tx).stream().map(id -> tx.components().get(id).version())
                    .filter(Objects::nonNull).distinct().sorted().limit(VERSIONS).toList();
            if (!versions.isEmpty()) {
                return "Other versions are listed: " + String.join(", ", versions) + ".";
            }
            List<String> names = tx.components().search("", COMPARED, viewpoint).stream().map(each -> each.component().name()).toList();
            return wanted.name().isEmpty() ? "" : Nearest.hint(wanted.name(), names, "").strip();
        }));
    }

    private static ComponentQuery parse(String query) {
        return ComponentQuery.parse(query).orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "'" + query
                + "' is not a package URL, a CPE, a name or a hash. Write pkg:npm/axios@1.14.1, axios, axios@1.14.1, a CPE or a hash in hex."));
    }

    /**
     * The same for every line of a list, all from one moment.
     *
     * @param name of the list, for its problems
     * @param bytes one coordinate per line
     */
    public ListAnswer findAll(String name, byte[] bytes, Paths paths, Viewpoint viewpoint) {
        CoordinateList list = CoordinateList.read(name, bytes);
        Use.Paths lookedUp = paths == Paths.WITH ? Use.Paths.WITH : Use.Paths.WITHOUT;
        return Guard.of(() -> workspace.read(tx -> {
            var reading = new UseReading(tx, viewpoint, positions.within(tx, viewpoint));
            List<ListAnswer.Line> lines = list.entries().stream().map(entry -> {
                List<ComponentId> components = entry.query().components(tx);
                return new ListAnswer.Line(entry.line(), entry.text(),
                        components.isEmpty() ? List.of() : reading.rows(components, lookedUp));
            }).toList();
            return new ListAnswer(lines, list.problems());
        }));
    }

    /** The same for a list that was pasted. */
    public ListAnswer findAll(String pasted, Paths paths, Viewpoint viewpoint) {
        return findAll("the list", pasted.getBytes(StandardCharsets.UTF_8), paths, viewpoint);
    }
}
