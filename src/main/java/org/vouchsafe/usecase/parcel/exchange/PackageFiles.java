package org.vouchsafe.usecase.parcel.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.intake.NamedFiles;
import org.vouchsafe.usecase.parcel.verify.OpenedPackage;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage.Judged;

/** Opens packages that pass, and refuses all others. Needs no workspace. */
public final class PackageFiles {
    private PackageFiles() {}

    /**
     * Whether a file is an evidence package, sound or not, going by what it says it is.
     *
     * @return false for a file that cannot be read
     */
    public static boolean isPackage(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Judged judged = VerifyPackage.judge(file);
        return judged.opened() != null;
    }

    /**
     * The verdict of a package that passes.
     *
     * @throws Refused when it cannot be read, is no package or does not pass
     */
    public static Judged passed(Path file) {
        if (!Files.exists(file)) {
            throw new Refused(Refused.Kind.REQUEST, "There is no file " + file + ".");
        }
        NamedFiles.refuseUnopenable(file);
        Judged judged = VerifyPackage.judge(file);
        if (judged.verification().verdict() != Verdict.PASSED) {
            throw new Refused(Refused.Kind.SHORTFALL, file + " is refused: " + String.join(" ", judged.verification().reasons()));
        }
        opened(file, judged);
        return judged;
    }

    static OpenedPackage opened(Path file, Judged judged) {
        OpenedPackage opened = judged.opened();
        if (opened == null) {
            throw new Refused(Refused.Kind.REQUEST, file + " is no evidence package. 'vouchsafe import' takes other files.");
        }
        return opened;
    }

    static Sha256 key(Judged judged) {
        return java.util.Objects.requireNonNull(judged.fingerprint(), "a package that passes is signed");
    }
}
