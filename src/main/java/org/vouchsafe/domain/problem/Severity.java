package org.vouchsafe.domain.problem;

/** How much a problem costs: an ERROR loses something (an entry, or the file), a WARNING was read on an assumption that is stated. */
public enum Severity {
    ERROR, WARNING
}
