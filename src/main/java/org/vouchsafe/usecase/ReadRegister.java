package org.vouchsafe.usecase;

import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.Portfolio;

/** Suppliers, products, releases and deployments. */
public final class ReadRegister {

    public Portfolio portfolio(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }
}
