package org.vouchsafe.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.VerifyFiles;

/**
 * What the window is started with.
 *
 * @param zone in which times are shown
 * @param actor who acts, for the log
 * @param settingsFile where the window remembers how it was left
 * @param first workspace to open at once; null: the last one, or the welcome screen
 * @param verify judges sealed files, with a workspace or without
 */
public record Setup(Workspaces workspaces, InstantSource clock, ZoneId zone, Actor actor, Path settingsFile, @Nullable Path first,
        VerifyFiles verify) {}
