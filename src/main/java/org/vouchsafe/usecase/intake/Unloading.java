package org.vouchsafe.usecase.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Carriage;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Problems;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.usecase.evidence.ImportOutcome.FileOutcome;

/**
 * Imports a mail or container with all that came in it, and in what came in it, within one change: all of it or nothing. Used once; not
 * thread-safe.
 */
final class Unloading {
    private final WriteTx tx;
    private final Intake intake;
    private final Progress progress;
    private final Allowance allowance;
    private final Instant now;
    private final List<FileOutcome> outcomes = new ArrayList<>();
    private final Deque<Sha256> within = new ArrayDeque<>();

    Unloading(WriteTx tx, Intake intake, Progress progress, Instant now) {
        this.tx = tx;
        this.intake = intake;
        this.progress = progress;
        this.allowance = intake.reading().allowance(progress);
        this.now = now;
    }

    /** Imports it; gives what became of it and of everything in it, the carrier before what it carried. */
    List<FileOutcome> of(Received received, Carrier carrier) throws IOException {
        carrier(received, carrier, intake.provenance(), null);
        intake.deliveries().settleTogether(tx);
        return List.copyOf(outcomes);
    }

    /** Gives the number of the carrier; null when it is not kept. */
    private @Nullable EvidenceId carrier(Received received, Carrier carrier, Provenance provenance, @Nullable String outer)
            throws IOException {
        progress.stage("Looking through " + received.found().shown(), 0);
        int place = outcomes.size();
        Evidence held = intake.held(tx, received.sha256());
        var load = new Load(received, held != null ? held.id() : tx.recordEvidence().reserve(), provenance);
        within.push(received.sha256());
        String format = carrier.read(received.file(), allowance, load, load.problems);
        within.pop();
        List<Problem> problems = load.problems.list().stream().map(each -> FileReading.named(each, received.found())).toList();
        var carried = new Recording.Carried(received, format, problems, load.carried.size());
        FileOutcome outcome = held != null ? heldAgain(load, held) : kept(carried, load);
        outcomes.add(place, outer == null ? outcome : outcome.in(outer));
        boolean kept = held != null || load.kept;
        if (kept) {
            load.carried.forEach(each -> tx.recordCarriers().carried(each));
        }
        if (held == null && load.kept) {
            intake.recording().signed(tx, load.id, received);
        }
        if (held == null && load.kept) {
            intake.deliveries().arrived(load.id, received.found().shown(), received.found().among());
        } else if (held == null) {
            tx.recordEvidence().giveBack(load.id);
        }
        return kept ? load.id : null;
    }

    private FileOutcome heldAgain(Load load, Evidence held) {
        // It may have been kept before mails and containers were looked through.
        if (tx.carriers().message(held.id(), Viewpoint.LATEST).isEmpty()) {
            load.message.ifPresent(message -> tx.recordCarriers().message(held.id(), message));
        }
        String place = intake.isSettled(held) ? null : intake.recording().placeCarrierAgain(tx, held.id(), held.placedAt());
        return intake.cameAgain(tx, load.received.found(), held, place);
    }

    private FileOutcome kept(Recording.Carried carried, Load load) {
        boolean sound = carried.problems().stream().noneMatch(each -> each.code().startsWith("NOT_"));
        Keeping.Worth worth = load.message.isPresent() ? Keeping.Worth.MAIL : sound ? Keeping.Worth.SOUND : Keeping.Worth.DAMAGED;
        if (!intake.keeping().keepsCarrier(carried.received().found().asked(), carried.kept(), worth)) {
            return intake.outcomes().carrierNotKept(carried, load.summary());
        }
        load.kept = true;
        Recording.Recorded recorded = intake.recording().carrier(tx, load.id, carried, load.provenance, now);
        load.message.ifPresent(message -> tx.recordCarriers().message(load.id, message));
        tx.subject(load.id + " " + carried.received().found().name() + (carried.kept() == 0 ? "" : ", with " + Load.files(carried.kept())));
        return intake.outcomes().carrier(carried, load.summary(), recorded);
    }

    /** What one carrier brings. */
    private final class Load implements Carrier.Receiver {
        private final Received received;
        private final EvidenceId id;
        private final Problems problems;
        private final List<Carriage> carried = new ArrayList<>();
        private Provenance provenance;
        private Optional<Message> message = Optional.empty();
        private boolean kept;
        private int seen;

