package org.vouchsafe.ui.shell.parcel;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.parcel.exchange.AdoptOriginals;
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
            public AdoptOriginals.Outcome adopt(AdoptOriginals.Request request, Actor actor, Progress progress) {
                return use.packages().adopt().adopt(request, actor, progress);
            }
        };
    }
}
