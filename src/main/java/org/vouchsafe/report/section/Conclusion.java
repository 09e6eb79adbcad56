package org.vouchsafe.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.subject.Counts;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** What a reader in a hurry reads: the counts, what they rest on, and how much assurance that gives. Never more than the evidence carries. */
public final class Conclusion {
    private static final int CITED = 8;

    private Conclusion() {}

    /** How much may be relied upon. There is no level above LIMITED: nobody here has built or tested the releases. */
    enum Assurance {
        NONE("none"), WORD_ONLY("no more than the supplier's word"), PARTLY_WORD("limited, in part on the supplier's word alone"),
        PARTLY_DECIDED(
                "limited, in part by an analyst's decision"),
        LIMITED("limited");

        private final String words;

        Assurance(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Assurance assurance(Subject subject) {
        Counts counts = subject.counts();
        boolean open = subject.counted().stream()
                .anyMatch(each -> Runs.isContradicted(each.row().position()) || each.row().position().stale());
        if (counts.total() == 0 || counts.affected() > 0 || counts.unknown() > 0 || open) {
            return Assurance.NONE;
        }
        if (counts.onClaimAlone() > 0) {
            return counts.onClaimAlone() == counts.clearing() ? Assurance.WORD_ONLY : Assurance.PARTLY_WORD;
        }
        return counts.onDecision() > 0 ? Assurance.PARTLY_DECIDED : Assurance.LIMITED;
    }

    /** The paragraphs of the conclusion. */
    public static List<Block> blocks(Subject subject) {
        List<Block> blocks = new ArrayList<>();
        Counts counts = subject.counts();
        if (subject.isAboutRetired()) {
            blocks.add(new Runs().text(subject.name() + " is retired. It is judged here all the same, because it was asked for; reports on "
                    + "its supplier and on everything leave it out of their counts.").paragraph());
        }
        if (counts.total() == 0) {
            blocks.add(new Runs().text(nothing(subject)).paragraph());
        } else {
            blocks.add(cited(new Runs().text(states(subject, counts)), subject, Conclusion::isOpen).paragraph());
            if (counts.clearing() > 0) {
                blocks.add(cited(new Runs().text(bases(counts)), subject, each -> each.state().isClearing()).paragraph());
            }
            if (counts.openContradictions() > counts.contradicted()) {
                blocks.add(cited(new Runs().text(contradictions(counts)), subject, Runs::isContradicted).paragraph());
            }
        }
        blocks.add(level(subject, counts));
        return blocks;
    }

    private static String nothing(Subject subject) {
        if (!subject.retired().isEmpty()) {
            return "Nothing is counted for " + subject.name() + ": "
                    + Words.count(subject.retired().size(), "state is held, of a release that is",
                            "states are held, all of releases that are")
                    + " retired. That is not the same as not affected.";
        }
        return "No state is held for " + subject.name() + ": no listed component matches an advisory that is held here, "
                + "and nobody has made a statement. That is not the same as not affected.";
    }

    private static boolean isOpen(Position position) {
        return !position.state().isClearing() || Runs.isContradicted(position);
    }

    private static String states(Subject subject, Counts counts) {
        List<String> parts = new ArrayList<>();
        if (counts.affected() > 0) {
            parts.add(Words.spelled(counts.affected()) + (counts.affected() == 1 ? " is" : " are") + " affected");
        }
        if (counts.unknown() > 0) {
            parts.add(Words.spelled(counts.unknown()) + (counts.unknown() == 1 ? " is" : " are") + " unknown" + contradicted(counts));
        }
        if (counts.fixed() > 0) {
            parts.add(Words.spelled(counts.fixed()) + (counts.fixed() == 1 ? " is" : " are") + " fixed");
        }
        if (counts.notAffected() > 0) {
            parts.add(Words.spelled(counts.notAffected()) + (counts.notAffected() == 1 ? " is" : " are") + " not affected");
        }
        return "Of " + Words.count(counts.total(), subject.unit().one(), subject.unit().many()) + ", " + join(parts) + ".";
    }

    /** What these states rest on, the first of it; the register names all. */
    private static Runs cited(Runs runs, Subject subject, Predicate<Position> which) {
        List<EvidenceId> held = subject.counted().stream().map(each -> each.row().position()).filter(which)
                .flatMap(each -> each.evidence().stream()).distinct().toList();
        runs.refs(held.stream().limit(CITED).toList());
        return held.size() > CITED ? runs.text(" and " + Words.number(held.size() - (long) CITED) + " more, all in section 11.") : runs;
    }

    private static String contradicted(Counts counts) {
        if (counts.contradicted() == 0) {
            return "";
        }
        return counts.contradicted() == counts.unknown() ? " because claim and evidence contradict each other"
                : " (" + Words.spelled(counts.contradicted()) + " because claim and evidence contradict each other)";
    }

    private static String contradictions(Counts counts) {
        return "In " + Words.spelled(counts.openContradictions()) + " of the " + Words.number(counts.total())
                + ", sources contradict each other and nobody has decided yet.";
    }

    private static String bases(Counts counts) {
        String whole = counts.clearing() == 1 ? "The one state that clears rests"
                : "All " + Words.spelled(counts.clearing())
                        + " states that clear rest";
        if (counts.onEvidence() == counts.clearing()) {
            return whole + " on inventories read here.";
        }
        if (counts.onClaimAlone() == counts.clearing()) {
            return whole + " on the supplier's word alone.";
        }
        List<String> parts = new ArrayList<>();
        if (counts.onEvidence() > 0) {
            parts.add(Words.spelled(counts.onEvidence()) + (counts.onEvidence() == 1 ? " rests" : " rest") + " on inventories read here");
        }
        if (counts.onClaimAlone() > 0) {
            parts.add(Words.spelled(counts.onClaimAlone()) + " on the supplier's word alone");
        }
        if (counts.onDecision() > 0) {
            parts.add(Words.spelled(counts.onDecision()) + " on an analyst's decision");
        }
        return "Of the " + Words.count(counts.clearing(), "state that clears", "states that clear") + ", " + join(parts) + ".";
    }

    private static Block level(Subject subject, Counts counts) {
        Assurance assurance = assurance(subject);
        Runs runs = new Runs().strong("Level of assurance: " + assurance.words() + ". ");
        return switch (assurance) {
            case NONE -> runs.text(counts.total() == 0 ? "There is nothing to conclude from."
                    : "As long as a state is affected, unknown, contradicted or overtaken by newer facts, the evidence does not support a "
                            + "conclusion that " + subject.clear() + ".")
                    .paragraph();
            case WORD_ONLY -> runs.text("Nothing that was received bears the supplier's word out.").paragraph();
            case PARTLY_WORD -> runs
                    .text("The inventories that were received support the states that rest on them. Where a state rests on the "
                            + "supplier's word or on a decision, nothing else bears it out.")
                    .paragraph();
            case PARTLY_DECIDED -> runs
                    .text("The inventories that were received support the states that rest on them. Where an analyst decided, "
                            + "section 9 gives the reasons.")
                    .paragraph();
            case LIMITED -> runs.text("The inventories that were received support the states above, as far as they are complete. "
                    + "The releases themselves were neither built nor tested here.").paragraph();
        };
    }

    /** {@code a, b and c}. */
    private static String join(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
