package org.vouchsafe.cli.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.assurance.RegistryHost;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.usecase.decide.SetPolicy;
import org.vouchsafe.usecase.read.StateChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code policy}: what the workspace demands before it believes. */
@Command(name = "policy", description = "What is demanded before a claim or an absence is believed.")
public final class PolicyCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public PolicyCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the policy: show or set.");
    }

    @Command(name = "show", description = "Show the policies in force.")
    int show() {
        return session.reading(workspace -> {
            var policies = workspace.summary().policies(session.viewpoint());
            List<RegistryHost> found = workspace.lockfileFacts().registries(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    policies.forEach(line -> json.field(line.name(), line.value()));
                    json.fieldArray("registriesFound", found, host -> json.object(() -> {
                        json.field("host", host.host());
                        json.field("components", host.components());
                        json.field("approved", host.approved());
                    }));
                }));
            } else {
                print(policies);
                found(found);
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "set", description = "Change what is demanded. What is not named stays as it is.")
    int set(@Option(names = "--absence", paramLabel = "WORD",
            description = "When an inventory is taken as complete: stated, graph or any.") @Nullable String absence,
            @Option(names = "--claims", paramLabel = "WORD",
                    description = "Which clearing claims count: all, signed or corroborated.") @Nullable String claims,
            @Option(names = "--trusted", paramLabel = "NAME", split = ",",
                    description = "Third parties whose word is accepted, separated by commas; an empty text: none.") @Nullable List<
                            String> trusted,
            @Option(names = "--floor", paramLabel = "PERCENT",
                    description = "Share of components an inventory must identify and give a version before absence is concluded; 0: no floor.") @Nullable Integer floor,
            @Option(names = "--registry", paramLabel = "HOST",
                    description = "Approve a registry packages may come from; may be repeated.") @Nullable List<String> approved,
            @Option(names = "--no-registry", paramLabel = "HOST",
                    description = "Approve a registry no longer; may be repeated.") @Nullable List<String> revoked,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why, for the log.") String reason) {
        var wanted = new SetPolicy.Wanted(absence, claims, trusted, floor, approved == null ? List.of() : approved,
                revoked == null ? List.of() : revoked);
        return session.writing(workspace -> {
            List<StateChange> changes = workspace.policy().set(wanted, reason, session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> ChangeTable.json(json, changes)));
            } else {
                print(workspace.summary().policies());
                ChangeTable.print(session, changes);
            }
            return ExitCode.DONE;
        });
    }

    private void found(List<RegistryHost> hosts) {
        if (hosts.isEmpty()) {
            return;
        }
        session.say("");
        TextTable table = new TextTable("Registry found in lockfiles", "Components", "Approved");
        hosts.forEach(host -> table.row(host.host(), host.components(), host.approved() ? "yes" : "no"));
        table.print(session.terminal().out());
    }

    private void print(List<Imprint.PolicyLine> policies) {
        TextTable table = new TextTable("Policy", "Value");
        policies.forEach(line -> table.row(line.name(), line.value()));
        table.print(session.terminal().out());
    }
}
