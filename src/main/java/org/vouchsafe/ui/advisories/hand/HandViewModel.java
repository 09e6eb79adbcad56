package org.vouchsafe.ui.advisories.hand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.advisory.HandAdvisory;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.decide.AddToAdvisory.Window;
import org.vouchsafe.usecase.feed.AdviseByHand;
import org.vouchsafe.usecase.feed.HandRange;
import org.vouchsafe.usecase.read.StateChange;

/** An advisory as an analyst types it; each field says what is the matter with it. */
public final class HandViewModel {
    /** What is typed. */
    public enum Part {
        ID, ALIASES, SUMMARY, AFFECTS, HASHES, FROM, TO, SEVERITY, SOURCE
    }

    private final Session session;
    private final BiFunction<AdviseByHand.Request, Actor, AdviseByHand.Outcome> advise;
    private final BiFunction<String, Part, @Nullable Instant> moments;
    private final Map<Part, StringProperty> typed = new EnumMap<>(Part.class);
    private final Map<Part, StringProperty> problems = new EnumMap<>(Part.class);
    private final BooleanProperty malicious = new SimpleBooleanProperty();

    /**
     * An empty one.
     *
     * @param moments reads an end of the window, {@link Part#FROM} or {@link Part#TO}
     */
    public HandViewModel(Session session, BiFunction<AdviseByHand.Request, Actor, AdviseByHand.Outcome> advise,
            BiFunction<String, Part, @Nullable Instant> moments) {
        this.session = session;
        this.advise = advise;
        this.moments = moments;
        for (Part part : Part.values()) {
            typed.put(part, new SimpleStringProperty(""));
            problems.put(part, new SimpleStringProperty(""));
        }
    }

    /** What stands in a field. */
    public StringProperty typed(Part part) {
        return of(typed, part);
    }

    /** What is the matter with a field, in a sentence; empty when nothing is. */
    public StringProperty problem(Part part) {
        return of(problems, part);
    }

    /** Whether it reports malicious code. */
    public BooleanProperty maliciousProperty() {
        return malicious;
    }

    /**
     * Records it if every field is right; else each wrong one says so.
     *
     * @param recorded called when it is recorded
     * @param refused called with why it was not, where no single field is to blame
     */
    public void record(Runnable recorded, Consumer<String> refused) {
        problems.values().forEach(each -> each.set(""));
        Optional<AdviseByHand.Request> request = request();
        if (session.whyReadOnly() != null) {
            refused.accept(session.whyReadOnly());
        } else if (request.isPresent()) {
            Actor actor = session.actor();
            Work<List<StateChange>> work = progress -> advise.apply(request.get(), actor).changes();
            String id = request.get().id();
            session.tasks().read("Record advisory " + id, work, changes -> {
                session.acts().did(new Acts.Act("advisory " + id, work));
                session.notices().done(id + " is recorded. " + Count.of(changes.size(), "state") + " changed.");
                session.changed();
                recorded.run();
            }, failure -> refused.accept(failure.message()));
        }
    }

    private Optional<AdviseByHand.Request> request() {
        String id = text(Part.ID);
        if (id.isEmpty()) {
            problem(Part.ID).set("Say how it is called, such as ACME-2026-1.");
        } else {
            AdviseByHand.whyNoId(id).ifPresent(problem(Part.ID)::set);
        }
        if (text(Part.SOURCE).isEmpty()) {
            problem(Part.SOURCE).set("Say on whose word.");
        }
        if (!text(Part.SEVERITY).isEmpty()) {
            AdviseByHand.whyNoVector(text(Part.SEVERITY)).ifPresent(problem(Part.SEVERITY)::set);
        }
        List<Hash> hashes = hashes();
        List<HandAdvisory.Affected> affected = affected(hashes);
        List<Window> windows = windows();
        if (problems.values().stream().anyMatch(each -> !each.get().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new AdviseByHand.Request(id, words(text(Part.ALIASES)), orNull(Part.SUMMARY), affected, windows,
                malicious.get() ? HandAdvisory.Nature.MALICIOUS : HandAdvisory.Nature.VULNERABILITY, orNull(Part.SEVERITY),
                text(Part.SOURCE)));
    }

    private List<Hash> hashes() {
        List<Hash> read = new ArrayList<>();
        for (String line : lines(Part.HASHES)) {
            try {
                read.add(HandRange.hash(line));
            } catch (Refused e) {
                problem(Part.HASHES).set(String.valueOf(e.getMessage()));
            }
        }
        return read;
    }

    private List<HandAdvisory.Affected> affected(List<Hash> hashes) {
        List<HandAdvisory.Affected> read = new ArrayList<>();
        for (String line : lines(Part.AFFECTS)) {
            try {
                HandAdvisory.Affected each = HandRange.of(line, read.isEmpty() ? hashes : List.of());
                if (each.events().isEmpty() && each.versions().isEmpty() && each.hashes().isEmpty()) {
                    problem(Part.AFFECTS).set("Say which versions of " + each.name()
                            + " are affected, such as '>= 1.0, < 1.2' or '= 1.1', or give a hash.");
                }
                read.add(each);
            } catch (Refused e) {
                problem(Part.AFFECTS).set(String.valueOf(e.getMessage()));
            }
        }
        if (read.isEmpty() && problem(Part.AFFECTS).get().isEmpty()) {
            problem(Part.AFFECTS).set("Say what is affected: without, nothing can match.");
        }
        return read;
    }

    private List<Window> windows() {
        String from = text(Part.FROM);
        String to = text(Part.TO);
        if (from.isEmpty() && to.isEmpty()) {
            return List.of();
        }
        Instant start = moments.apply(from, Part.FROM);
        Instant end = moments.apply(to, Part.TO);
        String how = "Write it as 2026-03-31 or 2026-03-31T00:21:58Z.";
        if (start == null) {
            problem(Part.FROM).set(how);
        }
        if (end == null) {
            problem(Part.TO).set(how);
        }
        if (start == null || end == null) {
            return List.of();
        }
        if (end.isBefore(start)) {
            problem(Part.TO).set("The window ends before it starts.");
        }
        return List.of(new Window(start, end));
    }

    private List<String> lines(Part part) {
        return text(part).lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private static List<String> words(String text) {
        return java.util.Arrays.stream(text.split("[,\\s]+", -1)).filter(each -> !each.isEmpty()).distinct().toList();
    }

    private String text(Part part) {
        return typed(part).get().strip();
    }

    private @Nullable String orNull(Part part) {
        return text(part).isEmpty() ? null : text(part);
    }

    private static StringProperty of(Map<Part, StringProperty> all, Part part) {
        return java.util.Objects.requireNonNull(all.get(part));
    }
}