        Load(Received received, EvidenceId id, Provenance provenance) {
            this.received = received;
            this.id = id;
            this.provenance = provenance;
            this.problems = new Problems(received.file().name(), intake.reading().limits());
        }

        @Override
        public void message(Message told) {
            message = Optional.of(told);
            provenance = provenance.in(id, told);
            Instant arrived = told.arrivedAt();
            if (arrived != null && arrived.isAfter(now)) {
                problems.warning("FUTURE_DATE", Location.WHOLE_FILE,
                        "The mail says it was received at " + arrived + ", which is still to come; the moment of import was taken.",
                        "Import it again saying when it was received if that matters.");
            }
        }

        @Override
        public void take(Member member) throws IOException {
            progress.checkCancelled();
            seen++;
            FileWalk.Found found = received.found().carrying(member);
            Received inside = intake.reading().receive(found, member);
            if (within.contains(inside.sha256())) {
                problems.error("CONTAINS_ITSELF", Location.WHOLE_FILE, "The entry \"" + member.path() + "\" is the container itself.",
                        "Do not open the file elsewhere; ask the sender about it.");
                return;
            }
            Problem secret = PrivateKeys.problem(member.path(), inside.file());
            if (secret != null) {
                problems.error(secret.code(), Location.WHOLE_FILE, "The entry \"" + member.path()
                        + "\" holds a private key, or is a store of keys. It was not taken out; it still lies in the container.",
                        secret.fix());
                return;
            }
            Optional<Carrier> carrier = intake.reading().carrier(inside);
            EvidenceId evidence = carrier.isPresent() ? nested(inside, carrier.get(), member) : file(inside);
            if (evidence != null) {
                carried.add(new Carriage(evidence, id, member.path()));
            }
        }

        private @Nullable EvidenceId nested(Received inside, Carrier carrier, Member member) throws IOException {
            if (within.size() >= intake.reading().limits().unpacking().nesting()) {
                problems.error("NESTED_TOO_DEEP", Location.WHOLE_FILE,
                        "The entry \"" + member.path() + "\" is the " + (within.size() + 1)
                                + "th container within containers; it was not opened.",
                        "Unpack it by hand and import what matters.");
                return null;
            }
            return carrier(inside, carrier, provenance, received.found().shown());
        }

        private @Nullable EvidenceId file(Received inside) {
            Evidence held = intake.held(tx, inside.sha256());
            if (held != null && intake.isSettled(held)) {
                add(intake.cameAgain(tx, inside.found(), held, null));
                return held.id();
            }
            if (inside.file().size() == 0) {
                return null;
            }
            ReadFile file = intake.reading().read(inside, progress);
            if (held == null && !intake.keeping().keeps(file)) {
                if (file.recognition() != ReadFile.Recognition.NONE) {
                    add(Outcomes.notKept(file));
                }
                return null;
            }
            intake.remember(tx, file, held);
            if (held != null) {
                String place = intake.recording().placeAgain(tx, held.id(), held.placedAt(), file);
                add(intake.cameAgain(tx, inside.found(), held, place));
                return held.id();
            }
            ReadFile checked = intake.recording().heldAgainstWhatIsHeld(tx, file, provenance, now);
            Recording.Recorded recorded = intake.recording().record(tx, checked, provenance, now);
            intake.deliveries().arrived(recorded.evidence(), inside.found().shown(), inside.found().among());
            add(intake.outcomes().recorded(checked, recorded));
            intake.looking().after(tx, checked, now).forEach(this::add);
            return recorded.evidence();
        }

        private void add(FileOutcome outcome) {
            outcomes.add(outcome.in(received.found().shown()));
        }

        /** One line for people: how many came in it, and what became of them. */
        String summary() {
            if (seen == 0) {
                return message.isPresent() ? "without attachments" : "nothing in it";
            }
            int rest = seen - carried.size();
            String all = files(seen) + " in it";
            return carried.isEmpty() ? all + ", none of a kind that is kept"
                    : rest == 0 ? all : all + ", " + carried.size() + " of them kept by themselves";
        }

        static String files(int number) {
            return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? "file" : "files");
        }
    }
}
