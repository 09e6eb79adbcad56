package org.vouchsafe.usecase.feed;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.severity.Cvss;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.advisory.HandAdvisory;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.format.osv.HandWriting;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.decide.AddToAdvisory.Window;
import org.vouchsafe.usecase.intake.FileReading;
import org.vouchsafe.usecase.intake.FileWalk;
import org.vouchsafe.usecase.intake.ReadFile;
import org.vouchsafe.usecase.intake.Received;
import org.vouchsafe.usecase.intake.Recording;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;

/**
 * Records an advisory an analyst writes. It is kept as evidence in the OSV schema, with its author and source; written again under the same id it
 * replaces what was said before, which stays in the history.
 */
public final class AdviseByHand {
    /** How the log calls it. */
    public static final String ACTION = "advise by hand";
    private static final String CHANNEL = "by hand";
    private final Workspace workspace;
    private final Positions positions;
    private final FileReading reading;
    private final InstantSource clock;

    public AdviseByHand(Workspace workspace, Positions positions, FileReading reading, InstantSource clock) {
        this.workspace = workspace;
        this.positions = positions;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * What the analyst says.
     *
     * @param affected never empty
     * @param windows when affected versions could be had; may be empty
     * @param severity a CVSS vector; null when none is given
     * @param source on whose word; never blank
     */
    public record Request(String id, List<String> aliases, @Nullable String summary, List<HandAdvisory.Affected> affected,
            List<Window> windows, HandAdvisory.Nature nature, @Nullable String severity, String source) {
        public Request {
            aliases = List.copyOf(aliases);
            affected = List.copyOf(affected);
            windows = List.copyOf(windows);
        }
    }

    /** The evidence it is kept as, and the states it changed. */
    public record Outcome(EvidenceId evidence, List<StateChange> changes) {
        public Outcome {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Records it as one change, which can be undone.
     *
     * @throws Refused when something is missing or cannot be understood, or the workspace is read-only
     */
    public Outcome advise(Request request, Actor actor) {
        Instant now = clock.instant();
        refuseIncomplete(request);
        byte[] bytes = HandWriting.bytes(new HandAdvisory(request.id().strip(), request.aliases(), request.summary(), now,
                request.affected(), request.nature(), request.severity(), actor.name(), request.source().strip()));
        String name = FeedEntries.fileName(request.id().strip(), bytes);
        var found = new FileWalk.Found(Path.of(name), name, name, FileWalk.Asked.BY_NAME);
        ReadFile file = reading.read(new Received(found, new SourceFile(name, bytes), Sha256.of(bytes)), Progress.UNWATCHED);
        refuseMisread(file, request);
        var origin = new Origin(now, actor.name(), CHANNEL, request.source().strip());
        List<PositionRow> before = towards(request.id());
        return FeedGuard.ofBoth(() -> {
            EvidenceId evidence = workspace.write(new Entry(actor.name(), ACTION, request.id().strip(), request.source().strip()), tx -> {
                EvidenceId id = Recording.copied(tx, file, origin);
                request.windows()
                        .forEach(each -> tx.recordAdditions().add(request.id().strip(), new Content.Window(each.start(), each.end()),
                                request.source().strip()));
                return id;
            });
            positions.settle();
            return new Outcome(evidence, Changes.between(before, towards(request.id())));
        });
    }

    private List<PositionRow> towards(String id) {
        return FeedGuard.ofBoth(() -> workspace.read(tx -> positions.towards(tx, Viewpoint.LATEST, List.of(id)).rows()));
    }

    /** Why an advisory cannot be called so; empty when it can. */
    public static Optional<String> whyNoId(String id) {
        return id.strip().matches("[A-Za-z0-9][A-Za-z0-9._:-]{2,}") ? Optional.empty()
                : Optional.of("'" + id + "' is no id. Use letters, digits, dots and hyphens, such as ACME-2026-1.");
    }

    /** Why no severity can be scored from this; empty when one can. */
    public static Optional<String> whyNoVector(String vector) {
        return Cvss.of(vector).isPresent() ? Optional.empty()
                : Optional.of("'" + vector + "' is no whole CVSS vector of version 2, 3 or 4.");
    }

    private static void refuse(Optional<String> why) {
        why.ifPresent(each -> {
            throw new Refused(Refused.Kind.REQUEST, each);
        });
    }

    private static void refuseIncomplete(Request request) {
        if (request.id().isBlank() || request.source().isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say how the advisory is called, and on whose word (the source).");
        }
        refuse(whyNoId(request.id()));
        if (request.affected().isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "Say what is affected: without, nothing can match.");
        }
        for (HandAdvisory.Affected each : request.affected()) {
            if (each.events().isEmpty() && each.versions().isEmpty() && each.hashes().isEmpty()) {
                throw new Refused(Refused.Kind.REQUEST,
                        "Say which versions of " + each.name() + " are affected, such as '>= 1.0, < 1.2' or '= 1.1', or give a hash.");
            }
        }
        if (request.severity() != null) {
            refuse(whyNoVector(request.severity()));
        }
        for (Window each : request.windows()) {
            if (each.end().isBefore(each.start())) {
                throw new Refused(Refused.Kind.REQUEST, "The window ends (" + each.end() + ") before it starts (" + each.start() + ").");
            }
        }
    }

    private static void refuseMisread(ReadFile file, Request request) {
        Optional<Problem> problem = file.problems().stream().findFirst();
        if (problem.isPresent()) {
            throw new Refused(Refused.Kind.REQUEST, problem.get().what() + " " + problem.get().fix());
        }
        boolean known = file.result().advisories().stream()
                .anyMatch(each -> each.affected().stream().anyMatch(one -> one.packageName() != null || !one.hashes().isEmpty()));
        if (!known) {
            throw new Refused(Refused.Kind.REQUEST, "'" + request.affected().getFirst().ecosystem()
                    + "' is no ecosystem that has packages. Such are npm, PyPI, Maven, Go, NuGet, crates.io, RubyGems, Packagist or Debian:12.");
        }
    }
}
