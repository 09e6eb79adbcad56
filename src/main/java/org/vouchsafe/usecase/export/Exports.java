package org.vouchsafe.usecase.export;

/** All that writes files for others to read, as window and command line get it. */
public record Exports(ExportVex vex, ExportStates states, ExportSbom sbom, ExportAttestations attestations) {}
