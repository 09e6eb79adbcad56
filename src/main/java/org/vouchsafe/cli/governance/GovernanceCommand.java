package org.vouchsafe.cli.governance;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.governance.Finding;
import org.vouchsafe.domain.governance.SupplierExposure;
import org.vouchsafe.domain.problem.Citation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code governance}: how exposed each supplier is to the next compromise of a package. */
@Command(name = "governance",
        description = {"Show how exposed each supplier is to the next compromise of a package.",
                "Drifting ranges, install scripts, missing integrity, registries the policy does not approve; what no file says is unknown. No state rests on it."})
public final class GovernanceCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--supplier", paramLabel = "NAME", description = "Only this one, with examples and controls.")
    @Nullable
    String supplier;

    public GovernanceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            String wanted = supplier;
            List<SupplierExposure> all = workspace.governance().suppliers(session.viewpoint()).stream()
                    .filter(each -> wanted == null || each.supplier().equalsIgnoreCase(wanted.strip())).toList();
            if (session.json()) {
                session.printJson(json -> json.array(all, each -> json(json, each)));
            } else if (all.isEmpty()) {
                session.say(wanted == null ? "The register has no release." : "No supplier of that name has a release.");
            } else if (wanted == null) {
                table(all);
            } else {
                all.forEach(this::detail);
            }
            return ExitCode.DONE;
        });
    }

    private void table(List<SupplierExposure> all) {
        for (Finding each : all.getFirst().findings()) {
            session.say(each.weakness().title() + ": " + String.join("; ", each.weakness().controls()) + " ("
                    + String.join(", ", each.weakness().mappings()) + ")");
        }
        TextTable table = new TextTable("Supplier", "Releases", "Lockfiles", "Weakness", "Standing", "Count");
        all.forEach(
                one -> one.findings().forEach(each -> table.row(one.supplier(), one.releases(), one.lockfiles(), each.weakness().title(),
                        Words.code(each.standing()), count(each))));
        table.print(session.terminal().out());
    }

    private static String count(Finding each) {
        return each.standing() == Finding.Standing.UNKNOWN ? each.of() == 0 ? "nothing says" : each.silent() + " files do not say"
                : each.count() + " of " + each.of() + (each.silent() == 0 ? "" : ", " + each.silent() + " files do not say");
    }

    private void detail(SupplierExposure one) {
        session.say(one.supplier() + ": " + one.releases() + " releases, " + one.lockfiles() + " lockfiles, " + one.inventories()
                + " other inventories in force.");
        for (Finding each : one.findings()) {
            session.say("");
            session.say(each.weakness().title() + ": " + Words.code(each.standing()) + ", " + count(each) + ". " + each.weakness().why());
            session.say(
                    "  Controls: " + String.join("; ", each.weakness().controls()) + ". " + String.join(", ", each.weakness().mappings()));
            each.examples().forEach(example -> session.say("  " + example.words() + place(example.place())));
        }
    }

    private static String place(@Nullable Citation place) {
        return place == null ? "" : " (" + place.evidence() + " " + place.location().text() + ")";
    }

    private static void json(JsonWriter json, SupplierExposure one) {
        json.object(() -> {
            json.field("supplier", one.supplier());
            json.field("releases", one.releases());
            json.field("lockfiles", one.lockfiles());
            json.field("inventories", one.inventories());
            json.fieldArray("findings", one.findings(), each -> json.object(() -> {
                json.field("weakness", each.weakness().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                json.fieldOf("standing", each.standing());
                json.field("count", each.count());
                json.field("of", each.of());
                json.field("silent", each.silent());
                json.fieldTexts("controls", each.weakness().controls());
                json.fieldTexts("mappings", each.weakness().mappings());
                json.fieldTexts("examples", each.examples().stream().map(Finding.Example::words).toList());
            }));
        });
    }
}
