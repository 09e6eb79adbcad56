package org.vouchsafe.usecase;

import org.vouchsafe.usecase.demo.Demo;
import org.vouchsafe.usecase.pack.ReadPack;

/** All that can be done before a workspace is open. What window and command line are given at start. */
public record Workbench(Workspaces workspaces, VerifyFiles verify, MakeKeys keys, Window window, Demo demo, ReadPack packs) {}
