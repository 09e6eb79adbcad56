package org.vouchsafe.usecase.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.input.Limits;
import org.vouchsafe.seal.asic.ContainerVerifier;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.intake.NamedFiles;

/** Opens an incident pack: verifies it, and says what it holds and how old that is. Needs no workspace, and nothing of the pack counts by that. */
public final class ReadPack {
    /** Names that mean the same file in every folder. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private final InstantSource clock;

    public ReadPack(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A pack that nobody changed since it was signed.
     *
     * @param verification who signed it when
     * @param ages in sentences: of the pack, and of the newest data in it
     * @param files every file in it, by name
     */
    public record Pack(PackContents contents, Verification verification, List<String> ages, Map<String, byte[]> files) {
        public Pack {
            ages = List.copyOf(ages);
            files = Map.copyOf(files);
        }
    }

    /**
     * Opens one.
     *
     * @throws Refused when it cannot be read, is no incident pack, was changed since it was signed, does not hold what it lists or more than that
     */
    public Pack open(Path file) {
        if (!Files.exists(file)) {
            throw new Refused(Refused.Kind.REQUEST, "There is no file " + file + ".");
        }
        NamedFiles.refuseUnopenable(file);
        byte[] bytes = bytes(file);
        if (!ContainerVerifier.isContainer(bytes)) {
            throw new Refused(Refused.Kind.REQUEST, file + " is no incident pack: it is not a signed container.");
        }
        ContainerVerifier.Opened opened = ContainerVerifier.open(file.toString(), bytes);
        if (opened.verification().verdict() != Verification.Verdict.PASSED) {
            throw new Refused(Refused.Kind.SHORTFALL, file + " is refused: " + String.join(" ", opened.verification().reasons()));
        }
        byte[] list = opened.files().get(PackText.FILE);
        PackContents contents = PackText.read(list == null ? new byte[0] : list)
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, file + " is a signed container, but no incident pack of ours."));
        refuseOtherFiles(file, contents, opened.files());
        return new Pack(contents, opened.verification(), ages(contents, clock.instant()), opened.files());
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > Limits.DEFAULT.fileBytes()) {
                throw new Refused(Refused.Kind.REQUEST, file + " is larger than a pack can be.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, file + " cannot be read: " + FileFailure.words(e) + ".", e);
        }
    }

    private static void refuseOtherFiles(Path pack, PackContents contents, Map<String, byte[]> files) {
        Set<String> listed = new HashSet<>(Set.of(PackText.FILE));
        Stream.concat(contents.advisories().stream(), contents.questionnaires().stream()).forEach(each -> {
            listed.add(each.file());
            byte[] held = files.get(each.file());
            if (held == null || !PLAIN.matcher(each.file()).matches() || !Sha256.of(held).hex().equals(each.sha256())) {
                throw new Refused(Refused.Kind.SHORTFALL, pack + " is refused: " + each.file() + " is not what its list says.");
            }
        });
        files.keySet().stream().filter(name -> !listed.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw new Refused(Refused.Kind.SHORTFALL, pack + " is refused: it holds " + name + ", which its list does not name.");
        });
    }

    /** How old it is, in sentences; a date to come is said to be one. */
    private static List<String> ages(PackContents contents, Instant now) {
        Instant newest = contents.newestData();
        return List.of("The pack was made " + age(contents.madeAt(), now) + ".",
                newest == null ? "Its advisories carry no date." : "Its newest advisory data was changed " + age(newest, now) + ".");
    }

    private static String age(Instant then, Instant now) {
        long days = Duration.between(then, now).toDays();
        String day = then.toString().substring(0, 10);
        return then.isAfter(now) ? "on " + day + ", which is still to come: its clock or ours is wrong"
                : days == 0 ? "less than a day ago (" + day + ")"
                        : days == 1 ? "1 day ago (" + day + ")" : days + " days ago (" + day + ")";
    }
}
