package org.vouchsafe.usecase.parcel.exchange;

import org.vouchsafe.usecase.parcel.make.MakePackage;

/** Evidence packages of one workspace, as window and command line get them. */
public record Packages(MakePackage make, TakePackage take, AdoptOriginals adopt, ComparePackage compare) {}
