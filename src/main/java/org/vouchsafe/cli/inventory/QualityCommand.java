package org.vouchsafe.cli.inventory;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.quality.FieldAnswers;
import org.vouchsafe.domain.quality.Flaw;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.domain.quality.Offender;
import org.vouchsafe.domain.quality.ProfileResult;
import org.vouchsafe.usecase.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quality}: how well inventories are made. */
@Command(name = "quality", description = "Judge inventories against the profiles of NTIA, CISA and BSI, field by field.")
public final class QualityCommand implements Callable<Integer> {
    private static final int SHOWN = 3;
    private final Session session;

    @Parameters(index = "0", paramLabel = "RELEASE|E-…", description = "[SUPPLIER/]PRODUCT@VERSION, or a file such as E-041.")
    String what = "";

    @Option(names = "--profile", paramLabel = "ID", description = "Only this profile: ntia-2021, cisa-2026 or bsi-tr-03183-2.")
    @Nullable
    String profile;

    @Option(names = "--all", description = "Name every component that falls short, not only the first ones.")
    boolean all;

    @Option(names = "--strict", description = "End with exit code 1 when a profile falls short.")
    boolean strict;

    public QualityCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            String wanted = profile == null ? null : known(workspace.quality().profiles(), profile);
            List<InventoryQuality> found = workspace.quality().of(what, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(found, each -> QualityJson.write(json, each, profiles(each, wanted))));
            } else {
                found.forEach(each -> print(each, wanted));
            }
            boolean passes = found.stream().allMatch(each -> profiles(each, wanted).stream().allMatch(ProfileResult::passes));
            return strict && !passes ? ExitCode.SHORT : ExitCode.DONE;
        });
    }

    private static String known(List<String> profiles, String wanted) {
        return profiles.stream().filter(wanted.toLowerCase(Locale.ROOT)::equals).findFirst().orElseThrow(() -> new Refused(
                Refused.Kind.REQUEST, "There is no profile '" + wanted + "'. The profiles are " + String.join(", ", profiles) + "."));
    }

    private static List<ProfileResult> profiles(InventoryQuality quality, @Nullable String wanted) {
        return quality.quality().profiles().stream().filter(each -> wanted == null || each.id().equals(wanted)).toList();
    }

    private void print(InventoryQuality each, @Nullable String wanted) {
        session.say(each.evidence() + " " + each.file() + ": " + each.header().format() + " " + each.header().specVersion() + " of "
                + each.subject() + (each.release() == null ? ", not placed" : ", at " + each.release()));
        session.say(Words.count(each.quality().components(), "component", "components")
                + " and the product itself asked. Complete enough to conclude absence: "
                + (each.complete().enough() ? "yes, because " : "no, because ") + each.complete().because() + ".");
        for (ProfileResult result : profiles(each, wanted)) {
            session.say("");
            session.say(result.title() + " " + result.edition() + ": " + (result.passes() ? "passes" : "falls short")
                    + (result.formatGap() == null ? "" : ". " + result.formatGap()));
            print(result);
        }
        print(each.quality().flaws());
        session.say("");
    }

    private void print(ProfileResult result) {
        TextTable table = new TextTable("Field", "Present", "Unknown", "Withheld", "Missing", "");
        for (FieldAnswers each : result.fields()) {
            table.row(each.field().title(), each.present(), each.unknown().size(), each.withheld().size(), each.missing().size(),
                    each.fallsShort() ? "falls short" : each.missing().isEmpty() ? "" : "where it exists");
        }
        table.print(session.terminal().out());
        for (FieldAnswers each : result.shortfalls()) {
            session.say("  " + each.field().title() + " is missing: " + names(each.missing()));
        }
    }

    private String names(List<Offender> missing) {
        int shown = all ? missing.size() : Math.min(SHOWN, missing.size());
        String names = String.join("; ",
                missing.subList(0, shown).stream()
                        .map(each -> each.place().text().isEmpty() ? "the file" : each.component() + " at " + each.place().text())
                        .toList());
        return missing.size() == shown ? names + "." : names + "; and " + Words.count(missing.size() - shown, "other", "others") + ".";
    }

    private void print(List<Flaw> flaws) {
        for (Flaw.Kind kind : Flaw.Kind.values()) {
            List<Flaw> found = flaws.stream().filter(each -> each.kind() == kind).toList();
            if (!found.isEmpty()) {
                session.say("");
                session.say(kind.title() + ": " + found.size());
                found.stream().limit(all ? found.size() : SHOWN)
                        .forEach(each -> session.say("  " + each.place().text() + "  " + each.what()));
            }
        }
    }
}
