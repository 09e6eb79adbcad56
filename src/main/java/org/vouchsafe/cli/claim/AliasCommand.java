package org.vouchsafe.cli.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.alias.AliasRuleId;
import org.vouchsafe.usecase.claim.PlaceClaims;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alias}: what names in suppliers' documents mean. */
@Command(name = "alias", description = "Alias rules: what a name in suppliers' documents means.")
public final class AliasCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public AliasCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with alias rules: list, add or remove.");
    }

    @Command(name = "list", description = "List the rules that hold.")
    int list() {
        return session.reading(workspace -> {
            List<PlaceClaims.RuleLine> rules = workspace.placeClaims().list(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(rules, each -> json.object(() -> {
                    json.fieldOf("rule", each.rule().id());
                    json.field("name", each.rule().term().shown());
                    json.field("key", each.rule().term().key());
                    json.field("version", each.rule().term().version());
                    json.field("means", each.means());
                    json.field("reason", each.rule().reason());
                    json.field("by", each.rule().madeBy());
                    json.fieldOf("recordedAt", each.rule().recorded().at());
                })));
            } else if (rules.isEmpty()) {
                session.say("No alias rules. 'vouchsafe claim place' makes one of a claim that waits.");
            } else {
                TextTable table = new TextTable("Rule", "Name", "Version", "Means", "By", "Recorded", "Reason");
                rules.forEach(each -> table.row(each.rule().id(), each.rule().term().shown(), each.rule().term().version(), each.means(),
                        each.rule().madeBy(), Words.moment(each.rule().recorded().at()), each.rule().reason()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "add", description = "Make a rule: documents that use this name mean that product, release or component.")
    int add(@Parameters(paramLabel = "NAME",
            description = "A purl, a CPE, serial:…, model:…, sku:…, or the name as documents write it.") String name,
            @Option(names = "--vendor", paramLabel = "NAME",
                    description = "The vendor that must stand beside a name.") @Nullable String vendor,
            @Option(names = "--version", paramLabel = "TEXT",
                    description = "The version or range that must stand beside it.") @Nullable String version,
            @Option(names = "--supplier", paramLabel = "NAME", description = "The supplier.") @Nullable String supplier,
            @Option(names = "--product", paramLabel = "NAME", description = "The product.") @Nullable String product,
            @Option(names = "--release", paramLabel = "VERSION", description = "The release.") @Nullable String release,
            @Option(names = "--component", paramLabel = "PURL",
                    description = "The package, such as pkg:npm/axios.") @Nullable String component,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why, for the log.") String reason) {
        PlaceClaims.Target target = target(spec, supplier, product, release, component);
        return session.writing(workspace -> {
            PlaceClaims.Outcome outcome = workspace.placeClaims().add(name, vendor, version, target, reason, session.actor());
            return ChangeTable.done(session, "Rule " + outcome.rule().id() + ": \"" + outcome.rule().term().shown() + "\" means "
                    + outcome.means() + ".", outcome.changes());
        });
    }

    @Command(name = "remove", description = "Take a rule back.")
    int remove(@Parameters(paramLabel = "RULE", converter = RuleNumber.class, description = "Such as A-007.") AliasRuleId id,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why, for the log.") String reason) {
        return session.writing(workspace -> ChangeTable.done(session, "Took back " + id + ".",
                workspace.placeClaims().remove(id, reason, session.actor())));
    }

    /** What the options name: a component, or something in the register. */
    static PlaceClaims.Target target(CommandSpec spec, @Nullable String supplier, @Nullable String product, @Nullable String release,
            @Nullable String component) {
        if (component != null && supplier == null && product == null && release == null) {
            return new PlaceClaims.Target.Component(component);
        }
        if (component == null && supplier != null && product != null) {
            return new PlaceClaims.Target.InRegister(supplier, product, release);
        }
        throw new ParameterException(spec.commandLine(),
                "Say what is meant: --supplier and --product, with or without --release, or --component alone.");
    }
}
