package org.vouchsafe.usecase;

import java.util.List;
import org.vouchsafe.usecase.read.SearchHit;

/** One box that finds suppliers, releases, components, advisories and evidence. */
public final class Search {

    public List<SearchHit> find(String text, int limit) {
        throw new UnsupportedOperationException("not yet");
    }
}
