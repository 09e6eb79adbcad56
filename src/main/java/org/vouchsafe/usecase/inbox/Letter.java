package org.vouchsafe.usecase.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.read.InboxItem;

/**
 * What a supplier is asked about some positions: for each what we hold, and what would settle it. It names nothing of our own house (owners,
 * criticality, customers), for it leaves it.
 */
final class Letter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private final List<PositionRow> rows;
    private final LocalDate due;

    /** @throws Refused when the items are of several suppliers, or none is about a position */
    Letter(List<InboxItem> items, LocalDate due) {
        this.rows = items.stream().map(InboxItem::row).filter(java.util.Objects::nonNull).toList();
        this.due = due;
        if (rows.size() < items.size()) {
            throw new Refused(Refused.Kind.REQUEST, "Only items about a release and an advisory can be asked about.");
        }
        Set<String> suppliers = rows.stream().map(PositionRow::supplier).collect(Collectors.toCollection(TreeSet::new));
        if (suppliers.size() != 1) {
            throw new Refused(Refused.Kind.REQUEST, "These items are of several suppliers (" + String.join(", ", suppliers)
                    + "). Ask each by itself: nobody should read what concerns another.");
        }
    }

    String text() {
        StringBuilder text = new StringBuilder("To ").append(rows.getFirst().supplier()).append("\n\n")
                .append("Please help us with the following by ").append(DAY.format(due)).append(".\n");
        int number = 1;
        for (PositionRow row : rows) {
            text.append('\n').append(number++).append(". ").append(row.releaseName()).append(" and ").append(named(row)).append('\n');
            row.position().contradictions().stream().filter(each -> !each.addressed())
                    .forEach(each -> text.append("   ").append(each.text()).append('\n'));
            if (!row.position().components().isEmpty()) {
                text.append("   Concerned: ").append(String.join(", ", row.position().components())).append('\n');
            }
            text.append("   ").append(question(row.position())).append('\n');
        }
        return text.append("""

                A statement in a common form (OpenVEX, CSAF or CycloneDX) can be read without retyping; signed, it can also be verified.
                """).toString();
    }

    private static String named(PositionRow row) {
        String id = row.position().advisory();
        return row.advisoryTitle().isBlank() || row.advisoryTitle().equals(id) ? id : id + " (" + row.advisoryTitle() + ")";
    }

    private static String question(Position position) {
        if (position.contradictions().stream().anyMatch(each -> !each.addressed())) {
            return "Which of the two is right? Please send what corrects the other: a new statement, or the SBOM or lockfile of the release.";
        }
        return position.reason() == null
                ? "Is the release affected? If it is not, please say why, and send the SBOM or lockfile that bears it out."
                : question(position.reason());
    }

    private static String question(ReasonCode reason) {
        return switch (reason) {
            case CONTRADICTED -> "Statement and inventory contradict each other. Which is right?";
            case EXPOSED_IN_WINDOW -> "Which version did the build of this release resolve? Please send the lockfile or build log of that build.";
            case REJECTED_CLAIM -> "Your statement could not be accepted (its date or its signature). Please issue it again.";
            case THIRD_PARTY -> "Only others speak of this release so far. Please state yourselves whether it is affected.";
            case PARTIAL_CLAIM -> "Your statement covers only some of the components concerned. Is the rest affected?";
            case OLDER_THAN_RELEASE -> "Your statement is older than this release. Does it hold for this release, too?";
            case INSTALL_TIME_EXECUTION -> "The package runs code when it is installed, so unreachable code proves nothing. Was it installed in"
                    + " any build, and what was done since?";
            case UNJUSTIFIED_CLAIM -> "Why is the release not affected? Please add a justification to your statement.";
            case UNSIGNED_CLAIM -> "Please sign the document, or send its signature, so that we can verify whose word it is.";
            case UNCORROBORATED_CLAIM -> "Please send the SBOM or lockfile that bears your statement out.";
            case UNDER_INVESTIGATION -> "What is the result of your investigation, or when will there be one?";
            case VERSION_UNKNOWN -> "Which exact version of the component is in this release?";
            case POSSIBLE_MATCH -> "Is the component we name the one the advisory speaks of? Please give its package URL.";
            case NOT_COMPARABLE -> "Which packages of the advisory's kind are in this release? Please send an inventory that lists them.";
            case INVENTORY_INCOMPLETE -> "Please send a complete SBOM with its dependency graph, or the lockfile of the build.";
            case NO_EVIDENCE -> "Please send an SBOM or the lockfile of this release, and state whether it is affected.";
        };
    }
}
