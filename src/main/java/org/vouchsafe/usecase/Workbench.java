package org.vouchsafe.usecase;

import java.nio.file.Path;
import org.vouchsafe.usecase.demo.Demo;
import org.vouchsafe.usecase.feed.Feeds;
import org.vouchsafe.usecase.key.MakeKeys;
import org.vouchsafe.usecase.pack.ReadPack;
import org.vouchsafe.usecase.rehearsal.Rehearsals;
import org.vouchsafe.usecase.sealing.SealReports;

/** All that can be done before a workspace is open. What window and command line are given at start. */
public record Workbench(Workspaces workspaces, VerifyFiles verify, MakeKeys keys, Window window, Demo demo, ReadPack packs,
        Feeds feeds, SealReports seals, Rehearsals rehearsals) {
    /** The same with the feeds of another folder. */
    public Workbench feeding(Path folder) {
        return new Workbench(workspaces.feeding(folder), verify, keys, window, demo, packs, feeds.at(folder), seals, rehearsals);
    }
}
