package org.vouchsafe.cli.inventory;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.comparison.Aspect;
import org.vouchsafe.domain.comparison.AspectChange;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.domain.comparison.ComponentChange;
import org.vouchsafe.domain.comparison.Side;
import org.vouchsafe.domain.problem.Citation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what differs between two releases or two files. */
@Command(name = "diff", description = "Show what differs between two releases or two inventories: components, states, claims.")
public final class DiffCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "[SUPPLIER/]PRODUCT@VERSION, or a file such as E-041.")
    String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "The same for the other side.")
    String after = "";

    @Option(names = "--strict", description = "End with exit code 1 when anything differs.")
    boolean strict;

    public DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            Comparison comparison = workspace.comparison().compare(before, after, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> DiffJson.write(json, comparison));
            } else {
                print(comparison);
            }
            return strict && !comparison.isSame() ? ExitCode.SHORT : ExitCode.DONE;
        });
    }

    private void print(Comparison comparison) {
        print("Before", comparison.before());
        print("After", comparison.after());
        session.say("");
        if (!comparison.components().isEmpty()) {
            TextTable table = new TextTable("Change", "Component", "Before", "After", "Also", "Place");
            comparison.components().forEach(each -> table.row(Words.code(each.kind()), each.component(), each.before(), each.after(),
                    aspects(each), place(each.placeAfter() != null ? each.placeAfter() : each.placeBefore())));
            table.print(session.terminal().out());
        }
        session.say(summary(comparison));
        states(comparison);
    }

    private void print(String label, Side side) {
        session.say(label + ": " + side.name());
        side.inventories().forEach(each -> session.say("  " + each.evidence() + " " + each.file() + " (" + each.format() + "), "
                + Words.count(each.components(), "component", "components") + ", "
                + (each.complete() ? "complete enough: " : "not complete enough: ") + each.because()));
    }

    private void states(Comparison comparison) {
        if (!comparison.states().isEmpty()) {
            session.say("");
            TextTable table = new TextTable("Advisory", "About", "Before", "After");
            comparison.states().forEach(each -> table.row(each.advisory(), each.title(), Words.state(each.before()),
                    Words.state(each.after())));
            table.print(session.terminal().out());
        }
        if (!comparison.claims().isEmpty()) {
            session.say("");
            TextTable table = new TextTable("Advisory", "Author", "Said before", "Says now");
            comparison.claims().forEach(each -> table.row(each.advisory(), each.author(), each.before(), each.after()));
            table.print(session.terminal().out());
        }
    }

    /** The counts in one sentence. */
    static String summary(Comparison of) {
        StringBuilder words = new StringBuilder();
        for (ComponentChange.Kind kind : ComponentChange.Kind.values()) {
            if (of.count(kind) > 0) {
                words.append(of.count(kind)).append(' ').append(Words.code(kind)).append(", ");
            }
        }
        words.append(of.unchanged()).append(" unchanged.");
        for (Aspect aspect : Aspect.values()) {
            if (of.count(aspect) > 0) {
                words.append(aspect == Aspect.INSTALL_SCRIPT ? " New install scripts: " : " Changed " + aspect.words() + ": ")
                        .append(of.count(aspect)).append('.');
            }
        }
        return words.toString();
    }

    private static String aspects(ComponentChange change) {
        return String.join("; ", change.aspects().stream().map(DiffCommand::words).toList());
    }

    private static String words(AspectChange each) {
        return each.aspect() == Aspect.INSTALL_SCRIPT ? each.aspect().words()
                : each.aspect().words() + ": " + each.before() + " -> " + each.after();
    }

    private static String place(@Nullable Citation citation) {
        return citation == null ? "" : citation.evidence() + " " + citation.location().text();
    }
}
