package org.vouchsafe.ui.shell.parcel;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.parcel.exchange.AdoptOriginals;
import org.vouchsafe.usecase.parcel.exchange.ComparePackage;
import org.vouchsafe.usecase.parcel.exchange.TakePackage.Accepted;
import org.vouchsafe.usecase.parcel.exchange.TakePackage.Taken;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage.Judged;

/** What taking a package in needs of the use cases. */
public interface ParcelActs {
    /** Verifies a file, whatever it is. */
    Judged open(Path file);

    /** See {@link org.vouchsafe.usecase.parcel.exchange.TakePackage#take}. */
    Taken take(Path file, @Nullable Accepted accepted, Actor actor, Progress progress);

    /** See {@link AdoptOriginals#adopt}. */
    AdoptOriginals.Outcome adopt(AdoptOriginals.Request request, Actor actor, Progress progress);

    /** The states of a package taken in that are others here, or not held. */
    List<ComparePackage.Beside> differing(EvidenceId parcel);

    /** From an open workspace. */
    static ParcelActs of(UseCases use) {
        return new ParcelActs() {
            @Override
            public Judged open(Path file) {
                return VerifyPackage.judge(file);
            }

            @Override
            public Taken take(Path file, @Nullable Accepted accepted, Actor actor, Progress progress) {
                return use.packages().take().take(file, accepted, actor, progress);
            }

            @Override
            public List<ComparePackage.Beside> differing(EvidenceId parcel) {
                return use.packages().compare().beside(Viewpoint.LATEST).stream()
                        .filter(each -> each.parcel().evidence().id().equals(parcel) && !each.agrees()).toList();
            }

            @Override
            public AdoptOriginals.Outcome adopt(AdoptOriginals.Request request, Actor actor, Progress progress) {
                return use.packages().adopt().adopt(request, actor, progress);
            }
        };
    }
}
