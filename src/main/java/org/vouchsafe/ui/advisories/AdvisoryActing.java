package org.vouchsafe.ui.advisories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.decide.AddToAdvisory;
import org.vouchsafe.usecase.feed.HandRange;
import org.vouchsafe.usecase.read.AdvisoryRow;
import org.vouchsafe.usecase.read.StateChange;

/** What is done to the advisory chosen, and said of it afterwards. */
public final class AdvisoryActing {
    private final Session session;
    private final AdvisoryActs acts;

    AdvisoryActing(Session session, AdvisoryActs acts) {
        this.session = session;
        this.acts = acts;
    }

    /** Why nothing can be changed now; null when it can. */
    public @Nullable String whyReadOnly() {
        return session.whyReadOnly();
    }

    /** A window as typed, its ends included. */
    public record WindowWanted(String from, String to, AddToAdvisory.Nature nature, String source) {}

    /**
     * Records when affected versions of an advisory could be had, or that it is malicious code.
     *
     * @return what is still missing or cannot be read, in one sentence; empty when it is being recorded
     */
    public Optional<String> add(AdvisoryRow row, WindowWanted typed) {
        if (typed.source().isBlank()) {
            return Optional.of("Say who says so.");
        }
        var windows = new ArrayList<AddToAdvisory.Window>();
        if (!typed.from().isBlank() || !typed.to().isBlank()) {
            Instant start = WindowEnd.START.read(typed.from());
            Instant end = WindowEnd.END.read(typed.to());
            if (start == null || end == null) {
                return Optional.of("Write both ends as 2026-03-31 or 2026-03-31T00:21:58Z.");
            }
            if (end.isBefore(start)) {
                return Optional.of("The window ends before it starts.");
            }
            windows.add(new AddToAdvisory.Window(start, end));
        } else if (typed.nature() == AddToAdvisory.Nature.AS_RECORDED) {
            return Optional.of("Give the window, or say that it is malicious.");
        }
        var request = new AddToAdvisory.Request(row.advisory(), windows, typed.nature(), typed.source().strip());
        act("addition to " + row.advisory(), progress -> acts.add(request, session.actor()), "Added to " + row.advisory() + ".");
        return Optional.empty();
    }

    /**
     * Records hashes of artefacts that are affected whatever their version says.
     *
     * @param lines one hash in a line, such as {@code sha256:…}
     * @return what is still missing or cannot be read, in one sentence; empty when it is being recorded
     */
    public Optional<String> hashes(AdvisoryRow row, String lines, String source) {
        if (source.isBlank()) {
            return Optional.of("Say who says so.");
        }
        try {
            List<Hash> hashes = lines.lines().filter(each -> !each.isBlank()).map(each -> HandRange.hash(each.strip())).toList();
            if (hashes.isEmpty()) {
                return Optional.of("Give at least one hash, such as sha256: and 64 digits.");
            }
            var request = new AddToAdvisory.Request(row.advisory(), List.of(), hashes, AddToAdvisory.Nature.AS_RECORDED, source.strip());
            act("addition to " + row.advisory(), progress -> acts.add(request, session.actor()), "Added to " + row.advisory() + ".");
            return Optional.empty();
        } catch (Refused noHash) {
            return Optional.of(String.valueOf(noHash.getMessage()));
        }
    }

    /** Says that it is malicious code. */
    public void malicious(AdvisoryRow row, String source) {
        var request = new AddToAdvisory.Request(row.advisory(), List.of(), AddToAdvisory.Nature.MALICIOUS, source);
        act("addition to " + row.advisory(), progress -> acts.add(request, session.actor()), row.advisory() + " counts as malicious code.");
    }

    /** Lets only this window count. */
    public void choose(AdvisoryRow row, AdditionId window, String reason) {
        act("choice of a window of " + row.advisory(), progress -> acts.choose(window, reason, session.actor()),
                "Of the windows of " + row.advisory() + " only addition " + window.value() + " counts.");
    }

    /** Takes an addition back. */
    public void takeBack(AdvisoryRow row, AdditionId addition, String reason) {
        act("taking back of addition " + addition.value(), progress -> acts.takeBack(addition, reason, session.actor()),
                "Addition " + addition.value() + " to " + row.advisory() + " is taken back.");
    }

    /** Gives every release a position towards it. */
    public void track(AdvisoryRow row, String reason) {
        act("tracking of " + row.advisory(), progress -> acts.track(row.advisory(), reason, session.actor()),
                row.advisory() + " is tracked in every release.");
    }

    /** Ends that. */
    public void untrack(AdvisoryRow row, String reason) {
        act("end of tracking of " + row.advisory(), progress -> acts.untrack(row.advisory(), reason, session.actor()),
                row.advisory() + " is no longer tracked.");
    }

    private void act(String name, Work<List<StateChange>> work, String done) {
        if (session.whyReadOnly() != null) {
            return;
        }
        session.tasks().read(Character.toUpperCase(name.charAt(0)) + name.substring(1), work, changes -> {
            session.acts().did(new Acts.Act(name, work));
            session.notices().done(done + " " + Count.of(changes.size(), "state") + " changed.");
            session.changed();
        });
    }
}
