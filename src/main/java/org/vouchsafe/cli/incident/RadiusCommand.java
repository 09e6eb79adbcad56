package org.vouchsafe.cli.incident;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.look.RadiusBy;
import org.vouchsafe.usecase.incident.look.Way;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code incident radius}: every release in scope with where it runs, for whom, and by which way it comes in; or groups of them. */
@Command(name = "radius",
        description = "Show the blast radius: releases in scope with environment, criticality, owner, customers, exposure and "
                + "ways in; or groups of them.")
final class RadiusCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INCIDENT", description = "Its id, such as INC-20260331-1.")
    String incident = "";

    @Option(names = "--by", paramLabel = "WORD", description = "Groups: supplier, environment, criticality, owner or customer.")
    @Nullable
    String by;

    RadiusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            IncidentRoom room = workspace.incidents().reading().room(incident, session.viewpoint());
            if (by != null) {
                groups(Spelled.word(spec, RadiusBy.class, by).of(room.releases()));
            } else {
                releases(room, workspace.incidents().looks().ways(room, session.viewpoint()));
            }
            return ExitCode.DONE;
        });
    }

    private void groups(List<RadiusBy.Group> groups) {
        if (session.json()) {
            session.printJson(json -> json.array(groups, each -> json.object(() -> {
                json.field("group", each.name());
                for (State state : State.values()) {
                    json.field(Words.code(state), each.of(state));
                }
                json.fieldTexts("releases", each.releases().stream().map(ScopedRelease::name).toList());
            })));
            return;
        }
        TextTable table = new TextTable("Group", "Affected", "Unknown", "Fixed", "Not affected", "Not clear");
        groups.forEach(each -> table.row(each.name(), each.of(State.AFFECTED), each.of(State.UNKNOWN), each.of(State.FIXED),
                each.of(State.NOT_AFFECTED), each.releases().stream().filter(one -> !one.state().isClearing()).map(ScopedRelease::name)
                        .collect(Collectors.joining(", "))));
        table.print(session.terminal().out());
    }

    private void releases(IncidentRoom room, Map<ReleaseId, List<Way>> ways) {
        if (session.json()) {
            session.printJson(json -> json.array(room.releases(), each -> json.object(() -> {
                json.field("supplier", each.supplier());
                json.field("release", each.name());
                json.fieldOf("state", each.state());
                json.fieldTexts("environments", each.environments());
                json.fieldOf("criticality", each.criticality());
                json.field("owner", each.owner());
                json.fieldTexts("customers", each.customers());
                json.field("mayHaveRun", each.isSuspect());
                json.fieldTexts("exposure", exposure(each));
                json.fieldArray("ways", ways.getOrDefault(each.id(), List.of()), way -> json.object(() -> {
                    json.field("component", way.component());
                    json.field("direct", way.direct());
                    json.fieldTexts("path", way.path());
                }));
            })));
            return;
        }
        TextTable table = new TextTable("Release", "Supplier", "State", "Environment", "Criticality", "Owner", "Customers", "Exposure",
                "Ways in");
        room.releases().forEach(each -> table.row(each.name(), each.supplier(), Words.state(each.state()),
                String.join(", ", each.environments()), Words.code(each.criticality()), each.owner() == null ? "no owner" : each.owner(),
                String.join(", ", each.customers()), String.join("; ", exposure(each)), words(ways.getOrDefault(each.id(), List.of()))));
        table.print(session.terminal().out());
    }

    /** Each answer with what gave it, such as the time of the build against the window. */
    private static List<String> exposure(ScopedRelease release) {
        return release.positions().stream().map(each -> each.position().exposure()).filter(Objects::nonNull)
                .map((Exposure each) -> Words.code(each.answer()) + ", because " + each.rule()).distinct().toList();
    }

    private static String words(List<Way> ways) {
        return ways.stream().map(each -> each.direct() ? each.component() + " directly"
                : each.path().size() < 3 ? each.component() + ", way not known" : String.join(" > ", each.path()))
                .collect(Collectors.joining("; "));
    }
}
