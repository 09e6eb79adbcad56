package org.vouchsafe.report.section;

import java.util.List;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.subject.Subject;

/** The sections of the catalogue one by one, for reports that do not have all of them. */
public final class Sections {
    private Sections() {}

    /** The lines of the cover, the level of assurance among them. */
    public static List<Field> cover(Subject subject) {
        return Cover.lines(subject);
    }

    /** The lines of the cover of a report that concludes nothing about states. */
    public static List<Field> plainCover(Subject subject) {
        return Cover.plain(subject);
    }

    /** 3. */
    public static Section scope(Subject subject) {
        return ScopeSection.section(subject);
    }

    /** 4. */
    public static Section assertion(Subject subject) {
        return AssertionSection.section(subject);
    }

    /** 4, of a report on answers alone. */
    public static Section answers(Subject subject) {
        return AssertionSection.answersOnly(subject);
    }

    /** 5. */
    public static Section responsibilities(Subject subject) {
        return MethodSection.responsibilities(subject);
    }

    /** 6, of a report without the appendix of reasons. */
    public static Section method(Subject subject) {
        return MethodSection.method(subject, "Every check of every state is told in the reports on single releases and suppliers.");
    }

    /** 7. */
    public static Section summary(Subject subject) {
        return SummarySection.section(subject);
    }

    /** How many states there are and how long the open ones are open, drawn; nothing where there is no state. */
    public static List<Block> charts(Subject subject) {
        return SummarySection.charts(subject);
    }

    /** 8. */
    public static Section findings(Subject subject) {
        return FindingsSection.section(subject);
    }

    /** What to do about each open state, who must do it, and whom to ask. */
    public static Block toDo(Subject subject) {
        return FindingsSection.toDo(subject);
    }

    /** 9. */
    public static Section decisions(Subject subject) {
        return DecisionsSection.section(subject);
    }

    /** 10. */
    public static Section limitations(Subject subject) {
        return LimitationsSection.section(subject);
    }

    /** 11. */
    public static Section register(Subject subject) {
        return RegisterSection.section(subject);
    }

    /** The register under a number of its own, for reports that number their sections themselves. */
    public static Section register(int number, ReportFacts facts) {
        return RegisterSection.section(number, facts.evidence());
    }

    /** Revision and audit log, likewise. */
    public static Section audit(int number, ReportFacts facts) {
        return new Section(number, "Revision and audit log", ClosingSections.log(facts.imprint()));
    }

    /** 12. */
    public static Section signOff(Subject subject) {
        return ClosingSections.signOff(subject);
    }

    /** 13. */
    public static Section audit(Subject subject) {
        return ClosingSections.audit(subject);
    }

    /** Appendix: every check of every state as question and answer. */
    public static Section reasons(Subject subject) {
        return ReasonsAppendix.section(subject);
    }
}
